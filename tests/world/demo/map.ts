/** The mapping: what Alcove did by itself, and what the administrator decides. */
import type { Locator, Page } from '@playwright/test';
import { until } from '../../e2e/browser/wait.ts';
import type { World } from '../server.ts';
import type { Stage } from './stage.ts';

/** Shows the rows of one state; the legend's buttons carry their count. */
async function show(page: Page, state: string): Promise<void> {
  const button = page.getByRole('group', { name: 'Show' }).getByRole('button', { name: new RegExp(`^${state} `, 'u') });
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
}

async function countOf(page: Page, state: string): Promise<number> {
  const button = page.getByRole('group', { name: 'Show' }).getByRole('button', { name: new RegExp(`^${state} `, 'u') });
  return Number(/[\d,]+/u.exec(await button.innerText())?.[0].replaceAll(',', '') ?? 0);
}

const rowsOf = (page: Page): Locator => page.getByRole('grid', { name: 'Mapping' }).locator('[data-cove]');

/** An administrator knows the customers: whether "Accept <PSA customer> for <Cove customer>" is right. */
function knownTo({ companies }: World): (offer: string) => boolean {
  const psa = new Map(companies.psa.map(({ id, name }) => [id, name]));
  const offers = new Set(
    companies.cove.map(({ Id, Name }) => `Accept ${psa.get(companies.truth.get(Id) ?? -1) ?? ''} for ${Name}`),
  );
  return (offer) => offers.has(offer);
}

/** Scrolls through the table and accepts what is right. Gives how many. */
async function acceptRight(page: Page, right: (offer: string) => boolean): Promise<number> {
  const table = page.getByRole('grid', { name: 'Mapping' });
  const offers = page.getByRole('button', { name: /^Accept / });
  let accepted = 0;
  for (;;) {
    const names = await offers.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''));
    for (const name of names.filter(right)) {
      const offer = page.getByRole('button', { name, exact: true }).first();
      await offer.click();
      await offer.waitFor({ state: 'detached' });
      accepted += 1;
    }
    const atEnd = await table.evaluate((element) => {
      const before = element.scrollTop;
      element.scrollBy(0, element.clientHeight * 0.7);
      return element.scrollTop === before;
    });
    if (atEnd) return accepted;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
}

/** End customers that share their name in Cove, where it is known which one PSA customer is meant. */
function namesakes({ companies }: World): { name: string; psaName: string }[] {
  const once = Map.groupBy(companies.psa, ({ name }) => name);
  const psa = new Map(
    companies.psa.filter(({ name }) => once.get(name)?.length === 1).map(({ id, name }) => [id, name]),
  );
  const groups = Map.groupBy(
    companies.cove.filter(({ Level }) => Level === 'EndCustomer'),
    ({ Name }) => Name,
  );
  return [...groups].flatMap(([name, [first, ...others]]) => {
    const psaName = psa.get(companies.truth.get(first?.Id ?? -1) ?? -1);
    return first && others.length > 0 && psaName !== undefined ? [{ name, psaName }] : [];
  });
}

export const map: Stage = {
  title: 'Alcove: map the customers',
  async run({ alcovePage, terminal, pictures, world }) {
    const page = await alcovePage();
    await page.bringToFront();
    terminal.step('Equal names are linked by themselves');
    await until(async () => (await countOf(page, 'Automatic')) > 0, { what: 'automatic links', timeout: 60_000 });
    await page.getByRole('button', { name: 'Match again' }).isEnabled();
    await pictures.take(page, 'mapped automatically');

    terminal.step('Choose the PSA customer of the reseller account');
    const house = world.companies.psa.find(({ inactive }) => inactive !== true)?.name ?? '';
    const reseller = page.getByRole('combobox', { name: 'PSA customer for the reseller account' });
    await reseller.click();
    await reseller.pressSequentially(house.slice(0, 9));
    await page.getByRole('option', { name: house }).first().waitFor();
    await pictures.take(page, 'reseller, searched');
    await page.getByRole('option', { name: house }).first().click();
    await until(async () => (await reseller.inputValue()) === house, { what: 'the reseller to be chosen' });

    terminal.step('Accept the suggestions that are right');
    await show(page, 'Suggested');
    await pictures.take(page, 'suggestions with reasons');
    terminal.far(`${await acceptRight(page, knownTo(world))} accepted`);

    terminal.step('Customers of one name: both belong to the same PSA customer');
    const search = page.getByRole('searchbox', { name: 'Search customers' });
    await show(page, 'All');
    for (const { name, psaName } of namesakes(world)) {
      await search.fill(name.slice(0, 20));
      const picker = rowsOf(page).filter({ hasText: name }).getByRole('combobox');
      for (let at = 0; at < (await picker.count()); at += 1) {
        if ((await picker.nth(at).inputValue()) === psaName) continue;
        await picker.nth(at).click();
        await picker.nth(at).fill(psaName);
        await page.getByRole('option', { name: psaName }).first().click();
        await until(async () => (await picker.nth(at).inputValue()) === psaName, { what: `${name} to be linked` });
      }
    }
    await search.fill('');

    terminal.step('Undo and redo');
    const redo = page.getByRole('button', { name: 'Redo' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(() => redo.isEnabled(), { what: 'the step to be undone' });
    await pictures.take(page, 'one step undone');
    await redo.click();
    await until(() => redo.isDisabled(), { what: 'the step to be done again' });

    terminal.step('Remove a link with its X, and search for another PSA customer');
    await show(page, (await countOf(page, 'By hand')) > 0 ? 'By hand' : 'Automatic');
    const row = rowsOf(page).first();
    const coveId = (await row.getAttribute('data-cove')) ?? '';
    const same = page.locator(`[data-cove="${coveId}"]`);
    const picker = same.getByRole('combobox');
    const before = await picker.inputValue();
    await same.getByRole('button', { name: /^Remove the link/ }).click();
    await until(async () => (await picker.inputValue()) === '', { what: 'the link to be gone' });
    await picker.click();
    await picker.pressSequentially(before.slice(0, 6));
    await pictures.take(page, 'another customer, searched');
    await page.getByRole('option', { name: before }).first().click();
    await until(async () => (await picker.inputValue()) === before, { what: 'the link to be made' });

    terminal.step('Search, and exclude customers that get no tickets');
    await show(page, 'Unmapped');
    const exclude = page.getByRole('button', { name: /^Exclude / });
    for (let excluded = 0; excluded < 3 && (await exclude.count()) > 0; excluded += 1) {
      const name = (await exclude.first().getAttribute('aria-label')) ?? '';
      await exclude.first().click();
      await page.getByRole('button', { name, exact: true }).first().waitFor({ state: 'detached' });
    }
    await show(page, 'Excluded');
    await pictures.take(page, 'excluded on purpose');
    await show(page, 'All');
    await page.getByRole('searchbox', { name: 'Search customers' }).fill(before.slice(0, 5));
    await pictures.take(page, 'table searched');
    await page.getByRole('searchbox', { name: 'Search customers' }).fill('');

    terminal.step('Clear all asks first');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await pictures.take(page, 'clear all asks first');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await pictures.take(page, 'mapping done');
  },
};
