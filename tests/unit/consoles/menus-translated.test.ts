/** What the menu that leads to HaloPSA's places may be called in German, Dutch and French. */
import { expect, test } from 'vitest';
import { describedParts, haloPlaces, menuNames } from '../../../lib/consoles/halo-paths.ts';
import { nameIndex } from '../../../lib/page/names.ts';

const translated: Readonly<Record<string, readonly string[]>> = {
  Configuration: ['Konfiguration', 'Konfigurationen', 'Einstellungen', 'Configuratie', 'Instellingen', 'Paramètres'],
  'Teams & Agents': ['Teams & Agenten', 'Teams und Techniker', 'Teams & agenten', 'Équipes et agents'],
  Roles: ['Rollen', 'Rôles'],
  Integrations: ['Integrationen', 'Integraties', 'Intégrations'],
  'HaloPSA API': ['HaloPSA-API', 'Halo-API'],
  'View Applications': ['Anwendungen anzeigen', 'Anwendungen', 'Toepassingen', 'Afficher les applications'],
  Tickets: ['Tickets'],
  'Ticket Types': ['Ticketarten', 'Ticket-Typen', 'Tickettypen', 'Ticketsoorten', 'Types de tickets'],
  Incident: ['Störung', 'Incident'],
  Categorization: ['Kategorisierung', 'Kategorien', 'Categorisering', 'Catégorisation'],
  Customers: ['Kunden', 'Klanten', 'Clients'],
};
const paths = Object.values(haloPlaces).filter(({ id }) => id !== 'halo-secret-dialog');
const parts = new Set(paths.flatMap(({ path }) => path.split(' > ')).filter((part) => !describedParts.has(part)));

test.each([...parts])('“%s”', (part) => {
  const names = menuNames[part] ?? [part];
  const known = translated[part] ?? [];
  expect(known).not.toEqual([]);
  expect(known.filter((label) => nameIndex(label, names) < 0)).toEqual([]);
});

test.each([
  ['Kundenkonfiguration', 'Configuration'],
  ['Ticketkategorien', 'Categorization'],
  ['Agentenrollen', 'Roles'],
])('“%s” is not %s', (label, part) => {
  expect(nameIndex(label, menuNames[part] ?? [part])).toBe(-1);
});
