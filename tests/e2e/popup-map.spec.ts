/** The mapping in Alcove's own page: every way to link and unlink, everything undone and done again, saved as the plan. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Plan } from '../../lib/domain/plan.ts';
import { runToEnd, stored, withCustomers } from './alcove.ts';
import { axeOf, expect, test, until } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const host = 'acme.halopsa.com';
const psa = [
  { id: 11, name: 'Northbridge IT Services' },
  { id: 12, name: 'Acme Ltd' },
  { id: 13, name: 'Bluebird Dental' },
  { id: 14, name: 'Crown Bakery Limited' },
  { id: 15, name: 'Dover Shipping' },
  { id: 16, name: 'Elm Street Garage' },
];
/** Two exact, one that differs by its legal form, one nobody knows, one that the person will exclude. */
const cove = [
  { id: '1', name: 'Acme Ltd', devices: 9 },
  { id: '2', name: 'Bluebird Dental', devices: 4 },
  { id: '3', name: 'Crown Bakery', devices: 3 },
  { id: '4', name: 'Zephyr Kite School', devices: 2 },
  { id: '5', name: 'Quince Test Lab', devices: 1 },
];
const scene = sharedScene({
  world: { cove: false, tenants: [{ host, state: 'ready', customers: psa }] },
});

let connectionId = '';
test.beforeEach(async () => {
  await scene.forget();
  const app = await scene.app();
  connectionId = await withCustomers(app, scene.world.halo.tenant(host), cove);
  await app.close();
});

const picker = (app: Page, name: string) =>
  app.getByRole('combobox', { name: `PSA customer for ${name}`, exact: true });
const shown = (app: Page, what: string) => app.getByRole('button', { name: new RegExp(`^${what} \\d`, 'u') });
const undo = (app: Page) => app.getByRole('button', { name: 'Undo', exact: true });
const redo = (app: Page) => app.getByRole('button', { name: 'Redo', exact: true });
const planOf = async (app: Page): Promise<Plan | undefined> => stored<Plan>(app, `plan:${connectionId}`);
const linksOf = async (app: Page): Promise<Record<string, number>> =>
  Object.fromEntries(Object.entries((await planOf(app))?.links ?? {}).map(([id, { psaId }]) => [id, psaId]));

async function atMap(): Promise<Page> {
  const app = await scene.app('#customers');
  await app.getByRole('button', { name: 'Continue to mapping' }).click();
  await expect(picker(app, 'Acme Ltd')).toHaveValue('Acme Ltd');
  return app;
}

async function choose(app: Page, label: string, typed: string, wanted: string): Promise<void> {
  const box = app.getByRole('combobox', { name: label, exact: true });
  await box.click();
  await box.pressSequentially(typed);
  await app.getByRole('option', { name: wanted }).click();
  await expect(box).toHaveValue(wanted);
}
const chooseReseller = (app: Page) =>
  choose(app, 'PSA customer for the reseller account', 'north', 'Northbridge IT Services');

test('equal names are linked by themselves, the rest is offered with a reason or stays visibly open', async () => {
  const app = await atMap();
  const links = await linksOf(app);
  expect(links['1']).toBe(12);
  expect(links['2']).toBe(13);
  expect(links['4']).toBeUndefined();
  const row = app.getByRole('row').filter({ hasText: 'Crown Bakery' });
  await expect(row).toContainText(/without|legal form|Limited/iu);
  await expect(shown(app, 'All')).toHaveText(/All 5/u);
  await shown(app, 'Unmapped').click();
  await expect(picker(app, 'Zephyr Kite School')).toBeVisible();
  await expect(picker(app, 'Acme Ltd')).toHaveCount(0);
  await shown(app, 'Automatic').click();
  await expect(picker(app, 'Acme Ltd')).toBeVisible();
  await expect(picker(app, 'Zephyr Kite School')).toHaveCount(0);
  await shown(app, 'All').click();
  await app.getByRole('searchbox', { name: 'Search customers' }).fill('zeph');
  await expect(picker(app, 'Acme Ltd')).toHaveCount(0);
  await expect(picker(app, 'Zephyr Kite School')).toBeVisible();
  expect((await axeOf(app)).map(({ id, targets }) => [id, ...targets])).toEqual([]);
});

test('the list of what stays open names each customer and where its tickets go', async () => {
  const app = await atMap();
  await chooseReseller(app);
  await app.getByRole('button', { name: /without a link$/u }).click();
  const open = app.getByRole('region', { name: 'Without a link' });
  await expect(open).toContainText('Zephyr Kite School');
  await expect(open).toContainText('Northbridge IT Services');
  await app.getByRole('link', { name: /^Review/u }).click();
  await expect(app.getByText('Zephyr Kite School')).toBeVisible();
});

test('linked by hand with search and keyboard, taken away with X, excluded: each undone and done again', async () => {
  const app = await atMap();
  const before = await linksOf(app);
  const box = picker(app, 'Zephyr Kite School');
  await box.click();
  await box.pressSequentially('elm');
  await box.press('Enter');
  await expect(box).toHaveValue('Elm Street Garage');
  await app.getByRole('button', { name: 'Remove the link of Acme Ltd' }).click();
  await expect(picker(app, 'Acme Ltd')).toHaveValue('');
  await app.getByRole('button', { name: 'Exclude Quince Test Lab' }).click();
  await expect(shown(app, 'Excluded')).toHaveText(/Excluded 1/u);
  await chooseReseller(app);
  const { '1': _taken, ...left } = before;
  const after = { ...left, '4': 16 };
  await until(async () => JSON.stringify(await linksOf(app)) === JSON.stringify(after), { what: 'the four edits' });

  await undo(app).click();
  await expect(app.getByRole('combobox', { name: 'PSA customer for the reseller account' })).toHaveValue('');
  await undo(app).click();
  await expect(shown(app, 'Excluded')).toHaveText(/Excluded 0/u);
  await undo(app).click();
  await expect(picker(app, 'Acme Ltd')).toHaveValue('Acme Ltd');
  await undo(app).click();
  await expect(picker(app, 'Zephyr Kite School')).toHaveValue('');
  // The table is ahead of what is kept.
  await until(async () => JSON.stringify(await linksOf(app)) === JSON.stringify(before), { what: 'all of it undone' });
  for (let step = 0; step < 4; step++) await redo(app).click();
  await expect(redo(app)).toBeDisabled();
  await until(async () => (await planOf(app))?.reseller?.psaId === 11, { what: 'the reseller again' });
  expect(await linksOf(app)).toEqual(after);
  expect((await planOf(app))?.excluded).toEqual(['5']);
});

test('Apply to all and Clear all ask first, say how many, and can be undone', async () => {
  const app = await atMap();
  const before = await linksOf(app);
  await expect(app.getByRole('button', { name: 'Apply to all' })).toBeDisabled();
  await chooseReseller(app);
  await app.getByRole('button', { name: 'Apply to all' }).click();
  await app.getByRole('button', { name: 'Cancel' }).click();
  expect(await linksOf(app)).toEqual(before);
  await app.getByRole('button', { name: 'Apply to all' }).click();
  await expect(app.getByRole('alertdialog')).toContainText('Link all 5 customers to Northbridge IT Services');
  await app.getByRole('button', { name: 'Link 5 customers' }).click();
  await expect(picker(app, 'Zephyr Kite School')).toHaveValue('Northbridge IT Services');
  await until(async () => Object.values(await linksOf(app)).every((id) => id === 11), { what: 'all links' });

  await app.getByRole('button', { name: 'Clear all' }).click();
  await expect(app.getByRole('alertdialog')).toContainText('in Cove it cannot be undone');
  await app.getByRole('button', { name: 'Clear 5 links' }).click();
  await expect(picker(app, 'Acme Ltd')).toHaveValue('');
  await undo(app).click();
  await expect(picker(app, 'Acme Ltd')).toHaveValue('Northbridge IT Services');
  await undo(app).click();
  await expect(picker(app, 'Acme Ltd')).toHaveValue('Acme Ltd');
  await until(async () => JSON.stringify(await linksOf(app)) === JSON.stringify(before), {
    what: 'the links of before',
  });
});

test('the plan is saved after review, is the same when the page opens again, and an edit makes it unsaved', async () => {
  const app = await atMap();
  await chooseReseller(app);
  await app.getByRole('link', { name: /^Review/u }).click();
  expect((await axeOf(app)).map(({ id, targets }) => [id, ...targets])).toEqual([]);
  await app.getByRole('button', { name: 'Save plan' }).click();
  await expect(app.getByText(/^Saved just now/u)).toBeVisible();
  const saved = await planOf(app);
  expect(saved?.savedAt).toBeGreaterThan(0);
  await app.close();

  const again = await scene.app();
  await expect(again.getByText(/^Saved /u)).toBeVisible();
  await again.getByRole('link', { name: /^Map/u }).click();
  await expect(picker(again, 'Acme Ltd')).toHaveValue('Acme Ltd');
  await expect(again.getByRole('combobox', { name: 'PSA customer for the reseller account' })).toHaveValue(
    'Northbridge IT Services',
  );
  expect((await planOf(again))?.links).toEqual(saved?.links);
  await again.getByRole('button', { name: 'Remove the link of Bluebird Dental' }).click();
  await again.getByRole('link', { name: /^Review/u }).click();
  await expect(again.getByRole('button', { name: 'Save plan' })).toBeVisible();
  await until(async () => (await planOf(again))?.savedAt === undefined, { what: 'the plan to be unsaved' });
});

test('the table by keyboard alone: one tab stop, the picker, exclude, undo', async () => {
  const app = await atMap();
  const before = await linksOf(app);
  await expect(app.locator('[role=gridcell][tabindex="0"]')).toHaveCount(1);
  await shown(app, 'Unmapped').click();
  await app.locator('[role=gridcell][tabindex="0"]').focus();
  const row = app.locator('[role=row]:has([role=gridcell]:focus)');
  await expect(row).toContainText('Zephyr Kite School');
  await app.keyboard.press('Enter');
  await app.keyboard.type('elm');
  await app.keyboard.press('Enter');
  await expect(picker(app, 'Zephyr Kite School')).toHaveValue('Elm Street Garage');
  await expect(row).toContainText('Zephyr Kite School');
  await app.keyboard.press('Delete');
  await expect(picker(app, 'Zephyr Kite School')).toHaveValue('');
  await app.keyboard.press('ArrowDown');
  await expect(row).toContainText('Quince Test Lab');
  await app.keyboard.press('e');
  await expect(shown(app, 'Excluded')).toHaveText(/Excluded 1/u);
  await app.keyboard.press('u');
  await expect(shown(app, 'Excluded')).toHaveText(/Excluded 0/u);
  await app.keyboard.press('/');
  await expect(app.getByRole('searchbox', { name: 'Search customers' })).toBeFocused();
  await until(async () => JSON.stringify(await linksOf(app)) === JSON.stringify(before), {
    what: 'the links of before',
  });
});

test('the mapping out as CSV and back in: its difference is seen before it is taken, and undone in one step', async () => {
  const app = await atMap();
  const before = await linksOf(app);
  await app.getByRole('button', { name: 'CSV', exact: true }).click();
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Export CSV' }).click();
  const path = await (await download).path();
  const text = await readFile(path, 'utf8');
  const choose = (content: string) =>
    app
      .locator('input[type=file]')
      .setInputFiles({ name: 'mapping.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  const preview = app.getByRole('group', { name: 'What the file would change' });
  await choose(text);
  await expect(preview).toContainText('Nothing would change.');
  await choose('Cove ID,PSA ID,State\r\n1,15,linked\r\n2,,\r\n4,16,linked\r\n5,,excluded\r\n');
  await expect(preview).toContainText('1 to add');
  await expect(preview).toContainText('1 to change');
  await expect(preview).toContainText('1 to clear');
  expect(await linksOf(app)).toEqual(before);
  expect((await axeOf(app)).map(({ id, targets }) => [id, ...targets])).toEqual([]);
  await preview.getByRole('button', { name: /^Take over/u }).click();
  await until(async () => (await linksOf(app))['1'] === 15, { what: 'the imported link' });
  const after = await linksOf(app);
  expect([after['2'], after['4'], (await planOf(app))?.excluded]).toEqual([undefined, 16, ['5']]);
  await undo(app).click();
  await until(async () => JSON.stringify(await linksOf(app)) === JSON.stringify(before), {
    what: 'the links of before',
  });
});

test('Clear all loses no decision: comparing again gives back what a person had chosen, not what they had removed', async () => {
  const app = await atMap();
  await choose(app, 'PSA customer for Zephyr Kite School', 'elm', 'Elm Street Garage');
  await app.getByRole('button', { name: 'Remove the link of Bluebird Dental' }).click();
  await app.getByRole('button', { name: 'Clear all' }).click();
  await app.getByRole('button', { name: /^Clear \d+ links?$/u }).click();
  await until(async () => Object.keys(await linksOf(app)).length === 0, { what: 'the cleared plan' });
  await app.getByRole('button', { name: 'Match again' }).click();
  await until(async () => (await linksOf(app))['4'] === 16, { what: 'the decision of before' });
  const links = await linksOf(app);
  expect([links['1'], links['2']]).toEqual([12, undefined]);
});

test('two windows at once never overwrite each other', async () => {
  const one = await atMap();
  const two = await scene.app('#map');
  await choose(two, 'PSA customer for Zephyr Kite School', 'dover', 'Dover Shipping');
  await one.bringToFront();
  await expect(picker(one, 'Zephyr Kite School')).toHaveValue('Dover Shipping');
  await choose(one, 'PSA customer for Quince Test Lab', 'elm', 'Elm Street Garage');
  await until(async () => JSON.stringify(await linksOf(one)).includes('"4":15'), {
    what: 'the edit of the other window',
  });
  expect((await linksOf(one))['5']).toBe(16);
  await runToEnd(one, 'match', { connectionId });
  // Matching again never touches what a person decided.
  expect((await linksOf(one))['4']).toBe(15);
});
