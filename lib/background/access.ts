import { browser } from 'wxt/browser';
import { rawAnswerSchema, type RawAnswer } from '../bus/page-protocol.ts';
import { askPage } from '../bus/page.ts';
import type { Connection } from '../domain/connection.ts';
import { fail, ok, type Result } from '../domain/failure.ts';
import { createApplicationReader, Unanswered, type ApplicationReader } from '../halo/application.ts';
import type { HaloReader } from '../halo/operations.ts';
import { requestToken, type Key } from '../halo/token.ts';
import { connections, currentConnection } from '../store/items.ts';
import { secretOf } from '../vault/secrets.ts';

/** The connection of a tenant: the current one when it is its, else the newest. */
export async function connectionOf(host: string): Promise<Connection | undefined> {
  const [all, current] = await Promise.all([connections.read(), currentConnection.read()]);
  const own = Object.values(all).filter((connection) => connection.host === host);
  return own.find(({ id }) => id === current) ?? own.toSorted((a, b) => b.createdAt - a.createdAt)[0];
}

const noSecret = () =>
  fail(
    'no-secret',
    'Alcove does not hold the Client Secret any more: it is kept in memory only. Enter it again under Connect.',
    { field: 'Client Secret' },
  );

/** The key of a connection, with its secret out of memory. */
export async function keyOf(connection: Connection): Promise<Result<Key>> {
  const clientSecret = await secretOf(connection.id, Date.now());
  if (clientSecret === undefined) return noSecret();
  const { host, authUrl, tenant, clientId } = connection;
  return ok({ host, authUrl, tenant, clientId, clientSecret });
}

/** Reads with Cove's own key. */
export async function applicationReader(
  connection: Connection,
  signal?: AbortSignal,
): Promise<Result<ApplicationReader>> {
  const key = await keyOf(connection);
  if (!key.ok) return key;
  return ok(createApplicationReader(connection.host, () => requestToken(key.value, { signal }), { signal }));
}

/** Reads through a page in which an agent is logged in; its session and token never leave that page. */
function sessionReader(tabId: number): HaloReader {
  return {
    async read(operation, id) {
      const answer = await askPage(tabId, 0, { type: 'halo.read', operation, ...(id === undefined ? {} : { id }) });
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
      `Changes are made with your own log-in, and no tab of ${host} is open in which you are logged in. Open one and try again.`,
    );
  const reader = await accepted(sessionReader(tabId));
  if (reader) return ok({ tabId, reader });
  return fail(
    'no-right',
    `You are logged in to ${host}, but its API does not take this log-in from Alcove, so nothing can be changed from here. "Show me" leads you to each setting instead.`,
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
    const answer = await askPage(id, 0, { type: 'ping' });
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

/**
 * The access ladder for reading the configuration: the agent's own session in an open tab, else Cove's key,
 * else nothing (manual mode): then the failure says what would help. A web app that keeps its token where no
 * extension may take it, or whose log-in has run out, is passed over like one that is not open.
 */
export async function configurationReader(
  host: string,
  options: { tabId?: number | undefined; signal?: AbortSignal },
): Promise<Result<HaloReader>> {
  const tabId = await sessionTab(host, options.tabId);
  if (tabId !== undefined) {
    const session = await accepted(sessionReader(tabId));
    if (session) return ok(session);
  }
  const connection = await connectionOf(host);
  const byKey = connection ? await applicationReader(connection, options.signal) : undefined;
  if (byKey?.ok) return byKey;
  if (tabId !== undefined)
    return fail(
      'no-right',
      `You are logged in to ${host}, but its API does not take this log-in from Alcove: it is kept where no extension may use it, or it has run out. Reload the page and check again; or read with a client secret, or go through the list by hand.`,
    );
  return fail(
    'not-logged-in',
    `Nobody is logged in to ${host} in this browser. Log in there as an administrator and check again; or tick the rows by hand.`,
  );
}
