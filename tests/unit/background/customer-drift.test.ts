import { describe, expect, it, vi } from 'vitest';
import type { CustomerList } from '../../../lib/domain/customer.ts';
import type { Plan } from '../../../lib/domain/plan.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { customerDrift } = await import('../../../lib/background/drift.ts');

const link = (psaId: number) => ({ psaId, origin: 'hand' as const, at: 1 });
const plan: Plan = {
  connectionId: 'c',
  links: { a: link(1), b: link(2) },
  excluded: ['x'],
  reseller: link(9),
  revision: 3,
};
const cove = (...ids: string[]) => ids.map((id) => ({ id, name: `Cove ${id}` }));
const psa = (...ids: number[]) => ids.map((id) => ({ id, name: `PSA ${id}` }));
const list = (more: Partial<CustomerList>): CustomerList => ({
  cove: cove('a', 'b'),
  psa: psa(1, 2, 9),
  coveAt: 1,
  psaAt: 1,
  ...more,
});

describe('what a new list means for the plan', () => {
  const cases: [string, Partial<CustomerList>, Partial<CustomerList>, [string, number, string[]][]][] = [
    ['the same list', {}, {}, []],
    ['the first list tells nothing', { cove: [] }, { cove: cove('a', 'b', 'c') }, []],
    ['a new Cove customer', {}, { cove: cove('a', 'b', 'c') }, [['cove-new', 1, ['Cove c']]]],
    ['one that is excluded already', {}, { cove: cove('a', 'b', 'x') }, []],
    ['one that is set aside', {}, { cove: [...cove('a', 'b'), { id: 'r', name: 'Bin', setAside: 'recycle-bin' }] }, []],
    ['a mapped customer that has gone', {}, { cove: cove('a') }, [['cove-gone', 1, ['Cove b']]]],
    ['half a list proves nothing gone', {}, { cove: cove('a'), coveComplete: false }, []],
    ['a PSA customer that a link leads to', {}, { psa: psa(1, 9) }, [['psa-gone', 1, ['PSA 2']]]],
    ['the one of the reseller', {}, { psa: psa(1, 2) }, [['psa-gone', 1, ['PSA 9']]]],
    ['one that no link leads to', { psa: psa(1, 2, 5, 9) }, {}, []],
  ];
  it.each(cases)('%s', (_name, before, after, expected) => {
    const changes = customerDrift(list(before), list(after), plan);
    expect(changes.map(({ kind, count, names }) => [kind, count, names])).toEqual(expected);
  });

  it('names a few and counts all', () => {
    const many = cove(...Array.from({ length: 500 }, (_, at) => `n${at}`));
    const [change] = customerDrift(list({}), list({ cove: [...cove('a', 'b'), ...many] }), plan);
    expect(change?.count).toBe(500);
    expect(change?.names).toHaveLength(20);
  });
});
