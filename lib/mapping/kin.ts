/** Companies of one family: what their names differ by is a usual word that says which of them is meant. */
import { alignment, cutEnd } from './engine/align.ts';
import { part } from './engine/piece.ts';
import type { Side } from './engine/vocabulary.ts';
import type { Lists } from './lists.ts';

const a = alignment();
/** Words that make another company of a name. "Group" and "Services" are not among them: they come and go with the same company (measured). */
const kinWords = new Set(
  'holding holdings foundation properties property investments investment ventures capital realty estates pension pensions charity solutions worldwide junior senior'.split(
    ' ',
  ),
);
/** Behind a Cove name these are a site of the customer; in HaloPSA a customer of its own. */
const points = new Set('north south east west northern southern eastern western upper lower'.split(' '));

/**
 * Is it another one of the family: "Acme Joinery" beside "Acme Joinery Holdings", "Acme" beside "Acme North"? Asked where nothing else
 * tells the two apart; what a name that was cut off could not hold any more is not missing from it.
 */
export function isKin({ judged: { scored } }: Lists, l: number, r: number): boolean {
  const { left, right, vocabulary } = scored;
  scored.align(l, r, a);
  const { words } = vocabulary;
  /** Does the word name one of a family, and stands for nothing, or for what is beside the name, on the other side? A site "(North Street)" is no "North". */
  const names = (side: Side, name: number, at: number, mate: number, other: Side, otherName: number): boolean => {
    const place = (side.from[name] ?? 0) + at;
    const where = side.parts[place];
    if (where !== part.main && where !== part.list) return false;
    if (mate >= 0 && other.parts[(other.from[otherName] ?? 0) + mate] !== part.aside) return false;
    const word = words[side.ids[place] ?? 0] ?? '';
    return kinWords.has(word) || (side === right && points.has(word));
  };
  // "Acme Holdings t/a Acme Joinery": what it trades as is what counts.
  const own = left.parts.subarray(left.from[l] ?? 0, left.from[l + 1]);
  if (!own.includes(part.alias))
    for (let at = 0; at < a.leftCount; at++) if (names(left, l, at, a.leftMate[at] ?? -1, right, r)) return true;
  for (let at = 0; at < cutEnd(left, l, a); at++) if (names(right, r, at, a.rightMate[at] ?? -1, left, l)) return true;
  return false;
}
