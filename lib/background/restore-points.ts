import { restorePointsKept, type CoveRows } from '../domain/cove-rows.ts';
import { coveRowsOf, restorePointsOf } from '../store/items.ts';

const sameRows = (a: CoveRows, b: CoveRows): boolean => {
  const left = Object.entries(a.shown);
  return (
    a.reseller === b.reseller &&
    left.length === Object.keys(b.shown).length &&
    left.every(([id, shown]) => b.shown[id] === shown)
  );
};

/**
 * Keeps what Cove's table shows. What it showed before Alcove wrote into it becomes a restore point, because Cove itself
 * takes neither Clear all nor a changed hostname back; a table without any link is no state that anyone wants back.
 */
export async function keepShown(
  connectionId: string,
  seen: { before: boolean; complete: boolean; shown: Record<string, string>; reseller?: string | undefined },
  applying: boolean,
): Promise<void> {
  const { before, complete, shown, reseller } = seen;
  const rows: CoveRows = { at: Date.now(), complete, shown, ...(reseller === undefined ? {} : { reseller }) };
  await coveRowsOf(connectionId).update(() => rows);
  if (!before || ![...Object.values(shown), reseller ?? ''].some((name) => name.trim() !== '')) return;
  await restorePointsOf(connectionId).update((points) => {
    const last = points.at(-1);
    // Reading the same again, or starting the same work again, is no new state.
    if (last && sameRows(last.rows, rows)) return points;
    const others = applying ? points : points.filter(({ id }) => !id.startsWith('read:'));
    const id = `${applying ? 'apply' : 'read'}:${rows.at}`;
    return [...others, { id, rows }].slice(-restorePointsKept);
  });
}
