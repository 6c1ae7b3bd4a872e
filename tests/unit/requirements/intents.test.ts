/** What requirements want changed: only what is open, only what was read, only what the API can express. */
import { describe, expect, it } from 'vitest';
import { fixesIn } from '../../../lib/requirements/evaluate.ts';
import { known, nothing, ready, readyBut, unread } from './evidence.ts';

type Change = Parameters<typeof readyBut>[0];
const wanted = (change: Change) =>
  fixesIn(readyBut(change), {}).map(({ requirement, intent }) => [requirement, intent.kind]);
const noRole = { which: known(null), ticketsAccess: unread(), customersAccess: unread(), departments: unread() };

describe('a change is wanted', () => {
  const cases: [string, Change, [string, string][]][] = [
    [
      'category absent',
      { category: { match: known({ kind: 'absent', count: 0 }) } },
      [['category-exists', 'category']],
    ],
    [
      'category in another spelling',
      { category: { match: known({ kind: 'similar', text: 'cove', count: 1 }) } },
      [['category-exists', 'category']],
    ],
    ['tickets level too low', { role: { ticketsAccess: known('read') } }, [['role-tickets-access', 'claim']]],
    ['a flag never set', { role: { allTicketTypes: known('not-set') } }, [['role-all-ticket-types', 'claim']]],
    ['no role: it is created, its settings with it', { role: noRole }, [['role-exists', 'role']]],
    [
      'rows of departments lack one',
      { role: { departments: unread('not-carried'), departmentRows: known({ lacking: ['Sales'], total: 3 }) } },
      [['role-departments', 'departments']],
    ],
    ['application inactive', { application: { active: known(false) } }, [['application-active', 'active']]],
    [
      'permission missing',
      { application: { scopes: known(['read:customers']) } },
      [['application-permissions', 'scopes']],
    ],
  ];
  it('what is more than needed can be taken away', () => {
    const change: Change = {
      role: { customersAccess: known('modify') },
      application: { scopes: known(['edit:tickets', 'read:customers', 'read:kb']) },
    };
    expect(wanted(change)).toEqual([
      ['role-customers-access', 'claim'],
      ['application-permissions', 'scopes'],
    ]);
  });
  it.each(cases)('%s', (_, change, expected) => {
    expect(wanted(change)).toEqual(expected);
  });
});

describe('no change is wanted', () => {
  const cases: [string, Change][] = [
    ['all is ready', {}],
    ['nobody could read it', { role: { ticketsAccess: unread('no-right') }, category: { match: unread('no-right') } }],
    [
      'the readers disagree',
      {
        role: {
          ticketsAccess: unread('readers-disagree'),
          departments: unread('readers-disagree'),
          departmentRows: known({ lacking: ['Sales'], total: 3 }),
        },
      },
    ],
    ['departments as one setting', { role: { departments: known({ level: 'view', shown: 'View all' }, 'page') } }],
    [
      'the role is known from a page only',
      { role: { which: known({ id: 'Cove-Role', name: 'Cove-Role' }, 'page'), addTickets: known('no', 'page') } },
    ],
    [
      'what the API has no words for',
      {
        application: {
          loginType: known({ agent: false, shown: 'User' }),
          identity: known({ application: false, shown: 'Tom' }),
          roles: known([]),
          authentication: known({ secret: false, shown: 'Code' }),
        },
      },
    ],
    ['the account may not', { agent: { administrator: known(false) }, role: { addTickets: known('no') } }],
  ];
  it.each(cases)('%s', (_, change) => {
    expect(wanted(change)).toEqual([]);
  });
  it('nothing was read', () => {
    expect(fixesIn(nothing(), {})).toEqual([]);
  });
  it('a person has confirmed it', () => {
    const evidence = readyBut({ role: { allCustomers: known('not-set') }, proof: { customers: unread() } });
    expect(fixesIn(evidence, {})).toHaveLength(1);
    expect(fixesIn(evidence, { 'role-all-customers': { at: 1 } })).toEqual([]);
    expect(fixesIn(ready(), {})).toEqual([]);
  });
});
