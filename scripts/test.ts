/**
 * The whole test run: `npm test`, or `npm test -- unit lint` for some stages.
 *
 * Prints what each runner prints (of stages that run beside others when they have ended), adds up their own counts (a stage without a runner counts as one) and ends with
 * one line `N passed, N failed`. Fails when anything failed or when a runner ran nothing.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

interface Count {
  passed: number;
  failed: number;
}

interface Stage {
  name: string;
  /** Program in node_modules/.bin, or `node`, with its arguments; several run one after the other. */
  run: readonly (readonly [string, ...string[]])[];
  /** Reads the runner's own counts from its JSON report. */
  counts?: { file: string; read: (report: unknown) => Count };
  /** Stages without which this one cannot run; they are of the same lane or of an earlier one. */
  after?: readonly string[];
}

const root = resolve(import.meta.dirname, '..');
const results = join(root, 'test-results');

const numberAt = (value: unknown, ...path: string[]): number => {
  let at = value;
  for (const name of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined;
  return typeof at === 'number' ? at : 0;
};

const vitestCount = (report: unknown): Count => ({
  passed: numberAt(report, 'numPassedTests'),
  failed: numberAt(report, 'numFailedTests'),
});

/** Where tests are tried again (CI only), one that passed then has passed; the list above names it as flaky. */
const playwrightCount = (report: unknown): Count => ({
  passed: numberAt(report, 'stats', 'expected') + numberAt(report, 'stats', 'flaky'),
  failed: numberAt(report, 'stats', 'unexpected'),
});

/** What writes or reads the generated types and the builds, in this order. */
const built: readonly Stage[] = [
  { name: 'format', run: [['oxfmt', '--check']] },
  { name: 'types', run: [['wxt', 'prepare'], ['tsc']] },
  { name: 'lint', run: [['oxlint', '--type-aware']] },
  { name: 'build', run: [['wxt', 'build']] },
  { name: 'build:firefox', run: [['wxt', 'build', '-b', 'firefox']] },
  { name: 'build:edge', run: [['wxt', 'build', '-b', 'edge']] },
  { name: 'size', run: [['node', 'tests/bench/run.ts', 'size', '--check']], after: ['build'] },
  { name: 'package', run: [['node', 'tests/bench/run.ts', 'package', '--check']], after: ['build', 'build:firefox'] },
];

/** What needs nothing but the sources. */
const sourcesOnly: readonly Stage[] = [
  { name: 'verdicts', run: [['node', 'tests/bench/run.ts', 'verdicts', '--check']] },
  { name: 'unused', run: [['knip', '--no-progress']] },
  { name: 'licences', run: [['node', 'scripts/licences.ts', '--check']] },
  { name: 'docs', run: [['node', 'scripts/docs-requirements.ts', '--check']] },
];

const unit: Stage = {
  name: 'unit',
  run: [
    [
      'vitest',
      'run',
      '--tags-filter=!long',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(results, 'unit.json')}`,
    ],
  ],
  counts: { file: join(results, 'unit.json'), read: vitestCount },
};

const e2e: Stage = {
  name: 'e2e',
  run: [['playwright', 'test']],
  counts: { file: join(results, 'e2e.json'), read: playwrightCount },
  after: ['build', 'build:firefox'],
};

/** Lanes in a row run beside each other, rows one after the other; unit and e2e keep both cores busy by themselves. */
const rows: readonly (readonly (readonly Stage[])[])[] = [[built, sourcesOnly], [[unit]], [[e2e]]];
const stages = rows.flat(2);

/** Programs come from node_modules/.bin and run under the Node of the dependencies, however this script was started. */
const environment = {
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
  ALCOVE_E2E_REPORT: join(results, 'e2e.json'),
};

type Say = (text: string) => void;

/** Runs a program; with `say` what it prints is given there as it comes, else it goes straight to the terminal. */
function execute([program, ...args]: readonly [string, ...string[]], say: Say | undefined): Promise<boolean> {
  return new Promise((done) => {
    const to = say ? 'pipe' : 'inherit';
    const child = spawn(program, args, { cwd: root, env: environment, stdio: ['ignore', to, to] });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => say?.(text));
    child.on('error', (error) => {
      (say ?? console.error)(`${program}: ${error.message}\n`);
      done(false);
    });
    // What was printed last may come after the program has ended, but never after this.
    child.on('close', (code) => done(code === 0));
  });
}

function readCounts({ file, read }: NonNullable<Stage['counts']>): Count | undefined {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return read(report);
  } catch {
    return undefined;
  }
}

async function runStage(stage: Stage, say: Say | undefined): Promise<Count> {
  let good = true;
  for (const command of stage.run) good = good && (await execute(command, say));
  if (stage.counts === undefined) return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const count = readCounts(stage.counts) ?? { passed: 0, failed: 0 };
  // A runner that ran nothing, or that failed without naming a test, must not look like success.
  const silent = count.failed === 0 && (count.passed === 0 || !good);
  return silent ? { ...count, failed: 1 } : count;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`no stage ${unknown.join(', ')}; there are: ${stages.map((stage) => stage.name).join(', ')}`);
  process.exit(2);
}
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total: Count = { passed: 0, failed: 0 };
const failedStages = new Set<string>();
const summary = new Map<string, string>();

/** Runs one stage; beside others, what it prints is held back until it has ended, so that stages do not mix. */
async function take(stage: Stage, isBesideOthers: boolean): Promise<void> {
  const start = performance.now();
  const held: string[] = [];
  if (!isBesideOthers) console.log(`\n=== ${stage.name}`);
  const say: Say | undefined = isBesideOthers ? (text) => void held.push(text) : undefined;
  const missing = (stage.after ?? []).filter((name) => failedStages.has(name));
  if (missing.length > 0) (say ?? console.log)(`not run: ${missing.join(', ')} failed`);
  const count = missing.length > 0 ? { passed: 0, failed: 1 } : await runStage(stage, say);
  if (isBesideOthers) console.log(`\n=== ${stage.name}\n${held.join('').trimEnd()}`);
  if (count.failed > 0) failedStages.add(stage.name);
  total.passed += count.passed;
  total.failed += count.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  summary.set(
    stage.name,
    `${count.failed > 0 ? 'FAILED' : 'ok    '} ${stage.name.padEnd(14)} ${count.passed} passed, ${count.failed} failed, ${seconds} s`,
  );
}

for (const row of rows) {
  const lanes = row
    .map((lane) => lane.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
    .filter((lane) => lane.length > 0);
  await Promise.all(
    lanes.map(async (lane) => {
      for (const stage of lane) await take(stage, lanes.length > 1);
    }),
  );
}
console.log(`\n${stages.flatMap(({ name }) => summary.get(name) ?? []).join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
