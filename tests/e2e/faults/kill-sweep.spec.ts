/** The worker killed at every request of connecting, reading customers and checking: each ends as if it had not been. */
import { createTenant } from '../../world/halo/index.ts';
import { askAlcove, connected, coveApplication, stored } from '../alcove.ts';
import { fillConnect, isConnected, pressConnect } from '../connect-form.ts';
import { writes } from '../fixing.ts';
import { expect, test, until } from '../fixtures.ts';
import { sharedScene } from '../scene.ts';

const scene = sharedScene({ world: { cove: false, tenants: [] } });
test.beforeEach(() => scene.forget());
const asked = /^\/(?:api|auth)\/(?!OnlineStatus)/iu;
type Runs = Record<string, { state: string }>;

/** Holds the answer to one request of a tenant until the worker has been killed; false: there was no such request. */
async function killAt(
  host: string,
  at: number,
  act: () => Promise<unknown>,
  over: () => Promise<boolean>,
): Promise<boolean> {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((done) => (release = done));
  const fault = scene.world.faults.add({
    host,
    path: asked,
    skip: at,
    times: 1,
    stage: 'after',
    fault: { kind: 'gate', until: gate },
  });
  await act();
  await until(async () => fault.hits > 0 || (await over()), { what: `request ${at} or the end`, timeout: 20_000 });
  const hit = fault.hits > 0;
  if (hit) await scene.alcove.killWorker();
  release();
  fault.remove();
  return hit;
}

// oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
test('connect: killed at request after request, there is one connection, proven, with its secret', async ({}, info) => {
  test.setTimeout(240_000);
  let points = 0;
  for (let at = 0; at < 12; at++) {
    const host = `connect${at}.halopsa.com`;
    const tenant = scene.world.halo.add(createTenant({ host, state: 'ready', customers: 2 }));
    await scene.forget();
    const app = await scene.app('#connect');
    await fillConnect(app, { address: host, ...coveApplication(tenant) });
    const hit = await killAt(
      host,
      at,
      () => pressConnect(app),
      async () => Object.keys((await stored<object>(app, 'connections')) ?? {}).length > 0,
    );
    if (!hit) break;
    points += 1;
    await isConnected(app);
    const all = Object.values(
      (await stored<Record<string, { host: string; provenAt?: number }>>(app, 'connections')) ?? {},
    );
    expect(all.map((each) => [each.host, each.provenAt !== undefined])).toEqual([[host, true]]);
    expect(Object.keys((await stored<object>(app, 'secrets-kept')) ?? {})).toHaveLength(1);
    expect(writes(scene.world, host)).toEqual([]);
    await app.close();
  }
  info.annotations.push({ type: 'killPoints', description: String(points) });
  expect(points).toBeGreaterThan(2);
});

for (const [name, expectedPoints] of [
  ['check', 5],
  ['customers.psa', 2],
] as const)
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
  test(`${name}: killed at request after request, it goes on and ends the same`, async ({}, info) => {
    test.setTimeout(240_000);
    let points = 0;
    for (let at = 0; at < 25; at++) {
      const host = `${name === 'check' ? 'check' : 'read'}${at}.halopsa.com`;
      const tenant = scene.world.halo.add(createTenant({ host, state: 'ready', customers: 250 }));
      await scene.forget();
      const app = await scene.app();
      const connectionId = await connected(app, tenant);
      const item = name === 'check' ? `report:${host}` : `customers:${connectionId}`;
      const before = JSON.stringify(await stored(app, item));
      const ended = async () =>
        Object.values((await stored<Runs>(app, 'runs')) ?? {}).every(({ state }) => state !== 'running');
      let runId = '';
      const hit = await killAt(
        host,
        at,
        async () => {
          ({ runId } = await (name === 'check'
            ? askAlcove(app, 'check', { host })
            : askAlcove(app, 'customers.psa', { connectionId })));
        },
        ended,
      );
      if (!hit) break;
      points += 1;
      expect(runId).not.toBe('');
      // Whoever opens anything of Alcove wakes its worker.
      await app.evaluate(() => chrome.runtime.sendMessage({ alcove: 1, name: 'alive', input: {} }));
      await until(ended, { what: `${name} to end after request ${at}`, timeout: 30_000 });
      await until(async () => JSON.stringify(await stored(app, item)) !== before, { what: `what ${name} gives` });
      if (name === 'customers.psa') {
        const list = await stored<{ psa: { id: number }[] }>(app, item);
        expect(list?.psa.length).toBe(tenant.state.clients.length);
        expect(new Set(list?.psa.map(({ id }) => id)).size).toBe(list?.psa.length);
      } else expect(JSON.stringify(await stored(app, item))).toContain('category-exists');
      expect(writes(scene.world, host)).toEqual([]);
      await app.close();
    }
    info.annotations.push({ type: 'killPoints', description: String(points) });
    expect(points).toBeGreaterThanOrEqual(expectedPoints);
  });
