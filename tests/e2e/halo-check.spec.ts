/** One-click validation beside HaloPSA, through whichever way of reading the tenant leaves open. */
import { randomUUID } from 'node:crypto';
import type { TenantState } from '../world/halo/index.ts';
import { checkEverything, connected } from './alcove.ts';
import { pressIn } from './fixing.ts';
import { expect, furtherIf, test } from './fixtures.ts';
import { sharedScene } from './scene.ts';
import { unspecifiedRequests } from './specified.ts';

/** One fault everywhere, so that both verdicts are seen. */
const state = 'broken:role-tickets-read-only' as const;
const customers = 3;

/** A second role and a second application that bear Cove's name; which ones are meant is not to be told. */
function twins({ roles, applications }: TenantState): void {
  const role = roles.find(({ name }) => name === 'Cove-Role');
  const application = applications.find(({ name }) => name === 'Cove-HaloPSA');
  if (role === undefined || application === undefined) throw new Error('the tenant is not set up for Cove');
  roles.push({ ...structuredClone(role), id: randomUUID(), idInt: 900, name: 'Cove old', claims: {} });
  applications.push({ ...structuredClone(application), id: randomUUID(), clientId: randomUUID(), name: 'Cove test' });
}

const scene = sharedScene({
  world: {
    cove: false,
    tenants: [
      { host: 'cookie.halopsa.com', state, customers },
      { host: 'token.haloitsm.com', state, customers, quirks: { tokenPlacement: 'cookie-token', tokenForm: 'jwt' } },
      { host: 'local.halocrm.com', state, customers, quirks: { tokenPlacement: 'local-storage', denial: 401 } },
      { host: 'memory.halopsa.com', state, customers, quirks: { tokenPlacement: 'memory' } },
      { host: 'hidden.halopsa.com', state, customers, quirks: { tokenPlacement: 'http-only' } },
      { host: 'twins.halopsa.com', state: 'ready', customers, adjust: twins },
      { host: 'case.halopsa.com', state: 'broken:category-case', customers },
    ],
  },
});

test.afterEach(() => {
  expect(unspecifiedRequests(scene.world), 'requests that the specification does not know').toEqual([]);
});

const ladder = [
  ['the cookie session', 'cookie.halopsa.com'],
  ['a token in a readable cookie', 'token.haloitsm.com'],
  ['a token in local storage', 'local.halocrm.com'],
] as const;

for (const [what, host] of ladder) {
  test(`reads with ${what} and names exactly what is wrong`, async () => {
    const { page, sidebar } = await scene.besideHalo(host);
    await sidebar.get('button', 'Check everything');
    await page.waitForLoadState('networkidle');
    scene.world.log.clear();
    await checkEverything(scene.alcove, sidebar, host);
    await sidebar.outcome('category-exists', 'met');
    const wrong = await sidebar.outcome('role-tickets-access', 'unmet');
    expect(wrong.text).toContain('Read Only');
    expect(wrong.text).toContain('Read and Modify');
    await sidebar.outcome('role-add-tickets', 'met');
    await sidebar.outcome('application-permissions', 'met');
    expect(await sidebar.text()).toContain('as Jane Smith');
    // The web app itself reports its agent's presence; everything else may only read, and never renews the log-in.
    const others = scene.world.log.entries.filter(
      ({ method, path }) => (method !== 'GET' && path !== '/api/OnlineStatus') || path.startsWith('/auth'),
    );
    expect(others).toEqual([]);
    expect(await scene.kept()).not.toMatch(/access_token|refresh_token|Bearer/u);
  });
}

for (const host of ['memory.halopsa.com', 'hidden.halopsa.com']) {
  test(
    `${host}: where the page's log-in cannot be used nothing is called wrong, and there are two ways on`,
    furtherIf(host.startsWith('memory')),
    async () => {
      const { page, sidebar } = await scene.besideHalo(host);
      await checkEverything(scene.alcove, sidebar, host);
      await sidebar.get('button', 'Go through it by hand');
      const before = await sidebar.rows();
      const read = /^(?:category|role|application|ticket-type)-/u;
      expect(before.filter(({ id, outcome }) => read.test(id) && outcome !== 'unknown')).toEqual([]);
      expect(await sidebar.text()).not.toContain('Nobody is logged in');

      // With Cove's key: what it may read is read and proven.
      const app = await scene.app();
      await connected(app, scene.world.halo.tenant(host));
      await page.bringToFront();
      await checkEverything(scene.alcove, sidebar, host);
      await sidebar.outcome('proof-customers', 'met');
      await sidebar.outcome('proof-token', 'met');
      // What it may not read stays unclear.
      const rights = (await sidebar.rows()).filter(({ id }) => /^(?:role|application)-/u.test(id));
      expect(rights.filter(({ outcome }) => outcome !== 'unknown')).toEqual([]);
    },
  );
}

test('an agent who is no administrator is told what could not be checked, never that it is wrong', async () => {
  const { sidebar } = await scene.besideHalo('cookie.halopsa.com', 'technician');
  await scene.forget();
  await checkEverything(scene.alcove, sidebar, 'cookie.halopsa.com');
  expect((await sidebar.outcome('role-exists', 'unknown')).text).toMatch(/could not check/iu);
  await sidebar.get('button', 'Copy request');
  await sidebar.outcome('application-exists', 'unknown');
  const wrong = (await sidebar.rows()).filter(
    ({ id, outcome }) => /^(?:role|application)-/u.test(id) && outcome === 'unmet',
  );
  expect(wrong).toEqual([]);
});

test('asks once per tenant which role and which application are meant, and remembers', async () => {
  const host = 'twins.halopsa.com';
  const { page, sidebar } = await scene.besideHalo(host);
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('role-exists', 'unknown');
  await sidebar.click('radio', /^Cove-Role/u);
  await sidebar.click('radio', /^Cove-HaloPSA/u);
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('role-tickets-access', 'met');
  await sidebar.outcome('application-permissions', 'met');
  await page.reload();
  await sidebar.outcome('role-tickets-access', 'met');
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('role-customers-access', 'met');
  await sidebar.get('button', 'Choose another role');
  // The wrong one was there to be chosen: its rights are none.
  await sidebar.click('button', 'Choose another role');
  await sidebar.click('radio', /^Cove old/u);
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('role-tickets-access', 'unmet');
});

test('a fault that was repaired is seen by the Check of its own row', async () => {
  const host = 'case.halopsa.com';
  const { sidebar } = await scene.besideHalo(host);
  await checkEverything(scene.alcove, sidebar, host);
  const row = await sidebar.outcome('category-exists', 'unmet');
  expect(row.text).toContain('Cove data protection');
  for (const category of scene.world.halo.tenant(host).state.categories)
    if (category.text === 'Cove data protection') category.text = 'Cove Data Protection';
  await pressIn(sidebar, 'category-exists', 'Check');
  await sidebar.outcome('category-exists', 'met');
});

test('by hand the same list works with ticks, which are told apart from what was read', async () => {
  await scene.forget();
  const { page, sidebar } = await scene.besideHalo('memory.halopsa.com');
  await sidebar.click('button', 'More');
  await sidebar.click('menuitem', /Manual mode/u);
  await pressIn(sidebar, 'category-exists', 'I checked: it is set');
  const confirmed = await sidebar.outcome('category-exists', 'confirmed');
  expect(confirmed.text).toContain('Confirmed by you');
  await page.reload();
  await sidebar.outcome('category-exists', 'confirmed');
  // A section in which nothing is open is folded.
  await sidebar.click('button', /^Category\b.*all confirmed by you/u);
  await pressIn(sidebar, 'category-exists', /^Category for Cove/u);
  await pressIn(sidebar, 'category-exists', 'Take this back');
  await sidebar.outcome('category-exists', 'unknown');
});
