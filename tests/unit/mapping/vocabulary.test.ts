import { describe, expect, test } from 'vitest';
import { vocabularyOf, type Side, type Vocabulary } from '../../../lib/mapping/engine/vocabulary.ts';

const names = [
  'Acme Ltd',
  'Acme Dental t/a Bright Smiles (Leeds)',
  'Møller & Søn ApS',
  'The Acme Group',
  'acme-dental.co.uk',
  'Quillfeather, Reed and Shaw LLP',
  '',
  'Śląsk Sp. z o.o. – Kraków',
  '株式会社Acme',
  'S.à r.l. Vinothèque',
];
/** All that is known of a name, whatever the numbers are. */
const readOf = (side: Side, { words, keys }: Vocabulary, at: number) => {
  const [from, to] = [side.from[at] ?? 0, side.from[at + 1] ?? 0];
  return {
    words: [...side.ids.subarray(from, to)].map((id) => words[id]),
    parts: [...side.parts.subarray(from, to)],
    places: [...side.places.subarray(from, to)],
    legal: words[side.legal[at] ?? 0],
    kind: words[side.kind[at] ?? 0],
    display: side.displays[at],
    named: [...keys.values()].includes(side.key[at] ?? -1),
  };
};

describe('both lists as numbers', () => {
  test.each([
    ['in one order', names.toSorted(), names.toSorted()],
    ['in none', names, names.toReversed()],
    ['with others between', names.toSorted(), [...names, 'Aaron Ltd', 'Zed GmbH'].toSorted()],
  ])('a name that is on both sides is read as if it were on one: lists %s', (_, left, right) => {
    const both = vocabularyOf(left, right);
    for (const [at, name] of right.entries()) {
      const alone = vocabularyOf([], [name]);
      expect(readOf(both.right, both.vocabulary, at)).toEqual(readOf(alone.right, alone.vocabulary, 0));
      const other = left.indexOf(name);
      if (other >= 0) expect(both.right.key[at]).toBe(both.left.key[other]);
    }
  });
  test('names are called the same by their words in order, "and" and "the" and legal forms apart', () => {
    const { left, right } = vocabularyOf(
      ['The Acme & Sons Ltd', 'Sons Acme', 'The And', ''],
      ['Acme Sons GmbH', 'acme and sons', 'Sons, Acme', 'Acme Son', 'And The', '-'],
    );
    const [acme = -1, sons = -1, the = -1, none = -1] = left.key;
    expect([...right.key].map((key) => [acme, sons, the, none].indexOf(key))).toEqual([0, 0, 1, -1, -1, 3]);
  });
});
