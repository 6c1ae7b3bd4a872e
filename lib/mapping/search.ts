/** Type-ahead over customer names: folded, by word prefixes in any order, forgiving one slip per longer word. */
import type { PsaCustomer } from '../domain/customer.ts';
import { nameIndex, type NameIndex } from './search-index.ts';
import { nearWords } from './search-slips.ts';
import { wordsOf } from './words.ts';

/** The best matches for what was typed, best first. An empty text gives the list as it is. */
export type NameSearch = (typed: string, limit: number) => readonly PsaCustomer[];

/** What one typed word may stand for: words by their place in the sorted vocabulary. */
interface Term {
  /** Words that begin with it: from (inclusive) to (exclusive); `exact` is the word itself or -1. */
  from: number;
  to: number;
  exact: number;
  /** Words that begin nearly so, for when too few begin so. */
  near: ReadonlySet<number>;
}

/** Fewer hits than this, and slips are looked for. */
const few = 3;
const worth = { exact: 10, prefix: 8, near: 4, place: 1, start: 4, inactive: 1 } as const;

/** The best `limit` of what is offered, best first; of equal ones the earlier in the list. */
function best(limit: number) {
  const names: number[] = [];
  const scores: number[] = [];
  return {
    names,
    offer(name: number, score: number): void {
      if (names.length === limit && score <= (scores[limit - 1] ?? 0)) return;
      let at = names.indexOf(name);
      if (at >= 0 && score <= (scores[at] ?? 0)) return;
      if (at < 0) at = names.length < limit ? names.length : limit - 1;
      while (at > 0 && (scores[at - 1] ?? 0) < score) {
        scores[at] = scores[at - 1] ?? 0;
        names[at] = names[at - 1] ?? 0;
        at--;
      }
      scores[at] = score;
      names[at] = name;
    },
  };
}

/** Of equal matches the name with less besides it is the likelier one; inactive customers come last. */
const handicap = ({ lengths, inactive }: NameIndex, name: number): number =>
  Math.min(99, (lengths[name] ?? 0) / 4) / 100 + (inactive[name] === 1 ? worth.inactive : 0);

/** 0: not a match; higher is better. Every term must be somewhere in the name. */
function weigh(index: NameIndex, name: number, terms: readonly Term[]): number {
  const begin = index.from[name] ?? 0;
  const end = index.from[name + 1] ?? 0;
  let score = 0;
  for (const [place, { from, to, exact, near }] of terms.entries()) {
    let top = 0;
    for (let at = begin; at < end; at++) {
      const word = index.ids[at] ?? 0;
      let value: number;
      if (word === exact) value = worth.exact;
      else if (word >= from && word < to) value = worth.prefix;
      else if (near.size > 0 && near.has(word)) value = worth.near;
      else continue;
      if (at - begin === place) value += place === 0 ? worth.start : worth.place;
      if (value > top) top = value;
    }
    if (top === 0) return 0;
    score += top;
  }
  return score - handicap(index, name);
}

/** Prepares a search over PSA customers (20,000 in well under 100 ms); a key then costs about a millisecond at most. */
export function createNameSearch(psa: readonly PsaCustomer[]): NameSearch {
  const index = nameIndex(psa);
  const { postingsFrom, postings } = index;
  const seen = new Uint32Array(psa.length);
  let round = 0;

  const termOf = (word: string, slips: boolean): Term => {
    const { from, to, exact } = index.range(word);
    return {
      from,
      to,
      exact,
      near: new Set(slips ? nearWords(index, word).filter((each) => each < from || each >= to) : []),
    };
  };
  const count = ({ from, to, near }: Term): number => {
    let sum = (postingsFrom[to] ?? 0) - (postingsFrom[from] ?? 0);
    for (const word of near) sum += (postingsFrom[word + 1] ?? 0) - (postingsFrom[word] ?? 0);
    return sum;
  };
  /** Offers every name that has all terms; the rarest term says which names to look at. */
  const pass = (terms: readonly Term[], offer: (name: number, score: number) => void, penalty: number): void => {
    const [only] = terms;
    if (terms.length === 1 && only?.near.size === 0) {
      // One word is what most keys are about: no name has to be looked into.
      const { from, to, exact } = only;
      for (let word = from; word < to; word++) {
        const value = (word === exact ? worth.exact : worth.prefix) - penalty;
        for (let at = postingsFrom[word] ?? 0; at < (postingsFrom[word + 1] ?? 0); at++) {
          const name = postings[at] ?? 0;
          offer(name, value + (index.places[at] === 0 ? worth.start : 0) - handicap(index, name));
        }
      }
      return;
    }
    let rarest = terms[0];
    for (const term of terms) if (rarest && count(term) < count(rarest)) rarest = term;
    if (!rarest) return;
    round++;
    const look = (from: number, to: number): void => {
      for (let at = from; at < to; at++) {
        const name = postings[at] ?? 0;
        if (seen[name] === round) continue;
        seen[name] = round;
        const score = weigh(index, name, terms);
        if (score > 0) offer(name, score - penalty);
      }
    };
    look(postingsFrom[rarest.from] ?? 0, postingsFrom[rarest.to] ?? 0);
    for (const word of rarest.near) look(postingsFrom[word] ?? 0, postingsFrom[word + 1] ?? 0);
  };

  /** Words typed joined or split otherwise than in the name: "airforce" for "air force", and the other way round. */
  const rejoined = (words: readonly string[]): string[][] => {
    const ways: string[][] = [];
    for (let at = 0; at + 1 < words.length; at++)
      ways.push([...words.slice(0, at), `${words[at]}${words[at + 1]}`, ...words.slice(at + 2)]);
    for (const [at, word] of words.entries())
      for (let cut = 2; cut + 2 <= word.length; cut++) {
        const head = word.slice(0, cut);
        if (index.range(head).exact >= 0)
          ways.push([...words.slice(0, at), head, word.slice(cut), ...words.slice(at + 1)]);
      }
    return ways;
  };

  return (text, limit) => {
    const words = wordsOf(text);
    if (words.length === 0) return psa.slice(0, limit);
    const found = best(limit);
    pass(
      words.map((word) => termOf(word, false)),
      found.offer,
      0,
    );
    if (found.names.length < Math.min(limit, few)) {
      for (const way of rejoined(words))
        pass(
          way.map((word) => termOf(word, false)),
          found.offer,
          1,
        );
      // Whatever has a slip in it comes behind what has none.
      const behind = worth.start * words.length;
      pass(
        words.map((word) => termOf(word, true)),
        found.offer,
        behind,
      );
      // A slip may be in a short word or in a blank: then the name as a whole begins nearly as typed.
      for (const name of index.beginningNearly(words.join(' ')))
        found.offer(name, worth.prefix * words.length - behind - handicap(index, name));
    }
    return found.names.flatMap((name) => psa[name] ?? []);
  };
}
