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

export function identityIn(text: string): Value<ApplicationEvidence['identity']> | undefined {
  const shown = text.trim();
  return isWording(shown) ? { application: meaningOf(shown) === meaningOf('Application Identity'), shown } : undefined;
}

/** "Client-ID und Geheimnis", "ID client et secret": the same two, and nothing besides but what stands in brackets. */
const bothIn = (text: string): boolean =>
  ['Client ID, Client Secret', 'Client ID, Secret'].some(
    (both) => meaningOf(both) === meaningOf(text.replace(/\s*\([^)]*\)\s*$/u, '')),
  );

/** Words that a person reads on the page, not a code ("0", "client_credentials") nor a placeholder. */
const isWording = (text: string): boolean =>
  /\p{L}/u.test(text) && !/_/.test(text) && !/^(?:select|choose|please|search)\b|\.{3}$|…$/i.test(text);
