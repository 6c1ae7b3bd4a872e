import type { Connection } from '../domain/connection.ts';
import { discover } from '../halo/discover.ts';
import { connections, currentConnection } from '../store/items.ts';
import { keepSecret, wipeSecret } from '../vault/secrets.ts';

/**
 * Keeps the key of an application that was just created: HaloPSA tells its secret once. The secret goes to memory
 * first; where the log-in server is, is found out afterwards.
 */
export async function keepNewKey(host: string, name: string, clientId: string, secret: string): Promise<void> {
  const now = Date.now();
  const connection: Connection = {
    id: crypto.randomUUID(),
    name,
    host,
    authUrl: `https://${host}/auth`,
    clientId,
    createdAt: now,
  };
  await keepSecret(connection.id, secret, now);
  await connections.update((all) => ({ ...all, [connection.id]: connection }));
  await currentConnection.update(() => connection.id);
  const found = await discover(host);
  if (!found.ok) return;
  const { authUrl, tenant } = found.value;
  await connections.update((all) => ({
    ...all,
    [connection.id]: { ...connection, authUrl, ...(tenant === undefined ? {} : { tenant }) },
  }));
}

/** Forgets the key of an application that was taken back, unless it has been proven meanwhile. */
export async function dropNewKey(host: string, clientId: string): Promise<void> {
  const all = Object.values(await connections.read());
  const own = all.find((each) => each.host === host && each.clientId === clientId && each.provenAt === undefined);
  if (!own) return;
  await wipeSecret(own.id);
  await connections.update(({ [own.id]: _gone, ...rest }) => rest);
  await currentConnection.update((current) => (current === own.id ? null : current));
}
