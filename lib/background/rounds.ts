/**
 * Looking again without being asked: when a person visits the tenant's console, and once a day where Cove's key is
 * held, so that no page is needed. Only tenants that a person has checked before; never in manual mode.
 */
import { browser } from 'wxt/browser';
import { isCoveHost, isHostedHaloHost } from '../bus/sender.ts';
import type { PassCause } from '../domain/drift.ts';
import { allowsHost, tenantRefusal } from '../domain/policy.ts';
import { choicesOf, connections, customersOf, driftOf, evidenceOf, runs } from '../store/items.ts';
import { askConsole } from './console-page.ts';
import { policyNow } from './policy.ts';
import { wait } from './waiting.ts';

const hour = 60 * 60 * 1000;
/** A visit looks again when the last look is older than this; a round once a day. */
const due: Record<'visit' | 'round', number> = { visit: 4 * hour, round: 20 * hour };
/** After an attempt that did not get through. */
const patience: Record<'visit' | 'round', number> = { visit: hour / 4, round: hour };

const roundAlarm = 'drift';

/** Whether it is time; notes the attempt, so that ten tabs at once make one. */
async function takeTurn(host: string, cause: 'visit' | 'round'): Promise<boolean> {
  const [evidence, choices] = await Promise.all([evidenceOf(host).read(), choicesOf(host).read()]);
  if (evidence === null || choices.manual === true || !allowsHost(await policyNow(), host)) return false;
  let turn = false;
  const now = Date.now();
  await driftOf(host).update((log) => {
    turn = now - (log.lookedAt ?? 0) >= due[cause] && now - (log.triedAt ?? 0) >= patience[cause];
    return turn ? { ...log, triedAt: now } : log;
  });
  return turn;
}

/** Looks again, quietly: what nobody asked for leaves no message behind when it fails. */
async function look(host: string, cause: PassCause, tabId?: number): Promise<void> {
  const { check } = await import('./check.ts');
  const { id, ended } = await check(host, tabId === undefined ? undefined : { tabId }, cause);
  await ended;
  await runs.update((all) => {
    const { [id]: run, ...others } = all;
    return run?.state === 'failed' ? others : all;
  });
}

const loggedIn = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'loggedIn' in value && value.loggedIn === true;

/** Waits a little for the page to say that somebody is logged in: a web app draws itself after it was loaded. */
async function somebodyIn(tabId: number): Promise<boolean> {
  for (const pause of [0, 1000, 3000]) {
    await wait(pause);
    const answer = await askConsole(tabId, { type: 'ping' });
    if (answer.ok && loggedIn(answer.value)) return true;
  }
  return false;
}

/** A console page came to the front, or was opened. */
async function visited(tabId: number, url: string | undefined): Promise<void> {
  if (!url?.startsWith('https:')) return;
  const host = new URL(url).hostname;
  if (isCoveHost(host) || (await evidenceOf(host).read()) === null) return;
  // A tab that was open when the organisation took its host away still has Alcove's script in it.
  if (tenantRefusal(await policyNow(), host, isHostedHaloHost) !== null) return;
  const { lookedAt = 0 } = await driftOf(host).read();
  if (Date.now() - lookedAt < due.visit) return;
  if ((await somebodyIn(tabId)) && (await takeTurn(host, 'visit'))) await look(host, 'visit', tabId);
}

/** One round over all tenants whose key is held; each at most once a day, one after the other. */
async function goRound(): Promise<void> {
  const all = Object.values(await connections.read());
  if (all.length === 0) return;
  const [{ keyOf }, { readPsa }] = await Promise.all([import('./access.ts'), import('./customers.ts')]);
  for (const connection of all) {
    const key = await keyOf(connection);
    if (!key.ok || !(await takeTurn(connection.host, 'round'))) continue;
    await look(connection.host, 'round');
    // The plan is compared with the list of today, where there was one before.
    if ((await customersOf(connection.id).read()).psaAt === undefined) continue;
    const { id, ended } = await readPsa(connection, 'round');
    await ended;
    await runs.update(({ [id]: _quiet, ...others }) => others);
  }
}

/** Registers everything; to be called before the first await of the worker. */
export function goRounds(): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (tab.active && (change.status === 'complete' || change.url !== undefined)) void visited(tabId, tab.url);
  });
  browser.tabs.onActivated.addListener(({ tabId }) => {
    void browser.tabs.get(tabId).then(
      ({ url }) => visited(tabId, url),
      () => undefined,
    );
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === roundAlarm) void goRound();
  });
  void setAlarm();
}

/** Making it anew at every start of the worker would put it off for ever. */
async function setAlarm(): Promise<void> {
  if (!(await browser.alarms.get(roundAlarm))) await browser.alarms.create(roundAlarm, { periodInMinutes: 60 });
}
