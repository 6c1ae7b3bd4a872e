/** Where the checklist stands beside HaloPSA, where it does not, and how a person moves it out of the way. */
import type { Page } from '@playwright/test';
import { requirementIds } from '../../lib/domain/requirement-id.ts';
import { askAlcove, runToEnd, stored, withPlan } from './alcove.ts';
import { expect, never, sidebarOf, test, until } from './fixtures.ts';
import { pressed } from './browser/sidebar.ts';
import { sharedScene } from './scene.ts';

const fresh = 'acme.halopsa.com';
const scene = sharedScene({
  world: {
    cove: false,
    tenants: [
      { host: fresh, state: 'unconfigured', customers: 3 },
      { host: 'size.halocrm.com', state: 'unconfigured', customers: 3 },
      { host: 'strict.haloservicedesk.com', state: 'unconfigured', customers: 3, look: 'strict' },
      { host: 'ready.haloitsm.com', state: 'ready', customers: 3 },
    ],
  },
});

const tabIdOf = async (page: Page): Promise<number> => {
  const worker = await scene.alcove.worker();
  const id = await worker.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
    page.url(),
  );
  if (id === undefined) throw new Error(`no tab shows ${page.url()}`);
  return id;
};

test('a logged-in agent finds it on configuration pages, also under a strict policy of the page', async () => {
  for (const host of [fresh, 'strict.haloservicedesk.com']) {
    const { sidebar } = await scene.besideHalo(host);
    const panel = await sidebar.panel();
    expect((await panel.accessible()).name).toBe('Alcove');
    await sidebar.get('button', 'Check everything');
  }
});

for (const [what, path] of [
  ['daily ticket work', '/tickets?area=1&mainview=team&viewid=0'],
  ['the self-service portal', '/portal'],
] as const) {
  test(`not over ${what}`, async () => {
    const page = await scene.haloAs(fresh, 'administrator', path);
    const sidebar = await sidebarOf(page);
    await stir(page);
    await never(async () => (await sidebar.isOpen()) || (await launcherOf(page)) !== undefined, `it stands on ${path}`);
  });
}

test('not on the log-in page; once somebody has logged in there, it comes', async () => {
  const page = await scene.visit(`https://${fresh}/config`);
  const sidebar = await sidebarOf(page);
  await page.getByLabel('Email').waitFor();
  await never(() => sidebar.isOpen(), 'it stands on the log-in page', 1000);
  await page.getByLabel('Email').fill('jane.smith@msp.example');
  await page.getByLabel('Password').fill('Correct-Horse-7');
  await page.getByRole('button', { name: 'Log in' }).click();
  await sidebar.panel();
});

test('opened from the toolbar it stands on a page where it would not by itself', async () => {
  const page = await scene.haloAs(fresh, 'administrator', '/tickets?area=1&mainview=team&viewid=0');
  await page.locator('#app-nav-menu').waitFor();
  const app = await scene.app();
  await askAlcove(app, 'panel.show', { tabId: await tabIdOf(page) });
  await page.bringToFront();
  const sidebar = await sidebarOf(page);
  await sidebar.panel();
});

test('docked it narrows the page: every control of the host stays in reach of the mouse', async () => {
  const { page, sidebar } = await scene.besideHalo(fresh);
  const { x } = await (await sidebar.panel()).box();
  await page.locator('.tile-title').first().waitFor();
  await until(async () => (await rightmost(page)) <= x, { what: `the page to end before the sidebar at ${x}` });
  await page.getByText('Integrations', { exact: true }).last().click();
  await page.waitForURL(/integrations/);
  await sidebar.panel();
});

test('however slow the page is, there is one sidebar, and it takes its own width once', async () => {
  const page = await scene.haloAs(fresh, 'administrator', '/home');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  // Each change of place asks for the sidebar again while it is still being built.
  for (const path of ['/config', '/config/tickets', '/config/integrations', '/config'])
    await page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
  const sidebar = await sidebarOf(page);
  await sidebar.get('button', 'Check everything');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const { width } = await (await sidebar.panel()).box();
  const room = () => page.evaluate(() => innerWidth - document.documentElement.getBoundingClientRect().right);
  // The sidebar's border belongs to its width.
  const fits = async () => Math.abs((await room()) - width) <= 2;
  await until(fits, { what: `the page to leave ${width} px` });
  await never(async () => !(await fits()), 'the page is squeezed further', 2500);
  expect(await sidebar.roots.find('complementary', 'Alcove')).toHaveLength(1);
});

test('collapsed it is a launcher that covers nothing, and stays collapsed on this site alone', async () => {
  const host = 'size.halocrm.com';
  const { page, sidebar } = await scene.besideHalo(host);
  await sidebar.click('button', 'Collapse');
  const launcher = await until(() => launcherOf(page), { what: 'the launcher' });
  await until(async () => !(await sidebar.isOpen()), { what: 'the sidebar to go' });
  const { x, y, width, height } = await launcher.box();
  expect(width).toBeLessThanOrEqual(28);
  expect(await under(page, { x, y, width, height })).toEqual([]);

  await page.reload();
  await never(async () => (await launcherOf(page)) !== undefined, 'it stands where nobody is', 1500);
  await stir(page);
  await until(() => launcherOf(page), { what: 'the launcher after a reload, for somebody who is there' });
  await never(() => sidebar.isOpen(), 'the sidebar came back by itself', 600);
  const other = await scene.besideHalo(fresh);
  await other.sidebar.panel();

  await page.bringToFront();
  await pressed(() => launcherOf(page), 'the launcher');
  await sidebar.panel();
});

test('floating it lies over the page, keeps its place after a reload, and docks again', async () => {
  const { page, sidebar } = await scene.besideHalo('size.halocrm.com');
  const docked = await (await sidebar.panel()).box();
  expect(docked.height).toBeGreaterThan(850);
  await sidebar.click('button', 'More');
  await sidebar.click('menuitem', 'Float over the page');
  await until(async () => (await (await sidebar.panel()).box()).height < 850, { what: 'the sidebar to float' });
  await until(async () => (await rightmost(page)) > docked.x, { what: 'the page to have its width back' });
  await page.reload();
  await until(async () => (await (await sidebar.panel()).box()).height < 850, { what: 'it to float after a reload' });
  await sidebar.click('button', 'More');
  await sidebar.click('menuitem', 'Dock at the side');
  await until(async () => (await (await sidebar.panel()).box()).height > 850, { what: 'the sidebar to dock' });
});

test('not on a tenant where nothing is open any more', async () => {
  const host = 'ready.haloitsm.com';
  const tenant = scene.world.halo.tenant(host);
  const { page, sidebar } = await scene.besideHalo(host);
  await sidebar.panel();
  const app = await scene.app();
  const [first] = tenant.state.clients;
  await withPlan(app, tenant, [{ id: '1', name: first?.name ?? '' }]);
  await runToEnd(app, 'check', { host });
  // What neither the API nor Cove has shown yet is said by a person here.
  for (const requirement of requirementIds) await askAlcove(app, 'tick', { host, requirement, on: true });
  const report = await stored<{ outcomes: { id: string; kind: string; found?: string }[] }>(app, `report:${host}`);
  expect(report?.outcomes.filter(({ kind }) => kind === 'unmet' || kind === 'unknown')).toEqual([]);
  await app.close();
  await page.bringToFront();
  await until(async () => !(await sidebar.isOpen()), { what: 'the sidebar to go' });
  await page.reload();
  await page.locator('#app-nav-menu').waitFor();
  await stir(page);
  await never(async () => (await sidebar.isOpen()) || (await launcherOf(page)) !== undefined, 'it came back');
});

/** What a person does who sits at the page: until then nothing comes where nothing has to be there. */
async function stir(page: Page): Promise<void> {
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 310);
}

async function launcherOf(page: Page) {
  const [found] = await (await sidebarOf(page)).roots.find('button', /^Alcove(?::|$)/u);
  return found;
}

/** Right edge of what the host's page shows to be pressed. */
const rightmost = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('button, a[href], input, [role=button], .tile-title')]
        .filter((element) => element.checkVisibility())
        .map((element) => element.getBoundingClientRect().right),
    ),
  );

/** Texts of the host's controls that lie under a box. */
const under = (page: Page, box: { x: number; y: number; width: number; height: number }): Promise<string[]> =>
  page.evaluate(
    ({ x, y, width, height }) =>
      [...document.querySelectorAll('button, a[href], input, select, textarea, [role=button], [tabindex]')]
        .filter((element) => {
          const at = element.getBoundingClientRect();
          const meets = at.left < x + width && at.right > x && at.top < y + height && at.bottom > y;
          return meets && at.width > 0 && at.height > 0 && element.checkVisibility({ visibilityProperty: true });
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    box,
  );
