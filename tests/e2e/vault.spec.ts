/** The vault: a secret that outlives the browser, under a passphrase; and what is left on disk of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startWorld, type World } from '../world/server.ts';
import { coveApplication, stored } from './alcove.ts';
import { launchChromium, type ChromiumWithExtension } from './browser/chromium.ts';
import { filesWith } from './browser/profile.ts';
import { fillConnect, isConnected, pressConnect } from './connect-form.ts';
import { axeOf, expect, test, until } from './fixtures.ts';

const host = 'vault.halopsa.com';
const passphrase = 'canary words nobody else has';
let world: World;
let profile: string;
let alcove: ChromiumWithExtension;

const start = async (): Promise<void> => {
  alcove = await launchChromium({ args: world.browserArgs, profile });
};
const connectStep = async (): Promise<Page> => alcove.open('popup.html?full#connect');
/** Asked of an own page: what is asked of a worker that dies meanwhile is never answered. */
const inMemory = (app: Page): Promise<string> =>
  app.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
/** Everything in the vault's own database, as text. */
const inChest = (app: Page): Promise<string> =>
  app.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no')));
      });
    const database = await done(indexedDB.open('alcove-vault'));
    const all: unknown[] = [];
    for (const store of database.objectStoreNames)
      all.push(await done(database.transaction(store).objectStore(store).getAll()));
    database.close();
    return JSON.stringify(all);
  });
const card = (app: Page) => app.locator('[data-vault]');

test.beforeAll(async () => {
  world = await startWorld({ cove: false, tenants: [{ host, state: 'ready', customers: 3 }] });
  profile = await mkdtemp(join(tmpdir(), 'alcove-vault-'));
  await start();
});
test.afterAll(async () => {
  await alcove.close();
  await world.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
});

test('kept over restarts, locked, unlocked, changed, and destroyed', async () => {
  test.setTimeout(180_000);
  const { clientId, clientSecret } = coveApplication(world.halo.tenant(host));
  let app = await connectStep();
  await fillConnect(app, { address: host, clientId, clientSecret });
  await pressConnect(app);
  await isConnected(app);
  await app.getByRole('link', { name: /^Connect/u }).click();

  // A passphrase that is too short, one that was mistyped, then a good one, all by keyboard.
  await app.getByRole('button', { name: 'Keep over restarts…' }).click();
  await app.getByLabel('Passphrase', { exact: true }).fill('short');
  await app.getByLabel('Repeat passphrase').fill('shorter');
  await app.keyboard.press('Enter');
  await expect(app.getByText('The two are not the same')).toBeVisible();
  await app.getByLabel('Repeat passphrase').fill('short');
  await app.keyboard.press('Enter');
  await expect(app.getByText('at least 12 characters').first()).toBeVisible();
  expect((await axeOf(app)).map(({ id, targets }) => [id, ...targets])).toEqual([]);
  await app.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await app.getByLabel('Repeat passphrase').fill(passphrase);
  await app.keyboard.press('Enter');
  await expect(card(app)).toHaveAttribute('data-vault', 'unlocked', { timeout: 20_000 });
  await expect(app.getByText('Kept over restarts: the vault is unlocked')).toBeVisible();

  // On disk in sealed form only.
  const chest = await inChest(app);
  expect(chest).toContain(clientId);
  expect(chest.includes(clientSecret)).toBe(false);
  await alcove.close();
  for (const canary of [clientSecret, passphrase]) expect(await filesWith(profile, canary)).toEqual([]);

  // The browser is started again: locked, and what needs the secret says so.
  await start();
  app = await connectStep();
  await expect(card(app)).toHaveAttribute('data-vault', 'locked');
  expect(await inMemory(app)).not.toContain(clientSecret);
  expect((await axeOf(app)).map(({ id, targets }) => [id, ...targets])).toEqual([]);
  await fillConnect(app, { address: host, clientId, clientSecret: '' });
  await pressConnect(app);
  await expect(app.getByText('which is locked').first()).toBeVisible();
  const { connectionId } = await app.evaluate(async () => {
    const item = (await chrome.storage.local.get<Record<string, { data: string }>>('current'))['current'];
    return { connectionId: item?.data ?? '' };
  });
  const ask = (name: string, input: unknown) =>
    app.evaluate((message) => chrome.runtime.sendMessage(message), { alcove: 1, name, input });
  await ask('customers.psa', { connectionId });
  await until(async () => JSON.stringify(await stored(app, 'runs')).includes('vault-locked'), {
    what: 'the reading of customers to say that the vault is locked',
  });

  await app.getByLabel('Passphrase', { exact: true }).fill('not the passphrase');
  await app.getByRole('button', { name: 'Unlock' }).click();
  await expect(app.getByText('This is not the passphrase of the vault')).toBeVisible({ timeout: 20_000 });
  await app.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await app.getByRole('button', { name: 'Unlock' }).click();
  await expect(card(app)).toHaveAttribute('data-vault', 'unlocked', { timeout: 20_000 });
  await pressConnect(app);
  await isConnected(app);

  // The worker dies: it stays unlocked, in memory. Locked by hand: nothing is in memory.
  await alcove.killWorker();
  await app.getByRole('link', { name: /^Connect/u }).click();
  await expect(card(app)).toHaveAttribute('data-vault', 'unlocked');
  await app.getByRole('button', { name: 'Lock now' }).click();
  await expect(card(app)).toHaveAttribute('data-vault', 'locked');
  expect(await inMemory(app)).toBe('{}');

  await app.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await app.getByRole('button', { name: 'Unlock' }).click();
  await expect(card(app)).toHaveAttribute('data-vault', 'unlocked', { timeout: 20_000 });
  await app.getByRole('button', { name: 'Change passphrase…' }).click();
  await app.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await app.getByLabel('New passphrase').fill('another one that is good');
  await app.getByLabel('Repeat passphrase').fill('another one that is good');
  await app.getByRole('button', { name: 'Change passphrase', exact: true }).click();
  await expect(app.getByLabel('New passphrase')).toBeHidden({ timeout: 20_000 });

  // Idle for too long: it locks itself. The end is moved near instead of waiting for it.
  await app.evaluate(async () => {
    const held = (await chrome.storage.session.get<Record<string, object>>('vault:key'))['vault:key'];
    await chrome.storage.session.set({ 'vault:key': { ...held, lockAt: Date.now() - 1 } });
    await chrome.alarms.create('vault-lock', { when: Date.now() });
  });
  await expect(card(app)).toHaveAttribute('data-vault', 'locked', { timeout: 40_000 });

  await app.getByRole('button', { name: 'Forget the vault…' }).click();
  await app.getByRole('button', { name: 'Destroy it' }).click();
  await expect(card(app)).toHaveCount(0);
  expect(await inChest(app)).toBe('[[],[]]');
  await expect(app.getByText('The secret is no longer held')).toBeVisible();
});
