import { askPage } from '../bus/page.ts';
import type { Caller } from '../bus/sender.ts';
import type { Handlers } from '../bus/serve.ts';
import type { CoveFrameView, CoveState, CoveView } from '../domain/cove-view.ts';
import { fail, ok, type Result } from '../domain/failure.ts';
import type { Connection } from '../domain/connection.ts';
import { say } from '../domain/say.ts';
import { z, type Infer } from '../domain/schema.ts';
import { connections, coveStateOf, coveView, currentConnection, runs } from '../store/items.ts';
import { ownerOf, secretFor } from '../vault/secrets.ts';
import { apply } from './apply.ts';
import { endAbandonedIn } from './hands.ts';
import { loadPart } from './parts.ts';
import { recompute } from './recompute.ts';
import { wipeUsed } from './shown-secret.ts';
import { stopRun } from './stopping.ts';

/** The connection that the Cove side speaks of. */
export async function activeConnection(): Promise<Connection | undefined> {
  const [id, all] = await Promise.all([currentConnection.read(), connections.read()]);
  return id === null ? undefined : all[id];
}

const none = () =>
  fail('no-connection', say('There is no connection yet. Open Alcove from the toolbar and connect to HaloPSA first.'));

/** What a frame's view settles for good: kept per connection, with the time it was seen. */
export function settle(state: CoveState, view: CoveFrameView, at: number): CoveState {
  return {
    ...state,
    ...(view.level || view.role
      ? { level: { level: view.level ?? state.level?.level, role: view.role ?? state.level?.role, at } }
      : {}),
    ...(view.connect === 'succeeded' ? { connectedAt: at, connectFailure: undefined } : {}),
    ...(view.connect === 'failed' ? { connectFailure: { message: view.connectMessage ?? '', at } } : {}),
    ...(view.active === true || view.tile === 'manage' ? { activeAt: at, connectedAt: state.connectedAt ?? at } : {}),
    ...(view.tile === 'configure' && view.active !== true ? { activeAt: undefined } : {}),
    ...(view.psaNotification ? { notification: { state: view.psaNotification, at } } : {}),
  };
}

const inWizard = ({ place }: CoveFrameView): boolean => place.startsWith('wizard');

/**
 * What a frame shows, joined to what others have told. Frames tell in any order: the page around a wizard may well tell after it
 * that another place has come, so nothing is taken away for that (`askAround` finds out which are gone).
 */
export function joinFrames(frames: CoveView['frames'], frameId: number, view: CoveFrameView): CoveView['frames'] {
  if (frameId === 0) return { ...frames, '0': view };
  // There is one wizard: another frame that shows it has taken the place of the one before.
  const others = Object.entries(frames).filter(([id, each]) => id === '0' || !inWizard(view) || !inWizard(each));
  return { ...Object.fromEntries(others), [String(frameId)]: view };
}

/**
 * A page that was loaded anew, or went to another place, may have other frames than before: those that do not answer are
 * forgotten, and those that do look again at what they show.
 */
async function askAround(tabId: number): Promise<void> {
  const known = Object.keys((await coveView.read())?.frames ?? {}).filter((id) => id !== '0');
  const answers = await Promise.all(known.map((id) => askPage(tabId, Number(id), { type: 'ping' })));
  const gone = known.filter((_, i) => answers[i]?.ok !== true);
  if (gone.length === 0) return;
  await coveView.update((joined) =>
    joined?.tabId === tabId
      ? { ...joined, frames: Object.fromEntries(Object.entries(joined.frames).filter(([id]) => !gone.includes(id))) }
      : joined,
  );
}

/** True where the page around all others went to another place. */
async function joinView(caller: Caller, view: CoveFrameView): Promise<boolean> {
  const { tabId, frameId } = caller;
  if (tabId === undefined || frameId === undefined) return false;
  let moved = false;
  await coveView.update((joined) => {
    const frames = joined?.tabId === tabId ? joined.frames : {};
    moved = frameId === 0 && frames['0']?.place !== view.place;
    return { at: Date.now(), tabId, frames: joinFrames(frames, frameId, view) };
  });
  return moved;
}

const frameAt = (
  joined: CoveView | null,
  tabId: number | undefined,
  place: CoveFrameView['place'],
): number | undefined => {
  if (!joined || joined.tabId !== tabId) return undefined;
  const entry = Object.entries(joined.frames).find(([, view]) => view.place === place);
  return entry ? Number(entry[0]) : undefined;
};

const filledSchema = z.object({
  filled: z.array(z.string()),
  refused: z.array(z.object({ field: z.string(), reason: z.string() })),
});

async function fill(caller: Caller): Promise<Result<Infer<typeof filledSchema>>> {
  const connection = await activeConnection();
  if (!connection) return none();
  const frameId = frameAt(await coveView.read(), caller.tabId, 'wizard-connect');
  if (caller.tabId === undefined || frameId === undefined) {
    return fail(
      'page-changed',
      say(
        'The connection step of the wizard is not open in this tab. Open Configure on the HaloPSA tile, then fill in.',
      ),
    );
  }
  await loadPart('hands', caller.tabId, frameId);
  const secret = await secretFor(ownerOf(connection), Date.now());
  const clientSecret = secret.ok ? secret.value : undefined;
  const { name, clientId, host } = connection;
  const answer = await askPage(caller.tabId, frameId, {
    type: 'cove.fill',
    values: { name, clientId, host, ...(clientSecret === undefined ? {} : { clientSecret }) },
  });
  if (!answer.ok) return answer;
  const parsed = filledSchema.safeParse(answer.value);
  if (!parsed.success)
    return fail('unexpected-answer', say('The wizard did not say what was filled in. Compare the four fields by eye.'));
  await coveStateOf(connection.id).update((state) => ({ ...state, filledAt: Date.now() }));
  const refused =
    clientSecret === undefined
      ? [
          ...parsed.data.refused.filter((r) => r.field !== 'Client Secret'),
          {
            field: 'Client Secret',
            reason:
              !secret.ok && secret.failure.code !== 'no-secret'
                ? `${secret.failure.message} ${say('Then fill in again.')}`
                : say('Alcove holds no secret for this connection. Paste it here, or connect again in the popup.'),
          },
        ]
      : parsed.data.refused;
  return ok({ filled: parsed.data.filled, refused });
}

export const coveHandlers = {
  'cove.seen': async ({ view, first = false }, caller) => {
    const moved = await joinView(caller, view);
    if ((moved || (first && caller.frameId === 0)) && caller.tabId !== undefined) await askAround(caller.tabId);
    await endAbandonedIn(caller.tabId);
    const here = ok({ tabId: caller.tabId ?? -1 });
    const connection = await activeConnection();
    if (!connection) return here;
    const before = await coveStateOf(connection.id).read();
    const after = settle(before, view, Date.now());
    if (JSON.stringify(after) !== JSON.stringify(before)) {
      await coveStateOf(connection.id).update((state) => settle(state, view, Date.now()));
      if (view.active === true) await wipeUsed(connection.id, after);
      await recompute(connection.host);
    }
    return here;
  },
  'cove.fill': (_input, caller) => fill(caller),
  'cove.apply': async (_input, caller) => {
    const connection = await activeConnection();
    if (!connection) return none();
    return apply(connection, caller, frameAt(await coveView.read(), caller.tabId, 'wizard-map'));
  },
  'run.stop': async ({ runId }, caller) => {
    const run = (await runs.read())[runId];
    if (caller.who === 'halo' && run?.subject !== caller.host)
      return fail('not-allowed', say('A page may only stop what is done for its own HaloPSA.'));
    if (run) await stopRun(run);
    return ok(null);
  },
} satisfies Partial<Handlers>;
