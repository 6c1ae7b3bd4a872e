/** Lays the words of two names on each other: which word stands for which, how, and what is left over. */
import { editDistance, kinds } from './alike.ts';
import { equalPair, kindOf, packed, scoreOf, type WordPairs } from './pairs.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

/** Words of one name that are looked at; the rest of a longer name is ignored on both sides. */
export const mostWords = 20;

/** The alignment of one pair; arrays are reused from pair to pair. */
export interface Alignment {
  leftCount: number;
  rightCount: number;
  /** For each word of the left (right) name: index of its partner's word on the other side, -1 when left over. */
  leftMate: Int8Array;
  rightMate: Int8Array;
  /** For each word how good the match is (0 … 1) and of what `kinds`. */
  leftScore: Float32Array;
  rightScore: Float32Array;
  leftKind: Uint8Array;
  rightKind: Uint8Array;
}

export const alignment = (): Alignment => ({
  leftCount: 0,
  rightCount: 0,
  leftMate: new Int8Array(mostWords),
  rightMate: new Int8Array(mostWords),
  leftScore: new Float32Array(mostWords),
  rightScore: new Float32Array(mostWords),
  leftKind: new Uint8Array(mostWords),
  rightKind: new Uint8Array(mostWords),
});

const gluedPair = packed({ score: 0.95, kind: kinds.glued });
const nearGluedPair = packed({ score: 0.85, kind: kinds.glued });
const acronymPair = packed({ score: 0.8, kind: kinds.acronym });

export interface Aligner {
  /** Aligns left name `l` with right name `r` into `result`. */
  align(l: number, r: number, result: Alignment): void;
}

export function aligner(left: Side, right: Side, vocabulary: Vocabulary, pairs: WordPairs): Aligner {
  const { words } = vocabulary;

  /** Two or three neighbouring left-over words on one side that are one word on the other, or whose initials are. */
  function joined(
    manyIds: Int32Array,
    many: number,
    manyFrom: number,
    oneIds: Int32Array,
    one: number,
    oneFrom: number,
    manyMate: Int8Array,
    oneMate: Int8Array,
    pair: (manyAt: number, span: number, oneAt: number, value: number) => void,
  ): void {
    for (let at = 0; at < one; at++) {
      if ((oneMate[at] ?? -1) >= 0) continue;
      const whole = words[oneIds[oneFrom + at] ?? 0] ?? '';
      if (whole.length < 2) continue;
      for (let begin = 0; begin + 1 < many; begin++) {
        if ((manyMate[begin] ?? -1) >= 0) continue;
        let text = words[manyIds[manyFrom + begin] ?? 0] ?? '';
        if (text.charCodeAt(0) !== whole.charCodeAt(0)) continue;
        let initials = text.charAt(0);
        let value = 0;
        let span = 1;
        while (begin + span < many && span < 10) {
          if ((manyMate[begin + span] ?? -1) >= 0) break;
          const next = words[manyIds[manyFrom + begin + span] ?? 0] ?? '';
          text += next;
          initials += next === 'of' && whole.length === span ? '' : next.charAt(0);
          span++;
          if (text === whole) value = gluedPair;
          else if (
            whole.length >= 7 &&
            Math.abs(text.length - whole.length) <= 2 &&
            editDistance(text, whole, whole.length > 12 ? 2 : 1) <= (whole.length > 12 ? 2 : 1)
          )
            value = nearGluedPair;
          else if (initials === whole && whole.length >= 2 && whole.length <= 6) value = acronymPair;
          else if (text.length > whole.length + 2 && initials.length > whole.length) break;
          if (value !== 0) break;
        }
        if (value !== 0) {
          pair(begin, span, at, value);
          break;
        }
      }
    }
  }

  return {
    align: (l, r, result) => {
      const leftFrom = left.from[l] ?? 0;
      const rightFrom = right.from[r] ?? 0;
      const n = Math.min(mostWords, (left.from[l + 1] ?? 0) - leftFrom);
      const m = Math.min(mostWords, (right.from[r + 1] ?? 0) - rightFrom);
      const { leftMate, rightMate, leftScore, rightScore, leftKind, rightKind } = result;
      result.leftCount = n;
      result.rightCount = m;
      leftMate.fill(-1, 0, n);
      rightMate.fill(-1, 0, m);
      leftScore.fill(0, 0, n);
      rightScore.fill(0, 0, m);
      leftKind.fill(0, 0, n);
      rightKind.fill(0, 0, m);
      const put = (i: number, j: number, value: number): void => {
        leftMate[i] = j;
        rightMate[j] = i;
        leftScore[i] = rightScore[j] = scoreOf(value);
        leftKind[i] = rightKind[j] = kindOf(value);
      };
      let open = 0;
      for (let i = 0; i < n; i++) {
        const id = left.ids[leftFrom + i] ?? 0;
        for (let j = 0; j < m; j++)
          if ((rightMate[j] ?? -1) < 0 && right.ids[rightFrom + j] === id) {
            put(i, j, equalPair);
            break;
          }
        if ((leftMate[i] ?? -1) < 0) open++;
      }
      if (open === 0) return;
      joined(left.ids, n, leftFrom, right.ids, m, rightFrom, leftMate, rightMate, (begin, span, at, value) => {
        for (let k = begin; k < begin + span; k++) put(k, at, value);
      });
      joined(right.ids, m, rightFrom, left.ids, n, leftFrom, rightMate, leftMate, (begin, span, at, value) => {
        for (let k = begin; k < begin + span; k++) put(at, k, value);
      });
      for (;;) {
        let best = 0;
        let bestI = -1;
        let bestJ = -1;
        for (let i = 0; i < n; i++) {
          if ((leftMate[i] ?? -1) >= 0) continue;
          const id = left.ids[leftFrom + i] ?? 0;
          for (let j = 0; j < m; j++) {
            if ((rightMate[j] ?? -1) >= 0) continue;
            const value = pairs.compare(id, right.ids[rightFrom + j] ?? 0);
            if (value > best) {
              best = value;
              bestI = i;
              bestJ = j;
            }
          }
        }
        if (best === 0) return;
        put(bestI, bestJ, best);
      }
    },
  };
}

/** Alignments of many pairs, kept in flat arrays: they do not change while weights are learnt. */
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
