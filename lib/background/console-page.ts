import { browser } from 'wxt/browser';
import type { PageRequest } from '../bus/page-protocol.ts';
import { askPage } from '../bus/page.ts';
import { isCoveHost, isHostedHaloHost } from '../bus/sender.ts';
import type { Result } from '../domain/failure.ts';
import { loadPart } from './parts.ts';
import { grantedHosts } from './sites.ts';

type Request = Extract<PageRequest, { type: 'ping' | 'panel.open' | 'halo.read' }>;

/**
 * Brings a part into the page of a console, and into no other.
 *
 * @throws when the tab is gone or may not be reached
 */
export async function bring(tabId: number, address: string, part: 'lookout' | 'reader'): Promise<void> {
  const host = address.startsWith('https:') ? new URL(address).hostname : '';
  if (isCoveHost(host)) await loadPart('cove-lookout', tabId, 'all');
  else if (isHostedHaloHost(host) || (await grantedHosts()).has(host)) await loadPart(part, tabId, 0);
}

/**
 * Asks the page of a console, and brings along what answers there: a page gets nothing before somebody wants something of it.
 * `no-console-tab` when it is not to be had.
 */
export async function askConsole(tabId: number, request: Request): Promise<Result<unknown>> {
  const answer = await askPage(tabId, 0, request);
  if (answer.ok || answer.failure.code !== 'no-console-tab') return answer;
  try {
    const { url = '' } = await browser.tabs.get(tabId);
    await bring(tabId, url, request.type === 'halo.read' ? 'reader' : 'lookout');
  } catch {
    return answer;
  }
  return askPage(tabId, 0, request);
}
