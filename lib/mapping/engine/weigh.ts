/** Weighs an alignment: how much of either name is covered, under the reading of both names that fits best. */
import { kinds } from './alike.ts';
import type { Alignment } from './align.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

/** What comes and goes in this job: factors on the weight of a left-over word, learnt from sure pairs. */
export interface Noise {
  left: Float32Array;
  right: Float32Array;
  /** By the word's place in the name (see places.ts), for words of which nothing is known. */
  leftPlace: Float32Array;
  rightPlace: Float32Array;
}

/** The weighing of one pair under its best reading; reused from pair to pair. */
export interface Weighing {
  /** 0 … 1: weight covered on both sides against all weight, after noise. */
  score: number;
  /** The same for each side alone. */
  left: number;
  right: number;
  /** Raw rarity left over on each side, after reading, before noise; and the heaviest left-over word. */
  leftOver: number;
  rightOver: number;
  leftMost: number;
  rightMost: number;
  /** Rarity that the reading ignores on each side (alias, brackets). */
  leftIgnored: number;
  rightIgnored: number;
  /** Share of the covered weight that is not by equal words; by acronyms; by glued words. */
  fuzzy: number;
  acronym: number;
  glued: number;
  /** Heaviest pair of equal words. */
  strongest: number;
  /** 1 when digits are left over on both sides; 0.5 on one side. */
  digits: number;
  /** Weight after noise that is left over on each side. */
  leftLoss: number;
  rightLoss: number;
}

export const weighing = (): Weighing => ({
  score: 0,
  left: 0,
  right: 0,
  leftOver: 0,
  rightOver: 0,
  leftMost: 0,
  rightMost: 0,
  leftIgnored: 0,
  rightIgnored: 0,
  fuzzy: 0,
  acronym: 0,
  glued: 0,
  strongest: 0,
  digits: 0,
  leftLoss: 0,
  rightLoss: 0,
});

/** Names that have less than this in common are not worth another reading. */
const hopeless = 0.12;
/** What a reading keeps: bit p is set when words of part p count. */
const everything = 15;
const readings = [everything, 1, 9, 2, 4, 11, 13];

function readingsOf(side: Side, name: number, count: number): number {
  let has = 0;
  const from = side.from[name] ?? 0;
  for (let index = 0; index < count; index++) has |= 1 << (side.parts[from + index] ?? 0);
  return has;
}

export interface Weigher {
  weigh(l: number, r: number, alignment: Alignment, result: Weighing): void;
}

/** What a word counts when it is left over, its place in the name apart. */
function lossesOf(rarity: Float32Array, noise: Float32Array): Float64Array {
  const losses = new Float64Array(rarity.length);
  for (let id = 0; id < losses.length; id++) losses[id] = (rarity[id] ?? 0) * (noise[id] ?? 1);
  return losses;
}

export function weigher(left: Side, right: Side, vocabulary: Vocabulary, noise: Noise): Weigher {
  const { rarity, digit } = vocabulary;
  const { leftPlace, rightPlace } = noise;
  const leftLosses = lossesOf(rarity, noise.left);
  const rightLosses = lossesOf(rarity, noise.right);
  /** Weighs one reading; it is taken when it is better than what `w` says so far. */
  const one = (l: number, r: number, a: Alignment, keepLeft: number, keepRight: number, w: Weighing): void => {
    const leftFrom = left.from[l] ?? 0;
    const rightFrom = right.from[r] ?? 0;
    const { leftCount, rightCount, leftMate, rightMate, leftScore, rightScore, leftKind, rightKind } = a;
    const leftCut = left.cut[l] === 1;
    let coveredLeft = 0;
    let coveredRight = 0;
    let allLeft = 0;
    let allRight = 0;
    let fuzzy = 0;
    let acronym = 0;
    let glued = 0;
    let digitsLeft = 0;
    let digitsRight = 0;
    let leftOver = 0;
    let rightOver = 0;
    let leftMost = 0;
    let rightMost = 0;
    let leftIgnored = 0;
    let rightIgnored = 0;
    let strongest = 0;
    let leftLoss = 0;
    let rightLoss = 0;
    for (let i = 0; i < leftCount; i++) {
      const id = left.ids[leftFrom + i] ?? 0;
      const rare = rarity[id] ?? 0;
      if (((keepLeft >> (left.parts[leftFrom + i] ?? 0)) & 1) === 0) {
        leftIgnored += rare;
        continue;
      }
      const mate = leftMate[i] ?? -1;
      if (mate >= 0 && ((keepRight >> (right.parts[rightFrom + mate] ?? 0)) & 1) === 1) {
        const kind = leftKind[i] ?? 0;
        allLeft += rare;
        if (kind === kinds.equal) {
          coveredLeft += rare;
          if (rare > strongest) strongest = rare;
          continue;
        }
        const score = leftScore[i] ?? 0;
        coveredLeft += rare * score;
        fuzzy += rare;
        if (kind === kinds.acronym) acronym += rare;
        if (kind === kinds.glued) glued += rare;
        if (score < 0.7) {
          const lost = rare * (1 - score);
          leftOver += lost;
          if (lost > leftMost) leftMost = lost;
        }
      } else {
        let loss = (leftLosses[id] ?? 0) * (leftPlace[left.places[leftFrom + i] ?? 0] ?? 1);
        // The last word of a name that was cut off may be a part of anything.
        const cut = leftCut && i === leftCount - 1;
        if (cut) loss *= 0.3;
        allLeft += loss;
        leftLoss += loss;
        leftOver += rare;
        if (rare > leftMost) leftMost = rare;
        if (digit[id] === 1 && !cut) digitsLeft = 1;
      }
    }
    for (let j = 0; j < rightCount; j++) {
      const id = right.ids[rightFrom + j] ?? 0;
      const rare = rarity[id] ?? 0;
      if (((keepRight >> (right.parts[rightFrom + j] ?? 0)) & 1) === 0) {
        rightIgnored += rare;
        continue;
      }
      const mate = rightMate[j] ?? -1;
      if (mate >= 0 && ((keepLeft >> (left.parts[leftFrom + mate] ?? 0)) & 1) === 1) {
        allRight += rare;
        if (rightKind[j] === kinds.equal) {
          coveredRight += rare;
          continue;
        }
        const score = rightScore[j] ?? 0;
        coveredRight += rare * score;
        fuzzy += rare;
        if (score < 0.7) {
          const lost = rare * (1 - score);
          rightOver += lost;
          if (lost > rightMost) rightMost = lost;
        }
      } else {
        let loss = (rightLosses[id] ?? 0) * (rightPlace[right.places[rightFrom + j] ?? 0] ?? 1);
        // What a cut name could not hold any more is not missing from it.
        if (leftCut && j > (leftMate[leftCount - 1] ?? -1) && j > (leftMate[leftCount - 2] ?? -1)) loss *= 0.15;
        allRight += loss;
        rightLoss += loss;
        rightOver += rare;
        if (rare > rightMost) rightMost = rare;
        if (digit[id] === 1 && !(right.cut[r] === 1 && j === rightCount - 1)) digitsRight = 1;
      }
    }
    const all = allLeft + allRight;
    const covered = coveredLeft + coveredRight;
    let score = all === 0 ? 0 : covered / all;
    // A reading that ignores words has to be better by more than what it ignores.
    score *= 1 - 0.1 * Math.min(1, leftIgnored * (leftPlace[1] ?? 1) + rightIgnored * (rightPlace[1] ?? 1));
    if ((keepLeft & 1) === 0) score *= 0.93;
    if ((keepRight & 1) === 0) score *= 0.93;
    if (digitsLeft + digitsRight === 2) score *= 0.7;
    if (score <= w.score) return;
    w.score = score;
    w.left = allLeft === 0 ? 0 : coveredLeft / allLeft;
    w.right = allRight === 0 ? 0 : coveredRight / allRight;
    w.leftOver = leftOver;
    w.rightOver = rightOver;
    w.leftMost = leftMost;
    w.rightMost = rightMost;
    w.leftIgnored = leftIgnored;
    w.rightIgnored = rightIgnored;
    w.fuzzy = covered === 0 ? 0 : fuzzy / covered;
    w.acronym = covered === 0 ? 0 : (2 * acronym) / covered;
    w.glued = covered === 0 ? 0 : (2 * glued) / covered;
    w.strongest = strongest;
    w.digits = (digitsLeft + digitsRight) / 2;
    w.leftLoss = leftLoss;
    w.rightLoss = rightLoss;
  };
  return {
    weigh: (l, r, a, result) => {
      result.score = -1;
      one(l, r, a, everything, everything, result);
      if (result.score > 0.97 || result.score < hopeless) return;
      const hasLeft = readingsOf(left, l, a.leftCount);
      const hasRight = readingsOf(right, r, a.rightCount);
      // No reading can do much better than all words of both names.
      if (hasLeft === 1 && hasRight === 1) return;
      for (const keepLeft of readings) {
        if ((keepLeft & hasLeft) === 0 || (keepLeft !== everything && (keepLeft & hasLeft) === hasLeft)) continue;
        for (const keepRight of readings) {
          if ((keepRight & hasRight) === 0 || (keepRight !== everything && (keepRight & hasRight) === hasRight))
            continue;
          if (keepLeft !== everything || keepRight !== everything) one(l, r, a, keepLeft, keepRight, result);
        }
      }
    },
  };
}
