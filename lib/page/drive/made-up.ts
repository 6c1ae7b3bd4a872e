import { filter, usualPatience } from './filter.ts';
import { optionsIn } from './popup.ts';
import type { Limits } from './walk-list.ts';

/**
 * Boxes that let new entries be made (tags) show whatever is typed as one more entry of their list: pressed, it would make a
 * customer. An entry that was only seen after exactly its text was typed proves nothing there.
 */

/** What nobody is called. */
const nobody = 'Qzxwv Jhkfq';

/**
 * Does the list make an entry of whatever is typed? Found out by typing what nobody is called. `since`: when the text was
 * typed that it has just answered to; what it makes of this one takes no longer than three times that.
 */
export async function makesEntries(
  list: Element,
  input: HTMLInputElement,
  limits: Limits,
  since: number,
): Promise<boolean> {
  const patience = Math.min(limits.patience ?? usualPatience, Math.max(1200, 3 * (performance.now() - since)));
  const wanted = { text: nobody };
  const made = await filter(list, input, { words: nobody, wanted }, optionsIn(list), { ...limits, patience });
  // Whoever pressed Stop has not waited for the answer.
  return limits.signal?.aborted === true || made.exact.length > 0;
}

/** What is typed where the whole text would be made an entry: its beginning, and its longest word. */
export function lessThan(text: string): string[] {
  const start = text.replace(/.$/u, '').trim();
  return [start, ...otherWords(text)].filter((words, i, all) => words !== '' && all.indexOf(words) === i);
}

/** What else finds the entry where the whole text does not: its longest word, as lists may write blanks and signs otherwise. */
export function otherWords(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).toSorted((a, b) => b.length - a.length);
  const [longest] = words;
  return longest !== undefined && longest.length > 1 && longest !== text ? [longest] : [];
}
