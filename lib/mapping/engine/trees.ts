/** Boosted trees over features brought to 256 steps: small to store, integers to compare. */

export const depth = 4;
export const nodes = (1 << depth) - 1;
export const leaves = 1 << depth;
const bytesATree = nodes * 2 + leaves * 2;
/** Leaves are stored in steps of this size. */
export const leafStep = 1 / 4096;

export interface Forest {
  /** Range of each feature that the 256 steps span: low and high, alternating. */
  ranges: Float32Array;
  /** Added before the trees, in log odds. */
  bias: number;
  trees: number;
  /** For each tree `nodes` features and `nodes` steps (go right when the feature's step is greater), then `leaves` values. */
  features: Uint8Array;
  steps: Uint8Array;
  values: Float32Array;
}

/** Reads a forest from `bytes`, as `encodeForest` in scripts/learn wrote it. */
export function forestOf(bytes: Uint8Array, ranges: readonly number[], bias: number): Forest {
  const trees = Math.floor(bytes.length / bytesATree);
  const forest: Forest = {
    ranges: Float32Array.from(ranges),
    bias,
    trees,
    features: new Uint8Array(trees * nodes),
    steps: new Uint8Array(trees * nodes),
    values: new Float32Array(trees * leaves),
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let tree = 0; tree < trees; tree++) {
    const base = tree * bytesATree;
    for (let node = 0; node < nodes; node++) {
      forest.features[tree * nodes + node] = view.getUint8(base + node);
      forest.steps[tree * nodes + node] = view.getUint8(base + nodes + node);
    }
    for (let leaf = 0; leaf < leaves; leaf++)
      forest.values[tree * leaves + leaf] = view.getInt16(base + nodes * 2 + leaf * 2, true) * leafStep;
  }
  return forest;
}

/** The step (0 … 255) of a feature's value within its range. */
export function stepOf(ranges: Float32Array, feature: number, value: number): number {
  const low = ranges[feature * 2] ?? 0;
  const high = ranges[feature * 2 + 1] ?? 1;
  const step = Math.floor(((value - low) / (high - low)) * 254) + 1;
  return step < 0 ? 0 : step > 255 ? 255 : step;
}

/** A function from features (at `base` of a flat array) to a probability. */
export function predictor(forest: Forest): (rows: Float32Array, base: number) => number {
  const { ranges, features, steps, values, trees, bias } = forest;
  const own = new Uint8Array(ranges.length / 2);
  return (rows, base) => {
    for (let feature = 0; feature < own.length; feature++)
      own[feature] = stepOf(ranges, feature, rows[base + feature] ?? 0);
    let sum = bias;
    for (let tree = 0; tree < trees; tree++) {
      const root = tree * nodes;
      let node = 0;
      while (node < nodes)
        node = 2 * node + ((own[features[root + node] ?? 0] ?? 0) > (steps[root + node] ?? 0) ? 2 : 1);
      sum += values[tree * leaves + node - nodes] ?? 0;
    }
    return 1 / (1 + Math.exp(-sum));
  };
}
