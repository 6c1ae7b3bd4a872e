import type { Connection } from '../domain/connection.ts';
import { discover } from '../halo/discover.ts';
import { connections, currentConnection, shownSecretOf } from '../store/items.ts';
import { ownerOf, secretOf } from '../vault/secrets.ts';
import { removeConnection } from './remove-connection.ts';
import { takeSecret } from './vault.ts';

/**
 * Keeps the key of an application: HaloPSA tells its secret once. Where the log-in server
 * is, is found out afterwards. A connection with this Client ID is renewed, no second one is made.
 */
export async function keepNewKey(host: string, name: string, clientId: string, secret: string): Promise<Connection> {
  const now = Date.now();
  const before = Object.values(await connections.read()).find((each) => isFor(each, host, clientId));
  const connection: Connection = before ?? {
    id: crypto.randomUUID(),
    name,
    host,
    authUrl: `https://${host}/auth`,
    clientId,
    createdAt: now,
  };
  // The connection first: a worker that dies in between finds it again, and no secret is left under an id that nobody has.
  await connections.update((all) => ({ ...all, [connection.id]: connection }));
  await takeSecret(ownerOf(connection), secret);
  await currentConnection.update(() => connection.id);
  await shownSecretOf(host).update(() => null);
  if (before && (before.provenAt !== undefined || before.tenant !== undefined)) return before;
  const found = await discover(host);
  if (!found.ok) return connection;
  const { authUrl, tenant } = found.value;
  const complete = { ...connection, authUrl, ...(tenant === undefined ? {} : { tenant }) };
  await connections.update((all) => ({ ...all, [connection.id]: complete }));
  return complete;
}

const isFor = (connection: Connection, host: string, clientId: string): boolean =>
  connection.host === host && connection.clientId.toLowerCase() === clientId.toLowerCase();

/** Whether the secret of an application is in memory. */
export async function holdsNewKey(host: string, clientId: string): Promise<boolean> {
  const own = Object.values(await connections.read()).find((each) => isFor(each, host, clientId));
  return own !== undefined && (await secretOf(own.id, Date.now())) !== undefined;
}

/** Forgets the key of an application that was taken back, unless it has been proven meanwhile. */
export async function dropNewKey(host: string, clientId: string): Promise<void> {
  const all = Object.values(await connections.read());
  const own = all.find((each) => isFor(each, host, clientId) && each.provenAt === undefined);
  if (own) await removeConnection(own.id);
}
