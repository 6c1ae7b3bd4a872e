import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomerList } from '../../../lib/domain/customer.ts';
import { linkOrigins, type Link, type Plan, type PlanHistory, type PlanOp } from '../../../lib/domain/plan.ts';
import { customersPacking } from '../../../lib/store/customers-packing.ts';
import { historyPacking, planPacking } from '../../../lib/store/plan-packing.ts';
import { suggestionsPacking } from '../../../lib/store/suggestions-packing.ts';

/** Texts as names are, and such as make columns break: line breaks, separators, nothing, the mark of an empty cell. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '\n', 'a\nb', ',', ';:', '\u0000', '__proto__'),
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const whole = fc.integer({ min: -2_000_000_000, max: 2_000_000_000_000 });
/** Without keys whose value is missing, as objects come from anywhere else. */
const bare = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

const cove = fc
  .record({
    id: text,
    name: text,
    legalName: optional(text),
    reference: optional(text),
    level: optional(fc.constantFrom('EndCustomer', 'Site', '')),
    state: optional(text),
    parentId: optional(text),
    devices: optional(fc.nat()),
    setAside: optional(fc.constantFrom('recycle-bin' as const, 'no-name' as const)),
    appearedAt: optional(whole),
  })
  .map(bare);
const psa = fc.record({ id: whole, name: text, inactive: optional(fc.boolean()), parent: optional(text) }).map(bare);
const link = fc
  .record({ psaId: whole, origin: fc.constantFrom(...linkOrigins), reason: optional(text), at: whole })
  .map(bare) as fc.Arbitrary<Link>;
const links = fc.dictionary(text, link);
const op: fc.Arbitrary<PlanOp> = fc.oneof(
  fc.record({ kind: fc.constant('link' as const), coveId: text, link }),
  fc.record({ kind: fc.constant('clear-all' as const) }),
  fc.record({ kind: fc.constant('link-many' as const), links }),
  fc.record({ kind: fc.constant('apply-to-all' as const), psaId: whole, coveIds: fc.array(text), at: whole }),
  fc
    .record({
      kind: fc.constant('restore' as const),
      links: fc.dictionary(text, fc.option(link, { nil: null })),
      reseller: optional(fc.option(link, { nil: null })),
      excluded: optional(fc.array(text)),
    })
    .map(bare),
);
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('long items come back from their columns exactly as they were', () => {
  it('customers', () => {
    fc.assert(
      fc.property(fc.array(cove), fc.array(psa), optional(whole), (left, right, at) => {
        const list: CustomerList = bare({ cove: left, psa: right, coveAt: at, coveByName: true });
        expect(customersPacking.unpack(stored(customersPacking.pack(list)))).toEqual(list);
      }),
    );
  });

  it('plan', () => {
    fc.assert(
      fc.property(links, fc.array(text), optional(link), (all, excluded, reseller) => {
        const plan: Plan = bare({ connectionId: 'c', links: all, excluded, reseller, revision: 3, reviewedAt: 5 });
        expect(planPacking.unpack(stored(planPacking.pack(plan)))).toEqual(plan);
      }),
    );
  });

  it('history', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ label: text, undo: op, redo: op })), (past) => {
        const history: PlanHistory = { past, future: past.slice(0, 1) };
        expect(historyPacking.unpack(stored(historyPacking.pack(history)))).toEqual(history);
      }),
    );
  });

  it('suggestions', () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => Math.abs(value));
    const row = fc.record({
      confidence: score,
      suggestions: fc.array(fc.record({ psaId: whole, score, reason: text }), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.dictionary(text, row), (all) => {
        const back = suggestionsPacking.unpack(stored(suggestionsPacking.pack(all)));
        const plain = Object.fromEntries(
          Object.entries(back).map(([id, { confidence, suggestions }]) => [id, { confidence, suggestions }]),
        );
        expect(plain).toEqual(all);
      }),
    );
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['columns of different lengths', { count: 2, id: 'a\nb', psaId: '1', origin: undefined }],
    ['a count that is none', { count: -1 }],
  ])('damage is told, not guessed at: %s', (_name, damaged) => {
    expect(() => planPacking.unpack({ connectionId: 'c', excluded: [], revision: 1, links: damaged })).toThrow();
    expect(() => customersPacking.unpack({ cove: damaged, psa: damaged })).toThrow();
    expect(() => suggestionsPacking.unpack(damaged)).toThrow();
  });
});
