import { browser } from 'wxt/browser';
import { applyRequest, fillRequest, type HandsProgress } from '../bus/page-protocol.ts';
import { applyMapping } from '../cove/wizard/apply.ts';
import { fillConnection } from '../cove/wizard/connection.ts';
import { readCustomers } from '../cove/wizard/customers.ts';
import type { ApplyAccount, Progress } from '../cove/wizard/request.ts';
import { joinPresence } from '../page/presence.ts';
import { answerPage } from './answer.ts';

const lent = Symbol.for('alcove.hands');
type World = typeof globalThis & { [lent]?: true };

/** Reports over a port. When the worker dies the port closes; the next report opens a new one and wakes it. */
function reporter(runId: string) {
  let port: ReturnType<typeof browser.runtime.connect> | null = null;
  const open = () => {
    const opened = browser.runtime.connect({ name: `hands:${runId}` });
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
    });
    return opened;
  };
  return (progress: HandsProgress): void => {
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        port ??= open();
        port.postMessage(progress);
        return;
      } catch {
        port = null;
      }
    }
  };
}

/** Injected on demand into a frame of Cove's wizard; a second injection finds the first and does nothing. */
export function lendHands(): void {
  const world = globalThis as World;
  const presence = joinPresence();
  if (world[lent] || !presence) return;
  world[lent] = true;
  const running = new Map<string, AbortController>();

  /** Begins work that outlives the answer; its end is always reported. */
  const begin = (
    runId: string,
    work: (signal: AbortSignal, report: (progress: HandsProgress) => void) => Promise<HandsProgress>,
  ): void => {
    const controller = new AbortController();
    presence.signal.addEventListener('abort', () => controller.abort());
    running.set(runId, controller);
    const report = reporter(runId);
    void work(controller.signal, report)
      .catch((error: unknown): HandsProgress => ({
        type: 'end',
        stopped: controller.signal.aborted,
        failure: error instanceof Error ? error.message : 'The page could not be worked on.',
        text: 'Stopped',
        done: 0,
        total: 0,
        reseller: false,
        leftOver: [],
      }))
      .then(report)
      .finally(() => running.delete(runId));
  };

  answerPage(presence.signal, {
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
        report({ type: 'customers', customers: seen.customers, complete: seen.complete });
        const done = seen.customers.length;
        return {
          type: 'end',
          stopped: signal.aborted,
          text: `${done} customers seen`,
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
  });
}

/** How far the work is, as the run shows it; single rows are in the account at the end. */
function telling(report: (progress: HandsProgress) => void): (progress: Progress) => void {
  return (progress) => {
    if (progress.type === 'doing') report(progress);
  };
}

/** The exact account of what is done: rows that the table shows as planned, and the others by name. */
export function endOf({ rows, reseller, stopped }: ApplyAccount, total: number): HandsProgress {
  const through = rows.filter(({ state }) => state !== 'refused').length;
  const leftOver = rows
    .filter(({ state }) => state === 'refused')
    .map(({ cove, reason }) => ({ name: cove, reason: reason ?? 'The table did not take it.' }));
  if (reseller?.state === 'refused')
    leftOver.unshift({ name: 'Cove reseller account', reason: reseller.reason ?? 'The field did not take it.' });
  const text = stopped ? `Stopped: ${through} of ${total} rows are set` : `${through} of ${total} rows are set`;
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
