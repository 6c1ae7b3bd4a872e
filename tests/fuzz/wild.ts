/** Values as they come from a server that is broken or hostile: any shape, and shapes that are almost right. */
import fc from 'fast-check';

export const wildText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  fc.constantFrom(
    '',
    ' ',
    'null',
    '0',
    '-1',
    '1e999',
    'true',
    '\uFEFF',
    '\u202Eabc',
    '\uD800',
    '__proto__',
    'constructor',
    '<b>x</b>',
    'Cove Data Protection',
    'Cove-Role',
    'Incident',
    'Application Identity',
    '00000000-0000-4000-8000-000000000000',
  ),
);
const wildNumber = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, 1, -1, 1e21, Number.MAX_SAFE_INTEGER, 2 ** 31, 0.1),
);
/** Names of properties that the readers look for, and names that every object has. */
const key = fc.constantFrom(
  'id',
  'name',
  'text',
  'value',
  'type',
  'type_id',
  'claims',
  'roles',
  'scopes',
  'record_count',
  'clients',
  'categories',
  'applications',
  'tickettypes',
  'fields',
  'departments',
  'inactive',
  'active',
  'visible',
  'is_admin',
  'loginas_agent_id',
  'error',
  'access_token',
  'expires_in',
  'scope',
  'auth_url',
  'tenant_id',
  'result',
  'visa',
  'Id',
  'Name',
  'Level',
  'ParentId',
  'children',
  'client_id',
  'grant_type',
  'idInt',
  'identity_roles',
  'allowed_values',
  'fieldinfo',
  'teams',
  'version',
  '__proto__',
  'toString',
);
/** JSON of any shape, with known names in it. */
export const wildJson: fc.Arbitrary<unknown> = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      wildText,
      wildNumber,
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(key, wildText), tie('value'), { maxKeys: 8 }),
    ),
  }))
  .value.map((value) => JSON.parse(JSON.stringify(value) ?? 'null') as unknown);

/** A value like another one, with one part of it gone or replaced by anything. */
export const almost = (value: unknown): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.array(fc.nat({ max: 20 }), { maxLength: 5 }), fc.option(wildJson, { nil: undefined }))
    .map(([path, other]) => {
      const copy: unknown = structuredClone(value);
      let at: unknown = copy;
      for (const [depth, step] of path.entries()) {
        if (typeof at !== 'object' || at === null) break;
        const names = Object.keys(at);
        const name = names[step % Math.max(1, names.length)];
        if (name === undefined) break;
        if (depth === path.length - 1) {
          if (other === undefined) Reflect.deleteProperty(at, name);
          else Reflect.set(at, name, other);
        } else at = Reflect.get(at, name);
      }
      return copy;
    });

/** Says what has to hold; the message is what fast-check shows beside the smallest case that breaks it. */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
