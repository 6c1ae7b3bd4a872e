/** Runs named tests with their own runners and reads what became of each. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const bin = join(root, 'node_modules/.bin');

export interface Ran {
  file: string;
  title: string;
  passed: boolean;
  /** `killPoints` and the like, as a test noted them. */
  noted: Record<string, number>;
}

function execute(program: string, args: readonly string[], environment: Record<string, string>): Promise<void> {
  const env = { ...process.env, ...environment, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  return new Promise((done) => {
    const child = spawn(join(bin, program), args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', () => done());
    child.on('exit', () => done());
  });
}
const report = (file: string): unknown => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : {});
const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const textAt = (value: unknown, name: string): string => {
  const found = at(value, name);
  return typeof found === 'string' ? found : '';
};
const list = (value: unknown, name: string): unknown[] => {
  const found = at(value, name);
  return Array.isArray(found) ? found : [];
};
const relative = (file: string): string => file.replace(`${root}/`, '');

/** Unit tests of these files. */
export async function runUnit(files: readonly string[]): Promise<Ran[]> {
  if (files.length === 0) return [];
  const file = join(mkdtempSync(join(tmpdir(), 'alcove-resilience-')), 'unit.json');
  await execute('vitest', ['run', ...files, '--reporter=json', `--outputFile.json=${file}`], {});
  return list(report(file), 'testResults').flatMap((suite) =>
    list(suite, 'assertionResults').map((test) => ({
      file: relative(textAt(suite, 'name')),
      title: textAt(test, 'fullName'),
      passed: at(test, 'status') === 'passed',
      noted: {},
    })),
  );
}

/** End-to-end tests of these files, of these titles, with the build in .output: those of every run, and those that are left out of it. */
export async function runEndToEnd(
  files: readonly string[],
  { workers, titles }: { workers: number; titles: readonly RegExp[] },
): Promise<Ran[]> {
  const long = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('@long'));
  return [
    ...(await runWith('playwright.config.ts', files, titles, workers)),
    ...(await runWith('playwright.long.config.ts', long, titles, 1)),
  ];
}

async function runWith(
  config: string,
  files: readonly string[],
  titles: readonly RegExp[],
  workers: number,
): Promise<Ran[]> {
  if (files.length === 0) return [];
  const file = join(mkdtempSync(join(tmpdir(), 'alcove-resilience-')), 'e2e.json');
  const grep = titles.map(({ source }) => source).join('|');
  await execute(
    'playwright',
    ['test', '-c', config, ...files, '--grep', grep, `--workers=${workers}`, '--reporter=json'],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    },
  );
  const specs = (suite: unknown, above: string): Ran[] => {
    const title = `${above} ${textAt(suite, 'title')}`.trim();
    const own = list(suite, 'specs').map((spec): Ran => {
      const notes = list(spec, 'tests').flatMap((test) => list(test, 'annotations'));
      return {
        file: `tests/e2e/${textAt(spec, 'file')}`,
        title: `${title} ${textAt(spec, 'title')}`,
        passed: at(spec, 'ok') === true,
        noted: Object.fromEntries(
          notes
            .map((note) => [textAt(note, 'type'), Number(at(note, 'description'))])
            .filter(([, value]) => Number.isFinite(value)),
        ) as Record<string, number>,
      };
    });
    return [...own, ...list(suite, 'suites').flatMap((inner) => specs(inner, title))];
  };
  return list(report(file), 'suites').flatMap((suite) => specs(suite, ''));
}
