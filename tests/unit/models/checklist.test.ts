import { describe, expect, it } from 'vitest';
import type { Report, ReportRow } from '../../../lib/domain/outcome.ts';
import { requirementIds } from '../../../lib/domain/requirement-id.ts';
import { progressOf, rowsOf, sectionsOf, type ChecklistRow } from '../../../lib/models/checklist.ts';
import { appStepOf, nextStep, type NextContext } from '../../../lib/models/next-step.ts';
import { exportedReport, reportFile } from '../../../lib/models/report-file.ts';
import { requirements } from '../../../lib/requirements/index.ts';

const report = (outcomes: ReportRow[]): Report => ({
  tenant: 'acme.halopsa.com',
  checkedAt: 1_700_000_000_000,
  version: '1',
  outcomes,
});
const all = (kind: ReportRow['kind'], changes: Partial<Record<string, Partial<ReportRow>>> = {}): ChecklistRow[] =>
  rowsOf(requirements, report(requirementIds.map((id) => ({ id, kind, ...changes[id] }))));

describe('rows', () => {
  it('says of every requirement that it has not been looked at while there is no report', () => {
    const rows = rowsOf(requirements, null);
    expect(rows.map(({ id }) => id)).toEqual([...requirementIds]);
    expect(
      rows.every(
        ({ kind, untouched, found, note }) => kind === 'unknown' && untouched && found === null && note === null,
      ),
    ).toBe(true);
  });

  it('takes the sentence of the outcome, and the reason in words where it is unknown', () => {
    const rows = rowsOf(
      requirements,
      report([
        { id: 'role-customers-access', kind: 'unmet', found: 'No Access', expected: 'Read Only' },
        { id: 'role-departments', kind: 'unknown', reason: 'not-carried' },
        { id: 'role-exists', kind: 'unknown', reason: 'a reason of a later version' },
        { id: 'role-tickets-access', kind: 'met', note: 'more than Cove needs' },
        { id: 'application-permissions', kind: 'met', note: 'read:tickets is not needed: edit:tickets includes it.' },
      ]),
    );
    const row = (id: string) => rows.find((each) => each.id === id);
    expect(row('role-customers-access')).toMatchObject({
      title: 'The Cove role may not read customers',
      found: 'No Access',
      expected: 'Read Only',
      note: null,
    });
    expect(row('role-departments')?.note).toBe(
      'The API does not say. Open the page that shows it and Alcove reads it there.',
    );
    expect(row('role-exists')?.note).toBe('A reason of a later version.');
    expect(row('role-tickets-access')).toMatchObject({ note: 'More than Cove needs', expected: null });
    expect(row('application-permissions')?.note).toBe('read:tickets is not needed: edit:tickets includes it.');
  });
});

describe('text to send to an administrator', () => {
  const requestOf = (row: ReportRow, administrator: boolean | undefined): string | null =>
    rowsOf(requirements, { ...report([row]), ...(administrator === undefined ? {} : { administrator }) }).find(
      ({ id }) => id === row.id,
    )?.request ?? null;
  it.each<[string, ReportRow, boolean | undefined, boolean]>([
    ['wrong, and no administrator', { id: 'role-add-tickets', kind: 'unmet' }, false, true],
    ['wrong, and an administrator', { id: 'role-add-tickets', kind: 'unmet' }, true, false],
    ['wrong, and nobody knows who', { id: 'role-add-tickets', kind: 'unmet' }, undefined, false],
    ['not readable for want of a right', { id: 'role-exists', kind: 'unknown', reason: 'no-right' }, false, true],
    ['not readable for another reason', { id: 'role-exists', kind: 'unknown', reason: 'offline' }, false, false],
    ['right', { id: 'role-exists', kind: 'met' }, false, false],
    ['done elsewhere', { id: 'secret-kept', kind: 'unmet' }, false, false],
  ])('%s', (_name, row, administrator, wanted) => {
    expect(requestOf(row, administrator) !== null).toBe(wanted);
  });
  it('says what is found, what is needed, why, and how it is done, as plain text', () => {
    const text = requestOf({ id: 'role-add-tickets', kind: 'unmet', found: 'No', note: 'It is off.' }, false);
    for (const part of [
      'acme.halopsa.com',
      'Needed: Yes.',
      'Found: No.',
      'It is off.',
      'Why: ',
      '1. Open Configuration',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('**');
  });
});

describe('sections and progress', () => {
  it('counts what is not needed on neither side, and a confirmation as ready', () => {
    const rows = all('met', {
      'role-exists': { kind: 'unmet' },
      'role-add-tickets': { kind: 'confirmed' },
      'secret-kept': { kind: 'not-applicable' },
      'cove-level': { kind: 'unknown' },
    });
    expect(progressOf(rows)).toEqual({
      ready: requirementIds.length - 3,
      total: requirementIds.length - 1,
      unmet: 1,
      unknown: 1,
    });
    const sections = sectionsOf(rows);
    expect(sections.map(({ id, open, met }) => [id, open, met])).toEqual([
      ['category', 0, true],
      ['role', 1, false],
      ['application', 0, true],
      ['ticket-type', 0, true],
      ['ready', 0, true],
      ['cove', 1, false],
    ]);
  });
});

describe('the next step', () => {
  const context: NextContext = { here: 'halo', checked: true, connected: true, planSaved: true };
  const cases: [string, Parameters<typeof all>[1], Partial<NextContext>, object][] = [
    ['nothing was checked yet', {}, { checked: false }, { kind: 'check' }],
    ['everything is met', {}, {}, { kind: 'done' }],
    ['a role setting is wrong', { 'role-exists': { kind: 'unmet' } }, {}, { kind: 'show', requirement: 'role-exists' }],
    [
      'an unclear one comes after a wrong one',
      { 'role-exists': { kind: 'unknown' }, 'ticket-type-fields': { kind: 'unmet' } },
      {},
      { kind: 'show', requirement: 'ticket-type-fields' },
    ],
    [
      'only unclear ones are left',
      { 'role-departments': { kind: 'unknown' } },
      {},
      { kind: 'show', requirement: 'role-departments' },
    ],
    ['the secret is not kept', { 'secret-kept': { kind: 'unmet' } }, {}, { kind: 'app', step: 'connect' }],
    [
      'customers are not mapped',
      { 'customers-mapped': { kind: 'unmet' } },
      { planSaved: false },
      { kind: 'app', step: 'map' },
    ],
    [
      'customers are not mapped and there is no connection',
      { 'customers-mapped': { kind: 'unmet' } },
      { connected: false, planSaved: false },
      { kind: 'app', step: 'connect' },
    ],
    [
      'the plan is saved and waits for Cove',
      { 'customers-mapped': { kind: 'unknown' } },
      { here: 'cove' },
      { kind: 'show', requirement: 'customers-mapped' },
    ],
    [
      'it is done in the other console',
      { 'notification-exists': { kind: 'unmet' } },
      {},
      { kind: 'elsewhere', console: 'cove' },
    ],
    ['a ticket is to be tried', { 'proof-ticket': { kind: 'unmet' } }, { connected: true }, { kind: 'ticket' }],
    [
      'a ticket is to be tried, from Cove',
      { 'proof-ticket': { kind: 'unmet' } },
      { connected: true, here: 'cove' },
      { kind: 'elsewhere', console: 'halo' },
    ],
    [
      'it is done in this console',
      { 'notification-exists': { kind: 'unmet' } },
      { here: 'cove' },
      { kind: 'show', requirement: 'notification-exists' },
    ],
  ];
  it.each(cases)('when %s', (_name, changes, more, act) => {
    expect(nextStep(all('met', changes), { ...context, ...more }).act).toEqual(act);
  });

  it.each<[string, boolean, string[], string]>([
    [
      'what no ticket comes without is before them',
      true,
      ['customers-mapped', 'notification-exists'],
      'notification-exists',
    ],
    ['so is a reseller without a PSA customer', true, ['customers-mapped', 'reseller-mapped'], 'reseller-mapped'],
    [
      'before a plan is saved they are mapped first',
      false,
      ['customers-mapped', 'notification-exists'],
      'customers-mapped',
    ],
    ['they are left at the end', true, ['customers-mapped'], 'customers-mapped'],
  ])('customers without a link: %s', (_name, planSaved, open, expected) => {
    const changes = Object.fromEntries(open.map((id) => [id, { kind: 'unmet' as const }]));
    const rows = all('met', changes);
    const step = nextStep(rows, { ...context, here: 'cove', connected: true, planSaved });
    const row = rows.find(({ id }) => id === expected);
    const isOfPlan = expected !== 'notification-exists';
    expect(step.act).toEqual(isOfPlan ? { kind: 'app', step: 'map' } : { kind: 'show', requirement: expected });
    expect(step.detail).toBe(planSaved ? row?.title : undefined);
  });

  it('sends nobody to Alcove for what is done in a console', () => {
    const here = [
      'secret-kept',
      'proof-token',
      'proof-customers',
      'reseller-mapped',
      'customers-mapped',
      'connection-details',
    ];
    for (const row of all('unmet')) {
      expect([row.id, appStepOf(row, { connected: true, planSaved: false }) !== null]).toEqual([
        row.id,
        here.includes(row.id) || (row.console === 'alcove' && row.id !== 'proof-ticket'),
      ]);
    }
    const [ticket] = all('unmet').filter(({ id }) => id === 'proof-ticket');
    expect(ticket && appStepOf(ticket, { connected: false, planSaved: false })).toBe('connect');
  });
});

describe('the exported report', () => {
  const outcomes: ReportRow[] = [
    { id: 'role-exists', kind: 'met', found: 'Cove-Role', source: 'api', at: 1 },
    { id: 'cove-level', kind: 'unknown', reason: 'not-read' },
  ];

  it('has exactly the agreed form', () => {
    expect(exportedReport(report(outcomes))).toEqual({
      schema: 1,
      tenant: 'acme.halopsa.com',
      checkedAt: '2023-11-14T22:13:20.000Z',
      requirements: [
        { id: 'role-exists', outcome: 'met', found: 'Cove-Role', expected: null, source: 'api', reason: null },
        { id: 'cove-level', outcome: 'unknown', found: null, expected: null, source: null, reason: 'not-read' },
      ],
    });
  });

  it('names the file by tenant and day, without signs that a file system dislikes', () => {
    expect(reportFile({ ...report(outcomes), tenant: 'a/b:c' }).name).toBe('alcove-a-b-c-2023-11-14.json');
    expect(JSON.parse(reportFile(report(outcomes)).text)).toMatchObject({ schema: 1 });
  });
});
