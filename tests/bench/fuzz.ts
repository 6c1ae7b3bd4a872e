/**
 * Everything that comes from outside, as anything at all: `--cases N` in all (default 200,000), `--seed N` to have the same again,
 * `--target TEXT` for those whose name has it.
 */
import { fuzz, fuzzTargets, shares, type FuzzRun } from '../fuzz/run.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';

const valueOf = (argv: readonly string[], name: string): string | undefined => {
  const at = argv.indexOf(`--${name}`);
  return at < 0 ? undefined : argv[at + 1];
};

async function run(argv: readonly string[]): Promise<BenchmarkResult> {
  const cases = Number(valueOf(argv, 'cases') ?? 200_000);
  const seed = Number(valueOf(argv, 'seed') ?? 20_260_101);
  const wanted = valueOf(argv, 'target') ?? '';
  if (!Number.isInteger(cases) || cases < 1 || !Number.isInteger(seed))
    throw new Error('--cases and --seed take whole numbers');
  const share = shares(cases);
  const runs: FuzzRun[] = [];
  for (const target of fuzzTargets.filter(({ name }) => name.includes(wanted))) {
    const done = await fuzz(target, share.get(target) ?? 1, seed);
    if (done.broken !== undefined) console.error(`\n${target.name}: ${done.broken}\n`);
    runs.push(done);
  }
  return {
    tables: [
      {
        columns: ['fed with anything', 'what holds', 'cases', 'held'],
        rows: runs.map(({ target, cases: fed, broken }) => [
          target.name,
          target.holds,
          fed,
          broken === undefined ? 'yes' : 'NO',
        ]),
      },
    ],
    json: {
      cases: runs.reduce((sum, each) => sum + each.cases, 0),
      seed,
      broken: runs.filter(({ broken }) => broken !== undefined).map(({ target }) => target.name),
    },
    missed: runs
      .filter(({ broken }) => broken !== undefined)
      .map(({ target }) => `${target.name} does not hold: ${target.holds}`),
  };
}

export default {
  name: 'fuzz',
  summary: 'answers, stored state, messages, files, addresses and pages as anything at all',
  run,
} satisfies Benchmark;
