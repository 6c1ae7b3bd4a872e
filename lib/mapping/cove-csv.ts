/** Cove customers from a CSV file, a spreadsheet's clipboard or pasted lines. */
import { coveLevels, type CoveCustomer } from '../domain/customer.ts';
import { say } from '../domain/say.ts';
import { bodyOf, readCsv, type CsvProblem, type CsvRow } from './csv.ts';
import { judged } from './set-aside.ts';
import { fold } from './words.ts';

export type CoveColumn = 'id' | 'name' | 'legalName' | 'level' | 'state' | 'devices' | 'reference' | 'parentId';

/** Headers by which a column is known, folded and without separators; earlier ones win over later ones. */
const headers: Record<CoveColumn, readonly string[]> = {
  id: ['coveid', 'partnerid', 'covecustomerid', 'covepartnerid', 'customerid', 'id', 'kundennummer', 'idclient'],
  name: [
    'covecustomer',
    'customername',
    'partnername',
    'covecustomername',
    'companyname',
    'clientname',
    'name',
    'customer',
    'partner',
    'company',
    'client',
    'ar',
    'kunde',
    'klant',
    'nom',
  ],
  legalName: ['legalcompanyname', 'legalname', 'legalcompany'],
  level: ['level', 'customerlevel', 'partnerlevel', 'customertype', 'type'],
  state: ['state', 'customerstate', 'partnerstate', 'status'],
  devices: ['devices', 'devicecount', 'numberofdevices', 'devicescount', 'devicenumber', 'totaldevices', 'device'],
  reference: ['customerreference', 'reference', 'externalcode', 'pf', 'externalid', 'code'],
  parentId: ['parentid', 'parentpartnerid', 'parentcustomerid'],
};
const columns: readonly CoveColumn[] = [
  'id',
  'name',
  'legalName',
  'level',
  'state',
  'devices',
  'reference',
  'parentId',
];
const delimiters = ['\t', ';', ',', '|'] as const;

export interface CoveImport {
  customers: CoveCustomer[];
  problems: CsvProblem[];
  /** How the text was understood: which column is what, "no header" when it was told by content. */
  understood: { header: boolean; columns: Partial<Record<CoveColumn, number>> };
}

const headerKey = (cell: string): string => fold(cell).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The columns a header line names; undefined when it names no customer column (then it is no header). */
function headerOf(cells: readonly string[]): Partial<Record<CoveColumn, number>> | undefined {
  const keys = cells.map(headerKey);
  const found: Partial<Record<CoveColumn, number>> = {};
  for (const column of columns) {
    const at = headers[column].map((variant) => keys.indexOf(variant)).find((index) => index >= 0);
    if (at !== undefined) found[column] = at;
  }
  return found.name === undefined && found.legalName === undefined ? undefined : found;
}

const integer = /^\d{1,15}$/u;

/** Columns told by content, where no header names them; undefined when the cells do not look like columns at all. */
function contentOf(rows: readonly CsvRow[]): Partial<Record<CoveColumn, number>> | undefined {
  const width = rows[0]?.cells.length ?? 0;
  if (width < 2 || rows.some(({ cells }) => cells.length !== width)) return undefined;
  const column = (at: number): string[] => rows.map(({ cells }) => (cells[at] ?? '').trim());
  const numeric: number[] = [];
  const found: Partial<Record<CoveColumn, number>> = {};
  for (let at = 0; at < width; at++) {
    const cells = column(at);
    if (cells.every((cell) => integer.test(cell))) numeric.push(at);
    else if (cells.every((cell) => coveLevels.some((level) => level === cell))) found.level = at;
    else found.name ??= at;
  }
  const id = numeric.find((at) => new Set(column(at)).size === rows.length);
  const other = numeric.find((at) => at !== id);
  if (id !== undefined) found.id = id;
  if (other !== undefined) found.devices = other;
  // Without an id or a level beside it, a comma is more likely part of the name ("Acme, Inc").
  return found.name === undefined || (found.id === undefined && found.level === undefined) ? undefined : found;
}

interface Understood {
  rows: CsvRow[];
  problems: CsvProblem[];
  header: boolean;
  columns: Partial<Record<CoveColumn, number>>;
}

/** Finds the delimiter under which the text makes sense: a known header, then columns by content, else one name a line. */
function understand(text: string): Understood {
  const { body, line, delimiter } = bodyOf(text);
  const candidates = delimiter === undefined ? delimiters : [delimiter];
  const first = body.split(/\r?\n|\r/u, 20).find((each) => each.trim() !== '') ?? '';
  for (const candidate of candidates) {
    if (!first.includes(candidate)) continue;
    const head = readCsv(first, candidate).rows[0];
    const named = head && headerOf(head.cells);
    if (!named) continue;
    const { rows, problems } = readCsv(body, candidate, line);
    return { rows: rows.slice(1), problems, header: true, columns: named };
  }
  for (const candidate of candidates) {
    if (!first.includes(candidate)) continue;
    const { rows, problems } = readCsv(body, candidate, line);
    const told = contentOf(rows);
    if (told) return { rows, problems, header: false, columns: told };
  }
  const rows = body
    .split(/\r\n|\n|\r/u)
    .map((each, at): CsvRow => ({
      line: line + at,
      cells: [each.trim().replace(/^"(.*)"$/u, (_, inner: string) => inner.replaceAll('""', '"'))],
    }))
    .filter(({ cells }) => cells[0] !== '');
  const named = rows[0] && headerOf(rows[0].cells);
  return { rows: named ? rows.slice(1) : rows, problems: [], header: named !== undefined, columns: { name: 0 } };
}

/**
 * Reads Cove customers. Nothing is lost silently: every line either becomes a customer or is named in
 * `problems` with what helps. Lines without an id get one made of the name and its occurrence
 * ("name:acme ltd", "name:acme ltd#2"), so that the same list pasted again gives the same ids.
 */
export function readCoveCustomers(text: string): CoveImport {
  const { rows, problems, header, columns: at } = understand(text);
  const customers: CoveCustomer[] = [];
  const seen = new Map<string, number>();
  const occurrences = new Map<string, number>();
  if (text.includes('\u0000') || text.includes('\uFFFD'))
    problems.unshift({
      line: 1,
      message: say(
        'The file is not in UTF-8, so some letters are unreadable. Save it as "CSV UTF-8" and import again.',
      ),
    });
  for (const { line, cells } of rows) {
    const cell = (column: CoveColumn): string => {
      const index = at[column];
      return index === undefined ? '' : (cells[index] ?? '').trim();
    };
    const legalName = cell('legalName');
    const name = cell('name') || legalName;
    const given = cell('id');
    if (name === '' && given === '') {
      problems.push({
        line,
        message: say(
          'Line {line} has neither a name nor an id, so it was left out. Add one of them and import again.',
          {
            line: String(line),
          },
        ),
      });
      continue;
    }
    let id = given;
    if (id === '') {
      const key = fold(name).replaceAll(/\s+/gu, ' ').trim();
      const count = (occurrences.get(key) ?? 0) + 1;
      occurrences.set(key, count);
      id = count === 1 ? `name:${key}` : `name:${key}#${count}`;
    }
    const before = seen.get(id);
    if (before !== undefined) {
      problems.push({
        line,
        message: say(
          'Line {line} repeats the id {id} of line {before}, so it was left out. Give each customer its own id and import again.',
          { line: String(line), id, before: String(before) },
        ),
      });
      continue;
    }
    seen.set(id, line);
    const customer: CoveCustomer = { id, name };
    if (legalName !== '' && legalName !== name) customer.legalName = legalName;
    for (const column of ['level', 'state', 'reference', 'parentId'] as const) {
      const value = cell(column);
      if (value !== '') customer[column] = value;
    }
    const devices = cell('devices').replaceAll(/[\s.,’']/gu, '');
    if (integer.test(devices)) customer.devices = Number(devices);
    else if (devices !== '')
      problems.push({
        line,
        message: say(
          'Line {line} has "{text}" as its number of devices; it was taken without a number. Write a whole number there.',
          { line: String(line), text: cell('devices') },
        ),
      });
    customers.push(judged(customer));
  }
  if (rows.length === 0 && problems.length === 0)
    problems.push({
      line: 1,
      message: say(
        'There is no customer in the text. Paste one customer a line, or a CSV file with a header that has a column "Name".',
      ),
    });
  return { customers, problems, understood: { header, columns: at } };
}
