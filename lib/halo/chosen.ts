/**
 * Telling what is chosen from what could be. The properties of some lists are in no published specification, so an
 * answer may carry the choices of the form beside what is set, or all choices with a mark on those that are.
 */
import { wordsOf } from '../consoles/fold.ts';
import { flagIn, isRow, type Row } from './row.ts';

const asides =
  /^(?:avail(?:able|ability)?|options?|choices?|selectable|possible|candidates?|lookups?|unassigned|unselected|previous(?:ly)?|former(?:ly)?|old|original|history|historic|audits?|logs?|created(?:by)?|creators?|creation|modified(?:by)?|updated(?:by)?|changed(?:by)?|removed|deleted|excluded|denied|defaults?|templates?)$/;
/** Whether a property tells what could be chosen, was once, or who did something: nothing of it is set now. */
export const isAside = (property: string): boolean => wordsOf(property).some((word) => asides.test(word));

const measures =
  /^(?:index|idx|position|pos|count|counts|number|total|level|order|sort|seq|sequence|limit|max|min|type|size)$/;
/** Whether a number under this name counts or orders something and stands for no record. */
export const isMeasure = (property: string): boolean => wordsOf(property).some((word) => measures.test(word));

const marks =
  /^(?:is_?|has_?)?(?:selected|checked|ticked|chosen|assigned|granted|enabled|allowed|included|member|linked|active)$/i;
const struck = /^(?:is_?|_)?(?:inactive|disabled|deleted|removed|excluded|denied|unassigned)$/i;

const markIn = (row: Row): string | undefined =>
  Object.keys(row).find((key) => marks.test(key) && flagIn(row, key) !== undefined);

/** Whether a list tells by marks what of it is set: such a list cannot be sent without them. */
export const isMarked = (list: unknown): boolean =>
  Array.isArray(list) && list.some((each) => isRow(each) && (markIn(each) !== undefined || isStruck(each)));
const isStruck = (row: Row): boolean => Object.keys(row).some((key) => struck.test(key) && flagIn(row, key) === true);

/**
 * The elements of a list that are set. Where one row has a mark ("selected": false), a row without it is not chosen
 * either: answers leave out what is false. A list without marks is taken as it is.
 */
export function chosenOf(list: readonly unknown[]): unknown[] {
  const marked = list.map((each) => (isRow(each) ? markIn(each) : undefined)).find((key) => key !== undefined);
  return list.filter(
    (each) => !isRow(each) || ((marked === undefined || flagIn(each, marked) === true) && !isStruck(each)),
  );
}
