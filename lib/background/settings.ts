/** Settings out of a file: merged with what is here, and taken back where nobody has changed it since. */
import { browser } from 'wxt/browser';
import type { Handlers } from '../bus/serve.ts';
import { fail, ok } from '../domain/failure.ts';
import { mayKeep } from '../domain/policy.ts';
import { say } from '../domain/say.ts';
import {
  mergeSettings,
  same,
  sameConnection,
  sameSettings,
  settingsAbout,
  type ConnectionSettings,
  type Settings,
} from '../domain/settings.ts';
import { isCoveHost, isHostedHaloHost } from '../bus/sender.ts';
import {
  choicesOf,
  connections,
  currentConnection,
  decisionsOf,
  notices,
  panelOf,
  secretsKept,
  settingsUndo,
  taughtOf,
} from '../store/items.ts';
import { readSettings } from '../store/settings.ts';
import { currentFirstScreen } from './first-screen.ts';
import { policyNow } from './policy.ts';
import { recompute } from './recompute.ts';
import { removeConnection } from './remove-connection.ts';

const idOf = async (wanted: ConnectionSettings): Promise<string | undefined> =>
  Object.values(await connections.read()).find((each) => sameConnection(each, wanted))?.id;

/** A connection as a file tells of it, with its decisions. Where it logs in is asked of HaloPSA when somebody connects. */
async function makeConnection({ name, host, clientId, decisions }: ConnectionSettings): Promise<void> {
  const id = crypto.randomUUID();
  const made = { id, name, host, clientId, authUrl: `https://${host}/auth`, createdAt: Date.now() };
  await connections.update((all) => ({ ...all, [id]: made }));
  await decisionsOf(id).update(() => decisions);
}

/** Whether nobody has used a connection: it was never proven and no secret is held for it. */
const isUnused = async (id: string): Promise<boolean> =>
  (await connections.read())[id]?.provenAt === undefined && !Object.hasOwn(await secretsKept.read(), id);

/** One part in three states: as it was left, as it is to be, and as it stands now; `undefined`: it is not there. */
interface Part<T> {
  was: T | undefined;
  is: T | undefined;
  here: T | undefined;
}

/** Carries one part over, only where it still stands as it was left: what somebody has changed since stays. */
async function carry<T>(
  { was, is, here }: Part<T>,
  put: (value: T) => Promise<unknown>,
  drop: () => Promise<unknown>,
): Promise<boolean> {
  if (same(was, is) || !same(was, here)) return false;
  await (is === undefined ? drop() : put(is));
  return true;
}

async function carryConnection({ was, is, here }: Part<ConnectionSettings>): Promise<boolean> {
  const key = is ?? was;
  const id = key && (await idOf(key));
  if (was && is && here && id !== undefined) {
    const named = await carry(
      { was: was.name, is: is.name, here: here.name },
      (name) => connections.update((all) => (all[id] ? { ...all, [id]: { ...all[id], name } } : all)),
      () => Promise.resolve(),
    );
    const decided = await carry(
      { was: was.decisions, is: is.decisions, here: here.decisions },
      (decisions) => decisionsOf(id).update(() => decisions),
      () => decisionsOf(id).remove(),
    );
    return named || decided;
  }
  if (!is && id !== undefined && !(await isUnused(id))) return false;
  return carry({ was, is, here }, makeConnection, () => (id === undefined ? Promise.resolve() : removeConnection(id)));
}

/** Every one of two lists once. */
const either = <T>(one: readonly T[], other: readonly T[], alike: (a: T, b: T) => boolean): T[] => [
  ...one,
  ...other.filter((each) => !one.some((own) => alike(own, each))),
];
const ofHost = <T extends { host: string }>(all: readonly T[], host: string): T | undefined =>
  all.find((each) => each.host === host);

/**
 * Carries everything from one state to another, part by part.
 *
 * @returns hosts of the tenants that are to be judged anew
 */
async function carryOver(from: Settings, to: Settings): Promise<Set<string>> {
  const now = await readSettings(Date.now());
  const touched = new Set<string>();
  for (const key of either(to.connections, from.connections, sameConnection)) {
    const [was, is, here] = [from, to, now].map(({ connections: all }) =>
      all.find((each) => sameConnection(each, key)),
    );
    if (await carryConnection({ was, is, here })) touched.add(key.host);
  }
  const sameHost = (a: { host: string }, b: { host: string }): boolean => a.host === b.host;
  for (const { host } of either(to.tenants, from.tenants, sameHost)) {
    const [was, is, here] = [from, to, now].map(({ tenants }) => ofHost(tenants, host)?.choices);
    const item = choicesOf(host);
    const put = (choices: Settings['tenants'][number]['choices']) => item.update(() => choices);
    if (await carry({ was, is, here }, put, () => item.remove())) touched.add(host);
  }
  for (const { host } of either(to.sites, from.sites, sameHost)) {
    const [was, is, here] = [from, to, now].map(({ sites }) => ofHost(sites, host));
    const [panel, taught] = [panelOf(host), taughtOf(host)];
    const stands = { was: was?.panel, is: is?.panel, here: here?.panel };
    const pointed = { was: was?.taught, is: is?.taught, here: here?.taught };
    await carry(
      stands,
      (value) => panel.update(() => value),
      () => panel.remove(),
    );
    await carry(
      pointed,
      (value) => taught.update(() => value),
      () => taught.remove(),
    );
  }
  await carry(
    { was: from.notices, is: to.notices, here: now.notices },
    (value) => notices.update(() => value),
    () => notices.remove(),
  );
  return touched;
}

const mayNotify = (): Promise<boolean> => browser.permissions.contains({ permissions: ['notifications'] });

const judgedAnew = async (hosts: Iterable<string>): Promise<void> => {
  for (const host of new Set(hosts)) await recompute(host);
  await currentFirstScreen();
};

export const settingsHandlers = {
  'settings.import': async ({ settings }) => {
    const at = Date.now();
    const before = await readSettings(at);
    const file = settingsAbout(settings, mayKeep(await policyNow(), isHostedHaloHost, isCoveHost));
    const wanted = mergeSettings(before, file);
    // What the browser does not allow is not wanted: it would stand there as wanted, and nothing would ever come.
    const after = wanted.notices.drift && !(await mayNotify()) ? { ...wanted, notices: before.notices } : wanted;
    // First how it was: a worker that dies while it writes leaves something to go back to. The same import again, because
    // that happened, finds half of it done: how it was before the first time is what counts.
    await settingsUndo.update((kept) => (kept && sameSettings(kept.after, after) ? kept : { at, before, after }));
    const touched = await carryOver(before, after);
    if ((await currentConnection.read()) === null) {
      const [first] = after.connections;
      const id = first && (await idOf(first));
      if (id !== undefined) await currentConnection.update(() => id);
    }
    await judgedAnew(touched);
    return ok(null);
  },
  'settings.undo': async () => {
    const undo = await settingsUndo.read();
    if (!undo) return fail('stale', say('There is no import to take back.'));
    const touched = await carryOver(undo.after, undo.before);
    await settingsUndo.update(() => null);
    await judgedAnew(touched);
    return ok(null);
  },
} satisfies Partial<Handlers>;
