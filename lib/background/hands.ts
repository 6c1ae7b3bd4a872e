import { browser, type Browser } from 'wxt/browser';
import { handsProgress, type HandsProgress } from '../bus/page-protocol.ts';
import { askPage } from '../bus/page.ts';
import { identify, ownIdentity, type Caller } from '../bus/sender.ts';
import type { Run } from '../domain/run.ts';
import { failureSchema } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { connections, coveStateOf, planOf, runs } from '../store/items.ts';
import { bringBack } from './in-front.ts';
import { endRun, progressRun } from './runs.ts';
import { isSettingOut } from './setting-out.ts';

/** How long a page may take to report again after its port closed, ms: it closes with the worker, too. */
const grace = 500;

/** Runs whose hands report to this worker now. */
const reporting = new Map<string, number>();

/** Hands in a page report over a port, so that a worker that died is woken and simply goes on recording. */
export function listenToHands(granted: () => Promise<ReadonlySet<string>>): void {
  browser.runtime.onConnect.addListener((port) => {
    const runId = /^hands:([\w-]{1,64})$/.exec(port.name)?.[1];
    if (!runId) return;
    reporting.set(runId, (reporting.get(runId) ?? 0) + 1);
    let trusted = false;
    let line = granted().then(async (hosts) => {
      const caller = port.sender && identify(port.sender, ownIdentity(), hosts);
      trusted = caller?.who === 'cove' && isWorking((await runs.read())[runId], caller);
      if (!trusted) port.disconnect();
    });
    port.onDisconnect.addListener(() => {
      reporting.set(runId, (reporting.get(runId) ?? 1) - 1);
      // Hands that only lost a worker are back at once; hands whose page is gone are not.
      setTimeout(() => void line.then(() => endAbandoned(runId)), grace);
    });
    port.onMessage.addListener((raw) => {
      const parsed = handsProgress.safeParse(raw);
      if (parsed.success)
        line = line
          // What came in before it was known who speaks waits here, and is dropped when that was nobody.
          .then(() => trusted && record(runId, parsed.data))
          .then(
            (wanted) => answer(port, parsed.data, wanted),
            () => undefined,
          );
    });
  });
}

/** Hands report about their own run from the frame in which they were set to work; a run that is gone takes their end. */
const isWorking = (run: Run | undefined, { tabId, frameId }: Caller): boolean =>
  run?.frame === undefined || (run.frame.tabId === tabId && run.frame.frameId === frameId);

/** Says that the end was heard; hands that work on for a run that has ended are stopped. */
function answer(port: Browser.runtime.Port, progress: HandsProgress, wanted: boolean): void {
  try {
    if (progress.type === 'end') port.postMessage({ type: 'heard' });
    else if (!wanted) void stopAt(port.sender?.tab?.id, port.sender?.frameId, port.name.slice('hands:'.length));
  } catch {
    // The page went away meanwhile: nobody waits for it.
  }
}

const stopAt = async (tabId: number | undefined, frameId: number | undefined, runId: string): Promise<void> => {
  if (tabId !== undefined && frameId !== undefined) await askPage(tabId, frameId, { type: 'cove.stop', runId });
};

const gone = say(
  'The Cove page was closed or reloaded in the middle of this. Rows that were set stay as the page shows them; open the mapping step again and apply once more to go on.',
);

/** Is somebody still at work on this run? Asked of the frame itself: ports close with the worker as well. */
export async function handsAtWork(run: Run): Promise<boolean> {
  if (!run.frame) return Date.now() - run.beatAt < 10_000;
  const { tabId, frameId } = run.frame;
  const answered = await askPage(tabId, frameId, { type: 'cove.working', runId: run.id });
  return answered.ok && answered.value === true;
}

/** Ends the run when its hands are gone. What they reported last stays as the account of it. */
async function endAbandoned(runId: string): Promise<void> {
  if (isSettingOut(runId)) return;
  const run = (await runs.read())[runId];
  if (run?.state !== 'running' || run.handsIn !== 'page' || (reporting.get(runId) ?? 0) > 0) return;
  if (await handsAtWork(run)) return;
  const now = (await runs.read())[runId];
  if (now?.state !== 'running' || isSettingOut(runId)) return;
  await endRun(runId, 'failed', { failure: { code: 'page-changed', message: gone } });
  await bringBack(runId);
}

/** Looks after runs of a tab whose page has just told what it shows: a reloaded page has lost the hands it had. */
export async function endAbandonedIn(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  for (const run of Object.values(await runs.read()))
    if (run.state === 'running' && run.frame?.tabId === tabId) await endAbandoned(run.id);
}

/** Records what hands tell. False: nobody waits for it any more. */
async function record(runId: string, progress: HandsProgress): Promise<boolean> {
  const run = (await runs.read())[runId];
  if (!run || run.state !== 'running') return false;
  if (progress.type === 'doing')
    await progressRun(runId, progress.text, progress.done, progress.total, progress.leftOver);
  else if (progress.type === 'customers' && run.kind === 'cove-customers')
    await (await import('./customers.ts')).takeCustomers(run.subject, progress.customers, 'page', progress.complete);
  else if (progress.type === 'shown')
    await (await import('./restore-points.ts')).keepShown(run.subject, progress, run.kind === 'apply');
  else if (progress.type === 'end') await recordEnd(run, progress);
  return true;
}

async function recordEnd(run: Run, end: HandsProgress & { type: 'end' }): Promise<void> {
  const failure = end.failure ? failureSchema.parse({ code: 'page-changed', message: end.failure }) : undefined;
  // Before the run ends: who sees the end also sees what came of it.
  if (run.kind === 'apply') {
    const plan = await planOf(run.subject).read();
    const { done, total, reseller } = end;
    await coveStateOf(run.subject).update((state) => ({
      ...state,
      applied: { at: Date.now(), revision: run.revision ?? plan.revision, done, total, reseller },
    }));
  }
  await endRun(run.id, end.stopped ? 'stopped' : failure ? 'failed' : 'done', {
    ...(failure ? { failure } : {}),
    leftOver: end.leftOver,
    doing: end.text,
    done: end.done,
    total: end.total,
  });
  await bringBack(run.id);
  const connection = (await connections.read())[run.subject];
  if (connection) await (await import('./recompute.ts')).recompute(connection.host);
}
