import { browser } from 'wxt/browser';
import type { RawSender } from './sender.ts';

/** What a listener gives back: the answer to come, or `undefined` for "not mine". */
type Listener = (raw: unknown, sender: RawSender) => Promise<unknown> | undefined;

/**
 * Listens to runtime messages; returns how to stop. The polyfill answers with the promise that a listener
 * returns, in Chrome too; the browser's own types know only `void`.
 */
export function hear(listener: Listener): () => void {
  const untyped: (raw: unknown, sender: RawSender) => unknown = listener;
  browser.runtime.onMessage.addListener(untyped);
  return () => browser.runtime.onMessage.removeListener(untyped);
}
