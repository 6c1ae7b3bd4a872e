import { isAsked } from '../bus/serve.ts';
import type { Steps } from '../mapping/steps.ts';

/** As long as this the worker is at it before it looks whether anybody asks: a message waits no longer, whatever the list. */
const sliceMs = 12;

/** What somebody asked in the meantime is answered before the next slice, but for no longer than this: work goes on under any number of questions. */
const mostWaitMs = 60;

/** One turn of the event loop; a timer would wait longer each time, and longest where the page is not seen. */
export const turn = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

/**
 * Carries out long work without keeping the worker from anything else: messages are answered and Stop is heard in between.
 *
 * A worker of its own is not to be had inside Chrome's service worker, and an offscreen document would take one more permission.
 *
 * @param heard is told what share is done
 * @returns the result; undefined where it was stopped before
 */
export async function inSlices<T>(
  steps: Steps<T>,
  signal: AbortSignal,
  heard: (share: number) => void,
): Promise<T | undefined> {
  for (;;) {
    const until = performance.now() + sliceMs;
    let share = 0;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
      share = step.value;
    } while (performance.now() < until);
    heard(share);
    const waitFrom = performance.now();
    do await turn();
    while (isAsked(performance.now()) && performance.now() - waitFrom < mostWaitMs);
    if (signal.aborted) return undefined;
  }
}
