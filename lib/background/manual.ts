/** Working by hand: nothing is asked for, nothing is read from outside, nothing is sent. */
import type { Handlers } from '../bus/serve.ts';
import { isHostedHaloHost } from '../bus/sender.ts';
import type { Connection } from '../domain/connection.ts';
import { fail, ok } from '../domain/failure.ts';
import { resellerRow } from '../domain/handwork.ts';
import { tenantRefusal } from '../domain/policy.ts';
import { say } from '../domain/say.ts';
import { normaliseAddress } from '../halo/address.ts';
import { choicesOf, connections, currentConnection, draft, handworkOf, planOf } from '../store/items.ts';
import { connectionOf } from './access.ts';
import { currentFirstScreen } from './first-screen.ts';
import { policyNow } from './policy.ts';
import { recompute } from './recompute.ts';

/** The connection of a tenant that is worked on by hand: the one that is there, or one that nothing is known of but its address. */
async function connectionByHand(host: string, name: string, clientId: string): Promise<Connection> {
  const before = await connectionOf(host);
  const connection: Connection = {
    // Where it logs in is asked of HaloPSA when somebody connects.
    ...(before ?? { id: crypto.randomUUID(), host, authUrl: `https://${host}/auth`, createdAt: Date.now() }),
    name: name || (before?.name ?? host),
    // A Client ID that was proven is not replaced by one that is only typed.
    clientId: before?.provenAt !== undefined || clientId === '' ? (before?.clientId ?? clientId) : clientId,
  };
  await connections.update((all) => ({ ...all, [connection.id]: connection }));
  return connection;
}

export const manualHandlers = {
  manual: async ({ host, on }) => {
    await choicesOf(host).update((choices) => ({ ...choices, manual: on }));
    await recompute(host);
    return ok(null);
  },
  'manual.begin': async ({ name, address, clientId }) => {
    const host = normaliseAddress(address);
    if (!host.ok) return host;
    const forbidden = tenantRefusal(await policyNow(), host.value, isHostedHaloHost);
    if (forbidden !== null) return fail('not-allowed', forbidden, { field: 'HaloPSA address' });
    const connection = await connectionByHand(host.value, name.trim(), clientId.trim());
    await choicesOf(host.value).update((choices) => ({ ...choices, manual: true }));
    await currentConnection.update(() => connection.id);
    await draft.update((kept) => ({ ...kept, step: kept.step === 'connect' ? 'customers' : kept.step }));
    await recompute(host.value);
    await currentFirstScreen();
    return ok({ connectionId: connection.id });
  },
  'handwork.mark': async ({ connectionId, rows, on }) => {
    const connection = (await connections.read())[connectionId];
    if (!connection) return fail('no-connection', say('This connection does not exist any more.'));
    const plan = await planOf(connectionId).read();
    const at = Date.now();
    const links = new Map(Object.entries(plan.links));
    await handworkOf(connectionId).update((done) => {
      const next = new Map(Object.entries(done));
      for (const row of rows) {
        const link = row === resellerRow ? plan.reseller : links.get(row);
        if (on) next.set(row, { psaId: link?.psaId ?? null, at });
        else next.delete(row);
      }
      return Object.fromEntries(next);
    });
    return ok(null);
  },
} satisfies Partial<Handlers>;
