import { browser } from 'wxt/browser';
import type { Sender } from './protocol.ts';

/** Who sent a message, as far as it could be established; `undefined`: nobody who may speak. */
export interface Caller {
  who: Sender;
  /** Host of the console page; absent for own pages. */
  host?: string;
  tabId?: number;
  frameId?: number;
  /** Host of the console in whose tab a frame of Cove stands. */
  console?: string;
  /** Tenants that a page of Cove may speak of: those that there is a connection to. */
  tenants?: ReadonlySet<string>;
}

/** The part of `runtime.MessageSender` that is looked at. */
export interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

const haloSuffixes = ['.halopsa.com', '.haloitsm.com', '.halocrm.com', '.haloservicedesk.com'];

export const isCoveHost = (host: string): boolean =>
  host === 'backup.management' || host.endsWith('.backup.management');
export const isHostedHaloHost = (host: string): boolean =>
  haloSuffixes.some((s) => host.endsWith(s) && host.length > s.length);

const inCove = (address: string | undefined): boolean =>
  address !== undefined &&
  URL.canParse(address) &&
  new URL(address).protocol === 'https:' &&
  isCoveHost(new URL(address).hostname);

/**
 * Tells callers apart by URL and origin, never by `sender.tab` (an own page in a tab has one too).
 *
 * @param granted hosts of on-premise HaloPSA that the person allowed Alcove on
 */
export function identify(
  sender: RawSender,
  own: { id: string; origin: string },
  granted: ReadonlySet<string>,
): Caller | undefined {
  if (sender.id !== own.id || !sender.url) return undefined;
  let url: URL;
  try {
    url = new URL(sender.url);
  } catch {
    return undefined;
  }
  if (url.origin === own.origin || sender.url.startsWith(`${own.origin}/`)) return { who: 'own' };
  // A frame that was navigated away while its message was under way has another origin than its URL says.
  if (sender.origin !== undefined && sender.origin !== 'null' && sender.origin !== url.origin) return undefined;
  if (url.protocol !== 'https:' || url.username || url.port) return undefined;
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId === undefined) return undefined;
  const at = { host: url.hostname, tabId, frameId: sender.frameId };
  // A frame of Cove counts inside Cove's own console only: any site could frame one.
  if (isCoveHost(url.hostname)) {
    if (at.frameId === 0) return { who: 'cove', ...at, console: url.hostname };
    return inCove(sender.tab?.url)
      ? { who: 'cove', ...at, console: new URL(sender.tab?.url ?? '').hostname }
      : undefined;
  }
  if ((isHostedHaloHost(url.hostname) || granted.has(url.hostname)) && sender.frameId === 0)
    return { who: 'halo', ...at };
  return undefined;
}

export const ownIdentity = () => ({
  id: browser.runtime.id,
  origin: new URL(browser.runtime.getURL('/popup.html')).origin,
});
