/** The checker of bodies bites: names, types, rows, and what is no list. */
import { describe, expect, it } from 'vitest';
import { violations } from '../../world/halo/specification.ts';

describe('a body', () => {
  const cases: [string, string, unknown, string[]][] = [
    ['of a category', '/api/Category', [{ value: 'x', category_name: 'x', type_id: 1 }], []],
    ['that is no array', '/api/Category', { value: 'x' }, ['the body is no array']],
    [
      'with an unknown property',
      '/Roles',
      [{ name: 'x', role_cost: 0 }],
      ['[0].role_cost is not in the specification'],
    ],
    [
      'with a number for a text',
      '/Roles',
      [{ claims: [{ type: 'Tx', value: 2 }] }],
      ['[0].claims[0].value is no text: 2'],
    ],
    ['with a text for a number', '/Category', [{ type_id: '1' }], ['[0].type_id is no integer: "1"']],
    ['with a fraction for an integer', '/Category', [{ type_id: 1.5 }], ['[0].type_id is no integer: 1.5']],
    ['with null where null may be', '/Roles', [{ notes: null, departments: null }], []],
    ['with null for the id of a row', '/Roles', [{ departments: [{ id: null }] }], ['[0].departments[0].id is null']],
    ['with a list that is none', '/Application', [{ scopes: 'all' }], ['[0].scopes is no list']],
    [
      'with an unknown property in a row',
      '/Roles',
      [{ departments: [{ id: 1, department_id: 2, _match: '' }] }],
      ['[0].departments[0]._match is not in the specification'],
    ],
    [
      'with a guid that is none',
      '/Roles',
      [{ departments: [{ department_guid: 'x' }] }],
      ['[0].departments[0].department_guid is no guid: "x"'],
    ],
    ['of something else', '/Tickets', [{ anything: 1 }], []],
  ];
  it.each(cases)('%s', (_, path, body, expected) => {
    expect(violations(path, body)).toEqual(expected);
  });
});
