/**
 * Texts of HaloPSA's application page as meanings. Used for labels read from the page and for
 * properties of the API that turn out to hold a label. Wordings: N-able's "Configure HaloPSA" page and
 * public set-up guides ("Client ID and Secret (Services)", "ClientID and Secret" …).
 */
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
  return { secret: flat.startsWith('clientidandsecret') || flat.startsWith('clientidandclientsecret'), shown };
}

export function loginTypeIn(text: string): Value<ApplicationEvidence['loginType']> | undefined {
  const shown = text.trim();
  return isWording(shown) ? { agent: /^agents?$/.test(squash(shown)), shown } : undefined;
}

export function identityIn(text: string): Value<ApplicationEvidence['identity']> | undefined {
  const shown = text.trim();
  return isWording(shown) ? { application: squash(shown) === 'applicationidentity', shown } : undefined;
}

/** Words that a person reads on the page, not a code ("0", "client_credentials") nor a placeholder. */
const isWording = (text: string): boolean =>
  /\p{L}/u.test(text) && !/_/.test(text) && !/^(?:select|choose|please|search)\b|\.{3}$|…$/i.test(text);
