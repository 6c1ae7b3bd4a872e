import { browser } from 'wxt/browser';
import { askPage } from '../bus/page.ts';
import { isCoveHost, isHostedHaloHost } from '../bus/sender.ts';
import { allowsHost } from '../domain/policy.ts';
import { normaliseAddress } from '../halo/address.ts';
import { choicesOf } from '../store/items.ts';
import { askConsole } from './console-page.ts';
import { policyNow } from './policy.ts';
import { grantedHosts } from './sites.ts';

/** The part of a tab that a shortcut is about. */
interface Tab {
  id?: number | undefined;
  url?: string | undefined;
}

/** The console's sidebar away, or there: whichever it is not. */
async function toggleSidebar({ id }: Tab): Promise<void> {
  if (id === undefined) return;
  // Only an open sidebar says that it has closed; without one nobody answers.
  const closed = await askPage(id, 0, { type: 'panel.close' });
  if (!closed.ok || closed.value !== true) await askConsole(id, { type: 'panel.open' });
}

/** Reads everything again: of the tenant in front, elsewhere of the current connection's. */
async function checkInFront({ id, url }: Tab): Promise<void> {
  const address = url?.startsWith('https:') ? normaliseAddress(url) : undefined;
  // The vendor's own sites are no tenant's: there it is the connection that is checked.
  const host = address?.ok === true ? address.value : undefined;
  const isTenant =
    host !== undefined && !isCoveHost(host) && (isHostedHaloHost(host) || (await grantedHosts()).has(host));
  const tenant = isTenant ? host : (await (await import('./cove.ts')).activeConnection())?.host;
  if (tenant === undefined || !allowsHost(await policyNow(), tenant)) return;
  // By hand nothing is read, whatever key is pressed.
  if ((await choicesOf(tenant).read()).manual === true) return;
  const { check } = await import('./check.ts');
  await check(tenant, isTenant && id !== undefined ? { tabId: id } : undefined);
}

/** The manifest's commands by their names there; `_execute_action` is the browser's own. */
export const shortcuts: Readonly<Record<string, (tab: Tab) => Promise<void>>> = {
  'toggle-sidebar': toggleSidebar,
  'check-everything': checkInFront,
};

/** Listens for the keys; to be called before the first await of the worker. */
export function listenToShortcuts(): void {
  // Firefox for Android has no keyboard to listen to.
  browser.commands?.onCommand.addListener((name, given) => {
    const act = Object.hasOwn(shortcuts, name) ? shortcuts[name] : undefined;
    if (!act) return;
    // Firefox says which tab only in newer versions.
    void (given ? Promise.resolve([given]) : browser.tabs.query({ active: true, currentWindow: true }))
      .then(([tab]) => (tab ? act(tab) : undefined))
      // A tab that went meanwhile; what a check itself cannot do is told where it is shown.
      .catch(() => undefined);
  });
}
