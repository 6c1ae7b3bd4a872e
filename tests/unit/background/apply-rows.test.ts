import { expect, test } from 'vitest';

import { rowsOf } from '../../../lib/background/apply.ts';

const link = (psaId: number) => ({ psaId, origin: 'hand' as const, at: 1 });
const plan = (links: Record<string, number>, excluded: string[] = []) => ({
  connectionId: 'c',
  links: Object.fromEntries(Object.entries(links).map(([id, psaId]) => [id, link(psaId)])),
  excluded,
  revision: 1,
});
const psa = [
  { id: 12, name: 'Acme Ltd' },
  { id: 13, name: 'Beta' },
];

test('a link is carried by name and number, its absence as none, and what is set aside not at all', () => {
  const cove = [
    { id: '1', name: 'Acme', level: 'EndCustomer' },
    { id: '2', name: 'Beta', level: 'Site' },
    { id: '3', name: 'Recycle bin', setAside: 'recycle-bin' as const },
  ];
  expect(rowsOf({ ...plan({ 1: 12 }, ['2']), reseller: link(13) }, { cove, psa })).toEqual({
    rows: [
      { coveId: '1', cove: 'Acme', psa: 'Acme Ltd', psaId: '12' },
      { coveId: '2', cove: 'Beta', psa: null, mayLack: true },
    ],
    reseller: { psa: 'Beta', psaId: '13' },
  });
});

test('a link to a PSA customer that is no longer listed is not taken for none', () => {
  const cove = [{ id: '1', name: 'Acme' }];
  expect(rowsOf(plan({ 1: 99 }), { cove, psa }).rows).toEqual([
    { coveId: '1', cove: 'Acme', psa: 'PSA customer 99', psaId: '99' },
  ]);
});

test('namesakes bring along what tells them apart', () => {
  const cove = [
    { id: '1', name: 'Acme', parentId: '7', reference: 'A-1', level: 'EndCustomer' },
    { id: '2', name: 'Acme', parentId: '8', legalName: 'Acme South Ltd', level: 'Site' },
    { id: '7', name: 'North' },
    { id: '8', name: 'South' },
  ];
  const { rows } = rowsOf(plan({}), { cove, psa });
  expect(rows.map(({ coveId, tells }) => [coveId, tells])).toEqual([
    ['1', ['A-1', 'North', 'EndCustomer']],
    ['2', ['South', 'Acme South Ltd', 'Site']],
    ['7', undefined],
    ['8', undefined],
  ]);
});

test('of a name that several PSA customers bear it is told how many do', () => {
  const cove = [
    { id: '1', name: 'Acme' },
    { id: '2', name: 'Beta' },
  ];
  const twins = [...psa, { id: 14, name: 'Acme  Ltd' }, { id: 15, name: 'Beta', inactive: true }];
  expect(rowsOf(plan({ 1: 12, 2: 13 }), { cove, psa: twins }).rows).toEqual([
    { coveId: '1', cove: 'Acme', psa: 'Acme Ltd', psaId: '12', namesakes: 2 },
    { coveId: '2', cove: 'Beta', psa: 'Beta', psaId: '13' },
  ]);
});
