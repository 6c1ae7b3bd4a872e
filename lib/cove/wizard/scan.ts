import { shownIn } from './cell.ts';
import type { GridRow } from './row.ts';
import type { Position, WalkedRow, Walker } from './walk.ts';

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
  /** The rows of this page in their order, as far as they were read. */
  let line: SeenRow[] = [];
  const read = (row: GridRow, at: Position): SeenRow => ({
    name: row.name,
    shown: shownIn(row.cell),
    key: row.key,
    ids: row.ids(),
    columns: row.columns(),
    at,
    order: seen.length,
  });
  const screen = (walked: readonly WalkedRow[]): void => {
    if (line[0]?.at.page !== walked[0]?.at.page) line = [];
    const known = overlap(line, walked);
    for (const [i, { row, at }] of walked.entries()) {
      if (known[i] ?? knownByIndex(byName.get(row.name), row, at)) continue;
      const fresh = read(row, at);
      seen.push(fresh);
      line.push(fresh);
      byName.set(row.name, [...(byName.get(row.name) ?? []), fresh]);
      open.delete(row.name);
    }
  };
  await walker.top(signal);
  let waited = false;
  for (;;) {
    screen(walker.rows());
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

const same = (one: SeenRow, { row, at }: WalkedRow): boolean =>
  one.name === row.name && one.key === row.key && one.at.page === at.page;

/** Index of the whole table that the row says itself: the same one has been read before. */
const knownByIndex = (all: readonly SeenRow[] | undefined, row: GridRow, at: Position): SeenRow | undefined =>
  row.key === '' ? undefined : all?.find((other) => other.key === row.key && other.at.page === at.page);

/**
 * Which rows of this screen were read before: the longest end of what was read that the screen begins with. Where a
 * row stands does not tell it, since tables that draw a part of themselves only guess at the height of the rest.
 */
function overlap(line: readonly SeenRow[], now: readonly WalkedRow[]): (SeenRow | undefined)[] {
  // A screen is read a few rows further than the one before, seldom a little earlier.
  for (let from = Math.max(0, line.length - 3 * now.length); from < line.length; from += 1) {
    const tail = line.slice(from, from + now.length);
    if (tail.every((row, i) => now[i] !== undefined && same(row, now[i]))) return tail;
  }
  return [];
}
