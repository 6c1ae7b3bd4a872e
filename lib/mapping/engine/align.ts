/** Lays the words of two names on each other: which word stands for which, how, and what is left over. */
import { digitsOf, editDistance, kinds } from './alike.ts';
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

/** How many words of the right name the left one could hold: one that was cut off lacks none of those behind its last one. */
export function cutEnd({ cut }: Side, l: number, { leftCount, leftMate, rightCount }: Alignment): number {
  if (cut[l] !== 1) return rightCount;
  let last = -1;
  for (let at = 0; at < leftCount; at++) last = Math.max(last, leftMate[at] ?? -1);
  return last + 1;
}

const gluedPair = packed({ score: 0.95, kind: kinds.glued });
const nearGluedPair = packed({ score: 0.85, kind: kinds.glued });
const acronymPair = packed({ score: 0.8, kind: kinds.acronym });

export interface Aligner {
  /** Aligns left name `l` with right name `r` into `result`. */
  align(l: number, r: number, result: Alignment): void;
}

export function aligner(left: Side, right: Side, vocabulary: Vocabulary, pairs: WordPairs): Aligner {
  const { words, of, and } = vocabulary;
  const values = new Uint16Array(mostWords * mostWords);

  const lengths = Uint8Array.from(words, (word) => Math.min(255, word.length));

  /** The words `ids[from] …` glued, `not` left out. */
  const text = (ids: Int32Array, from: number, span: number, not = -1): string => {
    let glued = '';
    for (let at = from; at < from + span; at++) if (ids[at] !== not) glued += words[ids[at] ?? 0] ?? '';
    return glued;
  };

  /** What neighbouring words from `begin` on are to the one word `whole`: glued, its initials, or nothing (0); and how many words that takes. */
  let taken = 0;
  function joins(ids: Int32Array, from: number, free: number, whole: string): number {
    const { length } = whole;
    const first = words[ids[from] ?? 0] ?? '';
    if (first.charCodeAt(0) !== whole.charCodeAt(0)) return 0;
    let letters = first.length;
    let ands = 0;
    let initials = 1;
    for (taken = 2; taken <= free; taken++) {
      const id = ids[from + taken - 1] ?? 0;
      letters += lengths[id] ?? 0;
      // "reedshaw"
      if (id === and) ands += 3;
      else if (ands > 0 && letters - ands === length && text(ids, from, taken, and) === whole) return gluedPair;
      // "of" may be left out of the initials.
      if (initials >= 0) {
        if (initials < length && (words[id] ?? '').charCodeAt(0) === whole.charCodeAt(initials)) initials++;
        else if (id !== of) initials = -1;
      }
      if (letters >= length - 2 && letters <= length + 2) {
        const glued = text(ids, from, taken);
        if (glued === whole) return gluedPair;
        const most = length > 12 ? 2 : 1;
        if (length >= 7 && editDistance(glued, whole, most) <= most && digitsOf(glued) === digitsOf(whole))
          return nearGluedPair;
      }
      if (initials === length && length >= 2 && length <= 6) return acronymPair;
      if (letters - ands > length + 2 && initials < 0) return 0;
    }
    return 0;
  }

  let out = alignment();
  const put = (i: number, j: number, value: number): void => {
    out.leftMate[i] = j;
    out.rightMate[j] = i;
    out.leftScore[i] = out.rightScore[j] = scoreOf(value);
    out.leftKind[i] = out.rightKind[j] = kindOf(value);
  };

  /** Neighbouring left-over words on one side that are one word on the other, or whose initials are. */
  function joined(many: Side, manyFrom: number, manyCount: number, one: Side, oneFrom: number, oneCount: number): void {
    const manyLeft = many === left;
    const manyMate = manyLeft ? out.leftMate : out.rightMate;
    const oneMate = manyLeft ? out.rightMate : out.leftMate;
    for (let at = 0; at < oneCount; at++) {
      if ((oneMate[at] ?? -1) >= 0) continue;
      const whole = words[one.ids[oneFrom + at] ?? 0] ?? '';
      if (whole.length < 2) continue;
      for (let begin = 0; begin + 1 < manyCount; begin++) {
        let free = 0;
        while (begin + free < manyCount && free < 10 && (manyMate[begin + free] ?? -1) < 0) free++;
        if (free < 2) continue;
        const value = joins(many.ids, manyFrom + begin, free, whole);
        if (value === 0) continue;
        for (let n = begin; n < begin + taken; n++)
          if (manyLeft) put(n, at, value);
          else put(at, n, value);
        break;
      }
    }
  }

  return {
    align: (l, r, result) => {
      out = result;
      const leftFrom = left.from[l] ?? 0;
      const rightFrom = right.from[r] ?? 0;
      const n = Math.min(mostWords, (left.from[l + 1] ?? 0) - leftFrom);
      const m = Math.min(mostWords, (right.from[r + 1] ?? 0) - rightFrom);
      const { leftMate, rightMate } = result;
      result.leftCount = n;
      result.rightCount = m;
      for (let i = 0; i < n; i++) {
        leftMate[i] = -1;
        result.leftScore[i] = 0;
        result.leftKind[i] = 0;
      }
      for (let j = 0; j < m; j++) {
        rightMate[j] = -1;
        result.rightScore[j] = 0;
        result.rightKind[j] = 0;
      }
      let openLeft = 0;
      let openRight = m;
      for (let i = 0; i < n; i++) {
        const id = left.ids[leftFrom + i] ?? 0;
        let mate = -1;
        for (let j = 0; j < m; j++)
          if (right.ids[rightFrom + j] === id && (rightMate[j] ?? -1) < 0) {
            mate = j;
            break;
          }
        if (mate < 0) openLeft++;
        else {
          put(i, mate, equalPair);
          openRight--;
        }
      }
      if (openLeft === 0 || openRight === 0) return;
      if (openLeft > 1) joined(left, leftFrom, n, right, rightFrom, m);
      if (openRight > 1) joined(right, rightFrom, m, left, leftFrom, n);
      let any = false;
      for (let i = 0; i < n; i++) {
        if ((leftMate[i] ?? -1) >= 0) continue;
        const id = left.ids[leftFrom + i] ?? 0;
        for (let j = 0; j < m; j++) {
          if ((rightMate[j] ?? -1) >= 0) continue;
          const value = pairs.compare(id, right.ids[rightFrom + j] ?? 0);
          values[i * mostWords + j] = value;
          if (value > 0) any = true;
        }
      }
      if (!any) return;
      for (;;) {
        let best = 0;
        let bestI = -1;
        let bestJ = -1;
        for (let i = 0; i < n; i++) {
          if ((leftMate[i] ?? -1) >= 0) continue;
          for (let j = 0; j < m; j++) {
            const value = values[i * mostWords + j] ?? 0;
            if (value > best && (rightMate[j] ?? -1) < 0) {
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
