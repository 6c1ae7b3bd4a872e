import { firstScreenOf as cutOut } from '../mapping/table-rows.ts';
import { currentConnection, customersOf, firstScreen, planOf, suggestionsOf } from '../store/items.ts';

/** After the last of several changes: only what stands then is worth making. */
const restMs = 400;
const timers = new Map<string, ReturnType<typeof setTimeout>>();
/** Counts what made earlier first screens wrong, so that one under way is not kept. */
const turns = new Map<string, number>();
const turnOf = (connectionId: string): number => turns.get(connectionId) ?? 0;

/** Takes away what the table would show when it opens; called before anything of it changes, so that it is never wrong. */
export async function dropFirstScreen(connectionId: string): Promise<void> {
  turns.set(connectionId, turnOf(connectionId) + 1);
  await firstScreen.update((made) => (made?.plan.connectionId === connectionId ? null : made));
}

async function make(connectionId: string): Promise<void> {
  const turn = turnOf(connectionId);
  if ((await currentConnection.read()) !== connectionId) return;
  const [plan, list, suggestions] = await Promise.all([
    planOf(connectionId).read(),
    customersOf(connectionId).read(),
    suggestionsOf(connectionId).read(),
  ]);
  if (list.cove.length === 0 || list.psa.length === 0) return;
  const made = cutOut(plan, list, suggestions);
  if (made.rows > 0 && turn === turnOf(connectionId)) await firstScreen.update(() => made);
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

/** Has it made where it is not of the current connection: that was changed, a worker died in between, Alcove was updated. */
export async function currentFirstScreen(): Promise<void> {
  const [connectionId, made] = await Promise.all([currentConnection.read(), firstScreen.read()]);
  if (connectionId !== null && made?.plan.connectionId !== connectionId) firstScreenSoon(connectionId);
}
