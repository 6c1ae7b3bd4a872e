import { describe, expect, it } from 'vitest';
import * as mini from 'zod/mini';
import { z } from '../../../lib/domain/schema.ts';

type Kit = typeof z;
/** Every kind of schema that is used, made with Alcove's `z` and with zod's own: they have to answer alike. */
const kinds: [string, (kit: Kit) => mini.ZodMiniType, unknown[]][] = [
  ['string', (kit) => kit.string(), ['', 'a', 1, null, undefined]],
  [
    'checks, one after the other',
    (kit) => kit.string().check(kit.minLength(2)).check(kit.maxLength(3)),
    ['a', 'ab', 'abcd'],
  ],
  ['trim before length', (kit) => kit.string().check(kit.trim(), kit.minLength(1)), ['  ', ' a ']],
  ['regex', (kit) => kit.string().check(kit.regex(/^[a-z]+$/u)), ['abc', 'Abc', '']],
  ['number within bounds', (kit) => kit.number().check(kit.gte(1), kit.lte(9)), [0, 1, 9, 10, Number.NaN, '5']],
  ['whole number', (kit) => kit.int(), [1, 1.5, '1']],
  ['positive', (kit) => kit.coerce.number().check(kit.positive()), ['3', 0, -1, 'x']],
  ['literal', (kit) => kit.literal(true), [true, false]],
  ['enum', (kit) => kit.enum(['one', 'two']), ['one', 'three']],
  ['nothing in particular', (kit) => kit.unknown(), [1, null]],
  [
    'optional and nullable',
    (kit) => kit.object({ a: kit.optional(kit.nullable(kit.boolean())) }),
    [{}, { a: null }, { a: 1 }],
  ],
  ['object, unknown keys', (kit) => kit.object({ a: kit.string() }), [{ a: 'x', b: 1 }, { b: 1 }, [], null]],
  ['loose object', (kit) => kit.looseObject({ a: kit.string() }), [{ a: 'x', b: 1 }, { b: 1 }]],
  ['extended', (kit) => kit.extend(kit.object({ a: kit.string() }), { b: kit.number() }), [{ a: '', b: 1 }, { a: '' }]],
  ['a part of a shape', (kit) => kit.object({ a: kit.array(kit.string()) }).shape.a, [[], ['a'], [1]]],
  ['record', (kit) => kit.record(kit.string(), kit.number()), [{}, { a: 1 }, { a: 'x' }]],
  ['partial record', (kit) => kit.partialRecord(kit.enum(['a', 'b']), kit.number()), [{}, { a: 1 }, { c: 1 }]],
  ['union', (kit) => kit.union([kit.string(), kit.number()]), ['a', 1, true]],
  [
    'told apart by a property',
    (kit) =>
      kit.discriminatedUnion('known', [
        kit.object({ known: kit.literal(true), value: kit.string() }),
        kit.object({ known: kit.literal(false) }),
      ]),
    [{ known: true, value: 'x' }, { known: true }, { known: false }, {}],
  ],
];

describe.each(kinds)('%s', (_, build, values) => {
  it.each(values.map((value) => [value]))('%j', (value) => {
    const own = build(z);
    const real = build(mini).safeParse(value);
    expect(own.safeParse(value)).toEqual(real);
    expect(z.safeParse(own, value)).toEqual(real);
    if (real.success) expect(own.parse(value)).toEqual(real.data);
    else expect(() => own.parse(value)).toThrow();
  });
});

it('makes nothing before something is parsed with it, and then makes it once', () => {
  let asked = 0;
  const shape = {
    get a() {
      asked += 1;
      return z.string();
    },
  };
  const whole = z.optional(z.array(z.object(shape)));
  expect(asked).toBe(0);
  expect(whole.safeParse([{ a: 'x' }, { a: 'y' }])).toEqual({ success: true, data: [{ a: 'x' }, { a: 'y' }] });
  const made = asked;
  expect(made).toBeGreaterThan(0);
  expect(whole.safeParse([{ a: 'x' }, { a: 1 }]).success).toBe(false);
  expect(asked).toBe(made);
});
