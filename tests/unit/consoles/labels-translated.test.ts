/** What the consoles' controls may be called in German, Dutch and French: each is known for what it is, and for nothing else. */
import { describe, expect, test } from 'vitest';
import { coveLandmarks } from '../../../lib/consoles/cove.ts';
import { haloLandmarks } from '../../../lib/consoles/halo.ts';
import type { Landmark } from '../../../lib/consoles/landmark.ts';
import { nameIndex } from '../../../lib/page/names.ts';

const landmarks: Readonly<Record<string, Landmark>> = { ...haloLandmarks, ...coveLandmarks };
const labels: Readonly<Record<string, readonly string[]>> = {
  'category-1-table': ['Kategorie 1', 'Categorie 1', 'Catégorie 1'],
  'category-add': [
    'Hinzufügen',
    'Neu',
    'Kategorie hinzufügen',
    'Toevoegen',
    'Nieuw',
    'Categorie toevoegen',
    'Ajouter',
    'Nouveau',
    'Ajouter une catégorie',
  ],
  'roles-new': [
    'Neu',
    'Neue Rolle',
    'Rolle anlegen',
    'Nieuw',
    'Nieuwe rol',
    'Rol toevoegen',
    'Nouveau',
    'Nouveau rôle',
    'Ajouter un rôle',
    'Créer un rôle',
  ],
  'role-name': ['Rollenname', 'Name der Rolle', 'Rolnaam', 'Naam', 'Nom du rôle', 'Nom'],
  'role-permissions-tab': [
    'Berechtigungen',
    'Rechte',
    'Machtigingen',
    'Rechten',
    'Autorisations',
    'Droits',
    'Permissions',
  ],
  'role-departments-tab': [
    'Abteilungen & Teams',
    'Abteilungen und Teams',
    'Afdelingen & Teams',
    'Afdelingen en teams',
    'Départements et équipes',
    'Services et équipes',
  ],
  'role-all-departments': [
    'Mitgliedschaftsebene für alle Abteilungen',
    'Mitgliedschaftsstufe für alle Abteilungen',
    'Lidmaatschapsniveau voor alle afdelingen',
    'Niveau d’appartenance à tous les départements',
    "Niveau d'adhésion à tous les services",
  ],
  'role-tickets-access': [
    'Ticket-Zugriffsebene',
    'Tickets-Zugriffsebene',
    'Zugriffsstufe Tickets',
    'Zugriffslevel Tickets',
    'Toegangsniveau tickets',
    'Ticket toegangsniveau',
    'Niveau d’accès aux tickets',
  ],
  'role-customers-access': [
    'Kundenzugriffsebene',
    'Kunden-Zugriffsebene',
    'Zugriffsebene für Kunden',
    'Toegangsniveau klanten',
    'Klantentoegangsniveau',
    'Niveau d’accès aux clients',
  ],
  'role-add-tickets': [
    'Kann neue Tickets hinzufügen',
    'Kann neue Tickets erstellen',
    'Kan nieuwe tickets toevoegen',
    'Kan nieuwe tickets aanmaken',
    'Peut ajouter de nouveaux tickets',
    'Peut créer de nouveaux tickets',
  ],
  'role-view-unassigned': [
    'Kann nicht zugewiesene Tickets anzeigen',
    'Kann nicht zugewiesene Tickets sehen',
    'Kan niet-toegewezen tickets bekijken',
    'Kan niet toegewezen tickets zien',
    'Peut voir les tickets non attribués',
    'Peut afficher les tickets non assignés',
  ],
  'role-all-customers': [
    'Verwendung aller Kunden erlauben',
    'Nutzung aller Kunden zulassen',
    'Gebruik van alle klanten toestaan',
    'Autoriser l’utilisation de tous les clients',
    'Permettre l’utilisation de tous les clients',
  ],
  'role-all-ticket-types': [
    'Verwendung aller Tickettypen erlauben',
    'Nutzung aller Ticketarten zulassen',
    'Gebruik van alle tickettypen toestaan',
    'Gebruik van alle ticketsoorten toestaan',
    'Autoriser l’utilisation de tous les types de tickets',
  ],
  'role-save': [
    'Speichern',
    'Opslaan',
    'Enregistrer',
    'Rolle speichern',
    'Änderungen speichern',
    'Wijzigingen opslaan',
    'Enregistrer les modifications',
  ],
  'role-edit': ['Bearbeiten', 'Bewerken', 'Modifier', 'Rolle bearbeiten'],
  'applications-new': ['Neu', 'Neue Anwendung', 'Nieuwe toepassing', 'Nouvelle application', 'Ajouter une application'],
  'view-applications': [
    'Anwendungen anzeigen',
    'Anwendungen ansehen',
    'Toepassingen bekijken',
    'Applicaties weergeven',
    'Voir les applications',
    'Afficher les applications',
  ],
  'application-name': [
    'Anwendungsname',
    'Name der Anwendung',
    'Toepassingsnaam',
    'Naam van de toepassing',
    'Applicatienaam',
    'Nom de l’application',
  ],
  'application-active': ['Aktiv', 'Actief', 'Actif', 'Ist aktiv'],
  'application-authentication': [
    'Authentifizierungsmethode',
    'Authentifizierungsverfahren',
    'Authenticatiemethode',
    'Verificatiemethode',
    'Méthode d’authentification',
  ],
  'application-login-type': [
    'Anmeldetyp',
    'Anmeldungstyp',
    'Login-Typ',
    'Anmeldeart',
    'Inlogtype',
    'Aanmeldtype',
    'Aanmeldingstype',
    'Type de connexion',
  ],
  'application-agent': [
    'Agent, als der angemeldet wird',
    'Anmelden als',
    'Agent om als in te loggen',
    'Aanmelden als agent',
    'Inloggen als',
    'Agent avec lequel se connecter',
    'Se connecter en tant que',
  ],
  'application-identity-roles': [
    'Identitätsrollen',
    'Rollen der Identität',
    'Identiteitsrollen',
    'Rôles d’identité',
    'Rôles de l’identité',
    'Rollen',
  ],
  'application-permissions-tab': ['Berechtigungen', 'Machtigingen', 'Autorisations'],
  'application-edit-tickets': ['Tickets bearbeiten', 'Tickets bewerken', 'Modifier les tickets'],
  'application-read-customers': ['Kunden lesen', 'Klanten lezen', 'Lire les clients'],
  'application-save': ['Speichern', 'Opslaan', 'Enregistrer'],
  'application-client-id': ['Client-ID', 'Client ID', 'Client-id', 'ID client', 'Identifiant client', 'Anwendungs-ID'],
  'application-client-secret': [
    'Client-Geheimnis',
    'Clientgeheimnis',
    'Geheimer Clientschlüssel',
    'Clientgeheim',
    'Client-geheim',
    'Secret client',
    'Clé secrète du client',
  ],
  'application-new-secret': [
    'Neues Client-Geheimnis generieren',
    'Neuen geheimen Clientschlüssel generieren',
    'Nieuw clientgeheim genereren',
    'Générer un nouveau secret client',
    'Neues Client Secret generieren',
  ],
  'resource-server': ['Ressourcenserver', 'Resource-Server', 'Resourceserver', 'Bronserver', 'Serveur de ressources'],
  'ticket-type-incident': ['Störung', 'Vorfall', 'Incident'],
  'ticket-type-field-list': ['Feldliste', 'Veldenlijst', 'Liste des champs', 'Liste de champs'],
  'ticket-type-access-tab': [
    'Zugriffskontrolle',
    'Zugriffssteuerung',
    'Toegangscontrole',
    'Toegangsbeheer',
    'Contrôle d’accès',
  ],
  'cove-integrations-menu': ['Integrationen', 'Integraties', 'Intégrations'],
  'cove-configure': ['Konfigurieren', 'Configureren', 'Configurer'],
  'cove-manage': ['Verwalten', 'Beheren', 'Gérer'],
  'cove-connection-name': [
    'Verbindungsname',
    'Name der Verbindung',
    'Verbindingsnaam',
    'Naam van de verbinding',
    'Nom de la connexion',
  ],
  'cove-client-id': ['Client-ID', 'Identifiant client'],
  'cove-client-secret': ['Client-Geheimnis', 'Clientgeheim', 'Secret client'],
  'cove-hostname': [
    'Hostname des Ressourcenservers',
    'Ressourcenserver-Hostname',
    'Hostnaam van de resourceserver',
    'Nom d’hôte du serveur de ressources',
  ],
  'cove-connect': ['Verbinden', 'Verbinding maken', 'Connecter', 'Se connecter', 'Verbindung testen'],
  'cove-next': ['Weiter', 'Volgende', 'Suivant'],
  'cove-reseller-customer': [
    'PSA-Kunde für das Cove-Reseller-Konto',
    'PSA-klant voor het Cove-reselleraccount',
    'Client PSA pour le compte revendeur Cove',
  ],
  'cove-apply-to-all': [
    'Auf alle anwenden',
    'Op alles toepassen',
    'Op alle toepassen',
    'Appliquer à tous',
    'Appliquer à tout',
  ],
  'cove-clear-all': ['Alle löschen', 'Alles löschen', 'Alles wissen', 'Tout effacer', 'Alle leeren'],
  'cove-confirm': ['Bestätigen', 'Bevestigen', 'Confirmer'],
  'cove-notifications-menu': ['Benachrichtigungen', 'Meldingen', 'Notifications'],
  'cove-add-notification': [
    'Benachrichtigung hinzufügen',
    'Melding toevoegen',
    'Ajouter une notification',
    'Neue Benachrichtigung',
    'Hinzufügen',
  ],
};
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
