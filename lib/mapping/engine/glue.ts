/** Names whose words are joined or split differently: neighbouring words glued, found by a number made of their letters. */
import { forEach, type Steps } from '../steps.ts';
import { keyTable } from './key-table.ts';
import { part } from './piece.ts';
import type { Postings } from './postings.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

/** Words glued at once; a whole name is glued however long it is. */
const longestSpan = 3;
/** Letters from which on a glued text is worth looking up; names a glued text may be in before it tells nothing. */
const fewestLetters = 5;
const mostNames = 12;
/** Names that are looked at in one step. */
const slice = 512;

export interface Glue {
  /** Right names that have a part of left name `l` written in other words, and that part's rarity, from 0 on; gives how many. */
  find(l: number): number;
  names: Int32Array;
  weights: Float32Array;
}
/** What a word in the name proper counts for when names are sought: rare ones much more than common ones. */
export const worthOf = (rarity: number): number => 0.02 + rarity * rarity;

/** Finds of one name at most. */
const mostFinds = 256;

export function* glueOf(
  left: Side,
  right: Side,
  { and, words, rarity, right: inRight }: Vocabulary,
  postings: Postings,
): Steps<Glue> {
  const hash = new Int32Array(words.length);
  const power = new Int32Array(words.length);
  for (let id = 0; id < words.length; id++) {
    const word = words[id] ?? '';
    let value = 0;
    let shift = 1;
    for (let at = 0; at < word.length; at++) {
      value = (Math.imul(value, 1_000_003) + word.charCodeAt(at)) | 0;
      shift = Math.imul(shift, 1_000_003);
    }
    hash[id] = value;
    power[id] = shift;
  }
  const worth = (id: number): number => worthOf(rarity[id] ?? 0);
  const join = (value: number, id: number): number => (Math.imul(value, power[id] ?? 1) + (hash[id] ?? 0)) | 0;

  /** What belongs to the name proper: also what commas part ("Reed, Shaw & Moss"). */
  const isOwn = (where: number | undefined): boolean => where === part.main || where === part.list;
  let begin = 0;
  let end = 0;
  /**
   * Every run of own words of a name, two or three long, and the whole, from `begin` to `end`; `use` gets its number, rarity and
   * first word. "and" is left out in a second reading ("reedshaw").
   */
  const runs = (side: Side, name: number, use: (value: number, weight: number, first: number) => void): void => {
    const from = side.from[name] ?? 0;
    const to = side.from[name + 1] ?? 0;
    for (begin = from; begin + 1 < to; begin++) {
      if (!isOwn(side.parts[begin])) continue;
      let id = side.ids[begin] ?? 0;
      const first = id;
      let value = hash[id] ?? 0;
      let bare = value;
      let letters = (words[id] ?? '').length;
      let weight = worth(id);
      for (let at = begin + 1; at < to && isOwn(side.parts[at]); at++) {
        id = side.ids[at] ?? 0;
        value = join(value, id);
        if (id !== and) bare = join(bare, id);
        letters += (words[id] ?? '').length;
        weight += worth(id);
        end = at + 1;
        const span = end - begin;
        const whole = begin === from && (at + 1 === to || !isOwn(side.parts[at + 1]));
        if (letters >= fewestLetters && (span <= longestSpan || whole)) {
          use(value, weight, first);
          if (bare !== value && id !== and) use(bare, weight, first);
        }
        if (span >= longestSpan && begin !== from) break;
      }
    }
  };

  /** Glued texts of right names: each with the name and the word that it begins with. */
  const room = 4 * right.ids.length + right.count;
  const texts = keyTable(room);
  const firsts = new Int32Array(room);
  let used = 0;
  let own = 0;
  const gluedIn = (value: number, _: number, first: number): void => {
    const before = texts.last(value);
    if (before >= 0 && texts.holders[before] === own) return;
    texts.put(value, own);
    firsts[used++] = first;
  };
  yield* forEach(right.count, slice, (name) => {
    own = name;
    runs(right, name, gluedIn);
  });
  const rare = keyTable(words.length);
  for (let id = 0; id < words.length; id++)
    if ((inRight[id] ?? 0) > 0 && (inRight[id] ?? 0) <= mostNames && (words[id] ?? '').length >= fewestLetters)
      rare.put(hash[id] ?? 0, id);

  const found = new Int32Array(mostFinds);
  const weights = new Float32Array(mostFinds);
  let count = 0;
  const ends = new Int32Array(mostFinds);
  const put = (name: number, weight: number): void => {
    // "Blue Cross", "Blue Cross Blue": of runs that share words one counts.
    for (let n = count - 1; n >= 0; n--)
      if (found[n] === name && (ends[n] ?? 0) > begin) {
        if (weight > (weights[n] ?? 0)) {
          weights[n] = weight;
          ends[n] = end;
        }
        return;
      }
    if (count === mostFinds) return;
    found[count] = name;
    ends[count] = end;
    weights[count++] = weight;
  };
  /** What begins with the very same word is not joined otherwise: the search by words finds it. */
  const chain = (value: number, weight: number, first: number): void => {
    let at = texts.last(value);
    for (let n = 0; at >= 0 && n < mostNames; n++) {
      if (firsts[at] !== first) put(texts.holders[at] ?? 0, weight);
      at = texts.before(at);
    }
  };
  const run = (value: number, weight: number, first: number): void => {
    chain(value, weight, first);
    const at = rare.last(value);
    if (at < 0) return;
    const id = rare.holders[at] ?? 0;
    for (let n = postings.from[id] ?? 0; n < (postings.from[id + 1] ?? 0); n++) put(postings.names[n] ?? 0, weight);
  };
  return {
    names: found,
    weights,
    find: (l) => {
      count = 0;
      for (let at = left.from[l] ?? 0; at < (left.from[l + 1] ?? 0); at++) {
        const id = left.ids[at] ?? 0;
        begin = at;
        end = at + 1;
        if ((words[id] ?? '').length >= fewestLetters) chain(hash[id] ?? 0, worth(id), id);
      }
      runs(left, l, run);
      return count;
    },
  };
}
