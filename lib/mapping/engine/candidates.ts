/** Finds the names worth comparing: those that share rare words, or nearly the same words, or words joined otherwise. */
import { forEach, partOf, type Steps } from '../steps.ts';
import { glueOf, worthOf } from './glue.ts';
import { neighboursOf } from './neighbours.ts';
import { part } from './piece.ts';
import { postingsOf } from './postings.ts';
import type { WordPairs } from './pairs.ts';
import { stringSearch, type StringSearch } from './strings.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

/** Postings read for one name at most; the rarest words come first, so what is left out is common. */
const budget = 300;
/** Candidates that are kept however far behind, and what share of the best one's likeness the others need. */
const fewest = 4;
const farBehind = 0.5;
/** Of two equal names the likeness is a half: what both have against all words of both. Beside a name that is nearly the same only close ones matter. */
const nearlySame = 0.45;
const fewestBeside = 2;
const farBehindSame = 0.6;
/** Beside the very name only others that one could take it for. */
const farBehindEqual = 0.8;
/** Share of a name's weight that a name beside the very one has to share (one that stands in brackets there counts half). */
const leastBesideEqual = 0.5;
/** More than nothing. */
const barely = 1e-6;
/** Below this likeness no word fits well: the letters are looked at as well. */
const weak = 0.3;
const longWord = 6;
/** Share of a name's weight that unread words need to be worth a look. */
const tellingRest = 0.15;
/** Terms of one name that are looked up. */
const mostTerms = 64;
/** Names that candidates are found for in one step. */
const slice = 64;

export interface Candidates {
  /** Candidates of left name n: `ids[n * width] …`, best first; -1 where there are fewer. */
  ids: Int32Array;
  width: number;
  /** 1: nothing found fits well. */
  weak: Uint8Array;
}

/** What a word counts for where it stands: beside the name half. */
const weightOf = (rarity: number, where: number): number =>
  worthOf(rarity) * (where === part.main ? 1 : where === part.alias ? 0.8 : 0.5);

function sizesOf(side: Side, rarity: Float32Array): Float32Array {
  const sizes = new Float32Array(side.count);
  for (let name = 0; name < side.count; name++) {
    let sum = 0;
    for (let at = side.from[name] ?? 0; at < (side.from[name + 1] ?? 0); at++)
      sum += weightOf(rarity[side.ids[at] ?? 0] ?? 0, side.parts[at] ?? 0);
    sizes[name] = sum;
  }
  return sizes;
}

/** The names of a side that are called the same: the first of each key, and of each name the next one; -1 for none. */
function namesByKey({ count, key }: Side, keys: number): { first: Int32Array; next: Int32Array } {
  const first = new Int32Array(keys).fill(-1);
  const next = new Int32Array(count);
  for (let name = count - 1; name >= 0; name--) {
    next[name] = first[key[name] ?? 0] ?? -1;
    first[key[name] ?? 0] = name;
  }
  return { first, next };
}

/** 1 for each word of a name that has none of the very name opposite. */
function wordsIn(side: Side, twins: Int32Array, words: number): Uint8Array {
  const found = new Uint8Array(words);
  for (let name = 0; name < side.count; name++)
    for (let at = side.from[name] ?? 0; (twins[name] ?? -1) < 0 && at < (side.from[name + 1] ?? 0); at++)
      found[side.ids[at] ?? 0] = 1;
  return found;
}

/** For each left name the `width` right names that share most with it. */
export function* candidatesOf(
  left: Side,
  right: Side,
  vocabulary: Vocabulary,
  pairs: WordPairs,
  width: number,
): Steps<Candidates> {
  const { rarity } = vocabulary;
  const postings = postingsOf(right, vocabulary.right);
  const called = namesByKey(right, vocabulary.keys.size);
  const twins = left.key.map((key) => (key === 0 ? -1 : (called.first[key] ?? -1)));
  const near = yield* partOf(neighboursOf(vocabulary, pairs, wordsIn(left, twins, vocabulary.words.length)), 0, 0.1);
  const glue = yield* partOf(glueOf(left, right, vocabulary, postings), 0.1, 0.2);
  const sizes = sizesOf(right, rarity);
  const wholes = sizesOf(left, rarity);
  const ids = new Int32Array(left.count * width).fill(-1);
  const score = new Float32Array(right.count);
  const touched = new Int32Array(right.count);
  const best = new Float32Array(width);
  const term = new Int32Array(mostTerms);
  const worth = new Float32Array(mostTerms);
  const unread = new Float32Array(vocabulary.words.length);
  const unfit = new Uint8Array(left.count);
  const alike = new Int32Array(4);
  let strings: StringSearch | undefined;
  let terms = 0;
  /** Keeps the terms sorted by how many names hold them, rarest first. */
  const put = (id: number, value: number): void => {
    const count = vocabulary.right[id] ?? 0;
    if (count === 0 || terms === mostTerms) return;
    let at = terms++;
    while (at > 0 && (vocabulary.right[term[at - 1] ?? 0] ?? 0) > count) {
      term[at] = term[at - 1] ?? 0;
      worth[at] = worth[at - 1] ?? 0;
      at--;
    }
    term[at] = id;
    worth[at] = value;
  };
  const find = (name: number): void => {
    terms = 0;
    // Beside the very name only those matter that share nearly all its words: the rarest of them find those.
    const twin = twins[name] ?? -1;
    // Its own words come first: a short one has more near words than there is room for.
    for (let at = left.from[name] ?? 0; at < (left.from[name + 1] ?? 0); at++)
      put(left.ids[at] ?? 0, weightOf(rarity[left.ids[at] ?? 0] ?? 0, left.parts[at] ?? 0));
    for (let at = left.from[name] ?? 0; twin < 0 && at < (left.from[name + 1] ?? 0); at++) {
      const id = left.ids[at] ?? 0;
      const where = left.parts[at] ?? 0;
      const own = weightOf(rarity[id] ?? 0, where);
      for (let n = near.from[id] ?? 0; n < (near.from[id + 1] ?? 0); n++) {
        const other = near.ids[n] ?? 0;
        const likeness = near.likeness[n] ?? 0;
        put(other, 0.9 * likeness * likeness * Math.min(own, weightOf(rarity[other] ?? 0, where)));
      }
    }
    // A long word that nobody has may be several words, or misspelt: the letters may tell.
    let unknown = false;
    for (let at = left.from[name] ?? 0; twin < 0 && at < (left.from[name + 1] ?? 0); at++) {
      const id = left.ids[at] ?? 0;
      if ((vocabulary.right[id] ?? 0) === 0 && (vocabulary.words[id] ?? '').length >= longWord) unknown = true;
    }
    best.fill(0);
    let met = 0;
    const finds = twin < 0 ? glue.find(name) : 0;
    for (let n = 0; n < finds; n++) {
      const other = glue.names[n] ?? 0;
      const before = score[other] ?? 0;
      if (before === 0) touched[met++] = other;
      score[other] = before + 0.9 * (glue.weights[n] ?? 0);
    }
    let read = 0;
    const count = terms;
    let stopped = count;
    const whole = wholes[name] ?? 0;
    let rest = 0;
    for (let n = 0; n < count; n++) rest += worth[n] ?? 0;
    for (let n = 0; n < count; n++) {
      const id = term[n] ?? 0;
      const from = postings.from[id] ?? 0;
      const to = postings.from[id + 1] ?? 0;
      if ((read > 0 && read + to - from > budget) || (twin >= 0 && rest < leastBesideEqual * whole)) {
        stopped = n;
        break;
      }
      read += to - from;
      const value = worth[n] ?? 0;
      rest -= value;
      for (let at = from; at < to; at++) {
        const other = postings.names[at] ?? 0;
        const before = score[other] ?? 0;
        if (before === 0) touched[met++] = other;
        score[other] = before + value;
      }
    }
    const row = name * width;
    for (let other = twin; other >= 0; other = called.next[other] ?? -1)
      if (score[other] === 0) {
        touched[met++] = other;
        score[other] = barely;
      }
    // The usual words that were not read tell apart what has been found: "Hand Plant Hire" among many a "Hand".
    if (twin >= 0 ? stopped < count : met > width && rest > tellingRest * whole) {
      for (let n = stopped; n < count; n++) unread[term[n] ?? 0] = Math.max(unread[term[n] ?? 0] ?? 0, worth[n] ?? 0);
      for (let index = 0; index < met; index++) {
        const other = touched[index] ?? 0;
        let more = 0;
        for (let at = right.from[other] ?? 0; at < (right.from[other + 1] ?? 0); at++)
          more += unread[right.ids[at] ?? 0] ?? 0;
        score[other] = (score[other] ?? 0) + more;
      }
      for (let n = stopped; n < count; n++) unread[term[n] ?? 0] = 0;
    }
    let kept = 0;
    let least = 0;
    for (let index = 0; index < met; index++) {
      const other = touched[index] ?? 0;
      const value = (score[other] ?? 0) / (whole + (sizes[other] ?? 0));
      score[other] = 0;
      if (value < least) continue;
      let at = kept < width ? kept++ : width;
      if (at === width) {
        if (value < (best[width - 1] ?? 0) || (value === best[width - 1] && other > (ids[row + width - 1] ?? 0)))
          continue;
        at = width - 1;
      }
      while (at > 0 && ((best[at - 1] ?? 0) < value || (best[at - 1] === value && (ids[row + at - 1] ?? 0) > other))) {
        best[at] = best[at - 1] ?? 0;
        ids[row + at] = ids[row + at - 1] ?? -1;
        at--;
      }
      best[at] = value;
      ids[row + at] = other;
      // Far behind the best, a name shares no more than the usual words: not worth a closer look.
      if (kept > fewest)
        least = Math.max(best[width - 1] ?? 0, Math.min(best[fewest - 1] ?? 0, farBehind * (best[0] ?? 0)));
    }
    const top = best[0] ?? 0;
    const same = top >= nearlySame;
    const equal = same && twin >= 0;
    const behind = (equal ? farBehindEqual : same ? farBehindSame : farBehind) * top;
    const atLeast = equal ? 1 : same ? fewestBeside : fewest;
    while (kept > atLeast && (best[kept - 1] ?? 0) < behind) ids[row + --kept] = -1;
    if (top < weak) unfit[name] = 1;
    if (unknown && top < weak) {
      strings ??= stringSearch(left, right, vocabulary);
      const more = strings.find(name, alike);
      let at = Math.min(kept, width - more);
      for (let n = 0; n < more; n++) {
        const other = alike[n] ?? 0;
        if (!ids.subarray(row, row + at).includes(other)) ids[row + at++] = other;
      }
    }
  };
  yield* partOf(forEach(left.count, slice, find), 0.2, 1);
  return { ids, width, weak: unfit };
}
