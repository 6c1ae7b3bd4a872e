/**
 * What is in the packages: the manifests as they are argued in the README, nothing that runs from elsewhere or out of text. With
 * `--linter` Mozilla's linter looks at the Firefox package as well; it is fetched by npx when it is not there (some 60 MB).
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { shipped } from '../../scripts/licences.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';

const root = resolve(import.meta.dirname, '../..');
const linter = 'addons-linter@10.14.0';
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const listIn = (value: unknown, name: string): string[] => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return Array.isArray(found) ? found.map(String) : [];
};

/** Ways in which a script runs what is not a file of the package. */
const runsText: readonly (readonly [RegExp, string])[] = [
  [/[^\w.]eval\s*\(/u, 'eval'],
  [/new Function\s*\(/u, 'new Function'],
  [/\bimportScripts\s*\(/u, 'importScripts'],
  [/\bimport\s*\(\s*["'`]https?:/u, 'a remote import'],
  [/\.innerHTML\s*=/u, 'innerHTML'],
  [/document\.write\s*\(/u, 'document.write'],
];

/** Copyright lines and names of others that a package has to hold, and does not. */
function missingNotices(output: string): string[] {
  const file = join(output, 'licences.txt');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return ['Alcove contributors', 'OpenSanctions Datenbanken GmbH', ...shipped()].filter((name) => !text.includes(name));
}

function faultsOf(browser: string): string[] {
  const output = join(root, `.output/${browser}-mv3`);
  if (!existsSync(join(output, 'manifest.json'))) return [`${browser} is not built: run "npm run build:${browser}"`];
  const manifest = read(join(output, 'manifest.json'));
  const { version: _ours, ...ours } = manifest as Record<string, unknown>;
  const { version: _theirs, ...golden } = read(join(import.meta.dirname, `package/${browser}.json`)) as Record<
    string,
    unknown
  >;
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const asked = ['permissions', 'optional_permissions', 'host_permissions'].flatMap((name) => listIn(manifest, name));
  const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return [
    ...(isDeepStrictEqual(ours, golden)
      ? []
      : [`the manifest for ${browser} is not tests/bench/package/${browser}.json`]),
    ...missingNotices(output).map((name) => `${browser}: licences.txt lacks the terms of ${name}`),
    ...asked
      .map((each) => each.replace(/^https:\/\//u, '').replace(/\/\*$/u, ''))
      .filter((each) => !readme.includes(`\`${each}\``))
      .map((each) => `the README does not say why ${each} is asked for`),
    ...files.flatMap(({ name, parentPath }) => {
      const text = /\.(?:js|html)$/u.test(name) ? readFileSync(join(parentPath, name), 'utf8') : '';
      const remote = name.endsWith('.html') && /<(?:script|link)[^>]+(?:src|href)="(?:https?:)?\/\//u.test(text);
      return [
        ...runsText.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${browser}: ${name} has ${what}`),
        ...(remote ? [`${browser}: ${name} loads something from elsewhere`] : []),
      ];
    }),
  ];
}

async function lint(): Promise<{ told: string; missed: string[] }> {
  const { stdout } = await promisify(execFile)(
    'npm',
    ['exec', '--yes', `--package=${linter}`, '--', 'addons-linter', join(root, '.output/firefox-mv3'), '-o', 'json'],
    { maxBuffer: 1 << 26 },
  ).catch((error: unknown) => ({ stdout: String(Reflect.get(Object(error), 'stdout') ?? '') }));
  const summary: unknown = Reflect.get(Object(stdout === '' ? {} : JSON.parse(stdout)), 'summary');
  const [errors, warnings] = ['errors', 'warnings'].map((name) =>
    Number(Reflect.get(Object(summary), name) ?? Number.NaN),
  );
  const clean = errors === 0 && warnings === 0;
  return {
    told: `${errors} errors, ${warnings} warnings`,
    missed: clean ? [] : [`${linter}: ${errors} errors, ${warnings} warnings`],
  };
}

async function run(argv: readonly string[]): Promise<BenchmarkResult> {
  const faults = ['chrome', 'firefox'].flatMap(faultsOf);
  const linted = argv.includes('--linter') ? await lint() : undefined;
  return {
    tables: [
      {
        columns: ['package', 'found'],
        rows: [
          ['manifests, permissions, remote code, licences', faults.join('; ') || 'as it should be'],
          ['Mozilla’s linter', linted?.told ?? 'not asked (--linter)'],
        ],
      },
    ],
    json: { faults, ...(linted ? { linter: linted.told } : {}) },
    missed: [...faults, ...(linted?.missed ?? [])],
  };
}

export default {
  name: 'package',
  summary: 'manifests as argued, nothing that runs from elsewhere, the licences of others',
  needsBuild: true,
  run,
} satisfies Benchmark;
