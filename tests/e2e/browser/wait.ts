/** Waiting in the harness: always for a condition, never for a time. */

export interface WaitOptions {
  /** What is awaited, for the message when it never comes. */
  what: string;
  /** Milliseconds; default 10,000. */
  timeout?: number;
}

/**
 * Asks again until the answer is something else than `undefined` or `false`, and returns it.
 *
 * @throws with `what`, the last error and the last answer when the time is over
 */
export async function until<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  options: WaitOptions,
): Promise<T> {
  const timeout = options.timeout ?? 10_000;
  // A question to a page that is just going elsewhere may never be answered: it is asked again.
  const patience = Math.min(5000, timeout);
  const end = performance.now() + timeout;
  let lastError: unknown;
  for (;;) {
    try {
      const answer = await Promise.race([ask(), tooLong(patience)]);
      if (answer !== undefined && answer !== false) return answer;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (performance.now() > end) break;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  const why = lastError instanceof Error ? ` (${lastError.message})` : '';
  throw new Error(`waited ${timeout} ms for ${options.what}${why}`);
}

/** What the browser was asked and has not answered yet; said when an answer stays away. */
const unanswered = new Set<{ what: string }>();
/** Notes what is asked until it is answered. */
export async function answered<T>(what: string, answer: Promise<T>): Promise<T> {
  const entry = { what };
  unanswered.add(entry);
  try {
    return await answer;
  } finally {
    unanswered.delete(entry);
  }
}

const tooLong = (milliseconds: number): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => {
      const open = [...unanswered].map(({ what }) => what).join(', ');
      reject(new Error(`no answer within ${milliseconds} ms${open === '' ? '' : ` to ${open}`}`));
    }, milliseconds).unref();
  });

/**
 * Watches for a time that something does not happen: a negative can only be observed, never awaited.
 *
 * @param milliseconds how long; long enough for what would otherwise happen
 * @throws as soon as it happens
 */
export async function never(ask: () => Promise<boolean>, what: string, milliseconds = 1500): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    if (await ask()) throw new Error(`${what}, which must not happen`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
