import { expect, test } from 'vitest';
import { identify } from '../../../../lib/cove/wizard/identify.ts';
import type { SeenRow } from '../../../../lib/cove/wizard/scan.ts';

const row = (name: string, shown = '', ids: string[] = [], order = 0): SeenRow => ({
  key: `#${order}`,
  name,
  shown,
  ids,
  columns: {},
  at: { page: 0, place: 0 },
  order,
});
const ask = (coveId: string, cove: string, psa: string | null) => ({ coveId, cove, psa });
const tell = (coveId: string, cove: string, psa: string | null, tells: string[]) => ({
  ...ask(coveId, cove, psa),
  tells,
});
const plain = (result: ReturnType<typeof identify>) => ({
  todo: result.todo.map((task) => [task.request.coveId, task.row.order]),
  settled: result.settled.map((each) => [each.request.coveId, each.state]),
  missing: result.missing.map((each) => each.coveId),
});

test('a row that shows a name of several customers is right only when it says the number as well', () => {
  const request = { ...ask('1', 'Acme', 'A'), psaId: '7', namesakes: 2 };
  const told = (shown: string) => identify([request], [row('Acme', shown)]);
  expect(told('A').settled).toEqual([{ request, state: 'already', unsure: true }]);
  expect(told('A (7)').settled).toEqual([{ request, state: 'already' }]);
  expect(told('A (8)').todo).toHaveLength(1);
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
  [
    'told apart by the parent, which a further line of the row names',
    [tell('1', 'Acme', 'A', ['North Ltd']), tell('2', 'Acme', 'B', ['South Ltd'])],
    [row('Acme', '', ['South Ltd']), row('Acme', '', ['North Ltd'], 1)],
    {
      todo: [
        ['1', 1],
        ['2', 0],
      ],
      settled: [],
      missing: [],
    },
  ],
  [
    'a parent that both have tells nothing apart',
    [tell('1', 'Acme', 'A', ['North Ltd']), tell('2', 'Acme', 'B', ['North Ltd'])],
    [row('Acme', '', ['North Ltd']), row('Acme', '', ['North Ltd'], 1)],
    {
      todo: [],
      settled: [
        ['1', 'refused'],
        ['2', 'refused'],
      ],
      missing: [],
    },
  ],
  [
    'one of three is told apart, the other two are left to the person',
    [tell('1', 'Acme', 'A', ['ref-1']), tell('2', 'Acme', 'B', []), tell('3', 'Acme', 'C', [])],
    [row('Acme'), row('Acme', '', ['ref-1'], 1), row('Acme', '', [], 2)],
    {
      todo: [['1', 1]],
      settled: [
        ['2', 'refused'],
        ['3', 'refused'],
      ],
      missing: [],
    },
  ],
  [
    'read from this table itself: by their order',
    [ask('page:Acme', 'Acme', 'A'), ask('page:Acme#2', 'Acme', 'B')],
    [row('Acme'), row('Acme', 'B', [], 1)],
    { todo: [['page:Acme', 0]], settled: [['page:Acme#2', 'already']], missing: [] },
  ],
  [
    'the same, but the table has sorted itself anew since',
    [ask('page:Acme', 'Acme', 'A'), ask('page:Acme#2', 'Acme', 'B')],
    [row('Acme', 'B'), row('Acme', '', [], 1)],
    {
      todo: [],
      settled: [
        ['page:Acme', 'refused'],
        ['page:Acme#2', 'refused'],
      ],
      missing: [],
    },
  ],
  [
    'another spelling of the name, but the very id',
    [ask('50123', 'Acme (ops@acme.test)', 'A')],
    [row('Acme', '', ['50123']), row('Beta', '', ['50124'], 1)],
    { todo: [['50123', 0]], settled: [], missing: [] },
  ],
  [
    'the id stands in a row that bears another customer’s name',
    [ask('50123', 'Acme', 'A'), ask('50124', 'Beta', 'B')],
    [row('Beta', '', ['50123'])],
    { todo: [['50124', 0]], settled: [], missing: ['50123'] },
  ],
  [
    'shown with its own number: right already; with another’s: not',
    [
      { ...ask('1', 'Acme', 'A Ltd'), psaId: '12' },
      { ...ask('2', 'Beta', 'B Ltd'), psaId: '13' },
    ],
    [row('Acme', 'A Ltd (12)'), row('Beta', 'B Ltd (14)', [], 1)],
    { todo: [['2', 1]], settled: [['1', 'already']], missing: [] },
  ],
])('%s', (_, requests, seen, expected) => expect(plain(identify(requests, seen))).toEqual(expected));
