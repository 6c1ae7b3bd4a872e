import { expect, test } from 'vitest';
import type { CoveCustomer, CustomerList } from '../../../lib/domain/customer.ts';
import type { Link, Plan } from '../../../lib/domain/plan.ts';
import { summarise } from '../../../lib/mapping/plan.ts';

const cove: CoveCustomer[] = [
  { id: 'a', name: 'Acme Ltd', devices: 5 },
  { id: 'b', name: 'Beta', devices: 7 },
  { id: 'c', name: 'Gamma', devices: 1 },
  { id: 'd', name: 'Delta', devices: 30 },
  { id: 'e', name: 'Epsilon' },
  { id: 'f', name: 'Recycle Bin', setAside: 'recycle-bin', devices: 99 },
  { id: 'g', name: 'Acme Ltd - Leeds', devices: 2 },
];
const customers: CustomerList = {
  cove,
  psaAt: 1,
  psa: [
    { id: 1, name: 'Acme' },
    { id: 2, name: 'Beta', inactive: true },
    { id: 3, name: 'Twin' },
    { id: 4, name: 'TWIN' },
  ],
};
const link = (psaId: number, origin: Link['origin'] = 'hand'): Link => ({ psaId, origin, at: 0 });
const plan = (links: Plan['links'], excluded: string[] = [], reseller?: Link): Plan => ({
  connectionId: 'c',
  links,
  excluded,
  revision: 1,
  ...(reseller ? { reseller } : {}),
});

test('counts by customers and by devices, and a named list of what stays unmapped, most devices first', () => {
  const sum = summarise(plan({ a: link(1, 'automatic'), b: link(2, 'suggestion') }, ['c']), customers, {
    d: { confidence: 0, suggestions: [] },
    e: { confidence: 0.5, suggestions: [{ psaId: 1, score: 0.5, reason: 'x' }] },
  });
  expect(sum).toMatchObject({
    total: { customers: 6, devices: 45 },
    automatic: { customers: 1, devices: 5 },
    hand: { customers: 1, devices: 7 },
    excluded: { customers: 1, devices: 1 },
    suggested: { customers: 1, devices: 0 },
    unmapped: { customers: 1, devices: 30 },
    unchecked: { customers: 1, devices: 2 },
    setAside: { customers: 1, devices: 99 },
  });
  expect(sum.open.map(({ name, suggested }) => [name, suggested])).toEqual([
    ['Delta', false],
    ['Acme Ltd - Leeds', false],
    ['Epsilon', true],
  ]);
});
test('a set aside customer that was linked knowingly counts as linked', () => {
  expect(summarise(plan({ f: link(1) }), customers, {})).toMatchObject({
    hand: { customers: 1 },
    setAside: { customers: 0 },
  });
});
test.each<[string, Plan, unknown[]]>([
  [
    'two companies on one PSA customer',
    plan({ a: link(1), b: link(1) }),
    [{ kind: 'shared', psaId: 1, coveIds: ['a', 'b'] }],
  ],
  ['two sites of one company', plan({ a: link(1), g: link(1) }), []],
  ['Apply to all is meant', plan({ a: link(1, 'all'), b: link(1, 'all') }), []],
  ['inactive', plan({ b: link(2) }), [{ kind: 'inactive', psaId: 2, coveIds: ['b'] }]],
  ['vanished, the reseller too', plan({}, [], link(77)), [{ kind: 'vanished', psaId: 77, coveIds: [] }]],
  ['a PSA customer with a twin', plan({ c: link(3) }), [{ kind: 'duplicate', psaId: 3, twins: [4], coveIds: ['c'] }]],
])('conflict: %s', (_, each, conflicts) => {
  expect(summarise(each, customers, {}).conflicts).toEqual(conflicts);
});
test('a PSA list that was never read says nothing about vanished customers', () => {
  expect(summarise(plan({ a: link(1) }), { cove, psa: [] }, {}).conflicts).toEqual([]);
});
