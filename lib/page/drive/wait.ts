/** Waiting for what the page does next, by its changes and a short beat; never a fixed sleep. */

export interface WaitOptions {
  /** Milliseconds until giving up. */
  within?: number;
  signal?: AbortSignal | undefined;
}

/**
 * Calls `test` now and every 16 ms until it gives something other than
 * `null`, `undefined` or `false`; gives that, or `null` when the time is up or the signal aborts. Time in which the page
 * was too busy to do anything does not count: it may just have had no turn to bring what is waited for.
 */
export function until<T>(
  test: () => T | null | undefined | false,
  { within = 1500, signal }: WaitOptions = {},
): Promise<T | null> {
  return new Promise((resolve) => {
    let waited = 0;
    let last = performance.now();
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (value: T | null) => {
      if (over) return;
      over = true;
      if (timer !== undefined) clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(value);
    };
    const stop = () => end(null);
    const look = () => {
      if (over) return;
      const value = test();
      const now = performance.now();
      waited += Math.min(now - last, longestTurn);
      last = now;
      if (value !== null && value !== undefined && value !== false) end(value);
      else if (waited >= within) end(null);
      else timer = setTimeout(look, 16);
    };
    if (signal?.aborted) return end(null);
    signal?.addEventListener('abort', stop, { once: true });
    look();
  });
}

/** What one turn of the page counts at most, ms. */
const longestTurn = 80;

/** Gives the page one turn to draw (its own timers and promises run first). */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Until the page has heard of a scroll of `box` (it is told with its next frame, in a hidden tab later). */
export function scrolled(box: Element): Promise<void> {
  return new Promise((resolve) => {
    const target = box === box.ownerDocument.scrollingElement ? box.ownerDocument : box;
    const end = () => {
      clearTimeout(timer);
      target.removeEventListener('scroll', end);
      resolve();
    };
    const timer = setTimeout(end, 100);
    target.addEventListener('scroll', end, { once: true });
  });
}

/** Until nothing under `root` has changed for 28 ms, at most 800 ms. */
export function quiet(root: Element, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const started = performance.now();
    let last = started;
    const observer = new MutationObserver(() => (last = performance.now()));
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    const look = () => {
      const now = performance.now();
      if (now - last < 28 && now - started < 800 && !signal?.aborted) {
        setTimeout(look, 8);
        return;
      }
      observer.disconnect();
      resolve();
    };
    setTimeout(look, 8);
  });
}
