/**
 * What Cove's own words look like to `recogniseFrame`, which sees letters only: lower case, without accents, blanks and
 * signs. English as N-able's pages have them ("Connect Cove to HaloPSA", "Manage notifications"); in German, Dutch and French,
 * which no public source lists for Cove, the usual words of such products.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Somewhere in the text of the frame. */
export const says = {
  psaCustomer:
    /psacustomer|(?:psa|halo)(?:client|compan|account|organi[sz]ation|kunde|klant|firma|unternehmen|bedrij)|halocustomer|(?:clients?|societes?|entreprises?)(?:halo)?psa/,
  applyToAll:
    /applytoall|(?:auf|fur)alle(?:kunden)?(?:anwenden|ubernehmen)|(?:op|voor)alle[sn]?(?:klanten)?toepassen|toepassenopalle|appliquerat(?:ou[st]|outes)/,
  clearAll:
    /clearall|alle[sn]?(?:zuordnungen|koppelingen)?(?:loschen|entfernen|leeren|zurucksetzen|wissen|verwijderen|leegmaken)|tout(?:es)?(?:effacer|supprimer|vider)|(?:effacer|supprimer|vider)tout/,
  review:
    /resourceserver|ressourcenserver|bronserver|serveur(?:de)?ressources|connectionname|verbindungsname|verbindingsnaam|nomdelaconnexion|configurehalopsa|halopsa(?:konfigurier|configurer)|configurerhalopsa/,
  active:
    /integrationisnowactive|integrationist(?:jetzt|nun)aktiv|integratieisnuactief|integration(?:halopsa)?est(?:maintenant|desormais)active/,
  notificationName:
    /notificationname|benachrichtigungsname|namederbenachrichtigung|meldingsnaam|naamvande(?:melding|kennisgeving)|nomdelanotification/,
  activeStatus: /activestatus|aktiv(?:er)?status|statusaktiv|actievestatus|statusactief|statutactif|statutdactivation/,
  apiUsers: /apiusers|apibenutzer|apigebruikers|utilisateursapi/,
  userForm:
    /adduser|addapiuser|loginname|benutzerhinzufugen|anmeldename|gebruikertoevoegen|inlognaam|ajouterunutilisateur|nomdutilisateur/,
} as const;

/** The whole name of a button or heading. */
export const called = {
  connect: /^(?:connect|verbinden|verbindungherstellen|verbindingmaken|(?:se)?connecter)$/,
  /** How it is called while it works; what follows is open. */
  connecting:
    /^(?:connecting|verbind(?:e|ungwird)|wirdverbunden|bezigmetverbinden|verbinding(?:maken|wordt)|connexionencours)/,
  next: /^(?:next|continue|weiter|fortfahren|volgende|verder|doorgaan|suivant|continuer)$/,
  confirm: /^(?:confirm|bestatigen|bevestigen|confirmer|valider)$/,
  configure: /^(?:configure|konfigurieren|einrichten|configureren|instellen|configurer|parametrer)$/,
  manage: /^(?:manage|verwalten|beheren|gerer)$/,
  integrations: /^integrat(?:ions?(?:dashboard|ubersicht)?|ionen|ies)$/,
  kind: /^(?:type|kind|channel|notificationtype|delivery|typ|art|kanal|benachrichtigungstyp|soort|kanaal|meldingstype|canal|typedenotification)$/,
} as const;

/** How the name of a field begins. */
export const fieldNames = {
  name: /^(?:connection|integration)name|^(?:verbindung|integration)sname|^nameder(?:verbindung|integration)|^(?:verbindings|integratie)naam|^naamvande(?:verbinding|integratie)|^nomdel(?:aconnexion|integration)/,
  clientId: /^(?:halopsa)?client(?:id|kennung)|^id(?:du)?client|^identifiant(?:du)?client/,
  clientSecret:
    /^(?:halopsa)?client(?:secret|geheim|schlussel)|^geheimerclientschlussel|^(?:secret|clesecrete)(?:du)?client/,
  host: /^resourceserver|^hostname|^ressourcenserver|^hostnaam|^bronserver|^nomdhote|^serveur(?:de)?ressource/,
} as const;

/** Words in the frame's text as it stands: between two of them are signs or blanks. */
const word = (...all: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${all.join('|')})`, 'iu');

export const bad = word(
  `fail|unable|invalid|error|could ?n[o']t|cannot|can't|denied|incorrect|unauthori[sz]ed|refused|not found|timed? ?out|wrong|rejected|unsuccessful`,
  'fehl|ungültig|konnten? nicht|kann nicht|nicht (?:möglich|gefunden|erreich)|verweigert|falsch|abgelehnt',
  'mislukt|fout|ongeldig|k[ao]n(?:den)? niet|niet (?:mogelijk|gevonden|bereikbaar)|geweigerd|onjuist|afgewezen',
  'éch(?:ec|ou)|erreur|invalide|impossible|refus|introuvable|rejet',
);
const reached = word(
  'connected|success|established|connection (?:is )?(?:ok|valid|verified)',
  '(?:verbunden|erfolgreich|hergestellt)(?!\\p{L})',
  '(?:verbonden|geslaagd|succesvol|gelukt|(?:tot stand )?gebracht)(?!\\p{L})',
  'connectée?s?(?!\\p{L})|réussie?|établie?|avec succès',
);
const denied = word('(?:not|never|nicht|noch nie|niet|non|pas|jamais)(?!\\p{L})', "\\p{L}+n't");
/** A message of which a sentence reports a success: one that denies it ("not connected yet") does not. */
export const good = (text: string): boolean =>
  text.split(/[.!?;]\s/u).some((sentence) => reached.test(sentence) && !denied.test(sentence));

/** What is said on a condition, denied or forbidden reports nothing ("Once the connection was successful, you can …"). */
export const hint = new RegExp(
  `${
    word(
      '(?:if|when|once|after|until|before|unless|cannot|must|will|should|not|yet',
      'wenn|sobald|nachdem|falls|bevor|muss|müssen|wird|werden|nicht|noch',
      'als|zodra|wanneer|nadat|indien|moet|wordt|niet|nog',
      'si|lorsque|quand|une fois|après|avant|devez|doit|sera|pas|encore)(?!\\p{L})',
    ).source
  }|n't\\b`,
  'iu',
);
/** What begins a sentence that only supposes a failure. */
export const supposed = /^(?:if|when|once|after|unless|wenn|sobald|falls|als|indien|zodra|si|lorsque|quand)(?!\p{L})/iu;
export const off = word(
  '(?:inactive|deactivated|disabled|off|inaktiv|deaktiviert|ausgeschaltet|inactief|gedeactiveerd|uitgeschakeld|inactive?|inactif|désactivée?)(?!\\p{L})',
);
export const on = word(
  '(?:active|enabled|on|aktiv|aktiviert|eingeschaltet|actief|geactiveerd|ingeschakeld|actif|activée?)(?!\\p{L})',
);
/** A list says that nothing is in it. */
export const emptyList = new RegExp(
  [
    '^(?:no (?:data|notifications|records|results|items|rows)\\b|there are no\\b)',
    '^(?:keine (?:daten|benachrichtigungen|einträge|ergebnisse)|es gibt keine)',
    '^(?:geen (?:gegevens|meldingen|kennisgevingen|resultaten|items)|er zijn geen)',
    "^(?:aucune? (?:donnée|notification|résultat|élément)|il n['’]y a (?:aucune?|pas))",
  ].join('|'),
  'iu',
);
