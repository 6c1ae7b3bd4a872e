/** Alignments of many pairs, kept in one flat array: they do not change while weights are learnt. */
import type { Alignment } from './align.ts';

export interface Kept {
  keep(at: number, alignment: Alignment): void;
  /** Copies the kept alignment of pair `at` into `alignment`. */
  recall(at: number, alignment: Alignment): void;
}

export function keptAlignments(pairs: number): Kept {
  let kept = new Int32Array(pairs * 12);
  const from = new Int32Array(pairs);
  let used = 0;
  return {
    keep: (at, { left, right }) => {
      const end = used + left.count + right.count + 2;
      if (end > kept.length) {
        const old = kept;
        kept = new Int32Array(2 * end);
        kept.set(old);
      }
      from[at] = used;
      for (const { count, laid } of [left, right]) {
        kept[used++] = count;
        for (let index = 0; index < count; index++) kept[used++] = laid[index] ?? 0;
      }
    },
    recall: (at, { left, right }) => {
      let next = from[at] ?? 0;
      for (const half of [left, right]) {
        half.count = kept[next++] ?? 0;
        for (let index = 0; index < half.count; index++) half.laid[index] = kept[next++] ?? 0;
      }
    },
  };
}
