/** Cells and lines of CSV: what import and export of customers and mappings share. */
import Papa from 'papaparse';
import { say } from '../domain/say.ts';

const risky = /^'*\s*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;

/**
 * A cell that no spreadsheet runs as a formula: an apostrophe goes in front of = + - @, of their full-width
 * forms, tab and line break. Cells that already begin with apostrophes before such a sign get one more, so that
 * `unguard` always gives the original back.
 */
export const guard = (cell: string): string => (risky.test(cell) ? `'${cell}` : cell);
export const unguard = (cell: string): string => (cell.startsWith("'") && risky.test(cell) ? cell.slice(1) : cell);

/** Lines as CSV with a byte order mark (Excel reads it as UTF-8 then), CRLF, every cell guarded. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${Papa.unparse(
    rows.map((row) => row.map(guard)),
    { newline: '\r\n' },
  )}\r\n`;

export interface CsvRow {
  /** Line of the file where the row begins, counted from 1. */
  line: number;
  cells: string[];
}

/** Where something in the file could not be used: the line, what is wrong and what helps. */
export interface CsvProblem {
  line: number;
  message: string;
}

/** The text without a byte order mark and without Excel's "sep=;" line; `line` is where the rest begins. */
export function bodyOf(text: string): { body: string; line: number; delimiter?: string } {
  const plain = text.replace(/^\uFEFF/u, '');
  const hint = /^"?sep=(.)"?\r?\n/iu.exec(plain);
  return hint?.[1] === undefined
    ? { body: plain, line: 1 }
    : { body: plain.slice(hint[0].length), line: 2, delimiter: hint[1] };
}

/** Rows of a CSV text, blank ones left out, cells unguarded and otherwise as they are. A quote that never closes is a problem with its line. */
export function readCsv(body: string, delimiter: string, firstLine = 1): { rows: CsvRow[]; problems: CsvProblem[] } {
  const rows: CsvRow[] = [];
  const problems: CsvProblem[] = [];
  let line = firstLine;
  let from = 0;
  Papa.parse<string[]>(body, {
    delimiter,
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data.map(unguard) });
      if (errors.some(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes'))
        problems.push({
          line,
          message: say(
            'Line {line} has a quotation mark without its partner, so what follows may have been read as one cell. Close the quotation mark and import again.',
            { line: String(line) },
          ),
        });
      line += body.slice(from, meta.cursor).split('\n').length - 1;
      from = meta.cursor;
    },
  });
  return { rows, problems };
}
