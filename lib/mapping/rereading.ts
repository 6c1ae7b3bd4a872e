/** A list that is read again: what came since, and which linked names changed. Pure; the clock comes from outside. */
import type { CoveCustomer, CustomerList, PsaCustomer } from '../domain/customer.ts';
import type { Plan } from '../domain/plan.ts';
import { byName } from './name-order.ts';
import { judged } from './set-aside.ts';

/**
 * Cove customers as they are kept: judged, in the order of their names, and those marked that were not there before. The
 * first list of all holds nothing new.
 *
 * @param at time of the reading, milliseconds since the epoch
 */
export function coveAgain(
  before: readonly CoveCustomer[],
  read: readonly CoveCustomer[],
  at: number,
): Pick<CustomerList, 'cove' | 'coveByName'> {
  const known = new Map(before.map((customer) => [customer.id, customer]));
  const cove = byName(read).map((customer) => {
    const { appearedAt: _told, ...rest } = judged(customer);
    const old = known.get(customer.id);
    const appearedAt = old ? old.appearedAt : known.size === 0 ? undefined : at;
    return appearedAt === undefined ? rest : { ...rest, appearedAt };
  });
  return { cove, coveByName: true };
}

/**
 * PSA customers as they are kept, with the former names of linked ones that are called otherwise now or are gone. A former
 * name is forgotten once nothing of the time before it is linked to that customer any more, or when the name is back.
 */
export function psaAgain(
  before: Pick<CustomerList, 'psa' | 'psaBefore'>,
  read: readonly PsaCustomer[],
  plan: Pick<Plan, 'links' | 'reseller'>,
  at: number,
): Pick<CustomerList, 'psa' | 'psaBefore'> {
  const names = new Map(before.psa.map(({ id, name }) => [id, name]));
  const now = new Map(read.map(({ id, name }) => [id, name]));
  const former = new Map(Object.entries(before.psaBefore ?? {}));
  const oldest = new Map<number, number>();
  for (const link of [...Object.values(plan.links), ...(plan.reseller ? [plan.reseller] : [])])
    oldest.set(link.psaId, Math.min(link.at, oldest.get(link.psaId) ?? link.at));
  const psaBefore = new Map<string, { name: string; at: number }>();
  for (const [psaId, linkedAt] of oldest) {
    const key = String(psaId);
    const told = former.get(key);
    const kept = told && linkedAt <= told.at ? told : undefined;
    const name = names.get(psaId);
    const changed = kept ?? (name === undefined || name === now.get(psaId) ? undefined : { name, at });
    if (changed && changed.name !== now.get(psaId)) psaBefore.set(key, changed);
  }
  const psa = [...read];
  return psaBefore.size === 0 ? { psa } : { psa, psaBefore: Object.fromEntries(psaBefore) };
}
