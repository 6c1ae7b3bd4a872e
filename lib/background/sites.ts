import { browser } from 'wxt/browser';
import { isHostedHaloHost } from '../bus/sender.ts';
import { allows, allowsHost } from '../domain/policy.ts';
import { policyNow } from './policy.ts';

/**
 * HaloPSA outside its hosted domains: the person grants one origin at run time (an own page asks, because
 * only a click may), and from then on the console script runs there as it does on the hosted ones.
 */
const scriptOf = (host: string) => ({
  id: `alcove-halo:${host}`,
  js: ['content-scripts/halo.js'],
  matches: [pattern(host)],
});
const hostOfScript = (id: string): string | undefined => /^alcove-halo:(.+)$/.exec(id)?.[1];
const pattern = (host: string) => `https://${host}/*`;
const hostOf = (origin: string): string | undefined => /^https:\/\/([^/*:]+)\/\*$/.exec(origin)?.[1];

/** Hosts outside the hosted domains on which Alcove is allowed now, by the person and by the organisation. */
export async function grantedHosts(): Promise<ReadonlySet<string>> {
  const [{ origins = [] }, policy] = await Promise.all([browser.permissions.getAll(), policyNow()]);
  if (!allows(policy, 'ownHosts')) return new Set();
  return new Set(
    origins
      .map(hostOf)
      .filter((host) => host !== undefined)
      .filter((host) => !isHostedHaloHost(host) && allowsHost(policy, host)),
  );
}

export const mayReach = (host: string): Promise<boolean> => browser.permissions.contains({ origins: [pattern(host)] });

/** Registers the console scripts where they are allowed and drops them where permission was taken back. */
export async function syncSites(coveOrHalo: (host: string) => boolean): Promise<void> {
  const wanted = new Set([...(await grantedHosts())].filter((host) => !coveOrHalo(host)));
  const registered = (await browser.scripting.getRegisteredContentScripts())
    .map(({ id }) => ({ id, host: hostOfScript(id) }))
    .filter(({ host }) => host !== undefined);
  const gone = registered.filter(({ host = '' }) => !wanted.has(host)).map(({ id }) => id);
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const known = new Set(registered.map(({ id }) => id));
  for (const host of wanted) {
    const script = scriptOf(host);
    if (known.has(script.id)) continue;
    await browser.scripting.registerContentScripts([{ ...script, runAt: 'document_idle', allFrames: false }]);
    await injectIntoOpenTabs(host);
  }
}

async function injectIntoOpenTabs(host: string): Promise<void> {
  for (const tab of await browser.tabs.query({ url: pattern(host) })) {
    if (tab.id === undefined) continue;
    await browser.scripting
      .executeScript({ target: { tabId: tab.id }, files: ['/content-scripts/halo.js'] })
      .catch(() => undefined);
  }
}
