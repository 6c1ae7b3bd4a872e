import { expect, it } from 'vitest';
import { departmentsIn, departmentsOf, needsEvery, type Department } from '../../../lib/halo/departments.ts';

const every: Department[] = [
  { id: 1, name: 'Support' },
  { id: 2, name: 'Projects' },
];
const rows = (...levels: [number | string, number | string | undefined][]) => ({
  departments: levels.map(([department_id, membershiplevel]) => ({ id: 9, department_id, membershiplevel })),
});

it.each<[string, Record<string, unknown>, Department[] | undefined, string]>([
  ['a row of level 2 for each', rows([1, 2], [2, 2]), every, 'modify'],
  ['a manager is more', rows([1, 3], [2, 2]), every, 'modify'],
  ['numbers as text', rows(['1', '2'], ['2', '2']), every, 'modify'],
  ['the better of two rows', rows([1, 0], [1, 2], [2, 2]), every, 'modify'],
  ['one department without a row', rows([1, 2]), every, 'not-carried'],
  ['one row too low', rows([1, 2], [2, 1]), every, 'not-carried'],
  ['rows, but the departments are not known', rows([1, 2], [2, 2]), undefined, 'ambiguous'],
  ['rows, and an empty list of departments', rows([1, 2]), [], 'ambiguous'],
  ['a row -1 for all', rows([-1, 2]), undefined, 'modify'],
  ['a row -1, too low', rows([-1, 1]), every, 'not-carried'],
  ['a row -1 too low, but one for each', rows([-1, 1], [1, 2], [2, 2]), every, 'modify'],
  ['a row 0 for all', rows([0, 2]), every, 'modify'],
  ['a row 0 where nobody knows the departments', rows([0, 2]), undefined, 'ambiguous'],
  ['a row 0 that is a department', rows([0, 2]), [{ id: 0, name: 'Default' }, ...every], 'not-carried'],
  ['no rows', { departments: [] }, every, 'not-carried'],
  ['no list', {}, every, 'not-carried'],
  [
    'a property in words',
    { all_departments: 'Modify all (Can view/modify all Tickets in all Departments)' },
    undefined,
    'modify',
  ],
  ['a property in words, view only', { all_departments: 'View all' }, undefined, 'view'],
  ['a property by number on the known scale', { all_departments_membershiplevel: 2 }, undefined, 'modify'],
  ['the same, lower', { all_departments_membershiplevel: 1 }, undefined, 'not-carried'],
  ['a property by number on another scale', { alldepartments: 2 }, undefined, 'not-carried'],
  ['a property about something else', { department_name: 'Support' }, undefined, 'not-carried'],
])('%s', (_name, role, known, expected) => {
  const finding = departmentsOf(role, known, 1);
  expect(finding.known ? finding.value.level : finding.reason).toBe(expected);
});

it('names the departments that are left out', () => {
  const finding = departmentsOf(rows([1, 2]), every, 1);
  expect(finding.known ? '' : finding.detail).toContain('not in Projects');
});

it('asks for the departments only where they could decide', () => {
  expect(needsEvery(rows([1, 2]))).toBe(true);
  expect(needsEvery(rows([-1, 2]))).toBe(false);
  expect(needsEvery({ departments: [] })).toBe(false);
  expect(needsEvery({})).toBe(false);
});

it('departments come from all organisations or not at all', () => {
  expect(departmentsIn([{ departments: [{ id: 1, name: 'A' }] }, { departments: [{ id: 2 }] }])).toEqual([
    { id: 1, name: 'A' },
    { id: 2, name: '#2' },
  ]);
  expect(departmentsIn([{ departments: [{ id: 1, name: 'A' }] }, {}])).toBeUndefined();
});
