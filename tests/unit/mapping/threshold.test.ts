import { describe, expect, test } from 'vitest';
import { autoThreshold, thresholds, unclearShare } from '../../../lib/mapping/threshold.ts';

/** So many names of each confidence. */
const list = (...parts: [count: number, confidence: number][]): number[] =>
  parts.flatMap(([count, confidence]) => Array.from({ length: count }, () => confidence));

describe('the threshold of automatic links follows the list', () => {
  test.each<[string, number[], number]>([
    ['nearly every name is clear', list([950, 0.999], [30, 0.8], [400, 0.01]), thresholds.clear],
    ['every fourth is not', list([750, 0.999], [250, 0.8]), thresholds.unclear],
    ['nothing likely', list([50, 0.1]), thresholds.unclear],
    ['no names', [], thresholds.unclear],
  ])('%s', (_, confidences, threshold) => {
    expect(autoThreshold(confidences)).toBeCloseTo(threshold, 5);
  });
  test('a short list has to be clearer', () => {
    const [few, many] = [list([10, 0.999]), list([1000, 0.999])];
    expect(autoThreshold(few)).toBeGreaterThan(autoThreshold(many));
  });
  test('it rises with the share of unclear names, whatever their order', () => {
    const shares = [80, 110, 140, 170].map((count) => list([1000 - count, 0.999], [count, 0.7]));
    const found = shares.map((each) => autoThreshold(each));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(new Set(found).size).toBeGreaterThan(2);
    expect(unclearShare(shares[1]?.toReversed() ?? [])).toBe(unclearShare(shares[1] ?? []));
  });
});
