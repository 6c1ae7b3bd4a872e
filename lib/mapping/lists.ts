/** Both lists of customers as the matcher works on them: in an order of its own, judged, grouped by name. */
import type { CoveCustomer, PsaCustomer } from '../domain/customer.ts';
import { judging, type Judged, type Models } from './engine/judge.ts';
import type { Side } from './engine/vocabulary.ts';
import { partOf, type Steps } from './steps.ts';
import { fold } from './words.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Name, then id: the order of the lists has no say in the result. */
const ordered = <T extends { name: string; id: string | number }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => byText(a.name, b.name) || byText(String(a.id), String(b.id)));

/** How often each key occurs. */
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
  /** For each Cove customer: the one PSA customer with the same name and legal form where either side has it once; else -1. */
  only: Int32Array;
  /** For each Cove customer how many are written exactly so, capitals apart. */
  namesakes: Int32Array;
  /** For each PSA customer how many have its name, whatever their legal form; and whether a Cove customer has. */
  sameInPsa: Int32Array;
  inCove: Uint8Array;
  /** What the names of all PSA customers are called the same by. */
  psaKeys: ReadonlySet<string>;
}

/** For each left name the only right name of the same words and legal form, where the left one is the only one as well. */
function onlyOf(left: Side, right: Side): Int32Array {
  const fullOf = ({ keys, legals }: Side): string[] =>
    keys.map((key, at) => (key === '' ? '' : `${key}|${legals[at]}`));
  const lefts = fullOf(left);
  const counts = countsOf(lefts);
  const found = new Map<string, number>();
  for (const [at, full] of fullOf(right).entries()) found.set(full, found.has(full) ? -1 : at);
  return Int32Array.from(lefts, (full) => (full === '' || counts.get(full) !== 1 ? -1 : (found.get(full) ?? -1)));
}

/** Orders, judges and groups both lists. */
export function* listsOf(cove: readonly CoveCustomer[], psa: readonly PsaCustomer[], models?: Models): Steps<Lists> {
  const lefts = ordered(cove);
  yield 0;
  const rights = ordered(psa);
  const names = rights.map(({ name }) => name);
  const judged = yield* partOf(judging(lefts.map(textOf), names, models), 0, 0.98);
  const { left, right } = judged.scored;
  const written = lefts.map(({ name }) => fold(name).trim());
  const namesakes = countsOf(written);
  yield 0.99;
  const sameInPsa = countsOf(right.keys);
  const keys = new Set(left.keys);
  return {
    cove: lefts,
    psa: rights,
    judged,
    only: onlyOf(left, right),
    namesakes: Int32Array.from(written, (name) => namesakes.get(name) ?? 1),
    sameInPsa: Int32Array.from(right.keys, (key) => (key === '' ? 1 : (sameInPsa.get(key) ?? 1))),
    psaKeys: new Set(right.keys),
    inCove: Uint8Array.from(right.keys, (key) => (keys.has(key) ? 1 : 0)),
  };
}
