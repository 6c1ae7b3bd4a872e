import { describe } from 'vitest';
import type { RoleEvidence } from '../../../lib/domain/evidence.ts';
import type { RequirementId } from '../../../lib/domain/requirement-id.ts';
import { known, readyBut, ready, unread } from './evidence.ts';
import { table } from './table.ts';

const role = (change: Partial<RoleEvidence>) => readyBut({ role: change });
const noRole = role({ which: known(null) });

describe('role', () => {
  table('role-exists', [
    ['found', ready(), { kind: 'met', found: 'Cove-Role', source: 'api', at: 1000 }],
    ['a complete list without one', noRole, { kind: 'unmet', found: 'none' }],
    [
      'several',
      role({ which: unread('ambiguous', 'Two could be meant') }),
      { kind: 'unknown', reason: 'ambiguous', note: 'Two could be meant.' },
    ],
    [
      'denied',
      role({ which: unread('no-right', '403 from GET /Roles') }),
      { kind: 'unknown', reason: 'no-right', note: 'an administrator can (403 from GET /Roles).' },
    ],
  ]);

  table('role-departments', [
    ['modify all', ready(), { kind: 'met', found: 'Modify all', source: 'page' }],
    [
      'view all',
      role({ departments: known({ level: 'view', shown: 'View all' }, 'page') }),
      { kind: 'unmet', found: 'View all' },
    ],
    [
      'none',
      role({ departments: known({ level: 'none', shown: 'Not set' }, 'page') }),
      { kind: 'unmet', found: 'Not set' },
    ],
    [
      'words nobody knows',
      role({ departments: known({ level: 'other', shown: 'Manage' }, 'page') }),
      { kind: 'unknown', reason: 'unexpected-answer', found: 'Manage' },
    ],
    [
      'not carried',
      role({ departments: unread('not-carried') }),
      { kind: 'unknown', reason: 'not-carried', note: 'Open the page' },
    ],
    ['no role', noRole, { kind: 'unmet', found: 'No role for Cove yet' }],
  ]);

  table('role-tickets-access', [
    ['modify', ready(), { kind: 'met', found: 'Read and Modify', expected: 'Read and Modify' }],
    ['beyond', role({ ticketsAccess: { ...known('beyond'), raw: 'Tx=3' } }), { kind: 'met', note: 'Tx=3' }],
    ['read only', role({ ticketsAccess: known('read') }), { kind: 'unmet', found: 'Read Only' }],
    ['none', role({ ticketsAccess: known('none') }), { kind: 'unmet', found: 'No Access' }],
    ['names', role({ ticketsAccess: known('names') }), { kind: 'unmet' }],
    [
      'readers disagree',
      role({ ticketsAccess: unread('readers-disagree', 'The API says "No Access"; the page shows "Read and Modify"') }),
      {
        kind: 'unknown',
        reason: 'readers-disagree',
        found: 'The API says "No Access"; the page shows "Read and Modify"',
      },
    ],
    ['no role', noRole, { kind: 'unmet' }],
  ]);

  table('role-customers-access', [
    ['read', ready(), { kind: 'met', found: 'Read Only' }],
    [
      'modify is more than needed',
      role({ customersAccess: known('modify') }),
      { kind: 'met', found: 'Read and Modify', note: 'more than Cove needs' },
    ],
    [
      'names only',
      role({ customersAccess: known('names', 'page') }),
      { kind: 'unmet', found: 'View (Names Only)', source: 'page' },
    ],
    ['none', role({ customersAccess: known('none') }), { kind: 'unmet', found: 'No Access' }],
    [
      'a scale that is not clear',
      role({ customersAccess: unread('not-carried', 'HaloPSA answers Ux=1') }),
      { kind: 'unknown', note: 'Ux=1' },
    ],
  ]);

  const flags: [RequirementId, 'addTickets' | 'viewUnassigned'][] = [
    ['role-add-tickets', 'addTickets'],
    ['role-view-unassigned', 'viewUnassigned'],
  ];
  for (const [id, key] of flags)
    table(id, [
      ['yes', ready(), { kind: 'met', found: 'Yes' }],
      ['no', role({ [key]: known('no') }), { kind: 'unmet', found: 'No', expected: 'Yes' }],
      ['not set means No', role({ [key]: known('not-set') }), { kind: 'unmet', found: 'Not set' }],
      ['offline', role({ [key]: unread('offline') }), { kind: 'unknown', reason: 'offline' }],
      ['no role', noRole, { kind: 'unmet' }],
    ]);

  table('role-all-customers', [
    ['yes', ready(), { kind: 'met', found: 'Yes' }],
    [
      'no',
      readyBut({ role: { allCustomers: known('no') }, proof: { customers: unread() } }),
      { kind: 'unmet', found: 'No' },
    ],
    [
      'limited to some',
      readyBut({ role: { allCustomers: known('not-set'), onlyCustomers: known(['A', 'B', 'C', 'D']) } }),
      { kind: 'unmet', found: 'only A, B, C and 1 more', note: '4 customers' },
    ],
    [
      'not set, nothing shown',
      readyBut({ role: { allCustomers: known('not-set') }, proof: { customers: unread() } }),
      { kind: 'unknown', found: 'Not set' },
    ],
    [
      'not set, but the key sees all',
      readyBut({ role: { allCustomers: known('not-set') } }),
      { kind: 'met', note: 'sees all 3 customers' },
    ],
    [
      'not set, and the key sees fewer',
      readyBut({ role: { allCustomers: known('not-set') }, agent: { customers: known(9) } }),
      { kind: 'unknown' },
    ],
    ['no role', noRole, { kind: 'unmet' }],
  ]);

  table('role-all-ticket-types', [
    ['yes', ready(), { kind: 'met', found: 'Yes' }],
    ['yes beside old rows', role({ onlyTicketTypes: known(['Change']) }), { kind: 'met', found: 'Yes' }],
    [
      'limited, Incident among them',
      role({ allTicketTypes: known('not-set'), onlyTicketTypes: known(['Change', 'incident ']) }),
      { kind: 'met', note: 'Incident is one of them' },
    ],
    [
      'limited, Incident among them to see only',
      role({ allTicketTypes: known('no'), onlyTicketTypes: known(['Incident (may not create)']) }),
      { kind: 'unmet', found: 'only Incident (may not create)' },
    ],
    [
      'limited to others',
      role({ allTicketTypes: known('no'), onlyTicketTypes: known(['Change']) }),
      { kind: 'unmet', found: 'only Change' },
    ],
    ['no', role({ allTicketTypes: known('no') }), { kind: 'unmet', found: 'No' }],
    ['not set', role({ allTicketTypes: known('not-set') }), { kind: 'unknown', note: 'not documented' }],
  ]);
});
