/** The learned model: one forest for a pair, one for the best pair among its rivals. Coefficients by scripts/learn-matching.ts. */
import { modelData } from './model-data.ts';
import { forestOf, predictor } from './trees.ts';

/** A probability from the features that stand in a flat array from `base` on. */
export type Predict = (rows: Float32Array, base: number) => number;

const read = ({ text, ranges, bias }: (typeof modelData)['pair']): Predict => predictor(forestOf(text, ranges, bias));

let pair: Predict | undefined;
let look: Predict | undefined;

/** Probability of a pair by its own features (see feature-places.ts). */
export const pairModel = (): Predict => (pair ??= read(modelData.pair));
/** Probability that the best pair of a name is right (see `lookCount`). */
export const lookModel = (): Predict => (look ??= read(modelData.look));
