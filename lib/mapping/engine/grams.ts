/** Finds the names worth comparing: 3-grams inside words as packed numbers in flat arrays, rarest first. */
import type { Side, Vocabulary } from './vocabulary.ts';

const base = 40;
const grams = base * base * base;
/** Postings read for one name at most; the rarest grams come first, so what is left out is common. */
const budget = 1200;
/** Candidates that are kept however far behind, and what share of the best one's likeness the others need. */
const fewest = 3;
const farBehind = 0.4;

/** 1 … 39: letters, digits, and everything else spread over the rest. */
function letter(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 48 && code <= 57) return code - 21;
  return 37 + (code % 3);
}

/** Grams of each word, with its beginning marked: "acme" → _ac, acm, cme; flat, by word id. */
function gramsOfWords(words: readonly string[]): { from: Int32Array; ids: Uint16Array } {
  const from = new Int32Array(words.length + 1);
  let total = 0;
  for (const [id, word] of words.entries()) {
    from[id] = total;
    total += Math.max(1, word.length - 1);
  }
  from[words.length] = total;
  const ids = new Uint16Array(total);
  for (const [id, word] of words.entries()) {
    let at = from[id] ?? 0;
    let one = 0;
    let two = letter(word.charCodeAt(0));
    if (word.length < 2) {
      ids[at] = two;
      continue;
    }
    for (let index = 1; index < word.length; index++) {
      const three = letter(word.charCodeAt(index));
      ids[at++] = (one * base + two) * base + three;
      one = two;
      two = three;
    }
  }
  return { from, ids };
}

export interface Candidates {
  /** Candidates of left name n: `ids[n * width] …`, best first; -1 where there are fewer. */
  ids: Int32Array;
  width: number;
}

/** For each left name the `width` right names that share the most rare grams with it. */
export function candidatesOf(left: Side, right: Side, vocabulary: Vocabulary, width: number): Candidates {
  const words = gramsOfWords(vocabulary.words);
  const counts = new Int32Array(grams + 1);
  const lastIn = new Int32Array(grams).fill(-1);
  const size = new Float32Array(right.count);
  const each = (side: Side, name: number, use: (gram: number) => void): void => {
    for (let at = side.from[name] ?? 0; at < (side.from[name + 1] ?? 0); at++) {
      const id = side.ids[at] ?? 0;
      for (let index = words.from[id] ?? 0; index < (words.from[id + 1] ?? 0); index++) use(words.ids[index] ?? 0);
    }
  };
  for (let name = 0; name < right.count; name++)
    each(right, name, (gram) => {
      if (lastIn[gram] === name) return;
      lastIn[gram] = name;
      counts[gram] = (counts[gram] ?? 0) + 1;
    });
  const start = new Int32Array(grams + 1);
  for (let gram = 0; gram < grams; gram++) start[gram + 1] = (start[gram] ?? 0) + (counts[gram] ?? 0);
  const postings = new Int32Array(start[grams] ?? 0);
  const fill = start.slice();
  lastIn.fill(-1);
  const weight = new Float32Array(grams);
  for (let gram = 0; gram < grams; gram++)
    weight[gram] = Math.log((right.count + 1) / ((counts[gram] ?? 0) + 0.5)) ** 1.5 + 0.05;
  for (let name = 0; name < right.count; name++)
    each(right, name, (gram) => {
      if (lastIn[gram] === name) return;
      lastIn[gram] = name;
      postings[fill[gram] ?? 0] = name;
      fill[gram] = (fill[gram] ?? 0) + 1;
      size[name] = (size[name] ?? 0) + (weight[gram] ?? 0);
    });

  const ids = new Int32Array(left.count * width).fill(-1);
  const score = new Float32Array(right.count);
  const touched = new Int32Array(right.count);
  const best = new Float32Array(width);
  const seen = new Int32Array(grams).fill(-1);
  // How often a gram occurs, above the gram itself: sorted as numbers, the rarest come first.
  const own = new Float64Array(4096);
  for (let name = 0; name < left.count; name++) {
    let grammed = 0;
    let whole = 0;
    each(left, name, (gram) => {
      if (seen[gram] === name) return;
      seen[gram] = name;
      whole += weight[gram] ?? 0;
      if ((counts[gram] ?? 0) > 0 && grammed < own.length) own[grammed++] = (counts[gram] ?? 0) * 65_536 + gram;
    });
    own.subarray(0, grammed).sort();
    let read = 0;
    let met = 0;
    for (let rank = 0; rank < grammed; rank++) {
      const gram = (own[rank] ?? 0) % 65_536;
      const here = counts[gram] ?? 0;
      if (read > 0 && read + here > budget) break;
      read += here;
      const worth = weight[gram] ?? 0;
      for (let index = start[gram] ?? 0; index < (start[gram + 1] ?? 0); index++) {
        const other = postings[index] ?? 0;
        if (score[other] === 0) touched[met++] = other;
        score[other] = (score[other] ?? 0) + worth;
      }
    }
    const row = name * width;
    let kept = 0;
    for (let index = 0; index < met; index++) {
      const other = touched[index] ?? 0;
      const value = (score[other] ?? 0) / (whole + (size[other] ?? 0));
      score[other] = 0;
      if (kept === width && value <= (best[width - 1] ?? 0)) continue;
      let at = kept < width ? kept++ : width - 1;
      while (
        at > 0 &&
        ((best[at - 1] ?? 0) < value || ((best[at - 1] ?? 0) === value && (ids[row + at - 1] ?? 0) > other))
      ) {
        best[at] = best[at - 1] ?? 0;
        ids[row + at] = ids[row + at - 1] ?? -1;
        at--;
      }
      best[at] = value;
      ids[row + at] = other;
    }
    // Far behind the best, a name shares no more than the usual words: not worth a closer look.
    for (let at = fewest; at < kept; at++) if ((best[at] ?? 0) < farBehind * (best[0] ?? 0)) ids[row + at] = -1;
  }
  return { ids, width };
}
