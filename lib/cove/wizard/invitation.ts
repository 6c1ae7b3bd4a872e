const someone =
  'a|an|the|your|psa|halo|halopsa|to|for|from|in|customers?|clients?|compan(?:y|ies)|one|options?|values?|mapping|list|here|search|map|name';
const state = 'mapped|assigned|selected|chosen|set|linked|found|matched|yet';
const thing = 'psa|halo|halopsa|customer|client|company|mapping|match|link|value|selection';
/** How consoles in German, Dutch and French put it; no public source lists Cove's own words in them. */
const elsewhere = [
  '^(?:bitte\\s+)?(?:(?:ein|einen|eine|den)\\s+)?(?:psa[\\s-]?)?(?:kunden?|eintrag|option|firma|unternehmen)?\\s*(?:(?:aus)?wählen|suchen|zuordnen)$',
  '^(?:keine?r?|nicht)(?:\\s+(?:psa[\\s-]?)?(?:kunden?|auswahl|zuordnung))?(?:\\s+(?:zugeordnet|zugewiesen|ausgewählt|gewählt))?$',
  '^(?:kies|selecteer|zoek)(?:\\s+(?:een|de|psa|klant|psa-klant|bedrijf|optie))*$',
  '^(?:geen|niet)(?:\\s+(?:psa[\\s-]?)?(?:klant|selectie|koppeling))?(?:\\s+(?:gekoppeld|toegewezen|geselecteerd|gekozen))?$',
  '^(?:veuillez\\s+)?(?:choisir|choisissez|sélectionner|sélectionnez|rechercher)(?:\\s+(?:un|une|le|la|client|psa|société|entreprise|option))*$',
  '^(?:aucune?|non)(?:\\s+(?:client|sélection))?(?:\\s+psa)?(?:\\s+(?:associée?|attribuée?|sélectionnée?|choisie?|mappée?))?$',
];
const invitation = new RegExp(
  [
    ...elsewhere,
    `^(?:please\\s+)?(?:select|choose|pick|search|find|add|assign|type)(?:\\s+(?:${someone}))*$`,
    `^(?:none|empty|blank|n/a|un(?:mapped|assigned|linked|matched|set)|(?:no|not)(?:\\s+(?:${thing}))*(?:\\s+(?:${state}))*)$`,
    '^[-–—_.\\s]*$',
  ].join('|'),
  'i',
);

/**
 * Does a select box say by this that nothing is chosen ("Select a customer…", "— none —", "Not mapped")? Only words that
 * nobody is called by: "Select Kitchens Ltd" is a customer.
 */
export const isInvitation = (text: string): boolean =>
  invitation.test(
    text
      .normalize('NFC')
      .replace(/^[\s([<–—-]+|[\s)\]>–—-]+$|\s*(?:\.{3}|…)\s*$/g, '')
      .replace(/\s*(?:\.{3}|…|:)$/, ''),
  );
