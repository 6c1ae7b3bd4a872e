// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { saysEmpty, saysLoading } from '../../../lib/page/drive/popup.ts';

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
