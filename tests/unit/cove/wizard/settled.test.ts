// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { staysSo } from '../../../../lib/cove/wizard/settled.ts';
import type { SeenRow } from '../../../../lib/cove/wizard/scan.ts';
import type { WalkedRow, Walker } from '../../../../lib/cove/wizard/walk.ts';

const cellOf = (text: string): Element => Object.assign(document.createElement('td'), { textContent: text });

/** A table that draws two rows at a time, and what was read of it; `rows`: what it shows now, by name. */
function tableOf(rows: [name: string, shown: string][]): { walker: Walker; seen: SeenRow[]; moves: number[] } {
  let place = 0;
  const moves: number[] = [];
  const walked = ([name, shown]: [string, string], at: number): WalkedRow => {
    const cell = cellOf(shown);
    const box = {
      top: at * 20,
      bottom: at * 20 + 20,
      parts: [],
      still: () => true,
      ids: () => [],
      columns: () => ({}),
    };
    return { at: { page: 0, place: at }, inView: true, row: { key: '', name, cell, element: cell, ...box } };
  };
  const walker: Partial<Walker> = {
    rows: () => rows.map(walked).slice(place, place + 2),
    async goTo({ place: wanted }) {
      moves.push(wanted);
      place = wanted;
    },
  };
  const seen = rows.map(([name, shown], order): SeenRow => {
    const at = { page: 0, place: order };
    return { name, shown, key: '', ids: [], columns: {}, at, order };
  });
  return { walker: walker as Walker, seen, moves };
}

const wanted = ['Ash', 'Birch', 'Cedar', 'Dogwood'].map((name) => ({ coveId: name, cove: name, psa: `${name} Ltd` }));
const kept = wanted.map(({ cove, psa }): [string, string] => [cove, psa]);

test.each<[string, [string, string][], boolean, number[]]>([
  ['all that stands is looked up once, screen by screen', kept, true, [2]],
  ['one in sight was taken back', [['Ash', ''], ...kept.slice(1)], false, []],
  ['one out of sight was taken back', [...kept.slice(0, 3), ['Dogwood', 'Birch Ltd']], false, [2]],
])('%s', async (_, rows, expected, moved) => {
  const { walker, seen, moves } = tableOf(rows);
  expect(await staysSo(walker, wanted, seen, { within: 20 })).toBe(expected);
  expect(moves).toEqual(moved);
});

test('one that is not found where it was read is not believed', async () => {
  const { walker, seen } = tableOf(kept);
  const [first, ...others] = seen;
  expect(await staysSo(walker, wanted, first ? [first] : others, { within: 20 })).toBe(false);
});
