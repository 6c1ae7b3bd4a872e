import { describe, expect, it } from 'vitest';
import { makeCompanies, noiseKinds, rowKinds, type Companies } from '../../world/companies.ts';

const bare = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]/gi, '')
    .toLowerCase();

describe('makeCompanies', () => {
  it.each([1, 250, 3000])('gives exactly %i Cove rows with their own ids and a truth each', (count) => {
    const { psa, cove, truth, kinds } = makeCompanies({ count, seed: 7 });
    expect(cove).toHaveLength(count);
    expect(new Set(cove.map(({ Id }) => Id)).size).toBe(count);
    expect(new Set(psa.map(({ id }) => id)).size).toBe(psa.length);
    const ids = new Set<number | null>(psa.map(({ id }) => id));
    for (const { Id } of cove) {
      expect(kinds.has(Id)).toBe(true);
      const target = truth.get(Id);
      expect(target === null || (target !== undefined && ids.has(target))).toBe(true);
    }
  });

  it('is the same for the same seed and another for another', () => {
    const list = (seed: number): Companies => makeCompanies({ count: 400, seed });
    expect(list(1)).toEqual(list(1));
    expect(list(1).cove.map(({ Name }) => Name)).not.toEqual(list(2).cove.map(({ Name }) => Name));
  });

  it('spells every name exactly without noise', () => {
    const { psa, cove, truth } = makeCompanies({ count: 500, seed: 3, noise: 0 });
    const nameOf = new Map(psa.map(({ id, name }) => [id, name]));
    for (const { Id, Name, Level } of cove) {
      expect(Level).toBe('EndCustomer');
      expect(nameOf.get(truth.get(Id) ?? -1)).toBe(Name);
    }
  });

  it('shows every kind of noise in a long list and leaves near half of the names exact', () => {
    const { kinds } = makeCompanies({ count: 4000, seed: 11 });
    const seen = new Set([...kinds.values()].flat());
    expect([...noiseKinds, ...rowKinds].filter((kind) => !seen.has(kind))).toEqual([]);
    const exact = [...kinds.values()].filter((list) => list.length === 0).length / kinds.size;
    expect(exact).toBeGreaterThan(0.35);
    expect(exact).toBeLessThan(0.65);
  });

  it('links by meaning, not by chance: a row with no more than spelling noise still starts like its customer', () => {
    const { psa, cove, truth, kinds } = makeCompanies({ count: 2000, seed: 5 });
    const nameOf = new Map(psa.map(({ id, name }) => [id, name]));
    for (const { Id, Name } of cove) {
      const target = truth.get(Id);
      const spelling =
        kinds
          .get(Id)
          ?.every((kind) => ['email', 'case', 'punctuation', 'truncated', 'form-dropped', 'spacing'].includes(kind)) ??
        false;
      if (target === null || target === undefined || !spelling) continue;
      const start = bare(nameOf.get(target) ?? '').slice(0, 6);
      // "&" may have become "and", so only what precedes such a word is compared.
      expect(bare(Name).startsWith(start.slice(0, 4))).toBe(true);
    }
  });

  it('marks rows whose name two PSA customers bear', () => {
    const { psa, truth, ambiguous } = makeCompanies({ count: 2000, seed: 9 });
    expect(ambiguous.size).toBeGreaterThan(10);
    for (const id of ambiguous) {
      const name = psa.find((customer) => customer.id === truth.get(id))?.name;
      expect(psa.filter((customer) => customer.name === name).length).toBeGreaterThan(1);
    }
  });

  it('makes 20,000 in good time, sites below their customer, technical rows without a customer', () => {
    // The time that it computes, not what else the machine is doing meanwhile.
    const before = process.threadCpuUsage();
    const { cove, truth, kinds } = makeCompanies({ count: 20_000, seed: 1 });
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(5000);
    const byId = new Map(cove.map((partner) => [partner.Id, partner]));
    const sites = cove.filter(({ Level }) => Level === 'Site');
    expect(sites.length).toBeGreaterThan(100);
    for (const { Id, ParentId } of sites) {
      expect(truth.get(Id)).toBe(truth.get(ParentId));
      expect(byId.get(ParentId)?.Level).toBe('EndCustomer');
    }
    for (const [id, list] of kinds)
      if (list.includes('recycle-bin') || list.includes('activation-id')) expect(truth.get(id)).toBeNull();
  });
});
