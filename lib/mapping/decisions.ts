/** What a person decided, kept beside the plan: the matcher believes it before everything else. */
import type { CoveCustomer } from '../domain/customer.ts';
import type { Decision } from '../domain/decision.ts';
import type { Link, Plan } from '../domain/plan.ts';
import { fold } from './words.ts';

export type Decisions = Readonly<Record<string, Decision>>;

const byPerson = (link: Link | undefined): boolean =>
  link !== undefined && link.origin !== 'automatic' && link.origin !== 'all';

/**
 * The decisions after an edit. A link chosen by a person is one; a link that went is one only where `rejected` says that
 * it was removed knowingly, else (undo) what was decided about it is forgotten. Gives the same object when nothing changed.
 */
export function decided(
  decisions: Decisions,
  before: Pick<Plan, 'links'>,
  after: Pick<Plan, 'links'>,
  names: (coveId: string) => string | undefined,
  rejected: boolean,
): Decisions {
  const changed = new Map<string, Decision | null>();
  for (const [id, link] of Object.entries(after.links)) {
    if (before.links[id] === link) continue;
    if (byPerson(link)) changed.set(id, { psaId: link.psaId, name: names(id) ?? '' });
    // A removed link that is back is not removed any more.
    else if (Object.hasOwn(decisions, id) && decisions[id]?.psaId === null) changed.set(id, null);
  }
  for (const id of Object.keys(before.links))
    if (!Object.hasOwn(after.links, id)) changed.set(id, rejected ? { psaId: null, name: names(id) ?? '' } : null);
  if (changed.size === 0) return decisions;
  const next = new Map(Object.entries(decisions));
  for (const [id, decision] of changed) {
    if (decision === null) next.delete(id);
    else next.set(id, decision);
  }
  return Object.fromEntries(next);
}

/**
 * Decisions for the customers of a list: by id, else by the same name where it is the only one of that name on either side.
 *
 * @returns PSA customer ids by Cove id for the matcher, and the ids whose link was removed on purpose
 */
export function rememberedFor(
  decisions: Decisions,
  customers: readonly CoveCustomer[],
): { remembered: Record<string, number>; rejected: Set<string> } {
  const byName = new Map<string, Decision | null>();
  for (const decision of Object.values(decisions)) {
    const key = fold(decision.name).trim();
    if (key !== '') byName.set(key, byName.has(key) ? null : decision);
  }
  const times = new Map<string, number>();
  for (const { name } of customers) {
    const key = fold(name).trim();
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const remembered: [string, number][] = [];
  const rejected = new Set<string>();
  for (const { id, name } of customers) {
    const key = fold(name).trim();
    const decision = Object.hasOwn(decisions, id) ? decisions[id] : times.get(key) === 1 ? byName.get(key) : undefined;
    if (!decision) continue;
    if (decision.psaId === null) rejected.add(id);
    else remembered.push([id, decision.psaId]);
  }
  return { remembered: Object.fromEntries(remembered), rejected };
}
