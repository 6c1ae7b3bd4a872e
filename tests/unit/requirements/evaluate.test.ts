import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../../lib/domain/outcome.ts';
import { evaluate } from '../../../lib/requirements/evaluate.ts';
import { known, nothing, ready, readyBut } from './evidence.ts';

const row = (rows: ReturnType<typeof evaluate>, id: string) => rows.find((each) => each.id === id);

describe('evaluate', () => {
  it('a tenant that is as it has to be is met throughout', () => {
    expect(new Set(evaluate(ready(), {}).map(({ kind }) => kind))).toEqual(new Set(['met']));
  });
  it('nothing read is unknown throughout, never unmet', () => {
    expect(new Set(evaluate(nothing(), {}).map(({ kind }) => kind))).toEqual(new Set(['unknown']));
  });
  it('gives rows that can be stored', () => {
    const outcomes = evaluate(ready(), {});
    expect(reportSchema.safeParse({ tenant: 't', checkedAt: 1, version: '1', outcomes }).success).toBe(true);
  });
  it('a tick turns unknown into confirmed and keeps its time and note', () => {
    const rows = evaluate(nothing(), { 'category-exists': { at: 77, note: 'seen by Jane' } });
    expect(row(rows, 'category-exists')).toMatchObject({ kind: 'confirmed', source: 'you', at: 77 });
    expect(row(rows, 'category-exists')?.note).toContain('seen by Jane');
    expect(row(rows, 'role-exists')?.kind).toBe('unknown');
  });
  it.each([
    ['later than what was read', 1001, 'confirmed'],
    ['earlier', 999, 'unmet'],
  ] as const)('by hand a tick counts when it is %s; what was read is said beside it', (_when, at, kind) => {
    const rows = evaluate(readyBut({ role: { addTickets: known('no') } }), { 'role-add-tickets': { at } }, true);
    const judged = row(rows, 'role-add-tickets');
    expect(judged?.kind).toBe(kind);
    if (kind === 'confirmed') expect(judged?.note).toContain('Read before that: No');
  });
  it('by hand too a tick hides nothing that Alcove knows of its own', () => {
    const evidence = readyBut({
      plan: {
        customers: {
          known: true,
          value: { total: 2, linked: 1, excluded: 0, open: ['Acme'] },
          source: 'alcove',
          at: 1,
        },
      },
    });
    expect(row(evaluate(evidence, { 'customers-mapped': { at: 77 } }, true), 'customers-mapped')?.kind).toBe('unmet');
  });
  it('a tick never hides what was read', () => {
    const ticks = { 'role-add-tickets': { at: 77 } };
    expect(row(evaluate(readyBut({ role: { addTickets: known('no') } }), ticks), 'role-add-tickets')?.kind).toBe(
      'unmet',
    );
    expect(row(evaluate(ready(), ticks), 'role-add-tickets')).toMatchObject({ kind: 'met', source: 'api', at: 1000 });
  });
});
