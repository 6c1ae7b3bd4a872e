import type { CoveCustomer } from '../domain/customer.ts';
import type { Link, Plan, StoredSuggestions, Suggestion } from '../domain/plan.ts';
import { rowState, type Count, type RowState } from '../mapping/plan.ts';
import { fold } from '../mapping/words.ts';

/** The parts of the coverage bar, in its order; each is a filter too. */
export const coverageStates = ['automatic', 'hand', 'suggested', 'unmapped', 'excluded'] as const;
export type CoverageState = (typeof coverageStates)[number];

export const coverageWords: Record<CoverageState, string> = {
  automatic: 'Automatic',
  hand: 'By hand',
  suggested: 'Suggested',
  unmapped: 'Unmapped',
  excluded: 'Excluded',
};

export type MapFilter = 'all' | CoverageState;
export type MapSort = 'work' | 'name' | 'devices' | 'psa';

export type Suggestions = Readonly<Record<string, StoredSuggestions>>;
export type Coverage = Record<CoverageState, Count> & { total: Count };

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

export const linkOf = (plan: Plan, coveId: string): Link | undefined => own(plan.links, coveId);
export const suggestionsFor = (all: Suggestions, coveId: string): readonly Suggestion[] =>
  own(all, coveId)?.suggestions ?? [];

/** Counts by state, customers and devices. One pass; called on every edit of the plan. */
export function coverageOf(plan: Plan, cove: readonly CoveCustomer[], suggestions: Suggestions): Coverage {
  const none = (): Count => ({ customers: 0, devices: 0 });
  const counts: Coverage = {
    automatic: none(),
    hand: none(),
    suggested: none(),
    unmapped: none(),
    excluded: none(),
    total: none(),
  };
  const excluded = new Set(plan.excluded);
  for (const customer of cove) {
    const state = rowState(plan, excluded, customer, suggestions);
    if (state === 'set-aside') continue;
    for (const count of [counts[state], counts.total]) {
      count.customers += 1;
      count.devices += customer.devices ?? 0;
    }
  }
  return counts;
}

export interface RowQuery {
  filter: MapFilter;
  search: string;
  sort: MapSort;
}

/** Names are folded once: a search runs over all of them at every key. */
const foldedNames = new WeakMap<CoveCustomer, string>();
function foldedName(customer: CoveCustomer): string {
  const known = foldedNames.get(customer);
  if (known !== undefined) return known;
  const name = fold(customer.name);
  foldedNames.set(customer, name);
  return name;
}

/** Order of work: what is open first, then what was decided. */
const workOrder: Record<RowState, number> = {
  unmapped: 0,
  suggested: 0,
  hand: 1,
  automatic: 1,
  excluded: 2,
  'set-aside': 3,
};

/**
 * The rows that a filter and a search leave, in order. The result is a snapshot: the table keeps it while
 * single rows are edited, so that nothing moves away under the pointer.
 */
export function rowsFor(
  plan: Plan,
  cove: readonly CoveCustomer[],
  suggestions: Suggestions,
  psaName: (id: number) => string | undefined,
  query: RowQuery,
): CoveCustomer[] {
  const excluded = new Set(plan.excluded);
  const wanted = fold(query.search).trim();
  const keyed: { customer: CoveCustomer; state: RowState; psa: string }[] = [];
  for (const customer of cove) {
    const state = rowState(plan, excluded, customer, suggestions);
    if (state === 'set-aside' || (query.filter !== 'all' && state !== query.filter)) continue;
    const link = linkOf(plan, customer.id);
    const psa = link ? (psaName(link.psaId) ?? '') : '';
    if (wanted !== '' && !foldedName(customer).includes(wanted) && !(psa !== '' && fold(psa).includes(wanted)))
      continue;
    keyed.push({ customer, state, psa });
  }
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const byName = (a: (typeof keyed)[number], b: (typeof keyed)[number]) =>
    collator.compare(a.customer.name, b.customer.name);
  const byDevices = (a: (typeof keyed)[number], b: (typeof keyed)[number]) =>
    (b.customer.devices ?? 0) - (a.customer.devices ?? 0);
  keyed.sort((a, b) => {
    switch (query.sort) {
      case 'name':
        return byName(a, b);
      case 'devices':
        return byDevices(a, b) || byName(a, b);
      case 'psa':
        return collator.compare(a.psa, b.psa) || byName(a, b);
      case 'work':
        return workOrder[a.state] - workOrder[b.state] || byDevices(a, b) || byName(a, b);
    }
  });
  return keyed.map(({ customer }) => customer);
}

const originWords: Record<Link['origin'], string> = {
  automatic: 'automatic',
  suggestion: 'accepted suggestion',
  hand: 'by hand',
  all: 'Apply to all',
  import: 'imported',
};

/** The chip of a row: why it stands as it stands, in words. */
export function chipOf(state: RowState, link: Link | undefined, suggestions: readonly Suggestion[]): string | null {
  if (link)
    return link.origin === 'automatic' || link.origin === 'suggestion'
      ? (link.reason ?? originWords[link.origin])
      : originWords[link.origin];
  if (state === 'excluded') return 'left out on purpose';
  return suggestions[0]?.reason ?? null;
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
