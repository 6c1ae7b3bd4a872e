/** Boosted trees over features brought to a few steps, written as text: small to store, integers to compare. */

export const depth = 4;
export const nodes = (1 << depth) - 1;
export const leaves = 1 << depth;
/** Steps that the range of a feature is cut into; 0 is below it. */
export const steps = 64;
/** Leaves are stored in steps of this size, from -44 of them to 44. */
export const leafStep = 1 / 64;
export const leafMost = 44;

export interface Forest {
  /** Range of each feature that the steps span: low and high, alternating. */
  ranges: Float32Array;
  /** Added before the trees, in log odds. */
  bias: number;
  trees: number;
  /** For each tree `nodes` features and `nodes` steps (go right when the feature's step is greater), then `leaves` values. */
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
  const size = 2 * nodes + leaves;
  const trees = Math.floor(text.length / size);
  const forest: Forest = {
    ranges: Float32Array.from(ranges),
    bias,
    trees,
    features: new Uint8Array(trees * nodes),
    steps: new Uint8Array(trees * nodes),
    values: new Float32Array(trees * leaves),
  };
  // All features, then all steps, then all leaves: like stands beside like.
  for (let at = 0; at < trees * nodes; at++) {
    forest.features[at] = numberOf(text.charCodeAt(at));
    forest.steps[at] = numberOf(text.charCodeAt(trees * nodes + at));
  }
  for (let at = 0; at < trees * leaves; at++)
    forest.values[at] = (numberOf(text.charCodeAt(2 * trees * nodes + at)) - leafMost) * leafStep;
  return forest;
}

/** The step (0 … steps - 1) of a feature's value within its range. */
export function stepOf(ranges: Float32Array, feature: number, value: number): number {
  const low = ranges[feature * 2] ?? 0;
  const high = ranges[feature * 2 + 1] ?? 1;
  const step = Math.floor((value - low) * ((steps - 2) / (high - low))) + 1;
  return step < 0 ? 0 : step >= steps ? steps - 1 : step;
}

/** A function from features (at `base` of a flat array) to a probability. */
export function predictor(forest: Forest): (rows: Float32Array, base: number) => number {
  const { ranges, values, trees, bias } = forest;
  const count = ranges.length / 2;
  const lows = new Float32Array(count);
  const scales = new Float64Array(count);
  for (let feature = 0; feature < count; feature++) {
    lows[feature] = ranges[feature * 2] ?? 0;
    scales[feature] = (steps - 2) / ((ranges[feature * 2 + 1] ?? 1) - (ranges[feature * 2] ?? 0));
  }
  // Feature and step of a node in one number: one look-up less on every turn.
  const turns = Uint16Array.from(forest.features, (feature, node) => feature * 256 + (forest.steps[node] ?? 0));
  const own = new Int32Array(count);
  /** The sign of the difference says where to go on: no branch that could be guessed wrong. */
  const down = (root: number, node: number): number => {
    const turn = turns[root + node] ?? 0;
    return 2 * node + 1 + (((turn & 255) - (own[turn >> 8] ?? 0)) >>> 31);
  };
  return (rows, base) => {
    for (let feature = 0; feature < count; feature++) {
      const step = ((rows[base + feature] ?? 0) - (lows[feature] ?? 0)) * (scales[feature] ?? 0);
      own[feature] = step < 0 ? 0 : step >= steps - 2 ? steps - 1 : (step | 0) + 1;
    }
    let sum = bias;
    for (let tree = 0, root = 0; tree < trees; tree++, root += nodes) {
      // `depth` turns, written out: a loop of four costs as much as what it does.
      const leaf = down(root, down(root, down(root, down(root, 0)))) - nodes;
      sum += values[tree * leaves + leaf] ?? 0;
    }
    return 1 / (1 + Math.exp(-sum));
  };
}
