/** The build for Firefox: the sidebar beside HaloPSA reads and judges, and the popup connects. In every run: firefox-app, firefox-flow. */
import { expect, test } from '@playwright/test';
import { startWorld, type World } from '../world/server.ts';
import { agentLogins } from '../world/halo/index.ts';
import { coveApplication } from './alcove.ts';
import { launchFirefox, type FirefoxWithExtension } from './browser/firefox.ts';
import { until } from './browser/wait.ts';
import { furtherIf } from './fixtures.ts';

const host = 'acme.halopsa.com';
const further = furtherIf(true);
let world: World;
let firefox: FirefoxWithExtension;
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  world = await startWorld({
    cove: false,
    tenants: [{ host, state: 'broken:role-tickets-read-only', customers: 3 }],
  });
  firefox = await launchFirefox({ preferences: world.firefoxPreferences });
});
test.afterAll(async () => {
  await firefox?.close();
  await world?.close();
});

test('beside HaloPSA the docked sidebar reads everything and names what is wrong', further, async () => {
  const page = await firefox.browser.newPage();
  await page.goto(`https://${host}/config`);
  const { email, password } = agentLogins.administrator;
  await page.waitForSelector('input[type=password]');
  await page.type('input[type=email], input[name=username], input[autocomplete=username]', email);
  await page.type('input[type=password]', password);
  await page.click('button[type=submit]');
  const check = await until(async () => (await firefox.inClosedRoots(page, 'button', 'Check everything'))[0], {
    what: 'the sidebar',
    timeout: 20_000,
  });
  const [panel] = await firefox.inClosedRoots(page, 'aside');
  expect(panel?.attributes['aria-label']).toBe('Alcove');
  await check.click();
  const outcome = async (id: string): Promise<string | undefined> =>
    (await firefox.inClosedRoots(page, `[data-requirement="${id}"]`))[0]?.attributes['data-outcome'];
  await until(async () => (await outcome('category-exists')) === 'met', {
    what: 'the category to be met',
    timeout: 20_000,
  });
  expect(await outcome('role-tickets-access')).toBe('unmet');
  expect(await outcome('role-add-tickets')).toBe('met');
  await page.close();
});

test('the popup connects, with the secret out of its storage', further, async () => {
  const { clientId, clientSecret } = coveApplication(world.halo.tenant(host));
  const popup = await firefox.open('popup.html');
  const fields = [
    ['aria/Connection name', 'Cove for Acme'],
    ['aria/HaloPSA address', `https://${host}/config`],
    ['aria/Client ID', clientId],
    ['input[type=password]', clientSecret],
  ] as const;
  for (const [field, value] of fields) await (await popup.waitForSelector(field))?.type(value);
  await popup.click('button[type=submit]');
  await popup.waitForFunction(() => document.body.innerText.includes('PSA customers'));
  const kept = await popup.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
  expect(kept).toContain(clientId);
  expect(kept).not.toContain(clientSecret);
});
