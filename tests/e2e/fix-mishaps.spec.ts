/** Fix when something comes between: no right, slowed down, logged out, somebody else, changed meanwhile, a worker that dies. */
import type { Page } from '@playwright/test';
import type { Tenant } from '../world/halo/index.ts';
import { agentLogins, createTenant } from '../world/halo/index.ts';
import { askAlcove, runToEnd } from './alcove.ts';
import { axeOf, expect, furtherIf, test, until } from './fixtures.ts';
import { killAt } from './fix-sweep.ts';
import { consentBy, coveRecords, everything, plansOf, secretAt, unspecified, writes } from './fixing.ts';
import { sharedScene } from './scene.ts';

const scene = sharedScene({ world: { cove: false, tenants: [] } });
const email = agentLogins.administrator.email;

/** A tenant without anything for Cove, an administrator logged in, and the reviewed plan that makes it all. */
async function planned(name: string): Promise<{ tenant: Tenant; halo: Page; consent: Page; host: string }> {
  const host = `${name}.halopsa.com`;
  const tenant = scene.world.halo.add(createTenant({ host, customers: 3 }));
  const halo = await scene.haloAs(host, 'administrator');
  const app = await scene.app();
  await runToEnd(app, 'check', { host });
  const requirements = ['category-exists', 'role-exists', 'application-exists'] as const;
  const consent = await consentBy(scene.alcove, () =>
    askAlcove(app, 'changes.plan', { host, requirements: [...requirements] }),
  );
  return { tenant, halo, consent, host };
}

const apply = (consent: Page) => consent.getByRole('button', { name: /^Apply \d+ changes/u }).click();
const goOn = (consent: Page) => consent.getByRole('button', { name: 'Go on' }).click();
const states = async (consent: Page, host: string) =>
  (await plansOf(consent, host)).at(-1)?.steps.map(({ progress }) => progress.state);

// Whatever a test made happen, nothing is sent that the published specification does not know.
test.afterEach(() => expect(unspecified(scene.world)).toEqual([]));

test('403 at the second of three: an exact account, a text to send, and the first is undone', async () => {
  const { tenant, consent, host } = await planned('refused');
  scene.world.faults.add({
    host,
    method: 'POST',
    path: '/api/Roles',
    times: 1,
    fault: { kind: 'json', status: 403, value: { Message: 'You do not have permission to access this resource.' } },
  });
  await apply(consent);
  await expect(consent.getByText('HaloPSA does not let this account work on')).toBeVisible({ timeout: 30_000 });
  await expect(
    consent.getByText('1 record changed and read back, 1 record not changed, 1 record not begun.'),
  ).toBeVisible();
  expect(await states(consent, host)).toEqual(['done', 'failed', 'waiting']);
  await expect(consent.getByLabel('Text to send')).toContainText(
    `For the integration of Cove Data Protection with ${host}`,
  );
  await expect(consent.getByRole('button', { name: 'Copy text' })).toBeVisible();
  expect(await axeOf(consent)).toEqual([]);
  await consent.getByRole('button', { name: 'Undo' }).click();
  await expect(consent.getByText('Undone and read back', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(coveRecords(tenant)).toEqual({ categories: [], roles: [], applications: [] });
});

test('429 midway: waits with a countdown, then goes on by itself and writes once', async () => {
  const { tenant, consent, host } = await planned('slowed');
  scene.world.faults.add({
    host,
    method: 'POST',
    path: '/api/Roles',
    times: 1,
    fault: { kind: 'rate-limit', retryAfter: 'seconds', seconds: 4 },
  });
  await apply(consent);
  await expect(consent.getByText(/HaloPSA asked to slow down\. Going on in \d s/u)).toBeVisible({ timeout: 30_000 });
  await expect(consent.getByText(/^\d+ changes? made and read back$/u)).toBeVisible({ timeout: 40_000 });
  expect(coveRecords(tenant)).toEqual(everything);
});

test('429 for longer than can be waited: told with the seconds, nothing begun that is not finished', async () => {
  const { tenant, consent, host } = await planned('halted');
  scene.world.faults.add({
    host,
    method: 'POST',
    path: '/api/Roles',
    times: 1,
    fault: { kind: 'rate-limit', retryAfter: 'seconds', seconds: 900 },
  });
  await apply(consent);
  await expect(consent.getByRole('button', { name: /^Go on in \d+ s$/u })).toBeDisabled({ timeout: 30_000 });
  expect(await states(consent, host)).toEqual(['done', 'failed', 'waiting']);
  expect(coveRecords(tenant).roles).toEqual([]);
});

test('logged out midway, then somebody else: stops and says so; the right person back, it goes on', async () => {
  const { tenant, halo, consent, host } = await planned('loggedout');
  const gate = { open: (): void => undefined };
  const until_ = new Promise<void>((resolve) => (gate.open = resolve));
  const fault = scene.world.faults.add({
    host,
    method: 'POST',
    path: '/api/Category',
    times: 1,
    stage: 'after',
    fault: { kind: 'gate', until: until_ },
  });
  await apply(consent);
  await until(() => fault.hits === 1, { what: 'the first write', timeout: 20_000 });
  tenant.sessions.signOut(email);
  gate.open();
  await expect(consent.getByText(/logged in/u).first()).toBeVisible({ timeout: 30_000 });
  await expect(consent.getByRole('button', { name: 'Go on' })).toBeVisible({ timeout: 30_000 });

  const other = tenant.state.agents.find((agent) => agent.email !== email && agent.password !== '' && !agent.disabled);
  if (!other) throw new Error('the tenant has only one agent');
  await scene.alcove.context.clearCookies();
  await scene.alcove.context.addCookies(tenant.signIn(other.email).cookies);
  await halo.goto(`https://${host}/config`);
  await goOn(consent);
  await expect(consent.getByText(`${other.name} is logged in to HaloPSA now`)).toBeVisible({ timeout: 30_000 });
  expect(coveRecords(tenant).roles).toEqual([]);

  await scene.alcove.context.clearCookies();
  await scene.alcove.context.addCookies(tenant.signIn(email).cookies);
  await halo.goto(`https://${host}/config`);
  await goOn(consent);
  await expect(consent.getByText(/^\d+ changes? made and read back$/u)).toBeVisible({ timeout: 40_000 });
  expect(coveRecords(tenant)).toEqual(everything);
  expect(writes(scene.world, host)).toEqual(['POST /api/Category', 'POST /api/Roles', 'POST /api/Application']);
});

test('stopped midway: nothing more is begun, and it can be gone on with', async () => {
  const { tenant, consent, host } = await planned('stopped');
  scene.world.faults.add({
    host,
    method: 'POST',
    path: '/api/Roles',
    times: 1,
    fault: { kind: 'rate-limit', retryAfter: 'seconds', seconds: 60 },
  });
  await apply(consent);
  await expect(consent.getByText(/Going on in \d+ s/u)).toBeVisible({ timeout: 30_000 });
  await consent.getByRole('button', { name: 'Stop' }).click();
  await expect(consent.getByRole('button', { name: 'Go on' })).toBeVisible({ timeout: 20_000 });
  expect(coveRecords(tenant)).toMatchObject({ categories: [1], roles: [] });
  await goOn(consent);
  await expect(consent.getByText(/^\d+ changes? made and read back$/u)).toBeVisible({ timeout: 40_000 });
  expect(coveRecords(tenant)).toEqual(everything);
});

test('the one-time secret is lost with the answer: said so, made again on consent, one application', async () => {
  const { tenant, consent, host } = await planned('lostsecret');
  // The browser itself may send a broken request once more: an answer that says nothing is lost for certain.
  scene.world.faults.add({
    host,
    method: 'POST',
    path: '/api/Application',
    times: 1,
    stage: 'after',
    fault: { kind: 'html', status: 502 },
  });
  await apply(consent);
  await expect(consent.getByText('its Client Secret is lost', { exact: false })).toBeVisible({ timeout: 40_000 });
  const first = secretAt(tenant);
  expect(coveRecords(tenant)).toEqual(everything);
  const renewed = await consentBy(scene.alcove, () => consent.getByRole('button', { name: 'Make it again…' }).click());
  await expect(renewed.getByText('Application without a known secret')).toBeVisible();
  await renewed.getByRole('button', { name: /^Apply \d+ changes/u }).click();
  await expect(renewed.getByText('The Client Secret is kept')).toBeVisible({ timeout: 40_000 });
  expect(coveRecords(tenant)).toEqual(everything);
  expect(secretAt(tenant)).not.toBe(first);
  expect(await scene.kept()).not.toContain(secretAt(tenant));
});

// Each request in turn: npm run bench -- fix-sweep. Here those after the three writes, and two in between.
for (const at of [2, 6, 9, 13, 17])
  test(
    `the worker is killed at request ${at} of Create all for me: the same tenant, nothing twice`,
    furtherIf(at !== 6),
    async () => {
      test.setTimeout(120_000);
      const point = await killAt(scene.world, scene.alcove, at, 'worker');
      expect(point).toMatchObject({ same: true, duplicates: 0, secret: 'kept' });
      expect(point.request, 'there was such a request').toBeDefined();
    },
  );

for (const at of [12, 13, 14])
  test(
    `worker and page are killed at request ${at}, about the write of the application: its secret is kept, or lost and replaced`,
    furtherIf(at !== 13),
    async () => {
      test.setTimeout(120_000);
      const point = await killAt(scene.world, scene.alcove, at, 'page');
      expect(point).toMatchObject({ same: true, duplicates: 0 });
      expect(point.secret === 'kept' || point.replaced).toBe(true);
    },
  );
