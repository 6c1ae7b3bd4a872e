/** Both lists of customers as the matcher works on them: in an order of its own, judged, grouped by name. */
import type { CoveCustomer, PsaCustomer } from '../domain/customer.ts';
import { judge, type Judged, type Models } from './engine/judge.ts';
import { fold } from './words.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Name, then id: the order of the lists has no say in the result. */
const ordered = <T extends { name: string; id: string | number }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => byText(a.name, b.name) || byText(String(a.id), String(b.id)));

function group<T>(items: readonly T[], keyOf: (item: T, at: number) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [at, item] of items.entries()) {
    const key = keyOf(item, at);
    if (key === '') continue;
    const members = groups.get(key);
    if (members) members.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The legal company name counts as one more name of the customer. */
const textOf = ({ name, legalName }: CoveCustomer): string =>
  legalName === undefined || legalName.trim() === '' || legalName === name ? name : `${name} trading as ${legalName}`;

export interface Lists {
  cove: CoveCustomer[];
  psa: PsaCustomer[];
  judged: Judged;
  /** By key and legal form: what is called the same. */
  sameCove: Map<string, CoveCustomer[]>;
  samePsa: Map<string, PsaCustomer[]>;
  /** How many Cove customers are written exactly so, capitals apart. */
  namesakes: Map<string, number>;
  /** Keys of all Cove customers. */
  coveKeys: ReadonlySet<string>;
  /** By key alone. */
  barePsa: Map<string, PsaCustomer[]>;
}

/** Orders, judges and groups both lists. */
export function listsOf(cove: readonly CoveCustomer[], psa: readonly PsaCustomer[], models?: Models): Lists {
  const lefts = ordered(cove);
  const rights = ordered(psa);
  const judged = judge(
    lefts.map(textOf),
    rights.map(({ name }) => name),
    models,
  );
  const { left, right } = judged.scored;
  const full = (side: typeof left, at: number): string =>
    side.keys[at] === '' ? '' : `${side.keys[at]}|${side.legals[at]}`;
  return {
    cove: lefts,
    psa: rights,
    judged,
    sameCove: group(lefts, (_, at) => full(left, at)),
    samePsa: group(rights, (_, at) => full(right, at)),
    namesakes: countsOf(lefts.map(({ name }) => fold(name).trim())),
    coveKeys: new Set(left.keys),
    barePsa: group(rights, (_, at) => right.keys[at] ?? ''),
  };
}
