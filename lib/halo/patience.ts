/** Waiting that can be stopped, and how long to wait when a server asks to slow down. */

export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Resolves after `ms`; rejects at once when stopped. */
export const wait: Wait = (ms, signal) =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new DOMException('stopped', 'AbortError'));
      return;
    }
    const stop = () => {
      clearTimeout(timer);
      reject(new DOMException('stopped', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });

/** At most this often is one request sent. */
export const maxTries = 3;
/** Whoever waits for a single answer does not sit out more than this in all. */
export const patienceMs = 16_000;

/** How a 429 is sat out. */
export interface Patience {
  wait?: Wait | undefined;
  random?: (() => number) | undefined;
  signal?: AbortSignal | undefined;
  /** Is told before each wait. */
  waiting?: ((seconds: number) => void) | undefined;
}

/** Sends again what was answered with a 429, as long as the wait is short; gives the last answer. */
export async function patiently<T>(
  ask: () => Promise<T>,
  answerOf: (got: T) => { status: number; retryAfter?: number },
  options: Patience,
): Promise<T> {
  let left = patienceMs;
  for (let tried = 1; ; tried += 1) {
    const got = await ask();
    const { status, retryAfter } = answerOf(got);
    const ms = pause(tried, retryAfter, (options.random ?? Math.random)());
    if (status !== 429 || tried >= maxTries || ms > left) return got;
    left -= ms;
    options.waiting?.(Math.ceil(ms / 1000));
    await (options.wait ?? wait)(ms, options.signal);
  }
}

/** A longer wait is not sat out: the person is told instead. */
export const longestWait = 60_000;

/**
 * Milliseconds before try `next` (1 = first repeat): the server's own word, else 5 s growing to 60 s.
 * HaloPSA's budget is about 300 requests per 5 minutes for the whole tenant (error texts in public issues).
 *
 * @param spread 0..1, so that several clients do not come back at the same moment
 */
export const pause = (next: number, retryAfter: number | undefined, spread: number): number =>
  retryAfter === undefined
    ? Math.min(longestWait, 5000 * 2 ** (next - 1)) * (0.85 + 0.15 * spread)
    : retryAfter * 1000 + 250 * spread;
