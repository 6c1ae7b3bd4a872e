// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { asksToType, saysEmpty, saysLoading } from '../../../lib/page/drive/list-says.ts';

const list = (text: string): Element => {
  document.body.innerHTML = '<div role="listbox"></div>';
  const made = document.querySelector('[role=listbox]');
  if (!made) throw new Error('no list');
  made.textContent = text;
  return made;
};

test.each([
  'No results',
  'No customers found',
  'Keine Ergebnisse',
  'Keine passenden Einträge',
  'Geen resultaten gevonden',
  'Aucun résultat',
  'Aucune correspondance',
])('“%s” says that nothing fits', (text) => expect(saysEmpty(list(text))).toBe(true));

test.each(['Loading…', 'Searching', 'Wird geladen…', 'Bitte warten', 'Laden…', 'Chargement…', 'Recherche en cours'])(
  '“%s” says that more is coming',
  (text) => {
    expect(saysLoading(list(text))).toBe(true);
    expect(saysEmpty(list(text))).toBe(false);
  },
);

test.each(['Norton Records Ltd', 'Chargepoint Ltd', 'Keine & Co', 'Laden Huber GmbH', 'Recherche & Cie'])(
  '“%s” says neither',
  (text) => {
    expect(saysEmpty(list(text))).toBe(false);
    expect(saysLoading(list(text))).toBe(false);
  },
);

test.each([
  'Type at least 3 characters',
  'Please enter 2 or more characters',
  'Mindestens 3 Zeichen eingeben',
  'Saisissez 3 caractères',
])('“%s”: nothing comes until something is typed', (text) => {
  document.body.innerHTML = `<div>${text}</div>`;
  expect(asksToType(document.body.children[0] ?? document.body)).toBe(true);
});
test('a customer who is called like that is an entry', () => {
  document.body.innerHTML = '<ul><li>More Characters Ltd</li></ul>';
  expect(asksToType(document.body.children[0] ?? document.body)).toBe(false);
});
