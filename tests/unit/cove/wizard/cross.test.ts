// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { crossIn } from '../../../../lib/cove/wizard/cross.ts';

test.each([
  ['Clear', true],
  ['Clear value', true],
  ['Remove Acme Ltd', true],
  ['Unlink', true],
  ['Auswahl löschen', true],
  ['Löschen', true],
  ['Selectie wissen', true],
  ['Verwijderen', true],
  ['Effacer la sélection', true],
  ['Clear all', false],
  ['Remove all links', false],
  ['Delete row', false],
  ['Alle löschen', false],
  ['Zeile löschen', false],
  ['Alles wissen', false],
  ['Rij verwijderen', false],
  ['Effacer tout', false],
  ['Supprimer la ligne', false],
  ['Allow', false],
  ['Wissenschaft', false],
])('a button beside a name called “%s” takes the name away: %s', (label, takes) => {
  document.body.innerHTML = '<div id="cell"><span>Acme Ltd</span><button>.</button></div>';
  const cell = document.getElementById('cell') as HTMLElement;
  const button = cell.querySelector('button');
  button?.setAttribute('aria-label', label);
  expect(crossIn(cell)).toBe(takes ? button : null);
});
