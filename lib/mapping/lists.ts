/** Both lists of customers as the matcher works on them: in an order of its own, judged, grouped by name. */
import type { CoveCustomer, PsaCustomer } from '../domain/customer.ts';
import { part } from './engine/piece.ts';
import { judging, type Judged, type Models } from './engine/judge.ts';
import type { Side } from './engine/vocabulary.ts';
import { partOf, type Steps } from './steps.ts';
import { fold } from './words.ts';

/** Name, then id: the order of the lists has no say in the result. Names are put together by two letters first, which is most of the work. */
function ordered<T extends { name: string; id: string | number }>(items: readonly T[]): T[] {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const { name } = item;
    const key = name === '' ? 0 : name.charCodeAt(0) * 2 ** 17 + (name.length < 2 ? 0 : name.charCodeAt(1) + 1);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  const before = (a: T, b: T): boolean => (a.name === b.name ? String(a.id) < String(b.id) : a.name < b.name);
  return [...groups]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, group]) => group.toSorted((a, b) => (before(a, b) ? -1 : 1)));
}

/** The legal company name counts as one more name of the customer. */
const textOf = ({ name, legalName }: CoveCustomer): string =>
  legalName === undefined || legalName.trim() === '' || legalName === name ? name : `${name} trading as ${legalName}`;

export interface Lists {
  cove: CoveCustomer[];
  psa: PsaCustomer[];
  judged: Judged;
  /** For each Cove customer: the one PSA customer with the same name and legal form where either side has it once; else less than 0. */
  only: Int32Array;
  /** For each Cove customer how many are written exactly so, capitals apart. */
  namesakes: Int32Array;
  /** How many in Cove and in HaloPSA are called the same, whatever their legal form, by `Side.key`. */
  inCove: Int32Array;
  inPsa: Int32Array;
  /** Does what stands beside a name in HaloPSA tell customers apart? Not where most names have something there. */
  besideTells: boolean;
}

/** Share of HaloPSA's names with something beside them from which on that is how names are written there ("Acme (Japan)"). */
const custom = 0.25;
/** Whether fewer have. */
function fewBeside({ count, from, parts }: Side): boolean {
  let beside = 0;
  for (let name = 0; name < count; name++)
    if (parts.subarray(from[name] ?? 0, from[name + 1] ?? 0).includes(part.aside)) beside++;
  return beside < custom * count;
}

/** More than one has the name. */
const several = -2;
/** For each left name the only right name of the same words and legal form, where the left one is the only one as well. */
function onlyOf(left: Side, right: Side): Int32Array {
  const lefts = new Map<number, number>();
  const full = ({ key, legal }: Side, at: number): number => (key[at] ?? 0) * 2 ** 26 + (legal[at] ?? 0);
  for (let l = 0; l < left.count; l++) lefts.set(full(left, l), lefts.has(full(left, l)) ? -1 : l);
  const only = new Int32Array(left.count).fill(-1);
  for (let r = 0; r < right.count; r++) {
    const l = lefts.get(full(right, r)) ?? -1;
    if (l >= 0 && left.key[l] !== 0) only[l] = only[l] === -1 ? r : several;
  }
  return only;
}

/** How many names of a side have each key. */
function holdersOf({ key }: Side, keys: number): Int32Array {
  const counts = new Int32Array(keys);
  for (const each of key) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
}

/** How many are written exactly so, capitals apart. Where no legal name stands behind a name, only those can be that are called the same. */
function namesakesOf(cove: readonly CoveCustomer[], { key }: Side, inCove: Int32Array): Int32Array {
  const counts = new Map<string, number>();
  const legal = cove.some(({ legalName }) => legalName !== undefined);
  const written = cove.map(({ name }, at) =>
    legal || (inCove[key[at] ?? 0] ?? 0) > 1 ? fold(name).trim() : undefined,
  );
  for (const each of written) if (each !== undefined) counts.set(each, (counts.get(each) ?? 0) + 1);
  return Int32Array.from(written, (each) => (each === undefined ? 1 : (counts.get(each) ?? 1)));
}

/** Orders, judges and groups both lists. */
export function* listsOf(cove: readonly CoveCustomer[], psa: readonly PsaCustomer[], models?: Models): Steps<Lists> {
  const lefts = ordered(cove);
  yield 0;
  const rights = ordered(psa);
  const names = rights.map(({ name }) => name);
  const judged = yield* partOf(judging(lefts.map(textOf), names, models), 0, 0.98);
  const { left, right, vocabulary } = judged.scored;
  const inCove = holdersOf(left, vocabulary.keys.size);
  return {
    cove: lefts,
    psa: rights,
    judged,
    only: onlyOf(left, right),
    namesakes: namesakesOf(lefts, left, inCove),
    inCove,
    inPsa: holdersOf(right, vocabulary.keys.size),
    besideTells: fewBeside(right),
  };
}
