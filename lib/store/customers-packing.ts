/** The two lists of customers as columns. `unpack` gives back exactly what was put in, or throws `Unreadable`. */
import {
  customerListSchema,
  setAsideReasons,
  type CoveCustomer,
  type CustomerList,
  type PsaCustomer,
} from '../domain/customer.ts';
import {
  allNumbersOf,
  cellsOf,
  coded,
  columnOf,
  countIn,
  decoded,
  fieldsOf,
  numbers,
  numbersOf,
  optionalCells,
  optionalColumn,
  wordAt,
} from './columns.ts';
import { parsed, type Fields } from './short-parts.ts';
import type { Packing } from './stored.ts';

const setAsideOf = (text: string | undefined): CoveCustomer['setAside'] =>
  text === undefined ? undefined : setAsideReasons.find((reason) => reason === text);

const packCove = (list: readonly CoveCustomer[]): Fields => ({
  count: list.length,
  id: columnOf(list.map(({ id }) => id)),
  name: columnOf(list.map(({ name }) => name)),
  legalName: optionalColumn(list.map(({ legalName }) => legalName)),
  reference: optionalColumn(list.map(({ reference }) => reference)),
  parentId: coded(list.map(({ parentId }) => parentId)),
  level: coded(list.map(({ level }) => level)),
  state: coded(list.map(({ state }) => state)),
  setAside: coded(list.map(({ setAside }) => setAside)),
  devices: numbers(list.map(({ devices }) => devices)),
  appearedAt: coded(list.map(({ appearedAt }) => (appearedAt === undefined ? undefined : String(appearedAt)))),
});

function unpackCove(raw: unknown): CoveCustomer[] {
  const fields = fieldsOf(raw);
  const count = countIn(fields);
  const ids = cellsOf(fields['id'], count);
  const names = cellsOf(fields['name'], count);
  const legalNames = optionalCells(fields['legalName'], count);
  const references = optionalCells(fields['reference'], count);
  const [parents, levels, states] = [fields['parentId'], fields['level'], fields['state']].map((column) =>
    decoded(column, count),
  );
  const setAside = decoded(fields['setAside'], count);
  const devices = numbersOf(fields['devices'], count);
  const appearedAt = decoded(fields['appearedAt'], count);
  return ids.map((id, at) => {
    const customer: CoveCustomer = { id, name: names[at] ?? '' };
    const put = (field: 'legalName' | 'reference' | 'parentId' | 'level' | 'state', cell: string | undefined): void => {
      if (cell !== undefined) customer[field] = cell;
    };
    put('legalName', legalNames?.[at]);
    put('reference', references?.[at]);
    put('parentId', wordAt(parents, at));
    put('level', wordAt(levels, at));
    put('state', wordAt(states, at));
    const aside = setAsideOf(wordAt(setAside, at));
    if (aside !== undefined) customer.setAside = aside;
    const owned = devices[at];
    if (owned !== undefined && !Number.isNaN(owned)) customer.devices = owned;
    const appeared = wordAt(appearedAt, at);
    if (appeared !== undefined) customer.appearedAt = Number(appeared);
    return customer;
  });
}

const packPsa = (list: readonly PsaCustomer[]): Fields => ({
  count: list.length,
  id: numbers(list.map(({ id }) => id)),
  name: columnOf(list.map(({ name }) => name)),
  parent: coded(list.map(({ parent }) => parent)),
  inactive: coded(list.map(({ inactive }) => (inactive === undefined ? undefined : inactive ? 'yes' : 'no'))),
});

function unpackPsa(raw: unknown): PsaCustomer[] {
  const fields = fieldsOf(raw);
  const count = countIn(fields);
  const names = cellsOf(fields['name'], count);
  const parents = decoded(fields['parent'], count);
  const inactive = decoded(fields['inactive'], count);
  return Array.from(allNumbersOf(fields['id'], count), (id, at) => {
    const customer: PsaCustomer = { id, name: names[at] ?? '' };
    const parent = wordAt(parents, at);
    if (parent !== undefined) customer.parent = parent;
    const gone = wordAt(inactive, at);
    if (gone !== undefined) customer.inactive = gone === 'yes';
    return customer;
  });
}

export const customersPacking: Packing<CustomerList> = {
  since: 2,
  pack: ({ cove, psa, ...rest }) => ({ ...rest, cove: packCove(cove), psa: packPsa(psa) }),
  unpack(raw) {
    const { cove, psa, ...rest } = fieldsOf(raw);
    return {
      ...parsed(customerListSchema, { ...rest, cove: [], psa: [] }),
      cove: unpackCove(cove),
      psa: unpackPsa(psa),
    };
  },
};
