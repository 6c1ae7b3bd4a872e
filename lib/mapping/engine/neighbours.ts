/**
 * Which words of the right list a word of the left list may stand for. Words that are one slip apart have a spelling with
 * one letter less in common; cut, inflected and longer misspelt ones their beginning or their end. These are looked up
 * as numbers; `alike` then decides.
 */
import type { Steps } from '../steps.ts';
import { placesOf } from './alike.ts';
import { keyTable } from './key-table.ts';
import { bits, lettersOf, scoreOf, type WordPairs } from './pairs.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Names on the right that hold a word: from here on a word is common, and not a slip of another. */
const common = 60;
/** Words shorter than this have too many near ones. */
const shortest = 3;
const longest = 40;
/** Words that share a beginning: more than this many are not looked through. */
const crowd = 200;
const least = 0.6;
/** Words that are looked at in one step. */
const slice = 64;

/** Salts that keep the kinds of keys apart. */
const beginning = [0, 0, 0, 0x1234567, 0x2345678, 0x3456789] as const;
const ending = 0x456789a;
const longWord = 9;
const factor = 1_000_003;

export interface Neighbours {
  /** Neighbours of word w: `ids[from[w]] …`, with how alike they are (0 … 1). */
  from: Int32Array;
  ids: Int32Array;
  likeness: Float32Array;
}

const suffix = new Int32Array(longest + 2);

/** Numbers of all spellings with one letter less, and of the word itself. */
function slips(word: string, use: (key: number) => void): void {
  const { length } = word;
  let power = 1;
  suffix[length] = 0;
  for (let at = length - 1; at >= 0; at--) {
    suffix[at] = (Math.imul(word.charCodeAt(at), power) + (suffix[at + 1] ?? 0)) | 0;
    power = Math.imul(power, factor);
  }
  use(suffix[0] ?? 0);
  // The number of "acme" without its n-th letter is that of what stands before, raised by what stands behind.
  let before = 0;
  let last = -1;
  let raise = 1;
  for (let at = 1; at < length; at++) raise = Math.imul(raise, factor);
  for (let at = 0; at < length; at++) {
    const code = word.charCodeAt(at);
    // Of two equal neighbours either one gives the same spelling.
    if (code !== last) use((Math.imul(before, raise) + (suffix[at + 1] ?? 0)) | 0);
    before = (Math.imul(before, factor) + code) | 0;
    last = code;
    raise = Math.imul(raise, inverse);
  }
}
/** The inverse of `factor` modulo 2 to the 32. */
const inverse = ((): number => {
  let value = factor;
  for (let round = 0; round < 5; round++) value = Math.imul(value, 2 - Math.imul(factor, value));
  return value;
})();

/** Numbers of the beginnings of a word, three to five letters, and of the end of a long one. */
function edges(word: string, use: (key: number, size: number) => void): void {
  let value = 0;
  for (let at = 0; at < 5 && at < word.length; at++) {
    value = (Math.imul(value, factor) + word.charCodeAt(at)) | 0;
    if (at >= 2) use(value ^ (beginning[at + 1] ?? 0), at + 1);
  }
  if (word.length < longWord) return;
  value = 0;
  for (let at = word.length - 6; at < word.length; at++) value = (Math.imul(value, factor) + word.charCodeAt(at)) | 0;
  use(value ^ ending, 6);
}

/** For each word that is `asked` for (1 by its id) the words of the right list that are nearly it. */
export function* neighboursOf(
  { words, idOf, right }: Vocabulary,
  pairs: WordPairs,
  asked: Uint8Array,
): Steps<Neighbours> {
  let room = 0;
  for (let id = 0; id < words.length; id++) if ((right[id] ?? 0) > 0) room += (words[id] ?? '').length + 5;
  const table = keyTable(room);
  let id = 0;
  const put = (key: number): void => table.put(key, id);
  const usable = (word: string): boolean => word.length >= shortest && word.length <= longest;
  for (id = 0; id < words.length; id++) {
    if (id % slice === 0) yield (0.3 * id) / words.length;
    const word = words[id] ?? '';
    if ((right[id] ?? 0) === 0 || !usable(word)) continue;
    slips(word, put);
    edges(word, put);
  }
  const from = new Int32Array(words.length + 1);
  const ids: number[] = [];
  const likeness: number[] = [];
  const letters = lettersOf(words);
  const seen = new Int32Array(words.length).fill(-1);
  /** The word that is compared stands in the right list, too. */
  let isRight = false;
  /** Compares with all words of `key`; `odd` letters at most may be in one of the two only. */
  const compare = (key: number, odd: number): void => {
    // A word of the right list finds itself.
    if (isRight ? !table.several(key) : !table.any(key)) return;
    let count = 0;
    for (let at = table.last(key); at >= 0; at = table.before(at)) {
      if (++count > crowd) return;
      const other = table.holders[at] ?? 0;
      if (other === id || seen[other] === id) continue;
      if (bits((letters[id] ?? 0) ^ (letters[other] ?? 0)) > odd) continue;
      seen[other] = id;
      const value = scoreOf(pairs.compare(id, other));
      if (value < least) continue;
      ids.push(other);
      likeness.push(value);
    }
  };
  const slip = (key: number): void => compare(key, 2);
  let length = 0;
  // A short beginning is looked up only where the word is no longer than it: "med" for "medical".
  const edge = (key: number, size: number): void => {
    if (size >= 5) compare(key, 12);
    else if (size === length) compare(key, 12);
  };
  for (id = 0; id < words.length; id++) {
    if (id % slice === 0) yield 0.3 + (0.7 * id) / words.length;
    from[id] = ids.length;
    const word = words[id] ?? '';
    if (asked[id] !== 1) continue;
    for (const place of word.length === 2 ? placesOf(word) : []) {
      const other = idOf.get(place) ?? -1;
      if ((right[other] ?? 0) === 0) continue;
      ids.push(other);
      likeness.push(scoreOf(pairs.compare(id, other)));
    }
    if (!usable(word)) continue;
    ({ length } = word);
    isRight = (right[id] ?? 0) > 0;
    // Others may have misspelt a common word; it is not cut off or misspelt itself.
    slips(word, slip);
    if ((right[id] ?? 0) <= common) edges(word, edge);
  }
  from[words.length] = ids.length;
  return { from, ids: Int32Array.from(ids), likeness: Float32Array.from(likeness) };
}
