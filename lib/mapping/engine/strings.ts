/** Names as strings of letters without blanks: finds what joined words with slips in them hide from the search by words. */
import { part } from './piece.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

const base = 40;
const slots = 1 << 16;
/** Postings read for one name at most, rarest gram first. */
const budget = 700;
const mostGrams = 120;

/** 1 … 39: letters, digits, and the letters of every other alphabet each on their own. */
export function letter(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 48 && code <= 57) return code - 21;
  return 1 + (code % 39);
}

export interface StringSearch {
  /** Writes the right names most like left name `l` into `found`, best first; gives how many. */
  find(l: number, found: Int32Array): number;
}

/** Three letters in a row over the whole of the name proper, each once; gives how many. */
function gramsOf(
  side: Side,
  words: readonly string[],
  name: number,
  stamp: Int32Array,
  mark: number,
  out: Uint16Array,
): number {
  let count = 0;
  let window = 0;
  let letters = 0;
  for (let at = side.from[name] ?? 0; at < (side.from[name + 1] ?? 0); at++) {
    if (side.parts[at] !== part.main) continue;
    const word = words[side.ids[at] ?? 0] ?? '';
    if (word === 'and' || word === 'the') continue;
    for (let index = 0; index < word.length; index++) {
      window = (window * base + letter(word.charCodeAt(index))) % 64_000;
      if (++letters < 3) continue;
      const gram = window;
      if (stamp[gram] === mark || count === out.length) continue;
      stamp[gram] = mark;
      out[count++] = gram;
    }
  }
  return count;
}

/** Prepares the search over all right names; made when the first left name needs it. */
export function stringSearch(left: Side, right: Side, { words }: Vocabulary): StringSearch {
  const stamp = new Int32Array(slots).fill(-1);
  const grams = new Uint16Array(mostGrams);
  const sizes = new Uint8Array(right.count);
  const start = new Int32Array(slots + 1);
  for (let name = 0; name < right.count; name++) {
    const count = gramsOf(right, words, name, stamp, name, grams);
    sizes[name] = count;
    for (let n = 0; n < count; n++) start[(grams[n] ?? 0) + 1] = (start[(grams[n] ?? 0) + 1] ?? 0) + 1;
  }
  for (let at = 0; at < slots; at++) start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0);
  const postings = new Int32Array(start[slots] ?? 0);
  const fill = start.slice(0, slots);
  stamp.fill(-1);
  for (let name = 0; name < right.count; name++) {
    const count = gramsOf(right, words, name, stamp, name, grams);
    for (let n = 0; n < count; n++) {
      const gram = grams[n] ?? 0;
      postings[fill[gram] ?? 0] = name;
      fill[gram] = (fill[gram] ?? 0) + 1;
    }
  }
  stamp.fill(-1);
  const score = new Uint8Array(right.count);
  const touched = new Int32Array(right.count);
  const many = (gram: number): number => (start[gram + 1] ?? 0) - (start[gram] ?? 0);
  return {
    find: (l, found) => {
      const own = grams.subarray(0, gramsOf(left, words, l, stamp, l, grams));
      for (let n = 1; n < own.length; n++) {
        const gram = own[n] ?? 0;
        const count = many(gram);
        let at = n;
        for (; at > 0; at--) {
          const rival = own[at - 1] ?? 0;
          if (many(rival) < count || (many(rival) === count && rival < gram)) break;
          own[at] = rival;
        }
        own[at] = gram;
      }
      let read = 0;
      let met = 0;
      for (const gram of own) {
        if (read > 0 && read + many(gram) > budget) break;
        read += many(gram);
        for (let at = start[gram] ?? 0; at < (start[gram + 1] ?? 0); at++) {
          const other = postings[at] ?? 0;
          if (score[other] === 0) touched[met++] = other;
          score[other] = (score[other] ?? 0) + 1;
        }
      }
      let kept = 0;
      const values: number[] = [];
      for (let index = 0; index < met; index++) {
        const other = touched[index] ?? 0;
        const shared = score[other] ?? 0;
        score[other] = 0;
        const value = (2 * shared) / (own.length + (sizes[other] ?? 0));
        if (value < 0.2) continue;
        let at = kept < found.length ? kept++ : found.length;
        if (at === found.length) {
          const worst = values[at - 1] ?? 0;
          if (value < worst || (value === worst && other > (found[at - 1] ?? 0))) continue;
          at--;
        }
        while (
          at > 0 &&
          ((values[at - 1] ?? 0) < value || (values[at - 1] === value && (found[at - 1] ?? 0) > other))
        ) {
          values[at] = values[at - 1] ?? 0;
          found[at] = found[at - 1] ?? 0;
          at--;
        }
        values[at] = value;
        found[at] = other;
      }
      return kept;
    },
  };
}
