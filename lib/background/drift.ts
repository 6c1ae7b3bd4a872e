import { browser } from 'wxt/browser';
import type { Handlers } from '../bus/serve.ts';
import type { CoveCustomer, CustomerList } from '../domain/customer.ts';
import { afterPass, keptNames, withPass, type DriftChange, type PassCause, type Reach } from '../domain/drift.ts';
import { ok } from '../domain/failure.ts';
import { isWorse } from '../domain/net-drift.ts';
import type { Plan } from '../domain/plan.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import { changesOf, driftOf, notices, planOf, reportOf } from '../store/items.ts';
import { refreshBadge } from './badge.ts';
import { notifyOfDrift } from './notify.ts';

/** What Alcove itself wrote or took back there, with a person's consent. */
async function ownChanges(host: string): Promise<Set<RequirementId>> {
  const steps = (await changesOf(host).read()).flatMap((plan) => plan.steps);
  const worked = steps.filter(({ progress: { state } }) => state === 'done' || state === 'undone' || state === 'kept');
  return new Set(worked.flatMap(({ changes }) => changes.map(({ requirement }) => requirement)));
}

/** Compares the report of a check that has just ended with what was last seen; tells the person when that is wanted. */
export async function notePass(host: string, { cause, reach }: { cause: PassCause; reach: Reach }): Promise<void> {
  const report = await reportOf(host).read();
  if (!report) return;
  const at = Date.now();
  const own = cause === 'change' ? await ownChanges(host) : new Set<RequirementId>();
  const after = await driftOf(host).update((log) =>
    afterPass(log, { at, cause, reach, outcomes: report.outcomes, own, ...actorOf(reach, report.actor) }),
  );
  const pass = after.passes.at(-1);
  await refreshBadge();
  if (pass?.at === at && (cause === 'visit' || cause === 'round')) await tellOf(host, pass.changes);
}

/** A report that rests on a person's reading names that person, whatever key came after. */
const actorOf = (reach: Reach, actor: string | undefined): { actor?: string } =>
  reach === 'session' && actor !== undefined ? { actor } : {};

async function tellOf(host: string, changes: readonly DriftChange[]): Promise<void> {
  const worse = changes.filter(isWorse);
  if (worse.length > 0 && (await notices.read()).drift) await notifyOfDrift(host, worse);
}

const named = (kind: DriftChange['kind'], names: readonly string[]): DriftChange[] =>
  names.length === 0 ? [] : [{ kind, names: names.slice(0, keptNames), count: names.length }];

const takesPart = ({ setAside }: CoveCustomer): boolean => setAside === undefined;

/** What a new list of customers means for the plan. Pure; a list that was empty before tells nothing. */
export function customerDrift(before: CustomerList, after: CustomerList, plan: Plan): DriftChange[] {
  const excluded = new Set(plan.excluded);
  const known = new Set(before.cove.map(({ id }) => id));
  const still = new Set(after.cove.map(({ id }) => id));
  const fresh = after.cove.filter(
    (customer) =>
      takesPart(customer) && !known.has(customer.id) && !plan.links[customer.id] && !excluded.has(customer.id),
  );
  const gone = before.cove.filter(({ id }) => plan.links[id] !== undefined && !still.has(id));
  const psaStill = new Set(after.psa.map(({ id }) => id));
  const used = new Set(
    [...Object.values(plan.links), ...(plan.reseller ? [plan.reseller] : [])].map(({ psaId }) => psaId),
  );
  const vanished = before.psa.filter(({ id }) => used.has(id) && !psaStill.has(id));
  return [
    ...(before.cove.length > 0 ? named('cove-new', fresh.map(nameOf)) : []),
    // Half a list is no evidence that anything has gone.
    ...(after.cove.length > 0 && after.coveComplete !== false ? named('cove-gone', gone.map(nameOf)) : []),
    ...(after.psa.length > 0 && after.psaComplete !== false ? named('psa-gone', vanished.map(nameOf)) : []),
  ];
}

const nameOf = ({ name, id }: { name: string; id: string | number }): string => name || `#${id}`;

/** Compares a newly read list of customers with the one before, for the tenant that the connection leads to. */
export async function noteCustomers(
  connection: { id: string; host: string },
  before: CustomerList,
  after: CustomerList,
  cause: PassCause = 'person',
): Promise<void> {
  const changes = customerDrift(before, after, await planOf(connection.id).read());
  if (changes.length === 0) return;
  const at = Date.now();
  const since = Math.min(...[before.coveAt, before.psaAt, at].filter((time) => time !== undefined));
  await driftOf(connection.host).update((log) => withPass(log, { at, since, cause, changes }));
  if (cause !== 'person') await tellOf(connection.host, changes);
}

export const driftHandlers = {
  'drift.noted': async ({ host }) => {
    await driftOf(host).update((log) => ({ ...log, notedAt: Date.now() }));
    await refreshBadge();
    return ok(null);
  },
  'notices.set': async ({ on }) => {
    const allowed = on && (await browser.permissions.contains({ permissions: ['notifications'] }));
    await notices.update(() => ({ drift: allowed }));
    return ok(null);
  },
} satisfies Partial<Handlers>;
