/**
 * What Alcove costs a console's page on which nobody uses it, and how soon its popup and its worker are there from nothing: the
 * build that ships beside a browser without any extension, an empty extension and, with `--peer DIR` (as often as wished),
 * other unpacked extensions; all in one run, in turn, so that whatever else the machine does falls on everybody alike.
 *
 * `npm run bench -- page-cost [--loads N] [--peer DIR]…`
 */
import { resolve } from 'node:path';
import { builtForChrome } from '../e2e/browser/chromium.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { control, empty, nameOfPeer, ours } from './page-cost/contender.ts';
import { costOf, type Cost } from './page-cost/cost.ts';
import { measure } from './page-cost/measure.ts';
import { closedPage, entriesOf } from './size/entries.ts';

interface Row extends Cost {
  initialBrotli: number;
}

/** What is told of each: its label, and the most that Alcove may have. */
const told: readonly [name: Exclude<keyof Row, 'places'>, label: string, goal?: number][] = [
  ['attributedMs', 'script on the page per load, ms its thread had', 2],
  ['wallMs', 'the same by the clock', undefined],
  ['somebodyMs', 'the same once somebody moves the pointer there', undefined],
  ['longTasks', 'long tasks more than without', 0],
  ['heapMB', 'heap more than without, MB', 0.5],
  ['cls', 'layout shift more than without', 0],
  ['initialBrotli', 'scripts that every page gets, bytes of brotli', 12_000],
  ['popupPaintMs', 'popup, no worker running: first paint, ms', 80],
  ['popupUsableMs', 'popup, no worker running: usable, ms', 200],
  ['workerStartMs', 'worker compiled and evaluated, ms its thread had', 20],
  ['workerRunningMs', 'worker asked for until it runs, ms'],
];

const brotliOf = (directory: string): Record<string, number> =>
  Object.fromEntries(entriesOf(directory).map(({ name, size }) => [name, size.brotli]));

async function run(argv: readonly string[]): Promise<BenchmarkResult> {
  const after = (flag: string): string[] => argv.filter((_, at) => argv[at - 1] === flag);
  const peers = after('--peer');
  const loads = Number(after('--loads')[0] ?? 9);
  const measured = await measure(loads, peers, (what) => console.error(what));
  const bare = measured.get(control);
  if (bare === undefined) throw new Error('nothing was measured');
  const directories = new Map([
    [ours, builtForChrome],
    ...peers.map((peer) => [nameOfPeer(peer), resolve(peer)] as const),
  ]);
  const rows = new Map<string, Row>();
  for (const [name, record] of measured) {
    const directory = directories.get(name);
    const initialBrotli = directory === undefined ? 0 : (brotliOf(directory)[closedPage] ?? 0);
    if (name !== control) rows.set(name, { ...costOf(record, bare), initialBrotli });
  }
  const own = rows.get(ours);
  if (own === undefined) throw new Error('the build was not measured');
  const nothing = rows.get(empty);
  const shown = (value: number): string | number => (Number.isFinite(value) ? value : '');
  const { places, initialBrotli: _, ...figures } = own;
  return {
    tables: [
      {
        title: `Medians of ${loads} loads in turn; of a ticket list, a configuration page and Cove with the sidebar closed and nobody there the dearest one`,
        columns: ['what', 'goal', ...rows.keys()],
        rows: told.map(([name, label, goal]) => [
          label,
          goal ?? '',
          ...[...rows.values()].map((row) => shown(row[name])),
        ]),
      },
      {
        title: 'Alcove, place by place',
        columns: ['place', 'script ms', 'by the clock', 'long tasks', 'heap MB', 'layout shift'],
        rows: places.map((at) => [at.place, at.attributedMs, at.wallMs, at.longTasks, at.heapMB, at.cls]),
      },
    ],
    json: {
      ...figures,
      places,
      brotli: brotliOf(builtForChrome),
      peers: Object.fromEntries([...rows].filter(([name]) => name !== ours && name !== empty)),
      emptyExtension: { popupUsableMs: nothing?.popupUsableMs, workerRunningMs: nothing?.workerRunningMs },
    },
    missed: told
      .filter(([name, , goal]) => goal !== undefined && !(own[name] <= goal))
      .map(([name, label, goal]) => `${label}: ${own[name]}, at most ${goal}`),
  };
}

export default {
  name: 'page-cost',
  summary: 'what a HaloPSA page pays with the sidebar closed; popup and worker from nothing; --peer DIR, --loads N',
  needsBuild: true,
  run,
} satisfies Benchmark;
