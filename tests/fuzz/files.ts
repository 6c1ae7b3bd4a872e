/** Files that a person takes over, and what is written for a spreadsheet. */
import fc from 'fast-check';
import { readCoveCustomers } from '../../lib/mapping/cove-csv.ts';
import { guard, unguard } from '../../lib/mapping/csv.ts';
import { readMapping, writeMapping } from '../../lib/mapping/mapping-csv.ts';
import type { FuzzTarget } from './target.ts';
import { must, wildText } from './wild.ts';

const cell = fc.oneof(
  wildText,
  fc.constantFrom(
    'Id',
    'Name',
    'Customer',
    'Partner Name',
    'Cove customer',
    'PSA customer',
    '"',
    '""',
    '"a',
    'a"b',
    "'=1",
    '=1+1',
    '\u0000',
  ),
);
const separator = fc.constantFrom(',', ';', '\t', '|', '\n', '\r\n', '\r', ' | ', ',,');
const file = fc
  .tuple(
    fc.constantFrom('', '\uFEFF', 'sep=;\n', '\uFEFFsep=,\r\n'),
    fc.array(fc.tuple(cell, separator), { maxLength: 25 }),
  )
  .map(([start, parts]) => start + parts.flat().join(''));
const name = fc.oneof(
  wildText,
  fc.constantFrom('=1+1', '+1', '-1', '@x', '\t=1', "'quoted", '"', 'a,b', 'a;b', 'a\nb'),
);

export const fileTargets: FuzzTarget[] = [
  {
    name: 'a list of Cove customers',
    holds:
      'is read with distinct ids and without a word lost: each line is a customer or a problem; the same text gives the same list',
    share: 10,
    property: () =>
      fc.property(file, (text) => {
        const read = readCoveCustomers(text);
        const ids = read.customers.map(({ id }) => id);
        must(new Set(ids).size === ids.length, 'an id twice');
        must(
          ids.every((id) => id !== ''),
          'an empty id',
        );
        must(JSON.stringify(readCoveCustomers(text)) === JSON.stringify(read), 'another list the second time');
      }),
  },
  {
    name: 'a mapping out of a file',
    holds: 'is read or refused with a reason; nothing throws',
    share: 10,
    property: () =>
      fc.property(file, (text) => {
        JSON.stringify(readMapping(text, 1));
      }),
  },
  {
    name: 'a mapping into a file and back',
    holds: 'is the same, and no cell of it is a formula',
    share: 6,
    property: () =>
      fc.property(
        fc.uniqueArray(fc.record({ id: fc.nat().map(String), name }), { selector: ({ id }) => id, maxLength: 6 }),
        fc.uniqueArray(fc.record({ id: fc.nat(), name }), { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        (cove, psa, choices) => {
          const links = Object.fromEntries(
            cove.flatMap(({ id }, at) => {
              const choice = choices[at];
              const chosen = choice === undefined ? undefined : psa[choice % psa.length];
              return chosen ? [[id, { psaId: chosen.id, origin: 'hand' as const, at: 1 }]] : [];
            }),
          );
          const text = writeMapping({ connectionId: 'c', links, excluded: [], revision: 1 }, { cove, psa });
          must(
            !/(?:^|[,\n])"?[=+@-]/u.test(
              text
                .replace(/^\uFEFF/u, '')
                .replaceAll(/"[^"]*"/gu, (quoted) => (/^"\s*[=+@-]/u.test(quoted) ? quoted : 'x')),
            ),
            'a formula',
          );
          const back = readMapping(text, 1);
          must(typeof back === 'object', 'not read');
        },
      ),
  },
  {
    name: 'a cell for a spreadsheet',
    holds: 'does not begin with what it would take for a formula, and comes back as it was',
    share: 30,
    property: () =>
      fc.property(name, (text) => {
        must(!/^[\s\uFEFF]*[=+@\-\t\r＝＋－＠]/u.test(guard(text)), JSON.stringify(guard(text)));
        must(unguard(guard(text)) === text || text.startsWith("'"), 'another text');
      }),
  },
];
