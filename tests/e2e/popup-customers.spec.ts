/** The customers of both sides: all pages of HaloPSA, and Cove's from its API, from a file or pasted. */
import type { Page } from '@playwright/test';
import { makeCompanies } from '../world/companies.ts';
import type { CustomerList } from '../../lib/domain/customer.ts';
import { connected, stored } from './alcove.ts';
import { axeOf, expect, test } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const { psa, cove } = makeCompanies({ count: 130, seed: 5 });
const odd = 'odd.halopsa.com';
const usual = 'usual.halopsa.com';
/** Sides of paging that no document fixes: the first page is 0, and a page holds less than was asked for. */
const scene = sharedScene({
  world: {
    cove: { customers: cove },
    tenants: [
      { host: usual, state: 'ready', customers: psa },
      { host: odd, state: 'ready', customers: psa, quirks: { clientPageBase: 0, clientPageMax: 40, lists: 'keyed' } },
      { host: 'empty.halopsa.com', state: 'ready', adjust: (state) => void (state.clients = []) },
    ],
  },
});
test.beforeEach(() => scene.forget());

async function atCustomers(host: string): Promise<{ app: Page; connectionId: string }> {
  const app = await scene.app();
  const connectionId = await connected(app, scene.world.halo.tenant(host));
  await expect(app.getByRole('heading', { name: 'Cove customers' })).toBeVisible();
  return { app, connectionId };
}
const listOf = async (app: Page, connectionId: string): Promise<CustomerList> =>
  (await stored<CustomerList>(app, `customers:${connectionId}`)) ?? { cove: [], psa: [] };

/** The tenant's active customers: inactive ones are not listed, neither for Cove nor for Alcove. */
const idsOf = (host: string): number[] =>
  scene.world.halo
    .tenant(host)
    .state.clients.filter(({ inactive }) => !inactive)
    .map(({ id }) => id)
    .toSorted((a, b) => a - b);

for (const host of [usual, odd]) {
  test(`all customers of ${host} are read, each once`, async () => {
    const { app, connectionId } = await atCustomers(host);
    await app.getByRole('button', { name: 'Read from HaloPSA' }).click();
    await expect(app.getByRole('button', { name: 'Read again' })).toBeVisible();
    const { psa: read } = await listOf(app, connectionId);
    expect(read.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(idsOf(host));
    await expect(app.getByText(`${read.length} from ${host}`)).toBeVisible();
    expect((await axeOf(app)).map(({ id, targets }) => [id, ...targets])).toEqual([]);
  });
}

test('being asked to slow down in the middle delays it and loses nothing', async () => {
  const { app, connectionId } = await atCustomers(odd);
  const planned = scene.world.faults.add({
    host: odd,
    path: /\/client$/iu,
    skip: 2,
    times: 1,
    fault: { kind: 'rate-limit', seconds: 1 },
  });
  await app.getByRole('button', { name: 'Read from HaloPSA' }).click();
  await expect(app.getByRole('button', { name: 'Read again' })).toBeVisible({ timeout: 20_000 });
  expect(planned.hits).toBe(1);
  expect((await listOf(app, connectionId)).psa).toHaveLength(idsOf(odd).length);
});

test('reading can be stopped, and what was there before stays', async () => {
  const { app, connectionId } = await atCustomers(odd);
  const planned = scene.world.faults.add({ host: odd, path: /\/client$/iu, skip: 1, fault: { kind: 'hang' } });
  await app.getByRole('button', { name: 'Read from HaloPSA' }).click();
  await app.getByRole('button', { name: 'Stop' }).click();
  await expect(app.getByText('Stopped.', { exact: false }).first()).toBeVisible();
  planned.remove();
  expect((await listOf(app, connectionId)).psa).toEqual([]);
});

test('no customers at all is said with its likely cause', async () => {
  const { app } = await atCustomers('empty.halopsa.com');
  await app.getByRole('button', { name: 'Read from HaloPSA' }).click();
  await expect(app.getByText('HaloPSA answered with no customers')).toBeVisible();
});

test('Cove’s customers come from its API with an API user; a wrong token is tried once and named', async () => {
  const token = scene.world.cove.addApiUser({ loginName: 'alcove', role: 'Supporter' });
  const { app, connectionId } = await atCustomers(usual);
  await app.getByRole('tab', { name: 'API user' }).click();
  await app.getByLabel('Login name').fill('alcove');
  await app.getByLabel('Token', { exact: true }).fill('not-the-token');
  await app.getByRole('button', { name: 'Read from Cove’s API' }).click();
  await expect(app.getByText('Cove refused the login', { exact: false })).toBeVisible();
  expect(scene.world.cove.rpcCalls.filter(({ method }) => method === 'Login')).toHaveLength(1);

  await app.getByLabel('Token', { exact: true }).fill(token);
  await app.getByRole('button', { name: 'Read from Cove’s API' }).click();
  await expect(app.getByText('to map, from Cove’s API')).toBeVisible();
  const { cove: read } = await listOf(app, connectionId);
  const known = new Set(read.map(({ id }) => id));
  expect(cove.filter(({ Id }) => !known.has(String(Id)))).toEqual([]);
  expect(await scene.kept()).not.toContain(token);
});

test('technical customers and recycle bins are set aside, by name and with the reason', async () => {
  const { app } = await atCustomers(usual);
  await app.getByRole('tab', { name: 'CSV or paste' }).click();
  await app
    .getByLabel('Customer list')
    .fill('Name,Devices\nAcme Ltd,12\nAcme - Recycle Bin,3\n0015Y00002Abc9Z,1\nRecycle Bin Hire Ltd,2');
  await expect(app.getByText('Understood: 4 customers')).toBeVisible();
  await app.getByRole('button', { name: 'Use 4 customers' }).click();
  await expect(app.getByText('2 to map, from your list')).toBeVisible();
  await app.getByText('2 customers set aside').click();
  const aside = app.locator('details', { hasText: 'set aside' });
  await expect(aside).toContainText('Acme - Recycle Bin');
  await expect(aside).toContainText('Recycle bin: holds removed devices');
  await expect(aside).toContainText('0015Y00002Abc9Z');
  await expect(aside).not.toContainText('Recycle Bin Hire Ltd');
});

test('a pasted list tells which lines it could not take; it is still there after closing the page', async () => {
  const { app, connectionId } = await atCustomers(usual);
  await app.getByRole('tab', { name: 'CSV or paste' }).click();
  const text = 'Id;Name;Devices\n1;Acme Ltd;12\n1;Acme twice;2\n;;\n3;Bluebird Dental;many';
  await app.getByLabel('Customer list').fill(text);
  await expect(app.getByText('Line 3 repeats the id 1 of line 2', { exact: false })).toBeVisible();
  await expect(app.getByText('Line 5 has "many" as its number of devices', { exact: false })).toBeVisible();
  await expect.poll(() => scene.kept()).toContain('Bluebird Dental');
  await app.close();
  const again = await scene.app();
  await expect(again.getByLabel('Customer list')).toHaveValue(text);
  await again.getByRole('button', { name: 'Use 2 customers' }).click();
  await expect(again.getByText('2 to map, from your list')).toBeVisible();
  expect((await listOf(again, connectionId)).cove.map(({ id, name }) => [id, name])).toEqual([
    ['1', 'Acme Ltd'],
    ['3', 'Bluebird Dental'],
  ]);
});

test('a file is read like a pasted list', async () => {
  const { app } = await atCustomers(usual);
  await app.getByRole('tab', { name: 'CSV or paste' }).click();
  const content = '"Customer name";"Devices"\n"Zoë’s Café; Bar";7\nHafen & Söhne GmbH;1';
  await app.locator('input[type=file]').setInputFiles({
    name: 'cove.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${content}`),
  });
  await expect(app.getByText('Understood: 2 customers')).toBeVisible();
  await expect(app.getByRole('cell', { name: 'Zoë’s Café; Bar' })).toBeVisible();
});
