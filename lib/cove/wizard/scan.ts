import { plain } from '../../page/drive/wanted.ts';
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

export interface Reading {
  rows: SeenRow[];
  /** False when it was stopped, or when the table says that it has more rows than were seen. */
  complete: boolean;
  total: number | null;
}

export interface ScanOptions {
  signal?: AbortSignal | undefined;
  onRead?: ((count: number) => void) | undefined;
  /** Names that are looked for: at the end of a slow list they are waited for, once. */
  expected?: ReadonlySet<string> | undefined;
}

/** How often a table that sorted itself anew while it was read is read from its top again. */
const restarts = 3;

/**
 * Walks the whole table once, top to bottom, and gives every row in its order. A table that sorts itself anew meanwhile
 * would show rows twice and others never: it is begun again.
 */
export async function scan(walker: Walker, options: ScanOptions = {}): Promise<Reading> {
  let reading: Reading | null = null;
  for (let again = 0; !reading && again <= restarts; again += 1)
    reading = await readThrough(walker, options, again < restarts);
  return reading ?? { rows: [], complete: false, total: null };
}

/** `null`: the rows changed their places meanwhile (`strict`). */
async function readThrough(
  walker: Walker,
  { signal, onRead, expected }: ScanOptions,
  strict: boolean,
): Promise<Reading | null> {
  const seen: SeenRow[] = [];
  const byName = new Map<string, SeenRow[]>();
  const open = new Set([...(expected ?? [])].map(plain));
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
  /** Rows that were read stand elsewhere now: the table has sorted itself anew. */
  let moved = false;
  /** Takes in what is drawn; false when it does not join on to what was read before. */
  const screen = (walked: readonly WalkedRow[], joins: boolean): boolean => {
    if (line[0]?.at.page !== walked[0]?.at.page) line = [];
    const known = overlap(line, walked);
    const meets = walked.some(({ row, at }, i) => known[i] ?? knownByIndex(byName.get(row.name), row, at));
    if (joins && line.length > 0 && walked.length > 0 && !meets) return false;
    const fresh = walked.filter(({ row, at }, i) => !(known[i] ?? knownByIndex(byName.get(row.name), row, at)));
    moved ||= readBefore(line, fresh) > Math.max(2, walked.length / 2);
    if (moved && strict) return true;
    for (const [i, { row, at }] of walked.entries()) {
      if (known[i] ?? knownByIndex(byName.get(row.name), row, at)) continue;
      const one = read(row, at);
      seen.push(one);
      line.push(one);
      byName.set(row.name, [...(byName.get(row.name) ?? []), one]);
      open.delete(plain(row.name));
    }
    return true;
  };
  let whole = await walker.top(signal);
  let waited = false;
  for (;;) {
    whole = (await walker.unfold(signal)) && whole;
    // A table that jumped elsewhere by itself (to a cell that has the focus) is brought back to where reading was.
    for (let again = 0; !screen(walker.rows(), again < 3); again += 1) {
      const last = line.at(-1);
      whole &&= again < 2;
      const now = walker.rows();
      moved ||= again >= 2 && readBefore(line, now) > Math.max(2, now.length / 2);
      if (moved && strict) return null;
      if (last) await walker.goTo(last.at, signal);
    }
    if (moved && strict) return null;
    onRead?.(seen.length);
    if (signal?.aborted) break;
    if (await walker.further(signal)) continue;
    if (waited || open.size === 0 || signal?.aborted) break;
    waited = true;
    if (!(await walker.further(signal, true))) break;
  }
  whole &&= beginsAtTop(seen);
  const total = walker.total();
  // Row counts include the header in some tables and not in others.
  const complete = whole && !signal?.aborted && (total === null || seen.length >= total - 2);
  return { rows: seen, complete, total };
}

/** Rows of heads and filters at most, which tables count as well. */
const mostHeads = 6;

/** Where rows say which one of the whole table they are: is the first of them among those that were seen? */
function beginsAtTop(seen: readonly SeenRow[]): boolean {
  const indexes = seen
    .filter(({ at, key }) => at.page === 0 && /^#\d+$/.test(key))
    .map(({ key }) => Number(key.slice(1)));
  return indexes.length === 0 || Math.min(...indexes) <= mostHeads;
}

const same = (one: SeenRow, { row, at }: WalkedRow): boolean =>
  one.name === row.name && one.key === row.key && one.at.page === at.page;

/** How many of these rows bear a name that was read on this page. */
function readBefore(line: readonly SeenRow[], rows: readonly WalkedRow[]): number {
  const read = new Set(line.map(({ name }) => name));
  return rows.filter(({ row }) => read.has(row.name)).length;
}

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
