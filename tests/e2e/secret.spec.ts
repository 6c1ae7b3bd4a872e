/** The secret that HaloPSA shows once: kept from the dialog, tried at once, wiped by time, by hand and after use; or lost, and said so. */
import type { Page } from '@playwright/test';
import { coveApplication, stored } from './alcove.ts';
import { filesWith } from './browser/profile.ts';
import type { Sidebar } from './browser/sidebar.ts';
import { fillConnect, isConnected, pressConnect } from './connect-form.ts';
import { axeOf, expect, test, until } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const customers = 3;
const hosts = ['keep', 'lose', 'scope', 'refused', 'time', 'popup'].map((name) => `${name}.halopsa.com`);
const scene = sharedScene({
  world: {
    cove: false,
    tenants: hosts.map((host) => ({
      host,
      customers,
      state: host === 'scope.halopsa.com' ? ('broken:application-without-edit-tickets' as const) : ('ready' as const),
    })),
  },
});

const application = (host: string) => {
  const found = scene.world.halo.tenant(host).state.applications.find(({ name }) => name === 'Cove-HaloPSA');
  if (!found) throw new Error(`no application in ${host}`);
  return found;
};

/** The application's page, where a new secret is generated; gives the dialog that shows it. */
async function showing(host: string, collapsed = false): Promise<{ page: Page; sidebar: Sidebar }> {
  const beside = await scene.besideHalo(
    host,
    'administrator',
    `/config/integrations/api/applications?id=${application(host).id}`,
  );
  await beside.sidebar.panel();
  if (collapsed) {
    await beside.sidebar.click('button', 'Collapse');
    await until(async () => !(await beside.sidebar.isOpen()), { what: 'the sidebar to be collapsed' });
  }
  await beside.page.getByRole('button', { name: 'Generate a new Client Secret' }).click();
  await beside.page.getByRole('dialog').waitFor();
  return beside;
}

const card = (sidebar: Sidebar, text: RegExp): Promise<string> =>
  until(
    async () => {
      const found = (await (await sidebar.panel()).all('[data-secret]'))[0];
      const said = (await found?.text()) ?? '';
      return text.test(said) && said;
    },
    { what: `the secret's card to say ${text.source}`, timeout: 20_000 },
  );
const noCard = (sidebar: Sidebar) =>
  until(async () => (await (await sidebar.panel()).all('[data-secret]')).length === 0, { what: 'no card' });

const inMemory = async (): Promise<string> => {
  const worker = await scene.alcove.worker();
  return worker.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
};

/** Everything that a content script, and so a page that got hold of one, can read. */
async function inReachOfPages(page: Page, sidebar: Sidebar): Promise<string> {
  const { session } = sidebar.roots;
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = await until(() => worlds.find(({ origin }) => origin.startsWith('chrome-extension://')), {
    what: 'the world of the content scripts',
  });
  const { result } = await session.send('Runtime.evaluate', {
    contextId: world.id,
    expression: `(async () => {
      const local = await chrome.storage.local.get(null);
      const session = await chrome.storage.session.get(null).catch((error) => 'refused: ' + error);
      return JSON.stringify([local, session]);
    })()`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.send('Runtime.disable');
  const drawn = await (await sidebar.panel()).evaluate((element) => element.outerHTML);
  const indexed = await page.evaluate(async () => JSON.stringify(await indexedDB.databases()));
  return [String(result.value), drawn, indexed].join('\n');
}

test('kept from the dialog while it is open, tried at once, and found nowhere that it must not be', async () => {
  const host = 'keep.halopsa.com';
  const { page, sidebar } = await showing(host);
  const { secret, clientId } = application(host);
  await card(sidebar, /HaloPSA shows the Client Secret now/u);
  expect(await sidebar.axe()).toEqual([]);
  expect(await inMemory(), 'nothing is read before the click').not.toContain(secret);
  await sidebar.click('button', 'Keep the secret');
  await card(sidebar, /kept and works/u);
  await page.getByRole('dialog').waitFor();
  expect(await inMemory()).toContain(secret);
  const token = scene.world.log.find({ host, path: '/auth/token' }).at(-1);
  expect(new URLSearchParams(token?.body).get('client_id')).toBe(clientId);
  expect(token?.headers['cookie']).toBeUndefined();
  await sidebar.outcome('secret-kept', 'met');
  await sidebar.outcome('proof-token', 'met');

  expect(await scene.kept()).not.toContain(secret);
  const reach = await inReachOfPages(page, sidebar);
  expect(reach.includes(secret)).toBe(false);
  expect(reach.includes('refused: '), 'content scripts may not read the memory of the extension').toBe(true);
  expect(await filesWith(scene.alcove.profile, secret)).toEqual([]);
  const app = await scene.app('#connect');
  await expect(app.getByText(`Connected to ${host}`)).toBeVisible();
  expect(await app.content()).not.toContain(secret);

  await page.bringToFront();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  expect(await card(sidebar, /Held in memory until/u)).not.toMatch(/without being kept/u);
  await sidebar.click('button', 'Wipe now');
  await until(async () => !(await inMemory()).includes(secret), { what: 'the secret to be wiped' });
  await sidebar.outcome('secret-kept', 'unmet');
  await noCard(sidebar);
});

test('the dialog is left open with a warning, closed unkept, and that is said until it is read; the next one is kept beside the guide', async () => {
  const host = 'lose.halopsa.com';
  const { page, sidebar } = await showing(host);
  await card(sidebar, /HaloPSA shows the Client Secret now/u);
  const close = page.getByRole('dialog').getByRole('button', { name: 'Close' });
  await close.hover();
  await card(sidebar, /Not kept yet/u);
  // The page is not kept from it.
  await close.click();
  await card(sidebar, /closed without being kept/u);
  const row = await sidebar.outcome('secret-kept', 'unmet');
  expect(row.text).toMatch(/closed without being kept/u);
  expect(await sidebar.axe()).toEqual([]);
  await page.reload();
  await card(sidebar, /closed without being kept/u);
  await sidebar.click('button', 'Make a new one');
  await until(async () => (await sidebar.roots.find('button', 'Stop')).length > 0, { what: 'the guide' });
  expect(scene.world.log.find({ host, path: '/auth/token' })).toHaveLength(0);
  await page.getByRole('button', { name: 'Generate a new Client Secret' }).click();
  await page.getByRole('dialog').waitFor();
  expect((await sidebar.roots.find('group', 'Alcove guide')).length, 'the guide still stands').toBe(1);
  await sidebar.click('button', 'Keep the secret');
  await card(sidebar, /kept and works/u);
});

test('a key without its permissions, and one that is refused, are told apart at once', async () => {
  const lacking = await showing('scope.halopsa.com');
  await lacking.sidebar.click('button', 'Keep the secret');
  expect(await card(lacking.sidebar, /permissions are missing/u)).toMatch(/edit:tickets/u);
  await lacking.page.close();

  const host = 'refused.halopsa.com';
  const { sidebar } = await showing(host);
  scene.world.faults.add({
    host,
    path: '/auth/token',
    times: 1,
    fault: { kind: 'json', status: 401, value: { error: 'invalid_client' } },
  });
  await sidebar.click('button', 'Keep the secret');
  expect(await card(sidebar, /kept, but refused/u)).toMatch(/refused the Client ID or the Client Secret/u);
  await sidebar.outcome('proof-token', 'unmet');
  await sidebar.click('button', 'Try it again');
  await sidebar.outcome('proof-token', 'met', 20_000);
});

test('it is wiped when its time is over, and can be held longer before that', async () => {
  const host = 'time.halopsa.com';
  const { sidebar } = await showing(host);
  const { secret } = application(host);
  await sidebar.click('button', 'Keep the secret');
  await card(sidebar, /kept and works/u);
  const app = await scene.app();
  const untilOf = async () =>
    Math.max(
      ...Object.values((await stored<Record<string, { until: number }>>(app, 'secrets-kept')) ?? {}).map(
        (kept) => kept.until,
      ),
    );
  const before = await untilOf();
  await sidebar.click('button', 'Keep longer');
  await until(async () => (await untilOf()) > before, { what: 'a later time' });

  // The clock is not turned: what is kept is given an end that is near, as it will have one day.
  const worker = await scene.alcove.worker();
  await worker.evaluate(async () => {
    for (const [key, value] of Object.entries(await chrome.storage.session.get<Record<string, object>>(null)))
      if (key.startsWith('secret:')) await chrome.storage.session.set({ [key]: { ...value, until: Date.now() - 1 } });
    await chrome.alarms.create('secrets', { when: Date.now() });
  });
  await until(async () => !(await inMemory()).includes(secret), { what: 'the secret to be wiped', timeout: 40_000 });
  await sidebar.outcome('secret-kept', 'unmet', 20_000);
});

test('a collapsed checklist opens for it, and can be collapsed again', async () => {
  await scene.forget();
  const { sidebar } = await showing('popup.halopsa.com', true);
  await card(sidebar, /HaloPSA shows the Client Secret now/u);
  await sidebar.click('button', 'Collapse');
  await until(async () => !(await sidebar.isOpen()), { what: 'the sidebar to be collapsed' });
});

test('what is held for a Client ID need not be typed again under Connect', async () => {
  await scene.forget();
  const host = 'popup.halopsa.com';
  const { sidebar } = await showing(host);
  await sidebar.click('button', 'Keep the secret');
  await card(sidebar, /kept and works/u);
  const app = await scene.app('#connect');
  await fillConnect(app, { ...coveApplication(scene.world.halo.tenant(host)), address: host, clientSecret: '' });
  await expect(app.getByText('Alcove holds the one for this Client ID')).toBeVisible();
  expect(await axeOf(app)).toEqual([]);
  await pressConnect(app);
  await isConnected(app);
});
