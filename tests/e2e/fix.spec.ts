/** Fix: a fault is mended by one reviewed plan on Alcove's own page, read back, undone; nothing is written without consent. */
import type { Page } from '@playwright/test';
import type { ChangePlan } from '../../lib/domain/change.ts';
import type { Sidebar } from './browser/sidebar.ts';
import { axeOf, expect, test, until } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const customers = 3;
const scene = sharedScene({
  world: {
    cove: false,
    tenants: [
      { host: 'role.halopsa.com', state: 'broken:role-tickets-read-only', customers },
      { host: 'lost.halopsa.com', state: 'broken:category-missing', customers },
      { host: 'killed.haloitsm.com', customers, quirks: { tokenPlacement: 'local-storage' } },
      { host: 'empty.halopsa.com', customers, quirks: { departments: 'rows' } },
      { host: 'scopes.halopsa.com', state: 'broken:application-all', customers },
    ],
  },
});

/** Everything sent but reads; the web app's own sign of life and log-in are its business. */
const writes = (host: string) =>
  scene.world.log.entries
    .filter((entry) => entry.host === host && entry.method !== 'GET' && entry.path.startsWith('/api'))
    .filter(({ path }) => path !== '/api/OnlineStatus')
    .map(({ method, path }) => `${method} ${path}`);

async function checked(sidebar: Sidebar, id: string, outcome: string): Promise<void> {
  await sidebar.click('button', 'Check everything');
  await sidebar.outcome(id, outcome, 20_000);
}

/** Presses something that opens the consent page, and gives that page. */
async function consentBy(press: () => Promise<void>): Promise<Page> {
  const opened = scene.alcove.context.waitForEvent('page', {
    predicate: (page) => page.url().includes('/consent.html'),
    timeout: 20_000,
  });
  await press();
  const page = await opened;
  await page.waitForLoadState();
  return page;
}

async function pressIn(sidebar: Sidebar, id: string, name: string | RegExp): Promise<void> {
  const button = await until(async () => (await sidebar.row(id)).find('button', name), {
    what: `${String(name)} in the row ${id}`,
  });
  await button.click();
}

const plansOf = async (host: string): Promise<ChangePlan[]> => {
  const worker = await scene.alcove.worker();
  return worker.evaluate(async (key) => {
    const item = (await chrome.storage.local.get<Record<string, { data: ChangePlan[] }>>(key))[key];
    return item?.data ?? [];
  }, `changes:${host}`);
};

test('a right of the role: planned, consented to, read back, undone', async () => {
  const host = 'role.halopsa.com';
  const { sidebar } = await scene.besideHalo(host);
  await checked(sidebar, 'role-tickets-access', 'unmet');
  expect(await sidebar.axe()).toEqual([]);
  const consent = await consentBy(() => pressIn(sidebar, 'role-tickets-access', 'Fix…'));
  await expect(consent.getByRole('heading', { level: 1 })).toHaveText(`1 change to ${host}, as Jane Smith`);
  const change = consent.locator('[data-requirement="role-tickets-access"]');
  await expect(change).toContainText('Tickets Access Level');
  await expect(change).toContainText('Read Only');
  await expect(change).toContainText('Read and Modify');
  await consent.getByText('Technical form').click();
  await expect(consent.getByText('claim Tx: 1 → 2')).toBeVisible();
  expect(await axeOf(consent)).toEqual([]);
  await consent.emulateMedia({ colorScheme: 'dark' });
  expect(await axeOf(consent)).toEqual([]);
  expect(writes(host), 'before consent').toEqual([]);

  // By keyboard alone: from the heading to the last button of the page.
  const apply = consent.getByRole('button', { name: 'Apply 1 change' });
  await expect(apply).toBeEnabled();
  await apply.focus();
  await consent.keyboard.press('Enter');
  await expect(consent.getByText('changed and read back')).toBeVisible({ timeout: 20_000 });
  expect(writes(host)).toEqual(['POST /api/Roles']);
  await sidebar.outcome('role-tickets-access', 'met', 20_000);
  expect(await axeOf(consent)).toEqual([]);

  // The same consent a second time does nothing.
  const [plan] = await plansOf(host);
  const replay = await consent.evaluate(
    (input) => chrome.runtime.sendMessage({ alcove: 1, name: 'changes.apply', input }),
    { host, planId: plan?.id, hash: plan?.hash },
  );
  expect(replay).toMatchObject({ ok: false, failure: { code: 'stale' } });
  expect(writes(host)).toEqual(['POST /api/Roles']);

  await consent.getByRole('button', { name: 'Undo' }).click();
  await expect(consent.getByText('undone and read back', { exact: false }).first()).toBeVisible({ timeout: 20_000 });
  await sidebar.outcome('role-tickets-access', 'unmet', 20_000);
});

test('Cancel writes nothing, nor does a plan that is not the one shown', async () => {
  const host = 'scopes.halopsa.com';
  const { page, sidebar } = await scene.besideHalo(host);
  await checked(sidebar, 'application-permissions', 'unmet');
  const consent = await consentBy(() => pressIn(sidebar, 'application-permissions', 'Fix…'));
  const [plan] = await plansOf(host);
  const ask = (hash: string | undefined) =>
    consent.evaluate((input) => chrome.runtime.sendMessage({ alcove: 1, name: 'changes.apply', input }), {
      host,
      planId: plan?.id,
      hash,
    });
  expect(await ask('0'.repeat(64))).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
  // A plan that was exchanged in storage under the same hash is not the one that was shown.
  await (
    await scene.alcove.worker()
  ).evaluate(async (key) => {
    const item = (await chrome.storage.local.get<Record<string, { data: { steps: { edit: unknown }[] }[] }>>(key))[key];
    const edit = item?.data[0]?.steps[0]?.edit;
    if (typeof edit === 'object' && edit !== null) Object.assign(edit, { scopes: ['all'] });
    await chrome.storage.local.set({ [key]: item });
  }, `changes:${host}`);
  expect(await ask(plan?.hash)).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
  const closed = consent.waitForEvent('close');
  await consent.getByRole('button', { name: 'Cancel' }).click();
  await closed;
  expect(writes(host)).toEqual([]);
  await page.bringToFront();
  const again = await consentBy(() => pressIn(sidebar, 'application-permissions', 'Fix…'));
  await again.getByRole('button', { name: 'Apply 1 change' }).click();
  await expect(again.getByText('changed and read back')).toBeVisible({ timeout: 20_000 });
  await sidebar.outcome('application-permissions', 'met', 20_000);
  expect(scene.world.halo.tenant(host).state.applications.find(({ name }) => name === 'Cove-HaloPSA')?.scopes).toEqual([
    'edit:tickets',
    'read:customers',
  ]);
});

test('a write whose answer is lost is found again and not repeated', async () => {
  const host = 'lost.halopsa.com';
  const { sidebar } = await scene.besideHalo(host);
  await checked(sidebar, 'category-exists', 'unmet');
  const consent = await consentBy(() => pressIn(sidebar, 'category-exists', 'Fix…'));
  scene.world.faults.add({
    host,
    method: 'POST',
    path: '/api/Category',
    times: 1,
    stage: 'after',
    fault: { kind: 'reset' },
  });
  await consent.getByRole('button', { name: 'Apply 1 change' }).click();
  await expect(consent.getByText('changed and read back')).toBeVisible({ timeout: 30_000 });
  const same = scene.world.halo.tenant(host).state.categories.filter(({ text }) => text === 'Cove Data Protection');
  expect(same).toHaveLength(1);
  await sidebar.outcome('category-exists', 'met', 20_000);
});

/** What a tenant has after "Create all for me". */
function coveRecords(host: string) {
  const { categories, roles, applications } = scene.world.halo.tenant(host).state;
  return {
    categories: categories.filter(({ text }) => text === 'Cove Data Protection').map(({ type }) => type),
    roles: roles.filter(({ name }) => name === 'Cove-Role').map(({ claims }) => claims),
    applications: applications
      .filter(({ name }) => name === 'Cove-HaloPSA')
      .map(({ scopes, inactive }) => ({ scopes, inactive })),
  };
}
const all = {
  categories: [1],
  roles: [{ Tx: '2', Ux: '2', l6: '1', l9: '1', Fc: '1', Ft: '1' }],
  applications: [{ scopes: ['edit:tickets', 'read:customers'], inactive: false }],
};

test('Create all for me: one plan, the rest by hand, the secret in memory only, and all of it undone', async () => {
  const host = 'empty.halopsa.com';
  const { sidebar } = await scene.besideHalo(host);
  await checked(sidebar, 'role-exists', 'unmet');
  const consent = await consentBy(() => sidebar.click('button', 'Create all for me…'));
  await expect(consent.getByRole('heading', { name: 'New category' })).toBeVisible();
  await expect(consent.getByRole('heading', { name: 'New role Cove-Role' })).toBeVisible();
  await expect(consent.getByRole('heading', { name: 'New application Cove-HaloPSA' })).toBeVisible();
  for (const id of ['role-departments', 'application-authentication', 'application-identity', 'application-role'])
    await expect(consent.locator(`[data-guided="${id}"]`)).toBeVisible();
  expect(await axeOf(consent)).toEqual([]);
  await consent.getByRole('button', { name: /^Apply \d+ changes/u }).click();
  await expect(consent.getByText("in Alcove's memory", { exact: false })).toBeVisible({ timeout: 40_000 });
  expect(coveRecords(host)).toEqual(all);
  const secret = scene.world.halo.tenant(host).state.applications.find(({ name }) => name === 'Cove-HaloPSA')?.secret;
  expect(secret).toBeTruthy();
  expect(await scene.kept()).not.toContain(secret);
  const inMemory = await (
    await scene.alcove.worker()
  ).evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
  expect(inMemory).toContain(secret);
  await sidebar.outcome('application-permissions', 'met', 20_000);
  await sidebar.outcome('role-customers-access', 'met');

  await consent.getByRole('button', { name: 'Undo' }).click();
  await expect(consent.getByRole('button', { name: 'Undo' })).toBeHidden({ timeout: 30_000 });
  await sidebar.outcome('role-exists', 'unmet', 20_000);
  expect(coveRecords(host)).toEqual({ categories: [], roles: [], applications: [] });
  expect(
    await (await scene.alcove.worker()).evaluate(async () => JSON.stringify(await chrome.storage.session.get(null))),
  ).not.toContain(secret);
});

test('the worker is killed at each write of Create all for me: the same tenant, nothing twice', async () => {
  const host = 'killed.haloitsm.com';
  const { sidebar } = await scene.besideHalo(host);
  await checked(sidebar, 'role-exists', 'unmet');
  const consent = await consentBy(() => sidebar.click('button', 'Create all for me…'));
  await consent.getByRole('button', { name: /^Apply \d+ changes/u }).click();
  for (const at of [1, 2, 3]) {
    await until(() => writes(host).length >= at, { what: `write ${at}`, timeout: 30_000 });
    await scene.alcove.killWorker();
    // Whatever speaks to the worker wakes it; it goes on by itself then.
    await consent.evaluate(() => chrome.runtime.sendMessage({ alcove: 1, name: 'run.stop', input: { runId: 'none' } }));
  }
  await expect(consent.getByText('changed and read back')).toHaveCount(3, { timeout: 60_000 });
  expect(coveRecords(host)).toEqual(all);
  expect(writes(host)).toEqual(['POST /api/Category', 'POST /api/Roles', 'POST /api/Application']);
});
