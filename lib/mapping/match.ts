/**
 * Proposes a PSA customer for every Cove customer.
 *
 * Order of belief: what was chosen before, an id in Cove's Customer Reference, the same name (after
 * normalisation, once on either side), then the scored comparison of all names. A wrong automatic link costs more
 * than none: whatever is doubtful becomes a suggestion with its reason.
 */
import type { CoveCustomer, PsaCustomer } from '../domain/customer.ts';
import type { MatchRow, Suggestion } from '../domain/plan.ts';
import { say, sayCount } from '../domain/say.ts';
import { explain } from './engine/explain.ts';
import type { Models } from './engine/judge.ts';
import { judgedPairs } from './engine/score.ts';
import { doubt, tie } from './doubt.ts';
import { listsOf, type Lists } from './lists.ts';
import { referenceId } from './reference.ts';
import { atOnce, forEach, partOf, type Steps } from './steps.ts';
import { factsOf, withoutLink, type ListFacts } from './list-facts.ts';
import { autoThreshold, likely, unclearness, worthALook } from './threshold.ts';
import { saysTooClose } from './too-close.ts';

/** Decisions of before: Cove customer id → PSA customer id. */
export type Remembered = Readonly<Record<string, number>>;

/** Confidence in a name that is the same after normalisation and occurs once on either side (measured likewise). */
const sameNameConfidence = 0.998;
const shown = 5;
/** Customers that are decided on in one step, and what share of the work is done before that (measured). */
const slice = 64;
const shares = { judged: 0.9, drafted: 0.98 } as const;

/** For scripts/learn-matching.ts: models that have not seen the names, and a threshold of its own. */
export interface Learning {
  models?: Models;
  threshold?: number;
}

/** Suggestions of left name `l`, best first, with the reason of each. */
function suggestionsOf(lists: Lists, l: number): { suggestions: Suggestion[]; rights: number[] } {
  const { judged, psa, cove } = lists;
  const { left, right } = judged.scored;
  const suggestions: Suggestion[] = [];
  const rights: number[] = [];
  for (let n = 0; n < judgedPairs && suggestions.length < shown; n++) {
    const r = judged.ids[l * judgedPairs + n] ?? -1;
    const target = psa[r];
    if (!target) break;
    const score = judged.probabilities[l * judgedPairs + n] ?? 0;
    // What can hardly be right is no help: without a likely one the customer has no suggestion at all.
    if (score < (suggestions.length === 0 ? 0.005 : 0.001)) break;
    // Names that are written alike are called the same, unless a legal name stands behind one of them.
    const alike = left.key[l] === right.key[r] || cove[l]?.legalName !== undefined;
    const same = alike && target.name.trim() === cove[l]?.name.trim();
    const reason = same ? say('same name') : explain(judged.scored, l, r);
    suggestions.push({
      psaId: target.id,
      score,
      reason: target.inactive ? say('{reason}, but inactive in HaloPSA', { reason }) : reason,
    });
    rights.push(r);
  }
  return { suggestions, rights };
}

/** What is found for one customer before the whole list has its say. */
interface Draft {
  suggestions: Suggestion[];
  /** The one of the same name. */
  only?: PsaCustomer;
  confidence: number;
  /** What forbids a link; asked where one is worth a look. */
  against?: string;
}

function draftOf(lists: Lists, l: number): Draft {
  const { suggestions, rights } = suggestionsOf(lists, l);
  const confidence = suggestions.length === 0 ? 0 : (lists.judged.confidence[l] ?? 0);
  const only = lists.psa[lists.only[l] ?? -1];
  if (only && !only.inactive) return { suggestions, only, confidence };
  if (suggestions.length === 0) return { suggestions, confidence };
  const tied = tie(lists, l, rights, suggestions);
  const against = tied ?? (confidence < worthALook ? undefined : doubt(lists, l, rights));
  // What is hardly likely fits no two.
  return against === undefined || (tied === undefined && confidence < likely && saysTooClose(against))
    ? { suggestions, confidence }
    : { suggestions, confidence, against };
}

function rowOf(
  lists: Lists,
  l: number,
  customer: CoveCustomer,
  { suggestions, only, confidence, against }: Draft,
  threshold: number,
  facts: ListFacts,
): MatchRow {
  const row = { coveId: customer.id, auto: null, confidence: withoutLink(confidence, against, facts), suggestions };
  if (only) {
    const reason = only.name.trim() === customer.name.trim() ? say('same name') : say('same name apart from spelling');
    const sure: Suggestion[] = [{ psaId: only.id, score: 1, reason }];
    for (const { psaId, score, reason: told } of suggestions)
      if (psaId !== only.id && sure.length < shown) sure.push({ psaId, score: Math.min(score, 0.9), reason: told });
    return { ...row, auto: only.id, confidence: Math.max(confidence, sameNameConfidence), suggestions: sure };
  }
  const [first] = suggestions;
  if (!first) return row;
  if (against !== undefined && saysTooClose(against)) {
    first.reason = against;
    first.tooClose = true;
  }
  if (against !== undefined || confidence < threshold) return row;
  const sharing = lists.judged.sharing[l] ?? 0;
  if (sharing > 0)
    first.reason = sayCount(
      sharing,
      '{reason}; {n} more in Cove points to it',
      '{reason}; {n} more in Cove point to it',
      { reason: first.reason },
    );
  return { ...row, auto: first.psaId, confidence };
}

/**
 * One row for each Cove customer, in the order given; set aside ones get an empty row. PSA customers that are inactive
 * are suggested with a word about it and never linked. The result does not depend on the order of the lists.
 */
export const match = (
  cove: readonly CoveCustomer[],
  psa: readonly PsaCustomer[],
  remembered: Remembered = {},
  learning: Learning = {},
): MatchRow[] => atOnce(matching(cove, psa, remembered, learning));

/** The same in steps, for whoever has to stay answerable meanwhile. */
export function* matching(
  cove: readonly CoveCustomer[],
  psa: readonly PsaCustomer[],
  remembered: Remembered = {},
  learning: Learning = {},
): Steps<MatchRow[]> {
  const takingPart = cove.filter(({ setAside }) => setAside === undefined);
  const lists = yield* partOf(listsOf(takingPart, psa, learning.models), 0, shares.judged);
  const { confidence } = lists.judged;
  const drafts: Draft[] = [];
  const draft = (l: number): void => void drafts.push(draftOf(lists, l));
  yield* partOf(forEach(lists.cove.length, slice, draft), shares.judged, shares.drafted);
  const facts = factsOf(drafts, unclearness(confidence));
  const threshold = learning.threshold ?? autoThreshold(facts);
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
    if (before && !before.inactive) return certain(before.id, say('chosen before'));
    const reference = referenceId(customer.reference);
    const referred = reference && byId.get(reference.psaId);
    if (!reference || !referred) return row;
    const suggested = row.suggestions.find(({ psaId }) => psaId === referred.id);
    const elsewhere = row.auto !== null && row.auto !== referred.id;
    // A bare number may be anything; it counts when the names agree as well.
    const id = { id: String(referred.id) };
    const agrees = reference.form === 'labelled' || (suggested !== undefined && suggested.score > 0.05);
    if (agrees && !elsewhere && !referred.inactive)
      return certain(referred.id, say('id {id} in the Customer Reference', id));
    const reason = elsewhere
      ? say('id {id} in the Customer Reference, but another has the name', id)
      : referred.inactive
        ? say('id {id} in the Customer Reference, but inactive in HaloPSA', id)
        : say('id {id} in the Customer Reference, but the names differ', id);
    const offer: Suggestion = {
      psaId: referred.id,
      score: Math.max(0.5, row.auto === null || elsewhere ? (row.suggestions[0]?.score ?? 0) : 0),
      reason,
    };
    const others = row.suggestions.filter(({ psaId }) => psaId !== referred.id);
    const suggestions = (
      row.auto === null || elsewhere ? [offer, ...others] : [...others, offer].toSorted((a, b) => b.score - a.score)
    ).slice(0, shown);
    // An id that leads somewhere is worth a look whatever the names say, and no click by itself.
    const unsure = Math.min(Math.max(row.confidence, worthALook), 0.5);
    return { ...row, auto: elsewhere ? null : row.auto, confidence: unsure, suggestions };
  };

  const rows: MatchRow[] = [];
  const decide = (index: number): void => {
    const customer = cove[index];
    if (!customer) return;
    const at = (customer.setAside === undefined ? place.get(customer.id) : undefined) ?? -1;
    const found = drafts[at];
    rows.push(
      found
        ? believed(customer, rowOf(lists, at, customer, found, threshold, facts))
        : { coveId: customer.id, auto: null, confidence: 0, suggestions: [] },
    );
  };
  yield* partOf(forEach(cove.length, slice, decide), shares.drafted, 1);
  return rows;
}
