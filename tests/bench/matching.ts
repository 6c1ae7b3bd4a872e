/**
 * How well and how fast customers are matched.
 *
 *   npm run bench -- matching --data DIR      DIR: labelled lists (NAME.left.tsv, NAME.right.tsv, NAME.truth.tsv)
 *
 * Without --data only speed is measured, on made-up companies.
 */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { CoveCustomer, PsaCustomer } from '../../lib/domain/customer.ts';
import { match } from '../../lib/mapping/match.ts';
import { makeCompanies } from '../world/companies.ts';
import type { Benchmark, BenchmarkResult, Table } from './benchmark.ts';
import { measure, type Measures } from './matching/measures.ts';
import { readSets, type LabelledSet } from './matching/sets.ts';

const goals = { precision: 0.998, share: 0.93, calibration: 0.01, warmMs: 300, firstMs: 400, mb: 64, gzip: 25 };
const size = 10_000;

interface Job {
  names: number;
  firstMs: number;
  warmMs: number;
  mb: number;
}

function ourAnswers(set: LabelledSet): { measures: Measures; ms: number } {
  const cove: CoveCustomer[] = set.left.map(({ name }, at) => ({ id: String(at), name }));
  const psa: PsaCustomer[] = set.right.map(({ name }, at) => ({ id: at, name }));
  const start = performance.now();
  const rows = match(cove, psa);
  const ms = performance.now() - start;
  const answers = rows.map(({ auto, confidence, suggestions }) => ({
    ranked: suggestions.map(({ psaId }) => psaId),
    confidence,
    auto: auto !== null,
  }));
  return { measures: measure(set, answers), ms };
}

/** First run in this process, then the best of three, and the heap that one run holds at its end (megabytes). */
function timed(cove: readonly CoveCustomer[], psa: readonly PsaCustomer[]): Job {
  const once = (): { ms: number; mb: number } => {
    const before = process.memoryUsage();
    const start = performance.now();
    match(cove, psa);
    const ms = performance.now() - start;
    const after = process.memoryUsage();
    return { ms, mb: (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20 };
  };
  const first = once();
  const more = [once(), once(), once()];
  return {
    names: psa.length,
    firstMs: Math.round(first.ms),
    warmMs: Math.round(Math.min(...more.map(({ ms }) => ms))),
    mb: Math.round(Math.max(first.mb, ...more.map(({ mb }) => mb))),
  };
}

/** Size of the matcher as it ships, tables and model included (kilobytes, gzip). */
async function shippedKb(): Promise<number> {
  const result = await build({
    entryPoints: [new URL('../../lib/mapping/match.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  const [file] = result.outputFiles;
  return Math.round((gzipSync(file?.contents ?? new Uint8Array(), { level: 9 }).length / 1024) * 10) / 10;
}

const share = (value: number | null): string => (value === null ? '-' : value.toFixed(4));

async function run(argv: readonly string[]): Promise<BenchmarkResult> {
  const at = argv.indexOf('--data');
  const directory = at < 0 ? undefined : argv[at + 1];
  const made = makeCompanies({ count: size, seed: 5, noise: 0.5 });
  // Timed before anything else has run, so that the first run is a first run.
  const job = timed(
    made.cove.map(({ Id, Name }) => ({ id: String(Id), name: Name ?? '' })),
    made.psa.map(({ id, name }) => ({ id, name })),
  );
  const gzipKb = await shippedKb();
  const sets = directory === undefined ? [] : readSets(directory);
  const missed: string[] = [];
  const results: Record<string, { ours: Measures & { ms: number }; peers: Record<string, never> }> = {};
  const rows: string[][] = [];
  for (const set of sets) {
    const { measures: ours, ms } = ourAnswers(set);
    results[set.name] = { ours: { ...ours, ms: Math.round(ms) }, peers: {} };
    rows.push([
      set.name,
      ...[ours.r1, ours.r5, ours.auto99, ours.auto999, ours.precision, ours.share, ours.calibration].map(share),
      `${Math.round(ms)}`,
    ]);
    if ((ours.precision ?? 1) < goals.precision)
      missed.push(`${set.name}: automatic links are right in ${share(ours.precision)}, goal ${goals.precision}`);
    if ((ours.share ?? 0) < goals.share)
      missed.push(`${set.name}: share of automatic links ${share(ours.share)}, goal ${goals.share}`);
    if (ours.calibration > goals.calibration)
      missed.push(`${set.name}: stated confidence is off by ${share(ours.calibration)}, goal ${goals.calibration}`);
  }
  for (const key of ['firstMs', 'warmMs', 'mb'] as const)
    if (job[key] > goals[key]) missed.push(`${key} is ${job[key]} for ${job.names} names, goal ${goals[key]}`);
  if (gzipKb > goals.gzip) missed.push(`the matcher is ${gzipKb} KB gzipped, goal ${goals.gzip}`);
  const speed: Table = {
    title: 'Speed and size',
    columns: ['names on each side', 'first ms', 'warm ms', 'MB', 'KB gzipped'],
    rows: [[job.names, job.firstMs, job.warmMs, job.mb, gzipKb]],
  };
  const quality: Table = {
    title: directory === undefined ? 'Quality: not measured without --data DIR' : 'Quality',
    columns: ['set', 'R@1', 'R@5', 'auto@0.99', 'auto@0.999', 'auto: right', 'auto: share', 'calibration error', 'ms'],
    rows,
  };
  return { tables: [quality, speed], json: { sets: results, job, gzipKb }, missed };
}

export const matching: Benchmark = {
  name: 'matching',
  summary:
    'customer matching: right first, automatic share and precision, calibration, time (--data DIR for labelled lists)',
  run,
};
