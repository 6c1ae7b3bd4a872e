/** Every target with its share of the cases, seeded: the same seed gives the same cases. */
import './memory.ts';
import fc from 'fast-check';
import { answerTargets } from './answers.ts';
import { fileTargets } from './files.ts';
import { hostTargets } from './hosts.ts';
import { messageTargets } from './messages.ts';
import { installDocument, pageTargets } from './pages.ts';
import { storedTargets } from './stored.ts';
import type { FuzzTarget } from './target.ts';

export const fuzzTargets: readonly FuzzTarget[] = [
  ...answerTargets,
  ...storedTargets,
  ...messageTargets,
  ...fileTargets,
  ...hostTargets,
  ...pageTargets,
];

export interface FuzzRun {
  target: FuzzTarget;
  cases: number;
  /** The smallest case found that breaks it, with its seed and path to see it again. */
  broken?: string;
}

/** How many of so many cases each target gets. */
export function shares(cases: number): Map<FuzzTarget, number> {
  const all = fuzzTargets.reduce((sum, { share }) => sum + share, 0);
  return new Map(fuzzTargets.map((target) => [target, Math.max(1, Math.round((cases * target.share) / all))]));
}

/** Runs one target; never throws. */
export async function fuzz(target: FuzzTarget, cases: number, seed: number): Promise<FuzzRun> {
  installDocument();
  const details = await fc.check(target.property(), { numRuns: cases, seed, endOnFailure: false });
  if (!details.failed) return { target, cases: details.numRuns };
  return { target, cases: details.numRuns, broken: fc.defaultReportMessage(details) ?? 'failed' };
}
