import { press } from '../../page/drive/events.ts';
import { quiet, until } from '../../page/drive/wait.ts';
import { shownIn } from './cell.ts';
import { findMore, type Pager } from './pager.ts';
import type { GridRow, MappingGrid } from './row.ts';
import { busy } from './scroll.ts';

/** Longest wait for another page's rows; pages may come from a server. */
const patience = 8000;

/**
 * Turns to another page of the table and waits until its rows stand there. False where there is no such page, or where
 * the rows stay the same. Throws when the press took the table away: then the page is not what it was taken for.
 */
export async function turnPage(
  grid: () => MappingGrid | null,
  pager: () => Pager | null,
  to: 'next' | 'previous' | 'first' | number,
  signal?: AbortSignal,
): Promise<boolean> {
  const now = pager();
  const control = typeof to === 'number' ? now?.numbered(to) : now?.[to];
  if (!control || signal?.aborted) return false;
  const rows = () => (grid()?.rows() ?? []).map(saying).join('\n\n');
  const before = rows();
  press(control, { exact: true, proven: 'pager' });
  const turned = await until(
    () => {
      const after = rows();
      return after !== '' && after !== before && !busy(grid());
    },
    { within: patience, signal },
  );
  const table = grid();
  if (!table) throw new Error('The table went away while its pages were turned. Look at the page, then apply again.');
  if (turned) await quiet(table.root, signal);
  return turned === true;
}

/** All that a row says; of a native select box what it shows, not the thousands that it offers. */
const saying = (row: GridRow): string =>
  row.cell.querySelector('option')
    ? [row.name, ...row.ids(), shownIn(row.cell)].join('\n')
    : `${row.name}\n${row.element.textContent}`;

/** Presses "Load more" where the table has it, and waits for the rows that come. False where there are no more. */
export async function addMore(grid: () => MappingGrid | null, signal?: AbortSignal): Promise<boolean> {
  const table = grid();
  const control = table && findMore(table);
  if (!table || !control) return false;
  const before = table.rows().length;
  press(control, { exact: true });
  const grown = await until(() => (grid()?.rows().length ?? 0) > before && !busy(grid()), { within: patience, signal });
  if (grown) await quiet(table.root, signal);
  return grown === true;
}
