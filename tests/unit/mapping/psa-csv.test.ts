import { describe, expect, it, test } from 'vitest';
import type { PsaCustomer } from '../../../lib/domain/customer.ts';
import { nameKey } from '../../../lib/mapping/list-text.ts';
import { readPsaCustomers } from '../../../lib/mapping/psa-csv.ts';
import { idByName, isByName, settleIds, withMoved } from '../../../lib/mapping/psa-ids.ts';

/** The id of a name, the first of that name. */
const by = (name: string, occurrence = 1): number => idByName(nameKey(name), occurrence);

describe('PSA customers as text', () => {
  it.each<[string, string, PsaCustomer[], RegExp[]]>([
    [
      'one name a line, a comma being part of it',
      'Acme, Inc\n\nBluebird Dental\n',
      [
        { id: by('Acme, Inc'), name: 'Acme, Inc' },
        { id: by('Bluebird Dental'), name: 'Bluebird Dental' },
      ],
      [],
    ],
    [
      'ids and names without a header',
      '12\tAcme\n13\tBluebird',
      [
        { id: 12, name: 'Acme' },
        { id: 13, name: 'Bluebird' },
      ],
      [],
    ],
    [
      'a header in any order, with the parent and who is gone',
      '\uFEFF"Client Name";"Top Level";Inactive;"Client ID"\r\nAcme;UK;False;12\r\nOld Co;UK;True;13\r\n',
      [
        { id: 12, name: 'Acme', parent: 'UK' },
        { id: 13, name: 'Old Co', parent: 'UK', inactive: true },
      ],
      [],
    ],
    [
      'the other way round: active, and a status',
      'Name,Active\nAcme,yes\nOld Co,no',
      [
        { id: by('Acme'), name: 'Acme' },
        { id: by('Old Co'), name: 'Old Co', inactive: true },
      ],
      [],
    ],
    [
      'namesakes without ids stay two',
      'Acme\nACME',
      [
        { id: by('Acme'), name: 'Acme' },
        { id: by('Acme', 2), name: 'ACME' },
      ],
      [],
    ],
    [
      'what is no id is told, and the customer taken by name',
      'Id,Name\nA-12,Acme',
      [{ id: by('Acme'), name: 'Acme' }],
      [/Line 2 has "A-12" as its id/u],
    ],
    [
      'an id twice, a line without a name, a line with neither',
      'Id,Name,Parent\n12,Acme,\n12,Acme again,\n13,,\n,,Group',
      [{ id: 12, name: 'Acme' }],
      [/repeats the id 12 of line 2/u, /Line 4 has no name/u, /Line 5 has neither/u],
    ],
    ['nothing', ' \n', [], [/no customer in the text/u]],
    [
      'letters of another encoding',
      'Caf\uFFFD Noir',
      [{ id: by('Caf\uFFFD Noir'), name: 'Caf\uFFFD Noir' }],
      [/not in UTF-8/u],
    ],
  ])('%s', (_what, text, customers, problems) => {
    const read = readPsaCustomers(text);
    expect(read.customers).toEqual(customers);
    expect(read.problems).toHaveLength(problems.length);
    for (const [at, problem] of problems.entries()) expect(read.problems[at]?.message).toMatch(problem);
  });

  test('100,000 names have as many ids, all of them below nought and short enough for the mapping as a file', () => {
    const ids = new Set(Array.from({ length: 100_000 }, (_, at) => by(`Customer number ${at}`)));
    expect(ids.size).toBe(100_000);
    expect([...ids].every((id) => isByName(id) && Number.isSafeInteger(id) && String(-id).length <= 15)).toBe(true);
  });
});

describe('a list in place of another', () => {
  const acme = { id: by('Acme'), name: 'Acme' };
  it.each<[string, PsaCustomer[], PsaCustomer[], PsaCustomer[], [number, number][]]>([
    ['ids come to names', [acme], [{ id: 12, name: 'ACME ' }], [{ id: 12, name: 'ACME ' }], [[acme.id, 12]]],
    ['names come to ids', [{ id: 12, name: 'Acme' }], [acme], [{ id: 12, name: 'Acme' }], []],
    ['the same names again', [acme], [acme], [acme], []],
    ['a name that is gone', [acme], [{ id: 13, name: 'Beta' }], [{ id: 13, name: 'Beta' }], []],
    [
      'namesakes with ids say nothing of a name',
      [acme],
      [
        { id: 12, name: 'Acme' },
        { id: 13, name: 'Acme' },
      ],
      [
        { id: 12, name: 'Acme' },
        { id: 13, name: 'Acme' },
      ],
      [],
    ],
    [
      'two of a name in the pasted list are neither of the one with an id',
      [{ id: 12, name: 'Acme' }],
      [acme, { id: by('Acme', 2), name: 'Acme' }],
      [acme, { id: by('Acme', 2), name: 'Acme' }],
      [],
    ],
  ])('%s', (_what, before, read, psa, moved) => {
    const settled = settleIds(before, read);
    expect(settled.psa).toEqual(psa);
    expect([...settled.moved]).toEqual(moved);
  });

  test('everything kept follows, wherever the id stands in it, and nothing else does', () => {
    const kept = {
      links: { '1': { psaId: -5, at: -5 }, __proto__x: { psaId: 7, at: 1 } },
      past: [{ undo: { kind: 'restore', links: { '1': null, '2': { psaId: -5 } } } }],
      other: -5,
    };
    expect(withMoved(kept, new Map([[-5, 12]]))).toEqual({
      links: { '1': { psaId: 12, at: -5 }, __proto__x: { psaId: 7, at: 1 } },
      past: [{ undo: { kind: 'restore', links: { '1': null, '2': { psaId: 12 } } } }],
      other: -5,
    });
  });
});
