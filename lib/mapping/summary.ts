/** What a plan amounts to: counts, what stays unmapped, and what looks wrong. */
import type { CoveCustomer, CustomerList, PsaCustomer } from '../domain/customer.ts';
import type { Link, Plan, Suggestion } from '../domain/plan.ts';
import { keysOf } from './names.ts';

/** How a row of the mapping table stands. `suggested`: no link yet, but the matcher has something to offer. */
export type RowState = 'automatic' | 'hand' | 'suggested' | 'unmapped' | 'excluded' | 'set-aside';

/** The matcher's answers by Cove customer id, as stored. */
export type Suggested = Readonly<Record<string, { confidence: number; suggestions: readonly Suggestion[] }>>;

export interface Count {
  customers: number;
  /** Devices of these customers, as far as they are known. */
  devices: number;
}

export type Conflict =
  /** Different Cove companies on one PSA customer (not the sites of one company, not "Apply to all"). */
  | { kind: 'shared'; psaId: number; coveIds: string[] }
  | { kind: 'inactive'; psaId: number; coveIds: string[] }
  /** The PSA list was read and no longer holds this customer. */
  | { kind: 'vanished'; psaId: number; coveIds: string[] }
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
  return offered && offered.suggestions.length > 0 ? 'suggested' : 'unmapped';
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

function conflictsOf(plan: Plan, customers: CustomerList): Conflict[] {
  const byId = new Map(customers.cove.map((customer) => [customer.id, customer]));
  const psa = new Map<number, PsaCustomer>(customers.psa.map((customer) => [customer.id, customer]));
  const byName = new Map<string, number[]>();
  for (const customer of customers.psa) {
    if (customer.inactive) continue;
    const key = keysOf(customer.name).full;
    if (key !== '') byName.set(key, [...(byName.get(key) ?? []), customer.id]);
  }
  const used = new Map<number, { coveId: string; link: Link }[]>();
  for (const [coveId, link] of Object.entries(plan.links))
    used.set(link.psaId, [...(used.get(link.psaId) ?? []), { coveId, link }]);
  if (plan.reseller && !used.has(plan.reseller.psaId)) used.set(plan.reseller.psaId, []);

  const conflicts: Conflict[] = [];
  for (const [psaId, links] of used) {
    const coveIds = links.map(({ coveId }) => coveId);
    const target = psa.get(psaId);
    if (!target) {
      if (customers.psaAt !== undefined) conflicts.push({ kind: 'vanished', psaId, coveIds });
      continue;
    }
    if (target.inactive) conflicts.push({ kind: 'inactive', psaId, coveIds });
    const twins = (byName.get(keysOf(target.name).full) ?? []).filter((id) => id !== psaId);
    if (twins.length > 0) conflicts.push({ kind: 'duplicate', psaId, twins, coveIds });
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
    if (state === 'suggested' || state === 'unmapped')
      open.push({ id: customer.id, name: customer.name, devices: customer.devices, suggested: state === 'suggested' });
  }
  open.sort((a, b) => (b.devices ?? 0) - (a.devices ?? 0) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  return {
    total,
    automatic: counts.automatic,
    hand: counts.hand,
    suggested: counts.suggested,
    unmapped: counts.unmapped,
    excluded: counts.excluded,
    setAside: counts['set-aside'],
    open,
    conflicts: conflictsOf(plan, customers),
  };
}
