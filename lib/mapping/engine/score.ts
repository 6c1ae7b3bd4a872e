/** Both lists through all stages up to the features of the best pairs; what the model then judges. */
import { atOnce, forEach, partOf, type Steps } from '../steps.ts';
import { addAcronyms } from './acronyms.ts';
import { aligner, alignment, type Aligner, type Alignment } from './align.ts';
import { candidatesOf } from './candidates.ts';
import * as featureAt from './feature-places.ts';
import { featureCount } from './feature-places.ts';
import { gluedLikeness, pairFeatures } from './features.ts';
import { keptAlignments } from './kept.ts';
import { countPair, noiseCounts, noiseOf, noNoise } from './noise.ts';
import { wordPairs } from './pairs.ts';
import { reading, type Side, type Vocabulary } from './vocabulary.ts';
import { weigher, weighing, type Weigher, type Weighing } from './weigh.ts';

/** Candidates that are aligned, and how many of them the model sees. */
const aligned = 12;
export const judgedPairs = 5;
/** Candidates of each name that may teach what comes and goes. */
const taught = 2;
/** A pair whose score is this far behind the best of its name cannot be the right one. */
const farBehind = 0.45;
/** Is the pair so far behind the first of its name that no model has to be asked? (`at`: its place in `Scored.ids`.) */
export const hopeless = (rows: Float32Array, at: number): boolean =>
  at % judgedPairs !== 0 && (rows[at * featureCount + featureAt.margin] ?? 0) <= -farBehind;
/** Names that are compared in one step, and what share of the work is done when a stage is over (measured). */
const slice = 32;
const shares = { read: 0.2, found: 0.5, learnt: 0.65 } as const;

export interface Scored {
  leftCount: number;
  rightCount: number;
  /** Right names judged for left name n: `ids[n * judgedPairs] …`, -1 where there are fewer; best score first. */
  ids: Int32Array;
  /** Features of the same pairs, `featureCount` each. */
  rows: Float32Array;
  left: Side;
  right: Side;
  vocabulary: Vocabulary;
  /** Aligns a pair again, for saying why. */
  align: Aligner['align'];
}

/**
 * How many names of a side have exactly these words (legal forms apart), in any order: names of the same words have the
 * same sum of scrambled ids, and of 52 bits hardly any others.
 */
function twinsOf(side: Side): Int32Array {
  const counts = new Map<number, number>();
  const own = new Float64Array(side.count);
  for (let name = 0; name < side.count; name++) {
    let one = 0;
    let other = 0;
    for (let at = side.from[name] ?? 0; at < (side.from[name + 1] ?? 0); at++) {
      const id = (side.ids[at] ?? 0) + 1;
      const mixed = Math.imul(id ^ (id << 13), 0x9e3779b1);
      one = (one + (mixed ^ (mixed >>> 15))) | 0;
      other = (other + Math.imul(mixed ^ (mixed >>> 11), 0x85ebca6b)) | 0;
    }
    const key = (one >>> 6) * 2 ** 26 + (other >>> 6);
    own[name] = key;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Int32Array.from(own, (key) => counts.get(key) ?? 1);
}

/** What is known of all pairs of a pass: who claims which right name how strongly. */
interface Claims {
  /** Left name that claims right name r most strongly, its claim and the next one's. */
  holder: Int32Array;
  best: Float32Array;
  second: Float32Array;
}

const claimsOf = (count: number): Claims => ({
  holder: new Int32Array(count).fill(-1),
  best: new Float32Array(count),
  second: new Float32Array(count),
});

function claim({ holder, best, second }: Claims, l: number, r: number, score: number): void {
  if (score > (best[r] ?? 0)) {
    second[r] = best[r] ?? 0;
    best[r] = score;
    holder[r] = l;
  } else if (score > (second[r] ?? 0)) second[r] = score;
}

/** One pair as it is being compared. */
interface Laid {
  own: Alignment;
  weight: Weighing;
}

const scoreIn = (w: Weighing): number => w[featureAt.score] ?? 0;

/** Is this pair sure enough to teach what comes and goes in this job? */
const teaches = (w: Weighing, margin: number): boolean =>
  margin >= 0.12 &&
  scoreIn(w) >= 0.5 &&
  (w[featureAt.strongest] ?? 0) >= 0.6 &&
  (w[featureAt.fuzzy] ?? 0) < 0.5 &&
  (w[featureAt.bothLoss] ?? 0) < 0.25 &&
  (w[featureAt.digits] ?? 0) < 1;

export const scoreLists = (leftNames: readonly string[], rightNames: readonly string[]): Scored =>
  atOnce(scoring(leftNames, rightNames));

/** The same in steps. */
export function* scoring(leftNames: readonly string[], rightNames: readonly string[]): Steps<Scored> {
  const { left, right, vocabulary } = yield* partOf(reading(leftNames, rightNames), 0, shares.read);
  const width = aligned;
  const pairs = wordPairs(vocabulary.words);
  const candidates = yield* partOf(candidatesOf(left, right, vocabulary, pairs, width), shares.read, shares.found);
  yield* partOf(addAcronyms(candidates, left, right, vocabulary), shares.found, shares.found);
  const { ids } = candidates;
  const { align } = aligner(left, right, vocabulary, pairs);
  const laid = Array.from({ length: width }, () => ({ own: alignment(), weight: weighing() }));
  const glued = gluedLikeness(left, right, vocabulary);
  const kept = keptAlignments(left.count * taught);
  const strings = new Float32Array(left.count * width);
  const weigh = (by: Weigher, at: number, l: number, r: number, { own, weight }: Laid): void => {
    by.weigh(l, r, own, weight);
    const string = strings[at] ?? 0;
    const score = scoreIn(weight);
    // Names written as one word, or with a slip in it, are more alike as strings than word by word.
    if (string > 0.7 && string > score && (weight[featureAt.digits] ?? 0) < 1)
      weight[featureAt.score] = 0.3 * score + 0.7 * string;
  };

  const leftCounts = noiseCounts(vocabulary, true);
  const rightCounts = noiseCounts(vocabulary, false);
  const [leftFirst, rightFirst] = [noNoise(leftCounts), noNoise(rightCounts)];
  const before = weigher(left, right, vocabulary, leftFirst, rightFirst);
  const learn = (l: number): void => {
    let first = -1;
    let top = 0;
    let second = 0;
    for (let k = 0; k < taught; k++) {
      const at = l * width + k;
      const r = ids[at] ?? -1;
      const pair = laid[k];
      if (r < 0 || !pair) break;
      align(l, r, pair.own);
      kept.keep(l * taught + k, pair.own);
      strings[at] = glued(l, r);
      weigh(before, at, l, r, pair);
      const score = scoreIn(pair.weight);
      if (score > top) {
        second = top;
        top = score;
        first = k;
      } else if (score > second) second = score;
    }
    const pair = laid[first];
    if (!pair || !teaches(pair.weight, top - second)) return;
    countPair(leftCounts, left, l, pair.own.left);
    countPair(rightCounts, right, ids[l * width + first] ?? 0, pair.own.right);
  };
  yield* partOf(forEach(left.count, slice, learn), shares.found, shares.learnt);

  const leftNoise = noiseOf(leftCounts, leftFirst);
  const rightNoise = noiseOf(rightCounts, rightFirst);
  const after = weigher(left, right, vocabulary, leftNoise, rightNoise);
  const result: Scored = {
    leftCount: left.count,
    rightCount: right.count,
    ids: new Int32Array(left.count * judgedPairs).fill(-1),
    rows: new Float32Array(left.count * judgedPairs * featureCount),
    left,
    right,
    vocabulary,
    align,
  };
  const claims = claimsOf(right.count);
  const sharers = new Int32Array(right.count);
  const scores = new Float32Array(width);
  const order = new Int32Array(width);
  const strongest = (n: number): number => laid[order[n] ?? 0]?.weight[featureAt.strongest] ?? 0;
  const rank = (l: number): void => {
    let count = 0;
    for (; count < width; count++) {
      const at = l * width + count;
      const r = ids[at] ?? -1;
      const pair = laid[count];
      if (r < 0 || !pair) break;
      if (count < taught) kept.recall(l * taught + count, pair.own);
      else {
        align(l, r, pair.own);
        strings[at] = glued(l, r);
      }
      weigh(after, at, l, r, pair);
      const score = scoreIn(pair.weight);
      scores[count] = score;
      claim(claims, l, r, score);
      // Best first; of equal ones the one that is first by name, so that the order of the lists has no say.
      let place = count;
      while (place > 0) {
        const rival = order[place - 1] ?? 0;
        const lead = score - (scores[rival] ?? 0);
        if (lead < 0 || (lead === 0 && r > (ids[l * width + rival] ?? 0))) break;
        order[place] = rival;
        place--;
      }
      order[place] = count;
    }
    // A rare word in common is what a person looks for, however much else differs: the last place goes to the one with the rarest.
    let rarest = judgedPairs - 1;
    for (let n = judgedPairs; n < count; n++) if (strongest(n) > strongest(rarest)) rarest = n;
    const chosen = order[rarest] ?? 0;
    order[rarest] = order[judgedPairs - 1] ?? 0;
    order[judgedPairs - 1] = chosen;
    const top = scores[order[0] ?? 0] ?? 0;
    const next = count > 1 ? (scores[order[1] ?? 0] ?? 0) : 0;
    for (let n = 0; n < count && n < judgedPairs; n++) {
      const k = order[n] ?? 0;
      const score = scores[k] ?? 0;
      const r = ids[l * width + k] ?? -1;
      const base = (l * judgedPairs + n) * featureCount;
      result.ids[l * judgedPairs + n] = r;
      result.rows[base + featureAt.margin] = score - (n === 0 ? next : top);
      const pair = laid[k];
      if (!pair || hopeless(result.rows, l * judgedPairs + n)) continue;
      const { own, weight } = pair;
      const string = strings[l * width + k] ?? 0;
      pairFeatures(result.rows, base, left, right, vocabulary, l, r, own, weight, string, leftNoise, rightNoise);
      let crowd = 0;
      for (let other = 0; other < count; other++) if ((scores[other] ?? 0) > score - 0.08) crowd++;
      result.rows[base + featureAt.crowd] = crowd;
      result.rows[base + featureAt.place] = n;
    }
    const first = result.ids[l * judgedPairs] ?? -1;
    if (first >= 0) sharers[first] = (sharers[first] ?? 0) + 1;
  };
  yield* partOf(forEach(left.count, slice, rank), shares.learnt, 1);
  const twins = twinsOf(right);
  for (let at = 0; at < result.ids.length; at++) {
    const r = result.ids[at] ?? -1;
    if (r < 0) continue;
    const l = Math.floor(at / judgedPairs);
    const base = at * featureCount;
    const rival = claims.holder[r] === l ? (claims.second[r] ?? 0) : (claims.best[r] ?? 0);
    result.rows[base + featureAt.claim] = (result.rows[base] ?? 0) - rival;
    result.rows[base + featureAt.sharers] = (sharers[r] ?? 0) - (result.ids[l * judgedPairs] === r ? 1 : 0);
    result.rows[base + featureAt.twins] = twins[r] ?? 1;
  }
  return result;
}
