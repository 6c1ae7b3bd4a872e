/** How the product does on a labelled list with given models, vetoes and all. */
import { stdout } from 'node:process';
import type { Models } from '../../lib/mapping/engine/judge.ts';
import { match } from '../../lib/mapping/match.ts';
import { autoThreshold, unclearness, unclearShare } from '../../lib/mapping/threshold.ts';
import { measure, type Answer, type Measures } from '../../tests/bench/matching/measures.ts';
import type { LabelledSet } from '../../tests/bench/matching/sets.ts';

export interface Judgement extends Answer {
  /** Nothing but the threshold stands against a link. */
  undoubted: boolean;
  reason: string;
}

/** The product's answers; with a threshold of nought, so that vetoes and confidence can be told apart. */
export function answersOf(set: LabelledSet, models: Models): Judgement[] {
  return match(
    set.left.map(({ name }, at) => ({ id: String(at), name })),
    set.right.map(({ name }, at) => ({ id: at, name })),
    {},
    { models, threshold: 0 },
  ).map(({ auto, confidence, suggestions }) => ({
    ranked: suggestions.map(({ psaId }) => psaId),
    confidence,
    undoubted: auto !== null,
    reason: suggestions[0]?.reason ?? '',
  }));
}

const show = (value: number | null): string => (value === null ? '-' : value.toFixed(4));

const named = ({ r1, r5, auto99, auto998, auto999, precision, share, calibration }: Measures) => ({
  'R@1': r1,
  'R@5': r5,
  'auto@0.99': auto99,
  'auto@0.998': auto998,
  'auto@0.999': auto999,
  precision,
  share,
  calibration,
});

/** Mean and standard deviation of each figure over several ways to learn. */
export function spread(name: string, figures: readonly Measures[]): void {
  const all = figures.map(named);
  const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
  const told = (key: keyof ReturnType<typeof named>): string => {
    const values = all.map((each) => each[key] ?? 0);
    const middle = mean(values);
    return `${key} ${show(middle)} ± ${show(Math.sqrt(mean(values.map((each) => (each - middle) ** 2))))}`;
  };
  stdout.write(
    `${name}, ${all.length} times: ${(['R@1', 'R@5', 'auto@0.99', 'auto@0.998', 'auto@0.999', 'precision', 'share', 'calibration'] as const).map(told).join(', ')}\n`,
  );
}

/** Prints the figures of one list, for several thresholds; gives those at the product's own. */
export function report(set: LabelledSet, answers: readonly Judgement[]): Measures {
  const measured = (threshold: number): Measures =>
    measure(
      set,
      answers.map((answer) => ({ ...answer, auto: answer.undoubted && answer.confidence >= threshold })),
    );
  const at = (threshold: number): string => {
    const { precision, share } = measured(threshold);
    return ` ${threshold.toFixed(3)}: ${show(precision)}/${show(share)}`;
  };
  const confidences = answers.map(({ confidence }) => confidence);
  const threshold = autoThreshold({ unclear: unclearness(confidences), siblings: 0 });
  const own = measured(threshold);
  stdout.write(
    `${set.name}: R@1 ${show(own.r1)} R@5 ${show(own.r5)} auto@0.99 ${show(own.auto99)} auto@0.998 ${show(own.auto998)} auto@0.999 ${show(own.auto999)} calibration ${show(own.calibration)}\n `,
  );
  for (const each of [0.9, 0.93, 0.94, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.992, 0.995]) stdout.write(at(each));
  stdout.write(`\n  unclear ${show(unclearShare(confidences))}, so ${at(threshold)}\n`);
  return own;
}

/** Prints the mistakes among the surest answers, and what is right but doubted. */
export function wrongs(set: LabelledSet, answers: readonly Judgement[]): void {
  for (const [l, { ranked, confidence, undoubted, reason }] of answers.entries()) {
    const first = ranked[0] ?? -1;
    const right = first === set.truth[l];
    if (confidence < 0.9 || (right && undoubted)) continue;
    const truth = set.right[set.truth[l] ?? -1]?.name ?? '-';
    stdout.write(
      `   ${right ? 'doubted' : undoubted ? 'WRONG' : 'wrong, doubted'} ${confidence.toFixed(3)}  ${set.left[l]?.name}  =>  ${set.right[first]?.name}  truth: ${right ? '' : truth}  (${reason})\n`,
    );
  }
}
