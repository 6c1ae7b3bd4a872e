/** The rows of the mapping table: how each customer stands, the counts, and the rows that a question leaves, in order. Pure. */
import type { CoveCustomer, CustomerList } from '../domain/customer.ts';
import type { Count, Coverage, FirstScreen } from '../domain/first-screen.ts';
import type { Link, Plan, StoredSuggestions, Suggestion } from '../domain/plan.ts';
import { nameRanks } from './name-order.ts';
import { isNew, rowState, type RowState } from './summary.ts';
import { fold } from './words.ts';

/** The parts of the coverage bar, in its order; each is a filter too. */
export const coverageStates = ['automatic', 'hand', 'suggested', 'unmapped', 'unchecked', 'excluded'] as const;
export type CoverageState = (typeof coverageStates)[number];

export type MapFilter = 'all' | CoverageState | 'conflict' | 'new';
export type MapSort = 'work' | 'name' | 'devices' | 'psa' | 'state' | 'when';

export type Suggestions = Readonly<Record<string, StoredSuggestions>>;

export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

export const linkOf = (plan: Plan, coveId: string): Link | undefined => own(plan.links, coveId);
export const suggestionsFor = (all: Suggestions, coveId: string): readonly Suggestion[] =>
  own(all, coveId)?.suggestions ?? [];

/** How every customer of a list stands, place by place, and the counts. */
export interface Standing {
  states: readonly RowState[];
  coverage: Coverage;
}

/** One pass over all customers; made anew for every edit of the plan. */
export function standingOf(plan: Plan, cove: readonly CoveCustomer[], suggestions: Suggestions): Standing {
  const none = (): Count => ({ customers: 0, devices: 0 });
  const coverage: Coverage = {
    automatic: none(),
    hand: none(),
    suggested: none(),
    unmapped: none(),
    unchecked: none(),
    excluded: none(),
    total: none(),
    new: none(),
  };
  const excluded = new Set(plan.excluded);
  const add = (to: Count, devices: number): void => {
    to.customers += 1;
    to.devices += devices;
  };
  const states = cove.map((customer): RowState => {
    const state = rowState(plan, excluded, customer, suggestions);
    if (state === 'set-aside') return state;
    const devices = customer.devices ?? 0;
    add(coverage[state], devices);
    add(coverage.total, devices);
    if (isNew(plan, customer)) add(coverage.new, devices);
    return state;
  });
  return { states, coverage };
}

export interface RowQuery {
  filter: MapFilter;
  search: string;
  sort: MapSort;
  /** The other way round than the column's usual order. */
  reversed: boolean;
}

/** Names are folded once: a search runs over all of them at every key. */
const foldedNames = new WeakMap<object, string>();
function foldedName(customer: { name: string }): string {
  const known = foldedNames.get(customer);
  if (known !== undefined) return known;
  const name = fold(customer.name);
  foldedNames.set(customer, name);
  return name;
}

const ranks = new WeakMap<readonly { name: string }[], Uint32Array>();
function ranksOf(list: readonly { name: string }[], ordered: boolean): Uint32Array {
  const known = ranks.get(list);
  if (known) return known;
  const made = ordered ? Uint32Array.from(list, (_, at) => at) : nameRanks(list);
  ranks.set(list, made);
  return made;
}

/** Order of work: what is open first, then what was decided. */
const workOrder: Record<RowState, number> = {
  unmapped: 0,
  suggested: 0,
  unchecked: 0,
  hand: 1,
  automatic: 1,
  excluded: 2,
  'set-aside': 3,
};
const stateOrder: Record<RowState, number> = {
  unchecked: 0,
  unmapped: 1,
  suggested: 2,
  hand: 3,
  automatic: 4,
  excluded: 5,
  'set-aside': 6,
};

export interface RowSource {
  plan: Plan;
  list: CustomerList;
  standing: Standing;
  /** Place of a PSA customer in the list, by id. */
  psaAt: ReadonlyMap<number, number>;
  /** Cove customers of the links that look wrong. */
  conflicts: ReadonlySet<string>;
}

/** A sort key and a place by name share one number: at most a million customers, at most 2^26 devices. */
const places = 2 ** 20;
const mostDevices = 2 ** 26 - 1;

/**
 * The rows that a filter and a search leave, in order. The result is a snapshot: the table keeps it while
 * single rows are edited, so that nothing moves away under the pointer.
 */
export function rowsFor({ plan, list, standing, psaAt, conflicts }: RowSource, query: RowQuery): CoveCustomer[] {
  const { filter, sort } = query;
  const { cove, psa } = list;
  const wanted = fold(query.search).trim();
  const byName = ranksOf(cove, list.coveByName === true);
  const psaByName = sort === 'psa' ? ranksOf(psa, false) : undefined;
  const atRank = new Uint32Array(cove.length);
  const keys = new Float64Array(cove.length);
  let kept = 0;
  for (let at = 0; at < cove.length; at++) {
    const customer = cove[at];
    const state = standing.states[at];
    if (!customer || !state || state === 'set-aside') continue;
    if (filter === 'conflict' ? !conflicts.has(customer.id) : filter === 'new' ? !isNew(plan, customer) : false)
      continue;
    if (filter !== 'all' && filter !== 'conflict' && filter !== 'new' && state !== filter) continue;
    const linked = wanted !== '' || sort === 'psa' || sort === 'when' ? linkOf(plan, customer.id) : undefined;
    const psaPlace = linked ? psaAt.get(linked.psaId) : undefined;
    if (wanted !== '' && !foldedName(customer).includes(wanted)) {
      const target = psaPlace === undefined ? undefined : psa[psaPlace];
      if (!target || !foldedName(target).includes(wanted)) continue;
    }
    let key = 0;
    const devices = mostDevices - Math.min(customer.devices ?? 0, mostDevices);
    if (sort === 'work') key = workOrder[state] * (mostDevices + 1) + devices;
    else if (sort === 'devices') key = devices;
    else if (sort === 'state') key = stateOrder[state];
    else if (sort === 'psa') key = psaPlace === undefined ? places : (psaByName?.[psaPlace] ?? 0);
    // Newest first, by the second: as many bits as the key has left.
    else if (sort === 'when') key = 2 ** 32 - Math.floor((linked?.at ?? 0) / 1000);
    const rank = byName[at] ?? 0;
    atRank[rank] = at;
    keys[kept] = key * places + rank;
    kept += 1;
  }
  const ordered = keys.subarray(0, kept).sort();
  if (query.reversed) ordered.reverse();
  const rows: CoveCustomer[] = [];
  for (const key of ordered) {
    const customer = cove[atRank[key % places] ?? 0];
    if (customer) rows.push(customer);
  }
  return rows;
}

/** What the table shows before anything else is asked: everything, what is open first. */
export const usualQuery: RowQuery = { filter: 'all', search: '', sort: 'work', reversed: false };

/** Rows that any screen shows before anybody scrolls, and some more. */
const firstRows = 40;
/** PSA customers that a picker lists before anything is typed. */
const firstOptions = 20;

/** What the table shows when it opens, cut out of the whole. */
export function firstScreenOf(plan: Plan, list: CustomerList, suggestions: Suggestions): FirstScreen {
  const standing = standingOf(plan, list.cove, suggestions);
  const psaAt = new Map(list.psa.map(({ id }, at) => [id, at]));
  const source = { plan, list, standing, psaAt, conflicts: new Set<string>() };
  const rows = rowsFor(source, usualQuery);
  const cove = rows.slice(0, firstRows);
  const excluded = new Set(plan.excluded);
  const links: [string, Link][] = [];
  const offered: [string, FirstScreen['suggestions'][string]][] = [];
  const wanted = new Set(list.psa.slice(0, firstOptions).map(({ id }) => id));
  if (plan.reseller) wanted.add(plan.reseller.psaId);
  for (const { id } of cove) {
    const link = linkOf(plan, id);
    if (link) links.push([id, link]);
    if (link) wanted.add(link.psaId);
    const known = own(suggestions, id);
    if (!known) continue;
    offered.push([id, { confidence: known.confidence, suggestions: [...known.suggestions] }]);
    for (const { psaId } of known.suggestions) wanted.add(psaId);
  }
  const psa = [...wanted].flatMap((id) => list.psa[psaAt.get(id) ?? -1] ?? []);
  const { psaAt: readAt, psaComplete } = list;
  return {
    list: {
      cove,
      coveByName: false,
      psa,
      ...(readAt === undefined ? {} : { psaAt: readAt }),
      ...(psaComplete === undefined ? {} : { psaComplete }),
    },
    plan: {
      ...plan,
      links: Object.fromEntries(links),
      excluded: cove.flatMap(({ id }) => (excluded.has(id) ? [id] : [])),
    },
    suggestions: Object.fromEntries(offered),
    coverage: standing.coverage,
    rows: rows.length,
    psa: list.psa.length,
    links: Object.keys(plan.links).length,
  };
}
