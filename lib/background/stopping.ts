/** Stopping work, wherever it is done: in this worker, by hands in a page, or nowhere any more. */
import { askPage } from '../bus/page.ts';
import type { Run } from '../domain/run.ts';
import { coveView, runs } from '../store/items.ts';
import { endRun, stopLive } from './runs.ts';

/** Asks the hands of a run to stop; false: nobody is at work on it there. */
async function stopHands(run: Run): Promise<boolean> {
  const view = await coveView.read();
  const frames = run.frame
    ? [run.frame]
    : Object.keys(view?.frames ?? {}).map((frame) => ({ tabId: view?.tabId ?? -1, frameId: Number(frame) }));
  const asked = await Promise.all(
    frames.map(({ tabId, frameId }) => askPage(tabId, frameId, { type: 'cove.stop', runId: run.id })),
  );
  return asked.some((answer) => answer.ok && answer.value === true);
}

/** Stops a run. Hands in a page report their end themselves; a run that nobody works on is over at once. */
export async function stopRun(run: Run): Promise<void> {
  if (stopLive(run.id) !== undefined || run.state !== 'running') return;
  if (!(await stopHands(run))) await endRun(run.id, 'stopped');
}

/** Stops everything that is done for a subject and waits until none of it writes any more. */
export async function stopRunsOf(subject: string): Promise<void> {
  const own = Object.values(await runs.read()).filter((run) => run.subject === subject && run.state === 'running');
  for (const run of own) {
    const ended = stopLive(run.id);
    if (ended) await ended;
    else {
      // Over first: what hands report of a run that has ended is not taken.
      await endRun(run.id, 'stopped');
      await stopHands(run);
    }
  }
}
