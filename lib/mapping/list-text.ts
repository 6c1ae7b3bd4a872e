/** Lists of customers as text, from a CSV file, a spreadsheet's clipboard or pasted lines: which column is what. */
import { say } from '../domain/say.ts';
import { bodyOf, readCsv, type CsvProblem, type CsvRow } from './csv.ts';
import { fold } from './words.ts';

/** Every list has these; lines that are no columns are names alone. */
type Usual = 'id' | 'name';
type Columns<C extends string> = Partial<Record<C | Usual, number>>;

/** What the columns of one kind of list are called. */
export interface ListForm<C extends string> {
  /** Headers by which a column is known, folded and without separators; earlier ones win over later ones. */
  headers: Readonly<Record<C | Usual, readonly string[]>>;
  /** Any of these makes the first line a header. */
  naming: readonly (C | Usual)[];
  /** Columns told by what is in them, where no header names them; undefined: they are no columns. */
  told: (rows: readonly CsvRow[]) => Columns<C> | undefined;
}

/** One line of a list, for who makes a customer of it. */
export interface ListLine<C extends string> {
  /** The line's number as it is told in a problem. */
  line: string;
  /** What stands in a column, without the space around it; empty: nothing. */
  cell(column: C | Usual): string;
  /** The name as it is compared with itself in another list, and which line of that name without an id this is, from 1 on. */
  named(name: string): { key: string; occurrence: number };
  /** Tells of something in it that could not be used. */
  problem(message: string): void;
}

export interface ListImport<C extends string, T> {
  customers: T[];
  problems: CsvProblem[];
  /** How the text was understood: which column is what, "no header" when it was told by content. */
  understood: { header: boolean; columns: Columns<C> };
}

interface UnderstoodList<C extends string> {
  rows: CsvRow[];
  problems: CsvProblem[];
  header: boolean;
  columns: Columns<C>;
}

const delimiters = ['\t', ';', ',', '|'] as const;
const headerKey = (cell: string): string => fold(cell).replaceAll(/[^\p{L}\p{N}]/gu, '');
export const integer = /^\d{1,15}$/u;

/** The columns a header line names; undefined when it names no customer column (then it is no header). */
function headerOf<C extends string>(
  cells: readonly string[],
  { headers, naming }: ListForm<C>,
): Columns<C> | undefined {
  const keys = cells.map(headerKey);
  const found: Columns<C> = {};
  for (const column of Object.keys(headers) as (C | Usual)[]) {
    const at = headers[column].map((variant) => keys.indexOf(variant)).find((index) => index >= 0);
    if (at !== undefined) found[column] = at;
  }
  return naming.some((column) => found[column] !== undefined) ? found : undefined;
}

/** The cells of rows that are all as long, column by column; undefined: they are no columns, or only one. */
export function cellsByColumn(rows: readonly CsvRow[]): string[][] | undefined {
  const width = rows[0]?.cells.length ?? 0;
  if (width < 2 || rows.some(({ cells }) => cells.length !== width)) return undefined;
  return Array.from({ length: width }, (_, at) => rows.map(({ cells }) => (cells[at] ?? '').trim()));
}

/** Of columns of numbers the one that tells all rows apart. */
export const tellsApart = (columns: readonly string[][], numeric: readonly number[]): number | undefined =>
  numeric.find((at) => new Set(columns[at]).size === columns[at]?.length);

/** Finds the delimiter under which the text makes sense: a known header, then columns by content, else one name a line. */
function understand<C extends string>(text: string, form: ListForm<C>): UnderstoodList<C> {
  const { body, line, delimiter } = bodyOf(text);
  const candidates = delimiter === undefined ? delimiters : [delimiter];
  const first = body.split(/\r?\n|\r/u, 20).find((each) => each.trim() !== '') ?? '';
  for (const candidate of candidates) {
    if (!first.includes(candidate)) continue;
    const head = readCsv(first, candidate).rows[0];
    const named = head && headerOf(head.cells, form);
    if (!named) continue;
    const { rows, problems } = readCsv(body, candidate, line);
    return { rows: rows.slice(1), problems, header: true, columns: named };
  }
  for (const candidate of candidates) {
    if (!first.includes(candidate)) continue;
    const { rows, problems } = readCsv(body, candidate, line);
    const told = form.told(rows);
    if (told) return { rows, problems, header: false, columns: told };
  }
  const rows = body
    .split(/\r\n|\n|\r/u)
    .map((each, at): CsvRow => ({
      line: line + at,
      cells: [each.trim().replace(/^"(.*)"$/u, (_, inner: string) => inner.replaceAll('""', '"'))],
    }))
    .filter(({ cells }) => cells[0] !== '');
  const named = rows[0] && headerOf(rows[0].cells, form);
  const columns: Columns<C> = {};
  columns.name = 0;
  return { rows: named ? rows.slice(1) : rows, problems: [], header: named !== undefined, columns };
}

/** A name as it is compared with itself in another list: without what spelling alone makes otherwise. */
export const nameKey = (name: string): string => fold(name).replaceAll(/\s+/gu, ' ').trim();

/** What is wrong with a text before any line of it is looked at; nothing: nothing. */
const unreadableLetters = (text: string): CsvProblem[] =>
  text.includes('\u0000') || text.includes('\uFFFD')
    ? [
        {
          line: 1,
          message: say(
            'The file is not in UTF-8, so some letters are unreadable. Save it as "CSV UTF-8" and import again.',
          ),
        },
      ]
    : [];

/**
 * Reads a list. Nothing is lost silently: every line either becomes a customer or is named in `problems` with what helps.
 *
 * @param customerOf makes a customer of a line; undefined: it is none, and its problem says so
 */
export function readList<C extends string, T extends { id: string | number; name: string }>(
  text: string,
  form: ListForm<C>,
  customerOf: (line: ListLine<C>) => T | undefined,
): ListImport<C, T> {
  const { rows, problems, header, columns } = understand(text, form);
  const customers: T[] = [];
  const seen = new Map<T['id'], number>();
  const occurrences = new Map<string, number>();
  problems.unshift(...unreadableLetters(text));
  for (const { line, cells } of rows) {
    const told: string[] = [];
    const cell = (column: C | Usual): string => {
      const index = columns[column];
      return index === undefined ? '' : (cells[index] ?? '').trim();
    };
    const named = (name: string): { key: string; occurrence: number } => {
      const key = nameKey(name);
      const occurrence = (occurrences.get(key) ?? 0) + 1;
      occurrences.set(key, occurrence);
      return { key, occurrence };
    };
    const customer = customerOf({ line: String(line), cell, named, problem: (message) => void told.push(message) });
    const before = customer && seen.get(customer.id);
    if (customer !== undefined && before !== undefined)
      // What was taken of it only in part is not taken at all then.
      told.splice(
        0,
        told.length,
        say(
          'Line {line} repeats the id {id} of line {before}, so it was left out. Give each customer its own id and import again.',
          { line: String(line), id: cell('id') || customer.name, before: String(before) },
        ),
      );
    else if (customer !== undefined) {
      seen.set(customer.id, line);
      customers.push(customer);
    }
    problems.push(...told.map((message) => ({ line, message })));
  }
  if (rows.length === 0 && problems.length === 0)
    problems.push({
      line: 1,
      message: say(
        'There is no customer in the text. Paste one customer a line, or a CSV file with a header that has a column "Name".',
      ),
    });
  return { customers, problems, understood: { header, columns } };
}

/** What is told of a line that says of nobody who it is. */
export const nameless = (line: string): string =>
  say('Line {line} has neither a name nor an id, so it was left out. Add one of them and import again.', { line });
