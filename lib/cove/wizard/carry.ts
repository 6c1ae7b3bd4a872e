import { say } from '../../domain/say.ts';
import { allIn } from '../../page/all-in.ts';
import { quiet, turn, until } from '../../page/drive/wait.ts';
import { plain, wantedOf } from '../../page/drive/wanted.ts';
import type { Account } from './account.ts';
import { setCell, shownIn, type Manner } from './cell.ts';
import { editorIn } from './editor.ts';
import { shows, type Task } from './identify.ts';
import type { GridRow } from './row.ts';
import type { SeenRow } from './scan.ts';
import type { Position, WalkedRow, Walker } from './walk.ts';

export interface Hands {
  walker: Walker;
  manner: Manner;
  account: Account;
  /** Waits while a dialog or the like is in front of the table; gives whether there was one. */
  clear(): Promise<boolean>;
  /** The person pressed Stop: no further row is begun. */
  stopped(): boolean;
  /** Customers whose row was seen to take the choice and then went out of sight: done only once it is seen again. */
  readonly glimpsed: Set<string>;
  /** When a customer's row took its choice, by `performance.now()`. */
  readonly takenAt: Map<string, number>;
}

/** Times that one row is tried in a run before it is refused. */
const attempts = 3;
/** How long a table may take to say that a row was not saved, ms: usually, and where it has happened. */
const settling = { usual: 1000, doubted: 5000 } as const;

export interface Carried {
  /** Rows that were touched. */
  touched: number;
  /** A row went out of sight, did not keep its value or needed a second attempt: the table is to be read again. */
  odd: boolean;
}

/**
 * Sets the rows of these tasks, wherever they are now. Tables sort themselves anew while they are filled: whatever is
 * in view and wanted is set first, downwards as the table was read (what is drawn above the view would lead back up a
 * few rows at a time), then the table is moved to where the next one was seen, or must have gone. Rows
 * that are not found stay open for the next reading of the table. Before the table is moved, what was set in this
 * part of it is looked at once more: a server may have refused it meanwhile. `seen`: the whole table as it was read.
 */
export async function carry(
  tasks: readonly Task[],
  seen: readonly SeenRow[],
  tried: Map<string, number>,
  hands: Hands,
): Promise<Carried> {
  const { walker, account, manner } = hands;
  const pending = new Map<string, Task[]>();
  for (const task of tasks.toSorted((a, b) => a.row.order - b.row.order)) {
    const name = plain(task.row.name);
    pending.set(name, [...(pending.get(name) ?? []), task]);
  }
  const left = new Set(tasks.toSorted((a, b) => a.row.order - b.row.order));
  const orders = new Map(seen.map(({ name, order }) => [plain(name), order]));
  const taskOf = (row: GridRow): Task | undefined =>
    pending.get(plain(row.name))?.find((each) => left.has(each) && each.is(row));
  let drawn: WalkedRow[] = [];
  let cursor = 0;
  /** `any`: also one that is drawn before the view. */
  const next = (any: boolean): { row: GridRow; task: Task } | undefined => {
    for (const again of [false, true]) {
      if (again) drawn = walker.rows();
      let behind: { row: GridRow; task: Task } | undefined;
      for (const { row, inView } of drawn) {
        const task = taskOf(row);
        if (!task || !row.still()) continue;
        if (task.row.order >= cursor) return { row, task };
        if (any || inView) behind ??= { row, task };
      }
      if (behind && again) return behind;
    }
    return undefined;
  };
  let touched = 0;
  let odd = false;
  let moved = false;
  let recent: Task[] = [];
  /** What was set in this part of the table and shows something else now. */
  const lost = (): Task[] => {
    const rows = recent.length > 0 ? walker.rows() : [];
    return recent.filter((task) => {
      const name = plain(task.row.name);
      const same = rows.filter(({ row }) => plain(row.name) === name);
      return same.length > 0 && !same.some(({ row }) => shows(shownIn(row.cell), task.request));
    });
  };
  const lookBack = (): void => {
    for (const task of lost()) {
      odd = manner.takesBack = true;
      account.reopen(task.request);
    }
    recent = [];
  };
  /** What a list did not have: a slow one says so before it has looked, so each of them is tried once more at the end. */
  let later: Task[] = [];
  while (!hands.stopped() && walker.grid()) {
    if (left.size === 0) {
      for (const task of later) left.add(task);
      later = [];
      cursor = 0;
    }
    if (left.size === 0) break;
    // What the last row brought about (an answer of the page's server, a dialog, Stop) has its turn before the next one.
    await turn();
    await hands.clear();
    const found = next(moved);
    moved = false;
    if (found) {
      const { row, task } = found;
      left.delete(task);
      cursor = task.row.order;
      account.doing(say('Setting {name}', { name: task.request.cove }));
      const times = (tried.get(task.request.coveId) ?? 0) + 1;
      tried.set(task.request.coveId, times);
      touched += 1;
      const { state, reason } = await setRow(row, task, hands);
      const again = state === 'refused' && reason?.final === true && times < 2 && task.request.psa !== null;
      if (state === 'glimpsed') hands.glimpsed.add(task.request.coveId);
      odd ||= state === 'open' || state === 'glimpsed' || (state === 'refused' && reason?.final !== true);
      if (again) later.push(task);
      if (state === 'set' || state === 'already') {
        account.row(task.request, state);
        task.row.shown = task.request.psa ?? '';
        if (state === 'set') hands.takenAt.set(task.request.coveId, performance.now());
        recent.push(task);
      } else if (state === 'refused' && !again && (times >= attempts || reason?.final))
        account.row(task.request, 'refused', reason?.text);
      continue;
    }
    const [ahead] = [...left].filter((task) => task.row.order >= cursor);
    const goal = ahead ?? [...left][0];
    if (!goal) break;
    account.doing(say('Looking for {name}', { name: goal.request.cove }));
    lookBack();
    moved = await reach(goal, (row) => taskOf(row) !== undefined, orders, hands);
    cursor = goal.row.order;
    if (moved) continue;
    left.delete(goal);
    odd = true;
  }
  // The last ones have had no time yet to be refused; whoever pressed Stop is told of them as well.
  if (recent.length > 0)
    await until(() => lost().length > 0, {
      within: manner.takesBack && !hands.stopped() ? settling.doubted : settling.usual,
    });
  lookBack();
  return { touched, odd: odd || left.size > 0 };
}

/** Moves the table until a wanted row is drawn: to where this one was seen, then as far as its neighbours have moved. */
async function reach(
  goal: Task,
  wanted: (row: GridRow) => boolean,
  orders: ReadonlyMap<string, number>,
  { walker, stopped }: Hands,
): Promise<boolean> {
  let target: Position = goal.row.at;
  for (let hop = 0; hop < 4 && !stopped(); hop += 1) {
    await walker.goTo(target);
    await walker.unfold();
    const drawn = walker.rows();
    if (drawn.some(({ row }) => wanted(row))) return true;
    const shifts = drawn
      .flatMap(({ row, at }) => {
        const order = orders.get(plain(row.name));
        return order === undefined ? [] : [{ at, by: goal.row.order - order }];
      })
      .toSorted((a, b) => a.by - b.by);
    const middle = shifts[Math.floor(shifts.length / 2)];
    const [one] = drawn;
    if (!middle || !one || Math.abs(middle.by) < 2) return false;
    const height = Math.max(one.row.bottom - one.row.top, 8);
    target = { page: middle.at.page, place: Math.max(0, middle.at.place + middle.by * height) };
  }
  return false;
}

interface Outcome {
  /** `open`, `glimpsed`: it went where it is not seen, before or after it took the choice; the next reading of the table tells. */
  state: 'set' | 'already' | 'refused' | 'open' | 'glimpsed';
  reason?: { text: string; final: boolean };
}

/** Brings one row into view, sets it and verifies it by what it then shows. */
async function setRow(first: GridRow, { request, is }: Task, hands: Hands): Promise<Outcome> {
  const { walker, manner } = hands;
  let row = first;
  const identity = first.name;
  // A task for "any of these that lacks it" fits its row no longer once it is set: then the element tells.
  const find = (): GridRow | undefined => {
    if (row.still()) return row;
    const now = walker
      .rows()
      .find((each) => each.row.name === identity && (is(each.row) || each.row.key === first.key));
    if (now) row = now.row;
    return now?.row;
  };
  await walker.show(row);
  const wanted =
    request.psa === null ? null : wantedOf({ text: request.psa, id: request.psaId, namesakes: request.namesakes });
  const attempt = () =>
    setCell(
      () => find()?.cell ?? null,
      wanted,
      () => asideOf(find()),
      manner,
      () => find()?.parts ?? [],
    );
  let deed = await attempt();
  for (let again = 0; again < 2 && !deed.done && !deed.final && find(); again += 1) {
    // A dialog came in the middle, or the table drew its rows anew and took the list away: once more when it rests.
    const waited = await hands.clear();
    if (!waited && again > 0) break;
    await quiet(row.element.parentElement ?? row.element);
    deed = await attempt();
  }
  if (deed.done) return { state: deed.already ? 'already' : 'set' };
  const now = find() ?? (await until(find, { within: 200 }));
  if (!now) return { state: deed.glimpsed ? 'glimpsed' : 'open' };
  // What is only typed into an editor that stayed open, or is put back when the box is left, is not kept.
  const shown = (): boolean => {
    const cell = find()?.cell;
    return cell !== undefined && shows(shownIn(cell), request);
  };
  const editing = deed.editing === true || (manner.opens !== 'always' && editorIn(now.cell) !== null);
  if (!editing && shown() && !(await until(() => !shown(), { within: 400 }))) return { state: 'set' };
  return { state: 'refused', reason: { text: deed.reason, final: deed.final === true } };
}

/** A part of the row that shows the customer's name: pressing there ends the editing of its neighbour. */
function asideOf(row: GridRow | undefined): Element | null {
  if (!row) return null;
  const inside = 'td,[role=gridcell],[role=cell],.rt-td,span,div';
  for (const cell of row.parts.flatMap((part) => [part, ...allIn(part, inside)]))
    if (
      !cell.contains(row.cell) &&
      !row.cell.contains(cell) &&
      !cell.querySelector('input,select,button,a') &&
      plain(cell.textContent).startsWith(plain(row.name))
    )
      return cell;
  return null;
}
