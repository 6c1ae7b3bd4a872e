import { shownIn } from './cell.ts';
import type { Walker } from './walk.ts';

/** What the table said of one row when it was walked through. */
export interface SeenRow {
  id: string;
  name: string;
  /** PSA customer it showed; '' for none. */
  shown: string;
  ids: string[];
  columns: Record<string, string>;
  /** Scroll place at which it stands at the top of the view. */
  place: number;
  order: number;
}

/**
 * Walks the whole table once, top to bottom, and gives every row in its order. `complete` is false when the
 * walk was stopped, or when the table says that it has more rows than were seen.
 */
export async function scan(
  walker: Walker,
  { signal, onRead }: { signal?: AbortSignal | undefined; onRead?: (count: number) => void },
): Promise<{ rows: SeenRow[]; complete: boolean; total: number | null }> {
  const seen = new Map<string, SeenRow>();
  await walker.top();
  for (;;) {
    for (const { id, row, place } of walker.rows())
      if (!seen.has(id))
        seen.set(id, {
          id,
          name: row.name,
          shown: shownIn(row.cell),
          ids: row.ids(),
          columns: row.columns(),
          place,
          order: seen.size,
        });
    onRead?.(seen.size);
    if (signal?.aborted || !(await walker.further(signal))) break;
  }
  const total = walker.grid()?.total ?? null;
  const rows = [...seen.values()];
  // Row counts include the header in some tables and not in others.
  const complete = !signal?.aborted && (total === null || rows.length >= total - 2);
  return { rows, complete, total };
}
