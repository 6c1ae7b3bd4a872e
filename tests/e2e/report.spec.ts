/** The report in its forms and the diagnostics: what is told to others, and that no secret is in it. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { FullReport } from '../../lib/models/report-file.ts';
import { checkEverything, coveApplication, runToEnd, withCustomers } from './alcove.ts';
import { axeOf, expect, test, until } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const host = 'acme.halopsa.com';
const scene = sharedScene({
  world: { cove: false, tenants: [{ host, state: 'broken:category-missing', customers: 3 }] },
});
const told = (violations: readonly { id: string; targets: string[] }[]): string[] =>
  violations.map(({ id, targets }) => `${id}: ${targets.join(' ')}`);
const secret = () => coveApplication(scene.world.halo.tenant(host)).clientSecret;

/** A tenant that was checked, with a key, a list of customers, and a note that repeats the secret. */
async function prepared(): Promise<Page> {
  const app = await scene.app();
  const connectionId = await withCustomers(app, scene.world.halo.tenant(host), [
    { id: '1', name: 'Vandelay Industries', devices: 4 },
    { id: '2', name: 'Kramerica <b>Ltd</b>', devices: 9 },
  ]);
  await runToEnd(app, 'match', { connectionId });
  const { page, sidebar } = await scene.besideHalo(host);
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('category-exists', 'unmet');
  await page.close();
  await app.bringToFront();
  await app.getByRole('link', { name: /Overview/u }).click();
  const row = app.locator('[data-requirement="category-exists"]');
  await row.getByRole('button', { name: /^(?:Add a|Change the) note$/u }).click();
  await row.getByLabel('Note for the report').fill(`Bob does it on Monday. Key: ${secret()}`);
  await row.getByRole('button', { name: 'Keep the note' }).click();
  await expect(row.locator('.remark')).toContainText('Bob does it on Monday');
  return app;
}

async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
const inMenu = (app: Page, name: string) => async (): Promise<void> => {
  await app.getByRole('button', { name: 'More forms of the report' }).click();
  await app.getByRole('menuitem', { name }).click();
};
/** What is on the clipboard, by pasting it as a person would. */
async function pasted(app: Page): Promise<string> {
  const page = await scene.app('#customers');
  await page.getByRole('tab', { name: 'CSV or paste' }).click();
  const field = page.locator('textarea').first();
  // What was pasted before is kept by the page.
  await field.fill('');
  await field.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await until(async () => (await field.inputValue()) !== '', { what: 'the pasted text' });
  const text = await field.inputValue();
  await page.close();
  await app.bringToFront();
  return text;
}

test('the report as page, as data and for a ticket: the same facts, notes and names, and no secret', async () => {
  await scene.forget();
  const app = await prepared();
  const html = await saved(app, inMenu(app, 'Save as HTML'));
  const json = await saved(app, inMenu(app, 'Save as JSON with notes and changes'));
  const plain = await saved(app, () => app.getByRole('button', { name: 'Export report' }).click());
  await inMenu(app, 'Copy as Markdown')();
  await expect(app.getByText('Copied as Markdown.')).toBeVisible();
  const markdown = await pasted(app);

  expect(html.name).toMatch(/^alcove-acme\.halopsa\.com-\d{4}-\d\d-\d\d\.html$/u);
  for (const text of [html.text, json.text, markdown]) {
    expect(text).toContain('Bob does it on Monday');
    expect(text).toContain('Vandelay Industries');
    expect(text).toContain('Jane Smith');
    expect(text).toContain('Cove Data Protection');
  }
  for (const text of [html.text, json.text, plain.text, markdown, await scene.kept()])
    expect(text).not.toContain(secret());
  const full: FullReport = JSON.parse(json.text);
  expect(full).toMatchObject(JSON.parse(plain.text));
  expect(full.mapping?.unmapped.map(({ name }) => name)).toContain('Kramerica <b>Ltd</b>');

  // The file stands alone: opened anywhere it fetches nothing, and has no barrier in light and dark.
  const page = await scene.alcove.context.newPage();
  await page.route('https://customer.test/**', (route) =>
    route.request().url().endsWith('/report.html')
      ? route.fulfill({ contentType: 'text/html', body: html.text })
      : route.abort(),
  );
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('https://customer.test/report.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(host);
  await expect(page.getByText('Kramerica <b>Ltd</b>', { exact: true })).toBeVisible();
  expect(asked.filter((url) => !url.endsWith('/report.html'))).toEqual([]);
});

test('the report page shows, prints and saves it', async () => {
  await prepared();
  const { sidebar } = await scene.besideHalo(host);
  const opened = scene.alcove.context.waitForEvent('page');
  await sidebar.click('button', 'More');
  await sidebar.click('menuitem', 'Report…');
  const report = await opened;
  await expect(report.getByRole('heading', { level: 1 })).toHaveText(host);
  await expect(report.locator('tr[data-requirement="category-exists"]')).toContainText('Not met');
  for (const colorScheme of ['light', 'dark'] as const) {
    await report.emulateMedia({ colorScheme });
    expect([colorScheme, ...told(await axeOf(report))]).toEqual([colorScheme]);
  }
  const html = await saved(report, () => report.getByRole('button', { name: 'Save as HTML' }).click());
  expect(html.text).toContain('<!doctype html>');
  await report.evaluate(() => Object.assign(window, { print: () => (document.title = 'printed') }));
  await report.getByRole('button', { name: 'Print' }).click();
  await expect(report).toHaveTitle('printed');
  // On paper there is the report and nothing of Alcove's own page, dark on white.
  await report.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(report.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(report.getByRole('heading', { level: 1 })).toBeVisible();
  const ink = await report
    .getByRole('heading', { level: 1 })
    .evaluate((element) => getComputedStyle(element).color.match(/\d+/gu)?.map(Number) ?? []);
  expect(Math.max(...ink)).toBeLessThan(90);
});

test('the diagnostics: ways in, both readers, receipt, what is stored; and a copy for support without anything secret', async () => {
  await prepared();
  const { sidebar } = await scene.besideHalo(host);
  const opened = scene.alcove.context.waitForEvent('page');
  await sidebar.click('button', 'More');
  await sidebar.click('menuitem', 'Diagnostics');
  const page = await opened;
  await expect(page.locator('[data-way="used"]')).toContainText('Your log-in in an open tab');
  await expect(page.locator('tr[data-call*="/Roles?"]')).toContainText('200');
  await expect(page.locator('tr[data-reading="role-tickets-access"] td').first()).toContainText('Read and Modify');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect([colorScheme, ...told(await axeOf(page))]).toEqual([colorScheme]);
  }
  const { clientId } = coveApplication(scene.world.halo.tenant(host));
  await page.getByRole('button', { name: 'Copy for support' }).click();
  await expect(page.getByText('Copied.', { exact: true })).toBeVisible();
  const copied = await pasted(page);
  // What was shown is what was copied; time and sizes move on while the other page is open.
  const steady = (text: string): string => text.slice(text.indexOf('\nAccess'), text.indexOf('\nRuns')).trim();
  expect(steady(copied)).not.toBe('');
  expect(steady(copied)).toBe(steady(await page.getByRole('region', { name: 'What is copied' }).innerText()));
  expect(copied).toMatch(/GET \S*\/Roles\S* 200/u);
  expect(copied).toContain('category-exists: unmet');
  for (const gone of [secret(), clientId, 'Vandelay', 'Kramerica']) expect(copied).not.toContain(gone);
  await page.getByLabel('Leave names of customers in it').check();
  const shown = await page.getByRole('region', { name: 'What is copied' }).innerText();
  expect(shown).toContain('Vandelay Industries');
  expect(shown).not.toContain(secret());
  expect(shown).not.toContain(clientId);
});

test('where nothing is known, each page says what to do', async () => {
  await scene.forget();
  for (const [path, words] of [
    [`report.html?host=${host}`, 'Nothing to report yet'],
    ['report.html', 'This page was opened without a tenant'],
    ['diagnostics.html', 'No tenant has been checked yet'],
  ] as const) {
    const page = await scene.alcove.open(path);
    await expect(page.getByText(words)).toBeVisible();
    expect([path, ...told(await axeOf(page))]).toEqual([path]);
  }
});
