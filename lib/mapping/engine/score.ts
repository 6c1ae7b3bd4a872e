/** Both lists through all stages up to the features of the best pairs; what the model then judges. */
import { addAcronyms } from './acronyms.ts';
import { aligner, alignment, keptAlignments, type Aligner } from './align.ts';
import { featureAt, featureCount, gluedLikeness, pairFeatures } from './features.ts';
import { candidatesOf } from './grams.ts';
import { countPair, noiseCounts, noiseOf, noNoise } from './noise.ts';
import { wordPairs } from './pairs.ts';
import { vocabularyOf, type Side, type Vocabulary } from './vocabulary.ts';
import { weigher, weighing } from './weigh.ts';

/** Candidates that are aligned, and how many of them the model sees. */
export const aligned = 12;
export const judgedPairs = 6;

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

/** Sorts the candidates of one row by score, best first, then by id, so that the order of the lists has no say. */
function sortRow(order: number[], scores: Float32Array, ids: Int32Array, base: number): void {
  order.sort(
    (x, y) => (scores[base + y] ?? 0) - (scores[base + x] ?? 0) || (ids[base + x] ?? 0) - (ids[base + y] ?? 0),
  );
}

export function scoreLists(leftNames: readonly string[], rightNames: readonly string[]): Scored {
  const { left, right, vocabulary } = vocabularyOf(leftNames, rightNames);
  const width = aligned;
  const candidates = candidatesOf(left, right, vocabulary, width);
  addAcronyms(candidates, left, right, vocabulary);
  const { ids } = candidates;
  const { align } = aligner(left, right, vocabulary, wordPairs(vocabulary.words));
  const a = alignment();
  const w = weighing();
  const glued = gluedLikeness(left, right, vocabulary);
  const scores = new Float32Array(left.count * width);

  const bestLeft = new Int32Array(right.count).fill(-1);
  const bestClaim = new Float32Array(right.count);
  const secondClaim = new Float32Array(right.count);
  const firstOf = new Int32Array(left.count).fill(-1);
  const firstAt = new Int32Array(left.count);
  const marginOf = new Float32Array(left.count);

  const kept = keptAlignments(left.count * width);
  const strings = new Float32Array(left.count * width);
  const pass = (weigh: ReturnType<typeof weigher>['weigh'], first: boolean): void => {
    bestLeft.fill(-1);
    bestClaim.fill(0);
    secondClaim.fill(0);
    for (let l = 0; l < left.count; l++) {
      let best = -1;
      let bestScore = 0;
      let second = 0;
      for (let k = 0; k < width; k++) {
        const r = ids[l * width + k] ?? -1;
        if (r < 0) break;
        const at = l * width + k;
        if (first) {
          align(l, r, a);
          kept.keep(at, a);
          strings[at] = glued(l, r);
        } else kept.recall(at, a);
        weigh(l, r, a, w);
        const string = strings[at] ?? 0;
        // Names written as one word, or with a slip in it, are more alike as strings than word by word.
        if (string > 0.7 && string > w.score && w.digits < 1) w.score = 0.3 * w.score + 0.7 * string;
        scores[at] = w.score;
        if (w.score > bestScore) {
          second = bestScore;
          bestScore = w.score;
          best = r;
          firstAt[l] = at;
        } else if (w.score > second) second = w.score;
        if (w.score > (bestClaim[r] ?? 0)) {
          secondClaim[r] = bestClaim[r] ?? 0;
          bestClaim[r] = w.score;
          bestLeft[r] = l;
        } else if (w.score > (secondClaim[r] ?? 0)) secondClaim[r] = w.score;
      }
      firstOf[l] = best;
      marginOf[l] = bestScore - second;
    }
  };

  const before = weigher(left, right, vocabulary, noNoise(vocabulary));
  pass(before.weigh, true);
  const counts = noiseCounts(vocabulary);
  for (let l = 0; l < left.count; l++) {
    const r = firstOf[l] ?? -1;
    if (r < 0 || (marginOf[l] ?? 0) < 0.12) continue;
    kept.recall(firstAt[l] ?? 0, a);
    before.weigh(l, r, a, w);
    if (
      w.score >= 0.5 &&
      w.strongest >= 0.6 &&
      w.fuzzy < 0.5 &&
      Math.min(w.leftLoss, w.rightLoss) < 0.25 &&
      w.digits < 1
    )
      countPair(counts, left, right, l, r, a);
  }
  const noise = noiseOf(counts, vocabulary);
  const after = weigher(left, right, vocabulary, noise);
  pass(after.weigh, false);

  const sharers = new Int32Array(right.count);
  for (let l = 0; l < left.count; l++) {
    const r = firstOf[l] ?? -1;
    if (r >= 0) sharers[r] = (sharers[r] ?? 0) + 1;
  }
  const twins = twinsOf(right);
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
  const order: number[] = [];
  for (let l = 0; l < left.count; l++) {
    order.length = 0;
    for (let k = 0; k < width && (ids[l * width + k] ?? -1) >= 0; k++) order.push(k);
    sortRow(order, scores, ids, l * width);
    const scoreAt = (n: number): number => scores[l * width + (order[n] ?? 0)] ?? 0;
    for (let n = 0; n < order.length && n < judgedPairs; n++) {
      const r = ids[l * width + (order[n] ?? 0)] ?? 0;
      const at = l * width + (order[n] ?? 0);
      kept.recall(at, a);
      after.weigh(l, r, a, w);
      const base = (l * judgedPairs + n) * featureCount;
      result.ids[l * judgedPairs + n] = r;
      pairFeatures(result.rows, base, left, right, vocabulary, l, r, a, w, strings[at] ?? 0, noise);
      const score = scoreAt(n);
      result.rows[base] = score;
      const other = n === 0 ? (order.length > 1 ? scoreAt(1) : 0) : scoreAt(0);
      let crowd = 0;
      for (let k = 0; k < order.length; k++) if (scoreAt(k) > score - 0.08) crowd++;
      const rival = bestLeft[r] === l ? (secondClaim[r] ?? 0) : (bestClaim[r] ?? 0);
      result.rows[base + featureAt.margin] = score - other;
      result.rows[base + featureAt.claim] = score - rival;
      result.rows[base + featureAt.crowd] = crowd;
      result.rows[base + featureAt.sharers] = (sharers[r] ?? 0) - (firstOf[l] === r ? 1 : 0);
      result.rows[base + featureAt.place] = n;
      result.rows[base + featureAt.twins] = twins[r] ?? 1;
    }
  }
  return result;
}
