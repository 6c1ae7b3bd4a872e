import { describe, expect, it } from 'vitest';
import type { CustomerList } from '../../../lib/domain/customer.ts';
import type { Link, Plan } from '../../../lib/domain/plan.ts';
import { byName } from '../../../lib/mapping/name-order.ts';
import { conflictsOf, isNew } from '../../../lib/mapping/plan.ts';
import { coveAgain, psaAgain } from '../../../lib/mapping/rereading.ts';

const link = (psaId: number, at: number): Link => ({ psaId, origin: 'hand', at });
const plan = (links: Plan['links'], reviewedAt?: number): Plan => ({
  connectionId: 'c',
  links,
  excluded: [],
  revision: 0,
  ...(reviewedAt === undefined ? {} : { reviewedAt }),
});

describe('Cove customers read again', () => {
  const first = coveAgain(
    [],
    [
      { id: '2', name: 'beta' },
      { id: '1', name: 'Álpha' },
    ],
    10,
  ).cove;
  it('the first list holds nothing new, and stands by name', () => {
    expect(first).toEqual([
      { id: '1', name: 'Álpha' },
      { id: '2', name: 'beta' },
    ]);
  });
  it('what comes later is new until the plan is saved after it', () => {
    const [, newer] = coveAgain(first, [...first, { id: '3', name: 'Az', appearedAt: 1 }], 20).cove;
    expect(newer).toEqual({ id: '3', name: 'Az', appearedAt: 20 });
    if (!newer) throw new Error('nothing came');
    expect([isNew(plan({}), newer), isNew(plan({}, 15), newer), isNew(plan({}, 25), newer)]).toEqual([
      true,
      true,
      false,
    ]);
    const third = coveAgain([...first, newer], [newer, ...first], 30).cove;
    expect(third.find(({ id }) => id === '3')?.appearedAt).toBe(20);
  });
});

describe('PSA customers read again', () => {
  const before = {
    psa: [
      { id: 1, name: 'Acme' },
      { id: 2, name: 'Beta' },
      { id: 3, name: 'Unlinked' },
    ],
  };
  const read = [
    { id: 1, name: 'Acme Group' },
    { id: 3, name: 'Other' },
  ];
  const links = plan({ a: link(1, 5), b: link(2, 5) });
  const again = psaAgain(before, read, links, 20);
  const list = (part: typeof again): CustomerList => ({
    cove: [
      { id: 'a', name: 'Acme' },
      { id: 'b', name: 'Beta' },
    ],
    psaAt: 20,
    ...part,
  });

  it('keeps the former names of linked customers only', () => {
    expect(again.psaBefore).toEqual({ '1': { name: 'Acme', at: 20 }, '2': { name: 'Beta', at: 20 } });
  });
  it('says of a link that its customer was renamed or is gone', () => {
    expect(conflictsOf(links, list(again))).toEqual([
      { kind: 'renamed', psaId: 1, was: 'Acme', coveIds: ['a'] },
      { kind: 'vanished', psaId: 2, was: 'Beta', coveIds: ['b'] },
    ]);
  });
  it('says nothing of what is gone after a reading that did not come to its end', () => {
    expect(conflictsOf(links, { ...list(again), psaComplete: false }).map(({ kind }) => kind)).toEqual(['renamed']);
  });
  it('is settled by choosing it again, and forgotten at the next reading', () => {
    const chosen = plan({ a: link(1, 25) });
    expect(conflictsOf(chosen, list(again))).toEqual([]);
    expect(psaAgain({ ...again }, read, chosen, 30).psaBefore).toBeUndefined();
  });
  it('remembers the oldest name over several readings, and forgets it when it is back', () => {
    const twice = psaAgain(again, [{ id: 1, name: 'Acme Holdings' }], links, 30);
    expect(twice.psaBefore?.['1']).toEqual({ name: 'Acme', at: 20 });
    expect(psaAgain(twice, before.psa, links, 40).psaBefore).toBeUndefined();
  });
});

it('names stand folded, numbers by their value, equals as they came', () => {
  const names = ['Store 12', 'store 9', 'Žeta', 'zeta', 'Ärzte', 'b'];
  expect(byName(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual([
    'Ärzte',
    'b',
    'store 9',
    'Store 12',
    'Žeta',
    'zeta',
  ]);
});
