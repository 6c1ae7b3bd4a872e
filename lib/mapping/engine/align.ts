/** Lays the words of two names on each other: which word stands for which, how, and what is left over. */
import { digitsOf, editDistance, kinds } from './alike.ts';
import { equalPair, packed, type WordPairs } from './pairs.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

/** Words of one name that are looked at; the rest of a longer name is ignored on both sides. */
export const mostWords = 20;

/** One side of an alignment: for each word which word of the other side stands for it, how well and by which of `kinds`, packed; 0 when it is left over. */
export interface Half {
  count: number;
  laid: Int32Array;
}
/** The alignment of one pair; arrays are reused from pair to pair. */
export interface Alignment {
  left: Half;
  right: Half;
}

/** Bits of a packed pair of words (see pairs.ts), above which the place of the other word stands. */
const pairBits = 14;
/** Place of the other word within its name, -1 for none. */
export const mateOf = (laid: number): number => (laid >> pairBits) - 1;
/** What the two words are to each other, as pairs.ts packs it. */
export const pairOf = (laid: number): number => laid & ((1 << pairBits) - 1);

const half = (): Half => ({ count: 0, laid: new Int32Array(mostWords) });
export const alignment = (): Alignment => ({ left: half(), right: half() });

/** From which place on the other name's words could not be held any more by this one, which was cut off: those behind its last ones. */
export const heldUntil = ({ count, laid }: Half): number =>
  Math.max(mateOf(laid[count - 1] ?? 0), mateOf(laid[count - 2] ?? 0)) + 1;

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
  const places = new Uint16Array(mostWords * mostWords);

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

  const put = (one: Int32Array, i: number, other: Int32Array, j: number, value: number): void => {
    one[i] = ((j + 1) << pairBits) + value;
    other[j] = ((i + 1) << pairBits) + value;
  };

  /** Neighbouring left-over words on one side that are one word on the other, or whose initials are. */
  function joined(
    many: Int32Array,
    manyFrom: number,
    manyHalf: Half,
    one: Int32Array,
    oneFrom: number,
    oneHalf: Half,
  ): void {
    for (let at = 0; at < oneHalf.count; at++) {
      if (oneHalf.laid[at] !== 0) continue;
      const whole = words[one[oneFrom + at] ?? 0] ?? '';
      if (whole.length < 2) continue;
      for (let begin = 0; begin + 1 < manyHalf.count; begin++) {
        let free = 0;
        while (begin + free < manyHalf.count && free < 10 && manyHalf.laid[begin + free] === 0) free++;
        if (free < 2) continue;
        const value = joins(many, manyFrom + begin, free, whole);
        if (value === 0) continue;
        for (let n = begin; n < begin + taken; n++) put(manyHalf.laid, n, oneHalf.laid, at, value);
        break;
      }
    }
  }

  return {
    align: (l, r, { left: ours, right: theirs }) => {
      const leftFrom = left.from[l] ?? 0;
      const rightFrom = right.from[r] ?? 0;
      const n = (ours.count = Math.min(mostWords, (left.from[l + 1] ?? 0) - leftFrom));
      const m = (theirs.count = Math.min(mostWords, (right.from[r + 1] ?? 0) - rightFrom));
      const own = ours.laid;
      const other = theirs.laid;
      for (let j = 0; j < m; j++) other[j] = 0;
      let openLeft = 0;
      let openRight = m;
      for (let i = 0; i < n; i++) {
        const id = left.ids[leftFrom + i] ?? 0;
        let mate = 0;
        while (mate < m && (right.ids[rightFrom + mate] !== id || other[mate] !== 0)) mate++;
        if (mate === m) {
          own[i] = 0;
          openLeft++;
        } else {
          put(own, i, other, mate, equalPair);
          openRight--;
        }
      }
      if (openLeft === 0 || openRight === 0) return;
      if (openLeft > 1) joined(left.ids, leftFrom, ours, right.ids, rightFrom, theirs);
      if (openRight > 1) joined(right.ids, rightFrom, theirs, left.ids, leftFrom, ours);
      // What is still open on both sides, and what of it is alike at all.
      let rivals = 0;
      for (let i = 0; i < n; i++) {
        if (own[i] !== 0) continue;
        const id = left.ids[leftFrom + i] ?? 0;
        for (let j = 0; j < m; j++) {
          if (other[j] !== 0) continue;
          const value = pairs.compare(id, right.ids[rightFrom + j] ?? 0);
          if (value === 0) continue;
          values[rivals] = value;
          places[rivals++] = i * mostWords + j;
        }
      }
      while (rivals > 0) {
        let best = 0;
        for (let at = 1; at < rivals; at++) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
        const place = places[best] ?? 0;
        const j = place % mostWords;
        const i = (place - j) / mostWords;
        put(own, i, other, j, values[best] ?? 0);
        let kept = 0;
        for (let at = 0; at < rivals; at++) {
          const each = places[at] ?? 0;
          if (own[(each / mostWords) | 0] !== 0 || other[each % mostWords] !== 0) continue;
          values[kept] = values[at] ?? 0;
          places[kept++] = each;
        }
        rivals = kept;
      }
    },
  };
}
