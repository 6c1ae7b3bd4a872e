import { describe } from 'vitest';
import type { CategoryMatch, TicketTypeEvidence } from '../../../lib/domain/evidence.ts';
import { fail } from '../../../lib/domain/failure.ts';
import { known, ready, readyBut, unread } from './evidence.ts';
import { table } from './table.ts';

const category = (match: CategoryMatch) => readyBut({ category: { match: known(match) } });
const type = (change: Partial<TicketTypeEvidence>) => readyBut({ ticketType: change });
const incident = (id: number, active = true) => ({ id, name: 'Incident', active });
const noIncident = type({ incidents: known([]) });

describe('category', () => {
  table('category-exists', [
    ['exact', ready(), { kind: 'met', found: 'Cove Data Protection' }],
    ['twice', category({ kind: 'exact', text: 'Cove Data Protection', count: 2 }), { kind: 'met', note: '2 times' }],
    [
      'with another that differs by case',
      category({ kind: 'exact', text: 'Cove Data Protection', count: 1, alike: ['cove data protection'] }),
      { kind: 'met', note: 'There is also "cove data protection"' },
    ],
    [
      'another case',
      category({ kind: 'similar', text: 'Cove data protection', count: 1 }),
      { kind: 'unmet', found: '"Cove data protection"', note: 'capital letters or blanks' },
    ],
    [
      'below another',
      category({ kind: 'nested', text: 'Backup>Cove Data Protection', count: 1 }),
      { kind: 'unmet', note: 'below another category' },
    ],
    [
      'in Category 2',
      category({ kind: 'other-level', text: 'Cove Data Protection', level: 2, count: 1 }),
      { kind: 'unmet', found: 'Category 2: Cove Data Protection' },
    ],
    ['absent', category({ kind: 'absent', count: 0 }), { kind: 'unmet', found: 'not there' }],
    ['denied', readyBut({ category: { match: unread('no-right') } }), { kind: 'unknown', reason: 'no-right' }],
  ]);
});

describe('ticket type', () => {
  table('ticket-type-incident', [
    ['one', ready(), { kind: 'met', found: 'Incident' }],
    ['one active, one not', type({ incidents: known([incident(1), incident(2, false)]) }), { kind: 'met' }],
    [
      'two active',
      type({ incidents: known([incident(1), incident(2)]) }),
      { kind: 'met', found: '2 types: Incident (1), Incident (2)', note: 'Rename or deactivate' },
    ],
    ['inactive', type({ incidents: known([incident(1, false)]) }), { kind: 'unmet', found: 'Incident, not active' }],
    ['absent', noIncident, { kind: 'unmet', found: 'not there' }],
    ['denied', type({ incidents: unread('no-right') }), { kind: 'unknown' }],
  ]);
  table('ticket-type-fields', [
    ['all three', ready(), { kind: 'met', found: 'Category, Impact, Urgency' }],
    [
      'one missing',
      type({ fields: known({ category: true, impact: false, urgency: true }) }),
      { kind: 'unmet', note: 'Impact' },
    ],
    [
      'none',
      type({ fields: known({ category: false, impact: false, urgency: false }) }),
      { kind: 'unmet', found: 'none of them' },
    ],
    [
      'another one mandatory',
      type({ fields: known({ category: true, impact: true, urgency: true, demands: ['Backup job'] }) }),
      { kind: 'unmet', found: 'Category, Impact, Urgency; also mandatory: Backup job', note: 'not sent by Cove' },
    ],
    [
      'one missing and another mandatory',
      type({ fields: known({ category: false, impact: true, urgency: true, demands: ['Source'] }) }),
      { kind: 'unmet', note: 'Missing from the field list: Category. Mandatory without a default' },
    ],
    ['nameless fields', type({ fields: unread('not-carried') }), { kind: 'unknown' }],
    ['no Incident', noIncident, { kind: 'unmet', found: 'No active ticket type Incident' }],
  ]);
  table('ticket-type-category', [
    ['allowed', ready(), { kind: 'met' }],
    [
      'not allowed',
      type({ categoryAllowed: known({ allowed: false, shown: 'only 2 other categories allowed' }) }),
      { kind: 'unmet', found: 'only 2 other categories allowed' },
    ],
    ['not carried', type({ categoryAllowed: unread('not-carried') }), { kind: 'unknown' }],
    ['no Incident', noIncident, { kind: 'unmet' }],
  ]);
  table('ticket-type-access', [
    ['no list', ready(), { kind: 'met' }],
    [
      'a list without the role',
      type({ access: known({ allowed: false, shown: 'an access list' }) }),
      { kind: 'unmet', found: 'an access list', note: 'only those on it may modify' },
    ],
    ['a list with a team on it', type({ access: unread('ambiguous') }), { kind: 'unknown', reason: 'ambiguous' }],
    ['no Incident', type({ incidents: known([incident(1, false)]) }), { kind: 'unmet' }],
  ]);
});

const failure = fail('client-refused', 'HaloPSA refused it.').failure;

describe('proof', () => {
  table('proof-token', [
    ['accepted', ready(), { kind: 'met', source: 'proof' }],
    [
      'refused',
      readyBut({ proof: { token: known({ ok: false, failure }, 'proof') } }),
      { kind: 'unmet', note: 'HaloPSA refused it.' },
    ],
    ['unreachable', readyBut({ proof: { token: unread('offline') } }), { kind: 'unknown', reason: 'offline' }],
  ]);
  table('proof-customers', [
    ['all', ready(), { kind: 'met', found: '3 customers' }],
    ['more than the person sees', readyBut({ agent: { customers: known(2) } }), { kind: 'met' }],
    [
      'the person’s own count is unknown',
      readyBut({ agent: { customers: unread() } }),
      { kind: 'met', found: '3 customers' },
    ],
    [
      'fewer',
      readyBut({ agent: { customers: known(250) } }),
      { kind: 'unmet', found: '3 of 250', note: 'hides the others' },
    ],
    [
      'fewer, and who they are',
      readyBut({
        agent: { customers: known(250) },
        proof: { customers: known({ ok: true, count: 240, missing: 'ABCDEFGHIJ'.split('') }, 'proof') },
      }),
      { kind: 'unmet', found: '240 of 250', note: 'hides A, B, C, D, E, F, G, H and 2 more' },
    ],
    [
      'none where there are some',
      readyBut({ proof: { customers: known({ ok: true, count: 0 }) } }),
      { kind: 'unmet', found: '0 of 3' },
    ],
    [
      'none, nobody knows how many there are',
      readyBut({ proof: { customers: known({ ok: true, count: 0 }) }, agent: { customers: unread() } }),
      { kind: 'unknown', found: '0 customers' },
    ],
    [
      'readable, not counted',
      readyBut({ proof: { customers: known({ ok: true }) } }),
      { kind: 'met', found: 'readable' },
    ],
    ['refused', readyBut({ proof: { customers: known({ ok: false, failure }) } }), { kind: 'unmet', found: 'refused' }],
  ]);
  table('proof-ticket', [
    ['created and closed', ready(), { kind: 'met', found: 'ticket 4711, closed' }],
    [
      'left open, found again',
      readyBut({ proof: { ticket: known({ number: 12, closed: false, adopted: true, note: 'Close it.' }, 'proof') } }),
      { kind: 'met', found: 'ticket 12, still open', note: 'no second one was made. Close it.' },
    ],
    [
      'refused, with what explains it',
      readyBut({ proof: { ticket: known({ failure, cause: 'ticket-type-fields' }, 'proof') } }),
      { kind: 'unmet', found: 'refused', cause: 'ticket-type-fields', note: 'HaloPSA refused it.' },
    ],
    [
      'created, but not as it was sent',
      readyBut({ proof: { ticket: known({ number: 9, closed: true, failure, cause: 'category-exists' }, 'proof') } }),
      { kind: 'unmet', found: 'ticket 9, not as it was sent' },
    ],
    [
      'not tried',
      readyBut({ proof: { ticket: unread('not-read', 'No ticket has been created') } }),
      { kind: 'unknown', note: 'No ticket' },
    ],
  ]);
});
