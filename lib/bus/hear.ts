import { browser } from 'wxt/browser';
import type { RawSender } from './sender.ts';

/** What a listener gives back: the answer to come, or `undefined` for "not mine". */
type Listener = (raw: unknown, sender: RawSender) => Promise<unknown> | undefined;

/**
 * Listens to runtime messages; returns how to stop. Chrome answers only with what a listener hands to `respond`, and waits
 * for it where the listener returned `true`; Firefox knows that way as well. A listener that breaks answers nothing.
 */
export function hear(listener: Listener): () => void {
  const heard = (raw: unknown, sender: RawSender, respond: (answer?: unknown) => void): boolean => {
    const answer = listener(raw, sender);
    void answer?.then(respond, () => respond());
    return answer !== undefined;
  };
  browser.runtime.onMessage.addListener(heard);
  return () => browser.runtime.onMessage.removeListener(heard);
}
