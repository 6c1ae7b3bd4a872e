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
/** @throws Unreadable */
export function decoded(column: unknown, count: number): (string | undefined)[] | undefined {
  if (column === undefined) return undefined;
  const { words, count: different, at } = fieldsOf(column);
  if (typeof different !== 'number' || typeof at !== 'string') throw new Unreadable('a coded column lacks its parts');
  const known = cellsOf(words, different);
  const places = count === 0 ? [] : at.split(',');
  if (places.length !== count) throw new Unreadable('a column has another length');
  return places.map((place) => {
    if (place === '') return undefined;
    const word = known[Number(place)];
    if (word === undefined) throw new Unreadable('a coded column names an unknown word');
    return word;
  });
}

export const numbers = (values: readonly (number | undefined)[]): string =>
  values.map((value) => value ?? '').join(',');
/** @throws Unreadable */
export function numbersOf(column: unknown, count: number): (number | undefined)[] {
  if (typeof column !== 'string') throw new Unreadable('a column of numbers is none');
  const cells = count === 0 ? [] : column.split(',');
  if (cells.length !== count) throw new Unreadable('a column has another length');
  return cells.map((cell) => {
    if (cell === '') return undefined;
    const value = Number(cell);
    if (!Number.isFinite(value)) throw new Unreadable('a cell is no number');
    return value;
  });
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
/** @throws Unreadable when a cell is missing */
export function whole<T>(cells: readonly (T | undefined)[]): T[] {
  if (cells.includes(undefined)) throw new Unreadable('a cell is missing');
  return cells as T[];
}
