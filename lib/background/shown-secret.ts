import type { Handlers } from '../bus/serve.ts';
import { fail, ok, type Result } from '../domain/failure.ts';
import { unboundId, type Trial } from '../domain/secret.ts';
import type { Connection } from '../domain/connection.ts';
import type { CoveState } from '../domain/cove-view.ts';
import type { PageReading } from '../domain/tenant.ts';
import { fold } from '../consoles/fold.ts';
import { say } from '../domain/say.ts';
import { discover } from '../halo/discover.ts';
import { apiEvidenceSchema } from '../halo/gather.ts';
import { prove } from '../halo/prove.ts';
import { connections, draft, evidenceOf, proofOf, secretsKept, shownSecretOf } from '../store/items.ts';
import {
  dropFromMemory,
  extendSecret,
  keepSecret,
  ownerOf,
  secretFor,
  secretLife,
  secretOf,
  wipeSecret,
} from '../vault/secrets.ts';
import { connectionOf, keyOf } from './access.ts';
import { keepNewKey } from './new-key.ts';
import { namesNow } from './policy.ts';
import { recompute } from './recompute.ts';
import { takeSecret } from './vault.ts';

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The name of the application with this Client ID, as the API told it. */
async function nameFor(host: string, clientId: string): Promise<string> {
  const api = apiEvidenceSchema.safeParse(await evidenceOf(host).read());
  const application = api.success ? api.data.application : undefined;
  const same =
    application?.clientId.known === true && application.clientId.value.toLowerCase() === clientId.toLowerCase();
  const name = same && application.which.known ? application.which.value?.name : undefined;
  return (await draft.read()).name || name || (await namesNow()).application;
}

/** Tries a kept key at once, as Cove will: what came of it is evidence like any other proof. */
async function trial(connection: Connection): Promise<Trial> {
  const key = await keyOf(connection);
  if (!key.ok) return { outcome: 'untried', failure: key.failure };
  const { proof, token } = await prove(key.value);
  await proofOf(connection.host).update(() => proof);
  const failure = proof.token.failure;
  const unknown = ['unreachable', 'timed-out', 'server-error', 'rate-limited', 'stopped', 'unexpected-answer'];
  if (failure && unknown.includes(failure.code)) return { outcome: 'untried', failure };
  if (failure) return { outcome: failure.code === 'scope-missing' ? 'scope-missing' : 'refused', failure };
  const tenant = connection.tenant ?? token?.tenant;
  await connections.update((all) => ({
    ...all,
    [connection.id]: {
      ...connection,
      ...(tenant === undefined ? {} : { tenant }),
      provenAt: proof.at,
      ...(proof.customers?.count === undefined ? {} : { provenCustomers: proof.customers.count }),
    },
  }));
  return proof.customers?.failure ? { outcome: 'works', failure: proof.customers.failure } : { outcome: 'works' };
}

/** What a page showed was refused: an earlier secret that still works is not given up for it. */
async function restore(connection: Connection, before: string): Promise<Trial | undefined> {
  const { host, authUrl, tenant, clientId } = connection;
  const { proof } = await prove({ host, authUrl, tenant, clientId, clientSecret: before });
  if (!proof.token.ok) return undefined;
  await takeSecret(ownerOf(connection), before);
  await proofOf(host).update(() => proof);
  await recompute(host);
  return {
    outcome: 'refused',
    failure: fail(
      'client-refused',
      say(
        'HaloPSA refuses what this page shows as the secret. The one that was held before still works, so that one stays.',
      ),
    ).failure,
  };
}

/** Keeps what a page shows. It goes to memory before anything else is done with it. */
async function keep(
  host: string,
  secret: string,
  clientId: string | undefined,
): Promise<Result<{ until: number; trial: Trial }>> {
  const until = Date.now() + secretLife;
  if (clientId === undefined || !guid.test(clientId)) {
    await keepSecret(unboundId(host), secret, Date.now());
    triedWith.clear();
    await shownSecretOf(host).update(() => null);
    return ok({ until, trial: { outcome: 'unbound' } });
  }
  const before = await heldFor(host, clientId);
  const connection = await keepNewKey(host, await nameFor(host, clientId), clientId, secret);
  await draft.update((typed) => ({
    ...typed,
    name: typed.name || connection.name,
    address: typed.address || host,
    clientId: typed.clientId || clientId,
  }));
  const tried = await trial(connection);
  if (tried.outcome === 'refused' && before.ok && before.value !== secret) {
    const restored = await restore(connection, before.value);
    if (restored) return ok({ until, trial: restored });
  }
  await recompute(host);
  return ok({ until, trial: tried });
}

/**
 * The secret that is held for a Client ID of a tenant, if any: of its connection, or the one that was kept before
 * anybody knew whose it is.
 */
export async function heldFor(host: string, clientId: string): Promise<Result<string>> {
  const own = Object.values(await connections.read()).find(
    (each) => each.host === host && each.clientId.toLowerCase() === clientId.trim().toLowerCase(),
  );
  const now = Date.now();
  const ofConnection = own ? await secretFor(ownerOf(own), now) : undefined;
  if (ofConnection && (ofConnection.ok || ofConnection.failure.code !== 'no-secret')) return ofConnection;
  const waiting = await secretOf(unboundId(host), now);
  return waiting === undefined ? fail('no-secret', say('Alcove holds no secret for this Client ID.')) : ok(waiting);
}

/** Everything under which secrets of a tenant are held. */
async function idsOf(host: string): Promise<string[]> {
  const own = Object.values(await connections.read()).filter((connection) => connection.host === host);
  return [...own.map(({ id }) => id), unboundId(host)];
}

export const shownSecretHandlers = {
  'secret.shown': async ({ host, state, clientId }) => {
    const now = Date.now();
    await shownSecretOf(host).update((before) => {
      if (state === 'read') return null;
      if (state === 'gone') return before && before.goneAt === undefined ? { ...before, goneAt: now } : before;
      return clientId === undefined ? { at: now } : { at: now, clientId };
    });
    await recompute(host);
    return ok(null);
  },
  'secret.keep': ({ host, secret, clientId }) => keep(host, secret.trim(), clientId),
  'secret.wipe': async ({ host }) => {
    for (const id of await idsOf(host)) await wipeSecret(id);
    await recompute(host);
    return ok(null);
  },
  'secret.extend': async ({ host }) => {
    const connection = await connectionOf(host);
    const now = Date.now();
    const done = connection && (await extendSecret(ownerOf(connection), now));
    if (done || (await extendSecret(unboundId(host), now))) return ok(null);
    return fail('no-secret', say('Alcove does not hold the secret any more, so there is nothing to keep longer.'));
  },
} satisfies Partial<Handlers>;

/** Client IDs that the waiting secret was tried with in this worker: each once. */
const triedWith = new Set<string>();

/**
 * A secret waits for its Client ID, and the page of an application shows one: if HaloPSA takes the two together, the
 * secret is that application's; if not, it goes on waiting.
 */
export async function bindWaiting(host: string, page: PageReading): Promise<void> {
  const secret = await secretOf(unboundId(host), Date.now());
  const clientId = page.readings.find(({ label, value }) => fold(label) === 'clientid' && guid.test(value))?.value;
  if (secret === undefined || clientId === undefined || triedWith.has(clientId)) return;
  triedWith.add(clientId);
  const found = await discover(host);
  if (!found.ok) return;
  const { proof } = await prove({ host, ...found.value, clientId, clientSecret: secret });
  if (!proof.token.ok && proof.token.failure?.code !== 'scope-missing') return;
  await keep(host, secret, clientId);
  await wipeSecret(unboundId(host));
}

/** Cove has the secret and the integration is active: what was kept for that has done its work. */
export async function wipeUsed(connectionId: string, { connectedAt = 0, filledAt = 0 }: CoveState): Promise<void> {
  const kept = (await secretsKept.read())[connectionId];
  if (kept && Math.max(connectedAt, filledAt) >= kept.at) await dropFromMemory(connectionId);
}
