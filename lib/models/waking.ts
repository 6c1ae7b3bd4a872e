import { effect, type ReadonlySignal } from '@preact/signals';
import type { Run } from '../domain/run.ts';
import type { Ports } from './ports.ts';
import type { Scope } from './scope.ts';

/** A run that has told nothing for this long may have lost its worker, ms. */
export const silence = 2500;

/**
 * While something runs and says nothing, asks whether anybody is there: the question starts a worker that the browser has
 * ended, and a worker that starts goes on with what it finds unfinished. A worker that is only busy answers, and is the
 * less likely to be ended.
 */
export function wakeForRuns(
  ports: Pick<Ports, 'ask' | 'now'>,
  runs: ReadonlySignal<Readonly<Record<string, Run>>>,
  scope: Scope,
): void {
  scope.add(
    effect(() => {
      const going = Object.values(runs.value).filter(({ state }) => state === 'running');
      if (going.length === 0) return;
      const timer = setInterval(() => {
        if (going.some(({ beatAt }) => ports.now() - beatAt >= silence)) void ports.ask('alive', {});
      }, silence);
      return () => clearInterval(timer);
    }),
  );
}
