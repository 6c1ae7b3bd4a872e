import { say } from '../domain/say.ts';
import { isRow, numberIn, type Row } from './row.ts';

/** Lists without a word on their length end at such a number when they end at a page's. */
const pageful = 50;

/**
 * Why a list may be the first page only of what there is, in words; `undefined`: nothing speaks for more. Which lists
 * are paged is not documented: an envelope tells (`record_count`, `page_size`), or a list that ends at a round number.
 */
export function cutOff(body: unknown, rows: readonly Row[]): string | undefined {
  const count = rows.length;
  const envelope: Row = isRow(body) ? body : {};
  const total = numberIn(envelope, 'record_count');
  if (total !== undefined && total > count) return say('HaloPSA sent {count} of {total} entries', { count, total });
  // A count of as many as came may be the page's own.
  const isPage = numberIn(envelope, 'page_size') === count;
  const isRound = total === undefined && count % pageful === 0;
  return count > 0 && (isPage || isRound)
    ? say('HaloPSA sent {count} entries, which may be the first page only', { count })
    : undefined;
}
