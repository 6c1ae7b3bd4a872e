/** Word pairs compared once: two words' likeness by their ids, kept in a flat hash table. */
import { alike, kinds, type Alike } from './alike.ts';

/** Power of two; a full slot is overwritten, which costs time only. */
const slots = 1 << 17;

export interface WordPairs {
  /** Likeness of two different words, packed: `score` in 1/1000 times 16, plus `kind`. */
  compare(a: number, b: number): number;
}

export const packed = ({ score, kind }: Alike): number => Math.round(score * 1000) * 16 + kind;
export const scoreOf = (pair: number): number => (pair >> 4) / 1000;
export const kindOf = (pair: number): number => pair & 15;
export const equalPair = packed({ score: 1, kind: kinds.equal });

/** For each word which letters it has, as bits. */
export function lettersOf(words: readonly string[]): Int32Array {
  return Int32Array.from(words, (word) => {
    let mask = 0;
    for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31);
    return mask;
  });
}

/** Number of bits set. */
export function bits(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function wordPairs(words: readonly string[]): WordPairs {
  const low = new Int32Array(slots).fill(-1);
  const high = new Int32Array(slots);
  const values = new Uint16Array(slots);
  const first = new Uint16Array(words.length);
  const length = new Uint8Array(words.length);
  const letters = lettersOf(words);
  for (const [id, word] of words.entries()) {
    first[id] = word === '' ? 0 : word.charCodeAt(0);
    length[id] = Math.min(255, word.length);
  }
  return {
    compare: (a, b) => {
      const difference = (length[a] ?? 0) - (length[b] ?? 0);
      const ours = letters[a] ?? 0;
      const theirs = letters[b] ?? 0;
      // With different first letters only a slip of one or two letters can make them one word.
      if (first[a] !== first[b]) {
        if (difference > 2 || difference < -2 || bits(ours ^ theirs) > 4) return 0;
      } else if ((difference < 0 ? ours & ~theirs : theirs & ~ours) !== 0 && bits(ours ^ theirs) > 7) return 0;
      const one = a < b ? a : b;
      const two = a < b ? b : a;
      const slot = (Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b)) >>> 15;
      if (low[slot] === one && high[slot] === two) return values[slot] ?? 0;
      const value = packed(alike(words[one] ?? '', words[two] ?? ''));
      low[slot] = one;
      high[slot] = two;
      values[slot] = value;
      return value;
    },
  };
}
