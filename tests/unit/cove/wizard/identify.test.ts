import { expect, test } from 'vitest';
import { identify } from '../../../../lib/cove/wizard/identify.ts';
import type { SeenRow } from '../../../../lib/cove/wizard/scan.ts';

const row = (name: string, shown = '', ids: string[] = [], order = 0): SeenRow => ({
  id: `${name}${order}`,
  name,
  shown,
  ids,
  columns: {},
  place: 0,
  order,
});
const ask = (coveId: string, cove: string, psa: string | null) => ({ coveId, cove, psa });
const plain = (result: ReturnType<typeof identify>) => ({
  todo: result.todo.map((task) => [task.request.coveId, task.row.order]),
  settled: result.settled.map((each) => [each.request.coveId, each.state]),
  missing: result.missing.map((each) => each.coveId),
});

test.each([
  ['different → to do', [ask('1', 'Acme', 'A')], [row('Acme', 'B')], { todo: [['1', 0]], settled: [], missing: [] }],
  [
    'right already',
    [ask('1', 'Acme', 'A')],
    [row('Acme', 'A')],
    { todo: [], settled: [['1', 'already']], missing: [] },
  ],
  [
    'none wanted, none shown',
    [ask('1', 'Acme', null)],
    [row('Acme')],
    { todo: [], settled: [['1', 'already']], missing: [] },
  ],
  ['not in the table', [ask('1', 'Acme', 'A')], [row('Acme Ltd')], { todo: [], settled: [], missing: ['1'] }],
  [
    'two rows of one name, one asked for',
    [ask('1', 'Acme', 'A')],
    [row('Acme'), row('Acme', '', [], 1)],
    { todo: [], settled: [['1', 'refused']], missing: [] },
  ],
  [
    'told apart by id',
    [ask('501', 'Acme', 'A'), ask('502', 'Acme', 'B')],
    [row('Acme', '', ['502']), row('Acme', '', ['501'], 1)],
    {
      todo: [
        ['501', 1],
        ['502', 0],
      ],
      settled: [],
      missing: [],
    },
  ],
  [
    'same company for all of them',
    [ask('1', 'Acme', 'A'), ask('2', 'Acme', 'A')],
    [row('Acme'), row('Acme', 'A', [], 1)],
    { todo: [['1', 0]], settled: [['2', 'already']], missing: [] },
  ],
  [
    'different companies, no ids',
    [ask('1', 'Acme', 'A'), ask('2', 'Acme', 'B')],
    [row('Acme'), row('Acme', '', [], 1)],
    {
      todo: [],
      settled: [
        ['1', 'refused'],
        ['2', 'refused'],
      ],
      missing: [],
    },
  ],
])('%s', (_, requests, seen, expected) => expect(plain(identify(requests, seen))).toEqual(expected));
