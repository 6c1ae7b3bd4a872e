/** Both lists as numbers: words as ids in flat arrays, with how often each occurs on either side. */
import { parse } from './parse.ts';
import { placesOf } from './places.ts';
import { atOnce, type Steps } from '../steps.ts';
import { usualShare } from './trade-words.ts';

export interface Side {
  /** Number of names. */
  count: number;
  /** Words of name n: `ids[from[n]] … ids[from[n + 1] - 1]`, with their parts beside. */
  from: Int32Array;
  ids: Int32Array;
  parts: Uint8Array;
  /** Where in its name each word stands (see places.ts). */
  places: Uint8Array;
  /** Id of the legal form's key and of its kind; 0 for none. */
  legal: Int32Array;
  kind: Int32Array;
  /** 1 where the name seems cut off at the longest length of its list. */
  cut: Uint8Array;
  /** Number of what each name is called the same by (see `Vocabulary.keys`); 0 for a name without words. */
  key: Int32Array;
  /** How people write each name's legal form. */
  displays: string[];
}

export interface Vocabulary {
  words: string[];
  idOf: Map<string, number>;
  /** What names are called the same by (see `sameBy`) → its number, on both sides. */
  keys: Map<string, number>;
  /** The words that come and go everywhere. */
  and: number;
  the: number;
  of: number;
  /** Names that hold the word, by side. */
  left: Int32Array;
  right: Int32Array;
  /** Rarity, 0 … 1, over both lists and what is common in company names anywhere. */
  rarity: Float32Array;
  /** 1: the word holds a digit. */
  digit: Uint8Array;
}

/** What names are called the same by, as text: the words from `from` to `to` in order, "and" and "the" left out where there are others. */
export function sameBy(
  { and, the }: Pick<Vocabulary, 'and' | 'the'>,
  ids: Int32Array,
  from: number,
  to: number,
): string {
  let key = '';
  for (let round = 0; key === '' && round < 2; round++)
    for (let at = from; at < to; at++) {
      const id = ids[at] ?? 0;
      if (round > 0 || (id !== and && id !== the)) key += String.fromCharCode(id & 0xffff, id >> 16);
    }
  return key;
}

/** Lists that come out of fixed-width fields pile up at one length; fewer than this many names there are chance. */
const pile = 8;
/** Names that are read in one step. */
const slice = 256;

function cutFlags(names: readonly string[]): Uint8Array {
  const lengths = new Map<number, number>();
  let longest = 0;
  for (const name of names) {
    const length = name.trimEnd().length;
    lengths.set(length, (lengths.get(length) ?? 0) + 1);
    if (length > longest) longest = length;
  }
  const here = lengths.get(longest) ?? 0;
  // A cut of a blank gives one less than the longest, so its neighbour counts as well.
  const piled = here >= pile && here > 2 * (lengths.get(longest - 2) ?? 0);
  return Uint8Array.from(names, (name) => (piled && name.trimEnd().length >= longest - 1 ? 1 : 0));
}

/** Both lists and their vocabulary. */
export interface Read {
  left: Side;
  right: Side;
  vocabulary: Vocabulary;
}

/** Reads both lists into one vocabulary. */
export const vocabularyOf = (leftNames: readonly string[], rightNames: readonly string[]): Read =>
  atOnce(reading(leftNames, rightNames));

/** The same in steps. */
export function* reading(leftNames: readonly string[], rightNames: readonly string[]): Steps<Read> {
  const all = leftNames.length + rightNames.length;
  const idOf = new Map<string, number>();
  const words: string[] = [];
  const idFor = (word: string): number => {
    let id = idOf.get(word);
    if (id === undefined) {
      id = words.length;
      idOf.set(word, id);
      words.push(word);
    }
    return id;
  };
  idFor('');
  const usual = { and: idFor('and'), the: idFor('the'), of: idFor('of') };
  const keys = new Map([['', 0]]);
  const keyFor = (key: string): number => {
    const id = keys.get(key) ?? keys.size;
    if (id === keys.size) keys.set(key, id);
    return id;
  };
  const sideOf = function* (names: readonly string[], before: number, others: readonly string[], other?: Side) {
    // Names are taken apart one by one and forgotten: kept together they would fill the memory for a moment.
    let ids = new Int32Array(names.length * 6 + 64);
    let parts = new Uint8Array(ids.length);
    const side: Side = {
      count: names.length,
      from: new Int32Array(names.length + 1),
      ids,
      parts,
      places: parts,
      legal: new Int32Array(names.length),
      kind: new Int32Array(names.length),
      cut: cutFlags(names),
      key: new Int32Array(names.length),
      displays: [],
    };
    let at = 0;
    const room = (count: number): void => {
      if (at + count <= ids.length) return;
      const [oldIds, oldParts] = [ids, parts];
      ids = new Int32Array(2 * (at + count));
      parts = new Uint8Array(ids.length);
      ids.set(oldIds);
      parts.set(oldParts);
    };
    let twin = 0;
    for (let index = 0; index < names.length; index++) {
      if (index % slice === 0) yield (before + index) / all;
      const text = names[index] ?? '';
      side.from[index] = at;
      // Both lists are in one order: a name that is on the other side as well is found there, and not taken apart again.
      while (other && twin < others.length && (others[twin] ?? '') < text) twin++;
      if (other && others[twin] === text) {
        const from = other.from[twin] ?? 0;
        const count = (other.from[twin + 1] ?? 0) - from;
        room(count);
        for (let n = 0; n < count; n++, at++) {
          ids[at] = other.ids[from + n] ?? 0;
          parts[at] = other.parts[from + n] ?? 0;
        }
        side.key[index] = other.key[twin] ?? 0;
        side.legal[index] = other.legal[twin] ?? 0;
        side.kind[index] = other.kind[twin] ?? 0;
        side.displays.push(other.displays[twin] ?? '');
        continue;
      }
      const name = parse(text);
      side.legal[index] = name.legal === '' ? 0 : idFor(`=${name.legal}`);
      side.kind[index] = name.kind === '' ? 0 : idFor(`~${name.kind}`);
      side.displays.push(name.display);
      const { words: own } = name;
      room(own.length);
      for (let n = 0; n < own.length; n++, at++) {
        ids[at] = idFor(own[n] ?? '');
        parts[at] = name.parts[n] ?? 0;
      }
      side.key[index] = keyFor(sameBy(usual, ids, at - own.length, at));
    }
    side.from[names.length] = at;
    side.ids = ids.subarray(0, at);
    side.parts = parts.subarray(0, at);
    side.places = placesOf(side.from, side.parts);
    return side;
  };
  const left = yield* sideOf(leftNames, 0, []);
  const right = yield* sideOf(rightNames, leftNames.length, leftNames, left);

  const countsOf = (side: Side): Int32Array => {
    const counts = new Int32Array(words.length);
    const lastIn = new Int32Array(words.length).fill(-1);
    for (let name = 0; name < side.count; name++)
      for (let at = side.from[name] ?? 0; at < (side.from[name + 1] ?? 0); at++) {
        const id = side.ids[at] ?? 0;
        if (lastIn[id] === name) continue;
        lastIn[id] = name;
        counts[id] = (counts[id] ?? 0) + 1;
      }
    return counts;
  };
  const inLeft = countsOf(left);
  const inRight = countsOf(right);
  const total = left.count + right.count;
  // Short lists know nothing of what is common: some hundreds of names of the common stock are mixed in.
  const stock = 2000;
  const rarity = new Float32Array(words.length);
  const digit = new Uint8Array(words.length);
  const most = Math.log((total + stock) / 1.5);
  for (const [id, word] of words.entries()) {
    const seen = (inLeft[id] ?? 0) + (inRight[id] ?? 0) + stock * usualShare(word);
    rarity[id] = Math.max(0.04, Math.log((total + stock) / Math.max(1.5, seen)) / most);
    // "The" and "&" come and go everywhere.
    if (id === usual.and || id === usual.the) rarity[id] = 0.02;
    digit[id] = /\d/u.test(word) ? 1 : 0;
  }
  return { left, right, vocabulary: { ...usual, words, idOf, keys, left: inLeft, right: inRight, rarity, digit } };
}
