/** A setting that the console calls otherwise than anybody knows: the admin points at it once, and from then on it is found. */
import type { Page } from '@playwright/test';
import { axeInside } from './browser/axe.ts';
import { pressed, type Sidebar } from './browser/sidebar.ts';
import { checkEverything, stored } from './alcove.ts';
import { pressIn } from './fixing.ts';
import { expect, test, until } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const host = 'renamed.halopsa.com';
const scene = sharedScene({
  world: { cove: false, tenants: [{ host, state: 'broken:role-tickets-read-only', customers: 3 }] },
});

/** The vendor's redesign: another name that no list of words has. */
function rename(): void {
  const change = (): void => {
    for (const label of document.querySelectorAll('.form-label label'))
      if (label.textContent === 'Tickets Access Level') label.textContent = 'Service desk reach';
  };
  new MutationObserver(change).observe(document, { childList: true, subtree: true });
  const seen: string[] = [];
  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown'])
    document.addEventListener(
      type,
      ({ target }) => void (target instanceof Element && target.closest('#root') && seen.push(type)),
      true,
    );
  Object.assign(window, { seen });
}
const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { seen: string[] }).seen.splice(0));

const bubbleOf = (sidebar: Sidebar) => sidebar.roots.get('group', 'Alcove guide');
const says = (sidebar: Sidebar, text: RegExp, timeout = 15_000): Promise<string> =>
  until(
    async () => {
      const now = await (await bubbleOf(sidebar)).text();
      return text.test(now) && now;
    },
    { what: `the bubble to say ${String(text)}`, timeout },
  );
const press = async (sidebar: Sidebar, name: string): Promise<void> => {
  await pressed(async () => (await bubbleOf(sidebar)).find('button', name), `${name} in the bubble`);
};

test('points at it once; it is kept as a description and found after a reload', async () => {
  test.setTimeout(120_000);
  const role = scene.world.halo.tenant(host).state.roles.find(({ name }) => name.startsWith('Cove'));
  const { page, sidebar } = await scene.besideHalo(host);
  await page.addInitScript(rename);
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('role-tickets-access', 'unmet');
  await pressIn(sidebar, 'role-tickets-access', 'Show me');
  await says(sidebar, /Roles/u);
  await page.goto(`https://${host}/config/agents/roles?id=${role?.id}`);
  const permissions = page.locator('.tabmenu-item').filter({ hasText: /^Permissions$/u });
  await permissions.click();
  await says(sidebar, /Select Edit/u);
  await page.getByTitle('Edit', { exact: true }).click();
  // Such a form draws itself while one scrolls: it may be further down. That takes as long as the machine takes.
  const lost = /Tickets Access Level is on this page but not shown now|cannot find Tickets Access Level/u;
  await says(sidebar, lost, 45_000);
  await heard(page);

  // Escape leaves, and the page has seen no key of it: its own Escape would discard the form.
  await press(sidebar, 'Point at it');
  const dialog = () => sidebar.roots.get('dialog', 'Point at it');
  expect(await axeInside(sidebar.roots, await dialog())).toEqual([]);
  await page.keyboard.press('Escape');
  await until(async () => (await sidebar.roots.find('dialog', 'Point at it')).length === 0, { what: 'it to end' });
  expect(await heard(page)).toEqual([]);
  await page.getByTitle('Save', { exact: true }).waitFor();

  // Something else is questioned; the control itself is taken. The page gets neither click.
  await press(sidebar, 'Point at it');
  await dialog();
  const tab = await page.locator('.tabmenu-item').filter({ hasText: 'Preferences' }).boundingBox();
  await page.mouse.click((tab?.x ?? 0) + 12, (tab?.y ?? 0) + 12);
  const asked = await dialog();
  await until(async () => /looks like something to press/u.test(await asked.text()), { what: 'the question' });
  await pressed(async () => (await dialog()).find('button', 'Point again'), 'Point again');
  const row = page.locator('.form-row').filter({ has: page.getByText('Service desk reach', { exact: true }) });
  const control = await row.locator('.Select__control').boundingBox();
  await page.mouse.click((control?.x ?? 0) + 40, (control?.y ?? 0) + 15);
  await says(sidebar, /set Tickets Access Level to Read and Modify/u);
  expect(await heard(page)).toEqual([]);
  await page.getByTitle('Save', { exact: true }).waitFor();
  expect(await page.locator('.Select__menu').count()).toBe(0);

  const app = await scene.app();
  const kept = await until(async () => stored<unknown[]>(app, `taught:${host}`), { what: 'it to be kept' });
  expect(kept).toEqual([
    {
      landmark: 'role-tickets-access',
      kind: 'choice',
      names: ['Service desk reach'],
      heading: 'Feature Access',
      tab: 'Permissions',
      route: '/config/agents/roles',
      at: expect.any(Number),
    },
  ]);
  await page.bringToFront();

  // The reload has closed the form: the guide goes back to Edit, and then knows the setting by what was shown.
  await page.reload();
  // In the order in which the bubbles ask for it: they may stand over what they do not point at yet.
  await says(sidebar, /Select Edit/u);
  await page.getByTitle('Edit', { exact: true }).click();
  await says(sidebar, /tab Permissions first/u);
  await permissions.click();
  await says(sidebar, /set Tickets Access Level to Read and Modify/u);
  await press(sidebar, 'Stop');
});
