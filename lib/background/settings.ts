/** Settings out of a file: merged with what is here, and taken back where nobody has changed it since. */
import type { Handlers } from '../bus/serve.ts';
import { fail, ok } from '../domain/failure.ts';
import { mayKeep } from '../domain/policy.ts';
import { say } from '../domain/say.ts';
import {
  mergeSettings,
  same,
  sameConnection,
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

const idOf = async (wanted: ConnectionSettings): Promise<string | undefined> =>
  Object.values(await connections.read()).find((each) => sameConnection(each, wanted))?.id;

async function writeConnection(to: ConnectionSettings): Promise<void> {
  const known = await idOf(to);
  const id = known ?? crypto.randomUUID();
  await connections.update((all) => {
    const before = all[id];
    // Where it logs in is asked of HaloPSA when somebody connects, before any secret goes there.
    const made = {
      id,
      host: to.host,
      clientId: to.clientId,
      authUrl: `https://${to.host}/auth`,
      createdAt: Date.now(),
    };
    return { ...all, [id]: { ...(before ?? made), name: to.name } };
  });
  await decisionsOf(id).update(() => to.decisions);
}

/** Writes what differs between two states; only where what is here now is still as `from` says. */
async function carryOver(from: Settings, to: Settings): Promise<Set<string>> {
  const now = await readSettings(Date.now());
  const touched = new Set<string>();
  for (const is of to.connections) {
    const was = from.connections.find((each) => sameConnection(each, is));
    if (
      same(was, is) ||
      !same(
        was,
        now.connections.find((each) => sameConnection(each, is)),
      )
    )
      continue;
    await writeConnection(is);
    touched.add(is.host);
  }
  for (const { host, choices } of to.tenants) {
    const was = from.tenants.find((each) => each.host === host)?.choices;
    if (same(was, choices) || !same(was, now.tenants.find((each) => each.host === host)?.choices)) continue;
    await choicesOf(host).update(() => choices);
    touched.add(host);
  }
  for (const site of to.sites) {
    const was = from.sites.find(({ host }) => host === site.host);
    const here = now.sites.find(({ host }) => host === site.host);
    const { panel, taught } = site;
    if (panel && !same(was?.panel, panel) && same(was?.panel, here?.panel))
      await panelOf(site.host).update(() => panel);
    if (taught && !same(was?.taught, taught) && same(was?.taught, here?.taught))
      await taughtOf(site.host).update(() => taught);
  }
  if (!same(from.notices, to.notices) && same(from.notices, now.notices)) await notices.update(() => to.notices);
  return touched;
}

/** Takes away what an import has brought and nobody has used: a connection that was proven or holds a secret stays. */
async function takeAway(before: Settings, after: Settings): Promise<void> {
  const now = await readSettings(Date.now());
  const kept = await secretsKept.read();
  for (const brought of after.connections) {
    if (before.connections.some((each) => sameConnection(each, brought))) continue;
    const id = await idOf(brought);
    const connection = id === undefined ? undefined : (await connections.read())[id];
    if (id === undefined || !connection || connection.provenAt !== undefined || Object.hasOwn(kept, id)) continue;
    if (
      !same(
        brought,
        now.connections.find((each) => sameConnection(each, brought)),
      )
    )
      continue;
    await connections.update(({ [id]: _gone, ...rest }) => rest);
    await decisionsOf(id).remove();
    await currentConnection.update((current) => (current === id ? null : current));
  }
  const gone = <T extends { host: string }>(was: readonly T[], is: readonly T[], here: readonly T[]): string[] =>
    is
      .filter(
        (each) =>
          !was.some(({ host }) => host === each.host) &&
          same(
            each,
            here.find(({ host }) => host === each.host),
          ),
      )
      .map(({ host }) => host);
  for (const host of gone(before.tenants, after.tenants, now.tenants)) await choicesOf(host).remove();
  for (const host of gone(before.sites, after.sites, now.sites)) {
    await panelOf(host).remove();
    await taughtOf(host).remove();
  }
}

const judgedAnew = async (hosts: Iterable<string>): Promise<void> => {
  for (const host of new Set(hosts)) await recompute(host);
  await currentFirstScreen();
};

export const settingsHandlers = {
  'settings.import': async ({ settings }) => {
    const before = await readSettings(Date.now());
    const after = mergeSettings(
      before,
      settingsAbout(settings, mayKeep(await policyNow(), isHostedHaloHost, isCoveHost)),
    );
    const at = Date.now();
    // First how it was: a worker that dies while it writes leaves something to go back to.
    await settingsUndo.update(() => ({ at, before, after }));
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
    await takeAway(undo.before, undo.after);
    await settingsUndo.update(() => null);
    await judgedAnew(touched);
    return ok(null);
  },
} satisfies Partial<Handlers>;
