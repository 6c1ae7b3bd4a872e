/** Cove customers from a CSV file, a spreadsheet's clipboard or pasted lines. */
import { coveLevels, type CoveCustomer } from '../domain/customer.ts';
import { say } from '../domain/say.ts';
import { cellsByColumn, integer, nameless, readList, tellsApart, type ListForm, type ListImport } from './list-text.ts';
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

export type CoveImport = ListImport<CoveColumn, CoveCustomer>;

/**
 * Reads Cove customers. Every line either becomes a customer or is named in `problems` with what helps. Lines without an id
 * get one made of the name and its occurrence ("name:acme ltd", "name:acme ltd#2"), so that the same list pasted again gives
 * the same ids.
 */
export const readCoveCustomers = (text: string): CoveImport =>
  readList<CoveColumn, CoveCustomer>(text, form, ({ line, cell, named, problem }) => {
    const legalName = cell('legalName');
    const name = cell('name') || legalName;
    let id = cell('id');
    if (name === '' && id === '') {
      problem(nameless(line));
      return undefined;
    }
    if (id === '') {
      const { key, occurrence } = named(name);
      id = occurrence === 1 ? `name:${key}` : `name:${key}#${occurrence}`;
    }
    const customer: CoveCustomer = { id, name };
    if (legalName !== '' && legalName !== name) customer.legalName = legalName;
    for (const column of ['level', 'state', 'reference', 'parentId'] as const) {
      const value = cell(column);
      if (value !== '') customer[column] = value;
    }
    const devices = cell('devices').replaceAll(/[\s.,’']/gu, '');
    if (integer.test(devices)) customer.devices = Number(devices);
    else if (devices !== '')
      problem(
        say(
          'Line {line} has "{text}" as its number of devices; it was taken without a number. Write a whole number there.',
          { line, text: cell('devices') },
        ),
      );
    return judged(customer);
  });
