/** Proposes a PSA customer for every Cove customer. */
import type { CoveCustomer, PsaCustomer } from '../domain/customer.ts';
import type { MatchRow, Suggestion } from '../domain/plan.ts';
import { alternativesOf, keysOf, type NameKeys } from './names.ts';
import { referenceId } from './reference.ts';
import { wordsOf } from './words.ts';

/** Decisions of before: Cove customer id → PSA customer id. */
export type Remembered = Readonly<Record<string, number>>;

const shown = 5;

interface Keyed {
  customer: PsaCustomer;
  keys: NameKeys;
  words: ReadonlySet<string>;
}

function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === '') continue;
    const members = groups.get(key);
    if (members) members.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Names agree when they share a word of three letters or more, or are the same when glued. */
function agree(name: string, other: string): boolean {
  const right = new Set(keysOf(other).bare.split(' '));
  return keysOf(name)
    .bare.split(' ')
    .some((word) => word.length > 2 && right.has(word));
}

/**
 * One row for each Cove customer, in their order. `auto` only where the name (or the id, or a decision of before)
 * leaves no doubt: the same name after normalisation, once on either side, and the PSA customer active.
 */
export function match(
  cove: readonly CoveCustomer[],
  psa: readonly PsaCustomer[],
  remembered: Remembered = {},
): MatchRow[] {
  const byId = new Map(psa.map((customer) => [customer.id, customer]));
  const keyed = psa.map((customer): Keyed => ({
    customer,
    keys: keysOf(customer.name),
    words: new Set(wordsOf(customer.name)),
  }));
  const byName = group(keyed, ({ customer }) => customer.name.trim());
  const byFull = group(keyed, ({ keys }) => keys.full);
  const byBare = group(keyed, ({ keys }) => keys.bare);
  const byWord = new Map<string, Keyed[]>();
  for (const each of keyed)
    for (const word of each.words) {
      const list = byWord.get(word);
      if (list) list.push(each);
      else byWord.set(word, [each]);
    }
  const taking = cove.filter(({ setAside }) => setAside === undefined);
  const coveFull = group(taking, ({ name }) => keysOf(name).full);
  const coveBare = group(taking, ({ name }) => keysOf(name).bare);

  const rowOf = (customer: CoveCustomer): MatchRow => {
    const none: MatchRow = { coveId: customer.id, auto: null, confidence: 0, suggestions: [] };
    if (customer.setAside !== undefined) return none;
    const certain = (psaId: number, reason: string): MatchRow => ({
      coveId: customer.id,
      auto: psaId,
      confidence: 1,
      suggestions: [{ psaId, score: 1, reason }],
    });
    const before = Object.hasOwn(remembered, customer.id) ? byId.get(remembered[customer.id] ?? Number.NaN) : undefined;
    if (before && !before.inactive) return certain(before.id, 'chosen before');

    const offers = new Map<number, Suggestion>();
    const offer = (target: PsaCustomer, score: number, reason: string): void => {
      const known = offers.get(target.id);
      const told = target.inactive ? `${reason}, but inactive in HaloPSA` : reason;
      if (!known || known.score < score) offers.set(target.id, { psaId: target.id, score, reason: told });
    };
    const names = alternativesOf(customer.name);
    const own = keysOf(customer.name);
    const sameName = byName.get(customer.name.trim()) ?? [];
    const sameFull = byFull.get(own.full) ?? [];

    const reference = referenceId(customer.reference);
    const referred = reference && byId.get(reference.psaId);
    if (reference && referred) {
      const contradicted = sameFull.length > 0 && !sameFull.some((each) => each.customer.id === referred.id);
      if (!referred.inactive && !contradicted && (reference.form === 'labelled' || agree(customer.name, referred.name)))
        return certain(referred.id, `id ${referred.id} in the Customer Reference`);
      offer(referred, 0.9, `id ${referred.id} in the Customer Reference, but the names differ`);
    }
    const alone = (coveFull.get(own.full)?.length ?? 0) <= 1;
    const only = sameFull.length === 1 ? sameFull[0]?.customer : undefined;
    if (only && !only.inactive && alone && offers.size === 0)
      return certain(only.id, sameName.length === 1 ? 'same name' : 'same name apart from spelling');
    for (const each of sameFull)
      offer(
        each.customer,
        0.95,
        sameFull.length > 1
          ? `too close to call: ${sameFull.length} have this name`
          : alone
            ? 'same name'
            : 'same name, but more than one Cove customer has it',
      );
    for (const name of names) {
      const keys = keysOf(name);
      const same = byBare.get(keys.bare) ?? [];
      for (const each of same) {
        const forms = [keys.legal, each.keys.legal];
        const reason =
          same.length > 1 || (coveBare.get(keys.bare)?.length ?? 0) > 1
            ? `too close to call: ${Math.max(same.length, coveBare.get(keys.bare)?.length ?? 0)}`
            : forms[0] === '' || forms[1] === ''
              ? `same name without ${forms.join('')}`
              : `same name, ${forms.join(' against ')}`;
        offer(each.customer, 0.85, forms[0] === '' && forms[1] === '' ? 'the same as a part of the name' : reason);
      }
    }
    if (offers.size === 0) {
      const scores = new Map<Keyed, number>();
      const words = new Set(names.flatMap((name) => wordsOf(name)));
      for (const word of words) {
        const holders = byWord.get(word) ?? [];
        const weight = Math.log(1 + psa.length / Math.max(1, holders.length));
        if (holders.length <= 500) for (const each of holders) scores.set(each, (scores.get(each) ?? 0) + weight);
      }
      const whole = [...words].reduce(
        (sum, word) => sum + Math.log(1 + psa.length / Math.max(1, byWord.get(word)?.length ?? 0)),
        0,
      );
      for (const [each, score] of scores)
        offer(
          each.customer,
          (0.8 * score) / Math.max(whole, score) - each.words.size / 1e4,
          'shares rare words with it',
        );
    }
    const suggestions = [...offers.values()].toSorted((a, b) => b.score - a.score || a.psaId - b.psaId).slice(0, shown);
    return { ...none, confidence: suggestions[0]?.score ?? 0, suggestions };
  };
  return cove.map(rowOf);
}
