import { browser } from 'wxt/browser';
import { isCoveHost } from '../bus/sender.ts';
import { isUnderWay } from '../domain/journey.ts';
import { isOpen } from '../domain/outcome.ts';
import { isConfiguration } from '../page/where.ts';
import { guideOf, panelOf, reportOf } from '../store/items.ts';
import { bring } from './console-page.ts';

/** Whether something of Alcove's hears the page already: it need not be asked what it cannot answer without a look at the page. */
const isHeard = (tabId: number): Promise<boolean> =>
  browser.tabs.sendMessage(tabId, { type: 'heard' }, { frameId: 0 }).then(
    () => true,
    () => false,
  );

/**
 * Brings the lookout to a page of configuration in which the checklist may stand open. Where a person has put it away, or
 * nothing is left to do, the page waits until somebody stirs (`beside/halo`), and so it does where this fails.
 */
async function comeTo(tabId: number, address: string | undefined): Promise<void> {
  if (!address?.startsWith('https:')) return;
  const url = new URL(address);
  if (isCoveHost(url.hostname)) return;
  // A guide may have opened what HaloPSA turns this account away from.
  if (!isConfiguration(url) && !isUnderWay(await guideOf(url.hostname).read(), Date.now())) return;
  const [panel, report] = await Promise.all([panelOf(url.hostname).read(), reportOf(url.hostname).read()]);
  if (!panel.open || report?.outcomes.every(({ kind }) => !isOpen(kind)) === true) return;
  if (!(await isHeard(tabId))) await bring(tabId, address, 'lookout');
}

/** Goes along with the tabs; to be called before the first await of the worker. */
export function comeInTime(): void {
  browser.tabs.onUpdated.addListener((tabId, change, { url }) => {
    if (change.url !== undefined || change.status === 'complete') comeTo(tabId, url).catch(() => undefined);
  });
}
