/** Candidates that share no letters in a row: initials on one side, the words on the other. */
import { forEach, type Steps } from '../steps.ts';
import type { Candidates } from './candidates.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

/** Initials that fit more names than this tell nothing. */
const mostNames = 4;
const shortest = 3;
const longestInitials = 7;
/** Names that are looked at in one step. */
const slice = 256;

/** Initials of a name's own words: with and without "of"; none for names of fewer than three words. */
function initialsOf(side: Side, vocabulary: Vocabulary, name: number): string[] {
  let all = '';
  let without = '';
  for (let at = side.from[name] ?? 0; at < (side.from[name + 1] ?? 0); at++) {
    const word = vocabulary.words[side.ids[at] ?? 0] ?? '';
    if (side.parts[at] !== 0 || word === 'and' || word === 'the') continue;
    all += word.charAt(0);
    if (word !== 'of' && word !== 'for') without += word.charAt(0);
  }
  return [...new Set([all, without])].filter(({ length }) => length >= shortest && length <= longestInitials);
}

function add(map: Map<string, number[]>, key: string, name: number): void {
  const names = map.get(key);
  if (!names) map.set(key, [name]);
  else if (names.length <= mostNames && names.at(-1) !== name) names.push(name);
}

/** Puts names that initials point to in place of the weakest candidates of names that nothing fits well, two for each at most. */
export function* addAcronyms(candidates: Candidates, left: Side, right: Side, vocabulary: Vocabulary): Steps<void> {
  const { ids, width, weak } = candidates;
  const byInitials = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  const short = (word: string): boolean => word.length >= shortest && word.length <= longestInitials;
  yield* forEach(right.count, slice, (name) => {
    for (const initials of initialsOf(right, vocabulary, name)) add(byInitials, initials, name);
    for (let at = right.from[name] ?? 0; at < (right.from[name + 1] ?? 0); at++) {
      const id = right.ids[at] ?? 0;
      const word = vocabulary.words[id] ?? '';
      if (short(word) && (vocabulary.right[id] ?? 0) <= mostNames) add(byWord, word, name);
    }
  });
  yield* forEach(left.count, slice, (name) => {
    if (weak[name] === 0) return;
    const found: number[] = [];
    for (let at = left.from[name] ?? 0; at < (left.from[name + 1] ?? 0); at++) {
      const word = vocabulary.words[left.ids[at] ?? 0] ?? '';
      if (short(word)) found.push(...(byInitials.get(word) ?? []));
    }
    for (const initials of initialsOf(left, vocabulary, name)) found.push(...(byWord.get(initials) ?? []));
    if (found.length === 0 || found.length > mostNames) return;
    const row = ids.subarray(name * width, (name + 1) * width);
    let place = row.indexOf(-1);
    if (place < 0 || place > width - 2) place = width - 2;
    for (const other of found.toSorted((a, b) => a - b))
      if (!row.includes(other) && place < width) row[place++] = other;
  });
}
