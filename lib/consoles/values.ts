/**
 * What the settings of HaloPSA's pages show, by meaning. English as public sources have it; German, Dutch and French are the
 * usual words of such products, for no public source lists HaloPSA's own. The first of each is the usual English one.
 */
import type { AccessLevel } from '../domain/evidence.ts';

const apart = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split('|'));

export const yesWords = apart(
  'Yes|True|On|Active|Enabled|checked|ticked|1|✓|✔',
  'Ja|Wahr|Aktiv|Aktiviert|Eingeschaltet|Waar|Aan|Actief|Ingeschakeld',
  'Oui|Vrai|Actif|Activé|Activée',
);
export const noWords = apart(
  'No|False|Off|Inactive|Disabled|unchecked|not ticked|0|✗|✕',
  'Nein|Falsch|Inaktiv|Deaktiviert|Ausgeschaltet|Nee|Onwaar|Uit|Inactief|Uitgeschakeld',
  'Non|Faux|Inactif|Désactivé|Désactivée',
);
export const notSetWords = apart(
  'Not set',
  'Nicht gesetzt|Nicht festgelegt|Nicht eingestellt|Niet ingesteld|Niet gezet',
  'Non défini|Non définie|Pas défini',
);

/** Access levels of a role; what is above Read and Modify has no one name. */
export const accessNames: Readonly<Record<AccessLevel, readonly string[]>> = {
  none: apart(
    'No Access|None|No|Not set',
    "Kein Zugriff|Kein Zugang|Keine|Geen toegang|Geen|Aucun accès|Pas d'accès|Aucun",
  ),
  names: apart(
    'View (Names Only)|Names Only|View Names Only',
    'Anzeigen (nur Namen)|Ansehen (nur Namen)|Nur Namen',
    'Weergeven (alleen namen)|Bekijken (alleen namen)|Alleen namen',
    'Afficher (noms uniquement)|Afficher (noms seulement)|Noms uniquement|Noms seulement',
  ),
  read: apart(
    'Read Only|Read',
    'Nur Lesen|Nur lesend|Nur Lesezugriff|Schreibgeschützt|Lesen|Lesend',
    'Alleen lezen|Alleen-lezen|Lezen|Lecture seule|Lecture uniquement|Lecture|Lire',
  ),
  modify: apart(
    'Read and Modify|Read & Modify|Modify|Read and Write',
    'Lesen und Ändern|Lesen und Bearbeiten|Lesen & Ändern|Lesen & Bearbeiten|Lesen und Schreiben',
    'Lezen en wijzigen|Lezen en bewerken|Lezen & wijzigen|Lezen en schrijven',
    'Lecture et modification|Lire et modifier|Lecture & modification|Lecture et écriture',
  ),
  beyond: apart(
    'Read, Modify and Remove|Read, Modify and Delete',
    'Lesen, Ändern und Löschen|Lesen, Bearbeiten und Löschen|Lesen, Ändern und Entfernen',
    'Lezen, wijzigen en verwijderen|Lezen, bewerken en verwijderen',
    'Lecture, modification et suppression|Lire, modifier et supprimer',
  ),
};

/** How a membership level to all departments begins ("Modify all (Can view/modify all Tickets in all Departments)"). */
export const departmentNames = {
  modify: apart(
    'Modify all|Alle ändern|Alles ändern|Alle bearbeiten|Alles bearbeiten',
    'Alle wijzigen|Alles wijzigen|Alle bewerken|Alles bewerken|Tout modifier|Modifier tout',
  ),
  view: apart(
    'View all|Alle anzeigen|Alles anzeigen|Alle ansehen|Alles ansehen',
    'Alle weergeven|Alles weergeven|Alle bekijken|Alles bekijken|Tout afficher|Afficher tout',
  ),
  none: apart(
    'None|Not set|No|No access|No membership|Not a member',
    'Keine|Kein Mitglied|Kein Zugriff|Keine Mitgliedschaft|Geen|Geen lid|Geen toegang',
    'Aucun|Aucune|Aucun accès|Non membre',
  ),
};

/** Words that stand in no English name of a method or type: what they say is not known, rather than something else. */
const foreign = new Set(
  `und oder mit ohne fur benutzer benutzername kennwort passwort geheimnis schlussel anwendung anwendungen dienst dienste techniker
mitarbeiter sachbearbeiter bearbeiter kunde kunden autorisierungscode autorisierung anmeldung
en met zonder voor gebruiker gebruikers gebruikersnaam wachtwoord geheim sleutel toepassing toepassingen medewerker medewerkers klant klanten
et ou avec sans pour utilisateur utilisateurs mot passe cle technicien techniciens intervenant autorisation`.split(
    /\s+/u,
  ),
);
export const isForeign = (text: string): boolean =>
  /[À-ž]/u.test(text) ||
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => foreign.has(word));
