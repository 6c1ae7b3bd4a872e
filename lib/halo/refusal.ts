import type { RawAnswer } from '../bus/page-protocol.ts';
import { fail, type Failure, type Result } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { patienceMs } from './patience.ts';
import { errorText, isRow, textIn } from './row.ts';

type Refused = Extract<Result<never>, { ok: false }>;

/** What an OpenIddict server answers with (RFC 6749): `error` decides, the status comes second. */
export const oauthError = (answer: RawAnswer): string | undefined =>
  isRow(answer.body) ? textIn(answer.body, 'error')?.trim().toLowerCase() : undefined;

/** A 429 that was not sat out. What helps is the time that was named, unless it was short: then it was asked again, and said the same. */
export function slowDown(host: string, { retryAfter, body }: RawAnswer): Refused {
  const detail = errorText(body);
  const named = retryAfter !== undefined && retryAfter * 1000 >= patienceMs;
  return fail(
    'rate-limited',
    named
      ? say('{host} asked to slow down.', { host })
      : say('{host} asked to slow down. Try again in a minute.', { host }),
    { ...(detail === undefined ? {} : { detail }), ...(named ? { retryAfter } : {}) },
  );
}

/**
 * Names the cause of a refused token request, with the remedy. Codes: RFC 6749 as answered by OpenIddict;
 * 401 `invalid_client` for a wrong id or secret is seen in HaloAPI issue 19.
 *
 * @param asked the tenant that was sent along, if any
 */
export function tokenRefusal(answer: RawAnswer, host: string, asked?: string): Refused {
  const detail = errorText(answer.body);
  const more: Pick<Failure, 'detail'> = detail === undefined ? {} : { detail };
  const error = oauthError(answer);
  if (answer.status === 429) return slowDown(host, answer);
  switch (error) {
    case 'invalid_client':
      return fail(
        'client-refused',
        asked === undefined
          ? say(
              'HaloPSA refused the Client ID or the Client Secret. Copy both again from the saved application (the Client ID changes before the first save), or make a new secret; the application may also be inactive.',
            )
          : say(
              'HaloPSA refused the Client ID or the Client Secret. Copy both again from the saved application (the Client ID changes before the first save), or make a new secret; the application may also be inactive, or the tenant name is wrong ({tenant}).',
              { tenant: asked },
            ),
        { ...more, field: 'Client Secret' },
      );
    case 'invalid_scope':
      return fail(
        'scope-missing',
        say(
          'HaloPSA accepted the key but not the permissions. On the tab Permissions of the application, tick edit:tickets and read:customers, then save.',
        ),
        more,
      );
    case 'unauthorized_client':
    case 'unsupported_grant_type':
      return fail(
        'login-type',
        say(
          'The application does not log in with Client ID and Secret, or it is not active. Set its Authentication Method to Client ID and Secret and tick Active, then save.',
        ),
        { ...more, field: 'Client ID' },
      );
    case 'invalid_grant':
      return fail(
        'login-type',
        say(
          'HaloPSA knows the application but does not let it log in. Tick Active, set Login Type to Agent and Agent to log in as to Application Identity, then save.',
        ),
        more,
      );
    case 'invalid_tenant':
      return wrongTenant(asked, more);
  }
  if (detail !== undefined && /tenant/i.test(detail) && answer.status >= 400 && answer.status < 500)
    return wrongTenant(asked, more);
  if (answer.status >= 500)
    return fail(
      'server-error',
      say('The authorisation server of {host} failed ({status}). Try again in a minute.', {
        host,
        status: answer.status,
      }),
      more,
    );
  if (answer.status === 401 || answer.status === 403)
    return fail(
      'client-refused',
      say('HaloPSA refused the Client ID or the Client Secret. Copy both again from the saved application.'),
      {
        ...more,
        field: 'Client Secret',
      },
    );
  if (answer.form === 'json' && error !== undefined)
    return fail('unexpected-answer', say('HaloPSA refused the log-in: {said}.', { said: detail ?? error }), more);
  return fail(
    'not-halopsa',
    say(
      "{host} answered, but not as HaloPSA's authorisation server does ({status}). Check the address: it is under API Details, Resource Server.",
      { host, status: answer.status },
    ),
    { field: 'HaloPSA address' },
  );
}

const wrongTenant = (asked: string | undefined, more: Pick<Failure, 'detail'>): Refused =>
  fail(
    'wrong-tenant',
    asked === undefined
      ? say(
          'The authorisation server does not know the tenant. The tenant name is under API Details; check the HaloPSA address.',
        )
      : say(
          'The authorisation server does not know the tenant "{tenant}". The tenant name is under API Details; check the HaloPSA address.',
          { tenant: asked },
        ),
    { ...more, field: 'HaloPSA address' },
  );
