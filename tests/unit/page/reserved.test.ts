// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isReserved } from '../../../lib/page/drive/events.ts';

const button = (name: string, attributes = ''): Element => {
  document.body.innerHTML = `<button type="button" ${attributes}>${name}</button>`;
  const made = document.querySelector('button');
  if (!made) throw new Error('no button');
  return made;
};

test.each([
  ['Next', 'Weiter', 'Volgende', 'Suivant'],
  ['Save', 'Speichern', 'Opslaan', 'Enregistrer'],
  ['Connect', 'Verbinden', 'Verbinding maken', 'Connecter'],
  ['Confirm', 'Bestätigen', 'Bevestigen', 'Confirmer'],
  ['Continue', 'Fortfahren', 'Doorgaan', 'Continuer'],
  ['Apply to all', 'Auf alle anwenden', 'Op alle toepassen', 'Appliquer à tous'],
  ['Clear all', 'Alle löschen', 'Alles wissen', 'Tout effacer'],
  ['Submit', 'Absenden', 'Verzenden', 'Envoyer'],
  ['Yes', 'Ja', 'Oui', 'OK'],
])('%s is never pressed, in any language of the consoles', (...names) => {
  expect(names.filter((name) => !isReserved(button(name)))).toEqual([]);
  expect(names.filter((name) => !isReserved(button('<svg></svg>', `aria-label="${name}"`)))).toEqual([]);
});

test.each(['×', '▾', 'Choose a customer', 'Kunde wählen', 'Next Level Ltd', 'Weiterbildung Müller'])(
  '%s may be pressed',
  (name) => expect(isReserved(button(name))).toBe(false),
);

test.each(['Next', 'Weiter', 'Volgende', 'Suivant'])('%s turns a page where it stands in a pager', (name) => {
  expect(isReserved(button(name), 'pager')).toBe(false);
  expect(isReserved(button('Speichern'), 'pager')).toBe(true);
});

test.each(['Clear all', 'Clear All', 'Alles wissen'])('%s empties one box where it is the X of that box', (name) => {
  const cross = button('×', `title="${name}"`);
  expect(isReserved(cross)).toBe(true);
  expect(isReserved(cross, 'cross')).toBe(false);
  expect(isReserved(button('×', 'title="Delete"'), 'cross')).toBe(true);
});
