import { browser } from 'wxt/browser';
import { fail, type Result } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { parseAnswer } from './envelope.ts';
import type { PageRequest } from './page-protocol.ts';

/** Asks the content script of one frame. `no-console-tab` when nobody answers there. */
export async function askPage(tabId: number, frameId: number, request: PageRequest): Promise<Result<unknown>> {
  try {
    const raw: unknown = await browser.tabs.sendMessage(tabId, request, { frameId });
    if (raw === undefined)
      return fail('no-console-tab', say('The console page did not answer. Reload it and try again.'));
    return parseAnswer(raw);
  } catch {
    return fail(
      'no-console-tab',
      say('The console page is not open any more, or was loaded before Alcove. Reload it and try again.'),
    );
  }
}
