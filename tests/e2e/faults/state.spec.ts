/** What lies in storage is damaged, of a newer version, more than fits, or cut off by a browser that was killed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorld } from '../../world/server.ts';
import { askAlcove, runToEnd, stored, withCustomers } from '../alcove.ts';
import { axeOf } from '../browser/axe.ts';
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
for (const [what, raw] of damages) {
  const title = `${what} in place of every item is put aside, and Alcove works as if newly installed`;
  test(title, { tag: '@long' }, async () => {
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
      return all.filter(([key]) => key.startsWith('quarantine:')).map(([, value]): unknown => value);
    });
    expect(aside.length).toBeGreaterThan(3);
    for (const each of aside) expect(each).toEqual(raw);
    expect(connectionId).not.toBe('');
  });
}

test('what cannot be read after a restart is told, kept at “Not now”, and reset part by part on a person’s word', async () => {
  test.setTimeout(120_000);
  const world = await startWorld({ cove: false, tenants: [{ host, state: 'ready', customers: 4 }] });
  const profile = await mkdtemp(join(tmpdir(), 'alcove-unreadable-'));
  const open = async () => {
    const alcove = await launchChromium({ args: world.browserArgs, profile });
    return { alcove, app: await alcove.open('popup.html?full') };
  };
  try {
    const first = await open();
    const id = await withCustomers(first.app, world.halo.tenant(host), [{ id: '1', name: 'Acme' }]);
    await askAlcove(first.app, 'note', { host, requirement: 'role-exists', text: 'a note' });
    const [plan, choices] = [`plan:${id}`, `choices:${host}`];
    const newer = { v: 99, data: { links: 'of another time' } };
    await first.app.evaluate((damaged) => chrome.storage.local.set(damaged), { [plan]: newer, [choices]: 'hello' });
    await first.alcove.close();

    const { alcove, app } = await open();
    const lying = (key: string) => app.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key);
    const told = app.getByText('2 things that Alcove keeps could not be read');
    await expect(told).toBeVisible();
    await app.getByRole('button', { name: 'Not now' }).click();
    await expect(told).toBeHidden();
    expect([await lying(plan), await lying(choices)]).toEqual([newer, 'hello']);
    // Work goes on, and what lay there is set aside before anything is written over it.
    await askAlcove(app, 'note', { host, requirement: 'role-exists', text: 'another note' });
    expect(await lying(`quarantine:${choices}`)).toBe('hello');

    await app.getByRole('button', { name: 'Look' }).click();
    const part = app.locator(`[data-unreadable="${choices}"]`);
    await part.getByRole('button', { name: 'Reset…' }).click();
    await part.getByRole('button', { name: 'Cancel' }).click();
    expect(await lying(`quarantine:${choices}`)).toBe('hello');
    await part.getByRole('button', { name: 'Reset…' }).click();
    await part.getByRole('button', { name: 'Reset this part' }).click();
    await expect(part).toBeHidden();
    expect(await lying(`quarantine:${choices}`)).toBeUndefined();
    expect(JSON.stringify(await stored(app, choices))).toContain('another note');
    expect(await lying(plan)).toEqual(newer);
    await expect(app.locator(`[data-unreadable="${plan}"]`)).toContainText('Written by a newer version of Alcove');
    expect(await axeOf(app)).toEqual([]);

    // What was set aside and can be read by now, as after an update, changes places with what stands there.
    const earlier = await lying(choices);
    await askAlcove(app, 'note', { host, requirement: 'role-exists', text: 'a later note' });
    await app.evaluate((items) => chrome.storage.local.set(items), { [`quarantine:${choices}`]: earlier });
    await part.getByRole('button', { name: 'Use it again…' }).click();
    expect(JSON.stringify(await lying(choices))).toContain('a later note');
    await part.getByRole('button', { name: 'Use it again', exact: true }).click();
    await expect(part.getByRole('button', { name: 'Use it again', exact: true })).toBeHidden();
    await until(async () => JSON.stringify(await lying(choices)) === JSON.stringify(earlier), {
      what: 'it to be back',
    });
    expect(JSON.stringify(await lying(`quarantine:${choices}`))).toContain('a later note');
    await alcove.close();
  } finally {
    await world.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});

test('full storage is said, and what was there before stands', { tag: '@long' }, async () => {
  const app = await scene.app();
  const connectionId = await withCustomers(app, scene.world.halo.tenant(host), [{ id: '1', name: 'Acme' }]);
  const before = JSON.stringify(await stored(app, `customers:${connectionId}`));
  const many = Array.from({ length: 2000 }, (_, at) => ({ id: String(at), name: `A customer of a usual name ${at}` }));
  // Room for the account of what is done, and then not even for that.
  for (const room of [4000, 20]) {
    await app.evaluate(async (left) => {
      await chrome.storage.local.remove('filler');
      const free = chrome.storage.local.QUOTA_BYTES - (await chrome.storage.local.getBytesInUse(null));
      await chrome.storage.local.set({ filler: 'x'.repeat(free - left - '"filler"'.length) });
    }, room);
    const told = await runToEnd(app, 'customers.cove', {
      connectionId,
      source: { kind: 'file', customers: many },
    }).then(
      () => 'nothing',
      (error: unknown) => String(error),
    );
    expect(told).toMatch(/10 MB/u);
    expect(JSON.stringify(await stored(app, `customers:${connectionId}`))).toBe(before);
  }
  await app.evaluate(() => chrome.storage.local.remove('filler'));
  await askAlcove(app, 'note', { host, requirement: 'role-exists', text: 'after' });
  expect(JSON.stringify(await stored(app, `choices:${host}`))).toContain('after');
});

test(
  'a browser that is killed in the middle of writing loses nothing that was acknowledged',
  { tag: '@long' },
  async () => {
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
        async () =>
          Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('choices:')).length,
      );
      expect(kept).toBeGreaterThanOrEqual(acknowledged);
      await askAlcove(again, 'note', { host, requirement: 'role-exists', text: 'goes on' });
      await second.close();
    } finally {
      await world.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  },
);
