/** Bytes of every entry point of the Chrome build, and what a HaloPSA page gets while the sidebar is closed. */
import { builtForChrome } from '../e2e/browser/chromium.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { alwaysLoaded, closedPage, entriesOf } from './size/entries.ts';

/**
 * Budgets in bytes of brotli: what a page pays before anyone opens Alcove, and every entry point with all that it loads
 * at once. They stand a few percent above what there is, so that what grows is seen when it grows.
 */
const budgets: Record<string, number> = {
  [closedPage]: 680,
  // Five per cent of it is what lets each part be evaluated only when it is asked for: a worker starts in a third of the time.
  background: 143_000,
  'consent.html': 57_500,
  'diagnostics.html': 69_000,
  'help.html': 62_000,
  'popup.html': 118_000,
  'report.html': 66_000,
  'settings.html': 43_500,
  // The words of its pages in four languages are a fifth of it.
  'content-scripts/cove-lookout.js': 11_500,
  'content-scripts/cove.js': 650,
  'content-scripts/halo.js': 680,
  'content-scripts/hands.js': 53_500,
  'content-scripts/lookout.js': 7500,
  'content-scripts/reader.js': 2400,
  'content-scripts/sidebar.js': 110_500,
  'content-scripts/writer.js': 11_000,
};

async function run(): Promise<BenchmarkResult> {
  const always = alwaysLoaded(builtForChrome);
  const entries = entriesOf(builtForChrome);
  const missed = entries.flatMap(({ name, size }) => {
    const budget = budgets[name];
    if (budget === undefined) return [`${name}: no budget is set for it`];
    return size.brotli > budget ? [`${name}: ${size.brotli} bytes of brotli, at most ${budget} are allowed`] : [];
  });
  for (const name of Object.keys(budgets))
    if (!entries.some((entry) => entry.name === name && entry.size.raw > 0))
      missed.push(`${name}: nothing was measured`);
  return {
    tables: [
      {
        title: 'Bytes per entry point, Chrome build',
        columns: ['entry point', 'files', 'raw', 'gzip', 'brotli', 'budget'],
        rows: entries.map(({ name, files, size }) => [
          name.startsWith('content-scripts/') && !always.has(name) ? `${name} (only when asked for)` : name,
          files.length,
          size.raw,
          size.gzip,
          size.brotli,
          budgets[name] ?? '',
        ]),
      },
    ],
    json: {
      closedBrotli: entries.find(({ name }) => name === closedPage)?.size.brotli ?? 0,
      entries: Object.fromEntries(entries.map(({ name, size }) => [name, size])),
    },
    missed,
  };
}

export default {
  name: 'size',
  summary: 'bytes of every entry point; what a HaloPSA page pays with the sidebar closed',
  needsBuild: true,
  run,
} satisfies Benchmark;
