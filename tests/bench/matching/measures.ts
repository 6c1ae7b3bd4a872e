/** How good answers are against the labels. */
import type { LabelledSet } from './sets.ts';

/** What a matcher says about one left name: right indices, best first, how sure it is, and whether it would link by itself. */
export interface Answer {
  ranked: readonly number[];
  confidence: number;
  auto?: boolean;
}
export interface Measures {
  r1: number;
  r5: number;
  auto99: number;
  auto998: number;
  auto999: number;
  /** Of what the matcher itself calls automatic: share that is right, and share of answerable names. */
  precision: number | null;
  share: number | null;
  /** Expected calibration error over 20 bins. */
  calibration: number;
}

/** Largest share of answerable names accepted and right while at least `precision` of the accepted are right; equal confidences go together. */
function autoShare(set: LabelledSet, answers: readonly Answer[], precision: number): number {
  const order = answers
    .map(({ ranked, confidence }, at) => ({
      confidence,
      right: ranked[0] !== undefined && ranked[0] === set.truth[at],
      answerable: set.answerable[at] === 1,
      empty: ranked.length === 0,
    }))
    .filter(({ empty }) => !empty)
    .toSorted((a, b) => b.confidence - a.confidence);
  const whole = set.answerable.reduce((sum, each) => sum + each, 0);
  let right = 0;
  let counted = 0;
  let best = 0;
  for (const [at, each] of order.entries()) {
    if (each.right) right++;
    if (each.right && each.answerable) counted++;
    const tied = order[at + 1]?.confidence === each.confidence;
    if (!tied && right / (at + 1) >= precision) best = counted / whole;
  }
  return best;
}

export function measure(set: LabelledSet, answers: readonly Answer[]): Measures {
  let whole = 0;
  let first = 0;
  let five = 0;
  let autos = 0;
  let autosRight = 0;
  let autosAnswerable = 0;
  const bins = Array.from({ length: 20 }, () => ({ count: 0, stated: 0, right: 0 }));
  let stated = 0;
  for (const [at, { ranked, confidence, auto }] of answers.entries()) {
    const truth = set.truth[at] ?? -1;
    const right = ranked[0] !== undefined && ranked[0] === truth;
    if (set.answerable[at] === 1) {
      whole++;
      if (right) first++;
      if (ranked.slice(0, 5).includes(truth)) five++;
    }
    if (auto === true) {
      autos++;
      if (right) autosRight++;
      if (right && set.answerable[at] === 1) autosAnswerable++;
    }
    const bin = bins[Math.min(19, Math.floor(confidence * 20))];
    if (bin && ranked.length > 0) {
      stated++;
      bin.count++;
      bin.stated += confidence;
      if (right) bin.right++;
    }
  }
  return {
    r1: first / whole,
    r5: five / whole,
    auto99: autoShare(set, answers, 0.99),
    auto998: autoShare(set, answers, 0.998),
    auto999: autoShare(set, answers, 0.999),
    precision: autos === 0 ? null : autosRight / autos,
    share: autos === 0 ? null : autosAnswerable / whole,
    calibration: bins.reduce((sum, bin) => sum + Math.abs(bin.stated - bin.right), 0) / Math.max(1, stated),
  };
}
