import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alike, editDistance } from '../../../lib/mapping/engine/alike.ts';
import { packed, wordPairs } from '../../../lib/mapping/engine/pairs.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'i', 's', 'y', 'k'), minLength: 1, maxLength: 12 });

/** The whole table, with swapped neighbours as one edit. */
function plainly(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const row = rows[i];
      if (!row) continue;
      row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1));
      if (swapped) row[j] = Math.min(row[j] ?? 0, at(i - 2, j - 2) + 1);
    }
  return at(a.length, b.length);
}

test('what both words begin and end with makes no difference to their distance', () => {
  fc.assert(
    fc.property(letters, letters, fc.constantFrom(1, 2, 3), (a, b, most) => {
      const distance = plainly(a, b);
      if (distance <= most) expect(editDistance(a, b, most)).toBe(distance);
      else expect(editDistance(a, b, most)).toBeGreaterThan(most);
    }),
    { numRuns: 2000 },
  );
});

test('words whose letters differ too much are none at a glance, and no others', () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      fc.pre(a !== b);
      const { score, kind } = alike(`x${a}`, `x${b}`);
      expect(wordPairs([`x${a}`, `x${b}`]).compare(0, 1)).toBe(packed({ score, kind }));
    }),
    { numRuns: 300 },
  );
});
