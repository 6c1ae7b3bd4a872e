import { describe, expect, it } from 'vitest';
import { roleFrom } from '../../../lib/halo/role.ts';
import { incidentsIn, forAll, pickIncidents, ticketTypeFrom } from '../../../lib/halo/ticket-type.ts';
import { known } from '../requirements/evidence.ts';
import { type Any, cove } from './records-known.ts';

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
