/**
 * Learns the numbers in lib/mapping/engine/model-data.ts from labelled lists.
 *
 *   node scripts/learn-matching.ts --data DIR [--dry] [--across] [--wrong]
 *
 * DIR holds NAME.left.tsv, NAME.right.tsv, NAME.truth.tsv (see tests/bench/matching/sets.ts). Prints how well the product does
 * with models learnt on one half of the names on the other half, for several thresholds of `auto`; with `--across` also
 * how well it does on each set with models that have seen the other sets only. Then learns from all of it and writes the
 * numbers, unless `--dry`. `--wrong` prints the confident mistakes.
 */
import { writeFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import * as featurePlaces from '../lib/mapping/engine/feature-places.ts';
import type { Models } from '../lib/mapping/engine/judge.ts';
import { predictor } from '../lib/mapping/engine/trees.ts';
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
import { answersOf, report, wrongs } from './learn/report.ts';

const directory = argv[argv.indexOf('--data') + 1];
if (!argv.includes('--data') || directory === undefined)
  throw new Error('usage: node scripts/learn-matching.ts --data DIR [--dry] [--across] [--wrong]');

const pairOptions: Options = {
  trees: 30,
  rate: 0.25,
  leastHessian: 4,
  shrink: 10,
  seed: 7,
  sample: 0.7,
};
const lookOptions: Options = {
  trees: 60,
  rate: 0.2,
  leastHessian: 2,
  shrink: 8,
  seed: 11,
  sample: 0.7,
};

/** What can only speak for a pair, and what only against it: known beforehand, and a guard against the oddities of a few lists. */
const better = new Set<string>([
  'score',
  'left',
  'right',
  'glued',
  'firstLeft',
  'firstRight',
  'margin',
  'claim',
  'strongest',
]);
const worse = new Set<string>(
  'leftOver rightOver bothOver leftMost rightMost bothMost leftLoss rightLoss bothLoss digits crowd twins place leftMain rightMain near short'.split(
    ' ',
  ),
);
const { featureCount, ...placeOf } = featurePlaces;
const directions = Array.from({ length: featureCount }, () => 0);
for (const [name, place] of Object.entries(placeOf))
  directions[place] = better.has(name) ? 1 : worse.has(name) ? -1 : 0;
pairOptions.directions = directions;
/** Those of the second look behind the pair's own: own odds, the next one's, the lead, the rival's, sharers, contenders. */
lookOptions.directions = [...directions, 1, -1, 1, -1, 0, -1];

const sets = readSets(directory);
/** The stress set of aliases and translations is not what customers' lists look like: it counts for less. */
const weightOf = (name: string): number => (name.startsWith('orgs') ? 0.4 : 1);
const jobs: Job[] = sets.map((set) => jobOf(set, weightOf(set.name)));
for (const [at, set] of sets.entries())
  for (const [n, count] of [60, 250, 250, 1000, 2500].entries())
    for (let more = 0; more < (count < 100 ? 8 : 2); more++)
      jobs.push(jobOf(smaller(set, count, 1000 * at + 100 * n + more), weightOf(set.name) * 0.7));

const leftName = ({ set }: Job, l: number): string => set.left[l]?.name ?? '';

/** The jobs as the second look sees them, each name judged by a pair model that has not seen it. */
function looksOf(some: readonly Job[]): { looks: Looked[]; pairs: Models['pair'][] } {
  const pairs = ([0, 1] as const).map((half) => predictor(boost(pairExamples(some, half), pairOptions).forest));
  const looks = some.map((job) =>
    lookedAt(job, (rows, base, l) => pairs[1 - halfOf(leftName(job, l))]?.(rows, base) ?? 0),
  );
  return { looks, pairs };
}

const { looks, pairs } = looksOf(jobs);
const models = ([0, 1] as const).map((half): Models => ({
  pair: pairs[half] ?? (() => 0),
  look: predictor(boost(lookExamples(looks, half), lookOptions).forest),
}));
stdout.write('the other half of the names\n');
for (const set of sets) {
  const answers = models.map((each) => answersOf(set, each));
  const unseen = set.left.flatMap(({ name }, l) => answers[1 - halfOf(name)]?.[l] ?? []);
  report(set, unseen);
  if (argv.includes('--wrong')) wrongs(set, unseen);
}

if (argv.includes('--across')) {
  stdout.write('sets never seen\n');
  for (const set of sets) {
    const others = jobs.filter(({ set: { name } }) => !name.startsWith(set.name));
    report(
      set,
      answersOf(set, {
        pair: predictor(boost(pairExamples(others), pairOptions).forest),
        look: predictor(boost(lookExamples(looksOf(others).looks), lookOptions).forest),
      }),
    );
  }
}

if (!argv.includes('--dry')) {
  const pair = boost(pairExamples(jobs), pairOptions);
  // The second look learns from probabilities of models that had not seen the names: those of the final pair model are too sure.
  const look = boost(lookExamples(looks), { ...lookOptions, ranges: pair.ranges });
  const written = ({ text, bias }: typeof pair): string => `{\n    bias: ${bias},\n    text: '${text}',\n  }`;
  writeFileSync(
    new URL('../lib/mapping/engine/model-data.ts', import.meta.url),
    `/** Numbers of the confidence model, learnt by scripts/learn-matching.ts; do not edit by hand. */
interface ForestData {
  bias: number;
  /** The trees, see trees.ts. */
  text: string;
}
export const modelData: { ranges: readonly number[]; pair: ForestData; look: ForestData } = {
  // Low and high of each feature, alternating.
  ranges: [${look.ranges.join(', ')}],
  pair: ${written(pair)},
  look: ${written(look)},
};
`,
  );
}
