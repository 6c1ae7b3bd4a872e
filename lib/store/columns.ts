/**
 * Long lists as a few long texts, one for each column.
 *
 * The browser's storage holds 10 MB for an extension and converts every value one by one on its way to a page. 20,000
 * customers as objects take four times the room and ten times the time of the same customers as columns.
 */

/** Cells of one column: joined by line breaks, or as they are where a cell holds one. */
export type Column = string | string[];

/** What a column is read from may be anything: storage can be damaged. */
export class Unreadable extends Error {}

export const columnOf = (cells: readonly string[]): Column =>
  cells.some((cell) => cell.includes('\n')) ? [...cells] : cells.join('\n');

/** The cells of a column of `count` rows. @throws Unreadable */
export function cellsOf(column: unknown, count: number): string[] {
  const cells = typeof column === 'string' ? (count === 0 && column === '' ? [] : column.split('\n')) : column;
  if (!Array.isArray(cells) || cells.length !== count || (typeof column !== 'string' && !cells.every(isText)))
    throw new Unreadable('a column has another length');
  return cells;
}
const isText = (cell: unknown): cell is string => typeof cell === 'string';

const absent = '\u0000';
/** A column whose cells may be missing; nothing at all where all of them are. */
export function optionalColumn(cells: readonly (string | undefined)[]): Column | undefined {
  if (cells.every((cell) => cell === undefined)) return undefined;
  // Mostly missing or mostly filled: an empty cell stands for what is missing, a mark for what is empty.
  return columnOf(
    cells.map((cell) => (cell === undefined ? '' : cell === '' || cell.startsWith(absent) ? absent + cell : cell)),
  );
}
export function optionalCells(column: unknown, count: number): (string | undefined)[] | undefined {
  if (column === undefined) return undefined;
  return cellsOf(column, count).map((cell) =>
    cell === '' ? undefined : cell.startsWith(absent) ? cell.slice(absent.length) : cell,
  );
}

/** A column of few different words: each once, and which of them stands where. */
export interface Coded {
  words: Column;
  count: number;
  at: string;
}
export function coded(cells: readonly (string | undefined)[]): Coded | undefined {
  const places = new Map<string, number>();
  const at = cells.map((cell) => {
    if (cell === undefined) return '';
    const known = places.get(cell) ?? places.size;
    places.set(cell, known);
    return known;
  });
  return places.size === 0 ? undefined : { words: columnOf([...places.keys()]), count: places.size, at: at.join(',') };
}
/** A coded column as it is read: its words, and for every row the place of its word (NaN: none). */
export interface Words {
  words: readonly string[];
  at: Float64Array;
}
/** @throws Unreadable */
export function decoded(column: unknown, count: number): Words | undefined {
  if (column === undefined) return undefined;
  const { words, count: different, at } = fieldsOf(column);
  if (typeof different !== 'number') throw new Unreadable('a coded column lacks its parts');
  const known = cellsOf(words, different);
  const places = numbersOf(at, count);
  for (const place of places)
    if (place < 0 || place >= known.length) throw new Unreadable('a coded column names an unknown word');
  return { words: known, at: places };
}
export const wordAt = (column: Words | undefined, row: number): string | undefined =>
  column?.words[column.at[row] ?? Number.NaN];

export const numbers = (values: readonly (number | undefined)[]): string =>
  values.map((value) => value ?? '').join(',');

const comma = 44;
const nought = 48;
/**
 * Numbers of a column, NaN where there is none. Read by hand: cutting 20,000 whole numbers out as texts first takes several
 * times as long.
 *
 * @throws Unreadable
 */
export function numbersOf(column: unknown, count: number): Float64Array {
  if (typeof column !== 'string') throw new Unreadable('a column of numbers is none');
  const values = new Float64Array(count);
  let row = 0;
  let from = 0;
  while (from <= column.length && (count > 0 || column !== '')) {
    let to = from;
    let value = 0;
    let plain = true;
    for (; to < column.length; to++) {
      const code = column.charCodeAt(to);
      if (code === comma) break;
      const digit = code - nought;
      if (digit < 0 || digit > 9 || to - from > 14) plain = false;
      value = value * 10 + digit;
    }
    if (from === to) value = Number.NaN;
    else if (!plain) {
      value = Number(column.slice(from, to));
      if (!Number.isFinite(value)) throw new Unreadable('a cell is no number');
    }
    if (row >= count) throw new Unreadable('a column has another length');
    values[row] = value;
    row += 1;
    from = to + 1;
  }
  if (row !== count) throw new Unreadable('a column has another length');
  return values;
}
/** The same where every row has one. @throws Unreadable */
export function allNumbersOf(column: unknown, count: number): Float64Array {
  const values = numbersOf(column, count);
  if (values.some(Number.isNaN)) throw new Unreadable('a cell is missing');
  return values;
}

export function fieldsOf(raw: unknown): Record<string, unknown> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Unreadable('there are no columns');
  return { ...raw };
}
export function countIn(fields: Record<string, unknown>): number {
  const { count } = fields;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) throw new Unreadable('there is no count');
  return count;
}
