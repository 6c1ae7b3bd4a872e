import { describe, expect, test } from 'vitest';
import { alike, editDistance, kinds } from '../../../lib/mapping/engine/alike.ts';
import { parse } from '../../../lib/mapping/engine/parse.ts';
import { part } from '../../../lib/mapping/engine/piece.ts';
import { keysOf, withoutEmail } from '../../../lib/mapping/names.ts';
import { referenceId } from '../../../lib/mapping/reference.ts';

describe('names taken apart', () => {
  test.each<[string, string, string, string]>([
    ['Acme Ltd', 'acme', '', 'ltd'],
    ['Acme Limited, Station Road', 'acme', 'station road', 'ltd'],
    ['Acme - Servers', 'acme', 'servers', ''],
    ['Acme (M365)', 'acme', 'm365', ''],
    ['acme.co.uk - Backup', 'acme', 'backup', ''],
    ['www.acme-tools.com', 'acme tools', '', ''],
    ['V.ships UK', 'v ships uk', '', ''],
    ['Acme LLC d/b/a Zeta', 'acme', 'zeta', 'llc'],
    ['Acme t/a Zeta', 'acme', 'zeta', ''],
    ['Acme Inc | Acme Corporation ~ 1234', 'acme', 'acme', 'inc'],
    ['OOO Lukoil', 'lukoil', '', 'ooo'],
    ['HCM II', 'hcm 2', '', ''],
    ['HCM I', 'hcm i', '', ''],
    ['COT080 Coty Ltd', 'coty', 'cot080', 'ltd'],
    ['ABC123 Ltd', 'abc123', '', 'ltd'],
    ['COT80 - Coty', 'coty', 'cot80', ''],
    ['COT - Coty', 'coty', 'cot', ''],
    ['HLT - Harbour Lights Trust', 'harbour lights trust', 'hlt', ''],
    ['Coty - Leeds', 'coty', 'leeds', ''],
    ['SR-4411 - Coty Ltd', 'coty', 'sr 4411', 'ltd'],
    ['SR-4411 Coty Ltd', 'coty', 'sr 4411', 'ltd'],
    ['T20240312.0043 Coty', 'coty', 't20240312 0043', ''],
    ['3663 Foods', '3663 foods', '', ''],
    ['Coty 555-201-3344', 'coty', '555 201 3344', ''],
    ['Coty Ltd tel 0207 9460018', 'coty', 'tel 0207 9460018', 'ltd'],
    ['Coty (020) 7946 0018', 'coty', '02079460018', ''],
    ['Coty +49 30 123456', 'coty', '4930123456', ''],
    ['Route 66 Diner 1958', 'route 66 diner 1958', '', ''],
    ['DO NOT USE - Coty', 'coty', 'dnu', ''],
    ['Coty / Leeds', 'coty', 'leeds', ''],
    ['Coty > Leeds', 'coty', 'leeds', ''],
    ['Coty Joinery_Leeds', 'coty joinery', 'leeds', ''],
    ['coty_joinery', 'coty joinery', '', ''],
    ['Coty Attn: Ann Lee', 'coty', 'ann lee', ''],
    ['Coty c/o Ann Lee', 'coty', 'ann lee', ''],
    ['Coty &amp; Sons', 'coty and sons', '', ''],
    ['O&#39;Coty', 'ocoty', '', ''],
    ['MÃ¼ller Bau', 'muller bau', '', ''],
    ['Coty (Soham) Ltd. Hull', 'coty soham', 'hull', 'ltd'],
    ['Coty Corporatio', 'coty', '', 'corp'],
    ['Limited', 'limited', '', ''],
    ['(Acme)', 'acme', '', ''],
    ['', '', '', ''],
  ])('%s', (name, main, beside, legal) => {
    const parsed = parse(name);
    const words = (inMain: boolean) =>
      parsed.words.filter((_, at) => (parsed.parts[at] === part.main) === inMain).join(' ');
    expect([words(true), words(false), parsed.legal]).toEqual([main, beside, legal]);
  });
});
test.each<[string, string, string]>([
  ['Acme Co., Ltd.', 'acme', 'Ltd'],
  ['Acme Pty Ltd', 'acme', 'Pty Ltd'],
  ['Foo Sp. z o.o.', 'foo', 'Sp. z o.o.'],
  ['Smith S.A. de C.V.', 'smith', 'SA de CV'],
  ['Größe GmbH', 'grosse', 'GmbH'],
  ['Bros Inc. II', 'bros inc ii', ''],
])('legal form of %s', (name, bare, legal) => {
  expect(keysOf(name)).toMatchObject({ bare, legal });
});
test.each<[string, string]>([
  ['Acme, Inc (bob@acme.net)', 'Acme, Inc'],
  ['Acme <bob@acme.net> ', 'Acme'],
  ['Acme (Leeds)', 'Acme (Leeds)'],
  ['(bob@acme.net)', '(bob@acme.net)'],
  ['Acme @ Home (Leeds)', 'Acme @ Home (Leeds)'],
])('%s without its e-mail', (name, expected) => {
  expect(withoutEmail(name)).toBe(expected);
});
test.each<[string, string, number]>([
  ['mgmt', 'management', kinds.abbreviated],
  ['svcs', 'services', kinds.abbreviated],
  ['techn', 'technologies', kinds.cut],
  ['tehnology', 'technology', kinds.near],
  ['solution', 'solutions', kinds.inflected],
  ['muller', 'mueller', kinds.inflected],
  ['schafer', 'schaefer', kinds.inflected],
  ['technology', 'technologies', kinds.inflected],
  ['j', 'john', kinds.initial],
  ['leeds', 'york', kinds.none],
  ['12', '21', kinds.none],
  ['m365', 'm356', kinds.none],
])('%s and %s', (a, b, kind) => {
  expect(alike(a, b)).toEqual(alike(b, a));
  expect(alike(a, b).kind).toBe(kind);
});
test.each<[string, string, number]>([
  ['kitten', 'sitting', 3],
  ['ab', 'ba', 1],
  ['', 'abc', 3],
  ['same', 'same', 0],
])('edit distance %s %s', (a, b, distance) => {
  expect(editDistance(a, b, 5)).toBe(distance);
  expect(editDistance(a, b, 0)).toBe(Math.min(distance, 1));
});
test.each<[string | undefined, unknown]>([
  [undefined, undefined],
  ['', undefined],
  ['1478', { psaId: 1478, form: 'bare' }],
  ['CWM:1478', undefined],
  ['text | HALO:12', { psaId: 12, form: 'labelled' }],
  ['HaloPSA client id: 12', { psaId: 12, form: 'labelled' }],
  ['PSA 12 | CWM:9', { psaId: 12, form: 'labelled' }],
  ['ACC-0012', undefined],
])('reference %s', (reference, expected) => {
  expect(referenceId(reference)).toEqual(expected);
});
test.each<[string, string, string]>([
  ['Quantum OPS Inc', 'quantum ops', 'inc'],
  ['Revol Greens CA LLC', 'revol greens ca', 'llc'],
  ['Blue Cross of SC', 'blue cross of sc', ''],
  ['Acme Co Ltd', 'acme', 'ltd'],
  ['Turbomole Gesellschaft mit beschränkter Haftung', 'turbomole', 'gmbh'],
  ['Siemens Aktiengesellschaft', 'siemens', 'ag'],
])('legal form of %s', (name, words, legal) => {
  const parsed = parse(name);
  expect([parsed.words.join(' '), parsed.legal]).toEqual([words, legal]);
});
test('what stands in brackets before the legal form is of the name, behind it beside the name', () => {
  expect(parse('Acme (Nursing Homes) Ltd').parts).toEqual([part.main, part.main, part.main]);
  expect(parse('Acme Ltd (Braintree Site)').parts).toEqual([part.main, part.aside, part.aside]);
});
