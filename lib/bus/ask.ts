import { browser } from 'wxt/browser';
import { fail, type Result } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { parseAnswer } from './envelope.ts';
import type { CommandInput, CommandName, CommandOutput } from './protocol.ts';

const orphaned = (error: unknown): boolean =>
  !browser.runtime?.id || (error instanceof Error && /context invalidated/i.test(error.message));

/** How long an answer may take before it is asked whether anybody is there, and how long that may take, ms. */
const patience = { answer: 4000, alive: 8000 };
const silent = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));

/**
 * The answer, however long it takes, as long as there is a worker: the browser leaves messages to one that fails at its
 * start without an answer for ever.
 */
async function answerOf(message: object): Promise<unknown> {
  const sent = browser.runtime.sendMessage(message).then((raw: unknown) => ({ raw }));
  for (;;) {
    const first = await Promise.race([sent, silent(patience.answer)]);
    if (first) return first.raw;
    const alive = browser.runtime.sendMessage({ alcove: 1, name: 'alive', input: {} }).then(() => true);
    if (!(await Promise.race([sent, alive, silent(patience.alive)]))) {
      sent.catch(() => undefined);
      throw new NobodyThere();
    }
  }
}
class NobodyThere extends Error {}

// Looked up while there is an extension to ask: afterwards the browser has no catalogue for this script.
const orphanedWords = say('Alcove was updated. Reload this page when your work in it is saved; nothing is lost.');

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
      const raw = await answerOf({ alcove: 1, name, input });
      // The listener broke, or its worker went before it answered.
      if (raw === undefined) throw new Error('no answer');
      const answer = parseAnswer(raw);
      // The output is not parsed again: it comes from this extension's own background, same version.
      return answer as Result<CommandOutput[N]>;
    } catch (error) {
      if (orphaned(error)) {
        return fail('stale', orphanedWords);
      }
      if (error instanceof NobodyThere)
        return fail(
          'internal',
          say(
            'Alcove did not answer: its background does not start. Restart the browser, or turn Alcove off and on again on the page of extensions; nothing is lost.',
          ),
        );
      if (attempt >= 1) return fail('internal', say('Alcove did not answer. Try again.'));
    }
  }
}
