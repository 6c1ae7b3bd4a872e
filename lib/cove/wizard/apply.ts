import { waitingFor } from '../../domain/run.ts';
import { say, sayCount } from '../../domain/say.ts';
import { namesakesOf } from '../../page/drive/choose.ts';
import { until } from '../../page/drive/wait.ts';
import { accountOf } from './account.ts';
import { carry, type Hands } from './carry.ts';
import { identify, type Identified } from './identify.ts';
import { obstacle, untilClear } from './obstacle.ts';
import type { ApplyAccount, ApplyRequest, ApplyRow, WorkOptions } from './request.ts';
import { notSaved, ownSave, pressSave } from './own-save.ts';
import { resellerShown, setReseller } from './reseller.ts';
import { remember, remembered } from './remember.ts';
import { scan, type Reading } from './scan.ts';
import { settling, staysSo } from './settled.ts';
import { walkerOf } from './walk.ts';

/** Readings of the table in one run at most; each but the first has to have brought something. */
const readings = 12;
/** Rows from which on a second reading is made only when something was odd. */
const large = 1500;
const wentAway = say(
  'The mapping table went away. Rows that were set stay as Cove has them; open the mapping step again and apply once more.',
);
const notAsPlanned = say('the table shows something else after its Save');
const noRow = say('the table has no row with this name');
const notWhole = say('the table did not show all of its rows, and its row was not among them. Apply the mapping again');
const notAgain = say('its row was not found again in the table');
const notSeenAgain = say('it was chosen, but its row was not seen again before the end. Apply the mapping again');
const notHere = say('the mapping table is not on this page');

/**
 * Carries the plan into the mapping table: the reseller's own customer first, then every requested row that
 * shows something else. The table is read before anything is touched, so that equal names are known; every row is read
 * back after it was set, and once more before the table is moved on; the whole is read again until nothing is left to do
 * (a very large one only where something was odd). What counts is what stands there then. Rows not in the request are
 * left alone; Apply to all, Clear all, Next and Confirm are never pressed. A dialog in front of the table is waited for.
 * Stops between two rows when the signal aborts. A page without the table refuses every row; one that loses it in the
 * middle throws.
 */
export async function applyMapping(
  document: Document,
  request: ApplyRequest,
  { signal, onProgress }: WorkOptions = {},
): Promise<ApplyAccount> {
  const account = accountOf(request, onProgress);
  const stopped = (): boolean => signal?.aborted === true;
  // The step may still be drawing itself.
  const walker = await until(() => walkerOf(document), { within: 3000, signal });
  if (!walker) {
    if (stopped()) return account.close(true);
    if (request.reseller) account.reseller('refused', notHere);
    for (const row of request.rows) account.row(row, 'refused', notHere);
    return account.close(false);
  }
  const clear = () =>
    untilClear(() => obstacle(document, walker.grid()), { signal, tell: (text) => account.doing(text) });
  const hands: Hands = {
    walker,
    manner: { habit: {} },
    account,
    clear,
    stopped,
    glimpsed: new Set(),
    takenAt: new Map(),
  };
  await clear();
  const resellerBefore = resellerShown(document, walker);
  if (request.reseller && !stopped()) {
    account.doing(say('PSA customer of the Cove reseller'));
    let deed = await setReseller(document, walker, request.reseller, hands.manner);
    // What came in front of it in the middle is waited for, then it is tried once more.
    if (!deed.done && !deed.final && !stopped()) {
      await clear();
      deed = await setReseller(document, walker, request.reseller, hands.manner);
    }
    if (deed.done) account.reseller(deed.already ? 'already' : 'set');
    else account.reseller('refused', deed.reason);
  }
  const asked = () => request.rows.filter((row) => account.stateOf(row) !== 'refused');
  /** Customers whose row was read in this run: where they are to have no link, their row cannot be taken for one that is not there. */
  const met = new Set<string>();
  const lost = (row: ApplyRow): boolean => needed(row) || met.has(row.coveId);
  const readWhole = async (reading: number): Promise<Reading> => {
    account.doing(reading === 0 ? say('Reading the table') : say('Reading the table again'));
    const names = new Set(request.rows.filter(needed).map(({ cove }) => cove));
    const once = () =>
      scan(walker, {
        signal,
        expected: reading === 0 ? names : undefined,
        onRead: (count) =>
          account.doing(
            reading === 0
              ? sayCount(count, 'Reading the table, {n} row', 'Reading the table, {n} rows')
              : sayCount(count, 'Reading the table again, {n} row', 'Reading the table again, {n} rows'),
          ),
      });
    let read = await once();
    // One that knows itself that it has missed something is no ground to say that a row is not there; a table's own count
    // may be off by its head, so that one row that a busy page skipped is not noticed by it.
    const doubtful = (again: number): boolean => !read.complete || (again === 0 && read.rows.length < large);
    for (let again = 0; again < 2 && doubtful(again) && !stopped(); again += 1) {
      const { missing } = identify(asked(), read.rows);
      // One that is to have no link may be there too, where the table counts more rows than were read.
      const more = again === 0 && missing.length > 0 && read.total !== null && read.rows.length < read.total;
      if (!more && !missing.some(lost)) break;
      read = await once();
    }
    if (!stopped()) remember(walker, read);
    return read;
  };
  const save = ownSave(() => walker.grid());
  /** What a table has not kept yet is not done. */
  const unlessUnsaved = async (): Promise<void> => {
    const chosen = request.rows.filter((row) => account.stateOf(row) === 'set');
    if (chosen.length === 0 || !save.pending()) return;
    const kept = !stopped() && (await save.pressed({ signal, tell: () => account.doing(waitingFor(pressSave)) }));
    const now = kept && !stopped() ? identify(chosen, (await readWhole(1)).rows) : null;
    const right = new Set(now?.settled.filter(({ state }) => state === 'already').map(({ request: row }) => row));
    for (const row of chosen) if (!right.has(row)) account.row(row, 'refused', now ? notAsPlanned : notSaved);
  };
  /** Does what was read since then still stand there, though its server had little time to refuse it? */
  const settled = async (since: number, seen: Reading['rows']): Promise<boolean> => {
    const at = ({ coveId }: ApplyRow): number => (hands.takenAt.get(coveId) ?? 0) + settling;
    const late = request.rows.filter((row) => account.stateOf(row) === 'set' && at(row) > since);
    const within = Math.max(0, ...late.map(at)) - performance.now();
    return late.length === 0 || stopped() || staysSo(walker, late, seen, { within, signal });
  };
  const tried = new Map<string, number>();
  let missing: readonly ApplyRow[] = [];
  let whole = true;
  for (let reading = 0; reading < readings && !stopped(); reading += 1) {
    await clear();
    if (!(await until(() => walker.grid(), { within: 3000, signal })) && !stopped()) throw new Error(wentAway);
    const known = reading === 0 ? remembered(walker) : null;
    const begun = performance.now();
    const { rows: seen, complete } = known ?? (await readWhole(reading));
    if (stopped()) break;
    const found = identify(asked(), seen);
    missing = found.missing;
    whole = complete;
    for (const { request: row } of [...found.todo, ...found.settled]) met.add(row.coveId);
    const shown = shownIn(found);
    const reseller = resellerShown(document, walker);
    // The reseller's own was set before the table was read: what stood there is a part of what was there before.
    if (reading === 0) onProgress?.({ type: 'shown', before: true, complete, shown, reseller: resellerBefore });
    if (reading > 0 || reseller !== resellerBefore)
      onProgress?.({ type: 'shown', before: false, complete, shown, reseller });
    for (const { request: row, state, reason, unsure } of found.settled) {
      const before = account.stateOf(row);
      const set = state === 'already' && hands.glimpsed.delete(row.coveId);
      // Which of them it is was known only to who has just chosen it.
      if (unsure && !set && before !== 'set')
        account.row(row, 'refused', namesakesOf({ text: row.psa ?? '', namesakes: row.namesakes }));
      else if (before !== 'set' && before !== 'already') account.row(row, set ? 'set' : state, reason);
    }
    for (const { request: row } of found.todo) {
      if (account.stateOf(row) === 'set') hands.manner.takesBack = true;
      if (account.stateOf(row) !== undefined) account.reopen(row);
    }
    const [todo, given] = [
      found.todo.filter(({ request: row }) => (tried.get(row.coveId) ?? 0) < 3),
      found.todo.filter(({ request: row }) => (tried.get(row.coveId) ?? 0) >= 3),
    ];
    for (const { request: row, row: after } of given)
      account.row(
        row,
        'refused',
        after.shown
          ? say('the table shows “{text}” afterwards', { text: after.shown.slice(0, 80) })
          : say('the table shows nothing afterwards'),
      );
    if (todo.length === 0 && !known) {
      if (await settled(begun, seen)) break;
      continue;
    }
    const { touched, odd } = await carry(todo, seen, tried, hands);
    // Each row was looked at after it was set, and again before the table was moved on: a table that would take minutes
    // to read is read again only when something in it was odd.
    if (!known && !odd && seen.length > large && !stopped()) {
      const now = shownIn(identify(asked(), seen));
      onProgress?.({ type: 'shown', before: false, complete, shown: now, reseller: resellerShown(document, walker) });
      break;
    }
    if (touched === 0 && !stopped() && reading > 1) {
      for (const { request: row } of todo) account.row(row, 'refused', notAgain);
      break;
    }
  }
  for (const row of request.rows)
    if (account.stateOf(row) === undefined && hands.glimpsed.has(row.coveId))
      // Some tables show only what is not mapped yet: a row that took its choice leaves them for good.
      if (!stopped() && whole && missing.includes(row)) account.row(row, 'set');
      else account.row(row, 'refused', notSeenAgain);
  if (!stopped()) {
    for (const row of missing)
      if (account.stateOf(row) === undefined)
        if (met.has(row.coveId)) account.row(row, 'refused', notAgain);
        // Of a table of which not one customer is known, or not all rows were seen, it cannot be said what it lacks.
        else if (needed(row) || met.size === 0) account.row(row, 'refused', whole ? noRow : notWhole);
        else if (!whole && row.mayLack !== true) account.row(row, 'refused', notWhole);
        else account.row(row, 'absent');
    for (const row of request.rows)
      if (account.stateOf(row) === undefined) account.row(row, 'refused', say('its row keeps moving in the table'));
  }
  await unlessUnsaved();
  return account.close(stopped());
}

/** What the rows show now, by customer: those that could be told. */
const shownIn = ({ todo, settled }: Identified): Record<string, string> =>
  Object.fromEntries([
    ...todo.map(({ request, row }) => [request.coveId, row.shown] as const),
    ...settled
      .filter(({ state }) => state === 'already')
      .map(({ request }) => [request.coveId, request.psa ?? ''] as const),
  ]);

/** Must the table have a row for it? One that is to have no link may as well not be listed. */
const needed = (row: ApplyRow): boolean => row.psa !== null && row.mayLack !== true;
