/** What a plan amounts to: counts, what stays unmapped, and what looks wrong. */
import type { CoveCustomer, CustomerList, PsaCustomer } from '../domain/customer.ts';
import type { Count } from '../domain/first-screen.ts';
import type { Link, Plan, Suggestion } from '../domain/plan.ts';
import { keysOf } from './names.ts';
import { worthALook } from './threshold.ts';

/**
 * How a row of the mapping table stands. `suggested`: no link yet, but the matcher has something to offer that could well be
 * right. `unmapped`: it was compared, and nothing is much alike. `unchecked`: nobody compared it, so nothing is known; never the same as "no match".
 */
export type RowState = 'automatic' | 'hand' | 'suggested' | 'unmapped' | 'unchecked' | 'excluded' | 'set-aside';

/** The matcher's answers by Cove customer id, as stored. */
export type Suggested = Readonly<Record<string, { confidence: number; suggestions: readonly Suggestion[] }>>;

/** True for a customer that came to the list after the plan was saved last. */
export const isNew = (plan: Pick<Plan, 'reviewedAt'>, { appearedAt }: Pick<CoveCustomer, 'appearedAt'>): boolean =>
  appearedAt !== undefined && appearedAt > (plan.reviewedAt ?? 0);

export type Conflict =
  /** Different Cove companies on one PSA customer (not the sites of one company, not "Apply to all"). */
  | { kind: 'shared'; psaId: number; coveIds: string[] }
  | { kind: 'inactive'; psaId: number; coveIds: string[] }
  /** The PSA list was read and no longer holds this customer. */
  | { kind: 'vanished'; psaId: number; was?: string | undefined; coveIds: string[] }
  /** It was called otherwise when the link was made; `was` is the name of then. */
  | { kind: 'renamed'; psaId: number; was: string; coveIds: string[] }
  /** Another PSA customer has the same name as a linked one: which of them is meant has to be looked at. */
  | { kind: 'duplicate'; psaId: number; twins: number[]; coveIds: string[] };

export interface PlanSummary {
  /** Everything that takes part (set aside customers without a link do not). */
  total: Count;
  automatic: Count;
  /** Linked by a person: suggestion accepted, by hand, "Apply to all", imported. */
  hand: Count;
  suggested: Count;
  unmapped: Count;
  unchecked: Count;
  excluded: Count;
  setAside: Count;
  /** Customers without a link that are not excluded (suggested or not): their tickets go to the reseller's PSA customer. Most devices first. */
  open: { id: string; name: string; devices?: number | undefined; suggested: boolean }[];
  conflicts: Conflict[];
}

/** The state of one row. A set aside customer that was linked or excluded knowingly counts as that. */
export function rowState(
  plan: Plan,
  excluded: ReadonlySet<string>,
  customer: CoveCustomer,
  suggestions: Suggested,
): RowState {
  const link = Object.hasOwn(plan.links, customer.id) ? plan.links[customer.id] : undefined;
  if (link) return link.origin === 'automatic' ? 'automatic' : 'hand';
  if (excluded.has(customer.id)) return 'excluded';
  if (customer.setAside !== undefined) return 'set-aside';
  const offered = Object.hasOwn(suggestions, customer.id) ? suggestions[customer.id] : undefined;
  if (!offered) return 'unchecked';
  return offered.confidence >= worthALook ? 'suggested' : 'unmapped';
}

/** Two names that one company could have: the same without legal form, or one the beginning of the other ("Acme", "Acme Leeds"). */
function couldBeOne(a: string, b: string): boolean {
  const left = keysOf(a).bare;
  const right = keysOf(b).bare;
  return left === right || left.startsWith(`${right} `) || right.startsWith(`${left} `);
}

/** True when the customers are not evidently one company: neither names nor the tree of customers connect them. */
function differ(group: readonly CoveCustomer[], byId: ReadonlyMap<string, CoveCustomer>): boolean {
  const [first, ...others] = group;
  if (!first) return false;
  const companyOf = (customer: CoveCustomer): string => {
    const parent = customer.parentId === undefined ? undefined : byId.get(customer.parentId);
    return parent && customer.level === 'Site' ? parent.id : customer.id;
  };
  return others.some((other) => companyOf(other) !== companyOf(first) && !couldBeOne(first.name, other.name));
}

const twinsIn = new WeakMap<readonly PsaCustomer[], ReadonlyMap<number, number[]>>();

/**
 * Finds the active PSA customers that share a name, in steps: comparing 20,000 names takes longer than a frame may. The
 * result is kept for as long as the list is.
 *
 * @param names how many are looked at between two steps
 */
export function* findTwins(psa: readonly PsaCustomer[], names = 400): Generator<void, ReadonlyMap<number, number[]>> {
  const known = twinsIn.get(psa);
  if (known) return known;
  const byName = new Map<string, number[]>();
  for (const [at, customer] of psa.entries()) {
    if (at % names === names - 1) yield;
    if (customer.inactive) continue;
    const key = keysOf(customer.name).full;
    const same = byName.get(key);
    if (key === '') continue;
    if (same) same.push(customer.id);
    else byName.set(key, [customer.id]);
  }
  const twins = new Map<number, number[]>();
  for (const same of byName.values())
    if (same.length > 1)
      for (const id of same)
        twins.set(
          id,
          same.filter((other) => other !== id),
        );
  // An inactive customer with the name of an active one is a twin too, of that one only.
  for (const { id, name, inactive } of psa)
    if (inactive) {
      const same = byName.get(keysOf(name).full);
      if (same) twins.set(id, same);
    }
  twinsIn.set(psa, twins);
  return twins;
}

function twinsOf(psa: readonly PsaCustomer[]): ReadonlyMap<number, number[]> {
  const search = findTwins(psa);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

/** What looks wrong in the links of a plan, for a person to look at. */
export function conflictsOf(plan: Plan, customers: CustomerList): Conflict[] {
  const psa = new Map<number, PsaCustomer>(customers.psa.map((customer) => [customer.id, customer]));
  const twins = twinsOf(customers.psa);
  const before = new Map(Object.entries(customers.psaBefore ?? {}));
  const shared = new Map<number, number>();
  for (const id in plan.links) {
    const psaId = plan.links[id]?.psaId ?? 0;
    shared.set(psaId, (shared.get(psaId) ?? 0) + 1);
  }
  if (plan.reseller && !shared.has(plan.reseller.psaId)) shared.set(plan.reseller.psaId, 0);
  // Nearly all links are without fault: only for the others it is gathered which they are.
  const looked = new Set<number>();
  for (const [psaId, many] of shared) {
    const target = psa.get(psaId);
    if (many > 1 || !target || target.inactive || twins.has(psaId) || before.has(String(psaId))) looked.add(psaId);
  }
  if (looked.size === 0) return [];
  const used = new Map<number, { coveId: string; link: Link }[]>([...looked].map((psaId) => [psaId, []]));
  for (const [coveId, link] of Object.entries(plan.links)) used.get(link.psaId)?.push({ coveId, link });
  const byId = new Map(customers.cove.map((customer) => [customer.id, customer]));

  const conflicts: Conflict[] = [];
  for (const [psaId, links] of used) {
    const coveIds = links.map(({ coveId }) => coveId);
    const target = psa.get(psaId);
    const was = before.get(String(psaId));
    if (!target) {
      // An unfinished reading proves nothing about what it did not reach.
      if (customers.psaAt !== undefined && customers.psaComplete !== false)
        conflicts.push(
          was ? { kind: 'vanished', psaId, was: was.name, coveIds } : { kind: 'vanished', psaId, coveIds },
        );
      continue;
    }
    if (target.inactive) conflicts.push({ kind: 'inactive', psaId, coveIds });
    // Whoever chose it after it was renamed has seen the new name.
    const older = was && was.name !== target.name ? links.filter(({ link }) => link.at <= was.at) : [];
    if (was && older.length > 0)
      conflicts.push({ kind: 'renamed', psaId, was: was.name, coveIds: older.map(({ coveId }) => coveId) });
    const same = twins.get(psaId);
    if (same) conflicts.push({ kind: 'duplicate', psaId, twins: same, coveIds });
    if (links.length < 2) continue;
    const chosen = links.filter(({ link }) => link.origin !== 'all').flatMap(({ coveId }) => byId.get(coveId) ?? []);
    if (chosen.length > 1 && differ(chosen, byId))
      conflicts.push({ kind: 'shared', psaId, coveIds: chosen.map(({ id }) => id) });
  }
  return conflicts;
}

const none = (): Count => ({ customers: 0, devices: 0 });

/** Counts, the named list of what has no link, and conflicts. Pure; 20,000 customers take some tens of milliseconds. */
export function summarise(plan: Plan, customers: CustomerList, suggestions: Suggested): PlanSummary {
  const counts: Record<RowState, Count> = {
    automatic: none(),
    hand: none(),
    suggested: none(),
    unmapped: none(),
    unchecked: none(),
    excluded: none(),
    'set-aside': none(),
  };
  const total = none();
  const open: PlanSummary['open'] = [];
  const excluded = new Set(plan.excluded);
  for (const customer of customers.cove) {
    const state = rowState(plan, excluded, customer, suggestions);
    for (const count of state === 'set-aside' ? [counts[state]] : [counts[state], total]) {
      count.customers += 1;
      count.devices += customer.devices ?? 0;
    }
    if (state === 'suggested' || state === 'unmapped' || state === 'unchecked')
      open.push({ id: customer.id, name: customer.name, devices: customer.devices, suggested: state === 'suggested' });
  }
  open.sort((a, b) => (b.devices ?? 0) - (a.devices ?? 0) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  return {
    total,
    automatic: counts.automatic,
    hand: counts.hand,
    suggested: counts.suggested,
    unmapped: counts.unmapped,
    unchecked: counts.unchecked,
    excluded: counts.excluded,
    setAside: counts['set-aside'],
    open,
    conflicts: conflictsOf(plan, customers),
  };
}
