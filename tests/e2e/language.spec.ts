/** In a German browser the popup and the sidebar say what the German catalogue holds, and the consoles' own words as they are. */
import { readFile } from 'node:fs/promises';
import type { ExportedReport } from '../../lib/domain/outcome.ts';
import { messageKey } from '../../lib/domain/say.ts';
import { readCatalogue } from '../../scripts/words/catalogue.ts';
import { expect, test } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const host = 'acme.halopsa.com';
const scene = sharedScene({
  world: { cove: false, tenants: [{ host, state: 'broken:category-missing', customers: 3 }] },
  chromium: { language: 'de', locale: 'de-DE' },
});

const catalogue = readCatalogue('de');
/** A text as the catalogue has it; what is not translated yet is said in English. */
const german = (text: string): string => {
  const entry = catalogue[text];
  return typeof entry === 'string' && entry !== '' ? entry : text;
};
/** Texts that would be English although the catalogue has them in German; one that is spelt alike in both is none. */
const leftEnglish = (texts: readonly string[]): string[] => {
  const spoken = new Set(Object.keys(catalogue).map(german));
  return texts.map((text) => text.trim()).filter((text) => text !== '' && german(text) !== text && !spoken.has(text));
};

test('the browser is German, and the package has what the catalogue has', async () => {
  const check = german('Check everything');
  expect(check).not.toBe('Check everything');
  const page = await scene.app();
  const told = await page.evaluate(
    (key) => [chrome.i18n.getUILanguage().slice(0, 2), chrome.i18n.getMessage(key)],
    messageKey('Check everything'),
  );
  expect(told).toEqual(['de', check]);
});

test('the popup speaks German', async () => {
  const page = await scene.app('#connect');
  await expect(page.getByRole('button', { name: german('Connect'), exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('.alcove')).toHaveAttribute('lang', 'de');
  for (const field of ['Connection name', 'HaloPSA address'])
    await expect(page.getByLabel(german(field), { exact: true })).toBeVisible();
  // HaloPSA calls them so in every language of the reader's.
  for (const field of ['Client ID', 'Client Secret'])
    await expect(page.getByLabel(field, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: german('Connect'), exact: true }).click();
  await expect(
    page.getByText(german('Give the connection a name. Cove shows it in its list of integrations.')),
  ).toBeVisible();
  // Bold are words of the consoles.
  for (const step of ['Customers', 'Map', 'Review', 'Apply', 'Overview']) {
    await page.getByRole('link', { name: german(step), exact: true }).click();
    const texts = await page
      .locator('.alcove *:not(b)')
      .evaluateAll((all) =>
        all.flatMap((element) => [
          ...[...element.childNodes]
            .filter((node) => node.nodeType === Node.TEXT_NODE)
            .map((node) => node.textContent ?? ''),
          ...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
        ]),
      );
    expect(texts.length).toBeGreaterThan(20);
    expect(leftEnglish(texts), step).toEqual([]);
  }
});

test('the sidebar speaks German, its rows and its report keep their ids', async () => {
  const { page, sidebar } = await scene.besideHalo(host);
  await sidebar.click('button', german('Check everything'));
  await sidebar.outcome('category-exists', 'unmet', 20_000);
  const panel = await sidebar.panel();
  expect(await panel.attribute('lang')).toBe('de');
  const textsOf = async (selector: string): Promise<string[]> =>
    Promise.all((await panel.all(selector)).map((element) => element.text()));
  // What was found and what is expected there is told in the console's own words.
  const quoted = new Set(await textsOf('.found, dd'));
  const texts = (await textsOf('button, h2, h3, b, strong, dt, p, span')).filter((text) => !quoted.has(text));
  expect(texts.length).toBeGreaterThan(50);
  expect(leftEnglish(texts)).toEqual([]);
  await sidebar.screenshot(test.info().outputPath('sidebar.png'));
  await sidebar.click('button', german('More'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sidebar.click('menuitem', german('Export report')),
  ]);
  const report: ExportedReport = JSON.parse(await readFile(await download.path(), 'utf8'));
  const outcomes = (rows: readonly { id: string; outcome: string }[]): [string, string][] =>
    rows.map(({ id, outcome }): [string, string] => [id, outcome]).toSorted(([a], [b]) => a.localeCompare(b));
  expect(outcomes(report.requirements)).toEqual(outcomes(await sidebar.rows()));
});
