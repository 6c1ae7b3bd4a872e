import { describe, expect, it } from 'vitest';
import { createNameSearch } from '../../../lib/mapping/search.ts';

const names = [
  'Northwind Traders Ltd',
  'Northern Lights Dental',
  'Smith & Sons',
  'Société Générale',
  'Airforce Heating',
  'Acme Leeds',
  'Acme York',
  "Joe's Garage",
  'Heath & Co',
];
const search = createNameSearch(names.map((name, id) => ({ id, name })));
const first = (typed: string) => search(typed, 5).map(({ name }) => name);

describe('type-ahead', () => {
  const cases: [string, string, string | undefined][] = [
    ['prefix of a word', 'northw', 'Northwind Traders Ltd'],
    ['words in any order', 'york acme', 'Acme York'],
    ['accents folded', 'societe gen', 'Société Générale'],
    ['ampersand as and', 'smith and s', 'Smith & Sons'],
    ['apostrophe dropped', 'joes', "Joe's Garage"],
    ['split where the name is joined', 'air force', 'Airforce Heating'],
    ['a wrong letter', 'northwimd', 'Northwind Traders Ltd'],
    ['a missing letter', 'nortwind', 'Northwind Traders Ltd'],
    ['an extra letter', 'norrthwind', 'Northwind Traders Ltd'],
    ['swapped letters', 'nrothwind', 'Northwind Traders Ltd'],
    ['a wrong first letter', 'morthwind', 'Northwind Traders Ltd'],
    ['a missing first letter', 'orthwind', 'Northwind Traders Ltd'],
    ['a slip in the second word', 'acme leesd', 'Acme Leeds'],
    ['a slip in a short word', 'smoth', 'Smith & Sons'],
    ['a letter in place of the blank', 'acmexyork', 'Acme York'],
    ['joined where the name is split', 'acmeleeds', 'Acme Leeds'],
    ['the name that begins so before those that hold it', 'heat', 'Heath & Co'],
    ['nothing like it', 'zebra', undefined],
  ];
  it.each(cases)('%s', (_name, typed, expected) => expect(first(typed)[0]).toBe(expected));
  it('an inactive customer comes behind an active one', () => {
    const both = createNameSearch([
      { id: 1, name: 'Acme', inactive: true },
      { id: 2, name: 'Acme Trading' },
    ]);
    expect(both('acm', 5).map(({ id }) => id)).toEqual([2, 1]);
  });
  it('no more than asked for, each once', () => {
    const many = createNameSearch(Array.from({ length: 300 }, (_, id) => ({ id, name: `Acme Acme ${id}` })));
    const found = many('acme', 7).map(({ id }) => id);
    expect([found.length, new Set(found).size]).toEqual([7, 7]);
  });
  it('nothing typed gives the list as it is', () => expect(first('  ')).toEqual(names.slice(0, 5)));
});
