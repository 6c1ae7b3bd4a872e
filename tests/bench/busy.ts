/**
 * What Alcove costs a page that changes all the time: script time of the build that ships, sampled by the browser's own
 * profiler, while HaloPSA's longest form makes 1,000 changes a second beside it. `npm run bench -- busy [SECONDS]`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { builtForChrome, launchChromium } from '../e2e/browser/chromium.ts';
import { sidebarOf } from '../e2e/browser/sidebar.ts';
import { until } from '../e2e/browser/wait.ts';
import { agentLogins } from '../world/halo/index.ts';
import { startWorld } from '../world/server.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';

const host = 'acme.halopsa.com';
const perSecond = 1000;
/** Shares of the time that may go to Alcove. */
const goals = { collapsed: 0.01, open: 0.03, guide: 0.05 };
type State = keyof typeof goals;

interface Figures {
  state: State;
  seconds: number;
  /** Changes that the page really made in that time, a second. */
  changes: number;
  alcoveMs: number;
  share: number;
}

/** Runs in the page: rows come and go, texts and classes change, a piece at a time. */
function beBusy(each: number): void {
  const box = document.createElement('div');
  box.id = 'busy';
  document.querySelector('.page')?.append(box);
  let made = 0;
  const change = (): void => {
    const n = (made += 1);
    if (n % 4 === 0) {
      const row = document.createElement('div');
      row.innerHTML = `<label>Counter ${n}</label><span class="value">${n}</span>`;
      box.append(row);
    } else if (n % 4 === 1) {
      if (box.children.length > 40) box.firstElementChild?.remove();
      else box.append(document.createElement('p'));
    } else if (n % 4 === 2) box.classList.toggle(`state-${n % 7}`);
    else box.lastElementChild?.setAttribute('style', `opacity:${0.5 + (n % 5) / 10}`);
  };
  // A timer a millisecond is not to be had: as many as are due, spread over the ticks that come.
  const began = performance.now();
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - began) * each) / 1000);
    while (made < due) change();
  }, 4);
  Object.assign(window, { busy: { made: () => made, end: () => clearInterval(timer) } });
}

interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples?: number[];
  timeDeltas?: number[];
}

/** Milliseconds of samples under any function of the extension: what it makes the browser do counts as its own. */
function alcoveTime({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const urls = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.url]));
  const ours = new Map<number, boolean>();
  const isOurs = (id: number): boolean => {
    const known = ours.get(id);
    if (known !== undefined) return known;
    const parent = parents.get(id);
    const own = (urls.get(id) ?? '').startsWith('chrome-extension://') || (parent !== undefined && isOurs(parent));
    ours.set(id, own);
    return own;
  };
  return samples.reduce((sum, id, at) => (isOurs(id) ? sum + (timeDeltas[at] ?? 0) / 1000 : sum), 0);
}

async function sample(page: Page, cdp: CDPSession, state: State, seconds: number): Promise<Figures> {
  const made = () => page.evaluate(() => (window as unknown as { busy: { made(): number } }).busy.made());
  const before = await made();
  await cdp.send('Profiler.start');
  const since = performance.now();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const took = performance.now() - since;
  const { profile } = await cdp.send('Profiler.stop');
  const alcoveMs = alcoveTime(profile);
  return {
    state,
    seconds: Math.round(took / 100) / 10,
    changes: Math.round(((await made()) - before) / (took / 1000)),
    alcoveMs: Math.round(alcoveMs),
    share: alcoveMs / took,
  };
}

async function measure(seconds: number): Promise<Figures[]> {
  const world = await startWorld({
    cove: false,
    tenants: [{ host, state: 'broken:role-tickets-read-only', customers: 3, look: { rerenderMs: 0 } }],
  });
  const alcove = await launchChromium({ args: world.browserArgs });
  try {
    const tenant = world.halo.tenant(host);
    const session = tenant.signIn(agentLogins.administrator.email);
    await alcove.context.addCookies(session.cookies);
    const page = await alcove.context.newPage();
    await page.addInitScript((items) => {
      for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
    }, session.localStorage);
    const role = tenant.state.roles.find(({ name }) => name.startsWith('Cove'));
    await page.goto(`https://${host}/config/agents/roles?id=${role?.id ?? ''}`);
    const sidebar = await sidebarOf(page);
    await sidebar.click('button', 'Check everything');
    await sidebar.outcome('role-tickets-access', 'unmet', 30_000);
    await page
      .locator('.tabmenu-item')
      .filter({ hasText: /^Permissions$/u })
      .click();
    await page.locator('.form-row').first().waitFor();
    await page.evaluate(beBusy, perSecond);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 250 });
    const open = await sample(page, cdp, 'open', seconds);
    await (await (await sidebar.row('role-tickets-access')).find('button', 'Show me'))?.click();
    await until(async () => (await sidebar.roots.find('group', 'Alcove guide')).length > 0, { what: 'the bubble' });
    const guide = await sample(page, cdp, 'guide', seconds);
    await (await sidebar.roots.get('group', 'Alcove guide')).find('button', 'Stop').then((stop) => stop?.click());
    await sidebar.click('button', 'Collapse');
    await until(async () => !(await sidebar.isOpen()), { what: 'the sidebar to go' });
    const collapsed = await sample(page, cdp, 'collapsed', seconds);
    return [collapsed, open, guide];
  } finally {
    await alcove.close();
    await world.close();
  }
}

const words: Record<State, string> = {
  collapsed: 'sidebar collapsed',
  open: 'sidebar open, no guide',
  guide: 'sidebar open, a guide pointing',
};

async function run(argv: readonly string[]): Promise<BenchmarkResult> {
  if (!existsSync(join(builtForChrome, 'manifest.json'))) throw new Error('build first: npm run build');
  const seconds = Number(argv.find((word) => /^\d+$/u.test(word)) ?? 8);
  const rows = await measure(seconds);
  return {
    tables: [
      {
        title: `Script time of Alcove on HaloPSA's permissions form that makes ${perSecond} changes a second`,
        columns: ['state', 'changes/s', 'seconds', 'Alcove ms', 'share', 'goal'],
        rows: rows.map(({ state, changes, seconds: took, alcoveMs, share }) => [
          words[state],
          changes,
          took,
          alcoveMs,
          `${(share * 100).toFixed(2)} %`,
          `≤ ${goals[state] * 100} %`,
        ]),
      },
    ],
    json: { changesPerSecond: perSecond, states: rows, goals },
    missed: rows
      .filter(({ state, share }) => share > goals[state])
      .map(({ state, share }) => `${words[state]}: ${(share * 100).toFixed(1)} % of the time`),
  };
}

export default {
  name: 'busy',
  summary: 'what Alcove costs a page that makes 1,000 changes a second, guide open and closed',
  needsBuild: true,
  run,
} satisfies Benchmark;
