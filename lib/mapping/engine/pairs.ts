/** Word pairs compared once: two words' likeness by their ids, kept in a flat hash table. */
import { alike, kinds, type Alike } from './alike.ts';

/** Power of two; a full slot is overwritten, which costs time only. */
const slots = 1 << 17;

export interface WordPairs {
  /** Likeness of two different words as score * 16 + kind, packed in one number: `score` in 1/1000. */
  compare(a: number, b: number): number;
}

export const packed = ({ score, kind }: Alike): number => Math.round(score * 1000) * 16 + kind;
export const scoreOf = (pair: number): number => (pair >> 4) / 1000;
export const kindOf = (pair: number): number => pair & 15;
export const equalPair = packed({ score: 1, kind: kinds.equal });

export function wordPairs(words: readonly string[]): WordPairs {
  const keys = new Float64Array(slots);
  const values = new Int32Array(slots);
  return {
    compare: (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      const key = low * 4_194_304 + high + 1;
      const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 15;
      if (keys[slot] === key) return values[slot] ?? 0;
      const value = packed(alike(words[low] ?? '', words[high] ?? ''));
      keys[slot] = key;
      values[slot] = value;
      return value;
    },
  };
}
