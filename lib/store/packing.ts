/** How the long items are laid out as columns. Each pair gives back exactly what was put in; `unpack` throws `Unreadable`. */
import {
  customerListSchema,
  setAsideReasons,
  type CoveCustomer,
  type CustomerList,
  type PsaCustomer,
} from '../domain/customer.ts';
import {
  linkOrigins,
  planOpSchema,
  planSchema,
  type Link,
  type Plan,
  type PlanHistory,
  type PlanOp,
  type PlanStep,
  type StoredSuggestions,
  type Suggestion,
} from '../domain/plan.ts';
import type { z } from '../domain/schema.ts';
import {
  cellsOf,
  coded,
  columnOf,
  countIn,
  decoded,
  fieldsOf,
  numbers,
  numbersOf,
  optionalCells,
  optionalColumn,
  Unreadable,
  whole,
} from './columns.ts';
import type { Packing } from './stored.ts';

type Fields = Record<string, unknown>;
/** What is not long is looked at by the schema, with the long parts empty. */
function parsed<T>(schema: z.ZodMiniType<T>, raw: unknown): T {
  const result = schema.safeParse(raw);
  if (!result.success) throw new Unreadable('a short part has another form');
  return result.data;
}
const setAsideOf = (text: string | undefined): CoveCustomer['setAside'] =>
  text === undefined ? undefined : setAsideReasons.find((reason) => reason === text);

const packCove = (list: readonly CoveCustomer[]): Fields => ({
  count: list.length,
  id: columnOf(list.map(({ id }) => id)),
  name: columnOf(list.map(({ name }) => name)),
  legalName: optionalColumn(list.map(({ legalName }) => legalName)),
  reference: optionalColumn(list.map(({ reference }) => reference)),
  parentId: coded(list.map(({ parentId }) => parentId)),
  level: coded(list.map(({ level }) => level)),
  state: coded(list.map(({ state }) => state)),
  setAside: coded(list.map(({ setAside }) => setAside)),
  devices: numbers(list.map(({ devices }) => devices)),
  appearedAt: coded(list.map(({ appearedAt }) => (appearedAt === undefined ? undefined : String(appearedAt)))),
});

function unpackCove(raw: unknown): CoveCustomer[] {
  const fields = fieldsOf(raw);
  const count = countIn(fields);
  const ids = cellsOf(fields['id'], count);
  const names = cellsOf(fields['name'], count);
  const texts = (['legalName', 'reference'] as const).map(
    (field) => [field, optionalCells(fields[field], count)] as const,
  );
  const codes = (['parentId', 'level', 'state'] as const).map(
    (field) => [field, decoded(fields[field], count)] as const,
  );
  const more = [...texts, ...codes].filter(([, cells]) => cells !== undefined);
  const setAside = decoded(fields['setAside'], count);
  const devices = numbersOf(fields['devices'], count);
  const appearedAt = decoded(fields['appearedAt'], count);
  return ids.map((id, at) => {
    const customer: CoveCustomer = { id, name: names[at] ?? '' };
    for (const [field, cells] of more) {
      const cell = cells?.[at];
      if (cell !== undefined) customer[field] = cell;
    }
    const aside = setAsideOf(setAside?.[at]);
    if (aside !== undefined) customer.setAside = aside;
    const owned = devices[at];
    if (owned !== undefined) customer.devices = owned;
    const appeared = appearedAt?.[at];
    if (appeared !== undefined) customer.appearedAt = Number(appeared);
    return customer;
  });
}

const packPsa = (list: readonly PsaCustomer[]): Fields => ({
  count: list.length,
  id: numbers(list.map(({ id }) => id)),
  name: columnOf(list.map(({ name }) => name)),
  parent: coded(list.map(({ parent }) => parent)),
  inactive: coded(list.map(({ inactive }) => (inactive === undefined ? undefined : inactive ? 'yes' : 'no'))),
});

function unpackPsa(raw: unknown): PsaCustomer[] {
  const fields = fieldsOf(raw);
  const count = countIn(fields);
  const names = cellsOf(fields['name'], count);
  const parents = decoded(fields['parent'], count);
  const inactive = decoded(fields['inactive'], count);
  return whole(numbersOf(fields['id'], count)).map((id, at) => {
    const customer: PsaCustomer = { id, name: names[at] ?? '' };
    const parent = parents?.[at];
    if (parent !== undefined) customer.parent = parent;
    const gone = inactive?.[at];
    if (gone !== undefined) customer.inactive = gone === 'yes';
    return customer;
  });
}

export const customersPacking: Packing<CustomerList> = {
  since: 2,
  pack: ({ cove, psa, ...rest }) => ({ ...rest, cove: packCove(cove), psa: packPsa(psa) }),
  unpack(raw) {
    const { cove, psa, ...rest } = fieldsOf(raw);
    return {
      ...parsed(customerListSchema, { ...rest, cove: [], psa: [] }),
      cove: unpackCove(cove),
      psa: unpackPsa(psa),
    };
  },
};

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
  const link = (at: number): Link | null => {
    const psaId = psaIds[at];
    if (psaId === undefined) return null;
    const origin = linkOrigins.find((each) => each === origins?.[at]);
    if (origin === undefined) throw new Unreadable('a link has no origin');
    const reason = reasons?.[at];
    const time = Number(times?.[at] ?? Number.NaN);
    return reason === undefined ? { psaId, origin, at: time } : { psaId, origin, reason, at: time };
  };
  return Object.fromEntries(cellsOf(fields['id'], count).map((id, at) => [id, link(at)]));
}
const linksOnly = (links: Links): Record<string, Link> =>
  Object.fromEntries(
    Object.entries(links).map(([id, link]) => {
      if (link === null) throw new Unreadable('a link is missing');
      return [id, link];
    }),
  );

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

/** One row's suggestions, read only when somebody looks at that row: of 20,000 rows hardly any are in sight. */
class Offered implements StoredSuggestions {
  #made: Suggestion[] | undefined;
  readonly confidence: number;
  readonly #cell: string;
  readonly #reasons: readonly string[];
  constructor(confidence: number, cell: string, reasons: readonly string[]) {
    this.confidence = confidence;
    this.#cell = cell;
    this.#reasons = reasons;
  }
  get count(): number {
    return this.#cell === '' ? 0 : this.#cell.split(';').length;
  }
  get suggestions(): Suggestion[] {
    this.#made ??=
      this.#cell === ''
        ? []
        : this.#cell.split(';').flatMap((part) => {
            const [psaId, score, reason] = part.split(':').map(Number);
            if (psaId === undefined || !Number.isFinite(psaId)) return [];
            return { psaId, score: Number(score) || 0, reason: this.#reasons[reason ?? -1] ?? '' };
          });
    return this.#made;
  }
}

export const suggestionsPacking: Packing<Record<string, StoredSuggestions>> = {
  since: 2,
  pack(all) {
    const entries = Object.entries(all);
    const reasons = new Map<string, number>();
    const placeOf = (reason: string): number => {
      const place = reasons.get(reason) ?? reasons.size;
      reasons.set(reason, place);
      return place;
    };
    const offered = entries.map(([, { suggestions }]) =>
      suggestions.map(({ psaId, score, reason }) => `${psaId}:${score}:${placeOf(reason)}`).join(';'),
    );
    return {
      count: entries.length,
      id: columnOf(entries.map(([id]) => id)),
      confidence: numbers(entries.map(([, { confidence }]) => confidence)),
      offered: columnOf(offered),
      reasons: [...reasons.keys()],
    };
  },
  unpack(raw) {
    const fields = fieldsOf(raw);
    const count = countIn(fields);
    const confidences = whole(numbersOf(fields['confidence'], count));
    const offered = cellsOf(fields['offered'], count);
    const reasons = fields['reasons'];
    if (!Array.isArray(reasons)) throw new Unreadable('there are no reasons');
    const words = cellsOf(reasons, reasons.length);
    return Object.fromEntries(
      cellsOf(fields['id'], count).map((id, at) => [id, new Offered(confidences[at] ?? 0, offered[at] ?? '', words)]),
    );
  },
};
