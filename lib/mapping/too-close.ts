/** The one reason by which rows are told apart later: several fit alike, and a person has to say which is meant. */
import { say, translated } from '../domain/say.ts';

export const tooClose = (what: string): string => say('too close to call: {what}', { what });

const beginning = (): string => translated('too close to call: {what}').split('{what}')[0] ?? '';
/** Whether a reason says so, in the language spoken now or in English: what was kept before it was kept as data (`Suggestion.tooClose`). */
export const saysTooClose = (reason: string): boolean =>
  reason.startsWith('too close') || (beginning() !== '' && reason.startsWith(beginning()));
