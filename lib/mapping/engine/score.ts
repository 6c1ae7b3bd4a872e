/** Both lists through all stages up to the features of the best pairs; what the model then judges. */
import { atOnce, forEach, partOf, type Steps } from '../steps.ts';
import { addAcronyms } from './acronyms.ts';
import { aligner, alignment, type Aligner } from './align.ts';
import { candidatesOf } from './candidates.ts';
import { featureAt, featureCount, gluedLikeness, pairFeatures } from './features.ts';
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
export const farBehind = 0.45;
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

/** How many names of a side have exactly these words (legal forms apart), in any order. */
function twinsOf(side: Side): Int32Array {
  const keys = new Map<string, number>();
  const own: string[] = [];
  for (let name = 0; name < side.count; name++) {
    const key = side.ids
      .subarray(side.from[name], side.from[name + 1])
      .toSorted()
      .join(' ');
    own.push(key);
    keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  return Int32Array.from(own, (key) => keys.get(key) ?? 1);
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

/** Is this pair sure enough to teach what comes and goes in this job? */
const teaches = (w: Weighing, margin: number): boolean =>
  margin >= 0.12 &&
  w.score >= 0.5 &&
  w.strongest >= 0.6 &&
  w.fuzzy < 0.5 &&
  Math.min(w.leftLoss, w.rightLoss) < 0.25 &&
  w.digits < 1;

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
  const a = alignment();
  const w = weighing();
  const best = weighing();
  const glued = gluedLikeness(left, right, vocabulary);
  const kept = keptAlignments(left.count * taught);
  const strings = new Float32Array(left.count * width);
  const weigh = (weight: Weigher['weigh'], at: number, l: number, r: number, into: Weighing): void => {
    weight(l, r, a, into);
    const string = strings[at] ?? 0;
    // Names written as one word, or with a slip in it, are more alike as strings than word by word.
    if (string > 0.7 && string > into.score && into.digits < 1) into.score = 0.3 * into.score + 0.7 * string;
  };

  const before = weigher(left, right, vocabulary, noNoise(vocabulary));
  const counts = noiseCounts(vocabulary);
  const learn = (l: number): void => {
    let first = -1;
    let second = 0;
    best.score = 0;
    for (let k = 0; k < taught; k++) {
      const at = l * width + k;
      const r = ids[at] ?? -1;
      if (r < 0) break;
      align(l, r, a);
      kept.keep(l * taught + k, a);
      strings[at] = glued(l, r);
      weigh(before.weigh, at, l, r, w);
      if (w.score > best.score) {
        second = best.score;
        Object.assign(best, w);
        first = k;
      } else if (w.score > second) second = w.score;
    }
    if (first < 0 || !teaches(best, best.score - second)) return;
    kept.recall(l * taught + first, a);
    countPair(counts, left, right, l, ids[l * width + first] ?? 0, a);
  };
  yield* partOf(forEach(left.count, slice, learn), shares.found, shares.learnt);

  const noise = noiseOf(counts, vocabulary);
  const after = weigher(left, right, vocabulary, noise);
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
  const rows = new Float32Array(width * featureCount);
  const scores = new Float32Array(width);
  const order = new Int32Array(width);
  const rank = (l: number): void => {
    let count = 0;
    best.score = 0;
    for (; count < width; count++) {
      const at = l * width + count;
      const r = ids[at] ?? -1;
      if (r < 0) break;
      if (count < taught) kept.recall(l * taught + count, a);
      else {
        align(l, r, a);
        strings[at] = glued(l, r);
      }
      weigh(after.weigh, at, l, r, w);
      const { score } = w;
      scores[count] = score;
      claim(claims, l, r, score);
      if (score > best.score) best.score = score;
      // The model is not asked about a pair this far behind.
      if (score > best.score - farBehind)
        pairFeatures(rows, count * featureCount, left, right, vocabulary, l, r, a, w, strings[at] ?? 0, noise);
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
    const top = scores[order[0] ?? 0] ?? 0;
    const next = count > 1 ? (scores[order[1] ?? 0] ?? 0) : 0;
    for (let n = 0; n < count && n < judgedPairs; n++) {
      const k = order[n] ?? 0;
      const score = scores[k] ?? 0;
      const base = (l * judgedPairs + n) * featureCount;
      result.ids[l * judgedPairs + n] = ids[l * width + k] ?? -1;
      result.rows.set(rows.subarray(k * featureCount, (k + 1) * featureCount), base);
      let crowd = 0;
      for (let other = 0; other < count; other++) if ((scores[other] ?? 0) > score - 0.08) crowd++;
      result.rows[base] = score;
      result.rows[base + featureAt.margin] = score - (n === 0 ? next : top);
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
