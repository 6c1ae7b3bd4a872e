import { browser } from 'wxt/browser';
import { applyRequest, fillRequest, type HandsProgress } from '../bus/page-protocol.ts';
import { applyMapping, fillConnection, readCustomers } from '../cove/wizard/index.ts';
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
        const result = await applyMapping(
          document,
          { rows, ...(reseller === undefined ? {} : { reseller }) },
          {
            signal,
            onProgress: ({ doing, done, total }) => report({ type: 'doing', text: doing, done, total }),
          },
        );
        return { type: 'end', ...result };
      });
      return null;
    },
    'cove.customers': async ({ runId }) => {
      begin(runId, async (signal, report) => {
        const { customers, complete } = await readCustomers(document, {
          signal,
          onProgress: ({ doing, done, total }) => report({ type: 'doing', text: doing, done, total }),
        });
        report({ type: 'customers', customers, complete });
        return {
          type: 'end',
          stopped: signal.aborted,
          text: `${customers.length} customers seen`,
          done: customers.length,
          total: customers.length,
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
