import { plain } from '../../page/drive/wanted.ts';
import { shownIn } from './cell.ts';
import type { Reading } from './scan.ts';
import type { Walker } from './walk.ts';

/** Readings by the table they were made of; they go with it. */
const readings = new WeakMap<Element, { reading: Reading; at: number }>();

/** How long a reading is worth beginning with, ms. */
const fresh = 10 * 60_000;

/** Keeps a whole reading of this table; rows that are set afterwards are written into it. */
export function remember(walker: Walker, reading: Reading): void {
  const root = walker.grid()?.root;
  if (root) readings.set(root, { reading, at: Date.now() });
}

/**
 * The last reading of this very table, to go on with at once after a stop: reading thousands of rows takes a minute.
 * `null` when there is none, when it is old, or when a row that is drawn now shows something else. It only says where
 * to begin: the table is read in any case before the work counts as done.
 */
export function remembered(walker: Walker): Reading | null {
  const root = walker.grid()?.root;
  const known = root && readings.get(root);
  if (!known || Date.now() - known.at > fresh) return null;
  const shown = Map.groupBy(known.reading.rows, (row) => plain(row.name));
  const agrees = walker
    .rows()
    .every(({ row }) => shown.get(plain(row.name))?.some((each) => plain(each.shown) === plain(shownIn(row.cell))));
  return agrees ? known.reading : null;
}
