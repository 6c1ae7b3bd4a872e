import type { CoveCustomer } from '../../domain/customer.ts';
import { sayCount } from '../../domain/say.ts';
import { until } from '../../page/drive/wait.ts';
import { isReseller, resellerShown } from './reseller.ts';
import type { WorkOptions } from './request.ts';
import { scan, type SeenRow } from './scan.ts';
import { walkerOf } from './walk.ts';

export interface ReadCustomers {
  customers: CoveCustomer[];
  /** The walk came to the end and the table claims no more rows. */
  complete: boolean;
  /** PSA customer that the table shows now, by customer id; unmapped ones are absent. */
  mapped: Record<string, string>;
  /** The reseller account's own PSA customer; absent: its place was not seen. */
  reseller?: string | undefined;
}

/**
 * Cove's customers as the mapping table lists them, by scrolling through it. Ids are the table's own where it
 * shows one (a column "ID", a numeric row key); else a stable key made from the name and how often it came
 * before. `null` when the page shows no mapping table.
 */
export async function readCustomers(
  document: Document,
  { signal, onProgress }: WorkOptions = {},
): Promise<ReadCustomers | null> {
  const walker = await until(() => walkerOf(document), { within: 3000, signal });
  if (!walker) return null;
  const reseller = resellerShown(document, walker);
  const { rows, complete, total } = await scan(walker, {
    signal,
    onRead: (count) =>
      onProgress?.({
        type: 'doing',
        text: sayCount(count, 'Reading the table, {n} row', 'Reading the table, {n} rows'),
        done: count,
        ...total0(walker),
      }),
  });
  const customers: CoveCustomer[] = [];
  const mapped: Record<string, string> = {};
  const times = new Map<string, number>();
  const withIds = idsAreReal(rows);
  for (const row of rows) {
    const n = (times.get(row.name) ?? 0) + 1;
    times.set(row.name, n);
    const own = withIds ? ownId(row) : undefined;
    const id = own ?? `page:${row.name}${n > 1 ? `#${n}` : ''}`;
    const level = column(row, ['level', 'customerlevel', 'type', 'customertype']);
    const reference = column(row, ['customerreference', 'reference', 'externalcode']);
    const isOwn = row.order === 0 && isReseller([row.name, ...row.ids]);
    customers.push({
      id,
      name: row.name,
      ...(level ? { level } : isOwn ? { level: 'Reseller' } : {}),
      ...(reference ? { reference } : {}),
      ...(isOwn ? { setAside: 'above-reseller' as const } : {}),
    });
    if (row.shown) mapped[id] = row.shown;
  }
  return { customers, complete: complete && (total === null || customers.length >= total - 2), mapped, reseller };
}

const total0 = (walker: NonNullable<ReturnType<typeof walkerOf>>): { total: number } | null => {
  const total = walker.total();
  return total === null ? null : { total };
};

const column = (row: SeenRow, keys: readonly string[]): string =>
  keys.map((key) => row.columns[key]).find((text) => text !== undefined && text !== '') ?? '';

/** A column that is headed as an id, else a numeric row key of at least four digits (smaller ones are positions). */
const ownId = (row: SeenRow): string | undefined =>
  column(row, ['id', 'customerid', 'partnerid', 'covecustomerid', 'coveid']) ||
  row.ids.find((id) => /^\d{4,}$/.test(id) && !Object.values(row.columns).includes(id));

/** Ids count only when every row has one and no two share it. */
function idsAreReal(rows: readonly SeenRow[]): boolean {
  const ids = rows.map(ownId);
  return ids.length > 0 && ids.every((id) => id !== undefined) && new Set(ids).size === ids.length;
}
