import { failureFrom, type Failure, type Result } from '../domain/failure.ts';
import type { Run, RunKind } from '../domain/run.ts';
import { say } from '../domain/say.ts';
import { runs } from '../store/items.ts';

/** What the work of a run holds in its hands. */
export interface RunHandle {
  readonly id: string;
  readonly signal: AbortSignal;
  /** Says how far it is; written to storage at most every 150 ms. */
  at(doing: string, done: number, total?: number): void;
}

type Work = (run: RunHandle) => Promise<Result<unknown>>;

const live = new Map<string, { key: string; controller: AbortController; ended: Promise<void> }>();
const day = 24 * 60 * 60 * 1000;

const put = (id: string, change: (run: Run) => Run): Promise<unknown> =>
  runs.update((all) => {
    const run = all[id];
    return run ? { ...all, [id]: change(run) } : all;
  });

/** Starts a record without work in this worker: for runs whose work is done by hands in a page. */
export async function recordRun(
  kind: RunKind,
  subject: string,
  doing: string,
  more: Pick<Run, 'total' | 'handsIn' | 'frame' | 'revision'> = {},
  id: string = crypto.randomUUID(),
): Promise<string> {
  const now = Date.now();
  const run: Run = { id, kind, subject, state: 'running', doing, done: 0, startedAt: now, beatAt: now, ...more };
  await runs.update((all) => {
    const kept = Object.entries(all).filter(
      ([, r]) => (r.state === 'running' || now - r.beatAt < day) && !(r.kind === kind && r.subject === subject),
    );
    return { ...Object.fromEntries(kept), [id]: run };
  });
  return id;
}

export const progressRun = (
  id: string,
  doing: string,
  done: number,
  total?: number,
  leftOver?: Run['leftOver'],
): Promise<unknown> =>
  put(id, (run) =>
    run.state === 'running'
      ? {
          ...run,
          doing,
          done,
          beatAt: Date.now(),
          ...(total === undefined ? {} : { total }),
          ...(leftOver === undefined ? {} : { leftOver }),
        }
      : run,
  );

export const endRun = (
  id: string,
  state: 'done' | 'failed' | 'stopped',
  more: { failure?: Failure; leftOver?: Run['leftOver']; doing?: string; done?: number; total?: number } = {},
): Promise<unknown> => put(id, (run) => ({ ...run, state, beatAt: Date.now(), ...more }));

/**
 * Starts a run, or gives the one that is already going for the same kind and subject.
 *
 * @returns the run's id and when it has ended (never rejects; a failure is in the record)
 * @throws when it cannot be recorded, because storage is full
 */
export async function startRun(
  kind: RunKind,
  subject: string,
  doing: string,
  work: Work,
): Promise<{ id: string; ended: Promise<void> }> {
  const key = `${kind}:${subject}`;
  for (const [id, run] of live) if (run.key === key) return { id, ended: run.ended };
  const controller = new AbortController();
  const id = crypto.randomUUID();
  // Its place is taken before anything is awaited: two that ask at the same moment get the same run.
  const recorded = recordRun(kind, subject, doing, {}, id);
  let last = 0;
  let pending: Promise<unknown> = Promise.resolve();
  const handle: RunHandle = {
    id,
    signal: controller.signal,
    at(text, done, total) {
      const now = Date.now();
      if (now - last < 150 && done !== total) return;
      last = now;
      pending = progressRun(id, text, done, total);
    },
  };
  const ended = (async () => {
    try {
      await recorded;
      const result = await work(handle);
      await pending;
      if (controller.signal.aborted) await endRun(id, 'stopped');
      else if (result.ok) await endRun(id, 'done');
      else await endRun(id, result.failure.code === 'stopped' ? 'stopped' : 'failed', { failure: result.failure });
    } catch (error) {
      const stopped = controller.signal.aborted;
      const failure = failureFrom(error, say('Something in Alcove broke while doing this. Try again.'));
      // Where storage is so full that not even this fits, whoever asked was told below.
      await endRun(id, stopped ? 'stopped' : 'failed', stopped ? {} : { failure }).catch(() => undefined);
    } finally {
      live.delete(id);
    }
  })();
  live.set(id, { key, controller, ended });
  // Without its record nobody could see how far it is, or that it failed: it has not begun, and whoever asked is told.
  await recorded;
  return { id, ended };
}

/** Resolves when no run of that kind goes on in this worker. */
export async function endOfRun(kind: RunKind, subject: string): Promise<void> {
  const key = `${kind}:${subject}`;
  await Promise.all([...live.values()].filter((run) => run.key === key).map(({ ended }) => ended));
}

/** Stops a run of this worker; gives when it has ended, or `undefined` when it is none. */
export function stopLive(id: string): Promise<void> | undefined {
  const run = live.get(id);
  run?.controller.abort();
  return run?.ended;
}

/** Runs that an earlier worker left as `running`: what has to go on, oldest first. */
export async function interruptedRuns(): Promise<Run[]> {
  const all = await runs.read();
  return Object.values(all)
    .filter((run) => run.state === 'running' && !live.has(run.id))
    .toSorted((a, b) => a.startedAt - b.startedAt);
}
