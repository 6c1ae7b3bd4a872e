import { describe, expect, test } from 'vitest';
import { keyTable, type KeyTable } from '../../../lib/mapping/engine/key-table.ts';

const underKey = (table: KeyTable, key: number): number[] => {
  const found: number[] = [];
  for (let at = table.last(key); at >= 0; at = table.before(at)) found.push(table.holders[at] ?? -1);
  return found;
};

describe('what is found by a number', () => {
  test('of each key what was put under it, the last first, however many keys fall together', () => {
    const table = keyTable(3000);
    const wanted = new Map<number, number[]>();
    for (let n = 0; n < 3000; n++) {
      // Numbers of either sign, some twice, many that differ in high bits only.
      const key = n % 3 === 0 ? n % 50 : Math.imul(n % 1000, 0x10000) - (n % 7);
      table.put(key, n);
      wanted.set(key, [n, ...(wanted.get(key) ?? [])]);
    }
    for (const [key, holders] of wanted) expect(underKey(table, key)).toEqual(holders);
  });
  test('nothing under a key that is not there, and in an empty table', () => {
    const table = keyTable(2);
    table.put(5, 1);
    expect(underKey(table, 6)).toEqual([]);
    expect(underKey(keyTable(0), 5)).toEqual([]);
  });
});
