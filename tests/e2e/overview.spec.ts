/** What is told outside the sidebar: the badge, the overview, the exported report; and that everything can be used by everybody. */
import { readFile } from 'node:fs/promises';
import type { ExportedReport } from '../../lib/domain/outcome.ts';
import { requirementIds } from '../../lib/domain/requirement-id.ts';
import { checkEverything, connected, runToEnd, withCustomers } from './alcove.ts';
import { axeInside } from './browser/axe.ts';
import { axeOf, expect, furtherIf, test, until } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const hosts = { one: 'one.halopsa.com', two: 'two.haloitsm.com' } as const;
const scene = sharedScene({
  world: {
    cove: false,
    tenants: [
      { host: hosts.one, state: 'broken:category-missing', customers: 3 },
      { host: hosts.two, state: 'unconfigured', customers: 3 },
    ],
  },
});

const badge = async (): Promise<string> => (await scene.alcove.worker()).evaluate(() => chrome.action.getBadgeText({}));
const open = (rows: readonly { outcome: string }[]): string =>
  String(rows.filter(({ outcome }) => outcome === 'unmet' || outcome === 'unknown').length);

test('the badge carries the number of open requirements of the tenant in front', async () => {
  const one = await scene.besideHalo(hosts.one);
  await checkEverything(scene.alcove, one.sidebar, hosts.one);
  await one.sidebar.outcome('category-exists', 'unmet');
  const first = open(await one.sidebar.rows());
  await until(async () => (await badge()) === first, { what: `the badge to be ${first}` });
  const two = await scene.besideHalo(hosts.two);
  await checkEverything(scene.alcove, two.sidebar, hosts.two);
  await two.sidebar.outcome('role-exists', 'unmet');
  const second = open(await two.sidebar.rows());
  expect(second).not.toBe(first);
  await until(async () => (await badge()) === second, { what: `the badge to be ${second}` });
  await one.page.bringToFront();
  await until(async () => (await badge()) === first, { what: `the badge to be ${first} again` });
  await one.sidebar.screenshot(test.info().outputPath('sidebar.png'));
});

test('the overview shows the same rows as the sidebar, and the report says them in a stable form', async () => {
  const { sidebar } = await scene.besideHalo(hosts.one);
  const app = await scene.app();
  const connectionId = await connected(app, scene.world.halo.tenant(hosts.one));
  expect(connectionId).not.toBe('');
  await app.getByRole('link', { name: /Overview/u }).click();
  await app.getByRole('button', { name: 'Check everything' }).click();
  await expect(app.locator('[data-requirement="proof-customers"]')).toHaveAttribute('data-outcome', 'met');
  await expect(app.locator('[data-requirement="category-exists"]')).toHaveAttribute('data-outcome', 'unmet');
  const rows = await app.locator('[data-requirement]').evaluateAll((all) =>
    all.map((row) => ({
      id: row.getAttribute('data-requirement') ?? '',
      outcome: row.getAttribute('data-outcome') ?? '',
    })),
  );
  expect(Object.keys(byId(rows)).length).toBe(rows.length);
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set<string>(requirementIds));
  expect(byId(await sidebar.rows())).toEqual(byId(rows));

  const [download] = await Promise.all([
    app.waitForEvent('download'),
    app.getByRole('button', { name: 'Export report' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^alcove-one\.halopsa\.com-\d{4}-\d\d-\d\d\.json$/u);
  const report: ExportedReport = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(Object.keys(report)).toEqual(['schema', 'tenant', 'checkedAt', 'requirements']);
  expect(report).toMatchObject({
    schema: 1,
    tenant: hosts.one,
    checkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
  });
  const { requirements } = report;
  expect(byId(requirements)).toEqual(byId(rows));
  for (const requirement of requirements) {
    expect(Object.keys(requirement)).toEqual(['id', 'outcome', 'found', 'expected', 'source', 'reason']);
    if (requirement.outcome === 'unknown') expect(requirement.reason).toEqual(expect.any(String));
    if (requirement.outcome === 'met') expect(requirement.source).toEqual(expect.any(String));
  }
  const category = requirements.find(({ id }) => id === 'category-exists');
  expect(category).toMatchObject({ outcome: 'unmet', expected: 'Category 1: Cove Data Protection', source: 'api' });
});

for (const scheme of ['light', 'dark'] as const) {
  test(
    `no barrier in the sidebar and in every step of the popup (${scheme})`,
    furtherIf(scheme === 'dark'),
    async () => {
      await scene.forget();
      const { page, sidebar } = await scene.besideHalo(hosts.one);
      await page.emulateMedia({ colorScheme: scheme });
      await sidebar.outcome('category-exists', ['met', 'unmet', 'unknown']);
      expect(told(await sidebar.axe())).toEqual([]);
      await sidebar.click('button', 'More');
      expect(told(await sidebar.axe())).toEqual([]);
      await sidebar.click('button', 'Collapse');
      const launcher = await sidebar.roots.get('button', /^Alcove(?::|$)/u);
      expect(told(await axeInside(sidebar.roots, launcher))).toEqual([]);

      const app = await scene.app();
      const connectionId = await withCustomers(app, scene.world.halo.tenant(hosts.one), [
        { id: '1', name: 'Acme Ltd', devices: 3 },
        { id: '2', name: 'Acme - Recycle Bin' },
      ]);
      await runToEnd(app, 'match', { connectionId });
      await app.emulateMedia({ colorScheme: scheme });
      for (const step of ['Connect', 'Customers', 'Map', 'Review', 'Apply', 'Overview']) {
        await app.getByRole('link', { name: new RegExp(`^${step}`, 'u') }).click();
        await expect(app.locator('a[aria-current]')).toContainText(step);
        expect([step, ...told(await axeOf(app))]).toEqual([step]);
      }
      const popup = await scene.alcove.open('popup.html');
      await popup.emulateMedia({ colorScheme: scheme });
      await popup.setViewportSize({ width: 420, height: 600 });
      for (const step of ['Connect', 'Customers', 'Map', 'Review', 'Apply', 'Overview']) {
        await popup.getByRole('link', { name: new RegExp(`^${step}`, 'u') }).click();
        await expect(popup.locator('a[aria-current]')).toContainText(step);
        const over = await popup.evaluate(() => [
          document.documentElement.scrollWidth - innerWidth,
          document.documentElement.scrollHeight - innerHeight,
        ]);
        expect([step, ...over]).toEqual([step, 0, 0]);
      }
    },
  );
}

/** Outcomes by requirement: the sidebar and the overview order their sections alike, but that is not the point here. */
const byId = (rows: readonly { id: string; outcome: string }[]): Record<string, string> =>
  Object.fromEntries(rows.map(({ id, outcome }) => [id, outcome]));

const told = (violations: readonly { id: string; targets: string[] }[]): string[] =>
  violations.map(({ id, targets }) => `${id}: ${targets.join(' ')}`);
