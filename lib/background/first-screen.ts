import { firstScreenOf as cutOut } from '../mapping/table-rows.ts';
import { currentConnection, customersOf, firstScreenOf, planOf, suggestionsOf } from '../store/items.ts';

/** After the last of several changes: only what stands then is worth making. */
const restMs = 400;
const timers = new Map<string, ReturnType<typeof setTimeout>>();
/** Counts what made earlier first screens wrong, so that one under way is not kept. */
const turns = new Map<string, number>();
const turnOf = (connectionId: string): number => turns.get(connectionId) ?? 0;

/** Takes away what the table would show when it opens; called before anything of it changes, so that it is never wrong. */
export async function dropFirstScreen(connectionId: string): Promise<void> {
  turns.set(connectionId, turnOf(connectionId) + 1);
  await firstScreenOf(connectionId).update(() => null);
}

async function make(connectionId: string): Promise<void> {
  const turn = turnOf(connectionId);
  const [plan, list, suggestions] = await Promise.all([
    planOf(connectionId).read(),
    customersOf(connectionId).read(),
    suggestionsOf(connectionId).read(),
  ]);
  if (list.cove.length === 0 || list.psa.length === 0) return;
  const made = cutOut(plan, list, suggestions);
  if (made.rows > 0 && turn === turnOf(connectionId)) await firstScreenOf(connectionId).update(() => made);
}

/** Has it made a moment after the last change. It is a convenience: without it the table reads the long lists first. */
export function firstScreenSoon(connectionId: string): void {
  clearTimeout(timers.get(connectionId));
  timers.set(
    connectionId,
    setTimeout(() => {
      timers.delete(connectionId);
      make(connectionId).catch(() => undefined);
    }, restMs),
  );
}

/** A worker that died between two, and an update of Alcove, leave none behind. */
export async function wakeFirstScreen(): Promise<void> {
  const connectionId = await currentConnection.read();
  if (connectionId !== null && (await firstScreenOf(connectionId).read()) === null) firstScreenSoon(connectionId);
}
