import { until, type WaitOptions } from '../../page/drive/wait.ts';
import { plain } from '../../page/drive/wanted.ts';
import { shownIn } from './cell.ts';
import { shows } from './identify.ts';
import type { ApplyRow } from './request.ts';
import type { SeenRow } from './scan.ts';
import type { Walker } from './walk.ts';

/** How long after a choice a server's refusal may take it back, ms: what shows it for that long keeps it. */
export const settling = 3200;

/**
 * Watches rows that were read before they had that time, until they had it; those out of sight are looked up afterwards
 * where they were read. False when one of them shows something else or is not found there: then the table is to be read again.
 *
 * @param seen the table as it was read
 */
export async function staysSo(
  walker: Walker,
  rows: readonly ApplyRow[],
  seen: readonly SeenRow[],
  { within, signal }: WaitOptions,
): Promise<boolean> {
  /** What a row shows now: what it was set to, something else, or it is out of sight. */
  const look = (): ((request: ApplyRow) => boolean | undefined) => {
    const drawn = Map.groupBy(walker.rows(), ({ row }) => plain(row.name));
    return (request) => drawn.get(plain(request.cove))?.some(({ row }) => shows(shownIn(row.cell), request));
  };
  const differs = (): boolean => {
    const now = look();
    return rows.some((request) => now(request) === false);
  };
  if ((await until(differs, { within, signal })) !== null) return false;
  const places = new Map(seen.map(({ name, at }) => [plain(name), at]));
  const atFirst = look();
  let left = rows.filter((request) => atFirst(request) === undefined);
  while (left.length > 0 && !signal?.aborted) {
    const [next] = left;
    const place = next && places.get(plain(next.cove));
    if (!place) return false;
    await walker.goTo(place, signal);
    const now = look();
    if (now(next) === undefined || left.some((request) => now(request) === false)) return false;
    left = left.filter((request) => now(request) === undefined);
  }
  return true;
}
