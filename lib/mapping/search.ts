/** Type-ahead over customer names: folded, by word prefixes in any order, forgiving one slip per longer word. */
import type { PsaCustomer } from '../domain/customer.ts';
import { wordsOf } from './words.ts';

/** The best matches for what was typed, best first. An empty text gives the list as it is. */
export type NameSearch = (typed: string, limit: number) => readonly PsaCustomer[];

interface Entry {
  customer: PsaCustomer;
  words: readonly string[];
  glued: string;
}

/** Is `typed` a prefix of `word` with at most one letter wrong, missing, extra or swapped? The first letter must agree. */
function nearPrefix(typed: string, word: string): boolean {
  if (typed.length < 4 || typed[0] !== word[0]) return false;
  let at = 1;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  if (at >= typed.length) return true;
  const rest = typed.slice(at);
  return (
    word.startsWith(rest.slice(1), at + 1) ||
    word.startsWith(rest.slice(1), at) ||
    word.startsWith(rest, at + 1) ||
    (rest.length > 1 && word.startsWith(`${rest[1]}${rest[0]}${rest.slice(2)}`, at))
  );
}

/** 0: not a match; higher is better. Every typed word must be somewhere in the name. */
function weigh(typed: readonly string[], { words, glued, customer }: Entry, slips: boolean): number {
  let score = 0;
  for (const [place, each] of typed.entries()) {
    let best = 0;
    for (const [at, word] of words.entries()) {
      if (word === each) best = Math.max(best, 10);
      else if (word.startsWith(each)) best = Math.max(best, 8);
      else if (slips && best < 4 && nearPrefix(each, word)) best = 4;
      else continue;
      if (at === place && best > 0) best += 1;
    }
    // Joined words: "air" + "force" typed as "airforce", or the other way round.
    if (best === 0 && each.length > 2 && glued.includes(each)) best = glued.startsWith(each) ? 7 : 3;
    if (best === 0) return 0;
    score += best;
  }
  // Of equal matches the name with less besides it is the likelier one; inactive customers come last.
  return score - words.length / 100 - (customer.inactive ? 1 : 0);
}

/**
 * Prepares a search over PSA customers (up to 20,000): one pass over the list for each key typed, without slips
 * first, and with slips only when too few names match.
 */
export function createNameSearch(psa: readonly PsaCustomer[]): NameSearch {
  const entries: Entry[] = psa.map((customer) => {
    const words = wordsOf(customer.name);
    return { customer, words, glued: words.join('') };
  });
  const pass = (typed: readonly string[], slips: boolean) =>
    entries
      .map((entry, order) => ({ entry, order, score: weigh(typed, entry, slips) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.order - b.order);
  return (text, limit) => {
    const typed = wordsOf(text);
    if (typed.length === 0) return psa.slice(0, limit);
    const exact = pass(typed, false);
    const found = exact.length >= Math.min(limit, 3) ? exact : pass(typed, true);
    return found.slice(0, limit).map(({ entry }) => entry.customer);
  };
}
