import { describe, expect, it } from 'vitest';
import { emptyDrift, type DriftChange } from '../../../lib/domain/drift.ts';
import { rowsOf } from '../../../lib/models/checklist.ts';
import { driftLine, driftText, driftView } from '../../../lib/models/drift.ts';
import { sinceWhen } from '../../../lib/models/words.ts';
import { requirements } from '../../../lib/requirements/index.ts';

const rows = rowsOf(requirements, null);
const said = (change: DriftChange): string => driftText(driftLine(change, rows));

describe('a change in words', () => {
  const cases: [string, DriftChange, string][] = [
    [
      'broken',
      { kind: 'broken', requirement: 'role-customers-access', from: 'Read Only', to: 'No Access' },
      'Customers access Read Only → No Access',
    ],
    ['without values', { kind: 'broken', requirement: 'role-customers-access' }, 'Customers access Met → Not met'],
    [
      'with the same words on both sides',
      { kind: 'broken', requirement: 'category-exists', from: 'x', to: 'x' },
      'Category for Cove Met → Not met',
    ],
    [
      'a value only now',
      { kind: 'broken', requirement: 'role-exists', to: 'No role for Cove' },
      'Role for Cove Met → No role for Cove',
    ],
    [
      'of what, where the label alone does not say',
      { kind: 'repaired', requirement: 'application-active', from: 'Inactive', to: 'Active' },
      'Application: active Inactive → Active',
    ],
    [
      'unreadable',
      { kind: 'unreadable', requirement: 'role-departments', from: 'Modify all', to: 'No right.' },
      'Role: departments could not be checked any more (No right.)',
    ],
    ['another person', { kind: 'agent', from: 'Jane', to: 'Bob' }, 'Read as Jane → Bob'],
    [
      'by Alcove',
      { kind: 'repaired', requirement: 'role-tickets-access', from: 'No Access', to: 'Read and Modify', own: true },
      'Tickets access No Access → Read and Modify (Changed by Alcove, with consent)',
    ],
    [
      'one new customer',
      { kind: 'cove-new', names: ['Globex'], count: 1 },
      '1 new Cove customer without a PSA customer (Globex)',
    ],
    [
      'many',
      { kind: 'psa-gone', names: ['A', 'B', 'C', 'D'], count: 40 },
      '40 PSA customers of the plan no longer in HaloPSA (A, B, C and 37 more)',
    ],
  ];
  it.each(cases)('%s', (_name, change, text) => expect(said(change)).toBe(text));
});

it('lists the newest pass first, and what got worse first', () => {
  const changes: DriftChange[] = [
    { kind: 'repaired', requirement: 'role-tickets-access' },
    { kind: 'broken', requirement: 'role-customers-access' },
  ];
  const pass = { since: 1, cause: 'visit' as const, changes };
  const view = driftView(
    {
      ...emptyDrift,
      passes: [
        { ...pass, at: 2 },
        { ...pass, at: 3 },
      ],
    },
    rows,
  );
  expect(view.passes.map(({ at }) => at)).toEqual([3, 2]);
  expect(view.passes[0]?.lines.map(({ kind }) => kind)).toEqual(['broken', 'repaired']);
});

it('tells a record that has gone once, with how many rows go with it', () => {
  const gone = (requirement: DriftChange['requirement'], from: string): DriftChange => ({
    kind: 'broken',
    requirement,
    from,
    to: 'No role for Cove',
  });
  const changes = [
    gone('role-exists', 'Cove-Role'),
    gone('role-tickets-access', 'Read and Modify'),
    gone('role-customers-access', 'Read Only'),
    { kind: 'broken' as const, requirement: 'category-exists' as const, from: 'a', to: 'b' },
  ];
  const view = driftView({ ...emptyDrift, passes: [{ at: 2, since: 1, cause: 'visit', changes }] }, rows);
  expect(view.lines.map(driftText)).toEqual([
    'Role for Cove Cove-Role → No role for Cove (2 more rows say the same.)',
    'Category for Cove a → b',
  ]);
});

describe('since when', () => {
  const now = new Date(2026, 9, 8, 15, 30).getTime();
  it.each([
    ['today', new Date(2026, 9, 8, 9, 5), /^\D*0?9\D05/u],
    ['yesterday', new Date(2026, 9, 7, 23, 59), /^yesterday$/u],
    ['this week', new Date(2026, 9, 6, 10, 0), /^Tuesday$/u],
    ['earlier', new Date(2026, 8, 1, 10, 0), /2026/u],
  ])('%s', (_name, at, words) => expect(sinceWhen(at.getTime(), now)).toMatch(words));
});
