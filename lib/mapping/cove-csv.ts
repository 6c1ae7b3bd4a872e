/** Cove customers from a CSV file, a spreadsheet's clipboard or pasted lines. */
import { coveLevels, type CoveCustomer } from '../domain/customer.ts';
import { say } from '../domain/say.ts';
import type { CsvProblem } from './csv.ts';
import {
  cellsByColumn,
  integer,
  nameKey,
  namelessLine,
  noCustomerIn,
  repeatedId,
  tellsApart,
  understand,
  unreadableLetters,
  type ListForm,
} from './list-text.ts';
import { judged } from './set-aside.ts';

export type CoveColumn = 'id' | 'name' | 'legalName' | 'level' | 'state' | 'devices' | 'reference' | 'parentId';

const form: ListForm<CoveColumn> = {
  headers: {
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
  },
  naming: ['name', 'legalName'],
  name: 'name',
  told(rows) {
    const columns = cellsByColumn(rows);
    if (!columns) return undefined;
    const numeric: number[] = [];
    const found: Partial<Record<CoveColumn, number>> = {};
    for (const [at, cells] of columns.entries()) {
      if (cells.every((cell) => integer.test(cell))) numeric.push(at);
      else if (cells.every((cell) => coveLevels.some((level) => level === cell))) found.level = at;
      else found.name ??= at;
    }
    const id = tellsApart(columns, numeric);
    const other = numeric.find((at) => at !== id);
    if (id !== undefined) found.id = id;
    if (other !== undefined) found.devices = other;
    // Without an id or a level beside it, a comma is more likely part of the name ("Acme, Inc").
    return found.name === undefined || (found.id === undefined && found.level === undefined) ? undefined : found;
  },
};

export interface CoveImport {
  customers: CoveCustomer[];
  problems: CsvProblem[];
  /** How the text was understood: which column is what, "no header" when it was told by content. */
  understood: { header: boolean; columns: Partial<Record<CoveColumn, number>> };
}

/**
 * Reads Cove customers. Nothing is lost silently: every line either becomes a customer or is named in
 * `problems` with what helps. Lines without an id get one made of the name and its occurrence
 * ("name:acme ltd", "name:acme ltd#2"), so that the same list pasted again gives the same ids.
 */
export function readCoveCustomers(text: string): CoveImport {
  const { rows, problems, header, columns: at } = understand(text, form);
  const customers: CoveCustomer[] = [];
  const seen = new Map<string, number>();
  const occurrences = new Map<string, number>();
  problems.unshift(...unreadableLetters(text));
  for (const { line, cells } of rows) {
    const cell = (column: CoveColumn): string => {
      const index = at[column];
      return index === undefined ? '' : (cells[index] ?? '').trim();
    };
    const legalName = cell('legalName');
    const name = cell('name') || legalName;
    const given = cell('id');
    if (name === '' && given === '') {
      problems.push(namelessLine(line));
      continue;
    }
    let id = given;
    if (id === '') {
      const key = nameKey(name);
      const count = (occurrences.get(key) ?? 0) + 1;
      occurrences.set(key, count);
      id = count === 1 ? `name:${key}` : `name:${key}#${count}`;
    }
    const before = seen.get(id);
    if (before !== undefined) {
      problems.push(repeatedId(line, id, before));
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
  if (rows.length === 0 && problems.length === 0) problems.push(noCustomerIn());
  return { customers, problems, understood: { header, columns: at } };
}
