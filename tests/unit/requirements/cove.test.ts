import { describe } from 'vitest';
import type { CoveEvidence, PlanEvidence } from '../../../lib/domain/evidence.ts';
import { known, ready, readyBut, unread } from './evidence.ts';
import { table } from './table.ts';

const cove = (change: Partial<CoveEvidence>) => readyBut({ cove: change });
const plan = (change: Partial<PlanEvidence>) => readyBut({ plan: change });
const level = (name?: string, role?: string) => cove({ level: known({ level: name, role }, 'page') });

describe('cove', () => {
  table('cove-level', [
    ['reseller, super user', ready(), { kind: 'met', found: 'Reseller, SuperUser' }],
    ['other spellings', level('reseller', 'Super User'), { kind: 'met' }],
    ['administrator', level('Reseller', 'Administrator'), { kind: 'met' }],
    ['end customer', level('EndCustomer', 'SuperUser'), { kind: 'unmet', note: 'Reseller level only' }],
    ['end customer, role unknown', level('EndCustomer'), { kind: 'unmet' }],
    ['manager', level('Reseller', 'Manager'), { kind: 'unmet', note: 'Manager' }],
    ['role not shown', level('Reseller'), { kind: 'unknown', found: 'Reseller' }],
    ['level not shown', level(undefined, 'SuperUser'), { kind: 'unknown' }],
    ['neither shown', level(), { kind: 'unknown' }],
  ]);
  table('connection-details', [
    ['complete', ready(), { kind: 'met', found: 'Acme, acme.halopsa.com, c-1' }],
    ['not entered', readyBut({ connection: { details: known(null) } }), { kind: 'unmet', found: 'not entered' }],
    [
      'the Client ID of another application',
      readyBut({ application: { clientId: known('c-2') } }),
      { kind: 'unmet', note: 'c-2' },
    ],
    ['Client ID in capitals', readyBut({ application: { clientId: known('C-1') } }), { kind: 'met' }],
    ['nobody could read the real one', readyBut({ application: { clientId: unread('no-right') } }), { kind: 'met' }],
  ]);
  table('connection-made', [
    ['connected', ready(), { kind: 'met' }],
    [
      'refused',
      cove({ connected: known({ ok: false, message: 'Invalid credentials' }) }),
      { kind: 'unmet', note: 'Cove said: Invalid credentials' },
    ],
    ['not seen', cove({ connected: unread() }), { kind: 'unknown', reason: 'not-read' }],
  ]);
  table('integration-active', [
    ['active', ready(), { kind: 'met' }],
    ['not active', cove({ active: known(false) }), { kind: 'unmet' }],
    ['not seen', cove({ active: unread() }), { kind: 'unknown' }],
  ]);
  table('notification-exists', [
    ['active', ready(), { kind: 'met' }],
    ['inactive', cove({ notification: known('inactive') }), { kind: 'unmet', found: 'not active' }],
    ['absent', cove({ notification: known('absent') }), { kind: 'unmet', found: 'none' }],
    ['not seen', cove({ notification: unread() }), { kind: 'unknown' }],
  ]);
});

const applied = (done: number, total: number, current = true, reseller = true) =>
  known({ done, total, current, reseller });

describe('mapping', () => {
  table('reseller-mapped', [
    ['in Cove', ready(), { kind: 'met', found: 'Acme MSP' }],
    ['none chosen', plan({ reseller: known(null) }), { kind: 'unmet', found: 'none chosen' }],
    [
      'gone from HaloPSA',
      plan({ reseller: known({ name: 'Acme MSP', gone: true }) }),
      { kind: 'unmet', note: 'no longer' },
    ],
    ['chosen, not in Cove yet', plan({ applied: unread() }), { kind: 'unknown', found: 'Acme MSP' }],
    ['an earlier plan is in Cove', plan({ applied: applied(4, 4, false) }), { kind: 'unknown' }],
  ]);
  table('customers-mapped', [
    ['all', ready(), { kind: 'met', found: '3 mapped' }],
    [
      'some excluded',
      plan({ customers: known({ total: 3, linked: 2, excluded: 1, open: [] }) }),
      { kind: 'met', found: '2 mapped, 1 excluded' },
    ],
    [
      'some open',
      plan({ customers: known({ total: 3, linked: 1, excluded: 0, open: ['A', 'B'] }) }),
      { kind: 'unmet', found: '1 of 3', note: 'A, B' },
    ],
    [
      'many open',
      plan({ customers: known({ total: 9, linked: 2, excluded: 0, open: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] }) }),
      { kind: 'unmet', note: 'A, B, C, D, E and 2 more' },
    ],
    ['an empty list', plan({ customers: known({ total: 0, linked: 0, excluded: 0, open: [] }) }), { kind: 'unknown' }],
    ['not carried over', plan({ applied: unread() }), { kind: 'unknown', note: 'not been carried' }],
    ['changed since', plan({ applied: applied(4, 4, false) }), { kind: 'unknown', note: 'changed' }],
    ['rows left over', plan({ applied: applied(2, 4) }), { kind: 'unmet', found: '2 of 4 rows' }],
    ['not read', plan({ customers: unread() }), { kind: 'unknown' }],
  ]);
});
