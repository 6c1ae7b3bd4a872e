/** Connect in Alcove's own page: what succeeds, and each failure by its cause at the field where it is put right. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { coveApplication } from './alcove.ts';
import { axeOf, expect, test, until } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const good = 'acme.halopsa.com';
const onPremise = 'psa.example.org';
const looksLike = 'acme.halopsa.com.evil.example';
const customers = 4;

const scene = sharedScene({
  world: {
    cove: false,
    extraHosts: [onPremise, looksLike],
    tenants: [
      { host: good, state: 'ready', customers },
      { host: onPremise, state: 'ready', customers },
      { host: 'scope.halopsa.com', state: 'broken:application-without-read-customers', customers },
      {
        host: 'strict.halopsa.com',
        state: 'broken:application-without-edit-tickets',
        customers,
        quirks: { scopesNotGranted: 'invalid_scope' },
      },
      { host: 'rights.halopsa.com', state: 'broken:role-customers-none', customers },
      {
        host: 'inactive.halopsa.com',
        state: 'broken:application-inactive',
        customers,
        quirks: { inactiveApplication: 'unauthorized_client' },
      },
      {
        host: 'shared.halopsa.com',
        state: 'ready',
        customers,
        quirks: { tenantParameter: 'required', authInfo: 'no-tenant' },
        tenantId: 'somebody-else',
      },
    ],
  },
  chromium: { allowedHosts: [onPremise, looksLike] },
});
test.beforeEach(() => scene.forget());

const secretOf = (host: string) => coveApplication(scene.world.halo.tenant(host));

async function fill(app: Page, values: { address: string; clientId?: string; clientSecret?: string }): Promise<void> {
  const known = secretOf(good);
  await app.getByLabel('Connection name').fill('Cove for Acme');
  await app.getByLabel('HaloPSA address').fill(values.address);
  await app.getByLabel('Client ID').fill(values.clientId ?? known.clientId);
  await app.getByLabel('Client Secret', { exact: true }).fill(values.clientSecret ?? known.clientSecret);
}
const connect = (app: Page) => app.getByRole('button', { name: 'Connect', exact: true }).click();

/** What a field says of itself to a screen reader when it is wrong. */
async function problemAt(app: Page, label: string): Promise<string> {
  const field = app.getByLabel(label, { exact: true });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  const ids = (await field.getAttribute('aria-describedby')) ?? '';
  return app
    .locator(
      ids
        .split(' ')
        .map((id) => `[id="${id}"]`)
        .join(','),
    )
    .first()
    .innerText();
}

test('any pasted form of the address connects, is proven, and leads on to the customers', async () => {
  const app = await scene.app();
  await fill(app, {
    address: ' https://ACME.halopsa.com/config/integrations?x=1 ',
    clientSecret: ` ${secretOf(good).clientSecret} `,
  });
  await expect(app.getByText('will use acme.halopsa.com')).toBeVisible();
  await expect(app.getByText('Spaces around the secret were removed')).toBeVisible();
  expect((await axeOf(app)).map(({ id, targets }) => [id, ...targets])).toEqual([]);
  await connect(app);
  await expect(app.getByRole('heading', { name: 'PSA customers' })).toBeVisible();
  await app.getByRole('link', { name: /^Connect/u }).click();
  await expect(app.getByText(`Connected to ${good}`)).toBeVisible();
  const readable = scene.world.halo.tenant(good).state.clients.length;
  await expect(app.getByText(`${readable} customers can be read`)).toBeVisible();
  const token = scene.world.log.find({ path: '/auth/token', host: good }).at(-1);
  expect(new URLSearchParams(token?.body).get('scope')?.split(' ').toSorted()).toEqual([
    'edit:tickets',
    'read:customers',
  ]);
});

test('nothing typed is lost when the page is closed; the secret alone is not kept, nor on disk', async () => {
  const canary = 'canary-secret-5f1c2b7e';
  const app = await scene.app();
  await fill(app, { address: good, clientId: 'typed-client-id', clientSecret: canary });
  await until(async () => (await scene.kept()).includes('typed-client-id'), { what: 'the draft to be kept' });
  await app.close();
  const again = await scene.app();
  await expect(again.getByLabel('Connection name')).toHaveValue('Cove for Acme');
  await expect(again.getByLabel('HaloPSA address')).toHaveValue(good);
  await expect(again.getByLabel('Client ID')).toHaveValue('typed-client-id');
  await expect(again.getByLabel('Client Secret', { exact: true })).toHaveValue('');

  const { clientId, clientSecret } = secretOf(good);
  await fill(again, { address: good, clientId, clientSecret });
  await connect(again);
  await expect(again.getByRole('heading', { name: 'PSA customers' })).toBeVisible();
  const kept = await scene.kept();
  expect(kept).toContain(clientId);
  for (const secret of [canary, clientSecret]) {
    expect(kept).not.toContain(secret);
    expect(await filesWith(secret)).toEqual([]);
  }
});

/** One refused attempt: where it is said, and what. */
const refusals: {
  what: string;
  address: string;
  field?: string;
  says: RegExp;
  values?: () => { clientId?: string; clientSecret?: string };
}[] = [
  {
    what: 'a wrong secret',
    address: good,
    field: 'Client Secret',
    says: /refused the Client ID or the Client Secret/u,
    values: () => ({ clientSecret: 'not-the-secret' }),
  },
  {
    what: 'a wrong Client ID',
    address: good,
    field: 'Client Secret',
    says: /Client ID changes before the first save/u,
    values: () => ({ clientId: '00000000-0000-4000-8000-000000000000' }),
  },
  { what: 'a permission that the token lacks', address: 'scope.halopsa.com', says: /without read:customers/u },
  {
    what: 'a permission that the server insists on',
    address: 'strict.halopsa.com',
    says: /tick edit:tickets and read:customers/u,
  },
  {
    what: 'a role that may not see customers',
    address: 'rights.halopsa.com',
    says: /Customers Access Level to Read Only/u,
  },
  { what: 'an inactive application', address: 'inactive.halopsa.com', field: 'Client ID', says: /not active/u },
  {
    what: 'a tenant of another name on a shared server',
    address: 'shared.halopsa.com',
    field: 'Client Secret',
    says: /the tenant name is wrong \(shared\)/u,
  },
  { what: 'a tenant that does not exist', address: 'nobody.halopsa.com', says: /not as HaloPSA/u },
];
for (const { what, address, field, says, values } of refusals) {
  test(`told: ${what}`, async () => {
    const app = await scene.app();
    const own = scene.world.halo.tenants.some(({ host }) => host === address) ? secretOf(address) : secretOf(good);
    await fill(app, { address, ...own, ...values?.() });
    await connect(app);
    if (field === undefined) await expect(app.getByText(says)).toBeVisible();
    else expect(await problemAt(app, field)).toMatch(says);
    await expect(app.getByLabel('Client ID')).not.toHaveValue('');
    await expect(app.getByRole('button', { name: 'Connect', exact: true })).toBeEnabled();
  });
}

/** Faults of the other side, by where they happen. */
const faults = [
  [
    'a page instead of HaloPSA',
    { path: /^\/(?:api|auth)/u, fault: { kind: 'html' as const } },
    'HaloPSA address',
    /not as HaloPSA/u,
  ],
  ['a connection that breaks', { fault: { kind: 'reset' as const } }, null, /could not be reached/u],
  [
    'a redirect elsewhere',
    { fault: { kind: 'redirect' as const, to: 'https://evil.halopsa.com/' } },
    null,
    /redirects to another address|could not be reached/u,
  ],
  [
    'being asked to slow down',
    { path: '/auth/token', fault: { kind: 'rate-limit' as const, seconds: 20 } },
    null,
    /asked to slow down/u,
  ],
  [
    'a server that fails',
    { path: '/auth/token', fault: { kind: 'status' as const, status: 503 } },
    null,
    /failed \(503\)/u,
  ],
] as const;
for (const [what, fault, field, says] of faults) {
  test(`told: ${what}`, async () => {
    const app = await scene.app();
    const planned = scene.world.faults.add({ host: good, ...fault });
    try {
      await fill(app, { address: good });
      await connect(app);
      if (field === null) await expect(app.getByText(says)).toBeVisible({ timeout: 20_000 });
      else expect(await problemAt(app, field)).toMatch(says);
      expect(planned.hits).toBeGreaterThan(0);
    } finally {
      planned.remove();
    }
    // The same values work once the fault is gone: nothing has to be typed again.
    await connect(app);
    await expect(app.getByRole('heading', { name: 'PSA customers' })).toBeVisible();
  });
}

test('addresses that cannot be HaloPSA are refused while they are typed, and nothing is sent', async () => {
  const app = await scene.app();
  scene.world.log.clear();
  for (const [address, says] of [
    ['http://acme.halopsa.com', /use https/u],
    ['https://acme.halopsa.com@evil.example', /user name/u],
    ['https://acme.halopsa.com:8443', /port/u],
    ['10.0.0.7', /IP address/u],
    ['https://аcme.halopsa.com', /look like others/u],
    ['halopsa.com', /own site/u],
    ['acme', /acme\.halopsa\.com/u],
  ] as const) {
    await fill(app, { address });
    expect(await problemAt(app, 'HaloPSA address')).toMatch(says);
    await connect(app);
  }
  expect(scene.world.log.entries.filter(({ path }) => path.startsWith('/auth'))).toEqual([]);
});

test('an address of the portal is understood as its tenant', async () => {
  const app = await scene.app();
  await fill(app, { address: `https://${good}/portal/tickets` });
  await expect(app.getByText(`will use ${good}`)).toBeVisible();
  await connect(app);
  await expect(app.getByRole('heading', { name: 'PSA customers' })).toBeVisible();
});

test('a HaloPSA of one’s own host is connected after its permission was given', async () => {
  const app = await scene.app();
  const may = () => app.evaluate(() => chrome.permissions.contains({ origins: ['https://psa.example.org/*'] }));
  expect(await may()).toBe(false);
  await fill(app, { address: onPremise, ...secretOf(onPremise) });
  await connect(app);
  await expect(app.getByRole('heading', { name: 'PSA customers' })).toBeVisible();
  expect(await may()).toBe(true);
});

test('a host that only looks like a tenant never gets the secret of one by mistake', async () => {
  const app = await scene.app();
  await fill(app, { address: `https://${looksLike}/config` });
  // The whole host is shown before anything is sent, and it is asked for by its own name.
  await expect(app.getByText(`will use ${looksLike}`)).toBeVisible();
  await connect(app);
  expect(await problemAt(app, 'HaloPSA address')).toMatch(/not as HaloPSA|could not be reached/u);
});

test('everything that is missing is said at its own field', async () => {
  const app = await scene.app();
  await connect(app);
  for (const field of ['Connection name', 'HaloPSA address', 'Client ID', 'Client Secret'])
    expect(await problemAt(app, field)).not.toBe('');
});

/** Files of the profile in which a text stands, as it is or in 16-bit letters. */
async function filesWith(text: string): Promise<string[]> {
  const profile = scene.alcove.profile;
  const wide = Buffer.from(text, 'utf16le');
  const found: string[] = [];
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (content.includes(text) || content.includes(wide)) found.push(entry.name);
  }
  return found;
}
