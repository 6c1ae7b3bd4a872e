/** Words that begin nearly as typed: one letter wrong, missing, extra, or two swapped. */
import { fewest, nearPrefix } from './near-prefix.ts';
import type { NameIndex } from './search-index.ts';

/** Places in the vocabulary of all words that begin nearly as `typed`; none for a short one. */
export function nearWords(index: NameIndex, typed: string): number[] {
  const found: number[] = [];
  if (typed.length < fewest) return found;
  const look = (start: string): void => {
    const { from, to } = index.range(start);
    for (let at = from; at < to; at++) if (nearPrefix(typed, index.words[at] ?? '')) found.push(at);
  };
  const first = typed.charAt(0);
  const second = typed.charAt(1);
  look(first);
  // The slip may be in the first letter itself: extra, swapped with the second, wrong or missing.
  if (second !== first) look(second);
  if (found.length > 0) return found;
  for (let at = 0; at < index.words.length; at++) {
    const word = index.words[at] ?? '';
    if (
      (word.charCodeAt(1) === typed.charCodeAt(1) || word.charCodeAt(1) === typed.charCodeAt(0)) &&
      nearPrefix(typed, word)
    )
      found.push(at);
  }
  return found;
}
