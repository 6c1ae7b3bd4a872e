import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoveCustomer, PsaCustomer } from '../../../lib/domain/customer.ts';
import { match } from '../../../lib/mapping/match.ts';
import { others, coveOf, psaOf, outcome } from './match-names.ts';

describe('ties', () => {
  test('a name and what it trades as are both customers', () => {
    expect(outcome('Acme Joinery Ltd t/a Zephyr Kitchens', ['Acme Joinery Ltd', 'Zephyr Kitchens'])).toMatchObject({
      auto: null,
      reason: expect.stringContaining('too close to call'),
    });
  });
  test('a head that fits two with something besides', () => {
    expect(outcome('Zorbamax', ['Zorbamax Foundry', 'Zorbamax Orchards']).auto).toBeNull();
  });
  test('two PSA customers of the same name', () => {
    expect(outcome('Acme Widgets', ['Acme Widgets', 'ACME Widgets'])).toMatchObject({
      auto: null,
      reason: 'too close to call: 2 have this name in HaloPSA',
    });
  });
  test('the name without its form fits two', () => {
    expect(outcome('Acme Widgets', ['Acme Widgets Ltd', 'Acme Widgets GmbH'])).toMatchObject({
      auto: null,
      reason: expect.stringContaining('too close to call: 2'),
    });
  });
  test('the form tells them apart', () => {
    expect(outcome('Acme Widgets Limited', ['Acme Widgets Ltd', 'Acme Widgets GmbH']).auto).toBe('Acme Widgets Ltd');
  });
  test('two Cove customers written alike are two sites of one company, and it says so', () => {
    const rows = match(coveOf(['Acme Widgets', 'acme widgets', ...others]), psaOf(['Acme Widgets', ...others]));
    expect(rows.slice(0, 2).map(({ auto }) => auto)).toEqual([1, 1]);
    for (const { suggestions } of rows.slice(0, 2))
      expect(suggestions[0]?.reason).toMatch(/^same name.*; 1 more in Cove points to it$/u);
  });
  test('two Cove customers written alike, but not like the PSA customer, are looked at', () => {
    const rows = match(
      coveOf(['Acme Widget Co', 'Acme Widget Co', ...others]),
      psaOf(['Acme Widgets Shop', ...others]),
    );
    expect(rows.slice(0, 2).map(({ auto }) => auto)).toEqual([null, null]);
  });
  test('several that fit alike are not stated to be likely', () => {
    const [row] = match(coveOf(['Acme Widgets', ...others]), psaOf(['Acme Widgets', 'ACME Widgets', ...others]));
    expect(row?.suggestions[0]?.tooClose).toBe(true);
    expect(row?.confidence).toBeLessThanOrEqual(0.6);
  });
  test('a near spelling is no slip where another Cove customer has the name', () => {
    const cove = coveOf(['Opus Energy', 'Octopus Energy', 'Opus Dental', ...others]);
    const rows = match(cove, psaOf(['Octopus Energy', 'Opus Dental', ...others]));
    expect(rows.slice(0, 3).map(({ auto }) => auto)).toEqual([null, 1, 2]);
  });
});

describe('inactive, set aside, nameless', () => {
  test('an inactive PSA customer is offered with a word about it, never linked', () => {
    const row = match(coveOf(['Acme Widgets']), [{ id: 7, name: 'Acme Widgets', inactive: true }])[0];
    expect(row).toMatchObject({
      auto: null,
      suggestions: [{ psaId: 7, reason: 'same name, but inactive in HaloPSA' }],
    });
  });
  test('a customer that is set aside gets no suggestion', () => {
    expect(match([{ id: 'x', name: 'Acme', setAside: 'recycle-bin' }], psaOf(['Acme']))).toEqual([
      { coveId: 'x', auto: null, confidence: 0, suggestions: [] },
    ]);
  });
  test.each([
    [[], []],
    [['Acme'], []],
    [[], ['Acme']],
    [
      ['', ' ', '-', '()', '日立'],
      ['', '-', 'Acme', '日立'],
    ],
  ])('%j against %j', (cove, psa) => {
    const rows = match(coveOf(cove), psaOf(psa));
    expect(rows).toHaveLength(cove.length);
    for (const [at, row] of rows.entries()) if (cove[at] !== '日立') expect(row.auto).toBeNull();
  });
});

describe('Customer Reference and decisions of before', () => {
  const psa: PsaCustomer[] = [
    { id: 12, name: 'Acme Widgets Ltd' },
    { id: 34, name: 'Zephyr Yachts' },
    { id: 56, name: 'Gone', inactive: true },
    ...psaOf(others).map((each) => ({ ...each, id: each.id + 1000 })),
  ];
  const one = (customer: Partial<CoveCustomer>, remembered?: Record<string, number>) =>
    match([{ id: 'a', name: 'Acme Widgets', ...customer }], psa, remembered)[0];
  test.each<[string, string, number | null]>([
    ['a number, and the names agree', '12', 12],
    ['a labelled id', 'site A | HaloPSA: 34', null],
    ['a labelled id of another product', 'CWM:34', 12],
    ['a number of another customer', '34', null],
    ['a number nobody has', '99', 12],
  ])('%s', (_, reference, auto) => {
    expect(one({ reference })?.auto).toBe(auto);
  });
  test('a labelled id wins where the name says nothing', () => {
    const row = one({ name: 'Something Else', reference: 'HALO:34' });
    expect([row?.auto, row?.suggestions[0]?.reason]).toEqual([34, 'id 34 in the Customer Reference']);
  });
  test('a bare number alone is no proof', () => {
    const row = one({ name: 'Something Else', reference: '34' });
    expect(row?.auto).toBeNull();
    expect(row?.suggestions[0]).toMatchObject({
      psaId: 34,
      reason: 'id 34 in the Customer Reference, but the names differ',
    });
  });
  test('what was chosen before comes first, unless it is gone or inactive', () => {
    expect(one({}, { a: 34 })).toMatchObject({
      auto: 34,
      suggestions: [{ psaId: 34, reason: 'chosen before' }, { psaId: 12 }],
    });
    expect(one({}, { a: 56 })?.auto).toBe(12);
    expect(one({}, { a: 77 })?.auto).toBe(12);
  });
  test('the legal company name counts as a second name', () => {
    expect(one({ name: 'Bluebell', legalName: 'Zephyr Yachts' })?.suggestions[0]?.psaId).toBe(34);
  });
});

describe('the whole list', () => {
  const words = fc.constantFrom(
    'acme',
    'north',
    'wind',
    'group',
    'ltd',
    'leeds',
    'york',
    '2',
    'ii',
    '&',
    'the',
    'smith',
    'backup',
    '(',
    ')',
    '- Servers',
    'GmbH',
    'é',
  );
  const names = fc.array(
    fc.array(words, { maxLength: 5 }).map((parts) => parts.join(' ')),
    { maxLength: 25 },
  );
  test('the result does not depend on the order of the lists', () => {
    fc.assert(
      fc.property(names, names, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (cove, psa, keys) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, key: Number(keys.next().value) }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const byId = (rows: ReturnType<typeof match>) => rows.toSorted((a, b) => (a.coveId < b.coveId ? -1 : 1));
        const [left, right] = [coveOf(cove), psaOf(psa)];
        expect(byId(match(shuffled(left), shuffled(right)))).toEqual(byId(match(left, right)));
      }),
      { numRuns: 60 },
    );
  });
  test('very long names and control characters do no harm', () => {
    const long = 'Acme \u0001\u0004 '.repeat(20_000);
    const rows = match(
      coveOf([long, '\u0002Acme\u0000 Widgets', 'a'.repeat(100_000)]),
      psaOf([long, 'Acme Widgets', 'a'.repeat(100_000), 'b ('.repeat(9999)]),
    );
    expect(rows[1]?.auto).toBe(2);
    expect(rows[0]?.suggestions[0]?.reason.length).toBeLessThan(1000);
  });
  test('at most five suggestions, best first, scores and confidence within 0 and 1, automatic only what is suggested first', () => {
    fc.assert(
      fc.property(names, names, (cove, psa) => {
        for (const { auto, confidence, suggestions } of match(coveOf(cove), psaOf(psa))) {
          expect(suggestions.length).toBeLessThanOrEqual(5);
          const scores = suggestions.map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          for (const value of [confidence, ...scores]) expect(value >= 0 && value <= 1).toBe(true);
          if (auto !== null) expect(suggestions[0]?.psaId).toBe(auto);
        }
      }),
      { numRuns: 60 },
    );
  });
});
