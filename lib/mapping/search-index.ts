/** Customer names as numbers for the type-ahead: words by their place in a sorted vocabulary, names by word. */
import type { PsaCustomer } from '../domain/customer.ts';
import { fewest, nearPrefix } from './near-prefix.ts';
import { wordsOf } from './words.ts';

export interface NameIndex {
  /** Every word once, sorted. */
  words: readonly string[];
  /** Words of name n in their order: `ids[from[n]] …`. */
  from: Int32Array;
  ids: Int32Array;
  /** Names that hold word w: `postings[postingsFrom[w]] …`. */
  postingsFrom: Int32Array;
  postings: Int32Array;
  /** Where in the name the word stands, beside `postings`. */
  places: Uint8Array;
  /** Letters of each name. */
  lengths: Uint16Array;
  inactive: Uint8Array;
  /** Words that begin with `typed`: from (inclusive) to (exclusive); the word itself when there is one, else -1. */
  range(typed: string): { from: number; to: number; exact: number };
  /** Names that begin as `typed` with one letter wrong, missing, extra or swapped, the first one apart. */
  beginningNearly(typed: string): number[];
}

/** First place in `words` whose word is not before `text`. */
function lowerBound(words: readonly string[], text: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Names by their first letter; made when the first slip asks for it, so that a list is ready sooner. */
function byFirstLetter(words: readonly string[], from: Int32Array, ids: Int32Array) {
  type Named = { name: number; text: string };
  let texts: Map<number, Named[]> | undefined;
  const make = (): Map<number, Named[]> => {
    const made = new Map<number, Named[]>();
    for (let name = 0; name + 1 < from.length; name++) {
      const own: string[] = [];
      for (let at = from[name] ?? 0; at < (from[name + 1] ?? 0); at++) own.push(words[ids[at] ?? 0] ?? '');
      const text = own.join(' ');
      const list = made.get(text.charCodeAt(0));
      if (list) list.push({ name, text });
      else made.set(text.charCodeAt(0), [{ name, text }]);
    }
    return made;
  };
  return (letter: number): readonly Named[] => (texts ??= make()).get(letter) ?? [];
}

export function nameIndex(psa: readonly PsaCustomer[]): NameIndex {
  const seen = new Map<string, number>();
  const from = new Int32Array(psa.length + 1);
  const ids: number[] = [];
  for (const [at, { name }] of psa.entries()) {
    from[at] = ids.length;
    for (const word of wordsOf(name)) {
      let id = seen.get(word);
      if (id === undefined) seen.set(word, (id = seen.size));
      ids.push(id);
    }
  }
  from[psa.length] = ids.length;
  const words = [...seen.keys()].toSorted();
  const place = new Int32Array(words.length);
  for (const [at, word] of words.entries()) place[seen.get(word) ?? 0] = at;
  const sorted = Int32Array.from(ids, (id) => place[id] ?? 0);
  const postingsFrom = new Int32Array(words.length + 1);
  for (const id of sorted) postingsFrom[id + 1] = (postingsFrom[id + 1] ?? 0) + 1;
  for (let at = 0; at < words.length; at++)
    postingsFrom[at + 1] = (postingsFrom[at + 1] ?? 0) + (postingsFrom[at] ?? 0);
  const postings = new Int32Array(sorted.length);
  const places = new Uint8Array(sorted.length);
  const fill = postingsFrom.slice(0, words.length);
  for (let name = 0; name < psa.length; name++)
    for (let at = from[name] ?? 0; at < (from[name + 1] ?? 0); at++) {
      const id = sorted[at] ?? 0;
      postings[fill[id] ?? 0] = name;
      places[fill[id] ?? 0] = Math.min(255, at - (from[name] ?? 0));
      fill[id] = (fill[id] ?? 0) + 1;
    }
  const beginningWith = byFirstLetter(words, from, sorted);
  return {
    words,
    from,
    ids: sorted,
    postingsFrom,
    postings,
    places,
    lengths: Uint16Array.from(psa, ({ name }) => name.length),
    inactive: Uint8Array.from(psa, ({ inactive }) => (inactive === true ? 1 : 0)),
    beginningNearly: (typed) =>
      typed.length < fewest
        ? []
        : beginningWith(typed.charCodeAt(0)).flatMap(({ name, text }) => (nearPrefix(typed, text) ? [name] : [])),
    range: (typed) => {
      const low = lowerBound(words, typed);
      return { from: low, to: lowerBound(words, `${typed}\uffff`), exact: words[low] === typed ? low : -1 };
    },
  };
}
