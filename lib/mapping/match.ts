/**
 * Proposes a PSA customer for every Cove customer.
 *
 * Order of belief: what was chosen before, an id in Cove's Customer Reference, the same name (after
 * normalisation, once on either side), then the scored comparison of all names. A wrong automatic link costs more
 * than none: whatever is doubtful becomes a suggestion with its reason.
 */
import type { CoveCustomer, PsaCustomer } from '../domain/customer.ts';
import type { MatchRow, Suggestion } from '../domain/plan.ts';
import { explain } from './engine/explain.ts';
import { featureAt, featureCount } from './engine/features.ts';
import { judge, type Judged } from './engine/judge.ts';
import { part } from './engine/parse.ts';
import { judgedPairs } from './engine/score.ts';
import { referenceId } from './reference.ts';
import { fold } from './words.ts';

/** Decisions of before: Cove customer id → PSA customer id. */
export type Remembered = Readonly<Record<string, number>>;

/**
 * Least confidence of an automatic link. Set where, on the labelled lists, models that had not seen the names were
 * right in at least 99.8 % of the links (printed by scripts/learn-matching.ts).
 */
export const autoConfidence = 0.985;
/** Confidence in a name that is the same after normalisation and occurs once on either side (measured likewise). */
const sameNameConfidence = 0.998;
const shown = 5;

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

interface Lists {
  cove: CoveCustomer[];
  psa: PsaCustomer[];
  judged: Judged;
  /** By key and legal form: what is called the same. */
  sameCove: Map<string, CoveCustomer[]>;
  samePsa: Map<string, PsaCustomer[]>;
  /** How many Cove customers are written exactly so, capitals apart. */
  namesakes: Map<string, number>;
  /** By key alone. */
  barePsa: Map<string, PsaCustomer[]>;
}

function listsOf(cove: readonly CoveCustomer[], psa: readonly PsaCustomer[]): Lists {
  const lefts = ordered(cove);
  const rights = ordered(psa);
  const judged = judge(
    lefts.map(textOf),
    rights.map(({ name }) => name),
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
    barePsa: group(rights, (_, at) => right.keys[at] ?? ''),
  };
}

/** Suggestions of left name `l`, best first, with the reason of each. */
function suggestionsOf(lists: Lists, l: number): { suggestions: Suggestion[]; rights: number[] } {
  const { judged, psa, cove } = lists;
  const suggestions: Suggestion[] = [];
  const rights: number[] = [];
  for (let n = 0; n < judgedPairs && suggestions.length < shown; n++) {
    const r = judged.ids[l * judgedPairs + n] ?? -1;
    const target = psa[r];
    if (!target) break;
    const score = judged.probabilities[l * judgedPairs + n] ?? 0;
    // What can hardly be right is no help: without a likely one the customer has no suggestion at all.
    if (score < (suggestions.length === 0 ? 0.01 : 0.002)) break;
    const reason = target.name.trim() === cove[l]?.name.trim() ? 'same name' : explain(judged.scored, l, r);
    suggestions.push({
      psaId: target.id,
      score,
      reason: target.inactive ? `${reason}, but inactive in HaloPSA` : reason,
    });
    rights.push(r);
  }
  return { suggestions, rights };
}

/** Why the best suggestion must not be linked without a look; undefined when nothing speaks against it. */
function doubt(
  lists: Lists,
  l: number,
  rights: readonly number[],
  suggestions: readonly Suggestion[],
): string | undefined {
  const { judged, psa } = lists;
  const { right, rows } = judged.scored;
  const r = rights[0] ?? -1;
  const target = psa[r];
  if (!target) return 'nothing alike';
  if (target.inactive) return 'inactive';
  const same = lists.barePsa.get(right.keys[r] ?? '')?.length ?? 1;
  if (same > 1) return `too close to call: ${same} have this name in HaloPSA`;
  const twins = lists.namesakes.get(fold(lists.cove[l]?.name ?? '').trim()) ?? 1;
  if (twins > 1) return `too close to call: ${twins} have this name in Cove`;
  if (numbersDiffer(lists, l, r)) return 'a number differs';
  const [first, second] = suggestions;
  if (first && second && second.score > 0.5 * first.score) {
    const close = suggestions.filter(({ score }) => score > 0.5 * first.score).length;
    return `too close to call: ${close}`;
  }
  // Initials alone never link: they fit too many companies.
  let pair = -1;
  for (let n = 0; n < judgedPairs; n++)
    if (judged.scored.ids[l * judgedPairs + n] === r) pair = (l * judgedPairs + n) * featureCount;
  if (pair >= 0 && (rows[pair + featureAt.acronym] ?? 0) > 0.3 && (rows[pair + featureAt.strongest] ?? 0) < 0.4)
    return 'initials only';
  return undefined;
}

/**
 * "Fund" and "Fund II", "Store 12" and "Store 21": a number that one name has and the other lacks tells two companies
 * apart, unless it stands beside the Cove name (a code or a house number in brackets or after a dash).
 */
function numbersDiffer({ judged: { scored } }: Lists, l: number, r: number): boolean {
  const { left, right, vocabulary } = scored;
  const numbers = (side: typeof left, name: number, asides: boolean): Set<number> => {
    const found = new Set<number>();
    for (let at = side.from[name] ?? 0; at < (side.from[name + 1] ?? 0); at++) {
      const id = side.ids[at] ?? 0;
      if (
        vocabulary.digit[id] === 1 &&
        /^\d+$/u.test(vocabulary.words[id] ?? '') &&
        (asides || side.parts[at] === part.main)
      )
        found.add(id);
    }
    return found;
  };
  const inLeft = numbers(left, l, true);
  const inRight = numbers(right, r, true);
  return [...inRight].some((id) => !inLeft.has(id)) || [...numbers(left, l, false)].some((id) => !inRight.has(id));
}

function rowOf(lists: Lists, l: number, customer: CoveCustomer): MatchRow {
  const { judged } = lists;
  const { left } = judged.scored;
  const { suggestions, rights } = suggestionsOf(lists, l);
  const confidence = judged.confidence[l] ?? 0;
  const row: MatchRow = { coveId: customer.id, auto: null, confidence, suggestions };
  const full = `${left.keys[l]}|${left.legals[l]}`;
  const same = left.keys[l] === '' ? [] : (lists.samePsa.get(full) ?? []);
  const only = same.length === 1 ? same[0] : undefined;
  if (only && !only.inactive && lists.sameCove.get(full)?.length === 1) {
    const reason = only.name.trim() === customer.name.trim() ? 'same name' : 'same name apart from spelling';
    const others = suggestions
      .filter(({ psaId }) => psaId !== only.id)
      .map((each) => ({ ...each, score: Math.min(each.score, 0.9) }));
    return {
      ...row,
      auto: only.id,
      confidence: Math.max(confidence, sameNameConfidence),
      suggestions: [{ psaId: only.id, score: 1, reason }, ...others].slice(0, shown),
    };
  }
  const [first, ...others] = suggestions;
  if (!first) return { ...row, confidence: 0 };
  const against = doubt(lists, l, rights, suggestions);
  if (against === undefined && confidence >= autoConfidence) {
    const sharing = judged.sharing[l] ?? 0;
    const told =
      sharing > 0 ? `${first.reason}; ${sharing} more in Cove point${sharing === 1 ? 's' : ''} to it` : first.reason;
    return { ...row, auto: first.psaId, suggestions: [{ ...first, reason: told }, ...others] };
  }
  return against?.startsWith('too close') === true
    ? { ...row, suggestions: [{ ...first, reason: against }, ...others] }
    : row;
}

/**
 * One row for each Cove customer, in the order given; set aside ones get an empty row. PSA customers that are inactive
 * are suggested with a word about it and never linked. The result does not depend on the order of the lists.
 */
export function match(
  cove: readonly CoveCustomer[],
  psa: readonly PsaCustomer[],
  remembered: Remembered = {},
): MatchRow[] {
  const lists = listsOf(
    cove.filter(({ setAside }) => setAside === undefined),
    psa,
  );
  const byId = new Map(psa.map((customer) => [customer.id, customer]));
  const place = new Map(lists.cove.map((customer, at) => [customer.id, at]));

  const believed = (customer: CoveCustomer, row: MatchRow): MatchRow => {
    const certain = (psaId: number, reason: string): MatchRow => ({
      ...row,
      auto: psaId,
      confidence: 1,
      suggestions: [{ psaId, score: 1, reason }, ...row.suggestions.filter((each) => each.psaId !== psaId)].slice(
        0,
        shown,
      ),
    });
    const before = Object.hasOwn(remembered, customer.id) ? byId.get(remembered[customer.id] ?? Number.NaN) : undefined;
    if (before && !before.inactive) return certain(before.id, 'chosen before');
    const reference = referenceId(customer.reference);
    const referred = reference && byId.get(reference.psaId);
    if (!reference || !referred) return row;
    const suggested = row.suggestions.find(({ psaId }) => psaId === referred.id);
    const elsewhere = row.auto !== null && row.auto !== referred.id;
    // A bare number may be anything; it counts when the names agree as well.
    const agrees = reference.form === 'labelled' || (suggested !== undefined && suggested.score > 0.05);
    if (agrees && !elsewhere && !referred.inactive)
      return certain(referred.id, `id ${referred.id} in the Customer Reference`);
    const reason = elsewhere
      ? `id ${referred.id} in the Customer Reference, but another has the name`
      : referred.inactive
        ? `id ${referred.id} in the Customer Reference, but inactive in HaloPSA`
        : `id ${referred.id} in the Customer Reference, but the names differ`;
    const offer: Suggestion = {
      psaId: referred.id,
      score: Math.max(0.5, row.auto === null || elsewhere ? (row.suggestions[0]?.score ?? 0) : 0),
      reason,
    };
    const others = row.suggestions.filter(({ psaId }) => psaId !== referred.id);
    const suggestions = (
      row.auto === null || elsewhere ? [offer, ...others] : [...others, offer].toSorted((a, b) => b.score - a.score)
    ).slice(0, shown);
    return { ...row, auto: elsewhere ? null : row.auto, confidence: Math.min(row.confidence, 0.5), suggestions };
  };

  return cove.map((customer) => {
    const at = customer.setAside === undefined ? place.get(customer.id) : undefined;
    if (at === undefined) return { coveId: customer.id, auto: null, confidence: 0, suggestions: [] };
    return believed(customer, rowOf(lists, at, customer));
  });
}
