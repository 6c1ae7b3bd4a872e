/** How the product does on a labelled list with given models, vetoes and all. */
import { stdout } from 'node:process';
import type { Models } from '../../lib/mapping/engine/judge.ts';
import { match } from '../../lib/mapping/match.ts';
import { autoThreshold, unclearness, unclearShare } from '../../lib/mapping/threshold.ts';
import { measure, type Answer } from '../../tests/bench/matching/measures.ts';
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

export function report(set: LabelledSet, answers: readonly Judgement[]): void {
  const all = measure(set, answers);
  stdout.write(
    `${set.name}: R@1 ${show(all.r1)} R@5 ${show(all.r5)} auto@0.99 ${show(all.auto99)} auto@0.998 ${show(all.auto998)} auto@0.999 ${show(all.auto999)} calibration ${show(all.calibration)}\n `,
  );
  const at = (threshold: number): string => {
    const { precision, share } = measure(
      set,
      answers.map((answer) => ({ ...answer, auto: answer.undoubted && answer.confidence >= threshold })),
    );
    return ` ${threshold.toFixed(3)}: ${show(precision)}/${show(share)}`;
  };
  for (const threshold of [0.9, 0.93, 0.94, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.992, 0.995])
    stdout.write(at(threshold));
  const confidences = answers.map(({ confidence }) => confidence);
  stdout.write(
    `\n  unclear ${show(unclearShare(confidences))}, so ${at(autoThreshold({ unclear: unclearness(confidences), siblings: 0 }))}`,
  );
  stdout.write('\n');
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
