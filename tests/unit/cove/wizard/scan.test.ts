// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { scan } from '../../../../lib/cove/wizard/scan.ts';
import type { WalkedRow, Walker } from '../../../../lib/cove/wizard/walk.ts';

/** A walker over screens that are given: names, or "name#index" where the table tells its indexes. */
function walkerOver(
  pages: string[][][],
  { jumpAt = -1, resorted }: { jumpAt?: number; resorted?: string[][][] } = {},
): Walker {
  let [page, screen] = [0, 0];
  const rows = (): WalkedRow[] =>
    (pages[page]?.[screen] ?? []).map((text, i) => {
      const [name = '', index] = text.split('#');
      const cell = document.createElement('td');
      return {
        at: { page, place: Math.random() * 1000 },
        inView: true,
        row: {
          key: index === undefined ? '' : `#${index}`,
          name,
          cell,
          element: cell,
          parts: [],
          top: i * 20,
          bottom: i * 20 + 20,
          still: () => true,
          ids: () => [],
          columns: () => ({}),
        },
      };
    });
  return {
    grid: () => null,
    rows,
    total: () => null,
    unfold: () => Promise.resolve(true),
    top: async () => {
      [page, screen] = [0, 0];
      return true;
    },
    async further() {
      // Once the table jumps by itself instead of going one screen further.
      // Once it sorts itself anew and stays where it is.
      if (resorted) [pages, resorted] = [resorted, undefined];
      else if (screen === jumpAt) [screen, jumpAt] = [jumpAt + 3, -1];
      else if (screen + 1 < (pages[page]?.length ?? 0)) screen += 1;
      else if (page + 1 < pages.length) [page, screen] = [page + 1, 0];
      else return false;
      return true;
    },
    async goTo() {
      if (screen > 1) screen -= 2;
    },
    show: async () => undefined,
  };
}
const read = async (...pages: string[][][]) => (await scan(walkerOver(pages))).rows.map(({ name }) => name).join('');

test.each<[string, string[][][], string]>([
  ['one screen', [[['A', 'B']]], 'AB'],
  [
    'screens that overlap, places that the table only guesses',
    [
      [
        ['A', 'B', 'C'],
        ['C', 'D'],
        ['D', 'E'],
      ],
    ],
    'ABCDE',
  ],
  [
    'a last screen that begins earlier than the one before',
    [
      [
        ['A', 'B', 'C'],
        ['C', 'D', 'E'],
        ['B', 'C', 'D', 'E', 'F'],
      ],
    ],
    'ABCDEF',
  ],
  [
    'namesakes side by side',
    [
      [
        ['A', 'A', 'A'],
        ['A', 'A', 'B'],
      ],
    ],
    'AAAB',
  ],
  [
    'namesakes apart',
    [
      [
        ['A', 'B', 'C'],
        ['C', 'A', 'D'],
        ['D', 'B'],
      ],
    ],
    'ABCADB',
  ],
  [
    'indexes tell more than neighbours',
    [
      [
        ['A#1', 'B#2'],
        ['A#3', 'B#4'],
        ['A#3', 'B#4', 'C#5'],
      ],
    ],
    'ABABC',
  ],
  ['pages that hold the same name', [[['A', 'B']], [['B', 'C']]], 'ABBC'],
  [
    'the same screen twice, as at the end',
    [
      [
        ['A', 'B'],
        ['A', 'B'],
      ],
    ],
    'AB',
  ],
])('%s', async (_, pages, names) => expect(await read(...pages)).toBe(names));

test('a table that jumps away by itself is brought back, and nothing is left out', async () => {
  const pages = [
    [
      ['A', 'B'],
      ['B', 'C'],
      ['C', 'D'],
      ['D', 'E'],
      ['E', 'F'],
    ],
  ];
  const { rows, complete } = await scan(walkerOver(pages, { jumpAt: 0 }));
  expect(rows.map(({ name }) => name).join('')).toBe('ABCDEF');
  expect(complete).toBe(true);
});

test('a table that sorts itself anew while it is read is read from its top again, no row twice', async () => {
  const [before, after] = [[[['A', 'B', 'C', 'D']]], [[['D', 'B', 'A', 'C']]]];
  const { rows, complete } = await scan(walkerOver(before, { resorted: after }));
  expect(rows.map(({ name }) => name).join('')).toBe('DBAC');
  expect(complete).toBe(true);
});

test.each([
  ['the first', ['A#2', 'B#3'], true],
  ['a later one', ['A#21', 'B#22'], false],
  ['none', ['A', 'B'], true],
])('a table whose first row says that it is %s', async (_, screen, complete) => {
  expect((await scan(walkerOver([[screen]]))).complete).toBe(complete);
});
