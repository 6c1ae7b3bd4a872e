/** What the consoles' controls may be called in German, Dutch and French: each is known for what it is, and for nothing else. */
import { describe, expect, test } from 'vitest';
import { coveLandmarks } from '../../../lib/consoles/cove.ts';
import { haloLandmarks } from '../../../lib/consoles/halo.ts';
import type { Landmark } from '../../../lib/consoles/landmark.ts';
import { nameIndex } from '../../../lib/page/names.ts';
import { labels } from './translated-labels.ts';

const landmarks: Readonly<Record<string, Landmark>> = { ...haloLandmarks, ...coveLandmarks };
const rows = Object.entries(labels).flatMap(([id, all]) => all.map((label): [string, string] => [label, id]));

test.each(rows)('“%s” is %s', (label, id) => {
  expect(nameIndex(label, landmarks[id]?.names ?? [])).toBeGreaterThanOrEqual(0);
});

/** Settings of one page are told apart by their labels alone. */
describe('no label means two settings of a page', () => {
  const settings = Object.values(landmarks).filter(
    ({ id, role }) => id !== 'resource-server' && (role === 'setting' || role === 'textbox'),
  );
  const pages = ['role', 'application', 'cove'];
  test.each(rows.filter(([, id]) => settings.some((setting) => setting.id === id)))('“%s” is only %s', (label, id) => {
    const page = pages.find((each) => id.startsWith(`${each}-`)) ?? id;
    const meant = settings.filter(
      (setting) => setting.id.startsWith(`${page}-`) && nameIndex(label, setting.names) >= 0,
    );
    expect(meant.map((each) => each.id)).toEqual([id]);
  });
});

test.each([
  ['Zugriffsebene Kundenverträge', 'role-customers-access'],
  ['Zugriffsebene Benutzer', 'role-customers-access'],
  ['Toegangsniveau contracten', 'role-customers-access'],
  ['Niveau d’accès aux utilisateurs', 'role-customers-access'],
  ['Kann Tickets löschen', 'role-add-tickets'],
  ['Kann zugewiesene Tickets anzeigen', 'role-view-unassigned'],
  ['Verwendung aller Assettypen erlauben', 'role-all-ticket-types'],
  ['Gebruik van alle contracten toestaan', 'role-all-customers'],
  ['Speichern und schließen', 'role-save'],
  ['Alles schließen', 'cove-clear-all'],
  ['Verbindung trennen', 'cove-connect'],
  ['Kategorie 2', 'category-1-table'],
  ['Kunden bearbeiten', 'application-edit-tickets'],
])('“%s” is not %s', (label, id) => {
  expect(nameIndex(label, landmarks[id]?.names ?? [])).toBe(-1);
});
