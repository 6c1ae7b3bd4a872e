/**
 * Carrying a plan into Cove's wizard, with the build that ships, on both forms of the simulated wizard: `npm run bench -- apply`,
 * `npm run bench -- apply -- --rows 5000`. Every row is written (Cove maps nothing by itself) and read back.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { asCove, draftOf, listedCustomers, openCove, toMapping } from '../e2e/cove-side.ts';
import { stored, withPlan } from '../e2e/alcove.ts';
import { builtForChrome, launchChromium } from '../e2e/browser/chromium.ts';
import { until } from '../e2e/browser/wait.ts';
import { makeCompanies } from '../world/companies.ts';
import type { Variant } from '../world/cove/index.ts';
import { startWorld } from '../world/server.ts';
import type { Run } from '../../lib/domain/run.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';

const host = 'acme.halopsa.com';
/** Rows a second that a wizard must be filled with at least. */
const goal = 3;

interface Figures {
  rows: number;
  /** Rows whose link the plan wants and which Cove did not have. */
  written: number;
  /** From Apply mapping to the account at the end: reading, writing, reading again. */
  seconds: number;
  rowsPerSecond: number;
  writtenPerSecond: number;
  refused: number;
  /** The simulated Cove holds exactly the plan. */
  exact: boolean;
}

async function measure(variant: Variant, rows: number): Promise<Figures> {
  const { psa, cove } = makeCompanies({ count: rows, seed: 3 });
  const world = await startWorld({
    tenants: [{ host, state: 'ready', customers: psa }],
    cove: { customers: cove, variant, automaticMapping: 'none' },
  });
  const alcove = await launchChromium({ args: world.browserArgs });
  try {
    const app = await alcove.open('popup.html?full');
    const { plan } = await withPlan(app, world.halo.tenant(host), listedCustomers(cove));
    const beside = await openCove(await alcove.context.newPage(), world.cove, variant);
    await toMapping(beside);
    const runs = async (): Promise<Run | undefined> =>
      Object.values((await stored<Record<string, Run>>(app, 'runs')) ?? {}).find(({ kind }) => kind === 'apply');
    const started = performance.now();
    await beside.sidebar.click('button', 'Apply mapping');
    const carried = await until(
      async () => {
        const now = await runs();
        return now && now.state !== 'running' && now;
      },
      { what: 'the plan to be carried over', timeout: 60_000 + rows * 1000 },
    );
    const seconds = (performance.now() - started) / 1000;
    const wanted = asCove(plan);
    return {
      rows: carried.total ?? 0,
      written: world.cove.state.rowChanges.filter(({ partnerId }) => partnerId !== 'reseller').length,
      seconds: Math.round(seconds * 10) / 10,
      rowsPerSecond: Math.round(((carried.total ?? 0) / seconds) * 10) / 10,
      writtenPerSecond: Math.round((wanted.length / seconds) * 10) / 10,
      refused: carried.leftOver?.length ?? 0,
      exact: JSON.stringify(draftOf(world.cove)) === JSON.stringify(wanted),
    };
  } finally {
    await alcove.close();
    await world.close();
  }
}

async function run(argv: readonly string[]): Promise<BenchmarkResult> {
  if (!existsSync(join(builtForChrome, 'manifest.json')))
    throw new Error('nothing is built: run "npm run build" first');
  const at = argv.indexOf('--rows');
  const rows = at === -1 ? 300 : Number(argv[at + 1]);
  if (!Number.isInteger(rows) || rows < 10) throw new Error('--rows takes a number of at least 10');
  const only = argv.indexOf('--variant');
  const variants = (['frame', 'top'] as const).filter((variant) => only === -1 || argv[only + 1] === variant);
  const figures: Partial<Record<Variant, Figures>> = {};
  for (const variant of variants) figures[variant] = await measure(variant, rows);
  const all = Object.entries(figures);
  return {
    tables: [
      {
        title: 'A plan carried into the wizard, every row written and read back',
        columns: ['wizard', 'rows', 'written', 'seconds', 'written a second', 'refused', 'Cove holds the plan'],
        rows: all.map(([variant, f]) => [
          variant,
          f.rows,
          f.written,
          f.seconds,
          f.writtenPerSecond,
          f.refused,
          f.exact ? 'exactly' : 'no',
        ]),
      },
    ],
    json: { rows, variants: figures },
    missed: all.flatMap(([variant, f]) => [
      ...(f.writtenPerSecond < goal
        ? [`${variant}: ${f.writtenPerSecond} rows a second, at least ${goal} are wanted`]
        : []),
      ...(f.exact ? [] : [`${variant}: Cove does not hold exactly the plan`]),
    ]),
  };
}

export default {
  name: 'apply',
  summary: 'rows a second at which a plan is carried into the wizard, each read back; --rows N, --variant frame|top',
  needsBuild: true,
  run,
} satisfies Benchmark;
