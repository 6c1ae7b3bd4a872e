import type { Caller } from '../bus/sender.ts';
import type { Handlers } from '../bus/serve.ts';
import { ok } from '../domain/failure.ts';
import type { Run } from '../domain/run.ts';
import { gather } from '../halo/gather.ts';
import { prove } from '../halo/prove.ts';
import { candidatesOf, choicesOf, evidenceOf, proofOf } from '../store/items.ts';
import { configurationReader, connectionOf, keyOf } from './access.ts';
import { recompute } from './recompute.ts';
import { startRun } from './runs.ts';

/** Tries again what Cove will do, when its key is at hand. */
async function proveAgain(host: string, signal: AbortSignal): Promise<void> {
  const connection = await connectionOf(host);
  const key = connection ? await keyOf(connection) : undefined;
  if (!key?.ok) return;
  const { proof } = await prove(key.value, { signal });
  await proofOf(host).update(() => proof);
}

/** Reads a tenant's configuration and judges it. Reading again is always safe: every call is a GET. */
export async function check(host: string, caller?: Caller): Promise<{ id: string; ended: Promise<void> }> {
  return startRun('check', host, 'Looking for a way in', async (run) => {
    const access = await configurationReader(host, { tabId: caller?.tabId, signal: run.signal });
    if (!access.ok) {
      await recompute(host);
      return access;
    }
    const [choices, connection] = await Promise.all([choicesOf(host).read(), connectionOf(host)]);
    const [api] = await Promise.all([
      gather(access.value, {
        choices,
        clientId: connection?.clientId,
        // What Cove's key sees is compared with what the person sees.
        countCustomers: connection?.provenAt !== undefined,
        now: Date.now,
        signal: run.signal,
        onProgress: run.at,
      }),
      proveAgain(host, run.signal),
    ]);
    if (run.signal.aborted) return ok(null);
    await evidenceOf(host).update(() => api);
    await candidatesOf(host).update(() => api.candidates);
    await recompute(host, Date.now());
    return ok(null);
  });
}

export const checkHandlers = {
  check: async ({ host }, caller) => {
    const { id } = await check(host, caller);
    return ok({ runId: id });
  },
} satisfies Partial<Handlers>;

/** Goes on with a check whose worker died. */
export async function resumeChecks(run: Run): Promise<boolean> {
  if (run.kind !== 'check') return false;
  await check(run.subject);
  return true;
}
