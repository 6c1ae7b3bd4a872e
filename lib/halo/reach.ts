import ky from 'ky';
import { fail, type Result } from '../domain/failure.ts';
import { say } from '../domain/say.ts';

export interface Reach {
  signal?: AbortSignal | undefined;
  /** For tests and for callers that have their own; the browser's by default. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** The server named another address instead of answering. */
class Redirected extends Error {
  constructor() {
    super('redirect not followed');
  }
}

/**
 * One request to HaloPSA or its authorisation server. The person's cookies are never sent, redirects are
 * never followed (a token or secret must not travel to another host), nothing is retried behind our back.
 * A browser that is told to fail on redirects does not say that there was one: it is told to hand them over instead.
 */
export async function send(
  url: string,
  { signal, fetch }: Reach,
  init: { method?: 'GET' | 'POST'; body?: URLSearchParams | string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const response = await ky(url, {
    method: init.method ?? 'GET',
    ...(init.body ? { body: init.body } : {}),
    headers: { Accept: 'application/json', ...init.headers },
    credentials: 'omit',
    redirect: 'manual',
    cache: 'no-store',
    retry: 0,
    timeout: 30_000,
    throwHttpErrors: false,
    ...(signal ? { signal } : {}),
    ...(fetch ? { fetch } : {}),
  });
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) throw new Redirected();
  return response;
}

const notAllowed = 'this host is not allowed';
/** The browser no longer lets the extension reach a host. Thrown by a `fetch` that looks before it asks. */
export class NotAllowed extends Error {
  constructor() {
    super(notAllowed);
  }
}

/** Everything that an error says about itself, its causes included. */
function said(error: unknown): string {
  const parts: string[] = [];
  for (let each = error; each instanceof Error && parts.length < 5; each = each.cause) {
    const code = 'code' in each && typeof each.code === 'string' ? each.code : '';
    parts.push(`${each.name} ${code} ${each.message}`);
  }
  return parts.join(' ');
}

/**
 * Names the way in which no answer came. A browser does not tell scripts whether the name, the network
 * or the certificate was at fault; what it does tell is used.
 */
export function unreached(error: unknown, host: string, signal?: AbortSignal): Extract<Result<never>, { ok: false }> {
  const text = said(error);
  if (signal?.aborted) return fail('stopped', say('Stopped. Nothing was changed.'));
  // Only "no" is an answer: a browser says "yes" of any network, also one that leads nowhere. Node says nothing.
  if (globalThis.navigator?.onLine === false)
    return fail(
      'unreachable',
      say('This computer is offline, so {host} was not asked. Try again once the network is back.', { host }),
    );
  if (text.includes(notAllowed))
    return fail(
      'permission-refused',
      say(
        'Alcove may not reach {host} any more: that was taken back in the browser. Connect again to allow it; nothing that was read is lost.',
        { host },
      ),
    );
  if (/TimeoutError|timed? ?out/i.test(text))
    return fail(
      'timed-out',
      say('{host} did not answer within 30 seconds. Try again, or check the address.', { host }),
    );
  if (/cert|self.signed|ssl|tls|UNABLE_TO_VERIFY/i.test(text))
    return fail(
      'unreachable',
      say(
        'The certificate of {host} is not trusted, so nothing was sent. Open https://{host} in a tab to see why; Cove needs a valid certificate too.',
        { host },
      ),
    );
  if (/redirect/i.test(text))
    return fail(
      'not-halopsa',
      say('{host} redirects to another address. Enter the address at which HaloPSA itself answers.', { host }),
    );
  return fail(
    'unreachable',
    say(
      '{host} could not be reached: the name is wrong, the network is down, or its certificate is not valid. Open https://{host} in a tab to see which.',
      { host },
    ),
  );
}
