import { describe } from 'vitest';
import type { ApplicationEvidence } from '../../../lib/domain/evidence.ts';
import type { RequirementId } from '../../../lib/domain/requirement-id.ts';
import { known, ready, readyBut, unread } from './evidence.ts';
import { table } from './table.ts';

const application = (change: Partial<ApplicationEvidence>) => readyBut({ application: change });
const noApplication = application({ which: known(null) });
const scopes = (...names: string[]) => application({ scopes: known(names) });

describe('application', () => {
  table('application-exists', [
    ['found', ready(), { kind: 'met', found: 'Cove-HaloPSA' }],
    ['none', noApplication, { kind: 'unmet', found: 'none' }],
    ['denied', application({ which: unread('no-right') }), { kind: 'unknown', reason: 'no-right' }],
  ]);
  table('application-active', [
    ['active', ready(), { kind: 'met', found: 'Active' }],
    ['inactive', application({ active: known(false) }), { kind: 'unmet', found: 'Inactive' }],
    ['not carried', application({ active: unread('not-carried') }), { kind: 'unknown' }],
  ]);
  table('application-authentication', [
    ['client id and secret', ready(), { kind: 'met', source: 'page' }],
    [
      'proven by a token',
      application({ authentication: known({ secret: true, shown: 'Client ID and Secret' }, 'proof') }),
      { kind: 'met', source: 'proof' },
    ],
    [
      'another method',
      application({ authentication: known({ secret: false, shown: 'Authorisation Code' }, 'page') }),
      { kind: 'unmet', found: 'Authorisation Code' },
    ],
    ['a code without meaning', application({ authentication: unread('not-carried') }), { kind: 'unknown' }],
  ]);
  table('application-login-type', [
    ['agent', ready(), { kind: 'met', found: 'Agent' }],
    [
      'user',
      application({ loginType: known({ agent: false, shown: 'User' }, 'page') }),
      { kind: 'unmet', found: 'User', expected: 'Agent' },
    ],
    ['a code without meaning', application({ loginType: unread('not-carried') }), { kind: 'unknown' }],
  ]);
  table('application-identity', [
    ['application identity', ready(), { kind: 'met' }],
    [
      'a person',
      application({ identity: known({ application: false, shown: 'Jane Smith' }) }),
      { kind: 'unmet', found: 'Jane Smith' },
    ],
    ['not carried', application({ identity: unread('not-carried') }), { kind: 'unknown' }],
  ]);
  table('application-role', [
    ['the Cove role', ready(), { kind: 'met', found: 'Cove-Role', expected: 'Cove-Role' }],
    [
      'and another',
      application({ roles: known(['Admin', 'cove-role']) }),
      { kind: 'met', note: 'more rights than it needs' },
    ],
    ['another', application({ roles: known(['1st Line']) }), { kind: 'unmet', found: '1st Line' }],
    ['none', application({ roles: known([]) }), { kind: 'unmet', found: 'none' }],
    [
      'which role is Cove’s is open',
      readyBut({ role: { which: unread('ambiguous') } }),
      { kind: 'unknown', reason: 'ambiguous' },
    ],
    ['no role', readyBut({ role: { which: known(null) } }), { kind: 'unmet', found: 'No role for Cove yet' }],
    ['not carried', application({ roles: unread('not-carried') }), { kind: 'unknown' }],
    [
      'not carried, and it logs in as an agent',
      application({ roles: unread('not-carried'), identity: known({ application: false, shown: 'API Agent' }) }),
      { kind: 'unmet', found: 'logs in as API Agent', note: 'only when Agent to log in as is Application Identity' },
    ],
  ]);
  table('application-permissions', [
    ['exactly the two', ready(), { kind: 'met', found: 'edit:tickets, read:customers' }],
    ['another order and case', scopes('Read:Customers', ' edit:tickets'), { kind: 'met' }],
    ['one missing', scopes('read:customers'), { kind: 'unmet', note: 'Missing: edit:tickets.' }],
    ['both missing', scopes(), { kind: 'unmet', found: 'none', note: 'edit:tickets, read:customers' }],
    [
      'read:tickets instead of edit:tickets',
      scopes('read:tickets', 'read:customers'),
      { kind: 'unmet', note: 'Missing: edit:tickets.' },
    ],
    [
      'read:tickets as well',
      scopes('edit:tickets', 'read:customers', 'read:tickets'),
      { kind: 'met', note: 'includes it' },
    ],
    [
      'more than needed',
      scopes('edit:tickets', 'read:customers', 'edit:assets'),
      { kind: 'met', note: 'More than Cove needs: edit:assets.' },
    ],
    ['all', scopes('all', 'edit:tickets', 'read:customers'), { kind: 'unmet', note: '"all" is ticked' }],
    ['not carried', application({ scopes: unread('not-carried') }), { kind: 'unknown' }],
  ]);

  const settings: RequirementId[] = [
    'application-active',
    'application-authentication',
    'application-login-type',
    'application-identity',
    'application-role',
    'application-permissions',
  ];
  for (const id of settings)
    table(id, [['no application', noApplication, { kind: 'unmet', found: 'No application for Cove yet' }]]);

  const notConnected = { connected: unread(), active: unread() };
  table('secret-kept', [
    ['kept', ready(), { kind: 'met', source: 'alcove' }],
    [
      'not kept',
      readyBut({ secret: { kept: known(false, 'alcove') }, cove: notConnected }),
      { kind: 'unmet', note: 'make a new one' },
    ],
    [
      'in the locked vault',
      readyBut({ secret: { kept: known(true, 'alcove'), locked: true }, cove: notConnected }),
      { kind: 'met', found: 'kept, in the locked vault', note: 'Unlock it' },
    ],
    [
      'shown and closed without being kept',
      readyBut({ secret: { kept: known(false, 'alcove'), lost: true }, cove: notConnected }),
      { kind: 'unmet', note: 'closed without being kept' },
    ],
    ['not kept, Cove has it', readyBut({ secret: { kept: known(false, 'alcove') } }), { kind: 'not-applicable' }],
    [
      'not kept, Cove refused it',
      readyBut({
        secret: { kept: known(false, 'alcove') },
        cove: { connected: known({ ok: false }), active: unread() },
      }),
      { kind: 'unmet' },
    ],
  ]);
});
