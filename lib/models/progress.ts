import { computed, type ReadonlySignal } from '@preact/signals';
import type { Run, RunKind } from '../domain/run.ts';

/** A run as the screen shows it: what is stored, and whether its worker still lives. */
export interface RunView {
  id: string;
  kind: RunKind;
  /** `interrupted`: stored as running, but nobody has renewed its beat for half a minute. */
  state: Run['state'] | 'interrupted';
  doing: string;
  done: number;
  total?: number;
  failure?: Run['failure'];
  leftOver: NonNullable<Run['leftOver']>;
  endedAt: number;
}

/** A running run without a beat for longer than this has lost its worker (milliseconds). */
const beatLimit = 30_000;

function viewRun(run: Run, now: number): RunView {
  const { id, kind, doing, done, total, failure } = run;
  const state = run.state === 'running' && now - run.beatAt > beatLimit ? 'interrupted' : run.state;
  return {
    id,
    kind,
    state,
    doing,
    done,
    leftOver: run.leftOver ?? [],
    endedAt: run.beatAt,
    ...(total === undefined ? {} : { total }),
    ...(failure === undefined ? {} : { failure }),
  };
}

/** The newest run of a kind for one tenant host or connection; null when there was none. */
export function newestRun(runs: Record<string, Run>, kind: RunKind, subject: string | null): Run | null {
  let newest: Run | null = null;
  for (const run of Object.values(runs)) {
    if (run.kind !== kind || run.subject !== subject) continue;
    if (!newest || run.startedAt > newest.startedAt) newest = run;
  }
  return newest;
}

/** The newest run of a kind as a signal. */
export function runOf(
  runs: ReadonlySignal<Record<string, Run>>,
  kind: RunKind,
  subject: ReadonlySignal<string | null>,
  clock: ReadonlySignal<number>,
): ReadonlySignal<RunView | null> {
  return computed(() => {
    const run = newestRun(runs.value, kind, subject.value);
    // The clock only matters to a run that is going; reading it always would redraw for nothing.
    return run ? viewRun(run, run.state === 'running' ? clock.value : run.beatAt) : null;
  });
}

/** 0..1, or null when nobody knows how far it goes. */
export function share(run: Pick<RunView, 'done' | 'total'>): number | null {
  if (run.total === undefined || run.total <= 0) return null;
  return Math.min(1, Math.max(0, run.done / run.total));
}
