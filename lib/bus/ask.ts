import { browser } from 'wxt/browser';
import { fail, type Result } from '../domain/failure.ts';
import { parseAnswer } from './envelope.ts';
import type { CommandInput, CommandName, CommandOutput } from './protocol.ts';

const orphaned = (error: unknown): boolean =>
  !browser.runtime?.id || (error instanceof Error && /context invalidated/i.test(error.message));

/**
 * Sends one command to the background and waits for its answer.
 *
 * Failures come back as data. `stale`: this page still runs the script of an older installation and has
 * to be reloaded by the person. A worker that was asleep or died while answering is asked once more;
 * every command is safe to repeat (starting a run that is already going gives the same run).
 */
export async function ask<N extends CommandName>(name: N, input: CommandInput<N>): Promise<Result<CommandOutput[N]>> {
  for (let attempt = 0; ; attempt++) {
    try {
      const raw: unknown = await browser.runtime.sendMessage({ alcove: 1, name, input });
      const answer = parseAnswer(raw);
      // The output is not parsed again: it comes from this extension's own background, same version.
      return answer as Result<CommandOutput[N]>;
    } catch (error) {
      if (orphaned(error)) {
        return fail('stale', 'Alcove was updated. Reload this page when your work in it is saved; nothing is lost.');
      }
      if (attempt >= 1) return fail('internal', 'Alcove did not answer. Try again.');
    }
  }
}
