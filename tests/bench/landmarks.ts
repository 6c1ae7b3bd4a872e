/** How surely the locator finds what the guides point at, on pages that are built and worded otherwise, against selectors and text. */
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { build } from 'esbuild';
import { findBrowser, quietFlags } from '../../scripts/browsers.ts';
import { startWorld } from '../world/server.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { coveScenes, type Key } from './landmarks/cove-scenes.ts';
import { haloLooks, haloScenes, hostOf } from './landmarks/halo-scenes.ts';
import { add, emptyTally, type Outcome, type Scene, type Tally } from './landmarks/scene.ts';
import { zooScenes } from './landmarks/zoo-scenes.ts';

/** Mutations of each place of the consoles, and of each library's form. */
const ofConsoles = 32;
const ofZoo = 12;
const coveTenant = 'forcove.halopsa.com';
const goal = { found: 0.99, wrong: 0 };

const launch = async (args: readonly string[] = []): Promise<Browser> => {
  const executablePath = findBrowser('chromium');
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...quietFlags(), ...args] });
};

/** Every place of both consoles, visited as a person would, and the zoo. */
async function visitAll(): Promise<Scene[]> {
  const world = await startWorld({
    customers: 30,
    // Cove has a tenant of its own: on the others a new secret is made while it connects.
    tenants: [
      ...haloLooks.map((look) => ({ host: hostOf(look), state: 'ready' as const, look })),
      { host: coveTenant, state: 'ready' as const },
    ],
    cove: { variant: 'frame' },
  });
  const tenant = world.halo.tenant(coveTenant);
  const top = await startWorld({ customers: 30, tenants: [tenant], cove: { variant: 'top' } });
  const [browser, other] = await Promise.all([launch(world.browserArgs), launch(top.browserArgs)]);
  try {
    const application = tenant.state.applications.find(({ name }) => name.startsWith('Cove'));
    const key: Key = {
      clientId: application?.clientId ?? '',
      clientSecret: application?.secret ?? '',
      hostname: coveTenant,
      reseller: tenant.state.clients.find(({ inactive }) => !inactive)?.name ?? '',
    };
    const contextOf = async (from: Browser) => {
      const context = await from.newContext({ ignoreHTTPSErrors: true });
      context.setDefaultTimeout(15_000);
      return context;
    };
    const halo = async (): Promise<Scene[]> => {
      const context = await contextOf(browser);
      const all: Scene[] = [];
      for (const look of haloLooks) all.push(...(await haloScenes(world, context, look)));
      return all;
    };
    const cove = async (): Promise<Scene[]> => [
      ...(await coveScenes(world, await contextOf(browser), 'frame', key)),
      ...(await coveScenes(top, await contextOf(other), 'top', key)),
      ...(await zooScenes(await contextOf(other))),
    ];
    return (await Promise.all([halo(), cove()])).flat();
  } finally {
    await Promise.all([browser.close(), other.close()]);
    await Promise.all([world.close(), top.close()]);
  }
}

async function inPageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'landmarks/in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome131',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

interface Total extends Outcome {
  scenes: number;
}

/** Two pages in processes of their own work through the scenes. */
async function examineAll(scenes: readonly Scene[], kinds: readonly string[]): Promise<Total> {
  const script = await inPageScript();
  const total: Total = { scenes: scenes.length, mutations: 0, spent: 0, searchers: {}, kinds: {}, notes: [] };
  const waiting = [...scenes.entries()];
  const work = async (): Promise<void> => {
    const browser = await launch();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.route('https://bench.test/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><html><head></head><body></body></html>' }),
      );
      await page.goto('https://bench.test/');
      await page.evaluate(script);
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, scene] = next;
        const mutations = scene.name.startsWith('zoo') ? ofZoo : ofConsoles;
        const outcome = await page.evaluate(
          ([examined, seed, many, only]) =>
            (globalThis as unknown as { examine: (...all: unknown[]) => Outcome }).examine(examined, seed, many, only),
          [scene, index + 1, mutations, kinds] as const,
        );
        total.mutations += outcome.mutations;
        total.spent += outcome.spent;
        total.notes.push(...outcome.notes);
        for (const [name, tally] of Object.entries(outcome.searchers))
          add((total.searchers[name] ??= emptyTally()), tally);
        for (const [name, tally] of Object.entries(outcome.kinds)) add((total.kinds[name] ??= emptyTally()), tally);
      }
    } finally {
      await browser.close();
    }
  };
  await Promise.all([work(), work()]);
  return total;
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`);
const cells = (name: string, tally: Tally): (string | number)[] => [
  name,
  tally.landmarks,
  percent(tally.found, tally.landmarks),
  tally.wrong,
  percent(tally.wrong, tally.landmarks + tally.gone),
  tally.refused,
  tally.gone,
  tally.goneRefused,
];
const columns = ['', 'landmarks', 'found', 'wrong', 'wrong rate', 'refused', 'not there', 'and said so'];

/** `npm run bench -- landmarks [--notes] [KIND…]`: all kinds of mutation or the named ones; with `--notes` every miss. */
async function run(argv: readonly string[]): Promise<BenchmarkResult> {
  const kinds = argv.filter((word) => !word.startsWith('--'));
  const total = await examineAll(await visitAll(), kinds);
  const { ours = emptyTally(), ...peers } = total.searchers;
  if (argv.includes('--notes')) for (const note of total.notes) console.log(note);
  const foundRate = ours.landmarks === 0 ? 0 : ours.found / ours.landmarks;
  const asked = ours.landmarks + ours.gone;
  return {
    tables: [
      {
        title: `${total.mutations} mutated pages of ${total.scenes} places; goals: found ≥ ${goal.found * 100} %, wrong ${goal.wrong}`,
        columns,
        rows: [cells('Alcove', ours), ...Object.entries(peers).map(([name, tally]) => cells(name, tally))],
      },
      {
        title: 'Alcove by kind of mutation',
        columns,
        rows: Object.entries(total.kinds).map(([name, tally]) => cells(name, tally)),
      },
      {
        columns: ['cost', 'ms'],
        rows: [['one look for one landmark, mean', Number((total.spent / Math.max(asked, 1)).toFixed(2))]],
      },
    ],
    json: {
      mutations: total.mutations,
      ours: { ...ours, foundRate, wrongRate: asked === 0 ? 0 : ours.wrong / asked },
      peers,
      meanMs: total.spent / Math.max(asked, 1),
      goal,
    },
    missed: [
      ...(foundRate < goal.found ? [`found ${percent(ours.found, ours.landmarks)} of what is there`] : []),
      ...(ours.wrong > goal.wrong ? [`${ours.wrong} wrong targets`] : []),
      ...(kinds.length === 0 && total.mutations < 2000 ? ['fewer than 2,000 mutations'] : []),
    ],
  };
}

export default {
  name: 'landmarks',
  summary: 'landmarks found, missed and mistaken on mutated pages, against recorded selectors and text search',
  run,
} satisfies Benchmark;
