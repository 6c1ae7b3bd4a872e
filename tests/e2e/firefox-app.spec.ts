/** The build for Firefox where a person decides: a suggestion taken in the table, and changes agreed to on Alcove's own page. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Plan } from '../../lib/domain/plan.ts';
import { agentLogins } from '../world/halo/index.ts';
import { startWorld, type World } from '../world/server.ts';
import { runToEnd, stored, withCustomers, type Asked } from './alcove.ts';
import { launchFirefox, type FirefoxWithExtension } from './browser/firefox.ts';
import { until } from './browser/wait.ts';
import { unspecified, writes } from './fixing.ts';

const mapped = 'acme.halopsa.com';
const broken = 'role.halopsa.com';
let world: World;
let firefox: FirefoxWithExtension;
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  world = await startWorld({
    cove: false,
    tenants: [
      {
        host: mapped,
        state: 'ready',
        customers: [
          { id: 12, name: 'Acme Ltd' },
          { id: 13, name: 'Harbour Law Partners' },
          { id: 14, name: 'Harbour Law Notaries' },
          { id: 15, name: 'Elm Street Garage' },
        ],
      },
      { host: broken, state: 'broken:role-tickets-read-only', customers: 3 },
    ],
  });
  firefox = await launchFirefox({ preferences: world.firefoxPreferences });
});
test.afterAll(async () => {
  await firefox?.close();
  await world?.close();
});

const asked = (page: Page): Asked => page;
const shownIn = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
const field = async (page: Page, name: string) => {
  const found = await page.waitForSelector(`aria/${name}[role="combobox"]`, { visible: true, timeout: 20_000 });
  if (!found) throw new Error(`there is no field ${name}`);
  return found;
};
const valueOf = (page: Page, name: string): Promise<string> =>
  field(page, name).then((box) => box.evaluate((element) => (element as HTMLInputElement).value));

test('a suggestion is taken from the list, another customer is found by typing; undone, done again and saved', async () => {
  test.setTimeout(120_000);
  const app = await firefox.open('popup.html?full');
  const connectionId = await withCustomers(asked(app), world.halo.tenant(mapped), [
    { id: '1', name: 'Acme Ltd', devices: 4 },
    { id: '2', name: 'Harbour Law', devices: 2 },
    { id: '3', name: 'Zephyr Kite School', devices: 1 },
  ]);
  await runToEnd(asked(app), 'match', { connectionId });
  const links = async () =>
    Object.fromEntries(
      Object.entries((await stored<Plan>(asked(app), `plan:${connectionId}`))?.links ?? {}).map(([id, link]) => [
        id,
        [link.psaId, link.origin],
      ]),
    );
  // Two fit alike: none of them is linked by itself.
  expect(await links()).toEqual({ '1': [12, 'automatic'] });

  const table = await firefox.open('popup.html?full#map');
  const harbour = await field(table, 'PSA customer for Harbour Law');
  await harbour.click();
  const option = await table.waitForSelector('[role="option"] ::-p-text(Harbour Law Notaries)', { visible: true });
  await option?.click();
  await until(async () => (await links())['2']?.[0] === 14, { what: 'the suggestion to be taken' });
  expect(await valueOf(table, 'PSA customer for Harbour Law')).toBe('Harbour Law Notaries');
  expect((await links())['2']?.[1]).toBe('suggestion');

  const zephyr = await field(table, 'PSA customer for Zephyr Kite School');
  await zephyr.click();
  await zephyr.type('elm');
  await zephyr.press('Enter');
  await until(async () => (await links())['3']?.[0] === 15, { what: 'the customer that was typed' });
  expect((await links())['3']?.[1]).toBe('hand');
  await table.click('aria/Undo[role="button"]');
  await until(async () => (await links())['3'] === undefined, { what: 'the step to be undone' });
  await table.click('aria/Redo[role="button"]');
  await until(async () => (await links())['3']?.[0] === 15, { what: 'the step to be done again' });

  await (await table.waitForSelector('a[href="#review"]'))?.click();
  await (await table.waitForSelector('aria/Save plan[role="button"]', { visible: true }))?.click();
  await until(async () => (await stored<Plan>(asked(table), `plan:${connectionId}`))?.savedAt !== undefined, {
    what: 'the plan to be saved',
  });
});

test('a right of the role is planned in the sidebar, reviewed and applied on Alcove’s own page, and undone there', async () => {
  test.setTimeout(120_000);
  const page = await firefox.browser.newPage();
  await page.goto(`https://${broken}/config`);
  const { email, password } = agentLogins.administrator;
  await page.waitForSelector('input[type=password]');
  await page.type('input[type=email], input[name=username], input[autocomplete=username]', email);
  await page.type('input[type=password]', password);
  await page.click('button[type=submit]');
  const inSidebar = (selector: string, name?: string | RegExp) => firefox.inClosedRoots(page, selector, name);
  const press = async (selector: string, name: string) => {
    const button = await until(async () => (await inSidebar(selector, name))[0], {
      what: `the button ${name}`,
      timeout: 20_000,
    });
    await button.click();
  };
  const row = '[data-requirement="role-tickets-access"]';
  const outcome = async () => (await inSidebar(row))[0]?.attributes['data-outcome'];
  await press('button', 'Check everything');
  await until(async () => (await outcome()) === 'unmet', { what: 'the fault', timeout: 20_000 });
  // Rows are drawn anew while answers come: what is pressed in that moment may be gone.
  await until(async () => (await inSidebar('aside', /checked just now/u)).length > 0, {
    what: 'the check to end',
    timeout: 20_000,
  });
  await press(`${row} button`, 'Fix…');

  const consent = await until(
    async () => {
      for (const each of await firefox.browser.pages())
        // The driver hears of no address of an extension's page: the page itself is asked.
        if ((await each.evaluate(() => location.pathname).catch(() => '')) === '/consent.html') return each;
      return undefined;
    },
    { what: 'the consent page', timeout: 20_000 },
  );
  await until(async () => (await shownIn(consent)).includes('Tickets Access Level'), { what: 'the plan' });
  const text = await shownIn(consent);
  expect(text).toContain(`1 change to ${broken}, as Jane Smith`);
  expect(text).toMatch(/Read Only[\s\S]*Read and Modify/u);
  expect(writes(world, broken), 'before consent').toEqual([]);
  // Its buttons count a moment after the page has come up.
  const apply = async (name: string) => {
    const button = await consent.waitForSelector(`aria/${name}[role="button"]`, { visible: true, timeout: 20_000 });
    await until(async () => (await button?.evaluate((each) => (each as HTMLButtonElement).disabled)) === false, {
      what: `${name} to count`,
    });
    await button?.click();
  };
  await apply('Apply 1 change');
  await until(async () => (await shownIn(consent)).includes('changed and read back'), {
    what: 'the change',
    timeout: 30_000,
  });
  expect(writes(world, broken)).toEqual(['POST /api/Roles']);
  await until(async () => (await outcome()) === 'met', { what: 'the row to be met', timeout: 30_000 });

  await apply('Undo');
  await until(async () => (await outcome()) === 'unmet', { what: 'the change to be taken back', timeout: 30_000 });
  expect(writes(world, broken)).toEqual(['POST /api/Roles', 'POST /api/Roles']);
  expect(unspecified(world)).toEqual([]);
});
