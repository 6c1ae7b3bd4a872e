import { tidy } from '../../page/dom.ts';
import { quiet, until } from '../../page/drive/wait.ts';
import { setCell, shownIn, type Manner } from './cell.ts';
import type { GridRow } from './row.ts';
import { identify } from './identify.ts';
import {
  resellerRow,
  type ApplyAccount,
  type ApplyRequest,
  type RowAccount,
  type RowState,
  type WorkOptions,
} from './request.ts';
import { setReseller } from './reseller.ts';
import { scan, type SeenRow } from './scan.ts';
import { walkerOf, type Walker } from './walk.ts';

/**
 * Carries the plan into the mapping table: the reseller's own customer first, then every requested row that
 * shows something else. The table is read through once beforehand, so that equal names are known before
 * anything is touched. Every row is verified by what it shows afterwards; rows not in the request are left
 * alone; Apply to all, Clear all, Next and Confirm are never pressed. Stops between two rows when the signal
 * aborts. A page without the table refuses every row.
 */
export async function applyMapping(
  document: Document,
  request: ApplyRequest,
  { signal, onProgress }: WorkOptions = {},
): Promise<ApplyAccount> {
  const account: ApplyAccount = { rows: [], reseller: null, stopped: false };
  const manner: Manner = {};
  const total = request.rows.length + (request.reseller === undefined ? 0 : 1);
  const tell = (coveId: string, cove: string, state: RowState, reason?: string) => {
    if (coveId === resellerRow) account.reseller = reason === undefined ? { state } : { state, reason };
    else account.rows.push(reason === undefined ? { coveId, cove, state } : { coveId, cove, state, reason });
    onProgress?.({ type: 'row', coveId, state, ...(reason === undefined ? {} : { reason }) });
    onProgress?.({ type: 'doing', text: cove, done: account.rows.length + (account.reseller ? 1 : 0), total });
  };
  const stopped = (): boolean => {
    account.stopped = signal?.aborted === true;
    return account.stopped;
  };

  // The step may still be drawing itself.
  const walker = await until(() => walkerOf(document), { within: 3000, signal });
  if (!walker) {
    if (request.reseller !== undefined)
      tell(resellerRow, 'Cove reseller', 'refused', 'the mapping table is not on this page');
    for (const row of request.rows) tell(row.coveId, row.cove, 'refused', 'the mapping table is not on this page');
    return account;
  }
  if (request.reseller !== undefined && !stopped()) {
    onProgress?.({ type: 'doing', text: 'PSA customer of the Cove reseller', done: 0, total });
    const deed = await setReseller(document, walker, request.reseller, manner, signal);
    tell(
      resellerRow,
      'Cove reseller',
      deed.done ? (deed.already ? 'already' : 'set') : 'refused',
      deed.done ? undefined : deed.reason,
    );
  }
  let open = [...request.rows];
  // A table that sorts itself anew while it is filled is read again, as long as that brings rows forward.
  for (let pass = 0; open.length > 0 && pass < 4 && !stopped(); pass += 1) {
    onProgress?.({ type: 'doing', text: 'Reading the table', done: account.rows.length, total });
    const { rows: seen } = await scan(walker, {
      signal,
      onRead: (count) =>
        onProgress?.({ type: 'doing', text: `Reading the table, ${count} rows`, done: account.rows.length, total }),
    });
    if (stopped()) break;
    const { todo, settled, missing } = identify(open, seen);
    for (const { request: row, state, reason } of settled) tell(row.coveId, row.cove, state, reason);
    const before = account.rows.length;
    const moved: typeof todo = [];
    for (const task of todo.toSorted((a, b) => a.row.place - b.row.place || a.row.order - b.row.order)) {
      if (stopped()) break;
      const outcome = await setRow(walker, task.row, task.request.psa, manner, signal);
      if (outcome === 'moved') moved.push(task);
      else tell(task.request.coveId, task.request.cove, outcome.state, outcome.reason);
    }
    open = [...moved.map((task) => task.request), ...missing];
    if (stopped()) break;
    if (moved.length === 0 || account.rows.length === before) {
      for (const task of moved)
        tell(task.request.coveId, task.request.cove, 'refused', 'its row was not found again in the table');
      for (const row of missing) {
        if (row.psa === null || row.mayLack) tell(row.coveId, row.cove, 'absent');
        else tell(row.coveId, row.cove, 'refused', 'the table has no row with this name');
      }
      open = [];
    }
  }
  return account;
}

/** Brings one row into view, sets it and verifies it. `moved`: it is not where it was. */
async function setRow(
  walker: Walker,
  seen: SeenRow,
  psa: string | null,
  manner: Manner,
  signal?: AbortSignal,
): Promise<Pick<RowAccount, 'state' | 'reason'> | 'moved'> {
  const find = (): GridRow | undefined => walker.find(seen.id);
  if (!find()) await walker.goTo(seen.place, signal);
  const row = find() ?? (await until(find, { within: 300, signal }));
  if (!row) return 'moved';
  await walker.show(row);
  const attempt = () =>
    setCell(
      () => find()?.cell ?? null,
      psa === null ? null : tidy(psa),
      () => asideOf(find()),
      manner,
      signal,
    );
  let deed = await attempt();
  // A table that draws its rows anew in the middle takes the list away: once more, when it has come to rest.
  if (!deed.done && !deed.final && find() && !signal?.aborted) {
    await quiet(row.element.parentElement ?? row.element, signal);
    deed = await attempt();
  }
  if (deed.done) return { state: deed.already ? 'already' : 'set' };
  const now = find();
  // The value was taken and the row went elsewhere: it counts only when it is seen again with it.
  if (!now) return 'moved';
  return shownIn(now.cell) === tidy(psa) ? { state: 'set' } : { state: 'refused', reason: deed.reason };
}

/** A part of the row that shows the customer's name: pressing there ends the editing of its neighbour. */
function asideOf(row: GridRow | undefined): Element | null {
  if (!row) return null;
  for (const cell of row.element.querySelectorAll('td,[role=gridcell],[role=cell],.rt-td,span,div'))
    if (
      !cell.contains(row.cell) &&
      !row.cell.contains(cell) &&
      !cell.querySelector('input,select,button,a') &&
      tidy(cell.textContent).startsWith(row.name)
    )
      return cell;
  return null;
}
