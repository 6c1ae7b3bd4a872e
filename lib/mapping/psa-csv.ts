/** PSA customers from a CSV file, a spreadsheet's clipboard or pasted lines: what is mapped to where nothing may be read. */
import type { PsaCustomer } from '../domain/customer.ts';
import { say } from '../domain/say.ts';
import { cellsByColumn, integer, nameless, readList, tellsApart, type ListForm, type ListImport } from './list-text.ts';
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

export type PsaImport = ListImport<PsaColumn, PsaCustomer>;

const yes = /^(?:true|yes|y|1|x|ja|oui)$/iu;
const no = /^(?:false|no|n|0|nein|nee|non)$/iu;
const off = /inactive|disabled|inaktiv|inactief|inactif|closed/iu;

/**
 * Reads PSA customers. Every line either becomes a customer or is named in `problems` with what helps. Lines without
 * HaloPSA's own id are known by their name until a list that has it is read (`psa-ids`).
 */
export const readPsaCustomers = (text: string): PsaImport =>
  readList<PsaColumn, PsaCustomer>(text, form, ({ line, cell, named, problem }) => {
    const name = cell('name');
    const given = cell('id');
    if (name === '') {
      problem(
        given === ''
          ? nameless(line)
          : say('Line {line} has no name, so it was left out. Add the name and import again.', { line }),
      );
      return undefined;
    }
    let id = Number(given);
    if (!integer.test(given)) {
      if (given !== '')
        problem(
          say(
            'Line {line} has "{id}" as its id, which is no HaloPSA customer id (a whole number); the customer was taken by its name. Write the number there, or nothing, and import again.',
            { line, id: given },
          ),
        );
      const { key, occurrence } = named(name);
      id = idByName(key, occurrence);
    }
    const customer: PsaCustomer = { id, name };
    if (cell('parent') !== '') customer.parent = cell('parent');
    if (yes.test(cell('inactive')) || no.test(cell('active')) || off.test(cell('state'))) customer.inactive = true;
    return customer;
  });
