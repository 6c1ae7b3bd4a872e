/** Pages whose labels and values are in another language: what is understood is judged, what is not is no failure. */
import { describe, expect, test } from 'vitest';
import { authenticationIn, identityIn, loginTypeIn } from '../../../lib/halo/wording.ts';
import { departmentsIn, flagOf, grantIn, levelIn, settingOf } from '../../../lib/halo/page-settings.ts';
import type { HaloLandmarkId } from '../../../lib/consoles/halo.ts';
import type { PageReading } from '../../../lib/domain/tenant.ts';

const pageOf = (settings: Record<string, string>): PageReading => ({
  kind: 'role',
  id: '1',
  at: 1000,
  mode: 'view',
  readings: Object.entries(settings).map(([label, value]) => ({ label, value })),
});

describe('a setting is found by its label', () => {
  test.each<[string, HaloLandmarkId]>([
    ['Ticket-Zugriffsebene', 'role-tickets-access'],
    ['Kunden-Zugriffsebene', 'role-customers-access'],
    ['Zugriffsebene für Kunden', 'role-customers-access'],
    ['Kann neue Tickets hinzufügen', 'role-add-tickets'],
    ['Verwendung aller Kunden erlauben', 'role-all-customers'],
    ['Authentifizierungsmethode', 'application-authentication'],
    ['Anmeldetyp', 'application-login-type'],
    ['Aktiv', 'application-active'],
    ['Toegangsniveau tickets', 'role-tickets-access'],
    ['Toegangsniveau klanten', 'role-customers-access'],
    ['Kan nieuwe tickets toevoegen', 'role-add-tickets'],
    ['Gebruik van alle klanten toestaan', 'role-all-customers'],
    ['Authenticatiemethode', 'application-authentication'],
    ['Niveau d’accès aux tickets', 'role-tickets-access'],
    ['Niveau d’accès aux clients', 'role-customers-access'],
    ['Méthode d’authentification', 'application-authentication'],
    ['Type de connexion', 'application-login-type'],
  ])('“%s” is %s', (label, landmark) => {
    expect(settingOf(pageOf({ [label]: 'x' }), landmark)).toBe('x');
  });
  test.each<[string, Record<string, string>, HaloLandmarkId, string | undefined]>([
    [
      'the English name first',
      { 'Customers Access Level': 'a', 'Zugriffsebene Kunden': 'b' },
      'role-customers-access',
      'a',
    ],
    [
      'two that mean it and differ',
      { 'Zugriffsebene Kunden': 'a', 'Kunden-Zugriffsstufe': 'b' },
      'role-customers-access',
      undefined,
    ],
    ['another setting in English', { 'Client Contracts Access Level': 'a' }, 'role-customers-access', undefined],
    ['another setting in German', { 'Zugriffsebene Kundenverträge': 'a' }, 'role-customers-access', undefined],
    ['English words in another number stay another label', { Role: 'a' }, 'application-identity-roles', undefined],
  ])('%s', (_, settings, landmark, shown) => {
    expect(settingOf(pageOf(settings), landmark)).toBe(shown);
  });
});

test.each([
  ['Kein Zugriff', 'none'],
  ['Nur Namen', 'names'],
  ['Nur lesen', 'read'],
  ['Lesen und Ändern', 'modify'],
  ['Lesen & Bearbeiten', 'modify'],
  ['Lesen, Ändern und Löschen', 'beyond'],
  ['Geen toegang', 'none'],
  ['Alleen lezen', 'read'],
  ['Lezen en wijzigen', 'modify'],
  ['Aucun accès', 'none'],
  ['Lecture seule', 'read'],
  ['Lecture et modification', 'modify'],
  ['Lecture, modification et suppression', 'beyond'],
  ['Read Only', 'read'],
  ['Tylko odczyt', undefined],
  ['Lesen mit Genehmigung', undefined],
])('access “%s” is %s', (text, level) => expect(levelIn(text)).toBe(level));

test.each([
  ['Ja', 'yes'],
  ['Nein', 'no'],
  ['Nee', 'no'],
  ['Oui', 'yes'],
  ['Non', 'no'],
  ['Nicht gesetzt', 'not-set'],
  ['Niet ingesteld', 'not-set'],
  ['Non défini', 'not-set'],
  ['Vielleicht', undefined],
])('“%s” is %s', (text, grant) => expect(grantIn(text)).toBe(grant));

test.each([
  ['Aktiv', true],
  ['Inactief', false],
  ['Activé', true],
  ['Désactivée', false],
  ['Peut-être', undefined],
])('“%s” is ticked: %s', (text, flag) => expect(flagOf(text)).toBe(flag));

test.each([
  ['Alle ändern (kann alle Tickets in allen Abteilungen anzeigen/ändern)', 'modify'],
  ['Alles wijzigen', 'modify'],
  ['Tout modifier (tous les tickets)', 'modify'],
  ['Alle anzeigen', 'view'],
  ['Geen', 'none'],
  ['Edycja wszystkich', undefined],
])('departments “%s” is %s', (text, level) => expect(departmentsIn(text)?.level).toBe(level));

describe('the application: what is not understood is not called wrong', () => {
  test.each([
    ['Client ID and Secret (Services)', true],
    ['Client-ID und Geheimnis', true],
    ['Client-ID und Secret (Dienste)', true],
    ['Client-ID en geheim', true],
    ['Identifiant client et clé secrète', true],
    ['Username and Password', false],
    ['Authorisation Code (Native Application)', false],
    ['Implicit Flow (Single Page Application)', false],
    ['Benutzername und Passwort', undefined],
    ['Autorisierungscode', undefined],
    ['Gebruikersnaam en wachtwoord', undefined],
    ['Mot de passe', undefined],
    ['Kies een methode', undefined],
  ])('method “%s”: %s', (text, secret) => expect(authenticationIn(text)?.secret).toBe(secret));
  test.each([
    ['Agent', true],
    ['Agents', true],
    ['User', false],
    ['Customer', false],
    ['Techniker', undefined],
    ['Medewerker', undefined],
    ['Utilisateur', undefined],
    ['Kies een type', undefined],
    ['Sélectionner', undefined],
  ])('login type “%s”: %s', (text, agent) => expect(loginTypeIn(text)?.agent).toBe(agent));
  test.each([
    ['Application Identity', true],
    ['Anwendungsidentität', true],
    ['Toepassingsidentiteit', true],
    ['Identité de l’application', true],
    ['Jürgen Müller', false],
    ['Jane Smith', false],
    ['Kim Applegate', false],
    ['API Integration', false],
    ['Not set', false],
    ['App-Identität', undefined],
    ['Identität der App', undefined],
    ['Anwendungs-ID', undefined],
    ['Eigene Anwendung', undefined],
    ['Toepassing', undefined],
    ['Identité applicative', undefined],
    ['Bitte auswählen', undefined],
    ['1 option selected', undefined],
    ['2 Optionen ausgewählt', undefined],
    ['-- Bitte wählen --', undefined],
    ['Agent auswählen', undefined],
    ['Kies een agent', undefined],
    ['Selecteer', undefined],
    ['Choisir un agent', undefined],
    ['Sélectionnez un agent', undefined],
    ['-- Select an agent --', undefined],
  ])('identity “%s”: %s', (text, application) => expect(identityIn(text)?.application).toBe(application));
});
