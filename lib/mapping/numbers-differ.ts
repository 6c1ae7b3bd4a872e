/** Numbers and codes that tell two customers apart whose names agree otherwise. */
import { alignment, cutEnd } from './engine/align.ts';
import { part } from './engine/piece.ts';
import type { Side, Vocabulary } from './engine/vocabulary.ts';
import type { Lists } from './lists.ts';

/** A number this long is a code that a tool has put into the name, not a part of it. */
const codeLength = 4;
const onlyDigits = /^\d+$/u;
const a = alignment();

/** What a code looks like, whatever its letters and figures: "acm001" and "bri080" are alike. */
const shapeOf = (word: string): string => word.replaceAll(/\d/gu, '0').replaceAll(/\p{L}/gu, 'a');

/** Does a side hold a figure at all? */
function holdsDigit({ from, ids }: Side, name: number, { digit }: Vocabulary): boolean {
  for (let at = from[name] ?? 0; at < (from[name + 1] ?? 0); at++) if (digit[ids[at] ?? 0] === 1) return true;
  return false;
}

/** Words with figures of a side that have no counterpart, with the part of the name that each is in. */
function leftOver(
  side: Side,
  { digit, words }: Vocabulary,
  name: number,
  count: number,
  mates: Int8Array,
): { word: string; where: number }[] {
  const found: { word: string; where: number }[] = [];
  for (let at = 0; at < count; at++) {
    const place = (side.from[name] ?? 0) + at;
    const id = side.ids[place] ?? 0;
    // What is left at the end of a name that was cut off may be a part of any number.
    if (digit[id] !== 1 || (mates[at] ?? -1) >= 0 || (side.cut[name] === 1 && at === count - 1)) continue;
    found.push({ word: words[id] ?? '', where: side.parts[place] ?? 0 });
  }
  return found;
}

/**
 * "Fund" and "Fund II", "Store 12" and "Store 21": a number that one name has and the other lacks tells two companies
 * apart, unless it stands beside the Cove name (a code or a house number in brackets or after a dash) or is a long code. So do
 * codes of one kind that differ ("a100-9f6", "b100-9f6"), wherever they stand.
 */
export function numbersDiffer({ judged: { scored } }: Lists, l: number, r: number): boolean {
  const { left, right, vocabulary } = scored;
  if (!holdsDigit(left, l, vocabulary) && !holdsDigit(right, r, vocabulary)) return false;
  scored.align(l, r, a);
  const own = leftOver(left, vocabulary, l, a.leftCount, a.leftMate);
  const other = leftOver(right, vocabulary, r, cutEnd(left, l, a), a.rightMate);
  return (
    other.some(({ word, where }) => where !== part.alias && onlyDigits.test(word)) ||
    own.some(
      ({ word, where }) =>
        where === part.main && onlyDigits.test(word) && !(word.length >= codeLength && a.leftCount > 1),
    ) ||
    own.some(({ word }) => other.some((each) => shapeOf(each.word) === shapeOf(word)))
  );
}
