/** Drift: what changed at a tenant behind everybody's back is noticed on the next visit and by the daily round. */
import type { DriftLog } from '../../lib/domain/drift.ts';
import type { Report } from '../../lib/domain/outcome.ts';
import { checkEverything, connected, stored, withPlan } from './alcove.ts';
import { expect, never, test, until } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const hosts = { visit: 'visit.halopsa.com', round: 'round.haloitsm.com', list: 'list.halocrm.com' } as const;
const scene = sharedScene({
  world: {
    cove: false,
    tenants: Object.values(hosts).map((host) => ({ host, state: 'ready' as const, customers: 4 })),
  },
});
const state = (host: string) => scene.world.halo.tenant(host).state;
const badge = async (): Promise<string> => (await scene.alcove.worker()).evaluate(() => chrome.action.getBadgeText({}));

/** Makes the last look at a tenant so many hours old. */
async function looked(host: string, hoursAgo: number): Promise<void> {
  await (
    await scene.alcove.worker()
  ).evaluate(
    async ([key, hours]) => {
      const item = (await chrome.storage.local.get<Record<string, { v: number; data: DriftLog } | undefined>>(key))[
        key
      ];
      if (item === undefined) throw new Error(`nothing is stored under ${key}`);
      const at = Date.now() - hours * 60 * 60 * 1000;
      const { triedAt: _tried, ...data } = item.data;
      await chrome.storage.local.set({ [key]: { ...item, data: { ...data, lookedAt: at } } });
    },
    [`drift:${host}`, hoursAgo] as const,
  );
}
/** Lets the alarm of the daily round go off, and waits until it has. */
async function roundNow(): Promise<void> {
  await (await scene.alcove.worker()).evaluate(() => chrome.alarms.create('drift', { when: Date.now() + 50 }));
  const gone = async (): Promise<boolean> =>
    (await scene.alcove.worker()).evaluate(async () => {
      const alarm = await chrome.alarms.get('drift');
      // A worker that starts makes the hourly one anew.
      return alarm?.periodInMinutes !== undefined || alarm === undefined;
    });
  await until(gone, { what: 'the alarm to go off' });
}
const askedOf = (host: string, path: string) =>
  scene.world.log.entries.filter((entry) => entry.host === host && entry.path.startsWith(path));
const takeAccessFrom = (host: string): void => {
  const role = state(host).roles.find(({ name }) => name === 'Cove-Role');
  if (role === undefined) throw new Error('the tenant is set up');
  delete role.claims['Ux'];
};

test('a visit after some hours looks again, names the change beside the page and in the overview, and counts it', async () => {
  const host = hosts.visit;
  const app = await scene.app();
  await connected(app, scene.world.halo.tenant(host));
  const { page, sidebar } = await scene.besideHalo(host);
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('role-customers-access', 'met');
  await until(async () => (await badge()) !== '', { what: 'the badge' });
  const open = Number(await badge());
  takeAccessFrom(host);

  // An hour later nothing is asked, so many pages as are opened.
  await looked(host, 1);
  scene.world.log.clear();
  await page.reload();
  await sidebar.outcome('role-customers-access', 'met');
  await never(async () => askedOf(host, '/api/Roles').length > 0, 'it is read again', 2500);

  await looked(host, 5);
  await page.reload();
  await sidebar.outcome('role-customers-access', 'unmet', 30_000);
  const changed = await until(async () => (await sidebar.text()).includes('Changed since') && sidebar.text(), {
    what: 'the line about the change',
  });
  expect(changed).toMatch(/Customers access\s*Read Only\s*→.*No Access/su);
  // Cove's key, tried again with it, can no longer read customers either.
  const isOpen = ({ outcome }: { outcome: string }) => outcome === 'unmet' || outcome === 'unknown';
  const more = (await sidebar.rows()).filter(isOpen).length;
  expect(more).toBeGreaterThan(open);
  await until(async () => (await badge()) === String(more), { what: `the badge to be ${more}` });
  expect((await sidebar.axe()).map(({ id, targets }) => `${id} ${targets.join(' ')}`)).toEqual([]);

  await app.bringToFront();
  await app.getByRole('link', { name: /Overview/u }).click();
  await expect(app.getByRole('region', { name: 'Changed', exact: true })).toContainText('Customers access');
  await app.getByRole('button', { name: /^What changed/u }).click();
  await expect(app.getByText('checked on your visit')).toBeVisible();
  await expect(app.locator('.timeline')).toContainText('No Access');

  await app.getByRole('button', { name: 'Noted' }).click();
  await expect(app.getByRole('region', { name: 'Changed', exact: true })).toBeHidden();
  await until(async () => !(await sidebar.text()).includes('Changed since'), { what: 'the line to be put away' });
  // The row stays as it is: taking note changes no verdict.
  await sidebar.outcome('role-customers-access', 'unmet');
  await expect(app.locator('.timeline')).toContainText('No Access');
});

test('the daily round looks with Cove’s key alone, keeps what a person had read, and says what it found', async () => {
  const host = hosts.round;
  const { page, sidebar } = await scene.besideHalo(host);
  const app = await scene.app();
  await connected(app, scene.world.halo.tenant(host));
  await page.bringToFront();
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('proof-token', 'met');
  await sidebar.outcome('role-customers-access', 'met');
  const before = await stored<Report>(app, `report:${host}`);
  await page.close();
  const application = state(host).applications.find(({ name }) => name === 'Cove-HaloPSA');
  if (application === undefined) throw new Error('the tenant is set up');
  application.inactive = true;

  // Not yet a day: the alarm alone is no reason.
  await looked(host, 2);
  scene.world.log.clear();
  await roundNow();
  await never(async () => askedOf(host, '/').length > 0, 'it is looked at again');
  await looked(host, 30);
  await roundNow();
  await until(async () => ((await stored<DriftLog>(app, `drift:${host}`))?.passes.length ?? 0) > 0, {
    what: 'a pass with a change',
    timeout: 30_000,
  });
  const log = await stored<DriftLog>(app, `drift:${host}`);
  expect(log?.passes).toHaveLength(1);
  expect(log?.passes[0]).toMatchObject({ cause: 'round' });
  expect(log?.passes[0]?.changes.map(({ kind, requirement }) => [kind, requirement])).toContainEqual([
    'broken',
    'proof-token',
  ]);
  // Nothing that the key cannot read is missed: the rows stay as a person read them, with their age.
  const after = await stored<Report>(app, `report:${host}`);
  const kindOf = (report: Report | undefined, id: string) => report?.outcomes.find((row) => row.id === id)?.kind;
  for (const id of ['role-exists', 'role-tickets-access', 'application-permissions', 'category-exists'])
    expect([id, kindOf(after, id)]).toEqual([id, kindOf(before, id)]);
  expect(after?.checkedAt).toBe(before?.checkedAt);
  expect(log?.passes[0]?.changes.filter(({ kind }) => kind === 'unreadable')).toEqual([]);
  // Everything was done without a page: HaloPSA was asked, and no cookie of a person went along.
  expect(askedOf(host, '/').length).toBeGreaterThan(0);
  expect(askedOf(host, '/').filter(({ auth }) => auth === 'cookie')).toEqual([]);
});

test('PSA customers that vanished and new Cove customers are open mapping work, by name', async () => {
  const host = hosts.list;
  const tenant = scene.world.halo.tenant(host);
  const { page, sidebar } = await scene.besideHalo(host);
  const app = await scene.app();
  const names = tenant.state.clients.filter(({ inactive }) => !inactive).map(({ name }) => name);
  const [first = '', second = ''] = names;
  const list = [
    { id: '1', name: first },
    { id: '2', name: second },
  ];
  const { connectionId, plan } = await withPlan(app, tenant, list);
  expect(Object.keys(plan.links).toSorted()).toEqual(['1', '2']);
  await page.bringToFront();
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('proof-customers', 'met');
  await page.close();
  tenant.state.clients = tenant.state.clients.filter(({ name }) => name !== second);
  await looked(host, 30);
  await roundNow();
  await app.getByRole('link', { name: /Overview/u }).click();
  const changed = app.getByRole('region', { name: 'Changed', exact: true });
  await expect(changed).toContainText('1 PSA customer of the plan no longer in HaloPSA', { timeout: 30_000 });
  await expect(changed).toContainText(second);
  await expect(app.locator('[data-requirement="customers-mapped"]')).toHaveAttribute('data-outcome', 'unmet');
  await expect(app.locator('[data-requirement="customers-mapped"]')).toContainText(second);

  await app.evaluate((input) => chrome.runtime.sendMessage({ alcove: 1, name: 'customers.cove', input }), {
    connectionId,
    source: { kind: 'file', customers: [...list, { id: '3', name: 'Vandelay Industries' }] },
  });
  await expect(changed).toContainText('1 new Cove customer without a PSA customer');
  await expect(changed).toContainText('Vandelay Industries');
});
