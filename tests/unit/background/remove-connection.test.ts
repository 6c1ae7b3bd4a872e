/** Removing a connection: nothing of it is left, nothing goes on for it, and what is current next may be. */
import { beforeEach, expect, it, vi } from 'vitest';
import type * as Recompute from '../../../lib/background/recompute.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
vi.mock('../../../lib/background/recompute.ts', async (original) => ({
  ...(await original<typeof Recompute>()),
  recompute: () => Promise.resolve(),
}));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { connectHandlers } = await import('../../../lib/background/connect.ts');
const { takeCustomers } = await import('../../../lib/background/customers.ts');
const { renewPolicy } = await import('../../../lib/background/policy.ts');
const { recordRun, startRun } = await import('../../../lib/background/runs.ts');
const { connections, currentConnection, customersOf, firstScreen, planOf, runs, settingsUndo } =
  await import('../../../lib/store/items.ts');
const { readSettings } = await import('../../../lib/store/settings.ts');
const { ok } = await import('../../../lib/domain/failure.ts');

// Node has no lock manager; one caller after the other is all that these tests need of it.
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });

/** What pages were asked, and what a page answers that is asked to stop. */
let asked: unknown[] = [];
const manage = async (policy: object) => {
  Object.assign(fakeBrowser.storage, { managed: { get: async () => policy } });
  await renewPolicy();
};
const connectionAt = (id: string, host: string, createdAt: number) => ({
  id,
  name: id,
  host,
  authUrl: `https://${host}/auth`,
  clientId: `key-${id}`,
  createdAt,
});
const list = { cove: [{ id: '1', name: 'One' }], psa: [{ id: 1, name: 'One' }] };
beforeEach(async () => {
  fakeBrowser.reset();
  asked = [];
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (_tab: number, message: unknown) => (asked.push(message), { ok: true, value: true }),
  });
  await manage({});
  await connections.update(() => ({
    c1: connectionAt('c1', 'one.halopsa.com', 3),
    c2: connectionAt('c2', 'two.halopsa.com', 2),
    c3: connectionAt('c3', 'three.halopsa.com', 1),
  }));
  await currentConnection.update(() => 'c1');
  await customersOf('c1').update(() => list);
});
const keysOf = async (id: string) =>
  Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.endsWith(`:${id}`));
const remove = () => connectHandlers['connection.remove']({ connectionId: 'c1' });

it('stops what is being done for it, and waits until that writes no more', async () => {
  let begun = (): void => undefined;
  const going = new Promise<void>((resolve) => (begun = resolve));
  const { ended } = await startRun('psa-customers', 'c1', 'Reading', async ({ signal }) => {
    begun();
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    // Work that was already writing when it was told to stop.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await customersOf('c1').update(() => list);
    return ok(null);
  });
  await going;
  await remove();
  await ended;
  expect(await keysOf('c1')).toEqual([]);
  expect(Object.values(await runs.read()).map(({ state }) => state)).toEqual(['stopped']);
});

it('stops hands in a page, and takes nothing of them any more', async () => {
  const runId = await recordRun('cove-customers', 'c1', 'Reading', {
    handsIn: 'page',
    frame: { tabId: 4, frameId: 2 },
  });
  await remove();
  expect(asked).toMatchObject([{ type: 'cove.stop', runId }]);
  expect((await runs.read())[runId]?.state).toBe('stopped');
  await takeCustomers('c1', [{ id: '9', name: 'Late' }], 'page', true);
  expect(await keysOf('c1')).toEqual([]);
});

it('leaves what is being done for others alone', async () => {
  const runId = await recordRun('apply', 'c2', 'Applying', { handsIn: 'page', frame: { tabId: 4, frameId: 2 } });
  await remove();
  expect(asked).toEqual([]);
  expect((await runs.read())[runId]?.state).toBe('running');
});

it.each<[string, object, string | null]>([
  ['the newest that is left', {}, 'c2'],
  ['the newest that the organisation allows', { haloHosts: ['three.halopsa.com'] }, 'c3'],
  ['none where it allows none of them', { haloHosts: ['one.halopsa.com'] }, null],
])('makes current %s', async (_name, policy, next) => {
  await manage(policy);
  await remove();
  expect(await currentConnection.read()).toBe(next);
});

it('has the first screen of the next one made', async () => {
  await customersOf('c2').update(() => list);
  await planOf('c2').update((plan) => ({ ...plan, revision: 1 }));
  await remove();
  await vi.waitFor(async () => expect((await firstScreen.read())?.plan.connectionId).toBe('c2'), 3000);
});

it('is in no import that could be taken back any more', async () => {
  const now = await readSettings(0);
  await settingsUndo.update(() => ({ at: 1, before: now, after: now }));
  await remove();
  const undo = await settingsUndo.read();
  for (const side of [undo?.before, undo?.after])
    expect(side?.connections.map(({ name }) => name).toSorted()).toEqual(['c2', 'c3']);
});
