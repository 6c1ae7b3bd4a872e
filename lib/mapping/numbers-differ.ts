/** Numbers and codes that tell two customers apart whose names agree otherwise. */
import { part } from './engine/piece.ts';
import type { Laid, LaidWord } from './laid.ts';

/** A number this long is a code that a tool has put into the name, not a part of it. */
const codeLength = 4;
const onlyDigits = /^\d+$/u;

/** What a code looks like, whatever its letters and figures: "acm001" and "bri080" are alike. */
const shapeOf = ({ text }: LaidWord): string => text.replaceAll(/\d/gu, '0').replaceAll(/\p{L}/gu, 'a');

/** A word with figures that has no counterpart. */
const isOver = ({ digit, mate, broken }: LaidWord): boolean => digit && !mate && !broken;

/**
 * "Fund" and "Fund II", "Store 12" and "Store 21": a number that one name has and the other lacks tells two companies
 * apart, unless it stands beside the Cove name (a code or a house number in brackets or after a dash) or is a long code. So do
 * codes of one kind that differ ("a100-9f6", "b100-9f6"), wherever they stand.
 */
export function numbersDiffer({ left, held }: Laid): boolean {
  const own = left.filter(isOver);
  const other = held.filter(isOver);
  return (
    other.some(({ text, where }) => where !== part.alias && onlyDigits.test(text)) ||
    own.some(
      (word) =>
        (word.where === part.main &&
          onlyDigits.test(word.text) &&
          !(word.text.length >= codeLength && left.length > 1)) ||
        other.some((each) => shapeOf(each) === shapeOf(word)),
    )
  );
}
