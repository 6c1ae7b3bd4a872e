import { expect, test } from 'vitest';
import { match } from '../../../lib/mapping/match.ts';

/** The names suggested for one Cove customer, best first. */
function suggested(cove: string, psa: readonly string[]): string[] {
  const [row] = match(
    [{ id: '1', name: cove }],
    psa.map((name, id) => ({ id, name })),
  );
  return (row?.suggestions ?? []).map(({ psaId }) => psa[psaId] ?? '');
}
const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');

test('a word of its own is looked up however many others a shorter one may stand for', () => {
  const alike = letters.flatMap((one) => ['a', 'e', 'o'].map((two) => `Pro${two}${one}in Ltd`));
  expect(suggested('Pro Outsourcing Solutions', [...alike, 'Professional Outsourcing Solutions'])[0]).toBe(
    'Professional Outsourcing Solutions',
  );
});

test('the same words joined otherwise count once, in however many runs they stand', () => {
  const others = ['BlueCross BlueShield of Tennessee Inc', 'Blue Cross Blue Shield of Nebraska', 'Capital Blue Cross'];
  const name = 'Blue Cross and Blue Shield of South Carolina';
  expect(suggested('Blue Cross Blue Shield of SC', [...others, name])[0]).toBe(name);
});

test('one that shares the rarest word is among the suggestions, however much else others share', () => {
  const others = letters.map((letter) => `M${letter}rion Regional Medical Center`);
  const name = 'Childress County Hospital District';
  expect(suggested('Childress Regional Medical Center', [...others, name])).toContain(name);
});
