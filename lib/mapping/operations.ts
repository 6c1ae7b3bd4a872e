/**
 * The operations of a plan, each with the operation that takes it back.
 *
 * Two rules hold in every plan: a customer is never linked and excluded at once (linking ends an
 * exclusion, excluding removes the link), and `clear-all` leaves the reseller's own row and the
 * exclusions alone, because neither is a customer mapping.
 */
import type { Link, Plan, PlanOp } from '../domain/plan.ts';

type Links = Plan['links'];
type Restore = Extract<PlanOp, { kind: 'restore' }>;

/** The keys of a record are ids from outside: going through a Map keeps one that is called "__proto__" harmless. */
function changeLinks(
  links: Links,
  changes: Iterable<readonly [string, Link | null]>,
): { links: Links; before: Restore['links'] } {
  const next = new Map(Object.entries(links));
  const before = new Map<string, Link | null>();
  for (const [id, link] of changes) {
    if (!before.has(id)) before.set(id, next.get(id) ?? null);
    if (link === null) next.delete(id);
    else next.set(id, link);
  }
  return { links: Object.fromEntries(next), before: Object.fromEntries(before) };
}

/** What an operation does to the three parts; `undefined` leaves a part as it is. */
interface Parts {
  links?: Iterable<readonly [string, Link | null]>;
  reseller?: Link | null;
  excluded?: readonly string[];
}

function without(excluded: readonly string[], ids: ReadonlySet<string>): readonly string[] | undefined {
  const rest = excluded.filter((id) => !ids.has(id));
  return rest.length === excluded.length ? undefined : rest;
}

function partsOf(plan: Plan, op: PlanOp): Parts {
  const linking = (entries: [string, Link][]): Parts => {
    const excluded = without(plan.excluded, new Set(entries.map(([id]) => id)));
    return excluded === undefined ? { links: entries } : { links: entries, excluded };
  };
  switch (op.kind) {
    case 'link':
      return linking([[op.coveId, op.link]]);
    case 'link-many':
      return linking(Object.entries(op.links));
    case 'apply-to-all':
      return linking(op.coveIds.map((id) => [id, { psaId: op.psaId, origin: 'all', at: op.at }]));
    case 'unlink':
      return { links: [[op.coveId, null]] };
    case 'reseller':
      return { reseller: op.link };
    case 'exclude':
      return plan.excluded.includes(op.coveId)
        ? { links: [[op.coveId, null]] }
        : { links: [[op.coveId, null]], excluded: [...plan.excluded, op.coveId] };
    case 'include':
      return { excluded: plan.excluded.filter((id) => id !== op.coveId) };
    case 'clear-all':
      return { links: Object.keys(plan.links).map((id) => [id, null] as const) };
    case 'restore': {
      const parts: Parts = { links: Object.entries(op.links) };
      if (op.reseller !== undefined) parts.reseller = op.reseller;
      if (op.excluded !== undefined) parts.excluded = op.excluded;
      return parts;
    }
    default:
      return op satisfies never;
  }
}

/**
 * Applies one operation. Gives the new plan (revision one higher, `savedAt` as it was) and the
 * operation that restores links, reseller and exclusions exactly. The plan passed in is not changed.
 */
export function applyOp(plan: Plan, op: PlanOp): { plan: Plan; inverse: PlanOp } {
  const parts = partsOf(plan, op);
  const { links, before } = changeLinks(plan.links, parts.links ?? []);
  const next: Plan = { ...plan, links, revision: plan.revision + 1 };
  const inverse: Restore = { kind: 'restore', links: before };
  if (parts.reseller !== undefined) {
    inverse.reseller = plan.reseller ?? null;
    if (parts.reseller === null) delete next.reseller;
    else next.reseller = parts.reseller;
  }
  if (parts.excluded !== undefined) {
    inverse.excluded = [...plan.excluded];
    next.excluded = [...parts.excluded];
  }
  return { plan: next, inverse };
}

const sameLink = (a: Link | null | undefined, b: Link | null | undefined): boolean =>
  a === b || (!!a && !!b && a.psaId === b.psaId && a.origin === b.origin && a.reason === b.reason && a.at === b.at);

/** True when both plans hold the same links, reseller and exclusions (revision and time of saving do not count). */
export function samePlan(a: Plan, b: Plan): boolean {
  const left = Object.entries(a.links);
  const right = new Map(Object.entries(b.links));
  return (
    left.length === right.size &&
    left.every(([id, link]) => sameLink(link, right.get(id))) &&
    sameLink(a.reseller, b.reseller) &&
    a.excluded.length === b.excluded.length &&
    a.excluded.every((id, at) => id === b.excluded[at])
  );
}
