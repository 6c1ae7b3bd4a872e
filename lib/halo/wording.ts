/**
 * Texts of HaloPSA's application page as meanings. Used for labels read from the page and for
 * properties of the API that turn out to hold a label. Wordings: N-able's "Configure HaloPSA" page and
 * public set-up guides ("Client ID and Secret (Services)", "ClientID and Secret" …).
 */
import { meaningOf } from '../consoles/glossary.ts';
import { isForeign } from '../consoles/values.ts';
import type { ApplicationEvidence } from '../domain/evidence.ts';
import type { Found } from '../domain/finding.ts';

type Value<F> = F extends Found<infer T> ? T : never;

const squash = (text: string): string =>
  text
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** `undefined`: empty or a code, which says nothing. */
export function authenticationIn(text: string): Value<ApplicationEvidence['authentication']> | undefined {
  const shown = text.trim();
  const flat = squash(shown);
  if (!isWording(shown)) return undefined;
  const secret = flat.startsWith('clientidandsecret') || flat.startsWith('clientidandclientsecret') || bothIn(shown);
  return !secret && isForeign(shown) ? undefined : { secret, shown };
}

export function loginTypeIn(text: string): Value<ApplicationEvidence['loginType']> | undefined {
  const shown = text.trim();
  const agent = /^agents?$/.test(squash(shown));
  return !isWording(shown) || (!agent && isForeign(shown)) ? undefined : { agent, shown };
}

/** A person's name is another identity; words about an application or an identity that are not known say nothing. */
export function identityIn(text: string): Value<ApplicationEvidence['identity']> | undefined {
  const shown = text.trim();
  if (!isWording(shown)) return undefined;
  const application = meaningOf(shown) === meaningOf('Application Identity');
  return !application && wordsIn(shown).some((word) => ofApplication.test(word)) ? undefined : { application, shown };
}
const ofApplication = /identi[td]|^apps?$|appli[ck]at|anwendung|toepassing/;

/** "Client-ID und Geheimnis", "ID client et secret": the same two, and nothing besides but what stands in brackets. */
const bothIn = (text: string): boolean =>
  ['Client ID, Client Secret', 'Client ID, Secret'].some(
    (both) => meaningOf(both) === meaningOf(text.replace(/\s*\([^)]*\)\s*$/u, '')),
  );

/** Lower case, without accents. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const asks =
  /^(?:select|choose|please|search|bitte|auswahl|auswahlen|wahlen|suchen|kies|kiezen|selecteer|selecteren|zoek|zoeken|veuillez|choisir|choisissez|selectionner|selectionnez|rechercher)$/;
const asksAtTheEnd = /^(?:auswahlen|wahlen|suchen|kiezen|selecteren|zoeken)$/;
/** Some fields say how many are chosen instead of which: "2 options selected". */
const counts =
  /^\d+ (?:\p{L}+ )*(?:selected|chosen|(?:aus)?gewählt|geselecteerd|gekozen|sélectionnée?s?|choisie?s?)$/iu;
/** What a field says while nothing is chosen: "Select…", "Bitte auswählen", "Kies een agent". */
export function isPlaceholder(text: string): boolean {
  const words = wordsIn(text);
  return (
    /\.{3}$|…$/.test(text.trim()) ||
    counts.test(text.trim()) ||
    asks.test(words[0] ?? '') ||
    asksAtTheEnd.test(words.at(-1) ?? '')
  );
}

/** Words that a person reads on the page, not a code ("0", "client_credentials") nor a placeholder. */
const isWording = (text: string): boolean => /\p{L}/u.test(text) && !/_/.test(text) && !isPlaceholder(text);

/** Names in "Identity Roles", which may hold several. */
export function rolesIn(text: string): string[] | undefined {
  const names = text.split(/[,;\n|]|\s[×✕✖]\s?/).map((name) => name.replace(/[×✕✖]/g, '').trim());
  const kept = names.filter((name) => name !== '' && !isPlaceholder(name) && !/^(?:not set|none)$/i.test(name));
  return kept.length > 0 || /^(?:not set|none|)$/i.test(text.trim()) ? kept : undefined;
}
