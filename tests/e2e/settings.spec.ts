/** Settings from one computer to another, without a secret; and two tenants side by side. */
import { readFile } from 'node:fs/promises';
import type { Connection } from '../../lib/domain/connection.ts';
import type { Plan } from '../../lib/domain/plan.ts';
import { askAlcove, connected, coveApplication, stored, withCustomers } from './alcove.ts';
import { listedCustomers, openCove } from './cove-side.ts';
import { axeOf, expect, test, until } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const one = 'one.halopsa.com';
const two = 'two.haloitsm.com';
const scene = sharedScene({
  world: {
    cove: { variant: 'top' },
    tenants: [
      { host: one, state: 'ready', customers: 4 },
      { host: two, state: 'broken:role-tickets-read-only', customers: 4 },
    ],
  },
});
test.afterEach(() => scene.forget());
const tenantAt = (host: string) => scene.world.halo.tenant(host);

test('saved, looked at on another computer, taken over and back', async () => {
  const app = await scene.app();
  const connectionId = await connected(app, tenantAt(one), 'Cove for One');
  await askAlcove(app, 'tick', { host: one, requirement: 'role-departments', on: true });
  await askAlcove(app, 'panel.save', { host: one, panel: { open: true, mode: 'float', width: 420 } });
  const { clientSecret, clientId } = coveApplication(tenantAt(one));
  await askAlcove(app, 'note', { host: one, requirement: 'role-exists', text: `the secret: ${clientSecret}` });
  const page = await scene.alcove.open('settings.html');
  expect(await axeOf(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save settings' }).click(),
  ]);
  const file = await download.path();
  const text = await readFile(file, 'utf8');
  expect(text).toContain(clientId);
  expect(text).not.toContain(clientSecret);
  expect(connectionId).not.toBe('');

  await scene.forget();
  await page.reload();
  await page.getByLabel('A file of Alcove’s settings').setInputFiles(file);
  await expect(page.locator('[data-change="connection"]')).toContainText('not there');
  await expect(page.locator('[data-change="panel"]')).toContainText('floating, 420 px');
  expect(await axeOf(page)).toEqual([]);
  expect((await stored(page, 'connections')) ?? {}, 'nothing before it is confirmed').toEqual({});
  await page.getByRole('button', { name: /^Take over \d+ changes$/u }).click();
  await expect(page.getByRole('status')).toContainText('Taken over.');
  const made = Object.values((await stored<Record<string, Connection>>(page, 'connections')) ?? {});
  expect(made).toMatchObject([{ name: 'Cove for One', host: one, clientId, authUrl: `https://${one}/auth` }]);
  // The same file again: nothing in it is new.
  await page.getByLabel('A file of Alcove’s settings').setInputFiles(file);
  await expect(page.getByText('Nothing in it is new')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status')).toContainText('Taken back.');
  expect((await stored(page, 'connections')) ?? {}).toEqual({});

  await page.getByLabel('A file of Alcove’s settings').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"connections":[]}'),
  });
  await expect(page.getByRole('alert')).toContainText('This is not a file of Alcove’s settings.');
});

test('two tenants are kept apart, and changed over in popup and sidebar', async () => {
  const app = await scene.app();
  const customers = listedCustomers(scene.world.companies.cove);
  const first = await withCustomers(app, tenantAt(one), customers.slice(0, 3));
  const { connectionId: second } = await askAlcove(app, 'connect', {
    name: 'Cove for Two',
    address: two,
    ...coveApplication(tenantAt(two)),
  });
  const plans = () => Promise.all([first, second].map((id) => stored<Plan>(app, `plan:${id}`)));
  const psaId = tenantAt(one).state.clients.find(({ inactive }) => !inactive)?.id ?? 0;
  const { revision } = await askAlcove(app, 'plan.edit', {
    connectionId: first,
    op: { kind: 'reseller', link: { psaId, origin: 'hand', at: 1 } },
    label: 'Reseller',
    revision: (await plans())[0]?.revision ?? 0,
  });
  expect(revision).toBeGreaterThan(0);
  const [ofFirst, ofSecond] = await plans();
  expect(ofFirst?.reseller?.psaId).toBe(psaId);
  expect(ofSecond?.reseller).toBeUndefined();

  // In the app.
  const which = app.getByRole('combobox', { name: 'Connection' });
  await expect(which).toHaveValue(second);
  await app.getByRole('link', { name: 'Overview' }).click();
  await expect(app.getByRole('heading', { level: 2, name: two })).toBeVisible();
  await which.selectOption(first);
  await expect(app.getByRole('heading', { level: 2, name: one })).toBeVisible();
  await until(async () => (await stored(app, 'current')) === first, { what: 'the change-over' });

  // In Cove, whose console is one for both.
  await askAlcove(app, 'panel.save', { host: 'backup.management', panel: { open: true, mode: 'dock', width: 360 } });
  const { page, sidebar } = await openCove(await scene.alcove.context.newPage(), scene.world.cove, 'top');
  await page.getByRole('button', { name: 'Management' }).click();
  await page.getByRole('link', { name: 'Integrations' }).click();
  await sidebar.panel(20_000);
  expect(await sidebar.axe()).toEqual([]);
  const select = await sidebar.get('combobox', 'Connection');
  await select.focus();
  // By keyboard: the second of the two, by its first letters.
  await page.keyboard.type('Cove for T');
  await until(async () => (await stored(app, 'current')) === second, { what: 'the change-over' });
  await page.close();

  // In HaloPSA the page itself says which tenant it is.
  const beside = await scene.besideHalo(one);
  await beside.sidebar.panel(20_000);
  const text = await until(async () => (await beside.sidebar.text()).includes(one) && beside.sidebar.text(), {
    what: 'the tenant of the page',
    timeout: 20_000,
  });
  expect(text).not.toContain(two);
});

test('a connection is removed with everything of it; the other stays, and is the current one', async () => {
  const app = await scene.app();
  const customers = listedCustomers(scene.world.companies.cove).slice(0, 2);
  const first = await withCustomers(app, tenantAt(one), customers);
  const second = await withCustomers(app, tenantAt(two), customers);
  await app.locator('nav a[href="#connect"]').click();
  await app.getByRole('button', { name: 'Remove this connection…' }).click();
  await app.getByRole('button', { name: 'Remove it' }).click();
  await until(async () => (await stored(app, 'current')) === first, { what: 'the other connection' });
  expect(Object.keys((await stored<Record<string, unknown>>(app, 'connections')) ?? {})).toEqual([first]);
  expect(await stored(app, `customers:${second}`)).toBeUndefined();
  expect(await stored(app, `customers:${first}`)).toBeDefined();
  await expect(app.getByText(`Connected to ${one}`)).toBeVisible();
});
