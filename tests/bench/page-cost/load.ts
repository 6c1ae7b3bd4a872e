/** One load of a page of HaloPSA, and what it cost there. */
import type { Page } from '@playwright/test';
import { isExtensionUrl, microtasksOf, scriptOf, threadsNamed, traced } from './trace.ts';
import type { Contender } from './contender.ts';

export interface LoadFigures {
  /** A person moved the pointer. */
  somebody: boolean;
  /** Script of the extension on the page's main thread, ms that the thread had. */
  scriptMs: number;
  /** The same by the clock. */
  wallMs: number;
  /** Tasks of more than 50 ms. */
  longTasks: number;
  /** Heap of the page after a garbage collection, the extension's world in it, MB. */
  heapMB: number;
  /** Sum of all layout shifts. */
  shift: number;
}

/** What the page tells of itself. */
interface Seen {
  longTasks: number;
  shift: number;
}
declare global {
  interface Window {
    pageCost?: Seen;
  }
}

/**
 * How long a page is watched after it has loaded: what an extension puts off counts as well. What it puts off until somebody is there
 * (`lib/beside/doorway`; for who only reads, until six seconds are over) is measured where somebody moves the pointer.
 */
const watched = 2500;

/** Loads an address and watches the page. `somebody`: a person moves the pointer over it once it is there. */
async function watch(page: Page, url: string, somebody: boolean): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  if (somebody) for (const x of [300, 320]) await page.mouse.move(x, 300);
  await page.waitForFunction(
    (span) => performance.now() > (performance.getEntriesByType('navigation')[0]?.duration ?? Infinity) + span,
    watched,
    { polling: 200 },
  );
}

/** Runs in the page before its own scripts. */
function watchPage(): void {
  const seen: Seen = { longTasks: 0, shift: 0 };
  window.pageCost = seen;
  new PerformanceObserver((list) => (seen.longTasks += list.getEntries().length)).observe({
    type: 'longtask',
    buffered: true,
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Loads an address in a new tab. */
export async function load({ browser }: Contender, url: string, somebody: boolean): Promise<LoadFigures> {
  const page = await browser.context.newPage();
  try {
    await page.addInitScript(watchPage);
    const events = await traced(browser.cdp, () => watch(page, url, somebody));
    const seen = await page.evaluate(() => window.pageCost ?? { longTasks: 0, shift: 0 });
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { thread, wall } = scriptOf(events, threadsNamed(events, 'CrRendererMain'), isExtensionUrl);
    return { ...seen, somebody, heapMB: usedSize / 2 ** 20, scriptMs: thread, wallMs: wall };
  } finally {
    await page.close();
  }
}

/** What an extension does after promises in one load, ms that the thread had: by the stacks that a profiler sees. */
export async function afterPromises({ browser }: Contender, url: string, somebody: boolean): Promise<number> {
  const page = await browser.context.newPage();
  try {
    const events = await traced(browser.cdp, () => watch(page, url, somebody), { samples: true });
    return microtasksOf(events, threadsNamed(events, 'CrRendererMain'));
  } finally {
    await page.close();
  }
}
