/** Waiting in the harness: always for a condition, never for a time. */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface WaitOptions {
  /** What is awaited, for the message when it never comes. */
  what: string;
  /** Milliseconds; default 10,000. */
  timeout?: number;
}

/**
 * Milliseconds until it is asked again: soon at first, then less and less often, because asking takes from what is waited for.
 *
 * @param waited milliseconds since it was asked first
 */
const pause = (waited: number): number => Math.min(200, 30 + waited / 8);

/** One asking of a question: the waits that it has begun, and whether anybody still listens to it. */
interface Round {
  within: Set<() => string>;
  over: boolean;
}
const rounds = new AsyncLocalStorage<Round>();
const openIn = ({ within }: Round): string => [...new Set([...within].map((told) => told()))].join(', ');

/**
 * Asks again until the answer is something else than `undefined` or `false`, and returns it.
 *
 * @throws with `what`, the last error or what the question itself is waiting for, when the time is over
 */
export async function until<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  { what, timeout = 10_000 }: WaitOptions,
): Promise<T> {
  // A question to a page that is just going elsewhere may never be answered: it is asked again.
  const patience = Math.min(5000, timeout);
  const began = performance.now();
  const end = began + timeout;
  const outer = rounds.getStore();
  let round: Round = { within: new Set(), over: false };
  let why = '';
  const told = (): string => {
    const open = openIn(round);
    const reason = open === '' ? why : `still waiting for ${open}`;
    return reason === '' ? what : `${what} (${reason})`;
  };
  outer?.within.add(told);
  try {
    do {
      round = { within: new Set(), over: false };
      try {
        const answer = await Promise.race([rounds.run(round, ask), tooLong(patience, round)]);
        if (answer !== undefined && answer !== false && outer?.over !== true) return answer;
        why = '';
      } catch (error) {
        why = error instanceof Error ? error.message : String(error);
      }
      round.over = true;
      round.within.clear();
      // What waited for this has asked anew: nothing must be pressed twice because of the question of before.
      if (outer?.over === true) throw new Error(`nobody waits for ${what} any more`);
      await new Promise((resolve) => setTimeout(resolve, pause(performance.now() - began)));
    } while (performance.now() <= end);
  } finally {
    outer?.within.delete(told);
  }
  throw new Error(`waited ${timeout} ms for ${told()}`);
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

const tooLong = (milliseconds: number, round: Round): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => {
      const asked = [...unanswered].map(({ what }) => what).join(', ');
      const open = openIn(round);
      reject(
        new Error(
          `no answer within ${milliseconds} ms${asked === '' ? '' : ` to ${asked}`}${open === '' ? '' : `, still waiting for ${open}`}`,
        ),
      );
    }, milliseconds).unref();
  });

/**
 * Watches for a time that something does not happen: a negative can only be observed, never awaited.
 *
 * @param milliseconds how long; long enough for what would otherwise happen
 * @throws as soon as it happens
 */
export async function never(ask: () => Promise<boolean>, what: string, milliseconds = 1500): Promise<void> {
  const began = performance.now();
  while (performance.now() < began + milliseconds) {
    if (await ask()) throw new Error(`${what}, which must not happen`);
    await new Promise((resolve) => setTimeout(resolve, pause(performance.now() - began)));
  }
}
