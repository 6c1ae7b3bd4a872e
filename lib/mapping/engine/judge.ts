/** Both lists in, ranked pairs with calibrated confidence out. */
import { forEach, partOf, type Steps } from '../steps.ts';
import { lookAgain } from './context.ts';
import { featureCount } from './feature-places.ts';
import { lookModel, pairModel, type Predict } from './model.ts';
import { hopeless, judgedPairs, scoring, type Scored } from './score.ts';

export interface Judged {
  /** Right indices of left name n, likeliest first: `ids[n * judgedPairs] …`, -1 where there are fewer. */
  ids: Int32Array;
  /** Probability of each of these pairs on its own. */
  probabilities: Float32Array;
  /** For each left name: probability that its first is right, all rivals considered. */
  confidence: Float32Array;
  /** Other left names that point to the same right name. */
  sharing: Int32Array;
  scored: Scored;
}

/** How pairs are judged: by what was learnt, or, while learning, by models that have not seen the names. */
export interface Models {
  pair: Predict;
  look: Predict;
}
const learnt = (): Models => ({ pair: pairModel(), look: lookModel() });

/** Pairs that are judged in one step, and what share of the work is done when a stage is over (measured). */
const slice = 64;
const shares = { scored: 0.7, judged: 0.9 } as const;

/** Judges `leftNames` against `rightNames`. Empty lists and empty names are fine: they get no pairs. */
export function* judging(
  leftNames: readonly string[],
  rightNames: readonly string[],
  models = learnt(),
): Steps<Judged> {
  const scored = yield* partOf(scoring(leftNames, rightNames), 0, shares.scored);
  const { ids, rows, leftCount } = scored;
  const pairOf = models.pair;
  const own = new Float32Array(ids.length);
  const judgePair = (at: number): void => {
    if ((ids[at] ?? -1) >= 0 && !hopeless(rows, at)) own[at] = pairOf(rows, at * featureCount);
  };
  yield* partOf(forEach(ids.length, slice, judgePair), shares.scored, shares.judged);
  const look = lookAgain(scored, own);
  const lookOf = models.look;
  const judged: Judged = {
    ids: new Int32Array(ids.length).fill(-1),
    probabilities: new Float32Array(ids.length),
    confidence: new Float32Array(leftCount),
    sharing: look.sharing,
    scored,
  };
  const lookCount = look.rows.length / Math.max(1, leftCount);
  const lookAt = (l: number): void => {
    const base = l * judgedPairs;
    for (let n = 0; n < judgedPairs; n++) {
      const k = look.order[base + n] ?? -1;
      if (k < 0) break;
      judged.ids[base + n] = ids[base + k] ?? -1;
      judged.probabilities[base + n] = own[base + k] ?? 0;
    }
    if ((judged.ids[base] ?? -1) >= 0) judged.confidence[l] = lookOf(look.rows, l * lookCount);
  };
  yield* partOf(forEach(leftCount, slice, lookAt), shares.judged, 1);
  return judged;
}
