import { describe, expect, it } from 'vitest';
import { administratorIn } from '../../../lib/halo/agent.ts';
import { applicationFrom } from '../../../lib/halo/application-facts.ts';
import { linkedRoles } from '../../../lib/halo/linked-roles.ts';
import { isNamedForCove, pickApplication, pickRole } from '../../../lib/halo/pick.ts';
import { roleFrom } from '../../../lib/halo/role.ts';
import { listed } from '../../../lib/halo/row.ts';
import { incidentsIn, forAll, pickIncidents, ticketTypeFrom } from '../../../lib/halo/ticket-type.ts';
import { known } from '../requirements/evidence.ts';

type Any = Record<string, unknown>;
const guid = 'aaaaaaaa-0000-4000-8000-000000000001';
const cove = { id: guid, name: 'Cove-Role', idInt: 9 };
const other = { id: 'bbbbbbbb-0000-4000-8000-000000000002', name: '1st Line', idInt: 2 };
const roles = [cove, other];

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
  ])('%s', (_name, record, named, anywhere) => {
    const found = linkedRoles(record, roles);
    expect(found.named.map(({ name }) => name)).toEqual(named);
    expect(found.anywhere.map(({ name }) => name)).toEqual(anywhere);
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

describe('ticket type', () => {
  const list = (...rows: Any[]) => incidentsIn(rows, { administrator: true, at: 1 });
  it('finds every Incident and whether it is active', () => {
    expect(
      list({ id: 1, name: ' incident ' }, { id: 2, name: 'Incident', visible: false }, { id: 3, name: 'Incidents' }),
    ).toMatchObject({
      value: [
        { id: 1, active: true },
        { id: 2, active: false },
      ],
    });
    expect(list({ id: 3, name: 'Change' })).toMatchObject({ known: true, value: [] });
    expect(list()).toMatchObject({ known: false, reason: 'no-right' });
    expect(incidentsIn([{ id: 3, name: 'Change' }], { administrator: false, at: 1 })).toMatchObject({ known: false });
  });
  it.each<[string, [number, boolean][], number | undefined, number[]]>([
    ['the only one', [[1, true]], undefined, [1]],
    [
      'every active one',
      [
        [1, true],
        [2, true],
      ],
      undefined,
      [1, 2],
    ],
    [
      'the chosen one',
      [
        [1, true],
        [2, true],
      ],
      2,
      [2],
    ],
    [
      'the only active one',
      [
        [1, false],
        [2, true],
      ],
      undefined,
      [2],
    ],
    ['the only one though inactive', [[1, false]], undefined, [1]],
    [
      'none of several inactive ones',
      [
        [1, false],
        [2, false],
      ],
      undefined,
      [],
    ],
    [
      'none of too many',
      [
        [1, true],
        [2, true],
        [3, true],
        [4, true],
      ],
      undefined,
      [],
    ],
    ['none where there is none', [], undefined, []],
  ])('looks at %s', (_name, types, chosen, expected) => {
    const incidents = types.map(([id, active]) => ({ id, name: 'Incident', active }));
    expect(pickIncidents(incidents, chosen)).toEqual(expected);
  });
  const from = (row: Any) => ticketTypeFrom(row, known([]), { role: cove, at: 1 });
  const fields = (...rows: Any[]) => {
    const finding = from({ fields: rows }).fields;
    return finding.known ? finding.value : finding.reason;
  };
  it('finds the three fields by any of their names', () => {
    const all = { category: true, impact: true, urgency: true };
    expect(fields({ fieldname: 'Category' }, { fieldname: 'Impact' }, { fieldname: 'Urgency' })).toEqual(all);
    expect(
      fields(
        { fieldinfo: { faults_field_name: 'category_1' } },
        { fieldinfo: { name: 'impact' } },
        { override_fieldname: 'Urgency' },
      ),
    ).toEqual(all);
    expect(fields({ fieldname: 'Category 1' }, { fieldname: 'Impact Level' }, { fieldname: 'urgency_id' })).toEqual(
      all,
    );
  });
  it('believes an absence only where all names are readable', () => {
    expect(fields({ fieldname: 'Summary' }, { fieldname: 'Category' }, { fieldname: 'Impact' })).toMatchObject({
      urgency: false,
    });
    expect(fields({ fieldname: 'Summary' }, { fieldid: 7 })).toBe('not-carried');
    expect(fields({ fieldname: 'Zusammenfassung' }, { fieldname: 'Kategorie' })).toBe('not-carried');
    expect(fields({ fieldname: 'Summary' }, { fieldname: 'Category 2' })).toMatchObject({ category: false });
    expect(fields()).toBe('not-carried');
  });
  it.each<[string, Any, unknown]>([
    ['all', { allowall_category1: true }, true],
    [
      'not all, it is listed',
      { allowall_category1: false, allowed_category1: [{ category_value: 'Cove Data Protection' }] },
      true,
    ],
    [
      'not all, part of its name',
      {
        allowall_category1: false,
        allowed_category1: [{ partial_match_category: true, category_name_partial: 'Cove' }],
      },
      true,
    ],
    [
      'not all, others are listed',
      { allowall_category1: false, allowed_category1: [{ category_value: 'Email' }] },
      false,
    ],
    ['not all, nameless ones', { allowall_category1: false, allowed_category1: [{ category_id: 3 }] }, 'not-carried'],
    ['nothing said', {}, 'not-carried'],
  ])('category: %s', (_name, row, expected) => {
    const { categoryAllowed } = from(row);
    expect(categoryAllowed.known ? categoryAllowed.value.allowed : categoryAllowed.reason).toBe(expected);
  });
  it.each<[string, Any, unknown]>([
    ['no list', { access_control: [] }, true],
    ['by its integer', { access_control: [{ role_id: 2 }, { role_id: 9 }] }, true],
    ['by its name', { access_control: [{ name: 'cove-role' }] }, true],
    ['others only', { access_control: [{ role_id: 2, name: '1st Line' }] }, false],
    ['an agent of that name', { access_control: [{ agent_id: 4, name: 'Cove-Role' }] }, false],
    ['a team, which may include it', { access_control: [{ team_id: 4, name: 'Service Desk' }] }, 'ambiguous'],
    ['a department, which may include it', { access_control: [{ department_id: 4 }] }, 'ambiguous'],
    ['granted nothing', { access_control: [{ role_id: 9, level: 0 }] }, 'ambiguous'],
    ['granted something', { access_control: [{ role_id: '9', level: '1' }] }, true],
    ['nothing said', {}, 'not-carried'],
  ])('access: %s', (_name, row, expected) => {
    const { access } = from(row);
    expect(access.known ? access.value.allowed : access.reason).toBe(expected);
  });
});

describe('ticket types that a role is restricted to', () => {
  it.each<[string, Any[], string[]]>([
    ['by name', [{ tickettype_id: 1, tickettype_name: 'Incident' }], ['Incident']],
    ['to create', [{ tickettype_name: 'Incident', cancreate: true }], ['Incident']],
    ['to see only', [{ tickettype_name: 'Incident', cancreate: false }], ['Incident (may not create)']],
    ['none', [], []],
  ])('%s', (_name, tickettypes, expected) => {
    const role = roleFrom({ claims: [], tickettypes }, cove, { administrator: true, departments: undefined, at: 1 });
    expect(role.onlyTicketTypes).toMatchObject({ known: true, value: expected });
  });
});

describe('what Incident demands', () => {
  const three = ['Category', 'Impact', 'Urgency'].map((fieldname) => ({ fieldname, fieldinfo: { mandatory: true } }));
  const field = (fieldname: string, info: Any = {}): Any => ({ fieldname, fieldinfo: { mandatory: true, ...info } });
  it.each<[string, Any, string[]]>([
    ['nothing more', {}, []],
    [
      'what Cove or HaloPSA fills',
      { fields: ['symptom', 'Details', 'Status', 'Site', 'User'].map((name) => field(name)) },
      [],
    ],
    ['a field of its own', { fields: [field('CFBackupJob', { label: 'Backup job' })] }, ['Backup job']],
    ['one that is not mandatory', { fields: [{ fieldname: 'x', fieldinfo: { mandatory: false } }] }, []],
    ['one with a default', { fields: [field('CFSource', { defaultvalue: 'Monitoring' })] }, []],
    ['one with a default of the type', { fields: [field('priority_id')], default_priority: 3 }, []],
    ['one without a default of the type', { fields: [field('priority_id')], default_priority: 0 }, ['priority_id']],
    ['a number whose meaning nobody knows', { fields: [{ fieldname: 'x', technew: 2 }] }, []],
    ['nothing, as the type itself says', { fields: [field('x')], hasmandatorytechfields: false }, []],
    ['one inside a group', { fields: [{ groupid: 3, group: { fields: [field('CFSite code')] } }] }, ['CFSite code']],
  ])('%s', (_name, row, demands) => {
    const extra = Array.isArray(row['fields']) ? row['fields'] : [];
    const { fields } = ticketTypeFrom({ ...row, fields: [...three, ...extra] }, known([]), { role: cove, at: 1 });
    expect(fields.known ? (fields.value.demands ?? []) : fields.reason).toEqual(demands);
  });
});

describe('several types named Incident', () => {
  const type = (row: Any) => ticketTypeFrom(row, known([]), { role: cove, at: 1 });
  const open = { access_control: [] };
  const closed = { access_control: [{ role_id: 2, name: '1st Line' }] };
  it.each<[string, Any[], unknown]>([
    ['all say the same', [open, open], true],
    ['all keep the role out', [closed, closed], false],
    ['they differ', [open, closed], 'ambiguous'],
    ['one could not be read', [open, {}], 'not-carried'],
  ])('%s', (_name, rows, expected) => {
    const { access } = forAll(rows.map(type));
    expect(access.known ? access.value.allowed : access.reason).toBe(expected);
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
