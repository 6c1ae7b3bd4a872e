import { describe, expect, test } from 'vitest';
import {
  boundOf,
  depth,
  forestOf,
  leafMost,
  leafStep,
  leaves,
  predictor,
  steps,
  symbol,
} from '../../../lib/mapping/engine/trees.ts';

const odds = (p: number): number => Math.log(p / (1 - p));

describe('a forest written as text', () => {
  test('every number has a printable symbol of its own, none of which ends a string', () => {
    const symbols = Array.from({ length: 90 }, (_, value) => symbol(value));
    expect(new Set(symbols).size).toBe(90);
    expect(symbols.join('')).toMatch(/^[!-~]+$/u);
    expect(symbols.join('')).not.toMatch(/['"\\]/u);
  });
  test('one tree that asks one feature at every level', () => {
    // Feature 1 from 0 to 10: above the middle step all questions lead to the last leaf, else to the first.
    const middle = steps / 2;
    const text =
      symbol(1).repeat(depth) +
      symbol(middle).repeat(depth) +
      Array.from({ length: leaves }, (_, leaf) =>
        symbol(leafMost + (leaf === leaves - 1 ? 40 : leaf === 0 ? -40 : 0)),
      ).join('');
    const forest = forestOf(text, [0, 1, 0, 10], 0.5);
    expect(forest.values).toHaveLength(leaves);
    const of = predictor(forest);
    const rows = Float32Array.from([0, 0, 0, 9.9, 0, -5, 0, 50]);
    expect([0, 2, 4, 6].map((base) => odds(of(rows, base)) - 0.5)).toEqual(
      [-40, 40, -40, 40].map((value) => expect.closeTo(value * leafStep, 5)),
    );
  });
  test('on top of odds that stand among the features', () => {
    const text = symbol(0).repeat(2 * depth) + symbol(leafMost + 8).repeat(leaves);
    const [alone, onTop] = [undefined, 1].map((place) => predictor(forestOf(text, [0, 1, 0, 1], 0.25), place));
    const rows = Float32Array.from([0, 2, 0, -3]);
    expect([0, 2].map((base) => odds(alone?.(rows, base) ?? 0))).toEqual(
      [0.25, 0.25].map((value) => expect.closeTo(value + 8 * leafStep, 5)),
    );
    expect([0, 2].map((base) => odds(onTop?.(rows, base) ?? 0))).toEqual(
      [2.25, -2.75].map((value) => expect.closeTo(value + 8 * leafStep, 5)),
    );
  });
  test('the first question decides most: its answer is the highest bit of the leaf', () => {
    const text =
      symbol(0) +
      symbol(1).repeat(depth - 1) +
      symbol(steps / 2).repeat(depth) +
      Array.from({ length: leaves }, (_, leaf) => symbol(leafMost + leaf)).join('');
    const of = predictor(forestOf(text, [0, 1, 0, 1], 0));
    expect([0, 2].map((base) => odds(of(Float32Array.from([1, 0, 0, 1]), base)))).toEqual([
      expect.closeTo((leaves / 2) * leafStep, 5),
      expect.closeTo((leaves / 2 - 1) * leafStep, 5),
    ]);
  });
  test('a question of the last step has no yes', () => {
    expect(boundOf([0, 1], 0, steps - 1)).toBe(Infinity);
    expect(boundOf([2, 4], 0, 0)).toBe(2);
    expect(boundOf([2, 4], 0, (steps - 2) / 2)).toBe(3);
  });
});
