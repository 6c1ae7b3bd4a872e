/** Bytes of every entry point of the Chrome build, and what a HaloPSA page gets while the sidebar is closed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';

const output = resolve(import.meta.dirname, '../../.output/chrome-mv3');

interface Manifest {
  background?: { service_worker?: string };
  action?: { default_popup?: string };
  content_scripts?: { matches?: string[]; js?: string[]; css?: string[] }[];
}

interface Size {
  raw: number;
  gzip: number;
  brotli: number;
}

/** Budgets in bytes of brotli: what a page pays before anyone opens Alcove, and the entry points. */
const budgets: Record<string, number> = {
  'HaloPSA page, sidebar closed': 20_000,
};

const sizeOf = (files: readonly string[]): Size => {
  const total: Size = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const bytes = readFileSync(join(output, file));
    total.raw += bytes.length;
    total.gzip += gzipSync(bytes, { level: 9 }).length;
    total.brotli += brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }).length;
  }
  return total;
};

/** Files that a file brings along: static imports of a script, scripts and styles of a page. */
function brings(file: string): string[] {
  const text = readFileSync(join(output, file), 'utf8');
  const found = file.endsWith('.html')
    ? [...text.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+)"/gu)]
    : [...text.matchAll(/(?:^|[;}\s])(?:import|export)\b[^;'"()]*?["'](\.{1,2}\/[^"']+|\/[^"']+)["']/gu)];
  return found
    .map((match) => match[1] ?? '')
    .map((target) => (target.startsWith('/') ? target.slice(1) : normalize(join(dirname(file), target))))
    .filter((target) => existsSync(join(output, target)));
}

function closure(start: readonly string[]): string[] {
  const seen = new Set<string>();
  const waiting = [...start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (/\.(js|html)$/u.test(file)) waiting.push(...brings(file));
  }
  return [...seen];
}

async function run(): Promise<BenchmarkResult> {
  if (!existsSync(join(output, 'manifest.json'))) throw new Error('nothing is built: run "npm run build" first');
  const manifest: Manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
  const scripts = manifest.content_scripts ?? [];
  const listed = scripts
    .flatMap((entry) => [...(entry.js ?? []), ...(entry.css ?? [])])
    .map((file) => file.replace(/^\//u, ''));
  const closed = scripts
    .filter((entry) => (entry.matches ?? []).some((match) => match.includes('halopsa.com') || match.includes('*://*/')))
    .flatMap((entry) => [...(entry.js ?? []), ...(entry.css ?? [])]);

  const entries: [string, string[]][] = [['HaloPSA page, sidebar closed', closed]];
  if (manifest.background?.service_worker) entries.push(['background', closure([manifest.background.service_worker])]);
  for (const file of readdirSync(output)
    .filter((name) => name.endsWith('.html'))
    .toSorted())
    entries.push([file, closure([file])]);
  const injected = readdirSync(join(output, 'content-scripts')).map((file) => `content-scripts/${file}`);
  for (const file of injected.toSorted())
    entries.push([`${file}${listed.includes(file) ? '' : ' (only when asked for)'}`, [file]]);

  const sizes = entries.map(([name, files]) => ({ name, files, size: sizeOf(files) }));
  const missed = sizes.flatMap(({ name, size }) => {
    const budget = budgets[name];
    return budget !== undefined && size.brotli > budget
      ? [`${name}: ${size.brotli} bytes of brotli, at most ${budget} are allowed`]
      : [];
  });
  if (closed.length === 0) missed.push('no content script is registered for HaloPSA: nothing was measured');
  return {
    tables: [
      {
        title: 'Bytes per entry point, Chrome build',
        columns: ['entry point', 'files', 'raw', 'gzip', 'brotli', 'budget'],
        rows: sizes.map(({ name, files, size }) => [
          name,
          files.length,
          size.raw,
          size.gzip,
          size.brotli,
          budgets[name] ?? '',
        ]),
      },
    ],
    json: {
      closedBrotli: sizes[0]?.size.brotli ?? 0,
      entries: Object.fromEntries(sizes.map(({ name, size }) => [name, size])),
    },
    missed,
  };
}

export default {
  name: 'size',
  summary: 'bytes of every entry point; what a HaloPSA page pays with the sidebar closed',
  run,
} satisfies Benchmark;
