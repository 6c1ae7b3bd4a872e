/**
 * Every attack and every fault of tests/resilience/cases.ts, held or not, by running the tests that are named there.
 *
 * `--only attacks|faults|ID` for a part; `--fuzz N` cases (default 100,000); `--sweep N` kills the worker of checking, connecting and
 * applying at every Nth wait, and that of "Create all for me" at every Nth request (default 8, 1 is all of them, 0 leaves it out);
 * `--workers N` browsers at once.
 */
import { resilienceCases, type ResilienceCase } from '../resilience/cases.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import fixSweep from './fix-sweep.ts';
import fuzz from './fuzz.ts';
import killSweep from './kill-sweep.ts';
import { runEndToEnd, runUnit, type Ran } from './resilience/runners.ts';

const numberOf = (argv: readonly string[], name: string, otherwise: number): number => {
  const at = argv.indexOf(`--${name}`);
  const value = at < 0 ? Number.NaN : Number(argv[at + 1]);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
};
const textOf = (argv: readonly string[], name: string): string | undefined => {
  const at = argv.indexOf(`--${name}`);
  return at < 0 ? undefined : argv[at + 1];
};

/** A title of a table stands in its file with placeholders, and in a run with what was put there. */
const pattern = (title: string): RegExp =>
  new RegExp(
    title
      .split(/%[sjo]/u)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
      .join('.*'),
    'u',
  );
/** All tests of that name ran and passed, and there was at least one. */
function isHeld({ tests }: ResilienceCase, ran: readonly Ran[]): boolean {
  if (tests.length === 0) return false;
  return tests.every(([file, title]) => {
    const named = ran.filter((each) => each.file === file && pattern(title).test(each.title));
    // A row of a unit test's table is not in the title by its own words everywhere: then the whole file counts.
    const whole = file.startsWith('tests/unit/') ? ran.filter((each) => each.file === file) : [];
    const counted = named.length > 0 ? named : whole;
    return counted.length > 0 && counted.every(({ passed }) => passed);
  });
}

async function run(argv: readonly string[]): Promise<BenchmarkResult> {
  const only = textOf(argv, 'only');
  const cases = resilienceCases.filter(({ id, kind }) => only === undefined || only === `${kind}s` || only === id);
  const files = [...new Set(cases.flatMap(({ tests }) => tests.map(([file]) => file)))].toSorted();
  const ran = [
    ...(await runUnit(files.filter((file) => file.startsWith('tests/unit/')))),
    ...(await runEndToEnd(
      files.filter((file) => file.startsWith('tests/e2e/')),
      {
        workers: numberOf(argv, 'workers', 2),
        titles: cases.flatMap(({ tests }) =>
          tests.filter(([file]) => file.startsWith('tests/e2e/')).map(([, title]) => pattern(title)),
        ),
      },
    )),
  ];
  const fuzzed = await fuzz.run(['--cases', String(numberOf(argv, 'fuzz', 100_000))]);
  const stride = numberOf(argv, 'sweep', 8);
  const swept = stride === 0 ? undefined : await fixSweep.run(['--stride', String(stride)]);

  const killed = stride === 0 ? undefined : await killSweep.run(['--stride', String(stride)]);

  const rows = cases.map((each) => ({ each, held: isHeld(each, ran) }));
  const count = (kind: ResilienceCase['kind']) => {
    const of = rows.filter(({ each }) => each.kind === kind);
    return { held: of.filter(({ held }) => held).length, total: of.length };
  };
  const figure = (name: string): number => Number(swept?.json[name] ?? 0);
  const killFigure = (name: string): number => Number(killed?.json[name] ?? 0);
  const noted = ran.reduce((sum, { noted: { killPoints = 0 } }) => sum + killPoints, 0);
  const failed = (id: string): boolean => rows.some(({ each, held }) => each.id === id && !held);
  const figures = {
    attacks: count('attack'),
    faults: count('fault'),
    killPoints: noted + figure('killPoints') + killFigure('killPoints'),
    fuzzCases: Number(fuzzed.json['cases']),
    // A secret found anywhere fails the tests that look for one.
    secretsFound:
      ['storage-areas', 'storage-events', 'disk', 'page-traces'].filter(failed).length + figure('secretWrong'),
    lostOrDoubled:
      figure('duplicates') +
      killFigure('lostOrDoubled') +
      (figure('killPoints') - figure('sameTenant')) +
      ['answer-lost', 'secret-lost', 'lost-updates', 'pages-at-once', 'browser-killed', 'worker-killed'].filter(failed)
        .length,
  };
  return {
    tables: [
      {
        columns: ['kind', 'id', 'what', 'shown by', 'held'],
        rows: rows.map(({ each, held }) => [
          each.kind,
          each.id,
          each.what,
          [
            ...new Set(each.tests.map(([file]) => file.replace(/^tests\//u, '').replace(/\.(?:spec|test)\.ts$/u, ''))),
          ].join(', '),
          held ? 'yes' : 'NO',
        ]),
      },
      {
        title: 'What a test or a browser cannot give',
        columns: ['id', 'limit'],
        rows: cases.flatMap(({ id, limit }) => (limit === undefined ? [] : [[id, limit]])),
      },
      {
        columns: ['figure', 'value'],
        rows: Object.entries(figures).map(([name, value]) => [
          name,
          typeof value === 'number' ? value : `${value.held} of ${value.total}`,
        ]),
      },
    ],
    json: figures,
    missed: [
      ...rows.filter(({ held }) => !held).map(({ each }) => `${each.id} is not held: ${each.what}`),
      ...(fuzzed.missed ?? []),
      ...(swept?.missed ?? []),
      ...(killed?.missed ?? []),
    ],
  };
}

export default {
  name: 'resilience',
  summary: 'every attack and every fault, its tests, held or not',
  needsBuild: true,
  run,
} satisfies Benchmark;
