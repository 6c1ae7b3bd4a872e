/** Device counts per Cove customer, to put those that matter first. */
import { fail, ok, type Result } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { z } from '../domain/schema.ts';
import type { CoveClient } from './jsonrpc.ts';

const rowSchema = z.looseObject({ AccountId: z.coerce.number(), PartnerId: z.coerce.number() });
const rowsSchema = z.nullable(z.array(rowSchema));
const pageSize = 5000;
/** AT: 1 a device, 2 a Microsoft 365 domain (both raise tickets). Filter form as in BackupNerd/Backup-Scripts. */
const filters = ['AT==1', 'AT==2'];

/**
 * Counts devices and Microsoft 365 domains by the customer (id as text) that owns them. Fails when the first kind
 * cannot be read at all; `stopped` when the signal aborts.
 */
export async function countDevices(
  client: CoveClient,
  partnerId: number,
  options: { signal?: AbortSignal; onProgress?: (doing: string, done: number) => void },
): Promise<Result<Map<string, number>>> {
  const counts = new Map<string, number>();
  const seen = new Set<number>();
  for (const filter of filters)
    for (let start = 0; ;) {
      if (options.signal?.aborted === true) return fail('stopped', say('Counting devices was stopped.'));
      const query = {
        PartnerId: partnerId,
        Filter: filter,
        Columns: ['AU', 'AR', 'AN'],
        OrderBy: 'AR ASC',
        StartRecordNumber: start,
        RecordsCount: pageSize,
        SelectionMode: 'Merged',
        Totals: [],
      };
      const page = await client.call('EnumerateAccountStatistics', { query }, rowsSchema);
      if (!page.ok) {
        if (filter !== filters[0] && page.failure.code !== 'stopped') return ok(counts);
        return page;
      }
      const fresh = (page.value ?? []).filter(({ AccountId }) => !seen.has(AccountId));
      for (const { AccountId, PartnerId } of fresh) {
        seen.add(AccountId);
        counts.set(String(PartnerId), (counts.get(String(PartnerId)) ?? 0) + 1);
      }
      options.onProgress?.(say('Counting devices'), seen.size);
      start += page.value?.length ?? 0;
      // No new row: the end, or a server that ignores where to start.
      if (fresh.length === 0) break;
    }
  return ok(counts);
}
