import { isHostedHaloHost } from '../bus/sender.ts';
import type { Handlers } from '../bus/serve.ts';
import type { CommandInput } from '../bus/protocol.ts';
import type { Connection } from '../domain/connection.ts';
import { fail, ok, type Result } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { tenantRefusal } from '../domain/policy.ts';
import { unboundId } from '../domain/secret.ts';
import { normaliseAddress } from '../halo/address.ts';
import { discover } from '../halo/discover.ts';
import { prove } from '../halo/prove.ts';
import { choicesOf, connections, currentConnection, draft, proofOf, shownSecretOf } from '../store/items.ts';
import { ownerOf, wipeSecret } from '../vault/secrets.ts';
import { currentFirstScreen } from './first-screen.ts';
import { policyNow } from './policy.ts';
import { recompute } from './recompute.ts';
import { removeConnection } from './remove-connection.ts';
import { startRun, type RunHandle } from './runs.ts';
import { heldFor } from './shown-secret.ts';
import { mayReach } from './sites.ts';
import { takeSecret } from './vault.ts';

type Typed = CommandInput<'connect'>;

/** What can be said before anything is sent: the field that is empty or wrong. */
function lacking({ name, clientId }: Typed) {
  if (!name.trim())
    return fail('bad-input', say('Give the connection a name. Cove shows it in its list of integrations.'), {
      field: 'Connection name',
    });
  if (!clientId.trim())
    return fail('bad-input', say('Enter the Client ID. It stands on the application in HaloPSA, once that is saved.'), {
      field: 'Client ID',
    });
  return undefined;
}

/** The secret that was typed; without one, the one that is held for this Client ID already. */
async function secretFor(host: string, { clientId, clientSecret }: Typed): Promise<Result<string>> {
  if (clientSecret.trim()) return ok(clientSecret.trim());
  const held = await heldFor(host, clientId);
  if (held.ok || held.failure.code !== 'no-secret') return held;
  return fail('bad-input', say('Enter the Client Secret. HaloPSA shows it once, when the application is saved.'), {
    field: 'Client Secret',
  });
}

/** One connection for a host and name: connecting again with the same ones renews it. */
async function remember(
  host: string,
  typed: Typed,
  found: Pick<Connection, 'authUrl' | 'tenant'>,
  seen: number | undefined,
): Promise<Connection> {
  const now = Date.now();
  const [name, clientId] = [typed.name.trim(), typed.clientId.trim()];
  const before = Object.values(await connections.read()).find(
    // One that was worked on by hand until now becomes the one that works: its lists and its plan are the same.
    (c) => c.host === host && (c.name === name || c.clientId === clientId || c.clientId === ''),
  );
  const connection: Connection = {
    ...found,
    id: before?.id ?? crypto.randomUUID(),
    createdAt: before?.createdAt ?? now,
    name,
    host,
    clientId,
    provenAt: now,
    ...(seen === undefined ? {} : { provenCustomers: seen }),
  };
  await connections.update((all) => ({ ...all, [connection.id]: connection }));
  return connection;
}

async function connect(
  typed: Typed,
  host: string,
  clientSecret: string,
  run: RunHandle,
): Promise<Result<{ connectionId: string }>> {
  run.at(say('Looking for {host}', { host }), 0, 3);
  const waiting = (seconds: number): void => run.at(say('HaloPSA asked to wait {seconds} s', { seconds }), 0, 3);
  const discovery = await discover(host, { signal: run.signal, waiting, trustedAuthHost: typed.trustedAuthHost });
  if (!discovery.ok) return discovery;
  const { authUrl, tenant } = discovery.value;
  run.at(say('Trying the key as Cove will'), 1, 3);
  const key = { host, authUrl, tenant, clientId: typed.clientId, clientSecret };
  const { proof, token } = await prove(key, { signal: run.signal, waiting });
  await proofOf(host).update(() => proof);
  const refusal = proof.token.failure ?? proof.customers?.failure;
  if (refusal) {
    await recompute(host);
    return { ok: false, failure: refusal };
  }
  const worked = tenant ?? token?.tenant;
  const connection = await remember(
    host,
    typed,
    worked === undefined ? { authUrl } : { authUrl, tenant: worked },
    proof.customers?.count,
  );
  // Who connects wants it read.
  await choicesOf(host).update((choices) => (choices.manual === true ? { ...choices, manual: false } : choices));
  await takeSecret(ownerOf(connection), clientSecret);
  await wipeSecret(unboundId(host));
  await shownSecretOf(host).update(() => null);
  await currentConnection.update(() => connection.id);
  await draft.update((kept) => ({ ...kept, step: kept.step === 'connect' ? 'customers' : kept.step }));
  run.at(say('Connected'), 3, 3);
  await recompute(host);
  return ok({ connectionId: connection.id });
}

export const connectHandlers = {
  connect: async (typed) => {
    const wrong = lacking(typed);
    if (wrong) return wrong;
    const host = normaliseAddress(typed.address);
    if (!host.ok) return host;
    const forbidden = tenantRefusal(await policyNow(), host.value, isHostedHaloHost);
    if (forbidden !== null) return fail('not-allowed', forbidden, { field: 'HaloPSA address' });
    if (!(await mayReach(host.value))) {
      return fail(
        'permission-refused',
        say('Alcove may not reach {host} yet. Press Connect again and allow it for this one address.', {
          host: host.value,
        }),
        { field: 'HaloPSA address' },
      );
    }
    const secret = await secretFor(host.value, typed);
    if (!secret.ok) return secret;
    let answer: Result<{ connectionId: string }> = fail('stopped', say('Connecting was stopped. Nothing was kept.'));
    const run = await startRun(
      'connect',
      host.value,
      say('Looking for {host}', { host: host.value }),
      async (handle) => {
        answer = await connect(typed, host.value, secret.value, handle);
        return answer;
      },
    );
    await run.ended;
    return answer;
  },
  'connection.use': async ({ connectionId }) => {
    const connection = (await connections.read())[connectionId];
    if (!connection) return fail('no-connection', say('This connection does not exist any more.'));
    await currentConnection.update(() => connectionId);
    await recompute(connection.host);
    await currentFirstScreen();
    return ok(null);
  },
  'connection.remove': async ({ connectionId }) => {
    const connection = await removeConnection(connectionId);
    if (connection) await recompute(connection.host);
    return ok(null);
  },
  'draft.save': async (input) => {
    await draft.update(() => input.draft);
    return ok(null);
  },
  'secret.forget': async ({ connectionId }) => {
    await wipeSecret(connectionId);
    const connection = (await connections.read())[connectionId];
    if (connection) await recompute(connection.host);
    return ok(null);
  },
} satisfies Partial<Handlers>;
