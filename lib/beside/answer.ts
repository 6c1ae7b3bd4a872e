import { browser } from 'wxt/browser';
import { hear } from '../bus/hear.ts';
import type { PageRequest } from '../bus/page-protocol.ts';
import type { Presence } from '../page/presence.ts';

type Request<T extends PageRequest['type']> = Extract<PageRequest, { type: T }>;

/** What this script can be asked by the background. Several scripts of one world each answer their own types. */
export type Answers = { [T in PageRequest['type']]?: (request: Request<T>) => Promise<unknown> };

/**
 * Answers requests of the background, `Result`-shaped, as long as the presence lasts. Only this extension can reach a content
 * script with `tabs.sendMessage`; the check of `id` keeps it true if that ever changes. A type without an answer here is
 * left to the other scripts. The caller checks what it uses of a request: this file stays free of schemas.
 */
export function answerPage(presence: Presence, answers: Answers): void {
  const stop = hear((raw, sender) => {
    if (sender.id !== browser.runtime.id || typeof raw !== 'object' || raw === null || !('type' in raw))
      return undefined;
    const type = String(raw.type);
    if (!Object.hasOwn(answers, type)) return undefined;
    const answer = answers[type as PageRequest['type']] as ((request: unknown) => Promise<unknown>) | undefined;
    return answer?.(raw).then(
      (value) => ({ ok: true, value }),
      (error: unknown) => ({
        ok: false,
        failure: {
          code: 'page-changed',
          message: error instanceof Error ? error.message : 'The page could not do this.',
        },
      }),
    );
  });
  presence.onEnd(stop);
}
