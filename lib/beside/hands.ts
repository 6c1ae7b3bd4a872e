import { browser } from 'wxt/browser';
import { applyRequest, fillRequest, type HandsProgress } from '../bus/page-protocol.ts';
import { applyMapping } from '../cove/wizard/apply.ts';
import { fillConnection } from '../cove/wizard/connection.ts';
import { readCustomers } from '../cove/wizard/customers.ts';
import type { ApplyAccount, Progress } from '../cove/wizard/request.ts';
import { resellerName } from '../domain/run.ts';
import { say } from '../domain/say.ts';
import { answerPage } from './answer.ts';
import { reporterOf, type Reporter } from './hands-report.ts';
import { standAs } from './stand.ts';

/** Injected on demand into a frame of Cove's wizard; a second injection finds the first and does nothing. */
export function lendHands(): void {
  const presence = standAs('hands');
  if (!presence) return;
  const running = new Map<string, AbortController>();

  /** Begins work that outlives the answer; its end is always reported. Two works in one table would undo each other. */
  const begin = (
    runId: string,
    work: (signal: AbortSignal, report: Reporter) => Promise<HandsProgress & { type: 'end' }>,
  ): void => {
    for (const other of running.values()) other.abort();
    const controller = new AbortController();
    const report = reporterOf(runId, () => browser.runtime.connect({ name: `hands:${runId}` }));
    const stop = () => controller.abort();
    presence.signal.addEventListener('abort', stop);
    // A page that is left may be kept and come back later: nothing goes on in it by itself then.
    let left = false;
    const leave = () => {
      left = true;
      report.flush();
      stop();
    };
    window.addEventListener('pagehide', leave, { once: true });
    running.set(runId, controller);
    void work(controller.signal, report)
      .catch((error: unknown): HandsProgress & { type: 'end' } => ({
        type: 'end',
        stopped: controller.signal.aborted,
        failure: error instanceof Error ? error.message : say('The page could not be worked on.'),
        text: say('Stopped'),
        ...report.last(),
        reseller: false,
      }))
      // Who leaves the page did not press Stop: the background says what became of it.
      .then((end) => (left ? undefined : report.end(end)))
      .finally(() => running.delete(runId));
  };

  answerPage(presence, {
    'cove.fill': async (raw) => fillConnection(document, fillRequest.parse(raw).values),
    'cove.apply': async (raw) => {
      const { runId, rows, reseller } = applyRequest.parse(raw);
      begin(runId, async (signal, report) => {
        const account = await applyMapping(document, { rows, reseller }, { signal, onProgress: telling(report) });
        return endOf(account, rows.length);
      });
      return null;
    },
    'cove.customers': async ({ runId }) => {
      begin(runId, async (signal, report) => {
        const seen = await readCustomers(document, { signal, onProgress: telling(report) });
        if (!seen)
          throw new Error(
            'No table with customers is on this page. Open the mapping step of the wizard, then read again.',
          );
        report.send({ type: 'customers', customers: seen.customers, complete: seen.complete });
        const shown = Object.fromEntries(seen.customers.map(({ id }) => [id, seen.mapped[id] ?? '']));
        report.send({ type: 'shown', before: true, complete: seen.complete, shown, reseller: seen.reseller });
        const done = seen.customers.length;
        return {
          type: 'end',
          stopped: signal.aborted,
          text: say('{done} customers seen', { done: String(done) }),
          done,
          total: done,
          reseller: false,
          leftOver: [],
        };
      });
      return null;
    },
    'cove.stop': async ({ runId }) => {
      const controller = running.get(runId);
      controller?.abort();
      return controller !== undefined;
    },
    'cove.working': async ({ runId }) => running.has(runId),
  });
}

const withoutReason = say('The table did not take it.');

/** How far the work is, as the run shows it: what is done, and by name what was refused so far. */
function telling(report: Reporter): (progress: Progress) => void {
  const refused = new Map<string, { name: string; reason: string }>();
  return (progress) => {
    if (progress.type === 'doing') {
      report.progress(progress);
      return;
    }
    if (progress.type === 'shown') {
      report.send(progress);
      return;
    }
    const { coveId, cove, state, reason } = progress;
    if (state === 'refused') refused.set(coveId, { name: cove, reason: reason ?? withoutReason });
    else if (!refused.delete(coveId)) return;
    report.leftOver([...refused.values()]);
  };
}

/** The exact account of what is done: rows that the table shows as planned, and the others by name. */
function endOf({ rows, reseller, stopped }: ApplyAccount, total: number): HandsProgress & { type: 'end' } {
  const through = rows.filter(({ state }) => state !== 'refused').length;
  const leftOver = rows
    .filter(({ state }) => state === 'refused')
    .map(({ cove, reason }) => ({ name: cove, reason: reason ?? withoutReason }));
  if (reseller?.state === 'refused')
    leftOver.unshift({ name: resellerName, reason: reseller.reason ?? say('The field did not take it.') });
  const text = stopped
    ? say('Stopped: {through} of {total} rows are set', { through: String(through), total: String(total) })
    : say('{through} of {total} rows are set', { through: String(through), total: String(total) });
  return {
    type: 'end',
    stopped,
    text,
    done: through,
    total,
    reseller: reseller !== null && reseller.state !== 'refused',
    leftOver,
  };
}
