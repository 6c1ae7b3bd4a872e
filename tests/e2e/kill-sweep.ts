/**
 * Checking, connecting and applying the mapping with the worker killed at one wait of it: each ends as an undisturbed one
 * does, with nothing there twice. For the test, which takes a few of the waits, and for the benchmark, which takes all.
 */
import type { Page } from '@playwright/test';
import { makeCompanies } from '../world/companies.ts';
import { agentLogins } from '../world/halo/index.ts';
import { startWorld, type World } from '../world/server.ts';
import { coveApplication, stored } from './alcove.ts';
import { launchChromium, type ChromiumWithExtension } from './browser/chromium.ts';
import { sidebarOf, type SidebarRow } from './browser/sidebar.ts';
import { fillConnect, pressConnect } from './connect-form.ts';
import { writes } from './fixing.ts';
import { killAtWait } from './kill-points.ts';
import { settledAs, type Round, type Swept } from './kill-rounds.ts';
import { beginApply } from './kill-sweep-apply.ts';

export const sweeps = ['check', 'connect', 'apply'] as const;
export type Sweep = (typeof sweeps)[number];

export interface Sweeping {
  /** Does it once, and kills the worker at that wait. */
  at(wait: number): Promise<Swept>;
  close(): Promise<void>;
}

const host = 'acme.halopsa.com';
const { psa, cove } = makeCompanies({ count: 14, seed: 5 });

/** A world and a browser of its own for one kind of run. */
export async function sweeping(sweep: Sweep): Promise<Sweeping> {
  const world = await startWorld(
    sweep === 'apply'
      ? { tenants: [{ host, state: 'ready', customers: psa }], cove: { customers: cove, variant: 'frame' } }
      : {
          cove: false,
          tenants: [{ host, state: sweep === 'check' ? 'broken:role-tickets-none' : 'ready', customers: 4 }],
        },
  );
  const alcove = await launchChromium({ args: world.browserArgs });
  const close = async (): Promise<void> => {
    await alcove.close();
    await world.close();
  };
  try {
    const each = await begin[sweep](world, alcove);
    return {
      at: async (wait) => {
        const { disturb, judge } = await each();
        const point = await killAtWait(alcove, wait, disturb.act, disturb.over);
        return { ...point, ...(await judge()) };
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type Begin = (world: World, alcove: ChromiumWithExtension) => Promise<() => Promise<Round>>;

const begin: Record<Sweep, Begin> = {
  check: beginCheck,
  connect: beginConnect,
  apply: (world, alcove) => beginApply(world, alcove, world.halo.tenant(host), cove),
};

async function forget(alcove: ChromiumWithExtension): Promise<void> {
  await (
    await alcove.worker()
  ).evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
  });
}
const closeAll = async (alcove: ChromiumWithExtension): Promise<void> => {
  for (const page of alcove.context.pages().slice(1)) await page.close();
};

/** Beside HaloPSA, with the agent's own session: the rows say what they say undisturbed, and nothing is written. */
async function beginCheck(world: World, alcove: ChromiumWithExtension) {
  await alcove.context.addCookies(world.halo.tenant(host).signIn(agentLogins.administrator.email).cookies);
  const outcomes = (rows: readonly SidebarRow[]) => rows.map(({ id, outcome }) => `${id} ${outcome}`).join('\n');
  let undisturbed: string | undefined;
  const round = async (): Promise<Round> => {
    await closeAll(alcove);
    await forget(alcove);
    const page = await alcove.context.newPage();
    await page.goto(`https://${host}/config`);
    const sidebar = await sidebarOf(page);
    await sidebar.get('button', 'Check everything');
    const app = await alcove.open('diagnostics.html');
    await page.bringToFront();
    const over = async () => {
      const runs = Object.values((await stored<Record<string, { state: string }>>(app, 'runs')) ?? {});
      return runs.length > 0 && runs.every(({ state }) => state !== 'running');
    };
    return {
      disturb: { act: () => sidebar.click('button', 'Check everything'), over },
      async judge() {
        let now = '';
        const wanted = undisturbed;
        const ended = await settledAs(async () => {
          now = outcomes(await sidebar.rows());
          return wanted === undefined ? (await over()) && /unmet/u.test(now) : now === wanted && (await over());
        }, 'the check to end as usual');
        const written = writes(world, host).length;
        if (undisturbed === undefined && ended) undisturbed = now;
        return { same: ended, lostOrDoubled: written, again: false, why: ended ? '' : now || 'no rows' };
      },
    };
  };
  // Once without being disturbed: what every other one is compared with.
  const first = await round();
  await first.disturb.act();
  const { same, why } = await first.judge();
  if (!same) throw new Error(`an undisturbed check does not end: ${why}`);
  return round;
}

/** From the form to one connection that is proven, with its secret in memory. */
async function beginConnect(world: World, alcove: ChromiumWithExtension) {
  const tenant = world.halo.tenant(host);
  const all = async (app: Page) =>
    Object.values((await stored<Record<string, { host: string; provenAt?: number }>>(app, 'connections')) ?? {});
  return async (): Promise<Round> => {
    await closeAll(alcove);
    await forget(alcove);
    const app = await alcove.open('popup.html?full#connect');
    await fillConnect(app, { address: host, ...coveApplication(tenant) });
    const next = app.getByRole('heading', { name: 'PSA customers' });
    const isNext = () => next.isVisible();
    return {
      disturb: { act: () => pressConnect(app), over: isNext },
      async judge() {
        const button = app.getByRole('button', { name: 'Connect', exact: true });
        let again = false;
        const ended = await settledAs(async () => {
          if (await isNext()) return true;
          if (!again && (await app.getByRole('alert').isVisible()) && (await button.isEnabled())) {
            again = true;
            await button.click();
          }
          return false;
        }, 'the connection');
        const made = await all(app);
        const held = await app.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
        const proven = made.length === 1 && made[0]?.host === host && made[0].provenAt !== undefined;
        const kept = held.includes(coveApplication(tenant).clientSecret);
        return {
          same: ended && proven && kept,
          lostOrDoubled: Math.abs(made.length - 1) + writes(world, host).length,
          again,
          why: ended && proven && kept ? '' : JSON.stringify({ ended, made, kept, said: await said(app) }),
        };
      },
    };
  };
}
const said = async (app: Page): Promise<string> => (await app.locator('main').innerText()).slice(0, 400);
