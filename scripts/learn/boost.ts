/** Gradient boosting for the log loss over binned features; grows symmetric trees of the depth the product evaluates. */
import {
  boundOf,
  depth,
  leaves,
  leafMost,
  leafStep,
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
  /** Least sum of second derivatives on either side of a question, and the weight that shrinks leaves. */
  leastHessian: number;
  shrink: number;
  seed: number;
  /** Share of examples that a tree sees. */
  sample: number;
  /** By feature: 1 where more of it never makes the answer less likely, -1 where never more likely; 0 or absent for either. */
  directions?: readonly number[];
  /** Ranges of the first features, as another forest has them. */
  ranges?: readonly number[];
  /** Place of the log odds that the trees only correct. */
  onTop?: number;
}

/** 0.2 % to 99.8 % of each feature's values: what the steps span. */
function rangesOf({ rows, width, labels }: Examples, known: readonly number[]): number[] {
  const ranges = [...known];
  const stride = Math.max(1, Math.floor(labels.length / 40_000));
  for (let feature = known.length / 2; feature < width; feature++) {
    const values: number[] = [];
    for (let n = 0; n < labels.length; n += stride) values.push(rows[n * width + feature] ?? 0);
    values.sort((a, b) => a - b);
    const low = values[Math.floor(values.length * 0.002)] ?? 0;
    const high = values[Math.floor(values.length * 0.998)] ?? 1;
    ranges.push(Number(low.toPrecision(2)), Number((high > low ? high : low + 1).toPrecision(2)));
  }
  return ranges;
}

/** The step of every feature of every example. */
function binned({ rows, width, labels }: Examples, ranges: readonly number[]): Uint8Array {
  const bins = new Uint8Array(labels.length * width);
  for (let feature = 0; feature < width; feature++) {
    const bounds = Array.from({ length: steps - 1 }, (_, step) => boundOf(ranges, feature, step));
    for (let n = 0; n < labels.length; n++) {
      const value = rows[n * width + feature] ?? 0;
      let low = 0;
      let high = steps - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value >= (bounds[middle] ?? 0)) low = middle + 1;
        else high = middle;
      }
      bins[n * width + feature] = low;
    }
  }
  return bins;
}

const add = (sums: Float64Array, at: number, value: number): void => void (sums[at] = (sums[at] ?? 0) + value);

/** What each question (feature * steps + step) gains over all nodes of a level; `g` and `h` hold the sums of each node's steps. */
function gainsOf(g: Float64Array, h: Float64Array, width: number, options: Options): Float64Array {
  const { shrink, leastHessian, directions } = options;
  const gains = new Float64Array(width * steps);
  for (let base = 0; base < g.length; base += steps) {
    const feature = (base / steps) % width;
    const all = g.subarray(base, base + steps).reduce((sum, each) => sum + each, 0);
    const mass = h.subarray(base, base + steps).reduce((sum, each) => sum + each, 0);
    let gLow = 0;
    let hLow = 0;
    for (let step = 0; step < steps - 1; step++) {
      gLow += g[base + step] ?? 0;
      hLow += h[base + step] ?? 0;
      const hHigh = mass - hLow;
      if (hLow < leastHessian || hHigh < leastHessian) continue;
      const [low, high] = [gLow / (hLow + shrink), (all - gLow) / (hHigh + shrink)];
      // What would point the wrong way is evened out in the leaves and gains nothing.
      if ((high - low) * (directions?.[feature] ?? 0) < 0) continue;
      add(gains, feature * steps + step, gLow * low + (all - gLow) * high - (all * all) / (mass + shrink));
    }
  }
  return gains;
}

/** Values of leaves; where a question has a direction, those behind a yes are never on its wrong side. */
function leafValues(g: Float64Array, h: Float64Array, shrink: number, directions: readonly number[]): Float64Array {
  const values = g.map((sum, leaf) => sum / ((h[leaf] ?? 0) + shrink));
  const mass = h.map((sum) => sum + shrink);
  for (let round = 0; round < 20; round++)
    for (const [level, direction] of directions.entries())
      for (let leaf = 0; leaf < leaves; leaf++) {
        const yes = leaf | (1 << (depth - 1 - level));
        const [low, high] = [values[leaf] ?? 0, values[yes] ?? 0];
        if (yes === leaf || (high - low) * direction >= 0) continue;
        const [one, other] = [mass[leaf] ?? 0, mass[yes] ?? 0];
        values[leaf] = values[yes] = (low * one + high * other) / (one + other);
      }
  return values;
}

export function boost(
  examples: Examples,
  options: Options,
): { forest: Forest; ranges: number[]; text: string; bias: number } {
  const { rows, width, labels, weights } = examples;
  const count = labels.length;
  const ranges = rangesOf(examples, options.ranges ?? []);
  const bins = binned(examples, ranges);
  let positive = 0;
  let whole = 0;
  for (let n = 0; n < count; n++) {
    positive += (labels[n] ?? 0) * (weights[n] ?? 0);
    whole += weights[n] ?? 0;
  }
  const { onTop } = options;
  const bias = onTop === undefined ? Number(Math.log(positive / (whole - positive)).toFixed(4)) : 0;
  const sums = Float64Array.from(labels, (_, n) => bias + (onTop === undefined ? 0 : (rows[n * width + onTop] ?? 0)));
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count);
  const at = new Uint8Array(count);
  const forest: Forest = {
    ranges,
    bias,
    features: new Uint8Array(options.trees * depth),
    steps: new Uint8Array(options.trees * depth),
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
      const stride = width * steps;
      const g = new Float64Array((1 << level) * stride);
      const h = new Float64Array((1 << level) * stride);
      for (const n of used) {
        const base = (at[n] ?? 0) * stride;
        for (let feature = 0; feature < width; feature++) {
          const index = base + feature * steps + (bins[n * width + feature] ?? 0);
          add(g, index, gradient[n] ?? 0);
          add(h, index, hessian[n] ?? 0);
        }
      }
      const gains = gainsOf(g, h, width, options);
      let best = steps - 1;
      for (let index = 0; index < stride; index++) if ((gains[index] ?? 0) > (gains[best] ?? 0) + 1e-6) best = index;
      const [feature, step] = [Math.floor(best / steps), best % steps];
      forest.features[tree * depth + level] = feature;
      forest.steps[tree * depth + level] = step;
      for (let n = 0; n < count; n++) at[n] = 2 * (at[n] ?? 0) + ((bins[n * width + feature] ?? 0) > step ? 1 : 0);
    }
    const g = new Float64Array(leaves);
    const h = new Float64Array(leaves);
    for (const n of used) {
      add(g, at[n] ?? 0, gradient[n] ?? 0);
      add(h, at[n] ?? 0, hessian[n] ?? 0);
    }
    const asked = [...forest.features.subarray(tree * depth, (tree + 1) * depth)];
    const values = leafValues(
      g,
      h,
      options.shrink,
      asked.map((feature) => options.directions?.[feature] ?? 0),
    );
    // As the product will read them: in whole steps.
    for (const [leaf, value] of values.entries())
      forest.values[tree * leaves + leaf] =
        Math.max(-leafMost, Math.min(leafMost, Math.round((options.rate * value) / leafStep))) * leafStep;
    for (let n = 0; n < count; n++) add(sums, n, forest.values[tree * leaves + (at[n] ?? 0)] ?? 0);
  }
  return { forest, ranges, text: encodeForest(forest), bias };
}

/** A forest as text; `forestOf` reads it. */
function encodeForest({ features, steps: bounds, values }: Forest): string {
  const leaf = (value: number): string => symbol(Math.round(value / leafStep) + leafMost);
  return [[...features].map(symbol), [...bounds].map(symbol), [...values].map(leaf)].flat().join('');
}
