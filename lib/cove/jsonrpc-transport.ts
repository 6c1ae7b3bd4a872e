/** One POST to Cove's API: sends no cookies, follows no redirect, retries what was the transport's fault. */
import { fail, ok, type Result } from '../domain/failure.ts';
import { say } from '../domain/say.ts';

export interface Exchange {
  url: string;
  /** The request as JSON text. */
  body: string;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Waits so many milliseconds; may reject or return early when `signal` aborts. */
  wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Milliseconds since the epoch; for Retry-After given as a date. */
  now: () => number;
  signal?: AbortSignal;
  /** Attempts in all; default 3. */
  tries?: number;
  /** Milliseconds for one attempt; default 60,000 (one recursive answer holds all customers). */
  timeoutMs?: number;
}

/** Longer waits than this are left to the person. */
const longestWaitS = 60;

const stopped = () => fail('stopped', say('Reading from Cove was stopped; nothing was changed.'));

/** Seconds from a Retry-After header, given as seconds or as a date; undefined when there is none to read. */
export function retryAfterSeconds(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  if (/^\d+(\.\d+)?$/u.test(text)) return Math.ceil(Number(text));
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

type Attempt = { result: Result<unknown>; retry: boolean; after?: number | undefined };

async function attempt(options: Exchange): Promise<Attempt> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? 60_000);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    const response = await options.fetch(options.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: options.body,
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
    const after = retryAfterSeconds(response.headers.get('retry-after'), options.now());
    if (response.status === 429)
      return {
        result: fail(
          'rate-limited',
          say('Cove asked to slow down, so reading stopped. Try again after the time it named.'),
          after === undefined ? {} : { retryAfter: after },
        ),
        retry: true,
        after,
      };
    if (response.status >= 500)
      return {
        result: fail(
          'server-error',
          say("Cove's API is out of order at the moment (HTTP {status}). Try again later, or use a CSV file.", {
            status: response.status,
          }),
        ),
        retry: true,
        after,
      };
    if (response.status === 401)
      return {
        result: fail('not-logged-in', say('Cove no longer accepts the session of the API user. Log in again.')),
        retry: false,
      };
    const text = (await response.text()).replace(/^\uFEFF/u, '');
    try {
      return { result: ok(JSON.parse(text)), retry: false };
    } catch {
      // A half answer or a portal's page in between: the next try may get through.
      return {
        result: fail(
          'unexpected-answer',
          say(
            'Something between here and Cove answered with a page instead of data (HTTP {status}). Check for a proxy or a sign-in page of the network, and try again.',
            { status: response.status },
          ),
        ),
        retry: response.ok,
      };
    }
  } catch {
    if (options.signal?.aborted === true) return { result: stopped(), retry: false };
    if (timeout.aborted)
      return {
        result: fail('timed-out', say('Cove did not answer in time. Try again, or use a CSV file.')),
        retry: true,
      };
    if (globalThis.navigator?.onLine === false)
      return {
        result: fail(
          'unreachable',
          say('This computer is offline, so Cove was not asked. Try again once the network is back.'),
        ),
        retry: true,
      };
    return {
      result: fail(
        'unreachable',
        say(
          "Cove's API at api.backup.management could not be reached. Check the network and a firewall in between, and try again.",
        ),
      ),
      retry: true,
    };
  }
}

/**
 * Posts and gives the parsed JSON, whatever it says. Retries, with growing pauses or as Retry-After says: no answer,
 * 429, 5xx, an answer that is no JSON. Failures: unreachable, timed-out, rate-limited, server-error, not-logged-in (401),
 * unexpected-answer, stopped.
 */
export async function exchange(options: Exchange): Promise<Result<unknown>> {
  const tries = options.tries ?? 3;
  for (let at = 1; ; at++) {
    if (options.signal?.aborted === true) return stopped();
    const { result, retry, after } = await attempt(options);
    if (result.ok || !retry || at >= tries || (after ?? 0) > longestWaitS) return result;
    try {
      await options.wait(after === undefined ? 1000 * 2 ** (at - 1) : after * 1000, options.signal);
    } catch {
      return stopped();
    }
  }
}
