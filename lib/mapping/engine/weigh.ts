/** Weighs an alignment: how much of either name is covered, under the reading of both names that fits best. */
import { kinds } from './alike.ts';
import { heldUntil, mateOf, pairOf, type Alignment, type Half } from './align.ts';
import * as at from './feature-places.ts';
import { equalPair, kindOf, scoreOf } from './pairs.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

/** What comes and goes on one side of this job: factors on the weight of a left-over word, learnt from sure pairs. */
export interface Noise {
  words: Float32Array;
  /** By the word's place in the name (see places.ts), for words of which nothing is known. */
  places: Float32Array;
}

/** The weighing of one pair under its best reading: the first values of its row (see feature-places.ts); reused from pair to pair. */
export type Weighing = Float64Array;
export const weighing = (): Weighing => new Float64Array(at.glued);

/** Names that have less than this in common are not worth another reading. */
const hopeless = 0.12;
/** What a reading keeps: bit p is set when words of part p count. */
const everything = 15;
const readings = [everything, 1, 9, 2, 4, 11, 13];
/** For names that have these parts: the readings that keep something of what is there and leave out something, each once, after that of all words. */
const readingsFor = (has: number): readonly number[] => (fitting[has] ??= readingsThatFit(has));
const fitting: (readonly number[] | undefined)[] = [];
const readingsThatFit = (has: number): number[] => [
  everything,
  ...new Set(readings.map((keep) => keep & has).filter((kept) => kept !== 0 && kept !== has)),
];

/** The parts that a name has, as bits. */
function partsOf({ from, parts }: Side, name: number, count: number): number {
  let has = 0;
  for (let index = from[name] ?? 0, end = index + count; index < end; index++) has |= 1 << (parts[index] ?? 0);
  return has;
}

export interface Weigher {
  weigh(l: number, r: number, alignment: Alignment, result: Weighing): void;
}

/** What a word counts when it is left over, its place in the name apart. */
const lossesOf = (rarity: Float32Array, noise: Float32Array): Float64Array =>
  Float64Array.from(rarity, (rare, id) => rare * (noise[id] ?? 1));

export function weigher(left: Side, right: Side, vocabulary: Vocabulary, ours: Noise, theirs: Noise): Weigher {
  const { rarity, digit } = vocabulary;
  const leftLosses = lossesOf(rarity, ours.words);
  const rightLosses = lossesOf(rarity, theirs.words);
  const now = weighing();
  let covered = 0;
  let all = 0;
  /** Weighs one side of a reading that keeps `keep` of it and `keepOther` of the other; `to`: 0 for left, 1 for right. */
  const weighHalf = (
    side: Side,
    name: number,
    { count, laid }: Half,
    keep: number,
    other: Side,
    otherName: number,
    otherHalf: Half,
    keepOther: number,
    losses: Float64Array,
    places: Float32Array,
    to: number,
  ): void => {
    const from = side.from[name] ?? 0;
    const otherFrom = other.from[otherName] ?? 0;
    const cut = side.cut[name] === 1;
    // What a cut name could not hold any more is not missing from it.
    const held = other.cut[otherName] === 1 ? heldUntil(otherHalf) : count;
    let own = 0;
    let whole = 0;
    let fuzzy = 0;
    let acronym = 0;
    let glued = 0;
    let figures = 0;
    let over = 0;
    let most = 0;
    let ignored = 0;
    let strongest = 0;
    let lost = 0;
    for (let i = 0; i < count; i++) {
      const id = side.ids[from + i] ?? 0;
      const rare = rarity[id] ?? 0;
      if (((keep >> (side.parts[from + i] ?? 0)) & 1) === 0) {
        ignored += rare;
        continue;
      }
      const word = laid[i] ?? 0;
      let lacks = rare;
      if (word !== 0 && ((keepOther >> (other.parts[otherFrom + mateOf(word)] ?? 0)) & 1) === 1) {
        whole += rare;
        const pair = pairOf(word);
        if (pair === equalPair) {
          own += rare;
          if (rare > strongest) strongest = rare;
          continue;
        }
        const score = scoreOf(pair);
        const kind = kindOf(pair);
        own += rare * score;
        fuzzy += rare;
        if (kind === kinds.acronym) acronym += rare;
        if (kind === kinds.glued) glued += rare;
        if (score >= 0.7) continue;
        lacks *= 1 - score;
      } else {
        let loss = (losses[id] ?? 0) * (places[side.places[from + i] ?? 0] ?? 1);
        // The last word of a name that was cut off may be a part of anything.
        const broken = cut && i === count - 1;
        if (broken) loss *= 0.3;
        if (i >= held) loss *= 0.15;
        whole += loss;
        lost += loss;
        if (digit[id] === 1 && !broken) figures = 0.5;
      }
      over += lacks;
      if (lacks > most) most = lacks;
    }
    now[at.left + to] = whole === 0 ? 0 : own / whole;
    now[at.leftOver + to] = over;
    now[at.leftMost + to] = most;
    now[at.leftIgnored + to] = ignored;
    now[at.leftLoss + to] = lost;
    now[at.digits] = (now[at.digits] ?? 0) * to + figures;
    now[at.fuzzy] = (now[at.fuzzy] ?? 0) * to + fuzzy;
    covered = covered * to + own;
    all = all * to + whole;
    if (to > 0) return;
    now[at.acronym] = acronym;
    now[at.gluedShare] = glued;
    now[at.strongest] = strongest;
  };
  const both = (first: number): void => void (now[first + 2] = Math.min(now[first] ?? 0, now[first + 1] ?? 0));
  /** Weighs one reading; it is taken when it is better than what `w` says so far. */
  const one = (l: number, r: number, a: Alignment, keepLeft: number, keepRight: number, w: Weighing): void => {
    weighHalf(left, l, a.left, keepLeft, right, r, a.right, keepRight, leftLosses, ours.places, 0);
    weighHalf(right, r, a.right, keepRight, left, l, a.left, keepLeft, rightLosses, theirs.places, 1);
    let score = all === 0 ? 0 : covered / all;
    // A reading that ignores words has to be better by more than what it ignores.
    score *=
      1 -
      0.1 *
        Math.min(
          1,
          (now[at.leftIgnored] ?? 0) * (ours.places[1] ?? 1) + (now[at.rightIgnored] ?? 0) * (theirs.places[1] ?? 1),
        );
    if ((keepLeft & 1) === 0) score *= 0.93;
    if ((keepRight & 1) === 0) score *= 0.93;
    if (now[at.digits] === 1) score *= 0.7;
    if (score <= (w[at.score] ?? 0)) return;
    now[at.score] = score;
    both(at.leftOver);
    both(at.leftMost);
    both(at.leftLoss);
    const share = covered === 0 ? 0 : 1 / covered;
    now[at.fuzzy] = (now[at.fuzzy] ?? 0) * share;
    now[at.acronym] = (now[at.acronym] ?? 0) * 2 * share;
    now[at.gluedShare] = (now[at.gluedShare] ?? 0) * 2 * share;
    w.set(now);
  };
  return {
    weigh: (l, r, a, result) => {
      result[at.score] = -1;
      one(l, r, a, everything, everything, result);
      const score = result[at.score] ?? 0;
      if (score > 0.97 || score < hopeless) return;
      const hasLeft = partsOf(left, l, a.left.count);
      const hasRight = partsOf(right, r, a.right.count);
      // No reading can do much better than all words of both names.
      if (hasLeft === 1 && hasRight === 1) return;
      for (const keepLeft of readingsFor(hasLeft))
        for (const keepRight of readingsFor(hasRight))
          if ((keepLeft & keepRight) !== everything) one(l, r, a, keepLeft, keepRight, result);
    },
  };
}
