/**
 * Learns the numbers in lib/mapping/engine/model-data.ts from labelled lists.
 *
 *   node scripts/learn-matching.ts --data DIR [--dry] [--splits N] [--across] [--wrong]
 *
 * DIR holds NAME.left.tsv, NAME.right.tsv, NAME.truth.tsv (see tests/bench/matching/sets.ts). Prints how well the product does
 * with models learnt on one half of the companies on the other half, for several thresholds of `auto`; with `--splits` for so many ways to
 * halve them, and how far these are apart: what differs by less is chance. `--across` prints also
 * how well it does on each set with models that have seen the other sets only. Then learns from all of it and writes the
 * numbers, unless `--dry`. `--wrong` prints the confident mistakes.
 */
import { writeFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { ownOdds } from '../lib/mapping/engine/context.ts';
import * as featurePlaces from '../lib/mapping/engine/feature-places.ts';
import type { Models } from '../lib/mapping/engine/judge.ts';
import { predictor } from '../lib/mapping/engine/trees.ts';
import type { Measures } from '../tests/bench/matching/measures.ts';
import { readSets } from '../tests/bench/matching/sets.ts';
import { boost, type Options } from './learn/boost.ts';
import {
  companiesOf,
  halfOf,
  jobOf,
  lookedAt,
  lookExamples,
  pairExamples,
  smaller,
  type Job,
  type Looked,
} from './learn/examples.ts';
import { answersOf, report, spread, wrongs } from './learn/report.ts';

const directory = argv[argv.indexOf('--data') + 1];
if (!argv.includes('--data') || directory === undefined)
  throw new Error('usage: node scripts/learn-matching.ts --data DIR [--dry] [--splits N] [--across] [--wrong]');

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
lookOptions.onTop = ownOdds;

const sets = readSets(directory);
const companies = companiesOf(sets);
const splits = argv.includes('--splits') ? Number(argv[argv.indexOf('--splits') + 1]) : 1;
/** The stress set of aliases and translations is not what customers' lists look like: it counts for less. */
const weightOf = (name: string): number => (name.startsWith('orgs') ? 0.4 : 1);
const jobs: Job[] = sets.map((set) => jobOf(set, companies, weightOf(set.name)));
for (const [at, set] of sets.entries())
  for (const [n, count] of [60, 250, 250, 1000, 2500].entries())
    for (let more = 0; more < (count < 100 ? 8 : 2); more++)
      jobs.push(jobOf(smaller(set, count, 1000 * at + 100 * n + more), companies, weightOf(set.name) * 0.7));

/** The jobs as the second look sees them, each company judged by a pair model that has not seen it. */
function looksOf(some: readonly Job[], split: number): { looks: Looked[]; pairs: Models['pair'][] } {
  const pairs = ([0, 1] as const).map((half) =>
    predictor(boost(pairExamples(some, { split, half }), pairOptions).forest),
  );
  const looks = some.map((job) =>
    lookedAt(job, (rows, base, l) => pairs[1 - halfOf(job.companies[l] ?? '', split)]?.(rows, base) ?? 0),
  );
  return { looks, pairs };
}

/** Each set with models that have not seen its companies. */
function unseenBy(split: number): Measures[] {
  const { looks, pairs } = looksOf(jobs, split);
  const models = ([0, 1] as const).map((half): Models => ({
    pair: pairs[half] ?? (() => 0),
    look: predictor(boost(lookExamples(looks, { split, half }), lookOptions).forest, ownOdds),
  }));
  return sets.map((set, at) => {
    const answers = models.map((each) => answersOf(set, each));
    const unseen = set.left.flatMap((_, l) => answers[1 - halfOf(jobs[at]?.companies[l] ?? '', split)]?.[l] ?? []);
    const figures = report(set, unseen);
    if (argv.includes('--wrong')) wrongs(set, unseen);
    return figures;
  });
}

stdout.write('the other half of the companies\n');
const figures = Array.from({ length: splits }, (_, split) => unseenBy(split));
if (splits > 1)
  for (const [at, { name }] of sets.entries())
    spread(
      name,
      figures.flatMap((each) => each[at] ?? []),
    );

if (argv.includes('--across')) {
  stdout.write('sets never seen\n');
  for (const set of sets) {
    const others = jobs.filter(({ set: { name } }) => !name.startsWith(set.name));
    report(
      set,
      answersOf(set, {
        pair: predictor(boost(pairExamples(others), pairOptions).forest),
        look: predictor(boost(lookExamples(looksOf(others, 0).looks), lookOptions).forest, ownOdds),
      }),
    );
  }
}

if (!argv.includes('--dry')) {
  const pair = boost(pairExamples(jobs), pairOptions);
  // The second look learns from probabilities of models that had not seen the names: those of the final pair model are too sure.
  const look = boost(lookExamples(looksOf(jobs, 0).looks), { ...lookOptions, ranges: pair.ranges });
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
