import { expect, test } from 'vitest';
import { linksOf, type WrongLink } from '../../bench/matching/made/measured.ts';
import { madeList } from '../../bench/matching/made/list.ts';
import { lookalikes } from '../../bench/matching/made/lookalikes.ts';
import { spellings } from '../../bench/matching/made/spellings.ts';

/** Where two names differ in these, no letter of them is in doubt: not one automatic link may be wrong. */
const never = Object.keys(lookalikes).filter((kind) => kind !== 'brand by one letter');

test.each([
  ['a few customers', 8, 150, { alike: 0.4, strange: 0.1 }],
  ['dozens of customers', 40, 30, { alike: 0.4, strange: 0.1 }],
  ['hundreds of customers', 400, 5, { alike: 0.3, strange: 0.1 }],
  ['most have no counterpart', 200, 10, { alike: 0.15, strange: 0.7 }],
] as const)('look-alikes are not linked, other spellings are: %s', (title, count, lists, shares) => {
  const wrong: WrongLink[] = [];
  let right = 0;
  let answerable = 0;
  for (let list = 0; list < lists; list++) {
    const set = madeList({ seed: `${title} ${list}`, count, ...shares });
    const links = linksOf(set);
    wrong.push(...links.wrong);
    right += links.right;
    answerable += set.answerable.reduce((sum, each) => sum + each, 0);
  }
  expect(wrong.filter(({ kind }) => never.includes(kind))).toEqual([]);
  expect(wrong.length / (right + wrong.length)).toBeLessThanOrEqual(0.002);
  expect(right / answerable).toBeGreaterThan(0.85);
});

test('the lists hold every kind of look-alike and of spelling', () => {
  const kinds = new Set(madeList({ seed: 'kinds', count: 4000, alike: 0.4, strange: 0.1 }).kinds);
  expect([...Object.keys(lookalikes), ...Object.keys(spellings)].filter((kind) => !kinds.has(kind))).toEqual([]);
});
