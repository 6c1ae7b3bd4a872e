import type { Caller } from '../bus/sender.ts';
import type { Handlers } from '../bus/serve.ts';
import type { Calibration } from '../domain/calibration.ts';
import type { PassCause } from '../domain/drift.ts';
import { fail, ok } from '../domain/failure.ts';
import { refusedOutright, type Receipt } from '../domain/receipt.ts';
import type { Run } from '../domain/run.ts';
import { say } from '../domain/say.ts';
import { dependsOnVersion, ofVersion } from '../halo/calibrate.ts';
import { apiEvidenceSchema, gather, type ApiEvidence } from '../halo/gather.ts';
import { keepKnown } from '../halo/keep-known.ts';
import { prove } from '../halo/prove.ts';
import { calibrationOf, candidatesOf, choicesOf, evidenceOf, proofOf, receiptOf } from '../store/items.ts';
import { connectionOf, keyOf, noWayIn, reach, sessionRefused, waysIn } from './access.ts';
import { notePass } from './drift.ts';
import { nameMissing } from './missing-customers.ts';
import { namesNow } from './policy.ts';
import { recompute } from './recompute.ts';
import { startRun, type RunHandle } from './runs.ts';

/** Tries again what Cove will do, when its key is at hand. */
async function proveAgain(host: string, signal: AbortSignal): Promise<void> {
  const connection = await connectionOf(host);
  const key = connection ? await keyOf(connection) : undefined;
  if (!key?.ok) return;
  const { proof } = await prove(key.value, reach(signal));
  await proofOf(host).update(() => proof);
}

/** What was learnt holds for one version of HaloPSA: while there is something, the version is asked for once a day. */
const versionIsOld = (calibration: Calibration, now: number): boolean =>
  dependsOnVersion(calibration) &&
  (calibration.versionAt === undefined || now - calibration.versionAt > 20 * 3_600_000);

/** Reads through the first way in that HaloPSA accepts, and writes down every request of it. */
async function readThrough(
  host: string,
  tabId: number | undefined,
  run: RunHandle,
): Promise<{ api: ApiEvidence | null; receipt: Receipt }> {
  const [choices, connection, calibration, names] = await Promise.all([
    choicesOf(host).read(),
    connectionOf(host),
    calibrationOf(host).read(),
    namesNow(),
  ]);
  const startedAt = Date.now();
  const tried: Receipt['tried'] = [];
  const calls: Receipt['calls'] = [];
  let rounds = 0;
  const receipt = (way: Receipt['way']): Receipt => ({
    startedAt,
    endedAt: Date.now(),
    way,
    tried,
    calls,
    requests: calls.length,
    rounds,
  });
  for await (const each of waysIn(host, { tabId, signal: run.signal })) {
    if ('why' in each) {
      tried.push({ way: each.way, ok: false, why: each.why });
      continue;
    }
    const api = await gather(each.reader, {
      choices,
      clientId: connection?.clientId,
      names,
      properties: calibration.properties,
      askVersion: versionIsOld(calibration, startedAt),
      // What Cove's key sees is compared with what the person sees.
      countCustomers: connection?.provenAt !== undefined,
      now: Date.now,
      signal: run.signal,
      onProgress: run.at,
    });
    const before = rounds;
    calls.push(...api.calls.map((call) => ({ ...call, round: before + (call.round ?? 1) })));
    rounds = Math.max(0, ...calls.map(({ round }) => round ?? 0));
    // Cove's own key is the last way: what it may not read is told row by row.
    if (each.way === 'key' || run.signal.aborted || !refusedOutright(api.calls)) {
      tried.push({ way: each.way, ok: true });
      return { api, receipt: receipt(each.way) };
    }
    tried.push({ way: each.way, ok: false, why: sessionRefused });
  }
  return { api: null, receipt: receipt(null) };
}

/** What nobody asked for and has only Cove's key, which reads less than a person, keeps what a log-in has read. */
async function withKept(host: string, fresh: ApiEvidence): Promise<ApiEvidence> {
  const before = apiEvidenceSchema.safeParse(await evidenceOf(host).read());
  return before.success ? keepKnown(fresh, before.data) : fresh;
}

/**
 * Reads a tenant's configuration and judges it. Reading again is always safe: every call is a GET.
 *
 * @param cause what asked for it
 */
export async function check(
  host: string,
  caller?: Pick<Caller, 'tabId'>,
  cause: PassCause = 'person',
): Promise<{ id: string; ended: Promise<void> }> {
  return startRun('check', host, say('Looking for a way in'), async (run) => {
    const [{ api: fresh, receipt }] = await Promise.all([
      readThrough(host, caller?.tabId, run),
      proveAgain(host, run.signal),
    ]);
    if (run.signal.aborted) return fail('stopped', say('The check was stopped.'));
    await receiptOf(host).update(() => receipt);
    if (!fresh) {
      await recompute(host);
      return noWayIn(host, receipt.tried);
    }
    if (receipt.calls.some(({ path }) => path.endsWith('/InstanceInfo')))
      await calibrationOf(host).update((known) => ofVersion(known, fresh.version, fresh.at));
    const way = receipt.way === 'session' ? 'session' : 'application';
    const unasked = cause === 'visit' || cause === 'round';
    const api = unasked && way === 'application' ? await withKept(host, fresh) : fresh;
    await evidenceOf(host).update(() => api);
    await candidatesOf(host).update(() => api.candidates);
    const { customers } = api.agent;
    if (receipt.way !== 'key' && customers.known) await nameMissing(host, customers.value, run.signal);
    // A report that still rests on what a person read is as old as that.
    await recompute(host, api === fresh ? Date.now() : undefined);
    await notePass(host, { cause, reach: way });
    return ok(null);
  });
}

export const checkHandlers = {
  check: async ({ host }, caller) => {
    if ((await choicesOf(host).read()).manual === true)
      return fail('bad-input', say('Manual mode is on, in which nothing is read. Leave it to check again.'));
    const { id } = await check(host, caller);
    return ok({ runId: id });
  },
} satisfies Partial<Handlers>;

/** Goes on with a check whose worker died. */
export async function resumeChecks(run: Run): Promise<boolean> {
  if (run.kind !== 'check') return false;
  // Who had asked for it is not known any more; what was known stays known either way.
  await check(run.subject, undefined, 'visit');
  return true;
}
