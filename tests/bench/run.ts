/**
 * `npm run bench` lists the benchmarks; `npm run bench -- NAME [--json] [--check]` runs one: a table, with `--json` one JSON
 * object as the last line, with `--check` a failure when a goal is missed.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatTable, type Benchmark } from './benchmark.ts';
import { ensureBuilt } from './built.ts';

const folder = import.meta.dirname;
const kinds = new Set(['run.ts', 'benchmark.ts', 'built.ts']);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !kinds.has(file))
  .map((file) => file.replace(/\.ts$/u, ''))
  .toSorted();

const isBenchmark = (value: unknown): value is Benchmark =>
  typeof value === 'object' &&
  value !== null &&
  'run' in value &&
  typeof value.run === 'function' &&
  'name' in value &&
  'summary' in value;

/** The file's default export, or the file itself when it exports name, summary and run one by one. */
async function load(name: string): Promise<Benchmark> {
  const module: object = await import(join(folder, `${name}.ts`));
  const candidates: unknown[] = [Reflect.get(module, 'default'), Reflect.get(module, name), module];
  const found = candidates.find(isBenchmark);
  if (!isBenchmark(found)) throw new Error(`tests/bench/${name}.ts exports no benchmark`);
  return found;
}

const [name, ...rest] = process.argv.slice(2);
if (name === undefined || name.startsWith('-')) {
  console.log('npm run bench -- NAME [--json] [--check]\n');
  const rows: string[][] = [];
  for (const each of names) rows.push([each, (await load(each)).summary]);
  console.log(formatTable({ columns: ['name', 'what it measures'], rows }));
} else if (!names.includes(name)) {
  console.error(`no benchmark "${name}"; there are: ${names.join(', ')}`);
  process.exitCode = 2;
} else {
  const own = new Set(['--json', '--check']);
  const benchmark = await load(name);
  if (benchmark.needsBuild) ensureBuilt();
  const { tables, json, missed = [] } = await benchmark.run(rest.filter((argument) => !own.has(argument)));
  for (const table of tables) console.log(`${formatTable(table)}\n`);
  for (const sentence of missed) console.log(`goal missed: ${sentence}`);
  if (rest.includes('--check') && missed.length > 0) process.exitCode = 1;
  if (rest.includes('--json')) console.log(JSON.stringify({ bench: name, ...json }));
}
