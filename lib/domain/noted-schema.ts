/**
 * zod as `lib/domain/schema` hands it out: the only place that imports its code.
 *
 * zod probes `new Function` unless told not to, and an extension page's CSP reports that probe as a
 * violation; `zod/mini` keeps the popup small.
 *
 * A schema is only noted where it is written and made when something is parsed with it: making all of them (over a thousand)
 * was most of what starting the worker and opening the popup cost, and either needs a few.
 */
import * as mini from 'zod/mini';

mini.config({ jitless: true });

/** What zod makes: a schema or a check. It knows what others give it by `_zod` alone. */
interface Made {
  _zod: unknown;
}

/** Stands for a schema or check that has not been made yet; other schemas take it for the thing itself. */
class Noted implements Made {
  readonly #make: () => Made;
  #made: Made | undefined;
  readonly #shape: unknown;

  constructor(make: () => Made, shape?: unknown) {
    this.#make = make;
    this.#shape = shape;
  }

  get made(): Made {
    return (this.#made ??= this.#make());
  }

  get _zod(): unknown {
    const { _zod: value } = this.made;
    // From now on found without asking: it is looked at for every value that is parsed.
    Object.defineProperty(this, '_zod', { value });
    return value;
  }

  get shape(): unknown {
    return this.#shape ?? Reflect.get(this.made, 'shape');
  }

  check(...checks: unknown[]): Noted {
    return new Noted(() => {
      const { made } = this;
      const check: (...added: unknown[]) => Made = Reflect.get(made, 'check');
      return check.apply(made, checks);
    });
  }
}

const others = 'def,type,options,enum,with,clone,brand,register,apply,parse,safeParse,parseAsync,safeParseAsync'.split(
  ',',
);
for (const name of others)
  Object.defineProperty(Noted.prototype, name, {
    get(this: Noted): unknown {
      const { made } = this;
      const member: unknown = Reflect.get(made, name);
      return typeof member === 'function' ? member.bind(made) : member;
    },
  });

const note = (make: (...parts: never[]) => Made, parts: never[], shape?: unknown) =>
  new Noted(() => make(...parts), shape);

// Of each its own type: a note has everything that the type says. What nobody uses of them is left out of a bundle.
// @__NO_SIDE_EFFECTS__
export const array = ((...parts: never[]) => note(mini.array, parts)) as unknown as typeof mini.array;
// @__NO_SIDE_EFFECTS__
export const boolean = ((...parts: never[]) => note(mini.boolean, parts)) as unknown as typeof mini.boolean;
// @__NO_SIDE_EFFECTS__
export const discriminatedUnion = ((...parts: never[]) =>
  note(mini.discriminatedUnion, parts)) as unknown as typeof mini.discriminatedUnion;
// @__NO_SIDE_EFFECTS__
export const extend = ((...parts: never[]) => note(mini.extend, parts)) as unknown as typeof mini.extend;
// @__NO_SIDE_EFFECTS__
export const int = ((...parts: never[]) => note(mini.int, parts)) as unknown as typeof mini.int;
// @__NO_SIDE_EFFECTS__
export const literal = ((...parts: never[]) => note(mini.literal, parts)) as unknown as typeof mini.literal;
// @__NO_SIDE_EFFECTS__
export const nullable = ((...parts: never[]) => note(mini.nullable, parts)) as unknown as typeof mini.nullable;
// @__NO_SIDE_EFFECTS__
export const number = ((...parts: never[]) => note(mini.number, parts)) as unknown as typeof mini.number;
// @__NO_SIDE_EFFECTS__
export const optional = ((...parts: never[]) => note(mini.optional, parts)) as unknown as typeof mini.optional;
// @__NO_SIDE_EFFECTS__
export const partialRecord = ((...parts: never[]) =>
  note(mini.partialRecord, parts)) as unknown as typeof mini.partialRecord;
// @__NO_SIDE_EFFECTS__
export const record = ((...parts: never[]) => note(mini.record, parts)) as unknown as typeof mini.record;
// @__NO_SIDE_EFFECTS__
export const string = ((...parts: never[]) => note(mini.string, parts)) as unknown as typeof mini.string;
// @__NO_SIDE_EFFECTS__
export const union = ((...parts: never[]) => note(mini.union, parts)) as unknown as typeof mini.union;
// @__NO_SIDE_EFFECTS__
export const unknown = ((...parts: never[]) => note(mini.unknown, parts)) as unknown as typeof mini.unknown;
// @__NO_SIDE_EFFECTS__
export const gte = ((...parts: never[]) => note(mini.gte, parts)) as unknown as typeof mini.gte;
// @__NO_SIDE_EFFECTS__
export const lte = ((...parts: never[]) => note(mini.lte, parts)) as unknown as typeof mini.lte;
// @__NO_SIDE_EFFECTS__
export const maxLength = ((...parts: never[]) => note(mini.maxLength, parts)) as unknown as typeof mini.maxLength;
// @__NO_SIDE_EFFECTS__
export const minLength = ((...parts: never[]) => note(mini.minLength, parts)) as unknown as typeof mini.minLength;
// @__NO_SIDE_EFFECTS__
export const positive = ((...parts: never[]) => note(mini.positive, parts)) as unknown as typeof mini.positive;
// @__NO_SIDE_EFFECTS__
export const regex = ((...parts: never[]) => note(mini.regex, parts)) as unknown as typeof mini.regex;
// @__NO_SIDE_EFFECTS__
export const trim = ((...parts: never[]) => note(mini.trim, parts)) as unknown as typeof mini.trim;
// @__NO_SIDE_EFFECTS__
export const object = ((...parts: never[]) => note(mini.object, parts, parts[0])) as unknown as typeof mini.object;
// @__NO_SIDE_EFFECTS__
export const looseObject = ((...parts: never[]) =>
  note(mini.looseObject, parts, parts[0])) as unknown as typeof mini.looseObject;
// @__NO_SIDE_EFFECTS__
const choice = ((...parts: never[]) => note(mini.enum, parts)) as unknown as typeof mini.enum;
export { choice as enum };
// @__NO_SIDE_EFFECTS__
const coercedNumber = ((...parts: never[]) => note(mini.coerce.number, parts)) as unknown as typeof mini.coerce.number;
export const coerce = { number: coercedNumber };
export { parse, safeParse } from 'zod/mini';
