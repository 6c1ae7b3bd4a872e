import { coveScopes } from '../domain/evidence.ts';
import { ok, type Result } from '../domain/failure.ts';
import type { RawAnswer } from '../bus/page-protocol.ts';
import { subdomainOf } from './address.ts';
import { clockOf, retryAfterOf } from './answer.ts';
import { patiently, type Patience } from './patience.ts';
import { send, unreached, type Reach } from './reach.ts';
import { oauthError, tokenRefusal } from './refusal.ts';
import { isRow, numberIn, textIn, type Row } from './row.ts';

export interface Key {
  host: string;
  authUrl: string;
  /** From discovery, or kept from the time the sub-domain was needed. */
  tenant?: string | undefined;
  clientId: string;
  clientSecret: string;
}

export interface Token {
  /** Opaque; never stored, logged or shown. */
  value: string;
  /** Milliseconds since the epoch; absent when the server did not say. */
  expiresAt?: number;
  /** What the server says it granted. */
  scope?: string[];
  /** The tenant that worked, to be kept with the connection. */
  tenant?: string;
}

export interface TokenOptions extends Reach, Patience {
  now?: () => number;
  scope?: readonly string[];
}

/** Reads the token endpoint's answer without the redaction that every other answer gets. */
async function readToken(response: Response, now: number): Promise<{ answer: RawAnswer; value?: string }> {
  const text = (await response.text()).replace(/^\uFEFF/, '').trim();
  const retryAfter = retryAfterOf(response.headers.get('retry-after'), clockOf(response.headers, now));
  const answer: RawAnswer = { status: response.status, form: text === '' ? 'empty' : 'text', rung: 'application' };
  if (retryAfter !== undefined) answer.retryAfter = retryAfter;
  if (/html/i.test(response.headers.get('content-type') ?? '') || text.startsWith('<'))
    return { answer: { ...answer, form: 'html' } };
  try {
    const body: unknown = JSON.parse(text);
    const value = isRow(body) && response.ok ? textIn(body, 'access_token') : undefined;
    return { answer: { ...answer, form: 'json', body }, ...(value ? { value } : {}) };
  } catch {
    return { answer: { ...answer, body: text.slice(0, 200) } };
  }
}

async function ask(key: Key, tenant: string | undefined, options: TokenOptions) {
  const query = tenant === undefined ? '' : `?tenant=${encodeURIComponent(tenant)}`;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: key.clientId.trim(),
    client_secret: key.clientSecret.trim(),
    // Without a scope a token is issued and then every call answers 401 (Servosity/msp-skills issues 6 and 7).
    scope: (options.scope ?? coveScopes).join(' '),
  });
  const once = async () =>
    readToken(
      await send(`${key.authUrl}/token${query}`, options, { method: 'POST', body }),
      (options.now ?? Date.now)(),
    );
  return patiently(once, ({ answer }) => answer, options);
}

/** What was granted, as text between blanks (RFC 6749) or commas, or as a list; empty: the server does not say. */
function scopeIn({ scope }: Row): string[] {
  const words = Array.isArray(scope) ? scope.map(String) : typeof scope === 'string' ? scope.split(/[\s,;]+/) : [];
  return words.map((word) => word.trim().toLowerCase()).filter(Boolean);
}

/** Refusals that a missing tenant parameter can cause. */
const mayBeTenant = (answer: RawAnswer): boolean =>
  answer.status >= 400 && answer.status < 500 && answer.status !== 429 && oauthError(answer) !== 'invalid_scope';

/**
 * Gets a token with exactly Cove's two scopes (or those given), as Cove does: client credentials, form post.
 * When the server named no tenant and refuses, it is asked once more with the sub-domain as tenant:
 * shared authorisation servers need it (n8n's HaloPSA node, CIPP).
 *
 * Failures: `client-refused`, `scope-missing`, `login-type`, `wrong-tenant`, `not-halopsa`, `unreachable`,
 * `timed-out`, `rate-limited`, `server-error`, `unexpected-answer`, `stopped`. No message holds the secret.
 */
export async function requestToken(key: Key, options: TokenOptions = {}): Promise<Result<Token>> {
  const now = options.now ?? Date.now;
  const authHost = URL.canParse(key.authUrl) ? new URL(key.authUrl).host : key.host;
  try {
    let tenant = key.tenant;
    let tried = tenant;
    let { answer, value } = await ask(key, tenant, options);
    if (value === undefined && tenant === undefined && mayBeTenant(answer)) {
      const guess = subdomainOf(key.host);
      const second = guess === undefined ? undefined : await ask(key, guess, options);
      if (second) tried = guess;
      if (second?.value !== undefined) ({ answer, value } = second);
      // A complaint about the permissions means that the tenant and the key were right.
      else if (second && oauthError(second.answer) === 'invalid_scope') ({ answer } = second);
      if (second && answer === second.answer) tenant = guess;
    }
    if (value === undefined || !isRow(answer.body)) return tokenRefusal(answer, authHost, tried);
    const token: Token = { value };
    const seconds = numberIn(answer.body, 'expires_in');
    if (seconds !== undefined && seconds > 0) token.expiresAt = now() + seconds * 1000;
    const scope = scopeIn(answer.body);
    if (scope.length > 0) token.scope = scope;
    if (tenant !== undefined) token.tenant = tenant;
    return ok(token);
  } catch (error) {
    return unreached(error, authHost, options.signal);
  }
}
