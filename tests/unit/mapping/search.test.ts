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
    ['nothing like it', 'zebra', undefined],
  ];
  it.each(cases)('%s', (_name, typed, expected) => expect(first(typed)[0]).toBe(expected));
  it('nothing typed gives the list as it is', () => expect(first('  ')).toEqual(names.slice(0, 5)));
});
