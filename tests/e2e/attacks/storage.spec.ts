/** A content script that an attacker has taken over, and the disk of a closed browser: where the secret must not be. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorld } from '../../world/server.ts';
import { askAlcove, connected, coveApplication, runToEnd, stored } from '../alcove.ts';
import { launchChromium } from '../browser/chromium.ts';
import { filesWith } from '../browser/profile.ts';
import { takenOver } from '../browser/taken-over.ts';
import { fillConnect, isConnected, pressConnect } from '../connect-form.ts';
import { expect, test, until } from '../fixtures.ts';
import { sharedScene } from '../scene.ts';

const host = 'acme.halopsa.com';
const canary = 'canary-9d1f7c52-secret-e07b';
const scene = sharedScene({
  world: {
    cove: false,
    tenants: [
      {
        host,
        state: 'ready',
        customers: 4,
        adjust: (state) => {
          for (const application of state.applications) application.secret = canary;
        },
      },
    ],
  },
});
test.beforeEach(() => scene.forget());

/** Everything that the browser lets a content script read. */
const everyArea = async (): Promise<string> => {
  const areas: unknown[] = [];
  for (const name of ['local', 'session', 'sync', 'managed'] as const)
    areas.push([name, await chrome.storage[name].get(null).catch((error: unknown) => `refused: ${String(error)}`)]);
  const databases = await indexedDB.databases();
  const contents: unknown[] = [];
  for (const { name } of databases) {
    if (name === undefined) continue;
    contents.push(
      await new Promise((resolve) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => resolve('refused');
        opening.onsuccess = () => {
          const database = opening.result;
          const stores = [...database.objectStoreNames];
          void Promise.all(
            stores.map(
              (store) =>
                new Promise((read) => {
                  const all = database.transaction(store).objectStore(store).getAll();
                  all.onsuccess = () => read(all.result);
                  all.onerror = () => read('refused');
                }),
            ),
          ).then(resolve);
        };
      }),
    );
  }
  return JSON.stringify([
    areas,
    databases,
    contents,
    await caches.keys().catch(() => 'refused'),
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    document.cookie,
    document.documentElement.outerHTML,
  ]);
};

test('no storage area, event or message gives a taken-over content script the secret', async () => {
  const { page, sidebar } = await scene.besideHalo(host);
  await sidebar.panel();
  const script = await takenOver(page, scene.alcove.extensionId);
  await script.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    chrome.storage.onChanged.addListener((changes, area) => heard.push([area, changes]));
    chrome.runtime.onMessage.addListener((message) => {
      heard.push(message);
      return undefined;
    });
    chrome.runtime.onConnect.addListener((port) => port.onMessage.addListener((message) => heard.push(message)));
  });
  // The whole life of a secret: typed, tried, kept in the vault, locked, unlocked, used, forgotten.
  const app = await scene.app('#connect');
  const { clientId } = coveApplication(scene.world.halo.tenant(host));
  await fillConnect(app, { address: host, clientId, clientSecret: canary });
  await pressConnect(app);
  await isConnected(app);
  const connectionId = (await stored<string>(app, 'current')) ?? '';
  await askAlcove(app, 'vault.create', { passphrase: 'canary words of a passphrase', connectionId });
  await askAlcove(app, 'vault.lock', {});
  await askAlcove(app, 'vault.unlock', { passphrase: 'canary words of a passphrase' });
  await runToEnd(app, 'check', { host });
  await runToEnd(app, 'customers.psa', { connectionId });
  const whileHeld = await script.evaluate(everyArea);
  await askAlcove(app, 'secret.forget', { connectionId });
  await until(async () => !((await stored<object>(app, 'secrets-kept')) ?? {}).hasOwnProperty(connectionId), {
    what: 'the secret to be forgotten',
  });
  const told = await script.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'heard')));
  // What a content script may see is really in what was collected.
  expect(whileHeld).toContain(clientId);
  expect(told).toContain(connectionId);
  expect(whileHeld).toMatch(/\["session","refused/u);
  for (const text of [whileHeld, told])
    for (const never of [canary, 'canary words', Buffer.from(canary).toString('base64').slice(0, 20)])
      expect(text.includes(never), `"${never}" is in reach of a content script`).toBe(false);
});

test('Alcove leaves nothing in the page’s own storage, nor on its window', async () => {
  const page = await scene.haloAs(host, 'administrator', '/portal');
  const traces = () =>
    page.evaluate(async () => ({
      local: Object.keys(localStorage).toSorted(),
      session: Object.keys(sessionStorage).toSorted(),
      cookies: document.cookie.split('; ').map((cookie) => cookie.split('=')[0]),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      window: Object.getOwnPropertyNames(window).filter((name) => /alcove|preact|wxt/iu.test(name)),
      attributes: document.documentElement.getAttributeNames(),
    }));
  const before = await traces();
  await page.goto(`https://${host}/config`);
  const { sidebar } = await scene.besideHalo(host);
  await sidebar.click('button', 'Check everything');
  await sidebar.outcome('category-exists', 'met');
  await page.reload();
  await page.goto(`https://${host}/portal`);
  expect(await traces()).toEqual(before);
});

test('the disk of the closed browser has the secret in no form, outside the vault or in it', async () => {
  test.setTimeout(120_000);
  const world = await startWorld({
    cove: false,
    tenants: [
      {
        host,
        state: 'ready',
        customers: 3,
        adjust: (state) => {
          for (const application of state.applications) application.secret = canary;
        },
      },
    ],
  });
  const profile = await mkdtemp(join(tmpdir(), 'alcove-disk-'));
  try {
    const alcove = await launchChromium({ args: world.browserArgs, profile });
    const app = await alcove.open('popup.html?full');
    const connectionId = await connected(app, world.halo.tenant(host), 'a name that may lie there 4c1d77');
    await askAlcove(app, 'vault.create', { passphrase: 'canary passphrase 77b1', connectionId });
    await runToEnd(app, 'check', { host });
    await alcove.close();
    // What may lie there is found, so that finding nothing else means something.
    expect(await filesWith(profile, 'a name that may lie there 4c1d77')).not.toEqual([]);
    for (const never of [canary, 'canary passphrase 77b1']) expect(await filesWith(profile, never)).toEqual([]);
  } finally {
    await world.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});
