/** Boosted symmetric trees (one question for each level), written as text: small to store, quick to ask. */

export const depth = 5;
export const leaves = 1 << depth;
/** Steps that the range of a feature is cut into; 0 is below it. */
export const steps = 64;
/** Leaves are stored in steps of this size, from -44 of them to 44. */
export const leafStep = 1 / 16;
export const leafMost = 44;

export interface Forest {
  /** Range of each feature that the steps span: low and high, alternating. */
  ranges: readonly number[];
  /** Added before the trees, in log odds. */
  bias: number;
  /** For each tree and level a feature and a step (yes when the feature's step is greater), then for each tree `leaves` values; the first answer is the highest bit. */
  features: Uint8Array;
  steps: Uint8Array;
  values: Float32Array;
}

/** Printable characters without quotes and backslash: one for each number from 0 to 89, so that text packs well. */
export const symbol = (value: number): string => {
  const code = value + 35;
  return String.fromCharCode(code + (code >= 39 ? 1 : 0) + (code >= 91 ? 1 : 0));
};
const numberOf = (code: number): number => code - 35 - (code > 39 ? 1 : 0) - (code > 92 ? 1 : 0);

/** Reads a forest from text, as `encodeForest` in scripts/learn wrote it. */
export function forestOf(text: string, ranges: readonly number[], bias: number): Forest {
  const numbers = Uint8Array.from(text, (sign) => numberOf(sign.charCodeAt(0)));
  const questions = (numbers.length / (2 * depth + leaves)) * depth;
  // All features, then all steps, then all leaves: like stands beside like.
  return {
    ranges,
    bias,
    features: numbers.subarray(0, questions),
    steps: numbers.subarray(questions, 2 * questions),
    values: Float32Array.from(numbers.subarray(2 * questions), (value) => (value - leafMost) * leafStep),
  };
}

/** From which value on a feature's step is greater than `step`; the last step has none above it. */
export function boundOf(ranges: readonly number[], feature: number, step: number): number {
  const low = ranges[feature * 2] ?? 0;
  return step < steps - 1 ? low + (step * ((ranges[feature * 2 + 1] ?? 1) - low)) / (steps - 2) : Infinity;
}

/** A function from features (at `base` of a flat array) to a probability; `onTop`: place of the log odds that the trees only correct. */
export function predictor(
  { ranges, bias, features, steps: bounds, values }: Forest,
  onTop?: number,
): (rows: Float32Array, base: number) => number {
  const from = Float64Array.from(features, (feature, at) => boundOf(ranges, feature, bounds[at] ?? 0));
  const trees = values.length / leaves;
  return (rows, base) => {
    let sum = bias + (onTop === undefined ? 0 : (rows[base + onTop] ?? 0));
    for (let tree = 0, at = 0; tree < trees; tree++) {
      let leaf = tree;
      for (let level = 0; level < depth; level++, at++)
        leaf = 2 * leaf + ((rows[base + (features[at] ?? 0)] ?? 0) >= (from[at] ?? 0) ? 1 : 0);
      sum += values[leaf] ?? 0;
    }
    return 1 / (1 + Math.exp(-sum));
  };
}
