/** PSA customers from a CSV file, a spreadsheet's clipboard or pasted lines: what is mapped to where nothing may be read. */
import type { PsaCustomer } from '../domain/customer.ts';
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
import { idByName } from './psa-ids.ts';

export type PsaColumn = 'id' | 'name' | 'parent' | 'inactive' | 'active' | 'state';

/** What HaloPSA calls the columns of an export is not documented: its own words for the thing, and usual ones. */
const form: ListForm<PsaColumn> = {
  headers: {
    id: [
      'clientid',
      'customerid',
      'psaid',
      'psacustomerid',
      'haloid',
      'halopsaid',
      'areaid',
      'id',
      'kundennummer',
      'idclient',
    ],
    name: [
      'psacustomer',
      'customername',
      'clientname',
      'areaname',
      'companyname',
      'organisationname',
      'organizationname',
      'name',
      'customer',
      'client',
      'company',
      'organisation',
      'organization',
      'area',
      'kunde',
      'klant',
      'nom',
    ],
    parent: ['toplevel', 'toplevelname', 'parent', 'parentname', 'tree'],
    inactive: ['inactive', 'isinactive'],
    active: ['active', 'isactive'],
    state: ['state', 'status'],
  },
  naming: ['name'],
  name: 'name',
  told(rows) {
    const columns = cellsByColumn(rows);
    if (!columns) return undefined;
    const numeric = columns.flatMap((cells, at) => (cells.every((cell) => integer.test(cell)) ? [at] : []));
    const id = tellsApart(columns, numeric);
    const name = columns.findIndex((_, at) => !numeric.includes(at));
    // Without an id beside it, a comma is more likely part of the name ("Acme, Inc").
    return id === undefined || name < 0 ? undefined : { id, name };
  },
};

export interface PsaImport {
  customers: PsaCustomer[];
  problems: CsvProblem[];
  /** How the text was understood: which column is what, "no header" when it was told by content. */
  understood: { header: boolean; columns: Partial<Record<PsaColumn, number>> };
}

const yes = /^(?:true|yes|y|1|x|ja|oui)$/iu;
const no = /^(?:false|no|n|0|nein|nee|non)$/iu;
const off = /inactive|disabled|inaktiv|inactief|inactif|closed/iu;

/**
 * Reads PSA customers. Every line either becomes a customer or is named in `problems` with what helps. Lines without
 * HaloPSA's own id are known by their name until a list that has it is read (`psa-ids`).
 */
export function readPsaCustomers(text: string): PsaImport {
  const { rows, problems, header, columns: at } = understand(text, form);
  const customers: PsaCustomer[] = [];
  const seen = new Map<number, number>();
  const occurrences = new Map<string, number>();
  problems.unshift(...unreadableLetters(text));
  for (const { line, cells } of rows) {
    const cell = (column: PsaColumn): string => {
      const index = at[column];
      return index === undefined ? '' : (cells[index] ?? '').trim();
    };
    const name = cell('name');
    const given = cell('id');
    if (name === '') {
      if (given === '') problems.push(namelessLine(line));
      else
        problems.push({
          line,
          message: say('Line {line} has no name, so it was left out. Add the name and import again.', {
            line: String(line),
          }),
        });
      continue;
    }
    if (given !== '' && !integer.test(given))
      problems.push({
        line,
        message: say(
          'Line {line} has "{id}" as its id, which is no HaloPSA customer id (a whole number); the customer was taken by its name.',
          { line: String(line), id: given },
        ),
      });
    let id = Number(given);
    if (!integer.test(given)) {
      const key = nameKey(name);
      const count = (occurrences.get(key) ?? 0) + 1;
      occurrences.set(key, count);
      id = idByName(key, count);
    }
    const before = seen.get(id);
    if (before !== undefined) {
      problems.push(repeatedId(line, given === '' ? name : given, before));
      continue;
    }
    seen.set(id, line);
    const customer: PsaCustomer = { id, name };
    if (cell('parent') !== '') customer.parent = cell('parent');
    if (yes.test(cell('inactive')) || no.test(cell('active')) || off.test(cell('state'))) customer.inactive = true;
    customers.push(customer);
  }
  if (rows.length === 0 && problems.length === 0) problems.push(noCustomerIn());
  return { customers, problems, understood: { header, columns: at } };
}
