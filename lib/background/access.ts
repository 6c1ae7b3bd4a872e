import { browser } from 'wxt/browser';
import { rawAnswerSchema, type RawAnswer } from '../bus/page-protocol.ts';
import type { Connection } from '../domain/connection.ts';
import { fail, ok, type Result } from '../domain/failure.ts';
import type { AccessWay, Receipt } from '../domain/receipt.ts';
import { say } from '../domain/say.ts';
import { createApplicationReader, Unanswered, type ApplicationReader } from '../halo/application.ts';
import type { HaloReader } from '../halo/operations.ts';
import { NotAllowed, type Reach } from '../halo/reach.ts';
import { requestToken, type Key } from '../halo/token.ts';
import { connections, currentConnection } from '../store/items.ts';
import { ownerOf, secretFor } from '../vault/secrets.ts';
import { askConsole } from './console-page.ts';
import { mayReach } from './sites.ts';

/** The connection of a tenant: the current one when it is its, else the newest. */
export async function connectionOf(host: string): Promise<Connection | undefined> {
  const [all, current] = await Promise.all([connections.read(), currentConnection.read()]);
  const own = Object.values(all).filter((connection) => connection.host === host);
  return own.find(({ id }) => id === current) ?? own.toSorted((a, b) => b.createdAt - a.createdAt)[0];
}

/** The key of a connection, with its secret out of memory or the vault. */
export async function keyOf(connection: Connection): Promise<Result<Key>> {
  const secret = await secretFor(ownerOf(connection), Date.now());
  if (!secret.ok) return secret;
  const { host, authUrl, tenant, clientId } = connection;
  return ok({ host, authUrl, tenant, clientId, clientSecret: secret.value });
}

/**
 * For everything that is asked with the key: without the permission for a host nothing goes there, which the browser
 * alone does not see to (it would send a request as from any page).
 */
export const reach = (signal?: AbortSignal): Reach => ({
  signal,
  async fetch(input, init) {
    const { hostname } = new URL(input instanceof Request ? input.url : input);
    if (!(await mayReach(hostname))) throw new NotAllowed();
    return fetch(input, init);
  },
});

/** Reads with Cove's own key. */
export async function applicationReader(
  connection: Connection,
  signal?: AbortSignal,
): Promise<Result<ApplicationReader>> {
  const key = await keyOf(connection);
  if (!key.ok) return key;
  const within = reach(signal);
  return ok(createApplicationReader(connection.host, () => requestToken(key.value, within), within));
}

/** Reads through a page in which an agent is logged in; its session and token never leave that page. */
function sessionReader(tabId: number): HaloReader {
  return {
    async read(operation, id) {
      const answer = await askConsole(tabId, { type: 'halo.read', operation, ...(id === undefined ? {} : { id }) });
      if (!answer.ok) throw new Unanswered(answer.failure);
      const parsed = rawAnswerSchema.safeParse(answer.value);
      if (!parsed.success)
        throw new Unanswered(
          fail('unexpected-answer', 'The HaloPSA page answered in a form Alcove does not know.').failure,
        );
      return parsed.data;
    },
  };
}

const loggedIn = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'loggedIn' in value && value.loggedIn === true;

/** The agent's own session, which alone is used to write; where it is not to be had, the failure says what helps. */
export async function agentSession(
  host: string,
  preferred?: number,
): Promise<Result<{ tabId: number; reader: HaloReader }>> {
  const tabId = await sessionTab(host, preferred);
  if (tabId === undefined)
    return fail(
      'not-logged-in',
      say(
        'Changes are made with your own log-in, and no tab of {host} is open in which you are logged in. Open one and try again.',
        { host },
      ),
    );
  const reader = await accepted(sessionReader(tabId));
  if (reader) return ok({ tabId, reader });
  return fail(
    'no-right',
    say(
      'You are logged in to {host}, but its API does not take this log-in from Alcove, so nothing can be changed from here. "Show me" leads you to each setting instead.',
      { host },
    ),
  );
}

/** A tab of this tenant in which an agent is logged in; the asking tab first, then the one used last. */
async function sessionTab(host: string, preferred?: number): Promise<number | undefined> {
  const tabs = await browser.tabs.query({ url: `https://${host}/*` });
  const order = tabs.toSorted(
    (a, b) => Number(b.id === preferred) - Number(a.id === preferred) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0),
  );
  for (const { id } of order) {
    if (id === undefined) continue;
    const answer = await askConsole(id, { type: 'ping' });
    if (answer.ok && loggedIn(answer.value)) return id;
  }
  return undefined;
}

/**
 * Whether HaloPSA's API takes the page's log-in; a passing fault is left to the reads themselves. The answer
 * is given out again for the first read of the same thing, so that asking costs no request of its own.
 */
async function accepted(reader: HaloReader): Promise<HaloReader | undefined> {
  let first: RawAnswer | undefined;
  try {
    first = await reader.read('agent-me');
  } catch {
    return reader;
  }
  const { status, form } = first;
  if (status === 401 || (status >= 300 && status < 400) || (status < 300 && form === 'html')) return undefined;
  return {
    read(operation, id) {
      const known = operation === 'agent-me' ? first : undefined;
      if (known) first = undefined;
      return known ? Promise.resolve(known) : reader.read(operation, id);
    },
  };
}

/** One way in, ready to be read through; or why it is not there. */
export type WayIn = { way: AccessWay; reader: HaloReader } | { way: AccessWay; why: string };

/**
 * The access ladder for reading the configuration: the agent's own session in an open tab, then Cove's key.
 * Whether HaloPSA takes a log-in shows with the first reads; one that it refuses is passed over.
 */
export async function* waysIn(
  host: string,
  options: { tabId?: number | undefined; signal?: AbortSignal },
): AsyncGenerator<WayIn> {
  const tabId = await sessionTab(host, options.tabId);
  yield tabId !== undefined
    ? { way: 'session', reader: sessionReader(tabId) }
    : (await mayReach(host))
      ? { way: 'session', why: say('no tab of {host} is open in which somebody is logged in', { host }) }
      : { way: 'session', why: notLetIn };
  const connection = await connectionOf(host);
  if (!connection) {
    yield { way: 'key', why: say('there is no connection to this tenant yet') };
    return;
  }
  const byKey = await applicationReader(connection, options.signal);
  yield byKey.ok ? { way: 'key', reader: byKey.value } : { way: 'key', why: byKey.failure.message };
}

/** Why nobody can say whether somebody is logged in. */
const notLetIn = say(
  'this browser does not let Alcove look at it: the access to this site was not given, or taken back',
);

/** Why an open log-in cannot be read with. */
export const sessionRefused = say(
  'its API does not take this log-in from Alcove: it is kept where no extension may use it, or it has run out',
);

/** What helps when no way in worked. */
export function noWayIn(host: string, tried: Receipt['tried']): Extract<Result<never>, { ok: false }> {
  if (tried.some(({ why }) => why === notLetIn))
    return fail(
      'permission-refused',
      say(
        'This browser does not let Alcove look at {host}, so nothing was read. Allow it and check again; or go through the list by hand.',
        { host },
      ),
    );
  return tried.some(({ way, why }) => way === 'session' && why === sessionRefused)
    ? fail(
        'no-right',
        say(
          'You are logged in to {host}, but its API does not take this log-in from Alcove: it is kept where no extension may use it, or it has run out. Reload the page and check again; or read with a client secret, or go through the list by hand.',
          { host },
        ),
      )
    : fail(
        'not-logged-in',
        say(
          'Nobody is logged in to {host} in this browser. Log in there as an administrator and check again; or tick the rows by hand.',
          { host },
        ),
      );
}
