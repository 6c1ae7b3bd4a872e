import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alike } from '../../../lib/mapping/engine/alike.ts';
import { neighboursOf } from '../../../lib/mapping/engine/neighbours.ts';
import { wordPairs } from '../../../lib/mapping/engine/pairs.ts';
import { atOnce } from '../../../lib/mapping/steps.ts';
import { vocabularyOf } from '../../../lib/mapping/engine/vocabulary.ts';

/** The neighbours of the only word of `left` among the words of `right`. */
function neighbours(left: string, right: readonly string[]): string[] {
  const { vocabulary } = vocabularyOf([left], right);
  const { from, ids } = atOnce(
    neighboursOf(vocabulary, wordPairs(vocabulary.words), new Uint8Array(vocabulary.words.length).fill(1)),
  );
  const id = vocabulary.idOf.get(left) ?? -1;
  return [...ids.subarray(from[id], from[id + 1])].map((other) => vocabulary.words[other] ?? '').toSorted();
}

test.each<[string, string, string[]]>([
  ['a letter missing', 'thistl', ['thistle']],
  ['letters swapped', 'thsitle', ['thistle']],
  ['a letter wrong at the beginning', 'phistle', ['thistle']],
  ['cut off', 'thist', ['thistle']],
  ['one more', 'thistles', ['thistle']],
  ['two slips in a long word', 'caledonain', []],
  ['something else', 'bramble', []],
])('%s', (_, left, found) => {
  expect(neighbours(left, ['thistle', 'heather', 'gorse'])).toEqual(found);
});

test('every word one slip away is found', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    minLength: 6,
    maxLength: 12,
  });
  fc.assert(
    fc.property(letters, fc.nat(), fc.constantFrom('drop', 'change', 'add', 'swap'), (word, seed, slip) => {
      const at = seed % (word.length - 1);
      const typed =
        slip === 'drop'
          ? word.slice(0, at) + word.slice(at + 1)
          : slip === 'change'
            ? `${word.slice(0, at)}z${word.slice(at + 1)}`
            : slip === 'add'
              ? `${word.slice(0, at)}z${word.slice(at)}`
              : word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
      fc.pre(typed !== word && alike(typed, word).score >= 0.6);
      expect(neighbours(typed, [word, 'kkkkkkkk'])).toContain(word);
    }),
  );
});
