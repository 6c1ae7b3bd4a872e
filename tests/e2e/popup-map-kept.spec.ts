/** What is kept of the mapping: the saved plan, the file, decisions of before, and what two windows do at once. */
import { readFile } from 'node:fs/promises';
import { runToEnd } from './alcove.ts';
import { axeOf, expect, test, until } from './fixtures.ts';
import { choose, chooseReseller, mapPage, picker, undo } from './map-page.ts';

const map = mapPage();

test('the plan is saved after review, is the same when the page opens again, and an edit makes it unsaved', async () => {
  const app = await map.open();
  await chooseReseller(app);
  await app.getByRole('link', { name: /^Review/u }).click();
  expect((await axeOf(app)).map(({ id, targets }) => [id, ...targets])).toEqual([]);
  await app.getByRole('button', { name: 'Save plan' }).click();
  await expect(app.getByText(/^Saved just now/u)).toBeVisible();
  const saved = await map.planOf(app);
  expect(saved?.savedAt).toBeGreaterThan(0);
  await app.close();

  const again = await map.scene.app();
  await expect(again.getByText(/^Saved /u)).toBeVisible();
  await again.getByRole('link', { name: /^Map/u }).click();
  await expect(picker(again, 'Acme Ltd')).toHaveValue('Acme Ltd');
  await expect(again.getByRole('combobox', { name: 'PSA customer for the reseller account' })).toHaveValue(
    'Northbridge IT Services',
  );
  expect((await map.planOf(again))?.links).toEqual(saved?.links);
  await again.getByRole('button', { name: 'Remove the link of Bluebird Dental' }).click();
  await again.getByRole('link', { name: /^Review/u }).click();
  await expect(again.getByRole('button', { name: 'Save plan' })).toBeVisible();
  await until(async () => (await map.planOf(again))?.savedAt === undefined, { what: 'the plan to be unsaved' });
});

test('the mapping out as CSV and back in: its difference is seen before it is taken, and undone in one step', async () => {
  const app = await map.open();
  const before = await map.linksOf(app);
  await app.getByRole('button', { name: 'CSV', exact: true }).click();
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Export CSV' }).click();
  const path = await (await download).path();
  const text = await readFile(path, 'utf8');
  const takeFile = (content: string) =>
    app
      .locator('input[type=file]')
      .setInputFiles({ name: 'mapping.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  const preview = app.getByRole('group', { name: 'What the file would change' });
  await takeFile(text);
  await expect(preview).toContainText('Nothing would change.');
  await takeFile('Cove ID,PSA ID,State\r\n1,15,linked\r\n2,,\r\n4,16,linked\r\n5,,excluded\r\n');
  await expect(preview).toContainText('1 to add');
  await expect(preview).toContainText('1 to change');
  await expect(preview).toContainText('1 to clear');
  expect(await map.linksOf(app)).toEqual(before);
  expect((await axeOf(app)).map(({ id, targets }) => [id, ...targets])).toEqual([]);
  await preview.getByRole('button', { name: /^Take over/u }).click();
  await until(async () => (await map.linksOf(app))['1'] === 15, { what: 'the imported link' });
  const after = await map.linksOf(app);
  expect([after['2'], after['4'], (await map.planOf(app))?.excluded]).toEqual([undefined, 16, ['5']]);
  await undo(app).click();
  await until(async () => JSON.stringify(await map.linksOf(app)) === JSON.stringify(before), {
    what: 'the links of before',
  });
});

test('Clear all loses no decision: comparing again gives back what a person had chosen, not what they had removed', async () => {
  const app = await map.open();
  await choose(app, 'PSA customer for Zephyr Kite School', 'elm', 'Elm Street Garage');
  await app.getByRole('button', { name: 'Remove the link of Bluebird Dental' }).click();
  await app.getByRole('button', { name: 'Clear all' }).click();
  await app.getByRole('button', { name: /^Clear \d+ links?$/u }).click();
  await until(async () => Object.keys(await map.linksOf(app)).length === 0, { what: 'the cleared plan' });
  await app.getByRole('button', { name: 'Match again' }).click();
  await until(async () => (await map.linksOf(app))['4'] === 16, { what: 'the decision of before' });
  const links = await map.linksOf(app);
  expect([links['1'], links['2']]).toEqual([12, undefined]);
});

test('two windows at once never overwrite each other', async () => {
  const one = await map.open();
  const two = await map.scene.app('#map');
  await choose(two, 'PSA customer for Zephyr Kite School', 'dover', 'Dover Shipping');
  await one.bringToFront();
  await expect(picker(one, 'Zephyr Kite School')).toHaveValue('Dover Shipping');
  await choose(one, 'PSA customer for Quince Test Lab', 'elm', 'Elm Street Garage');
  await until(async () => (await map.linksOf(one))['5'] === 16, { what: 'its own edit' });
  // That of the other window was there before.
  expect((await map.linksOf(one))['4']).toBe(15);
  await runToEnd(one, 'match', { connectionId: map.connectionId });
  // Matching again never touches what a person decided.
  expect((await map.linksOf(one))['4']).toBe(15);
});
