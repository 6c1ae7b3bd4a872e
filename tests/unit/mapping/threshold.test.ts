import { describe, expect, test } from 'vitest';
import { autoThreshold, stated, thresholds, unclearness, unclearShare } from '../../../lib/mapping/threshold.ts';

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

describe('what is stated of a confidence follows the list', () => {
  test.each<[string, number, number, number]>([
    ['in a clear list nothing changes', 0.3, 0, 0.3],
    ['in an unclear one what is doubted is stated a little higher', 0.3, 1, 0.3436],
    ['half as much in one between', 0.3, 0.5, 0.3214],
    ['less of it above a half', 0.6, 1, 0.6237],
    ['what is likely stays', 0.7, 1, 0.7],
    ['what is sure stays', 0.99, 1, 0.99],
    ['nothing stays nothing', 0, 1, 0],
  ])('%s', (_, confidence, unclear, expected) => {
    expect(stated(confidence, unclear)).toBeCloseTo(expected, 4);
  });
  test('order stays', () => {
    const all = Array.from({ length: 100 }, (_, at) => stated(at / 100, 1));
    expect(all).toEqual(all.toSorted((a, b) => a - b));
  });
  test.each<[string, number[], number]>([
    ['clear', list([950, 0.999], [30, 0.8]), 0],
    ['unclear', list([750, 0.999], [250, 0.8]), 1],
  ])('a list that is %s', (_, confidences, unclear) => {
    expect(unclearness(confidences)).toBe(unclear);
  });
});
