/**
 * Words of labels that say the same: synonyms in English, and how consoles in German, Dutch and French may put them. No
 * public source lists HaloPSA's or Cove's labels in other languages; these are the usual words of such products.
 */

/** By meaning: words as `meaningOf` sees them (lower case, without accents). */
const words: Readonly<Record<string, string>> = {
  new: 'new neu neue neuen neuer neues nieuw nieuwe nouveau nouvelle nouveaux nouvelles nouvel',
  add: 'add create hinzufugen anlegen erstellen toevoegen aanmaken maken ajouter creer',
  edit: 'edit modify change bearbeiten andern bewerken wijzigen modifier editer',
  save: 'save speichern sichern opslaan bewaren enregistrer sauvegarder',
  name: 'name naam nom bezeichnung',
  role: 'role rolle rollen rol',
  ticket: 'ticket',
  customer: 'customer client kunde kunden klant klanten',
  contract: 'contract vertrag vertrage vertrags contracten contrat',
  user: 'user benutzer gebruiker gebruikers utilisateur',
  access: 'access zugriff zugang toegang acces',
  level: 'level ebene stufe niveau',
  use: 'use usage verwendung nutzung benutzung gebruik utilisation',
  allow: 'allow erlauben zulassen gestatten toestaan autoriser permettre',
  all: 'all alle aller allen alles tout tous toute toutes',
  type: 'type typ typen art arten soort soorten',
  department: 'department abteilung abteilungen afdeling afdelingen departement',
  team: 'team equipe',
  membership: 'membership mitgliedschaft lidmaatschap appartenance adhesion',
  permission:
    'permission berechtigung berechtigungen rechte machtiging machtigingen rechten bevoegdheden autorisation droit',
  application: 'application anwendung anwendungen applikation applikationen toepassing toepassingen applicatie',
  view: 'view show see anzeigen ansehen sehen weergeven bekijken tonen zien afficher voir consulter',
  can: 'can may kann darf kan mag peut',
  authentication: 'authentication authentifizierung authenticatie verificatie authentification',
  method: 'method methode verfahren',
  login: 'login anmelden anmeldung anmelde angemeldet aanmelden aanmelding aanmeld inloggen inlog loggen',
  as: 'as als comme',
  agent: 'agent agenten techniker technicien technici',
  identity: 'identity identitat identiteit identite',
  secret: 'secret geheimnis geheim',
  generate: 'generate generieren erzeugen genereren generer',
  category: 'category categories kategorie kategorien categorie categorieen',
  categorization: 'categorization categorisation kategorisierung categorisering categorisatie',
  configuration: 'configuration configurations konfiguration konfigurationen configuratie configuraties',
  resource: 'resource ressource ressourcen bron',
  server: 'server serveur',
  host: 'host hote',
  incident: 'incident storung vorfall',
  field: 'field feld felder veld velden champ',
  list: 'list liste lijst',
  control: 'control kontrolle steuerung controle',
  notification: 'notification benachrichtigung benachrichtigungen melding meldingen kennisgeving kennisgevingen',
  integration: 'integration integrationen integratie',
  management: 'management verwaltung beheer gestion',
  connection: 'connection verbindung verbindungen verbinding verbindingen connexion',
  connect: 'connect verbinden connecter',
  next: 'next weiter volgende suivant',
  continue: 'continue fortfahren doorgaan continuer',
  confirm: 'confirm bestatigen bevestigen confirmer',
  configure: 'configure konfigurieren einrichten configureren instellen configurer',
  manage: 'manage verwalten beheren gerer',
  apply: 'apply anwenden toepassen appliquer',
  clear: 'clear loschen leeren wissen effacer',
  reseller: 'reseller wiederverkaufer wederverkoper revendeur',
  account: 'account konto compte',
  active: 'active aktiv actief actif',
  detail: 'detail einzelheiten gegevens',
  general: 'general allgemein algemeen',
  feature: 'feature function funktion funktionen functie functies fonctionnalite fonction',
  restriction: 'restriction einschrankung einschrankungen beschrankung beschrankungen beperking beperkingen',
  organisation: 'organisation organization organisatie',
  read: 'read lesen lezen lire',
  test: 'test testen tester',
  // As a thing ("Save Changes"); as a deed it is to edit.
  change: 'anderungen wijzigingen modifications',
};

/** Words that change nothing: articles, prepositions, "and". */
const idle = new Set(
  `a an the of to for in on at with and is be it this
der die das den dem des ein eine einen einer fur zu zur zum von vom auf mit und ist wird im
het de een voor van op aan tot met en om te
le la les l du d un une pour aux au sur dans et se`.split(/\s+/u),
);

/** Several words with one meaning, and words whose meaning their neighbours settle; put in place before all else. */
const phrases: readonly (readonly [RegExp, string])[] = [
  // OAuth's client is no customer.
  [/\bclient[\s-]*(?:id|identifier|kennung)\b|\b(?:id|identifiant)(?: du)? client\b/gu, ' oauthid '],
  [
    /\bclient[\s-]*(?:secret|geheimnis|geheim)\b|\bgeheime[rns]? client[\s-]*schlussel\b|\b(?:secret|cle secrete)(?: du)? client\b/gu,
    ' oauthsecret ',
  ],
  [/\bcle secrete\b/gu, ' secret '],
  [/\b(?:log|sign)[\s-]?(?:in|on)\b/gu, ' login '],
  [/\b(?:avec lequel se connecter|se connecter (?:en tant que?|comme|avec))\b/gu, ' login as '],
  [/\btype de connexion\b/gu, ' login type '],
  [/\ben tant que?\b/gu, ' as '],
  [
    /\b(?:nicht|niet|non|not)[\s-](?:zugewiesene[nrs]?|zugeordnete[nrs]?|toegewezen|attribue[es]?s?|assigne[es]?s?|assigned)\b/gu,
    ' unassigned ',
  ],
  [/\btous les services\b/gu, ' all department '],
  [/\bservices et equipes\b/gu, ' department team '],
  [/\btoegangsbeheer\b/gu, ' access control '],
  [/\b(?:host name|hostname|hostnaam|hostnamen|nom d hote)\b/gu, ' host name '],
  [/\b(?:set up|setup)\b/gu, ' configure '],
  [/\bverbinding maken\b/gu, ' connect '],
];

const meanings = new Map(
  Object.entries(words).flatMap(([meaning, all]) => all.split(' ').map((word): [string, string] => [word, meaning])),
);

/** No things: "News" is not several "New". */
const noPlural = new Set(
  'new add edit save allow all view can login as generate connect next continue confirm'.split(' '),
);

function single(word: string): string | undefined {
  const known = meanings.get(word);
  if (known !== undefined || word.length <= 3 || !word.endsWith('s')) return known;
  const one = meanings.get(word.slice(0, -1));
  return one === undefined || noPlural.has(one) ? undefined : one;
}

/** German and Dutch write words together, with an s or n between: only where every part is known. */
function parts(word: string): string[] | null {
  for (let at = word.length - 3; at >= 3; at -= 1) {
    const head = single(word.slice(0, at));
    if (head === undefined) continue;
    for (const link of ['', 's', 'n', 'en']) {
      const rest = word.slice(at);
      if (!rest.startsWith(link)) continue;
      const tail = rest.slice(link.length);
      const known = single(tail);
      const more = known === undefined ? (tail.length > 6 ? parts(tail) : null) : [known];
      if (more) return [head, ...more];
    }
  }
  return null;
}

const kept = new Map<string, string>();

/**
 * What a label means, whatever the order of its words: "Access level for Tickets", "Tickets access level" and
 * "Zugriffsebene Tickets" are the same. A word that is not known stands for itself, so one word more is another label. ''
 * for texts that are too long for a label or have no words.
 */
export function meaningOf(text: string): string {
  if (text.length > 90) return '';
  const known = kept.get(text);
  if (known !== undefined) return known;
  let plain = ` ${text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[’'`]/gu, ' ')} `;
  for (const [phrase, meaning] of phrases) plain = plain.replaceAll(phrase, meaning);
  const all = plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !idle.has(word))
    .flatMap((word) => single(word) ?? parts(word) ?? (word.length > 4 ? word.replace(/s$/u, '') : word));
  const meaning = all.toSorted().join(' ');
  if (kept.size > 4000) kept.clear();
  kept.set(text, meaning);
  return meaning;
}
