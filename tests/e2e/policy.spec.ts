/** A policy of the organisation, really set in the browser: it governs, and the screens say so. */
import { askAlcove, checkEverything, connected, stored } from './alcove.ts';
import { setPolicy } from './browser/managed.ts';
import { problemAt } from './connect-form.ts';
import { openCove, toConnect } from './cove-side.ts';
import { axeOf, expect, never, test, until } from './fixtures.ts';
import { consentBy } from './fixing.ts';
import { sharedScene } from './scene.ts';

const host = 'acme.halopsa.com';
const other = 'other.halopsa.com';
const scene = sharedScene({
  world: {
    cove: { variant: 'top' },
    tenants: [
      { host, customers: 3 },
      { host: other, state: 'ready', customers: 3 },
    ],
  },
});
test.afterEach(async () => {
  await setPolicy(scene.alcove, {});
  await scene.forget();
});

const set = 'Set by your organisation';
const answerTo = (app: Awaited<ReturnType<typeof scene.app>>, name: string, input: unknown) =>
  app.evaluate((message) => chrome.runtime.sendMessage(message), { alcove: 1, name, input });

test('names: what is missing is looked for, planned and created under them', async () => {
  await setPolicy(scene.alcove, { roleName: 'Backup intake', applicationName: 'Backup key', categoryName: 'Backups' });
  const { sidebar } = await scene.besideHalo(host);
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('role-exists', 'unmet');
  expect((await sidebar.outcome('role-exists', 'unmet')).text).toContain('the role Backup intake');
  expect((await sidebar.outcome('category-exists', 'unmet')).text).toContain('Category 1: Backups');
  expect(await sidebar.text()).toContain(`${set}. Names: `);
  expect(await sidebar.axe()).toEqual([]);
  const consent = await consentBy(scene.alcove, () => sidebar.click('button', 'Create all for me…'));
  for (const name of ['New role Backup intake', 'New application Backup key'])
    await expect(consent.getByText(name).first()).toBeVisible();
  await consent.getByRole('button', { name: /^Apply \d+ changes$/u }).click();
  await sidebar.outcome('role-exists', 'met', 30_000);
  await sidebar.outcome('application-exists', 'met', 30_000);
  await sidebar.outcome('category-exists', 'met', 30_000);
  const { state } = scene.world.halo.tenant(host);
  expect(state.roles.map(({ name }) => name)).toContain('Backup intake');
  expect(state.applications.map(({ name }) => name)).toContain('Backup key');
  expect(state.categories.map(({ text }) => text)).toContain('Backups');
});

test('features that are off are refused by the background, whatever a page shows', async () => {
  const app = await scene.app();
  const connectionId = await connected(app, scene.world.halo.tenant(other));
  await setPolicy(scene.alcove, {
    features: {
      fixing: false,
      testTicket: false,
      fillingIn: false,
      keepingSecrets: false,
      reports: false,
      diagnostics: false,
    },
  });
  const refused = [
    ['changes.plan', { host: other, requirements: ['category-exists'] }],
    ['ticket.plan', { host: other }],
    ['vault.create', { connectionId, passphrase: 'a long passphrase' }],
    ['own.open', { page: 'report', host: other }],
  ] as const;
  for (const [name, input] of refused)
    expect(await answerTo(app, name, input), name).toMatchObject({
      ok: false,
      failure: { code: 'not-allowed', message: expect.stringContaining(set) },
    });
  // Opened by its address, too.
  const report = await scene.alcove.open(`report.html?host=${other}`);
  await expect(report.getByRole('main')).toContainText(`Reports: switched off for this browser. ${set}.`);
  await expect(report.getByRole('button', { name: 'Save as HTML' })).toBeDisabled();
  const diagnostics = await scene.alcove.open('diagnostics.html');
  await expect(diagnostics.getByRole('main')).toContainText(`Diagnostics: switched off for this browser. ${set}.`);

  const { sidebar } = await scene.besideHalo(other);
  expect(await sidebar.text()).toContain(`${set}. Switched off: Changes to HaloPSA by Alcove;`);
  await checkEverything(scene.alcove, sidebar, other);
  expect(await sidebar.text()).not.toContain('Fix…');
  expect(await axeOf(report)).toEqual([]);
});

test('in Cove nothing is filled in while that is off, and the page is told why', async () => {
  const app = await scene.app();
  await connected(app, scene.world.halo.tenant(other));
  await setPolicy(scene.alcove, { features: { fillingIn: false } });
  const beside = await openCove(await scene.alcove.context.newPage(), scene.world.cove, 'top');
  await toConnect(beside);
  const fill = await beside.sidebar.get('button', 'Fill in');
  expect(await fill.attribute('disabled')).not.toBeNull();
  expect(await beside.sidebar.text()).toContain(`Fill in\n${set}.`);
  await setPolicy(scene.alcove, {});
  await beside.sidebar.click('button', 'Fill in');
  await until(async () => /Filled in: .*Client Secret/u.test(await beside.sidebar.text()), {
    what: 'it to be allowed',
  });
});

test('beside another of Cove’s consoles than the one that is set there is nothing', async () => {
  const app = await scene.app();
  await connected(app, scene.world.halo.tenant(other));
  await setPolicy(scene.alcove, { coveHost: 'eu.backup.management' });
  const beside = await openCove(await scene.alcove.context.newPage(), scene.world.cove, 'top');
  await toConnect(beside);
  await never(() => beside.sidebar.isOpen(), 'a sidebar beside this console');
});

test('tenants: Alcove stays away from others, and connects to none of them', async () => {
  await setPolicy(scene.alcove, { haloHosts: [host] });
  const app = await scene.app();
  const address = app.getByLabel('HaloPSA address');
  await expect(address).toHaveValue(host);
  await expect(address).not.toBeEditable();
  await expect(app.getByText(`${set}: ${host}.`)).toBeVisible();
  expect(await axeOf(app)).toEqual([]);
  await expect(connected(app, scene.world.halo.tenant(other))).rejects.toThrow(`may not be used with ${other}`);
  expect((await stored(app, 'connections')) ?? {}).toEqual({});
  const { sidebar } = await scene.besideHalo(other);
  await never(() => sidebar.isOpen(), 'a sidebar beside another tenant');
  const allowed = await scene.besideHalo(host);
  await allowed.sidebar.panel(20_000);

  await setPolicy(scene.alcove, { haloHosts: [host, 'second.halopsa.com'] });
  await address.fill(other);
  expect(await problemAt(app, 'HaloPSA address')).toContain(`may not be used with ${other}`);
});

test('a setting that cannot be understood is named in the diagnostics, and the others hold', async () => {
  await setPolicy(scene.alcove, {
    haloHosts: [host, '10.0.0.1'],
    features: { fixing: 'no', reports: false },
    roleName: 7,
  });
  const page = await scene.alcove.open('diagnostics.html');
  await expect(page.locator('[data-ignored]')).toHaveCount(3);
  for (const setting of ['haloHosts[1]', 'features.fixing', 'roleName'])
    await expect(page.locator(`[data-ignored="${setting}"]`)).toContainText('is not taken');
  await expect(page.getByText(`only ${host}`, { exact: true })).toBeVisible();
  expect(await axeOf(page)).toEqual([]);
  const app = await scene.app();
  await expect(askAlcove(app, 'own.open', { page: 'report' })).rejects.toThrow(set);
});
