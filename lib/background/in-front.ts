import { browser } from 'wxt/browser';

/** Tab that was in front before, by run; lost with the worker, then the person goes back alone. */
const former = new Map<string, { shown: number; before: number }>();

/**
 * Brings a tab to the front for a run whose hands work in it: a browser draws nothing in a hidden tab, so a table
 * that draws its rows while it is scrolled would stop after the first ones.
 */
export async function bringForward(runId: string, tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId);
  if (tab.active) return;
  const [before] = await browser.tabs.query({ active: true, ...(tab.windowId ? { windowId: tab.windowId } : {}) });
  await browser.tabs.update(tabId, { active: true });
  if (before?.id !== undefined) former.set(runId, { shown: tabId, before: before.id });
}

/** Goes back to where the person was, unless they have gone elsewhere meanwhile. */
export async function bringBack(runId: string): Promise<void> {
  const tabs = former.get(runId);
  if (!tabs) return;
  former.delete(runId);
  try {
    if ((await browser.tabs.get(tabs.shown)).active) await browser.tabs.update(tabs.before, { active: true });
  } catch {
    // One of the two was closed: nothing to go back to.
  }
}
