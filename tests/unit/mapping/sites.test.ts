import { describe, expect, it } from 'vitest';
import type { CoveCustomer } from '../../../lib/domain/customer.ts';
import type { Link } from '../../../lib/domain/plan.ts';
import { linkSites } from '../../../lib/mapping/sites.ts';

const link = (psaId: number): Link => ({ psaId, origin: 'automatic', at: 1 });
const acme: CoveCustomer = { id: '1', name: 'Acme', level: 'EndCustomer' };
const leeds: CoveCustomer = { id: '2', name: 'Acme Leeds', level: 'Site', parentId: '1' };
const none = { links: {}, excluded: [] };

describe('a site', () => {
  const cases: [
    string,
    CoveCustomer[],
    Parameters<typeof linkSites>[1],
    Record<string, Link>,
    Record<string, number>,
  ][] = [
    ['follows its customer, found just now', [acme, leeds], none, { 1: link(7) }, { 2: 7 }],
    ['follows its customer, linked before', [acme, leeds], { links: { 1: link(8) }, excluded: [] }, {}, { 2: 8 }],
    ['keeps a link of its own', [acme, leeds], none, { 1: link(7), 2: link(9) }, {}],
    ['keeps what a person chose', [acme, leeds], { links: { 1: link(7), 2: link(9) }, excluded: [] }, {}, {}],
    ['stays excluded', [acme, leeds], { links: { 1: link(7) }, excluded: ['2'] }, {}, {}],
    ['without a linked customer stays open', [acme, leeds], none, {}, {}],
    ['of a customer that is not listed stays open', [leeds], none, { 1: link(7) }, {}],
    ['only where the level says so', [acme, { ...leeds, level: 'EndCustomer' }], none, { 1: link(7) }, {}],
    ['set aside takes no part', [acme, { ...leeds, setAside: 'technical' }], none, { 1: link(7) }, {}],
  ];
  it.each(cases)('%s', (_name, customers, plan, fresh, expected) => {
    const found = linkSites(customers, plan, fresh, 5);
    expect(Object.fromEntries(Object.entries(found).map(([id, { psaId }]) => [id, psaId]))).toEqual(expected);
    for (const { reason } of Object.values(found)) expect(reason).toBe('site of Acme');
  });
});
