/** The popup and the worker of an extension, each started from nothing. */
import { until } from '../../e2e/browser/wait.ts';
import { scriptOf, threadsNamed, traced, type TraceEvent } from './trace.ts';
import type { Contender } from './contender.ts';

export interface PopupFigures {
  /** From opening to the first pixels, ms. */
  paintMs: number;
  /** From opening until a control of its main part is painted and can be used, ms. */
  usableMs: number;
}

declare global {
  interface Window {
    popupUsable?: number;
  }
}

/** Runs in the popup before its own scripts: notes when a control of the main part is painted. A header alone is no use to anybody. */
function watchUsable(): void {
  const controls = 'a[href],button,input,select,textarea';
  const usable = (): boolean =>
    [...(document.querySelector('main') ?? document.body ?? document).querySelectorAll(controls)].some((control) => {
      const { width, height, top } = control.getBoundingClientRect();
      return !control.matches(':disabled') && control.checkVisibility() && width > 0 && height > 0 && top < innerHeight;
    });
  const watcher = new MutationObserver(() => {
    if (!usable()) return;
    watcher.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (window.popupUsable = performance.now()));
      port1.start();
      port2.postMessage(null);
    });
  });
  watcher.observe(document, { childList: true, subtree: true, attributes: true });
}

/** Opens the popup while no worker runs; undefined: the extension has none. */
export async function openPopup(contender: Contender): Promise<PopupFigures | undefined> {
  const { browser, popup } = contender;
  if (popup === undefined) return undefined;
  const page = await browser.context.newPage();
  try {
    await page.setViewportSize({ width: 420, height: 600 });
    await page.addInitScript(watchUsable);
    await browser.killWorker();
    await page.goto(popup);
    return await until(
      () =>
        page.evaluate(() => {
          const paintMs = performance.getEntriesByName('first-paint')[0]?.startTime;
          const usableMs = window.popupUsable;
          return paintMs === undefined || usableMs === undefined ? undefined : { paintMs, usableMs };
        }),
      { what: 'the popup to be painted and usable', timeout: 30_000 },
    );
  } finally {
    await page.close();
  }
}

export interface WorkerFigures {
  /** Compiling and evaluating the worker's script, ms that its thread had: until every listener is there. */
  startMs: number;
  /** From the wish for a worker until it runs, ms by the clock; the browser's own part is that of the empty extension. */
  runningMs: number;
}

const starting = new Set(['v8.compile', 'v8.compileModule', 'v8.evaluateModule', 'EvaluateScript']);

/** What of the worker's thread is compiling and evaluating its script. */
const startOf = (events: readonly TraceEvent[]): number =>
  scriptOf(
    events.filter(({ name, ph }) => ph === 'M' || starting.has(name)),
    threadsNamed(events, 'ServiceWorker thread'),
    () => true,
  ).thread;

/** Stops the worker and has the browser start it anew; undefined: the extension has none. */
export async function startWorker({ browser, worker }: Contender): Promise<WorkerFigures | undefined> {
  if (!worker) return undefined;
  const page = await browser.open('manifest.json');
  const session = await page.context().newCDPSession(page);
  const states: string[] = [];
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus } of versions) states.push(runningStatus);
  });
  await session.send('ServiceWorker.enable');
  try {
    await session.send('ServiceWorker.stopAllWorkers');
    await until(() => states.at(-1) === 'stopped', { what: 'the worker to be stopped' });
    let runningMs = Number.NaN;
    const events = await traced(browser.cdp, async () => {
      const from = performance.now();
      const running = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'running')) resolve();
        });
      });
      await session.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${browser.extensionId}/` });
      await running;
      runningMs = performance.now() - from;
    });
    return { startMs: startOf(events), runningMs };
  } finally {
    await page.close();
  }
}
