import type { HaloRead } from '../bus/page-protocol.ts';
import { bodyOf, looksLoggedOut, type Asked, type LogIn } from './asked.ts';
import type { Asking } from './asking.ts';

export interface LogInWatch {
  /** How the log-in stands after these answers; asks once more what was answered before, where one of them looks like its end. */
  after(answers: readonly (Asked | undefined)[]): Promise<LogIn>;
}

/** Tells a log-in that ends while it is read with from one that may not read a thing. */
export function watchLogIn({ ask }: Pick<Asking, 'ask'>): LogInWatch {
  let stands: LogIn = 'refused';
  let witness: HaloRead | undefined;
  return {
    async after(answers) {
      const came = answers.filter((asked) => asked !== undefined);
      witness ??= came.find((asked) => bodyOf(asked) !== undefined)?.operation;
      if (witness === undefined || stands === 'ended') return stands;
      stands = came.some(looksLoggedOut) && looksLoggedOut(await ask(witness)) ? 'ended' : 'taken';
      return stands;
    },
  };
}
