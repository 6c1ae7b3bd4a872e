/** What would change: between the plan and what Cove shows, between the plan and a file, and back to an earlier state. */
import type { CoveRows } from '../domain/cove-rows.ts';
import type { CustomerList } from '../domain/customer.ts';
import type { Link, Plan, PlanOp } from '../domain/plan.ts';
import { say } from '../domain/say.ts';
import type { MappingImport } from './mapping-csv.ts';

/** One customer whose PSA customer would be another one; names as the consoles have them, null for none. */
export interface Shift {
  coveId: string;
  cove: string;
  from: string | null;
  to: string | null;
}

export interface Difference {
  add: Shift[];
  change: Shift[];
  clear: Shift[];
  /** Rows that stand as planned already. */
  same: number;
  /** Customers of which nothing has been seen. */
  unseen: number;
  /** The reseller account's own PSA customer, where it would be another one. */
  reseller: { from: string | null; to: string | null } | null;
}

const none = (): Difference => ({ add: [], change: [], clear: [], same: 0, unseen: 0, reseller: null });

function put(into: Difference, shift: Shift): void {
  if (shift.from === shift.to) into.same += 1;
  else if (shift.from === null) into.add.push(shift);
  else if (shift.to === null) into.clear.push(shift);
  else into.change.push(shift);
}

/** What a row of Cove says, as a name: an empty one shows none. */
const nameShown = (shown = ''): string | null => (shown.trim() === '' ? null : shown.trim());
const psaNames = ({ psa }: CustomerList): Map<number, string> => new Map(psa.map(({ id, name }) => [id, name]));
const nameOf = (names: ReadonlyMap<number, string>, link: Link | undefined): string | null =>
  link ? (names.get(link.psaId) ?? say('HaloPSA customer {id}', { id: String(link.psaId) })) : null;

/** What carrying the plan over would do to the rows that Cove showed. */
export function differenceToCove(plan: Plan, customers: CustomerList, rows: CoveRows): Difference {
  const names = psaNames(customers);
  const found = none();
  for (const { id, name, setAside } of customers.cove) {
    if (setAside !== undefined) continue;
    const shown = Object.hasOwn(rows.shown, id) ? rows.shown[id] : undefined;
    if (shown === undefined) {
      found.unseen += 1;
      continue;
    }
    const from = nameShown(shown);
    const to = nameOf(names, plan.links[id])?.trim() ?? null;
    put(found, { coveId: id, cove: name, from, to });
  }
  // Without a choice in the plan Cove's own is left alone.
  const [from, to] = [nameShown(rows.reseller), nameOf(names, plan.reseller)?.trim() ?? null];
  if (rows.reseller !== undefined && to !== null && from !== to) found.reseller = { from, to };
  return found;
}

export interface ImportPreview extends Difference {
  /** Customers that the file newly excludes. */
  exclude: number;
  /** Customers that were excluded and would not be any more. */
  include: number;
  /** Ids in the file that are in neither list; a link to an unknown PSA customer is not taken over. */
  unknownCove: string[];
  unknownPsa: { coveId: string; psaId: number }[];
  /** One step that does all of it; null when nothing would change. */
  op: PlanOp | null;
}

/**
 * What taking a file over would do. Customers that the file does not name stay as they are; a line without a PSA ID means
 * that the customer has no link. Cove ids that are in no list yet are taken over all the same: the list may be read later.
 */
export function previewImport(plan: Plan, customers: CustomerList, file: MappingImport): ImportPreview {
  const names = psaNames(customers);
  const coveNames = new Map(customers.cove.map(({ id, name }) => [id, name]));
  const preview: ImportPreview = {
    ...none(),
    exclude: 0,
    include: 0,
    unknownCove: [],
    unknownPsa: [],
    op: null,
  };
  const excluded = new Set(plan.excluded);
  const links = new Map<string, Link | null>();
  const wanted: [string, Link | null][] = [
    ...Object.entries(file.links),
    ...[...file.excluded, ...file.unlinked].map((id): [string, null] => [id, null]),
  ];
  for (const [coveId, link] of wanted) {
    if (!coveNames.has(coveId)) preview.unknownCove.push(coveId);
    if (link && customers.psaAt !== undefined && !names.has(link.psaId)) {
      preview.unknownPsa.push({ coveId, psaId: link.psaId });
      continue;
    }
    const before = Object.hasOwn(plan.links, coveId) ? plan.links[coveId] : undefined;
    const same = before?.psaId === link?.psaId;
    if (same) preview.same += 1;
    else {
      const shift = {
        coveId,
        cove: coveNames.get(coveId) ?? coveId,
        from: nameOf(names, before),
        to: nameOf(names, link ?? undefined),
      };
      if (before === undefined) preview.add.push(shift);
      else if (link === null) preview.clear.push(shift);
      else preview.change.push(shift);
      links.set(coveId, link);
    }
    if (link !== null && excluded.delete(coveId)) preview.include += 1;
  }
  for (const id of file.unlinked) if (excluded.delete(id)) preview.include += 1;
  for (const id of file.excluded) {
    if (!excluded.has(id)) preview.exclude += 1;
    excluded.add(id);
  }
  const reseller =
    file.reseller &&
    file.reseller.psaId !== plan.reseller?.psaId &&
    (customers.psaAt === undefined || names.has(file.reseller.psaId))
      ? file.reseller
      : undefined;
  if (reseller) preview.reseller = { from: nameOf(names, plan.reseller), to: nameOf(names, reseller) };
  if (links.size > 0 || reseller || preview.exclude + preview.include > 0)
    preview.op = {
      kind: 'restore',
      links: Object.fromEntries(links),
      ...(preview.exclude + preview.include > 0 ? { excluded: [...excluded] } : {}),
      ...(reseller ? { reseller } : {}),
    };
  return preview;
}

export interface RestorePreview extends Difference {
  /** Names that no PSA customer has now, or more than one: left as they are. */
  unclear: { cove: string; psa: string }[];
  op: PlanOp | null;
}

/**
 * A plan as Cove showed it at an earlier time. Names become ids again: the one that is linked now where it has that name,
 * else the only active customer of that name.
 *
 * @param at time of the new links, milliseconds since the epoch
 */
export function previewRestore(plan: Plan, customers: CustomerList, rows: CoveRows, at: number): RestorePreview {
  const names = psaNames(customers);
  const coveNames = new Map(customers.cove.map(({ id, name }) => [id, name]));
  const byName = new Map<string, number[]>();
  for (const { id, name, inactive } of customers.psa)
    if (!inactive) byName.set(name.trim(), [...(byName.get(name.trim()) ?? []), id]);
  const preview: RestorePreview = { ...none(), unclear: [], op: null };
  const links = new Map<string, Link | null>();
  const back = new Set<string>();
  for (const [coveId, shown] of Object.entries(rows.shown)) {
    const before = Object.hasOwn(plan.links, coveId) ? plan.links[coveId] : undefined;
    const cove = coveNames.get(coveId) ?? coveId;
    const [from, to] = [nameOf(names, before)?.trim() ?? null, nameShown(shown)];
    if (from === to) {
      preview.same += 1;
      continue;
    }
    const ids = to === null ? [] : (byName.get(to) ?? []);
    const [psaId] = ids;
    if (to !== null && (psaId === undefined || ids.length > 1)) {
      preview.unclear.push({ cove, psa: to });
      continue;
    }
    put(preview, { coveId, cove, from, to });
    links.set(
      coveId,
      psaId === undefined ? null : { psaId, origin: 'import', reason: say('as Cove showed it before'), at },
    );
    if (psaId !== undefined) back.add(coveId);
  }
  const excluded = plan.excluded.filter((id) => !back.has(id));
  // A reseller account without a PSA customer is no state that applying could bring back: Cove's own choice is left alone then.
  const [own, was] = [nameOf(names, plan.reseller)?.trim() ?? null, nameShown(rows.reseller)];
  const [ownId, ...others] = was === null || was === own ? [] : (byName.get(was) ?? []);
  if (was !== null && was !== own) {
    if (ownId === undefined || others.length > 0) preview.unclear.push({ cove: say('Reseller account'), psa: was });
    else preview.reseller = { from: own, to: was };
  }
  const reseller: Link | undefined =
    preview.reseller && ownId !== undefined
      ? { psaId: ownId, origin: 'import', reason: say('as Cove showed it before'), at }
      : undefined;
  if (links.size > 0 || reseller)
    preview.op = {
      kind: 'restore',
      links: Object.fromEntries(links),
      ...(reseller ? { reseller } : {}),
      ...(excluded.length === plan.excluded.length ? {} : { excluded }),
    };
  return preview;
}
