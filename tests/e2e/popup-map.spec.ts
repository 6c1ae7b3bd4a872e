/** The mapping in Alcove's own page: every way to link and unlink, everything undone and done again. */
import { axeOf, expect, test, until } from './fixtures.ts';
import { chooseReseller, mapPage, picker, redo, shown, undo } from './map-page.ts';

const map = mapPage();

test('equal names are linked by themselves, the rest is offered with a reason or stays visibly open', async () => {
  const app = await map.open();
  const links = await map.linksOf(app);
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
  const app = await map.open();
  await chooseReseller(app);
  await app.getByRole('button', { name: /without a link$/u }).click();
  const open = app.getByRole('region', { name: 'Without a link' });
  await expect(open).toContainText('Zephyr Kite School');
  await expect(open).toContainText('Northbridge IT Services');
  await app.getByRole('link', { name: /^Review/u }).click();
  await expect(app.getByText('Zephyr Kite School')).toBeVisible();
});

test('linked by hand with search and keyboard, taken away with X, excluded: each undone and done again', async () => {
  const app = await map.open();
  const before = await map.linksOf(app);
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
  await until(async () => JSON.stringify(await map.linksOf(app)) === JSON.stringify(after), { what: 'the four edits' });

  await undo(app).click();
  await expect(app.getByRole('combobox', { name: 'PSA customer for the reseller account' })).toHaveValue('');
  await undo(app).click();
  await expect(shown(app, 'Excluded')).toHaveText(/Excluded 0/u);
  await undo(app).click();
  await expect(picker(app, 'Acme Ltd')).toHaveValue('Acme Ltd');
  await undo(app).click();
  await expect(picker(app, 'Zephyr Kite School')).toHaveValue('');
  // The table is ahead of what is kept.
  await until(async () => JSON.stringify(await map.linksOf(app)) === JSON.stringify(before), {
    what: 'all of it undone',
  });
  for (let step = 0; step < 4; step++) await redo(app).click();
  await expect(redo(app)).toBeDisabled();
  await until(async () => (await map.planOf(app))?.reseller?.psaId === 11, { what: 'the reseller again' });
  expect(await map.linksOf(app)).toEqual(after);
  expect((await map.planOf(app))?.excluded).toEqual(['5']);
});

test('Apply to all and Clear all ask first, say how many, and can be undone', async () => {
  const app = await map.open();
  const before = await map.linksOf(app);
  await expect(app.getByRole('button', { name: 'Apply to all' })).toBeDisabled();
  await chooseReseller(app);
  await app.getByRole('button', { name: 'Apply to all' }).click();
  await app.getByRole('button', { name: 'Cancel' }).click();
  expect(await map.linksOf(app)).toEqual(before);
  await app.getByRole('button', { name: 'Apply to all' }).click();
  await expect(app.getByRole('alertdialog')).toContainText('Link all 5 customers to Northbridge IT Services');
  await app.getByRole('button', { name: 'Link 5 customers' }).click();
  await expect(picker(app, 'Zephyr Kite School')).toHaveValue('Northbridge IT Services');
  await until(async () => Object.values(await map.linksOf(app)).every((id) => id === 11), { what: 'all links' });

  await app.getByRole('button', { name: 'Clear all' }).click();
  await expect(app.getByRole('alertdialog')).toContainText('in Cove it cannot be undone');
  await app.getByRole('button', { name: 'Clear 5 links' }).click();
  await expect(picker(app, 'Acme Ltd')).toHaveValue('');
  await undo(app).click();
  await expect(picker(app, 'Acme Ltd')).toHaveValue('Northbridge IT Services');
  await undo(app).click();
  await expect(picker(app, 'Acme Ltd')).toHaveValue('Acme Ltd');
  await until(async () => JSON.stringify(await map.linksOf(app)) === JSON.stringify(before), {
    what: 'the links of before',
  });
});

test('the table by keyboard alone: one tab stop, the picker, exclude, undo', async () => {
  const app = await map.open();
  const before = await map.linksOf(app);
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
  await until(async () => JSON.stringify(await map.linksOf(app)) === JSON.stringify(before), {
    what: 'the links of before',
  });
});
