import { browser } from 'wxt/browser';

const page = () => browser.runtime.getURL('/consent.html');

/** Alcove's own pages on which a plan of this tenant is shown. */
async function openOnes(host: string): Promise<{ id: number; url: URL; windowId: number }[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url, windowId }) => {
    if (id === undefined || windowId === undefined || !url?.startsWith(page())) return [];
    const parsed = new URL(url);
    return parsed.searchParams.get('host') === host ? [{ id, url: parsed, windowId }] : [];
  });
}

/**
 * Shows a plan of changes, or of one test ticket, on Alcove's own page: brings the page to the front that has it already, else opens one, in a window
 * of its own or in a tab where there are no windows. Another plan of the same tenant makes room for it.
 */
export async function showConsent(host: string, planId: string, kind: 'plan' | 'ticket' = 'plan'): Promise<void> {
  const open = await openOnes(host);
  const same = open.find(({ url }) => url.searchParams.get(kind) === planId);
  await browser.tabs.remove(open.filter((each) => each !== same).map(({ id }) => id));
  if (same) {
    await browser.tabs.update(same.id, { active: true });
    await browser.windows?.update(same.windowId, { focused: true });
    return;
  }
  const url = `${page()}?host=${encodeURIComponent(host)}&${kind}=${planId}`;
  try {
    await browser.windows.create({ url, type: 'popup', width: 640, height: 760, focused: true });
  } catch {
    await browser.tabs.create({ url });
  }
}

/** Brings a page of the tenant's console to the front, and gives its tab; opens one where there is none. */
export async function toConsole(host: string): Promise<number | undefined> {
  const tabs = await browser.tabs.query({ url: `https://${host}/*` });
  const [last] = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  if (last?.id === undefined) return (await browser.tabs.create({ url: `https://${host}/config` })).id;
  await browser.tabs.update(last.id, { active: true });
  if (last.windowId !== undefined) await browser.windows?.update(last.windowId, { focused: true });
  return last.id;
}
