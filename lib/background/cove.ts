import { browser } from 'wxt/browser';
import { handsProgress, type HandsProgress } from '../bus/page-protocol.ts';
import { askPage } from '../bus/page.ts';
import { identify, ownIdentity, type Caller } from '../bus/sender.ts';
import type { Handlers } from '../bus/serve.ts';
import type { CoveFrameView, CoveState, CoveView } from '../domain/cove-view.ts';
import { fail, failureSchema, ok, type Result } from '../domain/failure.ts';
import type { Connection } from '../domain/connection.ts';
import { z } from '../domain/schema.ts';
import { connections, coveStateOf, coveView, currentConnection, customersOf, planOf, runs } from '../store/items.ts';
import { secretOf } from '../vault/secrets.ts';
import { takeCustomers } from './customers.ts';
import { bringBack } from './in-front.ts';
import { loadPart } from './panel.ts';
import { recompute } from './recompute.ts';
import { endRun, progressRun, recordRun, stopLive } from './runs.ts';
import { wipeUsed } from './shown-secret.ts';

/** The connection that the Cove side speaks of. */
export async function activeConnection(): Promise<Connection | undefined> {
  const [id, all] = await Promise.all([currentConnection.read(), connections.read()]);
  return id === null ? undefined : all[id];
}

const none = () =>
  fail('no-connection', 'There is no connection yet. Open Alcove from the toolbar and connect to HaloPSA first.');

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

async function joinView(caller: Caller, view: CoveFrameView): Promise<void> {
  const { tabId, frameId } = caller;
  if (tabId === undefined || frameId === undefined) return;
  await coveView.update((joined) => {
    const frames = joined?.tabId === tabId ? joined.frames : {};
    // The top frame went to another place: frames of the place before are gone.
    const kept = frameId === 0 && frames['0']?.place !== view.place ? {} : frames;
    return { at: Date.now(), tabId, frames: { ...kept, [String(frameId)]: view } };
  });
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

async function fill(caller: Caller): Promise<Result<z.infer<typeof filledSchema>>> {
  const connection = await activeConnection();
  if (!connection) return none();
  const frameId = frameAt(await coveView.read(), caller.tabId, 'wizard-connect');
  if (caller.tabId === undefined || frameId === undefined) {
    return fail(
      'page-changed',
      'The connection step of the wizard is not open in this tab. Open Configure on the HaloPSA tile, then fill in.',
    );
  }
  await loadPart('hands', caller.tabId, frameId);
  const clientSecret = await secretOf(connection.id, Date.now());
  const { name, clientId, host } = connection;
  const answer = await askPage(caller.tabId, frameId, {
    type: 'cove.fill',
    values: { name, clientId, host, ...(clientSecret === undefined ? {} : { clientSecret }) },
  });
  if (!answer.ok) return answer;
  const parsed = filledSchema.safeParse(answer.value);
  if (!parsed.success)
    return fail('unexpected-answer', 'The wizard did not say what was filled in. Compare the four fields by eye.');
  await coveStateOf(connection.id).update((state) => ({ ...state, filledAt: Date.now() }));
  const refused =
    clientSecret === undefined
      ? [
          ...parsed.data.refused.filter((r) => r.field !== 'Client Secret'),
          {
            field: 'Client Secret',
            reason: 'Alcove holds no secret for this connection. Paste it here, or connect again in the popup.',
          },
        ]
      : parsed.data.refused;
  return ok({ filled: parsed.data.filled, refused });
}

async function apply(caller: Caller): Promise<Result<{ runId: string }>> {
  const connection = await activeConnection();
  if (!connection) return none();
  const [view, plan, customers] = await Promise.all([
    coveView.read(),
    planOf(connection.id).read(),
    customersOf(connection.id).read(),
  ]);
  const frameId = frameAt(view, caller.tabId, 'wizard-map');
  if (caller.tabId === undefined || frameId === undefined) {
    return fail(
      'page-changed',
      'The mapping step of the wizard is not open in this tab. Press Connect and Next first, then apply the mapping.',
    );
  }
  if (plan.savedAt === undefined)
    return fail('bad-input', 'The mapping plan is not saved yet. Open Alcove, review the plan and save it.');
  const nameOf = new Map(customers.psa.map(({ id, name }) => [id, name]));
  const psaName = (psaId: number | undefined) => (psaId === undefined ? null : (nameOf.get(psaId) ?? null));
  const rows = customers.cove
    .filter((c) => c.setAside === undefined)
    .map(({ id, name, level }) => ({
      coveId: id,
      cove: name,
      psa: psaName(plan.links[id]?.psaId),
      // Which levels Cove's table lists is not documented; end customers are the one level that it must.
      ...(level !== undefined && level !== 'EndCustomer' ? { mayLack: true } : {}),
    }));
  const runId = await recordRun('apply', connection.id, 'Opening the mapping table', {
    total: rows.length,
    handsIn: 'page',
  });
  await loadPart('hands', caller.tabId, frameId);
  const reseller = psaName(plan.reseller?.psaId) ?? undefined;
  const answer = await askPage(caller.tabId, frameId, {
    type: 'cove.apply',
    runId,
    rows,
    ...(reseller === undefined ? {} : { reseller }),
  });
  if (!answer.ok) {
    await endRun(runId, 'failed', { failure: answer.failure });
    return answer;
  }
  return ok({ runId });
}

/** Hands in a page report over a port, so that a worker that died is woken and simply goes on recording. */
export function listenToHands(granted: () => Promise<ReadonlySet<string>>): void {
  browser.runtime.onConnect.addListener((port) => {
    const runId = /^hands:([\w-]{1,64})$/.exec(port.name)?.[1];
    if (!runId) return;
    let line = granted().then((hosts) => {
      if (!port.sender || identify(port.sender, ownIdentity(), hosts)?.who !== 'cove') port.disconnect();
    });
    port.onDisconnect.addListener(() => {
      // Hands that only lost a worker are back at once; hands whose page is gone are not.
      setTimeout(() => void line.then(() => endAbandoned(runId)), abandonedAfter);
    });
    port.onMessage.addListener((raw) => {
      const parsed = handsProgress.safeParse(raw);
      if (parsed.success) line = line.then(() => record(runId, parsed.data)).catch(() => undefined);
    });
  });
}

const abandonedAfter = 10_000;

async function endAbandoned(runId: string): Promise<void> {
  const run = (await runs.read())[runId];
  if (run?.state !== 'running' || Date.now() - run.beatAt < abandonedAfter) return;
  const message =
    'The Cove page was closed or reloaded in the middle of this. Rows that were set stay as the page shows them; start it again to go on.';
  await endRun(runId, 'failed', { failure: { code: 'page-changed', message } });
}

async function record(runId: string, progress: HandsProgress): Promise<void> {
  const run = (await runs.read())[runId];
  if (!run || run.state !== 'running') return;
  if (progress.type === 'doing') await progressRun(runId, progress.text, progress.done, progress.total);
  else if (progress.type === 'customers')
    await takeCustomers(run.subject, progress.customers, 'page', progress.complete);
  else if (progress.type === 'end') {
    const failure = progress.failure
      ? failureSchema.parse({ code: 'page-changed', message: progress.failure })
      : undefined;
    await endRun(runId, progress.stopped ? 'stopped' : failure ? 'failed' : 'done', {
      ...(failure ? { failure } : {}),
      leftOver: progress.leftOver,
      doing: progress.text,
    });
    await bringBack(runId);
    if (run.kind === 'apply') {
      const plan = await planOf(run.subject).read();
      await coveStateOf(run.subject).update((state) => ({
        ...state,
        applied: {
          at: Date.now(),
          revision: plan.revision,
          done: progress.done,
          total: progress.total,
          reseller: progress.reseller,
        },
      }));
    }
    const connection = (await connections.read())[run.subject];
    if (connection) await recompute(connection.host);
  }
}

export const coveHandlers = {
  'cove.seen': async ({ view }, caller) => {
    await joinView(caller, view);
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
  'cove.apply': (_input, caller) => apply(caller),
  'run.stop': async ({ runId }) => {
    if (stopLive(runId)) return ok(null);
    const [run, view] = await Promise.all([runs.read().then((all) => all[runId]), coveView.read()]);
    if (!run || run.state !== 'running') return ok(null);
    const asked = view
      ? await Promise.all(
          Object.keys(view.frames).map((frame) => askPage(view.tabId, Number(frame), { type: 'cove.stop', runId })),
        )
      : [];
    if (!asked.some((answer) => answer.ok && answer.value === true)) await endRun(runId, 'stopped');
    return ok(null);
  },
} satisfies Partial<Handlers>;
