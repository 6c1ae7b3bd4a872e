/** Records whose API spells things in its own way: a save is not taken for another one, and nothing is sent that would tick more. */
import { expect, test } from 'vitest';
import { compile, type Records } from '../../../../lib/halo/apply/compile.ts';
import { isReached } from '../../../../lib/halo/apply/edit.ts';
import { differences, partsOf } from '../../../../lib/halo/apply/parts.ts';

const edit = { kind: 'application.change' as const, id: 'a', activate: true, scopes: null };
test.each<[string, unknown, boolean]>([
  ['false', false, true],
  ['"false"', 'false', true],
  ['"False"', 'False', true],
  ['0', 0, true],
  ['left out', undefined, true],
  ['true', true, false],
  ['"1"', '1', false],
])('active once inactive is %s', (_, inactive, reached) => {
  const record = { id: 'a', displayName: 'Cove', ...(inactive === undefined ? {} : { inactive }) };
  expect(isReached(edit, record)).toBe(reached);
  expect(differences(partsOf({ displayName: 'Cove', inactive: false }), partsOf(record))).toEqual(
    reached ? [] : ['inactive'],
  );
});

const wanted = [
  { requirement: 'application-permissions' as const, intent: { kind: 'scopes' as const } },
  { requirement: 'application-active' as const, intent: { kind: 'active' as const } },
];
test.each<[string, unknown, number]>([
  ['names alone', [{ id: 1, name: 'all' }], 1],
  ['texts', ['edit:tickets'], 1],
  [
    'all with a mark on the ticked ones',
    [
      { name: 'all', selected: false },
      { name: 'edit:tickets', selected: true },
    ],
    0,
  ],
  ['one struck out', [{ name: 'edit:tickets' }, { name: 'admin', deleted: 1 }], 0],
])('an application is changed only where its permissions can be sent as they are: %s', (_, scopes, steps) => {
  const application = { id: 'a', displayName: 'Cove', inactive: true, scopes };
  const records: Records = { application };
  expect(compile(wanted, records)).toHaveLength(steps);
});
