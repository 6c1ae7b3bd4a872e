import type { CoveCustomer, CustomerList } from '../domain/customer.ts';
import type { Link, Plan, StoredSuggestions, Suggestion } from '../domain/plan.ts';
import { nameRanks } from '../mapping/name-order.ts';
import { isNew, rowState, type Count, type RowState } from '../mapping/plan.ts';
import { fold } from '../mapping/words.ts';

/** The parts of the coverage bar, in its order; each is a filter too. */
export const coverageStates = ['automatic', 'hand', 'suggested', 'unmapped', 'unchecked', 'excluded'] as const;
export type CoverageState = (typeof coverageStates)[number];

export const coverageWords: Record<CoverageState, string> = {
  automatic: 'Automatic',
  hand: 'By hand',
  suggested: 'Suggested',
  unmapped: 'Unmapped',
  unchecked: 'Not compared',
  excluded: 'Excluded',
};

export type MapFilter = 'all' | CoverageState | 'conflict' | 'new';
export type MapSort = 'work' | 'name' | 'devices' | 'psa' | 'state' | 'when';

export type Suggestions = Readonly<Record<string, StoredSuggestions>>;
export type Coverage = Record<CoverageState, Count> & { total: Count; new: Count };

/** How many customers have no link and were not excluded. */
export const openIn = ({ unmapped, suggested, unchecked }: Coverage): number =>
  unmapped.customers + suggested.customers + unchecked.customers;

/** What became of comparing the names: said of every row that has not been compared. */
export interface LookUp {
  state: 'none' | 'running' | 'failed' | 'stopped';
  message: string | null;
  /** What the browser said about it, for whoever has to find out more. */
  detail?: string;
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
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

const originWords: Record<Link['origin'], string> = {
  automatic: 'automatic',
  suggestion: 'accepted suggestion',
  hand: 'by hand',
  all: 'Apply to all',
  import: 'imported',
};
/** Where a link came from, in words. */
export const originOf = (link: Link): string => originWords[link.origin];

/** The chip of a row: why it stands as it stands, in words. */
export function chipOf(state: RowState, link: Link | undefined, suggestions: readonly Suggestion[]): string | null {
  if (link)
    return link.origin === 'automatic' || link.origin === 'suggestion'
      ? (link.reason ?? originWords[link.origin])
      : originWords[link.origin];
  if (state === 'excluded') return 'left out on purpose';
  if (state === 'unchecked') return null;
  return suggestions[0]?.reason ?? 'no match';
}

/** Below this probability of being right the first suggestion is named with its reason, but no single click accepts it. */
const worthAClick = 0.5;
export const isLikely = (all: Suggestions, coveId: string): boolean =>
  (own(all, coveId)?.confidence ?? 0) >= worthAClick;

/** True when the first suggestion is not clearly the right one, so that no single click may accept it. */
export function isTooClose(suggestions: readonly Suggestion[]): boolean {
  const [first, second] = suggestions;
  return first !== undefined && (first.reason.startsWith('too close') || first.score === second?.score);
}
