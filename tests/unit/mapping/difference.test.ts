import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CustomerList } from '../../../lib/domain/customer.ts';
import type { Link, Plan } from '../../../lib/domain/plan.ts';
import { differenceToCove, previewImport, previewRestore } from '../../../lib/mapping/difference.ts';
import { readMapping, writeMapping } from '../../../lib/mapping/mapping-csv.ts';
import { applyOp, edit, samePlan, undo } from '../../../lib/mapping/plan.ts';

const customers: CustomerList = {
  cove: [
    { id: 'a', name: 'Acme' },
    { id: 'b', name: 'Beta' },
    { id: 'c', name: 'Gamma' },
    { id: 'd', name: 'Delta' },
    { id: 'r', name: 'Recycle Bin', setAside: 'recycle-bin' },
  ],
  psaAt: 1,
  psa: [
    { id: 1, name: 'Acme Ltd' },
    { id: 2, name: 'Beta Ltd' },
    { id: 3, name: 'Twin' },
    { id: 4, name: 'Twin' },
    { id: 5, name: 'Gone', inactive: true },
  ],
};
const link = (psaId: number, at = 0): Link => ({ psaId, origin: 'hand', at });
const plan = (links: Plan['links'], excluded: string[] = []): Plan => ({
  connectionId: 'c1',
  links,
  excluded,
  revision: 1,
});
const ids = (shifts: readonly { coveId: string }[]) => shifts.map(({ coveId }) => coveId);

test('against Cove: what is added, changed, cleared, stays, and what nobody has seen', () => {
  const found = differenceToCove(plan({ a: link(1), b: link(2), c: link(99) }), customers, {
    at: 1,
    complete: true,
    shown: { a: '', b: 'Acme Ltd', c: 'HaloPSA customer 99', r: 'Acme Ltd' },
  });
  expect([ids(found.add), ids(found.change), ids(found.clear), found.same, found.unseen]).toEqual([
    ['a'],
    ['b'],
    [],
    1,
    1,
  ]);
  expect(found.change[0]).toEqual({ coveId: 'b', cove: 'Beta', from: 'Acme Ltd', to: 'Beta Ltd' });
  const cleared = differenceToCove(plan({}), customers, { at: 1, complete: true, shown: { a: ' Acme Ltd ' } });
  expect(cleared.clear).toEqual([{ coveId: 'a', cove: 'Acme', from: 'Acme Ltd', to: null }]);
});

describe('a file is looked at before it is taken', () => {
  const now = plan({ a: link(1), b: link(1) }, ['c']);
  const file = (text: string) => previewImport(now, customers, readMapping(text, 9));

  it('names what it would add, change, clear and leave', () => {
    const preview = file('Cove ID,PSA ID,State\na,2,linked\nb,,\nc,1,linked\nd,,excluded\nzz,2,linked\n');
    expect([ids(preview.change), ids(preview.clear), ids(preview.add)]).toEqual([['a'], ['b'], ['c', 'zz']]);
    expect([preview.exclude, preview.include, preview.unknownCove]).toEqual([1, 1, ['zz']]);
    const after = preview.op ? applyOp(now, preview.op).plan : now;
    expect(Object.entries(after.links).map(([id, { psaId }]) => [id, psaId])).toEqual([
      ['a', 2],
      ['c', 1],
      ['zz', 2],
    ]);
    expect(after.excluded).toEqual(['d']);
  });

  it('leaves out links to customers that HaloPSA does not have, and says so', () => {
    const preview = file('Cove ID,PSA ID\na,77\n');
    expect([preview.op, preview.unknownPsa]).toEqual([null, [{ coveId: 'a', psaId: 77 }]]);
  });

  it('changes nothing with a file that says what is there', () => {
    expect(previewImport(now, customers, readMapping(writeMapping(now, customers), 9)).op).toBeNull();
  });

  it('brings every plan back from its own export, in one step that can be undone', () => {
    const known = fc.constantFrom('a', 'b', 'c', 'd');
    const anyPlan = fc
      .record({
        links: fc.dictionary(known, fc.constantFrom(1, 2, 3, 4, 5)),
        excluded: fc.uniqueArray(known),
        reseller: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
      })
      .map(({ links, excluded, reseller }) => ({
        ...plan(
          Object.fromEntries(Object.entries(links).map(([id, psaId]) => [id, link(psaId, 60_000)])),
          excluded.filter((id) => !Object.hasOwn(links, id)),
        ),
        ...(reseller === undefined ? {} : { reseller: link(reseller, 60_000) }),
      }));
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, exported) => {
        const preview = previewImport(before, customers, readMapping(writeMapping(exported, customers), 9));
        const taken = preview.op ? edit(before, { past: [], future: [] }, preview.op, 'Import') : undefined;
        const after = taken?.plan ?? before;
        const targets = ({ links }: Plan) => Object.entries(links).map(([id, { psaId }]) => `${id}:${psaId}`);
        expect(targets(after).toSorted()).toEqual(targets(exported).toSorted());
        expect(after.excluded.toSorted()).toEqual(exported.excluded.toSorted());
        if (exported.reseller) expect(after.reseller?.psaId).toBe(exported.reseller.psaId);
        if (taken) expect(samePlan(undo(taken.plan, taken.history).plan, before)).toBe(true);
      }),
    );
  });
});

test('an earlier state of Cove becomes a plan again; names that cannot be told stay as they are', () => {
  const before = plan({ a: link(2), b: link(4), d: link(1) }, ['c']);
  const preview = previewRestore(
    before,
    customers,
    { at: 1, complete: true, shown: { a: 'Acme Ltd', b: 'Twin', c: 'Twin', d: '' } },
    50,
  );
  expect([ids(preview.change), ids(preview.clear), preview.same]).toEqual([['a'], ['d'], 1]);
  expect(preview.unclear).toEqual([{ cove: 'Gamma', psa: 'Twin' }]);
  const after = preview.op ? applyOp(before, preview.op).plan : before;
  expect(after.links).toEqual({
    a: { psaId: 1, origin: 'import', reason: 'as Cove showed it before', at: 50 },
    b: link(4),
  });
  expect(after.excluded).toEqual(['c']);
});

test('what Clear all took is put back whole', () => {
  const shown = { a: 'Acme Ltd', b: 'Beta Ltd' };
  const preview = previewRestore(plan({}, ['a']), customers, { at: 1, complete: true, shown }, 50);
  const after = preview.op ? applyOp(plan({}, ['a']), preview.op).plan : plan({});
  expect([after.links['a']?.psaId, after.links['b']?.psaId, after.excluded]).toEqual([1, 2, []]);
  expect(differenceToCove(after, customers, { at: 1, complete: true, shown })).toMatchObject({ same: 2, add: [] });
});

describe('the reseller account', () => {
  const shown = { at: 1, complete: true, shown: {}, reseller: 'Acme Ltd' };
  const with2: Plan = { ...plan({}), reseller: link(2) };

  it('is a part of what applying changes, where Cove’s own choice was seen and the plan has another', () => {
    expect(differenceToCove(with2, customers, shown).reseller).toEqual({ from: 'Acme Ltd', to: 'Beta Ltd' });
    expect(differenceToCove(with2, customers, { ...shown, reseller: ' Beta Ltd ' }).reseller).toBeNull();
    expect(differenceToCove(with2, customers, { ...shown, reseller: '' }).reseller).toEqual({
      from: null,
      to: 'Beta Ltd',
    });
    expect(differenceToCove(plan({}), customers, shown).reseller).toBeNull();
    expect(differenceToCove(with2, customers, { at: 1, complete: true, shown: {} }).reseller).toBeNull();
  });

  it('is put back as Cove showed it, undone as one step; a name that several have is left alone', () => {
    const preview = previewRestore(with2, customers, shown, 50);
    expect(preview.reseller).toEqual({ from: 'Beta Ltd', to: 'Acme Ltd' });
    const done = preview.op ? applyOp(with2, preview.op) : null;
    expect(done?.plan.reseller?.psaId).toBe(1);
    expect(done && applyOp(done.plan, done.inverse).plan.reseller).toEqual(with2.reseller);
    expect(previewRestore(with2, customers, { ...shown, reseller: 'Twin' }, 50)).toMatchObject({
      op: null,
      unclear: [{ cove: 'Reseller account', psa: 'Twin' }],
    });
    expect(previewRestore(with2, customers, { ...shown, reseller: '' }, 50).op).toBeNull();
  });
});
