/** Weighs an alignment: how much of either name is covered, under the reading of both names that fits best. */
import { kinds } from './alike.ts';
import type { Alignment } from './align.ts';
import { part } from './pieces.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

/** What comes and goes in this job: factors on the weight of a left-over word, learnt from sure pairs. */
export interface Noise {
  left: Float32Array;
  right: Float32Array;
  /** By the word's place in the name (see `placeOf`), for words of which nothing is known. */
  leftPlace: Float32Array;
  rightPlace: Float32Array;
}
export const places = 6;

/** Where a word stands: alias, aside in one word or in several, last of the main part, inner, first. */
export function placeOf(side: Side, name: number, index: number): number {
  const from = side.from[name] ?? 0;
  const kind = side.parts[from + index] ?? 0;
  if (kind === part.alias) return 0;
  if (kind === part.aside) return 1;
  if (kind === part.list) return 2;
  if (index === 0) return 5;
  const to = side.from[name + 1] ?? 0;
  return from + index + 1 >= to || (side.parts[from + index + 1] ?? 0) !== part.main ? 3 : 4;
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

export function weigher(left: Side, right: Side, vocabulary: Vocabulary, noise: Noise): Weigher {
  const { rarity, digit } = vocabulary;
  const trial = weighing();
  const one = (l: number, r: number, a: Alignment, keepLeft: number, keepRight: number, w: Weighing): void => {
    const leftFrom = left.from[l] ?? 0;
    const rightFrom = right.from[r] ?? 0;
    let coveredLeft = 0;
    let coveredRight = 0;
    let allLeft = 0;
    let allRight = 0;
    let fuzzy = 0;
    let acronym = 0;
    let glued = 0;
    let digitsLeft = 0;
    let digitsRight = 0;
    w.leftOver =
      w.rightOver =
      w.leftMost =
      w.rightMost =
      w.leftIgnored =
      w.rightIgnored =
      w.strongest =
      w.leftLoss =
      w.rightLoss =
        0;
    for (let i = 0; i < a.leftCount; i++) {
      const id = left.ids[leftFrom + i] ?? 0;
      const rare = rarity[id] ?? 0;
      const kept = (keepLeft >> (left.parts[leftFrom + i] ?? 0)) & 1;
      const mate = a.leftMate[i] ?? -1;
      const matched = mate >= 0 && ((keepRight >> (right.parts[rightFrom + mate] ?? 0)) & 1) === 1;
      if (kept === 0) {
        w.leftIgnored += rare;
        continue;
      }
      if (matched) {
        const score = a.leftScore[i] ?? 0;
        const kind = a.leftKind[i] ?? 0;
        allLeft += rare;
        coveredLeft += rare * score;
        if (kind !== kinds.equal) fuzzy += rare;
        else if (rare > w.strongest) w.strongest = rare;
        if (kind === kinds.acronym) acronym += rare;
        if (kind === kinds.glued) glued += rare;
        if (score < 0.7) {
          w.leftOver += rare * (1 - score);
          w.leftMost = Math.max(w.leftMost, rare * (1 - score));
        }
      } else {
        let loss = rare * (noise.left[id] ?? 1) * (noise.leftPlace[placeOf(left, l, i)] ?? 1);
        // The last word of a name that was cut off may be a part of anything.
        const cut = left.cut[l] === 1 && i === a.leftCount - 1;
        if (cut) loss *= 0.3;
        allLeft += loss;
        w.leftLoss += loss;
        w.leftOver += rare;
        if (rare > w.leftMost) w.leftMost = rare;
        if (digit[id] === 1 && !cut) digitsLeft = 1;
      }
    }
    for (let j = 0; j < a.rightCount; j++) {
      const id = right.ids[rightFrom + j] ?? 0;
      const rare = rarity[id] ?? 0;
      const kept = (keepRight >> (right.parts[rightFrom + j] ?? 0)) & 1;
      const mate = a.rightMate[j] ?? -1;
      const matched = mate >= 0 && ((keepLeft >> (left.parts[leftFrom + mate] ?? 0)) & 1) === 1;
      if (kept === 0) {
        w.rightIgnored += rare;
        continue;
      }
      if (matched) {
        const score = a.rightScore[j] ?? 0;
        allRight += rare;
        coveredRight += rare * score;
        if ((a.rightKind[j] ?? 0) !== kinds.equal) fuzzy += rare;
        if (score < 0.7) {
          w.rightOver += rare * (1 - score);
          w.rightMost = Math.max(w.rightMost, rare * (1 - score));
        }
      } else {
        let loss = rare * (noise.right[id] ?? 1) * (noise.rightPlace[placeOf(right, r, j)] ?? 1);
        // What a cut name could not hold any more is not missing from it.
        if (left.cut[l] === 1 && j > (a.leftMate[a.leftCount - 1] ?? -1) && j > (a.leftMate[a.leftCount - 2] ?? -1))
          loss *= 0.15;
        allRight += loss;
        w.rightLoss += loss;
        w.rightOver += rare;
        if (rare > w.rightMost) w.rightMost = rare;
        if (digit[id] === 1 && !(right.cut[r] === 1 && j === a.rightCount - 1)) digitsRight = 1;
      }
    }
    const all = allLeft + allRight;
    const covered = coveredLeft + coveredRight;
    w.left = allLeft === 0 ? 0 : coveredLeft / allLeft;
    w.right = allRight === 0 ? 0 : coveredRight / allRight;
    w.fuzzy = covered === 0 ? 0 : fuzzy / covered;
    w.acronym = covered === 0 ? 0 : (2 * acronym) / covered;
    w.glued = covered === 0 ? 0 : (2 * glued) / covered;
    w.digits = digitsLeft === 1 && digitsRight === 1 ? 1 : digitsLeft === 1 || digitsRight === 1 ? 0.5 : 0;
    w.score = all === 0 ? 0 : covered / all;
    // A reading that ignores words has to be better by more than what it ignores.
    const leftNoise = noise.leftPlace[1] ?? 1;
    const rightNoise = noise.rightPlace[1] ?? 1;
    w.score *= 1 - 0.1 * Math.min(1, w.leftIgnored * leftNoise + w.rightIgnored * rightNoise);
    if ((keepLeft & 1) === 0) w.score *= 0.93;
    if ((keepRight & 1) === 0) w.score *= 0.93;
    if (w.digits === 1) w.score *= 0.7;
  };
  return {
    weigh: (l, r, a, result) => {
      const hasLeft = readingsOf(left, l, a.leftCount);
      const hasRight = readingsOf(right, r, a.rightCount);
      one(l, r, a, everything, everything, result);
      // No reading can do much better than all words of both names.
      if ((hasLeft === 1 && hasRight === 1) || result.score > 0.97 || result.score < hopeless) return;
      for (const keepLeft of readings) {
        if ((keepLeft & hasLeft) === 0 || (keepLeft !== everything && (keepLeft & hasLeft) === hasLeft)) continue;
        for (const keepRight of readings) {
          if ((keepRight & hasRight) === 0 || (keepRight !== everything && (keepRight & hasRight) === hasRight))
            continue;
          if (keepLeft === everything && keepRight === everything) continue;
          one(l, r, a, keepLeft, keepRight, trial);
          if (trial.score > result.score) Object.assign(result, trial);
        }
      }
    },
  };
}
