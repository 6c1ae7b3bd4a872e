import { browser } from 'wxt/browser';
import { settingsVersion, type Settings } from '../domain/settings.ts';
import { choicesOf, connections, decisionsOf, notices, panelOf, taughtOf } from './items.ts';

/** Owners of all items of a family: hosts or ids. */
const ownersIn = (all: Readonly<Record<string, unknown>>, prefix: string): string[] =>
  Object.keys(all)
    .filter((key) => key.startsWith(`${prefix}:`))
    .map((key) => key.slice(prefix.length + 1))
    .toSorted();

/**
 * What a person has set and decided, exactly as it stands now: an import and its undo write it back. No secret is where
 * this reads; what only looks like one leaves with no file (lib/models/settings.ts).
 */
export async function readSettings(now: number): Promise<Settings> {
  const all: Record<string, unknown> = await browser.storage.local.get(null);
  const known = Object.values(await connections.read()).toSorted((a, b) => a.createdAt - b.createdAt);
  const [withDecisions, tenants, panels, taught] = await Promise.all([
    Promise.all(
      known.map(async ({ id, name, host, clientId }) => ({
        name,
        host,
        clientId,
        decisions: await decisionsOf(id).read(),
      })),
    ),
    Promise.all(ownersIn(all, 'choices').map(async (host) => ({ host, choices: await choicesOf(host).read() }))),
    Promise.all(ownersIn(all, 'panel').map(async (host) => ({ host, panel: await panelOf(host).read() }))),
    Promise.all(ownersIn(all, 'taught').map(async (host) => ({ host, taught: await taughtOf(host).read() }))),
  ]);
  const sites = [...new Set([...panels, ...taught].map(({ host }) => host))].toSorted().map((host) => ({
    host,
    ...panels.find((each) => each.host === host),
    ...taught.find((each) => each.host === host),
  }));
  return {
    alcove: 'settings',
    version: settingsVersion,
    madeAt: now,
    connections: withDecisions,
    tenants,
    sites,
    notices: await notices.read(),
  };
}
