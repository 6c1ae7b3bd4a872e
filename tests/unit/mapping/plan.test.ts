import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Link, Plan, PlanHistory, PlanOp } from '../../../lib/domain/plan.ts';
import { maxHeldLinks, maxSteps } from '../../../lib/mapping/history.ts';
import { applyOp, edit, redo, samePlan, undo } from '../../../lib/mapping/plan.ts';

const ids = fc.constantFrom('1', '2', '3', '4', 'name:acme', '__proto__', 'constructor');
const link: fc.Arbitrary<Link> = fc.record(
  {
    psaId: fc.nat(9),
    origin: fc.constantFrom('automatic', 'suggestion', 'hand', 'all', 'import'),
    at: fc.nat(),
    reason: fc.string(),
  },
  { requiredKeys: ['psaId', 'origin', 'at'] },
);
const links = fc.array(fc.tuple(ids, link)).map((entries) => Object.fromEntries(entries));
const op: fc.Arbitrary<PlanOp> = fc.oneof(
  fc.record({ kind: fc.constant('link' as const), coveId: ids, link }),
  fc.record({ kind: fc.constant('unlink' as const), coveId: ids }),
  fc.record({ kind: fc.constant('reseller' as const), link: fc.option(link) }),
  fc.record({ kind: fc.constant('exclude' as const), coveId: ids }),
  fc.record({ kind: fc.constant('include' as const), coveId: ids }),
  fc.record({ kind: fc.constant('apply-to-all' as const), psaId: fc.nat(9), coveIds: fc.array(ids), at: fc.nat() }),
  fc.record({ kind: fc.constant('clear-all' as const) }),
  fc.record({ kind: fc.constant('link-many' as const), links }),
  fc.record(
    { kind: fc.constant('restore' as const), links, reseller: fc.option(link), excluded: fc.uniqueArray(ids) },
    { requiredKeys: ['kind', 'links'] },
  ),
);
const empty: Plan = { connectionId: 'c', links: {}, excluded: [], revision: 0 };
const noHistory: PlanHistory = { past: [], future: [] };
/** Everything but the revision. */
const content = ({ revision: _, ...rest }: Plan) => rest;
const hand = (psaId: number): Link => ({ psaId, origin: 'hand', at: 1 });
const after = (...ops: PlanOp[]): Plan => ops.reduce((plan, each) => applyOp(plan, each).plan, empty);

describe('operations', () => {
  test('the inverse gives back the identical state and the revision goes up', () => {
    fc.assert(
      fc.property(fc.array(op), op, (before, next) => {
        const plan = after(...before);
        const frozen = structuredClone(plan);
        const done = applyOp(plan, next);
        const back = applyOp(done.plan, done.inverse);
        expect(plan).toEqual(frozen);
        expect(content(back.plan)).toEqual(content(plan));
        expect(samePlan(back.plan, plan)).toBe(true);
        expect([done.plan.revision, back.plan.revision]).toEqual([plan.revision + 1, plan.revision + 2]);
      }),
    );
  });
  test.each<[string, Plan, Partial<Plan>]>([
    [
      'linking ends an exclusion',
      after({ kind: 'exclude', coveId: '1' }, { kind: 'link', coveId: '1', link: hand(2) }),
      { excluded: [], links: { 1: hand(2) } },
    ],
    [
      'excluding removes the link',
      after({ kind: 'link', coveId: '1', link: hand(2) }, { kind: 'exclude', coveId: '1' }),
      { excluded: ['1'], links: {} },
    ],
    [
      'excluding twice counts once',
      after({ kind: 'exclude', coveId: '1' }, { kind: 'exclude', coveId: '1' }),
      { excluded: ['1'] },
    ],
    [
      'clear-all leaves reseller and exclusions',
      after(
        { kind: 'reseller', link: hand(1) },
        { kind: 'exclude', coveId: '2' },
        { kind: 'link', coveId: '1', link: hand(2) },
        { kind: 'clear-all' },
      ),
      { links: {}, excluded: ['2'], reseller: hand(1) },
    ],
    [
      'apply-to-all links exactly the given ones',
      after(
        { kind: 'link', coveId: '9', link: hand(3) },
        { kind: 'apply-to-all', psaId: 5, coveIds: ['1', '2'], at: 7 },
      ),
      { links: { 1: { psaId: 5, origin: 'all', at: 7 }, 2: { psaId: 5, origin: 'all', at: 7 }, 9: hand(3) } },
    ],
  ])('%s', (_, plan, expected) => {
    expect(plan).toMatchObject(expected);
    if (expected.links) expect(plan.links).toEqual(expected.links);
  });
});

describe('undo and redo', () => {
  test('undoing everything gives the state of before, redoing everything the state of after', () => {
    fc.assert(
      fc.property(fc.array(op), fc.array(op, { maxLength: maxSteps }), (before, ops) => {
        const start = after(...before);
        let state = { plan: start, history: noHistory };
        for (const each of ops) state = edit(state.plan, state.history, each, each.kind);
        const end = state.plan;
        const steps = state.history.past.length;
        for (let n = 0; n < steps; n++) state = undo(state.plan, state.history);
        expect(content(state.plan)).toEqual(content(start));
        expect(undo(state.plan, state.history)).toEqual({ plan: state.plan, history: state.history });
        for (let n = 0; n < steps; n++) state = redo(state.plan, state.history);
        expect(content(state.plan)).toEqual(content(end));
        expect(redo(state.plan, state.history)).toEqual({ plan: state.plan, history: state.history });
      }),
    );
  });
  test('labels say what is undone; a new edit drops what could be redone', () => {
    const one = edit(empty, noHistory, { kind: 'link', coveId: '1', link: hand(1) }, 'Link Acme');
    const back = undo(one.plan, one.history);
    expect(back.label).toBe('Link Acme');
    const two = edit(back.plan, back.history, { kind: 'exclude', coveId: '1' }, 'Exclude Acme');
    expect(redo(two.plan, two.history).label).toBeUndefined();
  });
  test('an operation that changes nothing leaves no step', () => {
    expect(edit(empty, noHistory, { kind: 'unlink', coveId: '1' }, 'x')).toEqual({ plan: empty, history: noHistory });
  });
  test('history is bounded in steps and in links held, and keeps the newest', () => {
    let state = { plan: empty, history: noHistory };
    for (let n = 0; n <= maxSteps; n++)
      state = edit(state.plan, state.history, { kind: 'link', coveId: '1', link: hand(n) }, String(n));
    expect(state.history.past).toHaveLength(maxSteps);
    // Undo and redo hold them both.
    const coveIds = Array.from({ length: maxHeldLinks / 2 + 1 }, (_, n) => `c${n}`);
    state = edit(state.plan, state.history, { kind: 'apply-to-all', psaId: 1, coveIds, at: 0 }, 'all');
    expect(state.history.past.map(({ label }) => label)).toEqual(['all']);
  }, 20_000);
});
