/**
 * The whole test run: `npm test`, or `npm test -- unit lint` for some stages.
 *
 * Two lanes run beside each other. Prints what each stage prints when it has ended, of the two long ones line by line with their name in front; adds up the
 * runners' own counts (a stage without a runner counts as one) and ends with one line `N passed, N failed`. Fails when anything failed or when a runner ran nothing.
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
  /** Stages without which this one cannot run: it waits for their end. None of them is in a lane that waits for this one. */
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

const unit: Stage = {
  name: 'unit',
  run: [['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(results, 'unit.json')}`]],
  counts: { file: join(results, 'unit.json'), read: vitestCount },
  after: ['types'],
};

const e2e: Stage = {
  name: 'e2e',
  run: [['playwright', 'test']],
  counts: { file: join(results, 'e2e.json'), read: playwrightCount },
  after: ['build', 'build:firefox'],
};

/**
 * Both lanes take about as long. Neither keeps two cores busy by itself: a test that drives a browser waits for it half of its time,
 * and the other lane works then.
 */
const lanes: readonly (readonly Stage[])[] = [
  [
    // The generated types are written here, before anything reads them.
    { name: 'types', run: [['wxt', 'prepare'], ['tsc']] },
    { name: 'build', run: [['wxt', 'build']] },
    { name: 'build:firefox', run: [['wxt', 'build', '-b', 'firefox']] },
    e2e,
  ],
  [
    { name: 'format', run: [['oxfmt', '--check']] },
    { name: 'verdicts', run: [['node', 'tests/bench/run.ts', 'verdicts', '--check']] },
    { name: 'licences', run: [['node', 'scripts/licences.ts', '--check']] },
    { name: 'docs', run: [['node', 'scripts/docs-requirements.ts', '--check']] },
    { name: 'lint', run: [['oxlint', '--type-aware']], after: ['types'] },
    { name: 'unused', run: [['knip', '--no-progress']] },
    { name: 'build:edge', run: [['wxt', 'build', '-b', 'edge']], after: ['types'] },
    // These two would build what they miss.
    { name: 'size', run: [['node', 'tests/bench/run.ts', 'size', '--check']], after: ['build', 'build:firefox'] },
    {
      name: 'package',
      run: [['node', 'tests/bench/run.ts', 'package', '--check']],
      after: ['build', 'build:firefox'],
    },
    unit,
  ],
];
const stages = lanes.flat();

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
const wantedLanes = lanes
  .map((lane) => lane.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
  .filter((lane) => lane.length > 0);
const isAlone = wantedLanes.length === 1;

/** Resolved when a stage has ended, by its name; those that nobody wants are not here, and not waited for. */
const ended = new Map(wantedLanes.flat().map(({ name }) => [name, Promise.withResolvers<void>()]));

/** Says every line as soon as it is whole, with a name in front. */
function byLine(name: string): { say: Say; end: () => void } {
  let rest = '';
  const print = (line: string): void => console.log(`[${name}] ${line}`);
  return {
    say: (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(print);
    },
    end: () => {
      if (rest !== '') print(rest);
    },
  };
}

/** What a stage prints beside another lane is held back until it has ended, or comes line by line, so that stages do not mix. */
function speakerOf(stage: Stage): { say: Say | undefined; end: () => void } {
  if (isAlone || stage.counts) console.log(`\n=== ${stage.name}`);
  if (isAlone) return { say: undefined, end: () => undefined };
  if (stage.counts) return byLine(stage.name);
  const held: string[] = [];
  return {
    say: (text) => void held.push(text),
    end: () => console.log(`\n=== ${stage.name}\n${held.join('').trimEnd()}`),
  };
}

async function take(stage: Stage): Promise<void> {
  const after = stage.after ?? [];
  await Promise.all(after.flatMap((name) => ended.get(name)?.promise ?? []));
  const start = performance.now();
  const { say, end } = speakerOf(stage);
  const missing = after.filter((name) => failedStages.has(name));
  if (missing.length > 0) (say ?? console.log)(`not run: ${missing.join(', ')} failed`);
  const count = missing.length > 0 ? { passed: 0, failed: 1 } : await runStage(stage, say);
  end();
  if (count.failed > 0) failedStages.add(stage.name);
  total.passed += count.passed;
  total.failed += count.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  summary.set(
    stage.name,
    `${count.failed > 0 ? 'FAILED' : 'ok    '} ${stage.name.padEnd(14)} ${count.passed} passed, ${count.failed} failed, ${seconds} s`,
  );
  ended.get(stage.name)?.resolve();
}

await Promise.all(
  wantedLanes.map(async (lane) => {
    for (const stage of lane) await take(stage);
  }),
);
console.log(`\n${stages.flatMap(({ name }) => summary.get(name) ?? []).join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
