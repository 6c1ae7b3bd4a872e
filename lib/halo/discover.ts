import { fail, ok, type Result } from '../domain/failure.ts';
import type { RawAnswer } from '../bus/page-protocol.ts';
import { say } from '../domain/say.ts';
import { sameOwner } from './address.ts';
import { readAnswer } from './answer.ts';
import { patiently, type Patience } from './patience.ts';
import { send, unreached, type Reach } from './reach.ts';
import { slowDown } from './refusal.ts';
import { single, textIn } from './row.ts';

export interface Discovery {
  /** Without a trailing slash; the token is got at `${authUrl}/token`. */
  authUrl: string;
  /** `tenant_id`, when the server named one. */
  tenant?: string;
  /** `assumed`: the server did not say; its own `/auth` is taken. */
  from: 'authinfo' | 'assumed';
}

export interface DiscoverOptions extends Reach, Patience {
  now?: () => number;
  /** Another host for log-in that the person has agreed to. */
  trustedAuthHost?: string | undefined;
}

function authUrlIn(answer: RawAnswer): URL | undefined {
  const row = answer.form === 'json' && answer.status === 200 ? single(answer.body) : undefined;
  const text = row && textIn(row, 'auth_url', 'authUrl')?.trim();
  return text && URL.canParse(text) ? new URL(text) : undefined;
}

/**
 * Finds the authorisation server of a tenant: `GET /api/authinfo`, which needs no token (as HaloAPI's
 * Connect-HaloAPI does); without an answer in the known form, the tenant's own `/auth`.
 *
 * Fails with `auth-elsewhere` (detail: the host) when the server names a host of another owner: a secret
 * would go there, so the person is asked first. Other failures: `unreachable`, `timed-out`,
 * `rate-limited`, `not-halopsa`, `stopped`.
 *
 * @param host bare host from `normaliseAddress`
 */
export async function discover(host: string, options: DiscoverOptions = {}): Promise<Result<Discovery>> {
  let answer: RawAnswer;
  try {
    const ask = async (): Promise<RawAnswer> =>
      readAnswer(await send(`https://${host}/api/authinfo`, options), 'application', (options.now ?? Date.now)());
    answer = await patiently(ask, (got) => got, options);
  } catch (error) {
    return unreached(error, host, options.signal);
  }
  if (answer.status === 429) return slowDown(host, answer);
  const assumed: Discovery = { authUrl: `https://${host}/auth`, from: 'assumed' };
  const url = authUrlIn(answer);
  if (!url) return ok(assumed);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '')
    return fail(
      'not-halopsa',
      say('{host} names an authorisation server that is not reached over https, so nothing was sent there.', { host }),
      {
        detail: url.host,
      },
    );
  // Hosts are compared with their ports: another port is another server.
  if (!sameOwner(host, url.host) && url.host !== options.trustedAuthHost)
    return fail(
      'auth-elsewhere',
      say(
        '{host} logs in at another address, {host2}. Your Client Secret would be sent there: continue only if you know it.',
        { host, host2: url.host },
      ),
      { detail: url.host },
    );
  const row = single(answer.body);
  const tenant = row && textIn(row, 'tenant_id', 'tenantId')?.trim();
  const authUrl = `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  return ok({ authUrl, from: 'authinfo', ...(tenant ? { tenant } : {}) });
}
