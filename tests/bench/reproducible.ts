/**
 * Two clean builds of the tracked files, in two directories, for each browser, packed for its store: equal to the last byte, or
 * named where they differ. Whoever has the sources can so tell whether a package was made from them.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const browsers = ['chrome', 'firefox', 'edge'] as const;
/** Everything that a build reads. */
const sources =
  /^(?:components|entrypoints|lib|public|package\.json|package-lock\.json|tsconfig\.json|wxt\.config\.ts)/u;

/** Copies what is tracked and builds it there. Gives the SHA-256 of every file by its name. */
async function build(): Promise<Map<string, string>> {
  const directory = await mkdtemp(join(tmpdir(), 'alcove-build-'));
  try {
    const { stdout } = await run('git', ['ls-files'], { cwd: root, maxBuffer: 1 << 26 });
    for (const file of stdout.split('\n').filter((name) => sources.test(name))) {
      await mkdir(dirname(join(directory, file)), { recursive: true });
      await cp(join(root, file), join(directory, file));
    }
    await symlink(join(root, 'node_modules'), join(directory, 'node_modules'));
    const bin = join(root, 'node_modules/.bin');
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
    for (const browser of browsers) await run(join(bin, 'wxt'), ['zip', '-b', browser], { cwd: directory, env });
    return await sumsOf(join(directory, '.output'));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function sumsOf(directory: string): Promise<Map<string, string>> {
  const sums = new Map<string, string>();
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    sums.set(
      relative(directory, path),
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    );
  }
  return sums;
}

async function compare(): Promise<BenchmarkResult> {
  const [first, second] = [await build(), await build()];
  const names = [...new Set([...first.keys(), ...second.keys()])].toSorted();
  // The archive of the sources is made for reviewers and holds what stands beside them.
  const packed = names.filter((name) => !name.endsWith('-sources.zip'));
  const different = packed.filter((name) => first.get(name) !== second.get(name));
  const zips = packed.filter((name) => name.endsWith('.zip'));
  return {
    tables: [
      {
        columns: ['package', 'SHA-256', 'equal'],
        rows: zips.map((name) => [name, first.get(name) ?? '', different.includes(name) ? 'NO' : 'yes']),
      },
      { columns: ['files', 'different'], rows: [[packed.length, different.join(', ') || 'none']] },
    ],
    json: { files: packed.length, packages: zips.length, different },
    missed: [
      ...(zips.length < browsers.length ? [`only ${zips.length} of ${browsers.length} packages were made`] : []),
      ...different.map((name) => `${name} is not the same in two builds`),
    ],
  };
}

export default {
  name: 'reproducible',
  summary: 'two clean builds of every package, compared byte by byte',
  run: compare,
} satisfies Benchmark;
