/** The learned model: one forest for a pair, one for the best pair among its rivals. Coefficients by scripts/learn-matching.ts. */
import { ownOdds } from './context.ts';
import { modelData } from './model-data.ts';
import { forestOf, predictor } from './trees.ts';

/** A probability from the features that stand in a flat array from `base` on. */
export type Predict = (rows: Float32Array, base: number) => number;

const { ranges, pair, look } = modelData;
let pairPredict: Predict | undefined;
let lookPredict: Predict | undefined;

/** Probability of a pair by its own features (see feature-places.ts). */
export const pairModel = (): Predict => (pairPredict ??= predictor(forestOf(pair.text, ranges, pair.bias)));
/** Probability that the best pair of a name is right (see `lookCount`): its own odds, corrected by what its rivals say. */
export const lookModel = (): Predict => (lookPredict ??= predictor(forestOf(look.text, ranges, look.bias), ownOdds));
