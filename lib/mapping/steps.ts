/**
 * Long work in small steps. Whoever carries it out decides when to go on, and can do something else in between: answer a
 * message, say how far it is, stop.
 */

/** Yields what share of it is done, from 0 to 1; a step takes a few milliseconds at most. */
export type Steps<T> = Generator<number, T, void>;

/** Carries everything out at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Work that is a part of some other: its share counts from `from` to `to` of that. */
export function* partOf<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + step.value * (to - from);
  }
}

/** Does something for every number below `count`, in steps of `each`. */
export function* forEach(count: number, each: number, work: (at: number) => void): Steps<void> {
  for (let at = 0; at < count; at++) {
    if (at % each === 0) yield at / count;
    work(at);
  }
}
