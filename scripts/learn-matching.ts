/**
 * Learns the numbers in lib/mapping/engine/model-data.ts from labelled lists.
 *
 *   node scripts/learn-matching.ts --data DIR [--dry]
 *
 * DIR holds NAME.left.tsv, NAME.right.tsv, NAME.truth.tsv (see tests/bench/matching/sets.ts). Prints how well models
 * learnt on one half of the names do on the other half, for several thresholds of `auto`; then learns from all of
 * it and writes the numbers, unless `--dry`.
 */
import { writeFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { judgedPairs } from '../lib/mapping/engine/score.ts';
import { lookCount } from '../lib/mapping/engine/context.ts';
import { predictor } from '../lib/mapping/engine/trees.ts';
import { measure, type Answer } from '../tests/bench/matching/measures.ts';
import { readSets } from '../tests/bench/matching/sets.ts';
import { boost, type Options } from './learn/boost.ts';
import {
  halfOf,
  jobOf,
  lookedAt,
  lookExamples,
  pairExamples,
  smaller,
  type Job,
  type Looked,
} from './learn/examples.ts';

const directory = argv[argv.indexOf('--data') + 1];
if (!argv.includes('--data') || directory === undefined)
  throw new Error('usage: node scripts/learn-matching.ts --data DIR [--dry]');

const pairOptions: Options = { trees: 36, rate: 0.18, leastHessian: 4, shrink: 3, seed: 7, sample: 0.7 };
const lookOptions: Options = { trees: 110, rate: 0.1, leastHessian: 2, shrink: 2, seed: 11, sample: 0.7 };

const sets = readSets(directory);
/** The stress set of aliases and translations is not what customers' lists look like: it counts for less. */
const weightOf = (name: string): number => (name === 'orgs' ? 0.4 : 1);
const whole = sets.map((set) => jobOf(set, weightOf(set.name)));
const jobs: Job[] = [...whole];
for (const [at, set] of sets.entries())
  for (const [n, count] of [60, 250, 250, 1000, 2500].entries())
    for (let more = 0; more < (count < 100 ? 8 : 2); more++)
      jobs.push(jobOf(smaller(set, count, 1000 * at + 100 * n + more), weightOf(set.name) * 0.7));
stdout.write(`${jobs.length} jobs\n`);

const left = ({ set }: Job, l: number): string => set.left[l]?.name ?? '';
const halves = [0, 1] as const;
const pairsByHalf = halves.map((half) => predictor(boost(pairExamples(jobs, half), pairOptions).forest));
/** Pair probabilities by the model that has not seen the name. */
const unseen = (job: Job): Looked =>
  lookedAt(job, (rows, base, l) => pairsByHalf[1 - halfOf(left(job, l))]?.(rows, base) ?? 0);
const looks = jobs.map(unseen);
const looksByHalf = halves.map((half) => predictor(boost(lookExamples(looks, half), lookOptions).forest));

const show = (value: number | null): string => (value === null ? '-' : value.toFixed(4));
const shown = new Set<string>();
for (const { job, look } of looks) {
  if (shown.has(job.set.name)) continue;
  shown.add(job.set.name);
  const answers: Answer[] = job.set.left.map((_, l) => {
    const ranked: number[] = [];
    for (let n = 0; n < judgedPairs; n++) {
      const k = look.order[l * judgedPairs + n] ?? -1;
      if (k >= 0) ranked.push(job.scored.ids[l * judgedPairs + k] ?? -1);
    }
    return {
      ranked,
      confidence: ranked.length === 0 ? 0 : (looksByHalf[1 - halfOf(left(job, l))]?.(look.rows, l * lookCount) ?? 0),
    };
  });
  const all = measure(job.set, answers);
  stdout.write(
    `${job.set.name}: R@1 ${show(all.r1)} R@5 ${show(all.r5)} auto@0.99 ${show(all.auto99)} auto@0.999 ${show(all.auto999)} calibration ${show(all.calibration)}\n `,
  );
  for (const threshold of [0.96, 0.97, 0.98, 0.985, 0.99, 0.995]) {
    const at = measure(
      job.set,
      answers.map((answer) => ({ ...answer, auto: answer.confidence >= threshold })),
    );
    stdout.write(` ${threshold}: ${show(at.precision)}/${show(at.share)}`);
  }
  stdout.write('\n');
}

if (!argv.includes('--dry')) {
  const pair = boost(pairExamples(jobs), pairOptions);
  // The second look learns from probabilities of models that had not seen the names: those of the final pair model are too sure.
  const look = boost(lookExamples(looks), lookOptions);
  const text = ({ bytes, ranges, bias }: typeof pair): string =>
    `{\n    bias: ${bias},\n    ranges: [${ranges.join(', ')}],\n    bytes: '${Buffer.from(bytes).toString('base64')}',\n  }`;
  writeFileSync(
    new URL('../lib/mapping/engine/model-data.ts', import.meta.url),
    `/* oxlint-disable oxc/approx-constant */
/** Numbers of the confidence model, learnt by scripts/learn-matching.ts; do not edit by hand. */
interface ForestData {
  bias: number;
  /** Low and high of each feature, alternating. */
  ranges: readonly number[];
  /** Base64 of the trees, see trees.ts. */
  bytes: string;
}
export const modelData: { pair: ForestData; look: ForestData } = {
  pair: ${text(pair)},
  look: ${text(look)},
};
`,
  );
}
