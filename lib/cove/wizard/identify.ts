import { tidy } from '../../page/dom.ts';
import type { ApplyRow, RowState } from './request.ts';
import type { SeenRow } from './scan.ts';

export interface Task {
  request: ApplyRow;
  row: SeenRow;
}
export interface Identified {
  /** Rows that show something other than the plan wants. */
  todo: Task[];
  /** Rows that need nothing, or that cannot be told apart. */
  settled: { request: ApplyRow; state: RowState; reason?: string }[];
  /** No row has this name. */
  missing: ApplyRow[];
}

/**
 * Joins requested customers with rows of the table by Cove's own name. Where a name occurs several times, on
 * either side, the row must say the customer's id, unless all of them are to get the same PSA customer; else
 * they are left to a person: a wrong link costs more than none.
 */
export function identify(requests: readonly ApplyRow[], seen: readonly SeenRow[]): Identified {
  const out: Identified = { todo: [], settled: [], missing: [] };
  const rowsByName = groupBy(seen, (row) => tidy(row.name));
  const requestsByName = groupBy(requests, (row) => tidy(row.cove));
  const place = (request: ApplyRow, row: SeenRow) => {
    if (row.shown === tidy(request.psa)) out.settled.push({ request, state: 'already' });
    else out.todo.push({ request, row });
  };
  for (const [name, wanted] of requestsByName) {
    const rows = rowsByName.get(name) ?? [];
    const [onlyRow] = rows;
    const [onlyRequest] = wanted;
    if (rows.length === 0) out.missing.push(...wanted);
    else if (rows.length === 1 && wanted.length === 1 && onlyRow && onlyRequest) place(onlyRequest, onlyRow);
    else {
      const same = new Set(wanted.map((request) => request.psa)).size === 1 && rows.length === wanted.length;
      wanted.forEach((request, index) => {
        const byId = rows.filter((row) => row.ids.includes(request.coveId));
        const row = byId.length === 1 ? byId[0] : same ? rows[index] : undefined;
        if (row) place(request, row);
        else
          out.settled.push({
            request,
            state: 'refused',
            reason: `${Math.max(rows.length, wanted.length)} customers are called “${name}” and the table does not tell them apart`,
          });
      });
    }
  }
  return out;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
