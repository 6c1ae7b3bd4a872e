/** Plan and history as columns. `unpack` gives back exactly what was put in, or throws `Unreadable`. */
import {
  linkOrigins,
  planOpSchema,
  planSchema,
  type Link,
  type Plan,
  type PlanHistory,
  type PlanOp,
  type PlanStep,
} from '../domain/plan.ts';
import {
  cellsOf,
  coded,
  columnOf,
  countIn,
  decoded,
  fieldsOf,
  numbers,
  numbersOf,
  Unreadable,
  wordAt,
} from './columns.ts';
import { parsed, type Fields } from './short-parts.ts';
import type { Packing } from './stored.ts';

type Links = Record<string, Link | null>;
function packLinks(links: Links): Fields {
  const entries = Object.entries(links);
  const column = <T>(pick: (link: Link) => T): (T | undefined)[] =>
    entries.map(([, link]) => (link === null ? undefined : pick(link)));
  return {
    count: entries.length,
    id: columnOf(entries.map(([id]) => id)),
    psaId: numbers(column(({ psaId }) => psaId)),
    origin: coded(column(({ origin }) => origin)),
    reason: coded(column(({ reason }) => reason)),
    at: coded(column(({ at }) => String(at))),
  };
}

function unpackLinks(raw: unknown): Links {
  const fields = fieldsOf(raw);
  const count = countIn(fields);
  const psaIds = numbersOf(fields['psaId'], count);
  const origins = decoded(fields['origin'], count);
  const reasons = decoded(fields['reason'], count);
  const times = decoded(fields['at'], count);
  // Few different words stand for many rows: each is looked at once.
  const knownOrigins = (origins?.words ?? []).map((word) => linkOrigins.find((each) => each === word));
  const knownTimes = (times?.words ?? []).map(Number);
  // Without a prototype: an id that is called "__proto__" is an id like any other.
  const links: Links = Object.create(null);
  for (const [at, id] of cellsOf(fields['id'], count).entries()) {
    const psaId = psaIds[at] ?? Number.NaN;
    if (Number.isNaN(psaId)) {
      links[id] = null;
      continue;
    }
    const origin = knownOrigins[origins?.at[at] ?? -1];
    const time = knownTimes[times?.at[at] ?? -1];
    if (origin === undefined || time === undefined || Number.isNaN(time))
      throw new Unreadable('a link lacks its origin or time');
    const reason = wordAt(reasons, at);
    links[id] = reason === undefined ? { psaId, origin, at: time } : { psaId, origin, reason, at: time };
  }
  return links;
}
function linksOnly(links: Links): Record<string, Link> {
  for (const id in links) if (links[id] === null) throw new Unreadable('a link is missing');
  return links as Record<string, Link>;
}

export const planPacking: Packing<Plan> = {
  since: 2,
  pack: ({ links, ...rest }) => ({ ...rest, links: packLinks(links) }),
  unpack(raw) {
    const { links, ...rest } = fieldsOf(raw);
    return { ...parsed(planSchema, { ...rest, links: {} }), links: linksOnly(unpackLinks(links)) };
  },
};

function packOp(op: PlanOp): unknown {
  if (op.kind === 'restore' || op.kind === 'link-many') return { ...op, links: packLinks(op.links) };
  if (op.kind === 'apply-to-all') return { ...op, coveIds: { count: op.coveIds.length, id: columnOf(op.coveIds) } };
  return op;
}
function unpackOp(raw: unknown): PlanOp {
  const { links, coveIds, ...rest } = fieldsOf(raw);
  const ids = coveIds === undefined ? undefined : fieldsOf(coveIds);
  const op = parsed(planOpSchema, {
    ...rest,
    ...(links === undefined ? {} : { links: {} }),
    ...(ids === undefined ? {} : { coveIds: [] }),
  });
  if (op.kind === 'restore') return { ...op, links: unpackLinks(links) };
  if (op.kind === 'link-many') return { ...op, links: linksOnly(unpackLinks(links)) };
  if (op.kind === 'apply-to-all' && ids) return { ...op, coveIds: cellsOf(ids['id'], countIn(ids)) };
  return op;
}
const packSteps = (steps: readonly PlanStep[]) =>
  steps.map(({ label, undo, redo }) => ({ label, undo: packOp(undo), redo: packOp(redo) }));
function unpackSteps(raw: unknown): PlanStep[] {
  if (!Array.isArray(raw)) throw new Unreadable('there are no steps');
  return raw.map((step) => {
    const { label, undo, redo } = fieldsOf(step);
    if (typeof label !== 'string') throw new Unreadable('a step has no label');
    return { label, undo: unpackOp(undo), redo: unpackOp(redo) };
  });
}

export const historyPacking: Packing<PlanHistory> = {
  since: 2,
  pack: ({ past, future }) => ({ past: packSteps(past), future: packSteps(future) }),
  unpack(raw) {
    const { past, future } = fieldsOf(raw);
    return { past: unpackSteps(past), future: unpackSteps(future) };
  },
};
