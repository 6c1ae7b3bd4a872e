import { say } from '../../domain/say.ts';
import { fits, plain, wantedOf } from '../../page/drive/wanted.ts';
import { shownIn } from './cell.ts';
import type { ApplyRow, RowState } from './request.ts';
import type { GridRow } from './row.ts';
import type { SeenRow } from './scan.ts';

export interface Task {
  request: ApplyRow;
  row: SeenRow;
  /** Is this drawn row the one? Rows move: what counts is what it says. */
  is(row: GridRow): boolean;
}
export interface Identified {
  /** Rows that show something other than the plan wants. */
  todo: Task[];
  /** Rows that need nothing, or that cannot be told apart; `unsure`: it shows a name that several customers bear. */
  settled: { request: ApplyRow; state: RowState; reason?: string; unsure?: true }[];
  /** No row has this name. */
  missing: ApplyRow[];
}

/** Does a row that shows this need nothing more? */
export const shows = (shown: string, { psa, psaId }: ApplyRow): boolean =>
  psa === null ? shown === '' : fits(shown, wantedOf({ text: psa, id: psaId }));

/** It shows the name, which others bear as well, and nothing that tells who of them is meant. */
const isUnsure = (shown: string, { psa, namesakes }: ApplyRow): boolean =>
  namesakes !== undefined && psa !== null && plain(shown) === plain(psa);

/**
 * Joins requested customers with rows of the table by Cove's own name; one without a row of its name by the id, where
 * the table says it. Where a name occurs several times, on either side, the row must say more: the customer's id, its
 * reference, its parent. Namesakes that all get the same PSA customer need not be told apart; those that were read
 * from this very table, and only numbered there, are taken in its order. All others are left to a person: a wrong
 * link costs more than none.
 */
export function identify(requests: readonly ApplyRow[], seen: readonly SeenRow[]): Identified {
  const out: Identified = { todo: [], settled: [], missing: [] };
  const rowsByName = Map.groupBy(seen, (row) => plain(row.name));
  const requestsByName = Map.groupBy(requests, (row) => plain(row.cove));
  const place = (request: ApplyRow, row: SeenRow, is: Task['is']) => {
    if (shows(row.shown, request))
      out.settled.push({ request, state: 'already', ...(isUnsure(row.shown, request) ? { unsure: true } : {}) });
    else out.todo.push({ request, row, is });
  };
  for (const [name, wanted] of requestsByName) {
    const rows = rowsByName.get(name) ?? [];
    const [onlyRow] = rows;
    const [onlyRequest] = wanted;
    if (rows.length === 0) {
      for (const request of wanted) {
        const row = byItsId(request, seen, requestsByName);
        if (row) place(request, row, sayingAll(row.name, [request.coveId]));
        else out.missing.push(request);
      }
    } else if (rows.length === 1 && wanted.length === 1 && onlyRow && onlyRequest)
      place(onlyRequest, onlyRow, (row) => plain(row.name) === name);
    else tellApart(name, wanted, rows, place, out);
  }
  return out;
}

/** Names differ (an e-mail behind it, other blanks), but exactly one row says this very id and bears nobody else's name. */
function byItsId(
  { coveId }: ApplyRow,
  seen: readonly SeenRow[],
  requested: ReadonlyMap<string, unknown>,
): SeenRow | undefined {
  if (!/^\d{4,}$/.test(coveId)) return undefined;
  const rows = seen.filter((row) => row.ids.includes(coveId));
  const [row] = rows;
  return rows.length === 1 && row && !requested.has(plain(row.name)) ? row : undefined;
}

const sayingAll =
  (name: string, texts: readonly string[]): Task['is'] =>
  (row) => {
    if (plain(row.name) !== plain(name)) return false;
    const ids = row.ids();
    return texts.every((text) => ids.includes(text));
  };

function tellApart(
  name: string,
  wanted: readonly ApplyRow[],
  rows: readonly SeenRow[],
  place: (request: ApplyRow, row: SeenRow, is: Task['is']) => void,
  out: Identified,
): void {
  const left = new Set(rows);
  const open: ApplyRow[] = [];
  for (const request of wanted) {
    const clue = [request.coveId, ...(request.tells ?? [])].find(
      (text) => rows.filter((row) => says(row, text)).length === 1 && onlyOf(request, text, wanted),
    );
    const row = clue === undefined ? undefined : rows.find((each) => says(each, clue));
    if (row && clue !== undefined && left.delete(row)) place(request, row, sayingAll(name, [clue]));
    else open.push(request);
  }
  const [first] = open;
  if (!first) return;
  const others = [...left].toSorted((a, b) => a.order - b.order);
  const alike = others.length === open.length;
  if (alike && open.every(({ psa, psaId }) => psa === first.psa && psaId === first.psaId)) {
    // Whichever of them it is: any that lacks it is the one.
    open.forEach((request, i) => {
      const row = others[i];
      if (row) place(request, row, (now) => plain(now.name) === name && !shows(shownIn(now.cell), request));
    });
    return;
  }
  const numbered = open.every((request) => orderOf(request) !== null);
  const inOrder = open.toSorted((a, b) => (orderOf(a) ?? 0) - (orderOf(b) ?? 0));
  // One that shows what another is to have: the order of the table is no longer the one in which they were read.
  const swapped = others.some((row, i) =>
    inOrder.some((request, j) => j !== i && request.psa !== null && shows(row.shown, request)),
  );
  if (alike && numbered && !swapped && others.every(({ key }) => key !== '')) {
    inOrder.forEach((request, i) => {
      const row = others[i];
      if (row) place(request, row, (now) => plain(now.name) === name && now.key === row.key);
    });
    return;
  }
  for (const request of open)
    out.settled.push({
      request,
      state: 'refused',
      reason: say('{count} customers are called “{name}” and the table does not tell them apart', {
        count: Math.max(rows.length, wanted.length),
        name,
      }),
    });
}

const says = (row: SeenRow, text: string): boolean =>
  row.ids.includes(text) || row.ids.some((id) => plain(id) === text);
const onlyOf = (request: ApplyRow, text: string, all: readonly ApplyRow[]): boolean =>
  all.every((other) => other === request || (other.coveId !== text && !(other.tells ?? []).includes(text)));

/** Customers that were read from the table itself have no id but their name, and the how-manieth of it they are. */
function orderOf({ coveId, cove }: ApplyRow): number | null {
  if (!coveId.startsWith('page:')) return null;
  const rest = coveId.slice(5);
  return rest === cove ? 1 : Number(/#(\d+)$/.exec(rest)?.[1] ?? Number.NaN) || null;
}
