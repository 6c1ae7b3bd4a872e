/** Type-ahead over 20,000 names: how soon the right one is shown, also after a slip, and what a key costs. */
import type { PsaCustomer } from '../../../lib/domain/customer.ts';
import { createNameSearch } from '../../../lib/mapping/search.ts';
import { wordsOf } from '../../../lib/mapping/words.ts';
import type { Peer, Search } from './peers.ts';

export interface TypeAhead {
  names: number;
  indexMs: number;
  /** One key, milliseconds. */
  medianMs: number;
  p99Ms: number;
  /** Mean number of keys until the name is among the first `shown`; a name that never is counts as all its letters. */
  keys: number;
  /** Share of names among the first `shown` when eight letters are typed with one slip in them. */
  despiteSlip: number;
  /** Names that were looked for. */
  asked: number;
}

const shown = 10;
const slipAt = 8;
const most = 20;

/** A repeatable source of numbers from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** One letter wrong, missing, extra or swapped, not the first; `length` letters of `text` typed. */
function slipped(text: string, length: number, random: () => number): string {
  const at = 1 + Math.floor(random() * (length - 2));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const kind = Math.floor(random() * 4);
  const typed =
    kind === 0
      ? text.slice(0, at) + letter + text.slice(at + 1)
      : kind === 1
        ? text.slice(0, at) + text.slice(at + 1)
        : kind === 2
          ? text.slice(0, at) + letter + text.slice(at)
          : text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
  return typed.slice(0, length);
}

const placeIn = (values: readonly number[], share: number): number =>
  Math.round((values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0) * 1000) / 1000;

function measured(names: readonly string[], make: () => Search, asked: number): TypeAhead {
  const random = numbers(99);
  const begun = performance.now();
  const search = make();
  const indexMs = performance.now() - begun;
  const times: number[] = [];
  const finds = (typed: string, name: string): boolean => {
    const start = performance.now();
    const hits = search(typed);
    times.push(performance.now() - start);
    // Equal names are one and the same to who is looking.
    return hits.slice(0, shown).some(({ at }) => names[at] === name);
  };
  let keys = 0;
  let slips = 0;
  let despite = 0;
  for (let n = 0; n < asked; n++) {
    const name = names[Math.floor(random() * names.length)] ?? '';
    const text = wordsOf(name).join(' ');
    let typed = 1;
    while (typed < text.length && typed < most && !finds(text.slice(0, typed), name)) typed++;
    keys += typed;
    if (text.length < slipAt + 1) continue;
    slips++;
    if (finds(slipped(text, slipAt, random), name)) despite++;
  }
  times.sort((a, b) => a - b);
  return {
    names: names.length,
    indexMs: Math.round(indexMs),
    medianMs: placeIn(times, 0.5),
    p99Ms: placeIn(times, 0.99),
    keys: Math.round((100 * keys) / asked) / 100,
    despiteSlip: Math.round((1000 * despite) / Math.max(1, slips)) / 1000,
    asked,
  };
}

/**
 * Mean number of keys that any search needs which shows a name as long as it fits, once it has shown it: of the names that begin
 * as typed all but `shown` are still hidden, whatever the order.
 */
export function fewestKeys(names: readonly string[]): number {
  const beginning = new Map<string, number>();
  for (const name of names) {
    const text = wordsOf(name).join(' ');
    for (let typed = 1; typed < Math.min(text.length, most); typed++) {
      const begun = text.slice(0, typed);
      beginning.set(begun, (beginning.get(begun) ?? 0) + 1);
    }
  }
  let hidden = 0;
  for (const count of beginning.values()) hidden += Math.max(0, count - shown);
  return Math.round(100 * (1 + hidden / Math.max(1, names.length))) / 100;
}

/** Names that everyone is asked for, and that those are asked for who take long. */
const asks = { all: 400, few: 30 } as const;

/** Ours; `few`: on the names that slow ones are asked for. */
export function ourTypeAhead(names: readonly string[], few = false): TypeAhead {
  const customers: PsaCustomer[] = names.map((name, id) => ({ id, name }));
  return measured(
    names,
    () => {
      const search = createNameSearch(customers);
      return (text) => search(text, shown).map(({ id }) => ({ at: id, score: 0 }));
    },
    few ? asks.few : asks.all,
  );
}

/** A peer's type-ahead: the names folded as ours are, the slow ones asked for fewer names. */
export function peerTypeAhead(names: readonly string[], peer: Peer): TypeAhead {
  const plain = names.map((name) => wordsOf(name).join(' '));
  return measured(names, () => peer.over(plain, shown), peer.sample === undefined ? asks.all : asks.few);
}
