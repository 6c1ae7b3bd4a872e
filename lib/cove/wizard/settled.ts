import { until, type WaitOptions } from '../../page/drive/wait.ts';
import { plain } from '../../page/drive/wanted.ts';
import { shownIn } from './cell.ts';
import { shows } from './identify.ts';
import type { ApplyRow } from './request.ts';
import type { Walker } from './walk.ts';

/** How long after a choice a server's refusal may take it back, ms: what shows it for that long keeps it. */
export const settling = 3200;

/**
 * Watches rows that were read before they had that time, until they had it. False when one of them shows something else
 * or is out of sight: then the table is to be read again.
 */
export async function staysSo(
  walker: Walker,
  rows: readonly ApplyRow[],
  { within, signal }: WaitOptions,
): Promise<boolean> {
  const differs = (): boolean => {
    const drawn = walker.rows();
    return rows.some((request) => {
      const own = drawn.filter(({ row }) => plain(row.name) === plain(request.cove));
      return !own.some(({ row }) => shows(shownIn(row.cell), request));
    });
  };
  return (await until(differs, { within, signal })) === null;
}
