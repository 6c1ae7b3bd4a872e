import { describe, expect, it } from 'vitest';
import { administratorIn } from '../../../lib/halo/agent.ts';
import { applicationFrom } from '../../../lib/halo/application-facts.ts';
import { linkedRoles } from '../../../lib/halo/linked-roles.ts';
import { isNamedForCove, pickApplication, pickRole } from '../../../lib/halo/pick.ts';
import { listed } from '../../../lib/halo/row.ts';
import { type Any, guid, cove, other, roles } from './records-known.ts';

describe('roles of an application, found by value', () => {
  it.each<[string, Any, string[], string[]]>([
    ['GUIDs', { identity_roles: [guid] }, ['Cove-Role'], []],
    ['GUIDs in capitals', { roles: [guid.toUpperCase()] }, ['Cove-Role'], []],
    ['objects', { application_roles: [{ id: guid, name: 'Cove-Role' }] }, ['Cove-Role'], []],
    ['objects with small integers', { identityroles: [{ role_id: 9 }] }, ['Cove-Role'], []],
    ['small integers', { identity_role_ids: [9, 2] }, ['Cove-Role', '1st Line'], []],
    ['names', { roles: ['cove-role'] }, ['Cove-Role'], []],
    ['one text', { role_list: 'Cove-Role, 1st Line' }, ['Cove-Role', '1st Line'], []],
    ['nested', { identity: { roles: [{ value: guid }] } }, ['Cove-Role'], []],
    ['elsewhere', { identity_list: [guid] }, [], ['Cove-Role']],
    ['a number that is none', { roles: [{ seq: 9, limit: 2 }] }, [], []],
    ['a number elsewhere', { language_id: 9 }, [], []],
    ['a name elsewhere', { displayName: 'Cove-Role' }, [], []],
    ['a name within another', { roles: ['Cove-Role-Old'] }, [], []],
    ['nothing', {}, [], []],
    [
      'what could be chosen',
      { available_roles: [{ id: guid, name: 'Cove-Role' }], roleOptions: ['Cove-Role'] },
      [],
      [],
    ],
    ['what was', { previous_identity_roles: [{ guid }], role_history: 'Cove-Role', createdby_role_id: guid }, [], []],
    ['who made it', { created_by: { guid }, audit: [{ by: guid }] }, [], []],
    [
      'all with a mark on the chosen one',
      {
        identity_roles: [
          { id: guid, name: 'Cove-Role', selected: 0 },
          { id: other.id, name: '1st Line', selected: 1 },
        ],
      },
      ['1st Line'],
      [],
    ],
    [
      'a mark on the chosen one alone',
      { roles: [{ name: 'Cove-Role' }, { name: '1st Line', selected: true }] },
      ['1st Line'],
      [],
    ],
    ['one that was taken out', { roles: [{ name: 'Cove-Role', deleted: 'true' }] }, [], []],
    ['chosen ones beside all', { identity: { roles: [guid], choices: [guid, other.id] } }, ['Cove-Role'], []],
  ])('%s', (_name, record, named, anywhere) => {
    const found = linkedRoles(record, roles);
    expect(found.named.map(({ name }) => name)).toEqual(named);
    expect(found.anywhere.map(({ name }) => name)).toEqual(anywhere);
  });
});

describe('a list of every role there is', () => {
  const all = [...roles, { id: '7c1d2a30-0000-4000-8000-00000000abcd', name: 'Finance', idInt: 12 }];
  it.each<[string, Any, string[]]>([
    ['is what could be chosen', { role_ids: [2, 9, 12] }, []],
    ['under any name', { lookup: { rows: all.map(({ id }) => ({ id })) } }, []],
    [
      'does not hide what is chosen beside it',
      { role_ids: [9], roles_shown: all.map(({ name }) => name) },
      ['Cove-Role'],
    ],
    ['nor as a text', { role_list: all.map(({ name }) => name).join(', '), identity_role: guid }, ['Cove-Role']],
  ])('%s', (_name, record, named) => {
    const found = linkedRoles(record, all);
    expect(found.named.map(({ name }) => name)).toEqual(named);
    expect(found.anywhere).toEqual([]);
  });
});

describe('application', () => {
  const ref = { id: 'a', name: 'Cove-HaloPSA' };
  const facts = (row: Any) => applicationFrom(row, ref, { roles, cove, at: 1 });
  it.each<[string, Any, string]>([
    ['no property', {}, 'not-carried'],
    ['codes', { loginas_agent_id: -1 }, 'not-carried'],
    ['a number without a name', { loginas_agent_id: 7 }, 'not-carried'],
    ['its words', { loginas_agent_id: -5, loginas_agent_name: 'Application Identity' }, 'true'],
    ['a property that says so', { use_application_identity: true }, 'true'],
    ['a person', { loginas_agent_id: 7, loginas_agent_name: 'Jane Smith' }, 'false'],
    ['an agent that bears its own name', { loginas_agent_id: 7, loginas_agent_name: 'Cove-HaloPSA' }, 'not-carried'],
    ['an empty name', { loginas_agent_id: 7, loginas_agent_name: '' }, 'not-carried'],
  ])('identity by %s', (_name, row, expected) => {
    const { identity } = facts(row);
    expect(identity.known ? String(identity.value.application) : identity.reason).toBe(expected);
  });
  it.each([
    { loginentity: 1 },
    { loginentity: 0, allowagents: true, allowusers: false },
    { grant_type: 'client_credentials' },
  ])('codes that nobody has documented are never a verdict: %j', (row) => {
    expect(facts(row).loginType.known).toBe(false);
    expect(facts(row).authentication.known).toBe(false);
  });
  it.each<[string, Any, unknown]>([
    ['inactive', { inactive: true }, false],
    ['active', { inactive: false }, true],
    ['as a number', { inactive: 1 }, false],
    ['not carried', {}, 'not-carried'],
  ])('%s', (_name, row, expected) => {
    const { active } = facts(row);
    expect(active.known ? active.value : active.reason).toBe(expected);
  });
  it.each<[Any, unknown]>([
    [{ scopes: [{ name: 'edit:tickets' }, { name: ' read:customers ' }] }, ['edit:tickets', 'read:customers']],
    [{ scopes: ['edit:tickets'] }, ['edit:tickets']],
    [{ scopes: 'edit:tickets read:customers' }, ['edit:tickets', 'read:customers']],
    [{ scopes: [] }, []],
    [
      {
        scopes: [
          { name: 'all', selected: false },
          { name: 'edit:tickets', selected: true },
        ],
      },
      ['edit:tickets'],
    ],
    [
      { scopes: [{ name: 'all' }, { name: 'edit:tickets', granted: 1 }, { name: 'admin', granted: 0 }] },
      ['edit:tickets'],
    ],
    [{}, 'not-carried'],
    [{ scopes: null }, 'not-carried'],
  ])('scopes %j', (row, expected) => {
    const { scopes } = facts(row);
    expect(scopes.known ? scopes.value : scopes.reason).toEqual(expected);
  });
});

describe('names', () => {
  it.each([
    'Cove',
    'Cove-Role',
    'cove_halopsa',
    'CoveHaloPSA',
    'N-able Cove',
    'COVE INTEGRATION',
    'coverole',
    'Cove2',
    'API (Cove)',
  ])('%s is Cove’s', (name) => {
    expect(isNamedForCove(name)).toBe(true);
  });
  it.each(['Coverage', 'Recovery', 'Discover', 'Coventry Team', 'Alcove', 'Covey', 'Administrator', ''])(
    '%s is not',
    (name) => {
      expect(isNamedForCove(name)).toBe(false);
    },
  );
  it('a chosen role, else a named one, else the linked one', () => {
    const free = { id: 'f', name: 'Tickets in' };
    expect(pickRole([cove, other, free], { chosen: 'f', linked: [other] })).toEqual({ kind: 'one', value: free });
    expect(pickRole([cove, other], { linked: [other] })).toEqual({ kind: 'one', value: cove });
    expect(pickRole([other, free], { linked: [free] })).toEqual({ kind: 'one', value: free });
    expect(pickRole([other, free], { linked: [] })).toEqual({ kind: 'none' });
    expect(pickRole([other, { id: 'b', name: 'Backup tickets' }], { linked: [] }).kind).toBe('ask');
    expect(pickRole([cove, { id: 'c', name: 'Cove 2' }], { linked: [] }).kind).toBe('ask');
  });
  it('system applications are nobody’s choice', () => {
    const system = { id: 's', name: 'Cove Sync', system: true };
    expect(pickApplication([system], {})).toEqual({ kind: 'none' });
    expect(
      pickApplication([system, { id: 'a', name: 'x', system: false, scopes: ['edit:tickets', 'read:customers'] }], {})
        .kind,
    ).toBe('ask');
  });
});

it.each<[string, Any, unknown]>([
  ['the flag', { is_admin: true }, true],
  ['a role’s claim', { is_admin: false, roles: [{ claims: [{ type: 'SA', value: 'true' }] }] }, true],
  ['an own claim', { claims: [{ type: 'SA', value: 'True' }] }, true],
  ['not one', { is_admin: false }, false],
  ['nothing said', { id: 1 }, 'not-carried'],
])('administrator by %s', (_name, agent, expected) => {
  const finding = administratorIn(agent, 1);
  expect(finding.known ? finding.value : finding.reason).toBe(expected);
});

it.each<[string, unknown, number | undefined]>([
  ['a bare array', [{ id: 1 }], 1],
  ['below its key', { roles: [{ id: 1 }] }, 1],
  ['below its key in another case', { Roles: [{ id: 1 }, 'x', null] }, 1],
  ['an empty array', [], 0],
  ['another key', { teams: [{ id: 1 }] }, undefined],
  ['an error', { error: 'x' }, undefined],
  ['text', 'x', undefined],
  ['nothing', undefined, undefined],
])('a list as %s', (_name, body, count) => {
  expect(listed(body, 'roles')?.length).toBe(count);
});
