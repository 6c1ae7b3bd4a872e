/** Alignments of many pairs, kept in flat arrays: they do not change while weights are learnt. */
import type { Alignment } from './align.ts';
import { kindOf, scoreOf } from './pairs.ts';

export interface Kept {
  keep(at: number, alignment: Alignment): void;
  /** Copies the kept alignment of pair `at` into `alignment`. */
  recall(at: number, alignment: Alignment): void;
}

export function keptAlignments(pairs: number): Kept {
  let mates = new Int8Array(pairs * 12);
  let values = new Uint16Array(pairs * 12);
  const from = new Int32Array(pairs);
  const counts = new Uint8Array(pairs * 2);
  let used = 0;
  const room = (count: number): void => {
    if (used + count <= mates.length) return;
    const size = 2 * (mates.length + count);
    const [oldMates, oldValues] = [mates, values];
    mates = new Int8Array(size);
    values = new Uint16Array(size);
    mates.set(oldMates);
    values.set(oldValues);
  };
  return {
    keep: (at, a) => {
      room(a.leftCount + a.rightCount);
      from[at] = used;
      counts[2 * at] = a.leftCount;
      counts[2 * at + 1] = a.rightCount;
      for (let i = 0; i < a.leftCount; i++) {
        mates[used] = a.leftMate[i] ?? -1;
        values[used++] = Math.round((a.leftScore[i] ?? 0) * 1000) * 16 + (a.leftKind[i] ?? 0);
      }
      for (let j = 0; j < a.rightCount; j++) {
        mates[used] = a.rightMate[j] ?? -1;
        values[used++] = Math.round((a.rightScore[j] ?? 0) * 1000) * 16 + (a.rightKind[j] ?? 0);
      }
    },
    recall: (at, a) => {
      let next = from[at] ?? 0;
      a.leftCount = counts[2 * at] ?? 0;
      a.rightCount = counts[2 * at + 1] ?? 0;
      for (let i = 0; i < a.leftCount; i++, next++) {
        const value = values[next] ?? 0;
        a.leftMate[i] = mates[next] ?? -1;
        a.leftScore[i] = scoreOf(value);
        a.leftKind[i] = kindOf(value);
      }
      for (let j = 0; j < a.rightCount; j++, next++) {
        const value = values[next] ?? 0;
        a.rightMate[j] = mates[next] ?? -1;
        a.rightScore[j] = scoreOf(value);
        a.rightKind[j] = kindOf(value);
      }
    },
  };
}
