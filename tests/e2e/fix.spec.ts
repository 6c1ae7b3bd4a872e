/** Fix: a fault is mended by one reviewed plan on Alcove's own page, read back, undone; nothing is written without consent. */
import type { Sidebar } from './browser/sidebar.ts';
import { runToEnd } from './alcove.ts';
import { axeOf, expect, test, until } from './fixtures.ts';
import {
  consentBy as consentOf,
  coveRecords,
  everything,
  plansOf,
  pressIn,
  secretAt,
  unspecified,
  writes,
} from './fixing.ts';
import { sharedScene } from './scene.ts';

const customers = 3;
const scene = sharedScene({
  world: {
    cove: false,
    tenants: [
      { host: 'role.halopsa.com', state: 'broken:role-tickets-read-only', customers },
      { host: 'lost.halopsa.com', state: 'broken:category-missing', customers },
      { host: 'found.halopsa.com', state: 'broken:role-add-tickets-no', customers },
      { host: 'hands.halopsa.com', state: 'broken:application-missing', customers },
      { host: 'empty.halopsa.com', customers, quirks: { departments: 'rows' } },
      { host: 'scopes.halopsa.com', state: 'broken:application-all', customers },
    ],
  },
});

async function checked(sidebar: Sidebar, id: string, outcome: string): Promise<void> {
  await sidebar.click('button', 'Check everything');
  await sidebar.outcome(id, outcome, 20_000);
}

// Whatever a test made happen, nothing is sent that the published specification does not know.
test.afterEach(() => expect(unspecified(scene.world)).toEqual([]));

const consentBy = (press: () => Promise<unknown>) => consentOf(scene.alcove, press);
const sent = (host: string) => writes(scene.world, host);
const tenantAt = (host: string) => scene.world.halo.tenant(host);

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
  expect(sent(host), 'before consent').toEqual([]);

  // By keyboard alone: from the heading to the last button of the page.
  const apply = consent.getByRole('button', { name: 'Apply 1 change' });
  await expect(apply).toBeEnabled();
  await apply.focus();
  await consent.keyboard.press('Enter');
  await expect(consent.getByText('changed and read back')).toBeVisible({ timeout: 20_000 });
  expect(sent(host)).toEqual(['POST /api/Roles']);
  await sidebar.outcome('role-tickets-access', 'met', 20_000);
  expect(await axeOf(consent)).toEqual([]);

  // The same consent a second time does nothing.
  const [plan] = await plansOf(consent, host);
  const replay = await consent.evaluate(
    (input) => chrome.runtime.sendMessage({ alcove: 1, name: 'changes.apply', input }),
    { host, planId: plan?.id, hash: plan?.hash },
  );
  expect(replay).toMatchObject({ ok: false, failure: { code: 'stale' } });
  expect(sent(host)).toEqual(['POST /api/Roles']);

  await consent.getByRole('button', { name: 'Undo' }).click();
  await expect(consent.getByText('undone and read back', { exact: false }).first()).toBeVisible({ timeout: 20_000 });
  await sidebar.outcome('role-tickets-access', 'unmet', 20_000);
});

test('Cancel writes nothing, nor does a plan that is not the one shown', async () => {
  const host = 'scopes.halopsa.com';
  const { page, sidebar } = await scene.besideHalo(host);
  await checked(sidebar, 'application-permissions', 'unmet');
  const consent = await consentBy(() => pressIn(sidebar, 'application-permissions', 'Fix…'));
  const [plan] = await plansOf(consent, host);
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
  expect(sent(host)).toEqual([]);
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
  expect(coveRecords(tenantAt(host))).toEqual(everything);
  const secret = secretAt(tenantAt(host));
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
  expect(coveRecords(tenantAt(host))).toEqual({ categories: [], roles: [], applications: [] });
  expect(
    await (await scene.alcove.worker()).evaluate(async () => JSON.stringify(await chrome.storage.session.get(null))),
  ).not.toContain(secret);
});

test('a plan whose page was closed is found again, before it is applied and afterwards', async () => {
  const host = 'found.halopsa.com';
  const { page, sidebar } = await scene.besideHalo(host);
  await checked(sidebar, 'role-add-tickets', 'unmet');
  const first = await consentBy(() => pressIn(sidebar, 'role-add-tickets', 'Fix…'));
  const address = first.url();
  await first.close();
  await page.bringToFront();
  await until(async () => (await sidebar.text()).includes('waits for you'), { what: 'the plan in the sidebar' });
  const again = await consentBy(() => sidebar.click('button', 'Open plan'));
  expect(again.url()).toBe(address);
  await again.getByRole('button', { name: 'Apply 1 change' }).click();
  await expect(again.getByText(/^\d+ changes? made and read back$/u)).toBeVisible({ timeout: 20_000 });
  await again.close();
  await page.bringToFront();
  await until(async () => (await sidebar.text()).includes('made by Alcove'), { what: 'the plan in the sidebar' });
  expect(await sidebar.axe()).toEqual([]);
  const third = await consentBy(() => sidebar.click('button', 'Open plan'));
  await third.getByRole('button', { name: 'Undo' }).click();
  await expect(third.getByText('undone and read back', { exact: false }).first()).toBeVisible({ timeout: 20_000 });
  await sidebar.outcome('role-add-tickets', 'unmet', 20_000);
  expect(sent(host)).toEqual(['POST /api/Roles', 'POST /api/Roles']);
});

test('what is done by hand is shown from the plan, and checked again', async () => {
  const host = 'hands.halopsa.com';
  const { page, sidebar } = await scene.besideHalo(host);
  await checked(sidebar, 'application-exists', 'unmet');
  const consent = await consentBy(() => pressIn(sidebar, 'application-exists', 'Fix…'));
  const role = consent.locator('[data-guided="application-role"]');
  await expect(role).toBeVisible();
  await expect(role.getByRole('button', { name: 'Show me' })).toBeHidden();
  await consent.getByRole('button', { name: /^Apply \d+ changes/u }).click();
  await expect(consent.getByText('The Client Secret is kept')).toBeVisible({ timeout: 30_000 });
  await role.getByRole('button', { name: 'Show me' }).click();
  // The console comes to the front and the guide begins there.
  await until(
    async () => (await sidebar.roots.find('button', 'Skip')).length > 0 || page.url().includes('applications'),
    {
      what: 'the guide in the console',
      timeout: 20_000,
    },
  );
  const made = tenantAt(host).state.applications.find(({ name }) => name === 'Cove-HaloPSA');
  const cove = tenantAt(host).state.roles.find(({ name }) => name === 'Cove-Role');
  if (!made || !cove) throw new Error('the application was not made');
  Object.assign(made, { method: 'secret', loginType: 'agent', identity: 'application', roles: [cove.id] });
  // The guide is still under way in the console; reading again does not disturb it.
  await runToEnd(consent, 'check', { host });
  await expect(role).toHaveAttribute('data-outcome', 'met');

  // Undo leaves what somebody has worked on, and says both values.
  await consent.bringToFront();
  await consent.getByRole('button', { name: 'Undo' }).click();
  await expect(consent.getByText('Undone as far as nobody else has changed it')).toBeVisible({ timeout: 20_000 });
  await expect(consent.locator('[data-left]').first()).toBeVisible();
  expect(coveRecords(tenantAt(host)).applications).toHaveLength(1);
  expect(await axeOf(consent)).toEqual([]);
});
