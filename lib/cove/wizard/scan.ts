import { shownIn } from './cell.ts';
import type { GridRow } from './row.ts';
import type { Position, Walker } from './walk.ts';

/** What the table said of one row when it was walked through. */
export interface SeenRow {
  name: string;
  /** PSA customer it showed; '' for none. */
  shown: string;
  /** Index in the whole table where the row says so, else ''. */
  key: string;
  ids: string[];
  columns: Record<string, string>;
  at: Position;
  order: number;
}

export interface ScanOptions {
  signal?: AbortSignal | undefined;
  onRead?: ((count: number) => void) | undefined;
  /** Names that are looked for: at the end of a slow list they are waited for, once. */
  expected?: ReadonlySet<string> | undefined;
}

/**
 * Walks the whole table once, top to bottom, and gives every row in its order. `complete` is false when the
 * walk was stopped, or when the table says that it has more rows than were seen.
 */
export async function scan(
  walker: Walker,
  { signal, onRead, expected }: ScanOptions = {},
): Promise<{ rows: SeenRow[]; complete: boolean; total: number | null }> {
  const seen: SeenRow[] = [];
  const byName = new Map<string, SeenRow[]>();
  const open = new Set(expected);
  const add = (row: GridRow, at: Position): void => {
    const known = byName.get(row.name);
    const half = (row.bottom - row.top) / 2;
    // Drawn before, on the screen before this one? Equal names are told apart by their index, else by their place.
    const again = known?.some(
      (other) =>
        other.at.page === at.page &&
        (other.key !== '' || row.key !== '' ? other.key === row.key : Math.abs(other.at.place - at.place) <= half),
    );
    if (again) return;
    const fresh: SeenRow = {
      name: row.name,
      shown: shownIn(row.cell),
      key: row.key,
      ids: row.ids(),
      columns: row.columns(),
      at,
      order: seen.length,
    };
    seen.push(fresh);
    if (known) known.push(fresh);
    else byName.set(row.name, [fresh]);
    open.delete(row.name);
  };
  await walker.top(signal);
  let waited = false;
  for (;;) {
    for (const { row, at } of walker.rows()) add(row, at);
    onRead?.(seen.length);
    if (signal?.aborted) break;
    if (await walker.further(signal)) continue;
    if (waited || open.size === 0 || signal?.aborted) break;
    waited = true;
    if (!(await walker.further(signal, true))) break;
  }
  const total = walker.total();
  // Row counts include the header in some tables and not in others.
  const complete = !signal?.aborted && (total === null || seen.length >= total - 2);
  return { rows: seen, complete, total };
}
