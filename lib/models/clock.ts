import { signal, type ReadonlySignal } from '@preact/signals';
import type { Scope } from './scope.ts';

/** The time now as a signal that moves every `every` milliseconds: what ages in words are made from. */
export function createClock(now: () => number, scope: Scope, every = 10_000): ReadonlySignal<number> {
  const time = signal(now());
  const timer = setInterval(() => (time.value = now()), every);
  scope.add(() => clearInterval(timer));
  return time;
}
