/**
 * "Create all for me" with the worker killed at one request of it: committed by HaloPSA, its answer on the way. The
 * same way for the test and for the benchmark.
 */
import type { Page } from '@playwright/test';
import type { RequirementId } from '../../lib/domain/requirement-id.ts';
import { agentLogins, createTenant } from '../world/halo/index.ts';
import type { World } from '../world/server.ts';
import { askAlcove, runToEnd } from './alcove.ts';
import type { ChromiumWithExtension } from './browser/chromium.ts';
import { until } from './browser/wait.ts';
import { consentBy, coveRecords, everything, plansOf, secretAt } from './fixing.ts';

/** `worker`: only it. `page`: the HaloPSA page is loaded anew as well, and what it remembered is gone. */
export type Killed = 'worker' | 'page';

export interface KillPoint {
  at: number;
  killed: Killed;
  /** "POST /api/Roles"; undefined: there was no such request any more. */
  request: string | undefined;
  /** The tenant has exactly what an undisturbed run makes. */
  same: boolean;
  duplicates: number;
  /** Where the one-time secret is: in memory, said to be lost, or neither, which must not be. */
  secret: 'kept' | 'lost' | 'wrong';
  /** What was lost was made again on consent, with its secret kept. */
  replaced: boolean;
}

const asked: RequirementId[] = ['category-exists', 'role-exists', 'application-exists'];

/** What the extension asks of the API; the web app's own requests are its business. */
const api = /^\/api\/(?!OnlineStatus)/iu;

export async function killAt(
  world: World,
  alcove: ChromiumWithExtension,
  at: number,
  killed: Killed,
): Promise<KillPoint> {
  const host = `${killed}${at}.halopsa.com`;
  const tenant = world.halo.add(createTenant({ host, customers: 3 }));
  await alcove.context.addCookies(tenant.signIn(agentLogins.administrator.email).cookies);
  const halo = await alcove.context.newPage();
  await halo.goto(`https://${host}/config`);
  const app = await alcove.open('popup.html?full');
  await runToEnd(app, 'check', { host });
  const consent = await consentBy(alcove, () => askAlcove(app, 'changes.plan', { host, requirements: asked }));

  let release: () => void = () => undefined;
  const killing = new Promise<void>((resolve) => (release = resolve));
  const fault = world.faults.add({
    host,
    path: api,
    skip: at,
    times: 1,
    stage: 'after',
    fault: { kind: 'gate', until: killing },
  });
  const before = world.log.entries.length;
  await consent.getByRole('button', { name: /^Apply \d+ changes/u }).click();
  const isOver = async () => (await stateOf(consent, host)) === 'applied';
  await until(async () => fault.hits > 0 || (await isOver()), { what: `request ${at} or the end`, timeout: 60_000 });
  let request: string | undefined;
  if (fault.hits > 0) {
    await alcove.killWorker();
    const gone = killed === 'page' ? halo.reload() : undefined;
    release();
    await gone;
    // The gated request is logged when it has been answered.
    const own = world.log.entries.slice(before).filter((entry) => entry.host === host && api.test(entry.path));
    request = own[at] && `${own[at].method} ${own[at].path}`;
    // A run that gives up says so and offers to go on, as a person then does.
    const onwards = async () => {
      if ((await stateOf(consent, host)) === 'failed')
        await consent
          .getByRole('button', { name: 'Go on', exact: true })
          .click({ timeout: 2000 })
          .catch(() => undefined);
      return isOver();
    };
    await until(onwards, { what: `the plan to be finished after request ${at}`, timeout: 45_000 }).catch(
      async (error: unknown) => {
        throw new Error(`${String(error)}; it is ${await accountOf(consent, host)}`);
      },
    );
  }
  release();
  fault.remove();
  const point = { at, killed, request: fault.hits > 0 ? (request ?? 'unknown') : undefined };
  const records = coveRecords(tenant);
  const duplicates = Object.values(records).reduce((sum, list) => sum + Math.max(0, list.length - 1), 0);
  const secret = await secretNow(consent, host, alcove, secretAt(tenant));
  const replaced = secret === 'lost' && (await replace(consent, alcove, host, () => secretAt(tenant)));
  const same =
    JSON.stringify(coveRecords(tenant)) === JSON.stringify(everything) &&
    JSON.stringify(records) === JSON.stringify(everything);
  for (const page of [consent, app, halo]) if (!page.isClosed()) await page.close();
  return { ...point, same, duplicates, secret, replaced };
}

/** For a failure's message: how far the plan came, and why not further. */
async function accountOf(own: Page, host: string): Promise<string> {
  const plan = (await plansOf(own, host)).at(-1);
  const steps = plan?.steps.map(
    ({ name, progress }) => `${name}: ${progress.state} ${progress.failure?.message ?? ''}`,
  );
  return [plan?.state ?? 'gone', ...(steps ?? []), await own.locator('main').innerText()].join('\n');
}

const stateOf = async (own: Page, host: string) => (await plansOf(own, host)).at(-1)?.state;

async function inMemory(alcove: ChromiumWithExtension): Promise<string> {
  const worker = await alcove.worker();
  return worker.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
}

async function secretNow(
  own: Page,
  host: string,
  alcove: ChromiumWithExtension,
  real: string | undefined,
): Promise<KillPoint['secret']> {
  const step = (await plansOf(own, host)).at(-1)?.steps.find(({ progress }) => progress.secret !== undefined);
  const holds = real !== undefined && (await inMemory(alcove)).includes(real);
  if (step?.progress.secret === 'kept') return holds ? 'kept' : 'wrong';
  return step?.progress.secret === 'unknown' && !holds ? 'lost' : 'wrong';
}

/** The way out that the consent page offers: the application is made again, reviewed and consented to anew. */
async function replace(
  own: Page,
  alcove: ChromiumWithExtension,
  host: string,
  real: () => string | undefined,
): Promise<boolean> {
  const first = real();
  // The new plan's page takes the place of this one.
  const consent = await consentBy(alcove, () => own.getByRole('button', { name: 'Make it again…' }).click());
  await consent.getByRole('button', { name: /^Apply \d+ changes/u }).click();
  await until(async () => (await stateOf(consent, host)) === 'applied', { what: 'the renewal', timeout: 60_000 });
  const now = real();
  const kept = now !== undefined && now !== first && (await inMemory(alcove)).includes(now);
  await consent.close();
  return kept;
}
