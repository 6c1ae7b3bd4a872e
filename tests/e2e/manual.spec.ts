/** By hand, without access to any site: the whole work in Alcove's own page, and not one request and not one question to the browser. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { requirementIds } from '../../lib/domain/requirement-id.ts';
import { withholdHosts } from './browser/host-access.ts';
import { axeOf, expect, test } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const host = 'acme.halopsa.com';
const scene = sharedScene({
  world: { tenants: [{ host, state: 'ready', customers: [{ id: 12, name: 'Acme Ltd' }] }] },
});

/** Alcove's page with an ear for every question to the browser. */
async function openApp(): Promise<Page> {
  const app = await scene.alcove.context.newPage();
  await app.addInitScript(() => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    const { permissions } = chrome;
    if (permissions === undefined) return;
    const request = permissions.request.bind(permissions);
    Object.defineProperty(permissions, 'request', {
      value: (wanted: chrome.permissions.Permissions) => {
        asked.push(wanted);
        return request(wanted);
      },
    });
  });
  await app.goto(`chrome-extension://${scene.alcove.extensionId}/popup.html?full`);
  return app;
}
const asked = (app: Page): Promise<unknown[]> =>
  app.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked);
const outcome = (app: Page, id: string) => app.locator(`[data-requirement="${id}"]`);
const outcomes = (app: Page): Promise<Record<string, string | undefined>> =>
  app
    .locator('[data-requirement]')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [(row as HTMLElement).dataset['requirement'] ?? '', (row as HTMLElement).dataset['outcome']]),
      ),
    );
/** Everything that reached any server of the world since the beginning. */
const requests = (): string[] => scene.world.log.entries.map(({ method, host: to, path }) => `${method} ${to}${path}`);
const press = (app: Page, name: string | RegExp) =>
  app.getByRole('button', { name, exact: typeof name === 'string' }).click();
const step = (app: Page, name: string) => app.getByRole('link', { name: new RegExp(`^${name}`, 'u') }).click();

test.beforeAll(async () => {
  await withholdHosts(scene.alcove);
});

test('what cannot be read is told as such, and nothing goes out, when somebody checks all the same', async () => {
  const app = await openApp();
  await app.getByLabel('HaloPSA address').fill(host);
  await press(app, 'Work by hand');
  await press(app, 'Leave manual mode');
  await expect(app.getByText(`This browser does not let Alcove look at ${host}`)).toBeVisible();
  await press(app, 'Check everything');
  await expect(app.getByRole('alert')).toContainText(`does not let Alcove look at ${host}, so nothing was read`);
  const now = await outcomes(app);
  expect(Object.values(now).filter((kind) => kind === 'met')).toEqual([]);
  expect([requests(), await asked(app)]).toEqual([[], []]);
  await scene.forget();
});

test('the whole by hand: begun, ticked, pasted, mapped, saved, set row by row, reported', async () => {
  test.setTimeout(120_000);
  const app = await openApp();
  expect(await app.evaluate(() => chrome.permissions.getAll())).toMatchObject({ origins: [] });
  await press(app, 'Work by hand');
  await expect(app.getByText('Enter the address of your HaloPSA')).toBeVisible();
  await app.getByLabel('HaloPSA address').fill(`https://${host}/config`);
  await app.getByLabel('Connection name').fill('Acme');
  await press(app, 'Work by hand');

  // The whole checklist, and nothing in it that nobody can know.
  await expect(outcome(app, 'category-exists')).toBeVisible();
  const first = await outcomes(app);
  expect(Object.keys(first).toSorted()).toEqual([...requirementIds].toSorted());
  expect(Object.entries(first).filter(([, kind]) => kind !== 'unknown')).toEqual([]);
  await expect(app.locator('[data-requirement]').first()).toContainText('Could not check');
  await expect(app.getByRole('button', { name: 'Check everything' })).toHaveCount(0);
  expect((await axeOf(app)).map(({ id, targets }) => [id, ...targets])).toEqual([]);

  // Where it is set, in both consoles, and the word of a person with a note.
  await expect(outcome(app, 'category-exists')).toContainText('Configuration > Tickets > Categorization');
  await expect(outcome(app, 'notification-exists')).toContainText('Management > Notifications');
  const category = outcome(app, 'category-exists');
  await category.getByRole('button', { name: /^Category for Cove/u }).click();
  await category.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(category.getByRole('list').last()).toContainText('spelled exactly like this');
  await category.getByRole('button', { name: 'Add a note' }).click();
  await category.getByLabel('Note for the report').fill('Seen by Jane');
  await category.getByRole('button', { name: 'Keep the note' }).click();
  await category.getByRole('button', { name: 'I checked: it is set' }).click();
  await expect(category).toHaveAttribute('data-outcome', 'confirmed');

  // Both lists are pasted; the names alone are enough.
  await step(app, 'Customers');
  await expect(app.getByRole('tab')).toHaveCount(0);
  await app
    .getByLabel('Names from HaloPSA')
    .fill('Northbridge IT\nAcme Limited\nBluebird Dental\nCrown Bakery\nHarbour Law');
  await press(app, 'Use 5 PSA customers');
  await app.getByLabel('Customer list').fill('Acme Ltd\nBluebird Dental\nCrown Bakery\nZephyr Kites');
  await press(app, 'Use 4 customers');
  await press(app, 'Continue to mapping');
  const picker = (name: string) => app.getByRole('combobox', { name: `PSA customer for ${name}` });
  await expect(picker('Bluebird Dental')).toHaveValue('Bluebird Dental');
  await expect(picker('Acme Ltd')).toHaveValue('Acme Limited');
  await picker('the reseller account').fill('north');
  await app.getByRole('option', { name: /Northbridge IT/u }).click();
  await step(app, 'Review');
  await press(app, 'Save plan');
  await expect(app.getByText('This plan is the list of rows to set in Cove.')).toBeVisible();

  // The list to work through: marked, kept over a new page, open again where the plan changes.
  await press(app, 'Continue to Cove');
  const rows = app.getByRole('list', { name: 'Rows to set' });
  await expect(rows.getByRole('listitem')).toHaveText([
    /Reseller account.*Northbridge IT/u,
    /Acme Ltd.*Acme Limited/u,
    /Bluebird Dental.*Bluebird Dental/u,
    /Crown Bakery.*Crown Bakery/u,
  ]);
  await expect(app.getByText('1 customer has no PSA customer in the plan')).toBeVisible();
  expect((await axeOf(app)).map(({ id, targets }) => [id, ...targets])).toEqual([]);
  for (const name of [/Reseller account/u, /Acme Ltd/u, /Bluebird/u, /Crown/u]) {
    await rows.getByRole('checkbox', { name }).click();
    await expect(app.getByRole('list', { name: 'Rows to set' }).getByRole('checkbox', { name })).toHaveCount(0);
  }
  await expect(app.getByText('All 4 rows are set.')).toBeVisible();
  await app.reload();
  await expect(app.getByText('All 4 rows are set.')).toBeVisible();
  await step(app, 'Map');
  await picker('Zephyr Kites').fill('harbour');
  await app.getByRole('option', { name: /Harbour Law/u }).click();
  await step(app, 'Apply');
  await expect(app.getByText('4 of 5 rows set')).toBeVisible();
  await rows.getByRole('checkbox', { name: /Zephyr/u }).click();
  await expect(app.getByText('All 5 rows are set.')).toBeVisible();
  const did = app.getByRole('button', { name: 'I did it' });
  for (let left = 4; left > 0; left--) {
    await expect(did).toHaveCount(left);
    await did.first().click();
  }
  await expect(app.getByText('By what you said, everything is set up')).toBeVisible();

  // The report says whose word it is.
  await step(app, 'Overview');
  for (const id of [
    'connection-made',
    'reseller-mapped',
    'customers-mapped',
    'integration-active',
    'notification-exists',
  ])
    await expect(outcome(app, id)).toHaveAttribute('data-outcome', 'confirmed');
  const download = app.waitForEvent('download');
  await press(app, 'Export report');
  const report = JSON.parse(await readFile(await (await download).path(), 'utf8')) as {
    tenant: string;
    requirements: { id: string; outcome: string; source: string | null }[];
  };
  expect(report.tenant).toBe(host);
  expect(new Set(report.requirements.map(({ outcome: kind }) => kind))).toEqual(new Set(['unknown', 'confirmed']));
  // Read from a console: nothing.
  expect(report.requirements.filter(({ source }) => !['you', 'alcove', null].includes(source))).toEqual([]);

  expect([requests(), await asked(app)]).toEqual([[], []]);
});
