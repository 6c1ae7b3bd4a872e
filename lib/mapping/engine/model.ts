/** The learned model: one forest for a pair, one for the best pair among its rivals. Coefficients by scripts/learn-matching.ts. */
import { modelData } from './model-data.ts';
import { forestOf, predictor } from './trees.ts';

type Predict = (rows: Float32Array, base: number) => number;

function read({ bytes, ranges, bias }: (typeof modelData)['pair']): Predict {
  const text = atob(bytes);
  return predictor(
    forestOf(
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      ranges,
      bias,
    ),
  );
}

let pair: Predict | undefined;
let look: Predict | undefined;

/** Probability of a pair by its own features (see `featureNames`). */
export const pairModel = (): Predict => (pair ??= read(modelData.pair));
/** Probability that the best pair of a name is right (see `lookCount`). */
export const lookModel = (): Predict => (look ??= read(modelData.look));
