/**
 * A content script of the extension as an attacker would have it: code that runs in its isolated world, with everything
 * that the browser gives to it there.
 */
import type { Frame, Page } from '@playwright/test';
import { until } from './wait.ts';

export interface TakenOver {
  /** Runs a function there; its argument and its answer are data. */
  evaluate<A, T>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  evaluate<T>(run: () => T | Promise<T>): Promise<T>;
  /** Sends a message to the background as the content script would; a refusal by the browser is given as text. */
  send(message: unknown): Promise<unknown>;
}

/** Waits for the world of the extension in a page (or a frame of its own process) and takes it over. */
export async function takenOver(where: Page | Frame, extensionId: string): Promise<TakenOver> {
  const context = 'context' in where ? where.context() : where.page().context();
  const session = await context.newCDPSession(where);
  const worlds = new Map<number, string>();
  session.on('Runtime.executionContextCreated', ({ context: each }) => worlds.set(each.id, each.origin));
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => worlds.delete(executionContextId));
  session.on('Runtime.executionContextsCleared', () => worlds.clear());
  await session.send('Runtime.enable');
  const world = () =>
    until(() => [...worlds].findLast(([, origin]) => origin.startsWith(`chrome-extension://${extensionId}`))?.[0], {
      what: 'the world of the content script',
    });
  const evaluate = async (run: (argument: never) => unknown, argument?: unknown): Promise<never> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: await world(),
      expression: `(${String(run)})(${argument === undefined ? '' : JSON.stringify(argument)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as never;
  };
  return {
    evaluate,
    send: (message) =>
      evaluate(
        ((text: string) =>
          chrome.runtime.sendMessage(JSON.parse(text)).catch((error: unknown) => `refused: ${String(error)}`)) as never,
        JSON.stringify(message),
      ),
  };
}
