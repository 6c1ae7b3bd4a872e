/** What lies in storage is damaged, of a newer version, more than fits, or cut off by a browser that was killed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorld } from '../../world/server.ts';
import { askAlcove, stored, withCustomers } from '../alcove.ts';
import { launchChromium } from '../browser/chromium.ts';
import { expect, test, until } from '../fixtures.ts';
import { sharedScene } from '../scene.ts';

const host = 'acme.halopsa.com';
const scene = sharedScene({ world: { cove: false, tenants: [{ host, state: 'ready', customers: 4 }] } });
test.beforeEach(() => scene.forget());
const requirements = [
  'role-exists',
  'role-departments',
  'category-exists',
  'application-exists',
  'application-active',
] as const;

const damages: [string, unknown][] = [
  ['a text', 'hello'],
  ['nothing', null],
  ['another shape', { v: 1, data: { a: [1, 2, { b: null }] } }],
  ['a cut-off list', { v: 2, data: { count: 3, id: 'a\nb' } }],
  ['a newer version', { v: 99, data: { future: true } }],
];
for (const [what, raw] of damages)
  test(`${what} in place of every item is put aside, and Alcove works as if newly installed`, async () => {
    let app = await scene.app();
    const connectionId = await withCustomers(app, scene.world.halo.tenant(host), [{ id: '1', name: 'Acme' }]);
    await askAlcove(app, 'note', { host, requirement: 'role-exists', text: 'a note' });
    const keys = await app.evaluate(async (damage) => {
      const all = Object.keys(await chrome.storage.local.get(null));
      await chrome.storage.local.set(Object.fromEntries(all.map((key) => [key, damage])));
      return all;
    }, raw);
    expect(keys.length).toBeGreaterThan(8);
    await app.close();
    await scene.alcove.killWorker();
    app = await scene.app('#connect');
    await expect(app.getByLabel('HaloPSA address')).toBeVisible();
    const { sidebar } = await scene.besideHalo(host);
    await sidebar.click('button', 'Check everything');
    await sidebar.outcome('category-exists', 'met', 20_000);
    await withCustomers(app, scene.world.halo.tenant(host), [{ id: '1', name: 'Acme' }]);
    const aside = await app.evaluate(async () => {
      const all = Object.entries(await chrome.storage.local.get(null));
      return all.filter(([key]) => key.startsWith('quarantine:')).map(([, value]) => JSON.stringify(value));
    });
    expect(aside.length).toBeGreaterThan(3);
    expect(new Set(aside)).toEqual(new Set([JSON.stringify(raw)]));
    expect(connectionId).not.toBe('');
  });

test('full storage is said, and what was there before stands', async () => {
  const app = await scene.app();
  const connectionId = await withCustomers(app, scene.world.halo.tenant(host), [{ id: '1', name: 'Acme' }]);
  const before = JSON.stringify(await stored(app, `customers:${connectionId}`));
  await app.evaluate(async () => {
    const used = await chrome.storage.local.getBytesInUse(null);
    await chrome.storage.local.set({ filler: 'x'.repeat(chrome.storage.local.QUOTA_BYTES - used - 600) });
  });
  const many = Array.from({ length: 2000 }, (_, at) => ({ id: String(at), name: `A customer of a usual name ${at}` }));
  const { runId } = await askAlcove(app, 'customers.cove', {
    connectionId,
    source: { kind: 'file', customers: many },
  }).catch((error: unknown) => {
    expect(String(error)).toMatch(/10 MB/u);
    return { runId: '' };
  });
  await app.evaluate(() => chrome.storage.local.remove('filler'));
  if (runId !== '') {
    type Runs = Record<string, { state: string; failure?: { message: string } }>;
    const run = await until(async () => ((await stored<Runs>(app, 'runs')) ?? {})[runId], { what: 'the run' });
    expect(run.state === 'done' ? 'done' : (run.failure?.message ?? run.state)).toMatch(/10 MB|running|failed/u);
  }
  expect(JSON.stringify(await stored(app, `customers:${connectionId}`))).toBe(before);
  await askAlcove(app, 'note', { host, requirement: 'role-exists', text: 'after' });
  expect(JSON.stringify(await stored(app, `choices:${host}`))).toContain('after');
});

test('a browser that is killed in the middle of writing loses nothing that was acknowledged', async () => {
  test.setTimeout(120_000);
  const world = await startWorld({ cove: false, tenants: [{ host, state: 'ready', customers: 2 }] });
  const profile = await mkdtemp(join(tmpdir(), 'alcove-killed-'));
  try {
    const first = await launchChromium({ args: world.browserArgs, profile });
    const app = await first.open('popup.html?full');
    let acknowledged = 0;
    const writing = (async () => {
      for (let at = 1; at < 5000; at++) {
        const requirement = requirements[at % requirements.length] ?? 'role-exists';
        await askAlcove(app, 'note', { host: `${at}.halopsa.com`, requirement, text: `note ${at}` });
        acknowledged = at;
      }
    })().catch(() => undefined);
    await until(() => acknowledged > 40, { what: 'some writes', timeout: 30_000 });
    await first.cdp.send('Browser.crash').catch(() => undefined);
    await writing;
    await first.close().catch(() => undefined);
    const second = await launchChromium({ args: world.browserArgs, profile });
    const again = await second.open('popup.html?full');
    const kept = await again.evaluate(
      async () => Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('choices:')).length,
    );
    expect(kept).toBeGreaterThanOrEqual(acknowledged);
    await askAlcove(again, 'note', { host, requirement: 'role-exists', text: 'goes on' });
    await second.close();
  } finally {
    await world.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});
