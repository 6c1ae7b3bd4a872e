/** Gradient boosting for the log loss over binned features; grows complete trees of the depth the product evaluates. */
import {
  depth,
  leaves,
  leafMost,
  leafStep,
  nodes,
  stepOf,
  steps,
  symbol,
  type Forest,
} from '../../lib/mapping/engine/trees.ts';

export interface Examples {
  /** Features, `width` for each example. */
  rows: Float32Array;
  width: number;
  labels: Uint8Array;
  weights: Float32Array;
}
export interface Options {
  trees: number;
  rate: number;
  /** Least sum of second derivatives in a leaf, and the weight that shrinks leaves. */
  leastHessian: number;
  shrink: number;
  seed: number;
  /** Share of examples that a tree sees. */
  sample: number;
  /** By feature: 1 where more of it never makes the answer less likely, -1 where never more likely; 0 or absent for either. */
  directions?: readonly number[];
}

/** 0.2 % to 99.8 % of each feature's values: what the steps span. */
function rangesOf({ rows, width, labels }: Examples): number[] {
  const ranges: number[] = [];
  const stride = Math.max(1, Math.floor(labels.length / 40_000));
  for (let feature = 0; feature < width; feature++) {
    const values: number[] = [];
    for (let n = 0; n < labels.length; n += stride) values.push(rows[n * width + feature] ?? 0);
    values.sort((a, b) => a - b);
    const low = values[Math.floor(values.length * 0.002)] ?? 0;
    const high = values[Math.floor(values.length * 0.998)] ?? 1;
    ranges.push(Number(low.toPrecision(3)), Number((high > low ? high : low + 1).toPrecision(3)));
  }
  return ranges;
}

export function boost(
  examples: Examples,
  options: Options,
): { forest: Forest; ranges: number[]; text: string; bias: number } {
  const { rows, width, labels, weights } = examples;
  const count = labels.length;
  const ranges = rangesOf(examples);
  const flatRanges = Float32Array.from(ranges);
  const bins = new Uint8Array(count * width);
  for (let n = 0; n < count; n++)
    for (let feature = 0; feature < width; feature++)
      bins[n * width + feature] = stepOf(flatRanges, feature, rows[n * width + feature] ?? 0);

  let positive = 0;
  let whole = 0;
  for (let n = 0; n < count; n++) {
    positive += (labels[n] ?? 0) * (weights[n] ?? 0);
    whole += weights[n] ?? 0;
  }
  const bias = Number(Math.log(positive / (whole - positive)).toFixed(4));
  const sums = new Float64Array(count).fill(bias);
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count);
  const at = new Uint8Array(count);
  const forest: Forest = {
    ranges: flatRanges,
    bias,
    trees: options.trees,
    features: new Uint8Array(options.trees * nodes),
    steps: new Uint8Array(options.trees * nodes),
    values: new Float32Array(options.trees * leaves),
  };
  let state = options.seed >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };

  for (let tree = 0; tree < options.trees; tree++) {
    const used: number[] = [];
    for (let n = 0; n < count; n++) {
      const p = 1 / (1 + Math.exp(-(sums[n] ?? 0)));
      gradient[n] = ((labels[n] ?? 0) - p) * (weights[n] ?? 0);
      hessian[n] = Math.max(1e-9, p * (1 - p)) * (weights[n] ?? 0);
      if (random() < options.sample) used.push(n);
    }
    at.fill(0);
    for (let level = 0; level < depth; level++) {
      const first = (1 << level) - 1;
      const stride = width * steps;
      const g = new Float64Array((1 << level) * stride);
      const h = new Float64Array((1 << level) * stride);
      for (const n of used) {
        const base = ((at[n] ?? 0) - first) * stride;
        const own = n * width;
        const dg = gradient[n] ?? 0;
        const dh = hessian[n] ?? 0;
        for (let feature = 0; feature < width; feature++) {
          const index = base + feature * steps + (bins[own + feature] ?? 0);
          g[index] = (g[index] ?? 0) + dg;
          h[index] = (h[index] ?? 0) + dh;
        }
      }
      for (let node = 0; node < 1 << level; node++) {
        let bestGain = 1e-6;
        let bestFeature = 0;
        let bestStep = steps - 1;
        for (let feature = 0; feature < width; feature++) {
          const base = node * stride + feature * steps;
          const direction = options.directions?.[feature] ?? 0;
          let gAll = 0;
          let hAll = 0;
          for (let step = 0; step < steps; step++) {
            gAll += g[base + step] ?? 0;
            hAll += h[base + step] ?? 0;
          }
          const parent = (gAll * gAll) / (hAll + options.shrink);
          let gLow = 0;
          let hLow = 0;
          for (let step = 0; step < steps - 1; step++) {
            gLow += g[base + step] ?? 0;
            hLow += h[base + step] ?? 0;
            const hHigh = hAll - hLow;
            if (hLow < options.leastHessian || hHigh < options.leastHessian) continue;
            const gHigh = gAll - gLow;
            const rise = gHigh / (hHigh + options.shrink) - gLow / (hLow + options.shrink);
            if (rise * direction < 0) continue;
            const gain = (gLow * gLow) / (hLow + options.shrink) + (gHigh * gHigh) / (hHigh + options.shrink) - parent;
            if (gain > bestGain) {
              bestGain = gain;
              bestFeature = feature;
              bestStep = step;
            }
          }
        }
        forest.features[tree * nodes + first + node] = bestFeature;
        forest.steps[tree * nodes + first + node] = bestStep;
      }
      for (let n = 0; n < count; n++) {
        const node = at[n] ?? 0;
        const feature = forest.features[tree * nodes + node] ?? 0;
        const right = (bins[n * width + feature] ?? 0) > (forest.steps[tree * nodes + node] ?? 0);
        at[n] = 2 * node + (right ? 2 : 1);
      }
    }
    const g = new Float64Array(leaves);
    const h = new Float64Array(leaves);
    for (const n of used) {
      const leaf = (at[n] ?? 0) - nodes;
      g[leaf] = (g[leaf] ?? 0) + (gradient[n] ?? 0);
      h[leaf] = (h[leaf] ?? 0) + (hessian[n] ?? 0);
    }
    for (let leaf = 0; leaf < leaves; leaf++) {
      const value = (options.rate * (g[leaf] ?? 0)) / ((h[leaf] ?? 0) + options.shrink);
      // As the product will read it: in whole steps.
      forest.values[tree * leaves + leaf] =
        Math.max(-leafMost, Math.min(leafMost, Math.round(value / leafStep))) * leafStep;
    }
    for (let n = 0; n < count; n++)
      sums[n] = (sums[n] ?? 0) + (forest.values[tree * leaves + (at[n] ?? 0) - nodes] ?? 0);
  }
  return { forest, ranges, text: encodeForest(forest), bias };
}

/** A forest as text; `forestOf` reads it. */
function encodeForest({ features, steps: bounds, values }: Forest): string {
  const leaf = (value: number): string => symbol(Math.round(value / leafStep) + leafMost);
  return [[...features].map(symbol), [...bounds].map(symbol), [...values].map(leaf)].flat().join('');
}
