import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { Variant } from '../../world/cove/index.ts';

/** What a person does in the wizard, by what is to be seen there; the same for both variants. */
export interface Person {
  enter(
    values: Partial<Record<'Connection name' | 'Client ID' | 'Client Secret' | 'Resource Server Hostname', string>>,
  ): Promise<void>;
  press(button: 'Connect' | 'Next' | 'Back' | 'Confirm' | 'Apply to all' | 'Clear all'): Promise<void>;
  /** Answers a dialog by its button. */
  answer(button: string): Promise<void>;
  chooseForReseller(psaName: string): Promise<void>;
  /** Opens the row's dropdown, finds the PSA customer (typing when that is offered) and picks it. */
  choose(coveName: string, psaName: string): Promise<void>;
  /** Presses the X of a mapped row. */
  remove(coveName: string): Promise<void>;
  /** What the row shows as its PSA customer; empty when none. */
  shown(coveName: string): Promise<string>;
  see(text: string | RegExp): Promise<void>;
  place: Page | FrameLocator;
}

const squash = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Matches exactly this name, whatever its blanks are. */
const exactly = (name: string): RegExp =>
  new RegExp(
    `^\\s*${squash(name)
      .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll(' ', '\\s+')}\\s*$`,
    'u',
  );

/** Where a variant's table has its rows, their Cove names and its scroll bar. A row may hold its closed list too. */
interface Table {
  rows: string;
  names: string;
  scroller: string;
}
const frameTable: Table = {
  rows: '.psa-grid .dx-data-row',
  names: 'td > .apx-truncate',
  scroller: '.psa-grid .dx-scrollable-container',
};
const topTable: Table = {
  rows: '.cfg-grid .ag-row',
  names: '[col-id="name"]',
  scroller: '.cfg-grid .ag-body-viewport, .cfg-grid .ag-grid-viewport',
};

/** Runs in the page: scrolls down until a row with that name is drawn; false at the end. */
async function scrollTo(
  scroller: Element,
  { rows, names, name }: { rows: string; names: string; name: string },
): Promise<boolean> {
  const drawn = (): Element[] => [...scroller.ownerDocument.querySelectorAll(rows)];
  const plain = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const here = (): boolean =>
    drawn().some((row) => [...row.querySelectorAll(names)].some((cell) => plain(cell) === name));
  // A row that is drawn already may go when the table is moved: look before moving.
  if (here()) return true;
  const first = drawn().map(plain).join();
  if (scroller.scrollTop > 0) {
    scroller.scrollTo({ top: 0 });
    for (let wait = 0; wait < 40 && drawn().map(plain).join() === first; wait++)
      await new Promise((resolve) => setTimeout(resolve, 10));
  }
  for (let move = 0; move < 300 && !here(); move++) {
    if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2) return false;
    const before = drawn().map(plain).join();
    scroller.scrollBy({ top: scroller.clientHeight * 0.6 });
    for (let wait = 0; wait < 40 && drawn().map(plain).join() === before; wait++)
      await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return here();
}

/** Scrolls (or pages) until the row with exactly that name is there. */
async function find(place: Page | FrameLocator, { rows, names, scroller }: Table, name: string): Promise<Locator> {
  await place.locator(rows).first().waitFor();
  for (let page = 0; page < 30; page++) {
    if (
      await place
        .locator(scroller)
        .first()
        .evaluate(scrollTo, { rows, names, name: squash(name) })
    ) {
      const row = place
        .locator(rows)
        .filter({ has: place.locator(names).filter({ hasText: exactly(name) }) })
        .first();
      // A row on the move (sorted elsewhere just now) is looked for again.
      const still = await row.scrollIntoViewIfNeeded({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
      if (still) return row;
      continue;
    }
    const last = await place.locator(rows).last().textContent();
    await place
      .locator('.dx-next-button:not(.dx-button-disable), [data-ref="btNext"]:not(.ag-disabled)')
      .first()
      .click({ timeout: 1000 });
    await expect(place.locator(rows).last()).not.toHaveText(last ?? '');
  }
  throw new Error(`no row ${name}`);
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Clicks the item of an open list, after typing its longest word where one can and seeing the list follow. */
async function pick(items: Locator, input: Locator, name: string): Promise<void> {
  await items.first().waitFor();
  const word =
    squash(name)
      .split(/[^\p{L}\p{N}]+/u)
      .toSorted((a, b) => b.length - a.length)[0] ?? '';
  if ((await input.count()) > 0 && (await input.isEditable())) {
    await input.pressSequentially(word);
    // Lists that search without accents show "Cooperative" for "Coopérative".
    for (const edge of [items.first(), items.last()])
      await expect.poll(async () => plain((await edge.textContent()) ?? '')).toContain(plain(word));
  }
  await items
    .filter({ hasText: exactly(name) })
    .first()
    .click();
}

function inFrame(page: Page): Person {
  const place = page.frameLocator('iframe[title="PSA Integrations"]');
  const items = place.locator('.dx-overlay-content:visible .dx-list-item:visible');
  const rowOf = (name: string): Promise<Locator> => find(place, frameTable, name);
  const editorOf = async (row: Locator): Promise<Locator> => {
    const cell = row.locator('td').last();
    if ((await cell.locator('.dx-selectbox').count()) === 0) await cell.locator('.psa-mapped').or(cell).first().click();
    return cell.locator('.dx-selectbox');
  };
  const open = async (editor: Locator): Promise<void> => {
    if ((await items.count()) === 0) await editor.locator('.dx-dropdowneditor-button').click();
  };
  return {
    place,
    async enter(values) {
      for (const [label, value] of Object.entries(values))
        await place.locator('.dx-field').filter({ hasText: label }).locator('.dx-texteditor-input').fill(value);
    },
    press: (button) => place.getByRole('button', { name: button, exact: true }).click(),
    answer: (button) => place.locator('.dx-dialog-button').filter({ hasText: button }).last().click(),
    see: (text) => place.getByText(text).first().waitFor(),
    async chooseForReseller(psaName) {
      const editor = place.locator('.psa-reseller .dx-selectbox');
      await open(editor);
      await pick(items, editor.locator('.dx-texteditor-input'), psaName);
      await items.first().waitFor({ state: 'hidden' });
    },
    async choose(coveName, psaName) {
      const editor = await editorOf(await rowOf(coveName));
      await open(editor);
      await pick(items, editor.locator('.dx-texteditor-input'), psaName);
      await items.first().waitFor({ state: 'hidden' });
      // Editors that open on a click save when the person goes on elsewhere.
      if ((await place.locator('.dx-editor-cell').count()) > 0) await place.locator('h1').click();
    },
    async remove(coveName) {
      const row = await rowOf(coveName);
      const remove = row.locator('.psa-remove');
      if ((await remove.count()) > 0) return remove.click();
      await (await editorOf(row)).locator('.dx-clear-button-area').click();
      if ((await place.locator('.dx-editor-cell').count()) > 0) await place.locator('h1').click();
    },
    async shown(coveName) {
      const cell = (await rowOf(coveName)).locator('td').last();
      const input = cell.locator('.dx-texteditor-input');
      return squash((await input.count()) > 0 ? await input.inputValue() : ((await cell.textContent()) ?? ''));
    },
  };
}

function onTop(page: Page): Person {
  const items = page.locator('.ts-dropdown:visible .option');
  const rowOf = (name: string): Promise<Locator> => find(page, topTable, name);
  const cellOf = async (name: string): Promise<Locator> => (await rowOf(name)).locator('[col-id="psaId"]');
  const labels = {
    'Connection name': 'Connection Name',
    'Client ID': 'Client ID',
    'Client Secret': /^Client secret/,
    'Resource Server Hostname': 'Resource server hostname',
  };
  return {
    place: page,
    async enter(values) {
      if (values['Connection name'] !== undefined)
        await page.getByLabel(labels['Connection name']).fill(values['Connection name']);
      if (values['Client ID'] !== undefined) await page.getByLabel(labels['Client ID']).fill(values['Client ID']);
      if (values['Client Secret'] !== undefined)
        await page.getByLabel(labels['Client Secret']).fill(values['Client Secret']);
      if (values['Resource Server Hostname'] !== undefined)
        await page.getByLabel(labels['Resource Server Hostname']).fill(values['Resource Server Hostname']);
    },
    press: (button) => page.locator('.cfg').getByRole('button', { name: button }).click(),
    answer: (button) => page.locator('dialog').getByRole('button', { name: button }).click(),
    see: (text) => page.getByText(text).first().waitFor(),
    async chooseForReseller(psaName) {
      const place = page.locator('.cfg-account');
      await place.locator('.ts-control').click();
      await pick(items, place.locator('.ts-control input'), psaName);
      await items.first().waitFor({ state: 'hidden' });
    },
    async choose(coveName, psaName) {
      const cell = await cellOf(coveName);
      const inline = cell.locator('.ts-control');
      if ((await inline.count()) > 0) await inline.click();
      else await cell.locator('.cfg-psa-name').click();
      const control = (await inline.count()) > 0 ? inline : page.locator('.cfg-psa-editor .ts-control');
      await pick(items, control.locator('input'), psaName);
      await items.first().waitFor({ state: 'hidden' });
    },
    async remove(coveName) {
      const cell = await cellOf(coveName);
      await cell.hover();
      await cell.locator('.cfg-psa-x, .clear-button').click();
    },
    async shown(coveName) {
      const cell = await cellOf(coveName);
      const text = squash(
        (await cell
          .locator('.cfg-psa-name, .ts-control .item')
          .first()
          .textContent({ timeout: 2000 })
          .catch(() => '')) ?? '',
      );
      return text === 'Select…' ? '' : text;
    },
  };
}

export const personFor = (variant: Variant, page: Page): Person => (variant === 'frame' ? inFrame(page) : onTop(page));
