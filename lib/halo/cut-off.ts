import { say } from '../domain/say.ts';
import { isRow, numberIn, type Row } from './row.ts';

/**
 * Why a list may be the first page only of what there is, in words; `undefined`: nothing speaks for more. The specification
 * (HaloPSA's OpenAPI) pages none of the checklist's lists; where one is paged all the same, its envelope tells
 * (`record_count`, `page_size`). A bare list is whole, however round its number.
 */
export function cutOff(body: unknown, rows: readonly Row[]): string | undefined {
  const count = rows.length;
  const envelope: Row = isRow(body) ? body : {};
  const total = numberIn(envelope, 'record_count');
  if (total !== undefined && total > count) return say('HaloPSA sent {count} of {total} entries', { count, total });
  // A count of as many as came may be the page's own.
  return count > 0 && numberIn(envelope, 'page_size') === count
    ? say('HaloPSA sent {count} entries, which may be the first page only', { count })
    : undefined;
}
