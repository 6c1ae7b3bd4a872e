import { describe, expect, test } from 'vitest';
import { factsOf, letterDiffers, numberDiffers, partOfCompany, withoutLink } from '../../../lib/mapping/list-facts.ts';
import { autoThreshold, thresholds, unclearness, unclearShare } from '../../../lib/mapping/threshold.ts';
import { tooClose } from '../../../lib/mapping/too-close.ts';

/** So many names of each confidence. */
const list = (...parts: [count: number, confidence: number][]): number[] =>
  parts.flatMap(([count, confidence]) => Array.from({ length: count }, () => confidence));

/** The threshold of a list of such confidences without siblings. */
const thresholdOf = (confidences: number[], siblings = 0): number =>
  autoThreshold({ unclear: unclearness(confidences), siblings });

describe('the threshold of automatic links follows the list', () => {
  test.each<[string, number[], number]>([
    ['nearly every name is clear', list([950, 0.999], [30, 0.8], [400, 0.01]), thresholds.clear],
    ['every fourth is not', list([750, 0.999], [250, 0.8]), thresholds.unclear],
    ['nothing likely', list([50, 0.1]), thresholds.unclear],
    ['no names', [], thresholds.unclear],
  ])('%s', (_, confidences, threshold) => {
    expect(thresholdOf(confidences)).toBeCloseTo(threshold, 5);
  });
  test('a short list has to be clearer', () => {
    const [few, many] = [list([10, 0.999]), list([1000, 0.999])];
    expect(thresholdOf(few)).toBeGreaterThan(thresholdOf(many));
  });
  test('it rises with the share of unclear names, whatever their order', () => {
    const shares = [80, 110, 140, 170].map((count) => list([1000 - count, 0.999], [count, 0.7]));
    const found = shares.map((each) => thresholdOf(each));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(new Set(found).size).toBeGreaterThan(2);
    expect(unclearShare(shares[1]?.toReversed() ?? [])).toBe(unclearShare(shares[1] ?? []));
  });
});

describe('siblings and customers without a counterpart', () => {
  const answers = (count: number, confidence: number, against?: string) =>
    Array.from({ length: count }, () => (against === undefined ? { confidence } : { confidence, against }));
  test.each<[string, ReturnType<typeof answers>, number, number]>([
    ['all are answered', answers(1000, 0.99), 0, 0],
    ['a number differs now and then', [...answers(997, 0.99), ...answers(3, 0.99, numberDiffers)], 0, 0],
    ['a number differs in one of twenty', [...answers(950, 0.99), ...answers(50, 0.99, numberDiffers)], 1, 0],
    ['whatever is sure of them', [...answers(950, 0.99), ...answers(50, 0.2, numberDiffers)], 1, 0],
    ['half are hard to find', [...answers(500, 0.99), ...answers(500, 0.2)], 0, 0],
    ['no names', [], 0, 0],
  ])('%s', (_, all, siblings, absent) => {
    const facts = factsOf(all, 0);
    expect(facts.siblings).toBeCloseTo(siblings, 5);
    expect(facts.absent).toBeCloseTo(absent, 5);
  });
  test('where most have none, what is half sure is rather none', () => {
    const { absent } = factsOf([...answers(150, 0.99), ...answers(850, 0.1)], 0);
    expect(absent).toBeLessThan(-2);
    expect(withoutLink(0.5, undefined, { unclear: 0, siblings: 0, absent })).toBeLessThan(0.15);
    expect(withoutLink(1, undefined, { unclear: 0, siblings: 0, absent })).toBe(1);
  });
  test('more is asked of a link among siblings', () => {
    expect(thresholdOf(list([1000, 0.999]), 1)).toBeCloseTo(thresholds.siblings, 5);
  });
  test.each<[string, string | undefined, number, number, number]>([
    ['nothing forbids', undefined, 0.97, 0.97, 0.97],
    ['a part of the company', partOfCompany, 0.97, 0.97, 0.97],
    ['several fit alike', tooClose('2'), 0.97, 0.6, 0.6],
    ['a number', numberDiffers, 0.97, 0.3, 0.03],
    ['a letter', letterDiffers, 0.97, 0.935, 0.4],
    ['a partner', 'a partner is missing', 0.97, 0.935, 0.03],
    ['a partner, however sure the model', 'a partner is missing', 1, 0.95, 0.03],
    ['a partner, where it is not sure', 'a partner is missing', 0.9, 0.9, 0.03],
    ['what is hardly likely is not raised', numberDiffers, 0.02, 0.02, 0.02],
  ])('what is stated where %s says so', (_, against, confidence, alone, amongSiblings) => {
    const facts = { unclear: 0, absent: 0 };
    expect(withoutLink(confidence, against, { ...facts, siblings: 0 })).toBeCloseTo(alone, 5);
    expect(withoutLink(confidence, against, { ...facts, siblings: 1 })).toBeCloseTo(amongSiblings, 5);
  });
});

describe('what is stated of a confidence follows the list', () => {
  test.each<[string, number, number, number]>([
    ['in a clear list nothing changes', 0.3, 0, 0.3],
    ['in an unclear one what is doubted is stated a little higher', 0.3, 1, 0.3436],
    ['half as much in one between', 0.3, 0.5, 0.3214],
    ['less of it above a half', 0.6, 1, 0.6469],
    ['what is hardly likely stays', 0.15, 1, 0.15],
    ['what is likely stays', 0.7, 1, 0.7],
    ['what is sure stays', 0.99, 1, 0.99],
    ['nothing stays nothing', 0, 1, 0],
    ['certain stays certain', 1, 1, 1],
  ])('%s', (_, confidence, unclear, expected) => {
    expect(withoutLink(confidence, undefined, { unclear, siblings: 0, absent: 0 })).toBeCloseTo(expected, 4);
  });
  test.each([undefined, letterDiffers])('order stays (%s)', (against) => {
    const all = Array.from({ length: 100 }, (_, at) =>
      withoutLink(at / 100, against, { unclear: 1, siblings: 0, absent: 0 }),
    );
    expect(all).toEqual(all.toSorted((a, b) => a - b));
  });
  test.each<[string, number[], number]>([
    ['clear', list([950, 0.999], [30, 0.8]), 0],
    ['unclear', list([750, 0.999], [250, 0.8]), 1],
  ])('a list that is %s', (_, confidences, unclear) => {
    expect(unclearness(confidences)).toBe(unclear);
  });
});
