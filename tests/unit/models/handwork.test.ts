import { describe, expect, it, test } from 'vitest';
import { computed, signal } from '@preact/signals';
import type { CustomerList } from '../../../lib/domain/customer.ts';
import { resellerRow, type Handwork } from '../../../lib/domain/handwork.ts';
import type { Plan } from '../../../lib/domain/plan.ts';
import { createActions } from '../../../lib/models/actions.ts';
import { createHandwork, handRows } from '../../../lib/models/handwork.ts';
import { createScope } from '../../../lib/models/scope.ts';
import { memoryPorts } from './memory-ports.ts';

const link = (psaId: number) => ({ psaId, origin: 'hand', at: 1 }) as const;
const customers: CustomerList = {
  cove: [
    { id: 'a', name: 'Acme' },
    { id: 'b', name: 'Beta', reference: 'B-7' },
    { id: 'b2', name: 'Beta', parentId: 'a' },
    { id: 'bin', name: 'Recycle Bin', setAside: 'recycle-bin' },
    { id: 'c', name: 'Crown' },
  ],
  psa: [
    { id: 1, name: 'Acme Ltd' },
    { id: 2, name: 'Beta', parent: 'Group' },
    { id: 3, name: 'Beta' },
  ],
};
const plan: Plan = {
  connectionId: 'c1',
  links: { a: link(1), b: link(2), b2: link(3), bin: link(1) },
  excluded: [],
  revision: 4,
  reseller: link(99),
};

test('rows: the reseller first, in the order of the list; namesakes with what tells them apart; what is set aside left out', () => {
  expect(handRows(plan, customers, {})).toEqual([
    { id: resellerRow, cove: null, psa: 'PSA customer 99', coveTells: null, psaTells: null, done: false },
    { id: 'a', cove: 'Acme', psa: 'Acme Ltd', coveTells: null, psaTells: null, done: false },
    { id: 'b', cove: 'Beta', psa: 'Beta', coveTells: 'B-7', psaTells: 'Group · id 2', done: false },
    { id: 'b2', cove: 'Beta', psa: 'Beta', coveTells: 'Acme', psaTells: 'id 3', done: false },
  ]);
});

describe('a row that was done', () => {
  it.each<[string, Handwork, boolean]>([
    ['as the plan says', { a: { psaId: 1, at: 5 } }, true],
    ['with another customer than the plan says by now', { a: { psaId: 2, at: 5 } }, false],
    ['when it was to stay empty', { a: { psaId: null, at: 5 } }, false],
    ['is another one', { b: { psaId: 2, at: 5 } }, false],
  ])('%s', (_what, done, counts) => {
    expect(handRows(plan, customers, done).find(({ id }) => id === 'a')?.done).toBe(counts);
  });
});

test('a long list is worked through: fifty at a time, found by either name, the newest done ones first', async () => {
  const memory = memoryPorts();
  const many = Array.from({ length: 120 }, (_, at) => ({ id: `c${at}`, name: `Customer ${at}` }));
  memory.store.handworkOf('c1').set({ c3: { psaId: 1003, at: 5 }, c4: { psaId: 1004, at: 9 } });
  const scope = createScope();
  const work = createHandwork({
    ports: memory.ports,
    actions: createActions(memory.ports),
    connectionId: computed(() => 'c1'),
    plan: signal<Plan>({
      connectionId: 'c1',
      links: Object.fromEntries(many.slice(0, 110).map(({ id }, at) => [id, link(1000 + at)])),
      excluded: [],
      revision: 1,
    }),
    customers: signal<CustomerList>({
      cove: many,
      psa: many.map(({ name }, at) => ({ id: 1000 + at, name: `${name} PSA` })),
    }),
    scope,
  });
  await Promise.resolve();
  expect([work.left.value, work.empty.value, work.open.value.length, work.more.value]).toEqual([108, 10, 50, 58]);
  expect(work.done.value.map(({ id }) => id)).toEqual(['c4', 'c3']);
  work.showMore();
  expect([work.open.value.length, work.more.value]).toEqual([100, 8]);
  work.find('ER 109 psa');
  expect(work.open.value.map(({ id }) => id)).toEqual(['c109']);
  await work.mark('c109', true);
  expect(memory.asked.at(-1)).toEqual({
    name: 'handwork.mark',
    input: { connectionId: 'c1', rows: ['c109'], on: true },
  });
  scope.end();
});
