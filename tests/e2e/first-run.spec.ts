/** The first minute with Alcove, the first look after an update, and help where somebody needs it. */
import type { Page } from '@playwright/test';
import { stored } from './alcove.ts';
import { pressIn } from './fixing.ts';
import { axeOf, expect, never, test, until } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const host = 'first.halopsa.com';
const scene = sharedScene({
  world: { cove: false, tenants: [{ host, state: 'unconfigured', customers: 2 }] },
  chromium: { welcome: 'kept' },
});

const helpPages = (): Page[] =>
  scene.alcove.context
    .pages()
    .filter((page) => page.url().startsWith(`chrome-extension://${scene.alcove.extensionId}/help.html`));

test('the welcome page opens once, and not again for a new worker; it leads to HaloPSA', async () => {
  const welcome = await until(() => helpPages()[0], { what: 'the welcome page' });
  await expect(welcome.getByRole('heading', { level: 1 })).toHaveText(/Cove/u);
  for (const name of ['Three things to do first', 'What Alcove may do', 'What it never does'])
    await expect(welcome.getByRole('heading', { name })).toBeVisible();
  expect(await axeOf(welcome)).toEqual([]);

  await scene.alcove.killWorker();
  const opened = scene.alcove.context.waitForEvent('page');
  await welcome.getByLabel('Address of your HaloPSA').fill(`https://${host}/portal`);
  await welcome.getByRole('button', { name: 'Open HaloPSA' }).click();
  const halo = await opened;
  await halo.waitForURL(`https://${host}/config**`);
  // What was typed here is at Connect already.
  const app = await scene.app();
  await expect(app.getByLabel('HaloPSA address')).toHaveValue(host);
  await never(async () => helpPages().length > 1, 'a second welcome page opened');
});

test('after an update the popup has one quiet line; what is new is looked at when somebody wants to', async () => {
  const app = await scene.app();
  const now = await app.evaluate(() => chrome.runtime.getManifest().version);
  await expect(app.getByText(`Alcove is now ${now}.`)).toHaveCount(0);
  // As an earlier version left it.
  await app.evaluate(() => chrome.storage.local.set({ 'news-seen': { v: 1, data: '0.0.1' } }));
  await expect(app.getByText(`Alcove is now ${now}.`)).toBeVisible();
  expect(helpPages().every((page) => !page.url().includes('#news'))).toBe(true);

  await app.getByRole('button', { name: 'What is new' }).click();
  const news = await until(() => helpPages().find((page) => page.url().endsWith('#news')), {
    what: 'the page of news',
  });
  await expect(news.getByRole('heading', { level: 1 })).toHaveText('What is new');
  await expect(
    news
      .getByRole('region', { name: `Version ${now}` })
      .getByRole('listitem')
      .first(),
  ).toBeVisible();
  await expect(app.getByText(`Alcove is now ${now}.`)).toHaveCount(0);
  await until(async () => (await stored<string>(app, 'news-seen')) === now, { what: 'the note that it was seen' });
});

test('a row of the checklist says why, where and what to do, and leads to what it looks like when it is wrong', async () => {
  const { sidebar } = await scene.besideHalo(host);
  await sidebar.click('button', 'Check everything');
  await sidebar.outcome('role-exists', 'unmet', 20_000);
  const row = await sidebar.row('role-exists');
  await pressIn(sidebar, 'role-exists', 'Help');
  await until(async () => /What to do.*Configuration > Teams & Agents > Roles/su.test(await row.text()), {
    what: 'the help',
  });
  expect(await sidebar.axe()).toEqual([]);
  await pressIn(sidebar, 'role-exists', 'What it looks like when it is wrong');
  const help = await until(() => helpPages().find((page) => page.url().endsWith('#role-exists')), { what: 'its page' });
  await expect(help.getByRole('heading', { level: 1, name: 'Role for Cove' })).toBeVisible();
  await expect(help.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await help.getByRole('link', { name: 'All of Troubleshooting' }).click();
  await expect(help.getByRole('heading', { level: 1 })).toHaveText('Troubleshooting');
});

test('without a network that is said, and nobody else is blamed', async () => {
  const { page, sidebar } = await scene.besideHalo(host);
  await sidebar.get('button', 'Check everything');
  const app = await scene.app();
  await scene.alcove.context.setOffline(true);
  await until(async () => /This computer is offline/u.test(await sidebar.text()), {
    what: 'the notice beside HaloPSA',
  });
  expect(await sidebar.text()).not.toMatch(/could not be reached/u);
  await expect(app.getByText(/This computer is offline/u)).toBeVisible();
  await scene.alcove.context.setOffline(false);
  await until(async () => !/This computer is offline/u.test(await sidebar.text()), { what: 'the notice to go' });
  await expect(app.getByText(/This computer is offline/u)).toHaveCount(0);
  await page.close();
});
