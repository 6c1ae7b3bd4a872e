import { describe, expect, it } from 'vitest';
import type { Link, Plan } from '../../../lib/domain/plan.ts';
import { decided, rememberedFor, type Decisions } from '../../../lib/mapping/decisions.ts';
import { applyOp } from '../../../lib/mapping/plan.ts';

const link = (psaId: number, origin: Link['origin'] = 'hand'): Link => ({ psaId, origin, at: 0 });
const plan = (links: Plan['links']): Plan => ({ connectionId: 'c', links, excluded: [], revision: 0 });
const names = (id: string) => `Name ${id}`;

describe('what a person decided', () => {
  const automatic = plan({ a: link(1, 'automatic') });
  const linked = applyOp(automatic, { kind: 'link', coveId: 'b', link: link(2) }).plan;
  it.each<[string, Plan, Plan, boolean, Decisions, Decisions]>([
    ['a link by hand', automatic, linked, false, {}, { b: { psaId: 2, name: 'Name b' } }],
    ['not an automatic link', plan({}), automatic, false, {}, {}],
    ['not Apply to all', plan({}), plan({ a: link(1, 'all') }), false, {}, {}],
    ['a link removed on purpose', automatic, plan({}), true, {}, { a: { psaId: null, name: 'Name a' } }],
    ['not a link that undo took away', linked, automatic, false, { b: { psaId: 2, name: 'x' } }, {}],
    ['not a removed link that is back', plan({}), automatic, false, { a: { psaId: null, name: 'x' } }, {}],
  ])('%s', (_name, before, after, rejected, known, expected) => {
    expect(decided(known, before, after, names, rejected)).toEqual(expected);
  });

  it('stays the same object when nothing was decided', () => {
    const known = {};
    expect(decided(known, automatic, automatic, names, true)).toBe(known);
  });
});

describe('for a list of customers', () => {
  const decisions: Decisions = {
    '1': { psaId: 7, name: 'Acme' },
    '2': { psaId: null, name: 'Beta' },
    '3': { psaId: 8, name: 'Twin' },
    '4': { psaId: 9, name: 'TWIN' },
  };
  it('is found by id, and by a name that only one has, when the ids are other ones', () => {
    const { remembered, rejected } = rememberedFor(decisions, [
      { id: '1', name: 'Acme renamed' },
      { id: 'page:Beta', name: 'beta' },
      { id: 'page:Twin', name: 'Twin' },
      { id: 'page:Acme', name: 'Ácme' },
      { id: 'n', name: 'New' },
    ]);
    expect(remembered).toEqual({ '1': 7, 'page:Acme': 7 });
    expect([...rejected]).toEqual(['page:Beta']);
  });
  it('is not guessed where several customers of the list have the name', () => {
    const twice = rememberedFor(decisions, [
      { id: 'x', name: 'Acme' },
      { id: 'y', name: 'Acme' },
    ]);
    expect(twice.remembered).toEqual({});
  });
});
