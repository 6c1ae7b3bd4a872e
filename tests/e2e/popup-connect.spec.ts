/** Connect in Alcove's own page: what succeeds, what is refused before anything is sent, and what is kept. */
import { coveApplication } from './alcove.ts';
import { filesWith } from './browser/profile.ts';
import { fillConnect, isConnected, pressConnect, problemAt } from './connect-form.ts';
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
    ],
  },
  chromium: { allowedHosts: [onPremise, looksLike] },
});
test.beforeEach(() => scene.forget());

const secretOf = (host: string) => coveApplication(scene.world.halo.tenant(host));

test('any pasted form of the address connects, is proven, and leads on to the customers', async () => {
  const app = await scene.app();
  await fillConnect(app, {
    ...secretOf(good),
    address: ' https://ACME.halopsa.com/config/integrations?x=1 ',
    clientSecret: ` ${secretOf(good).clientSecret} `,
  });
  await expect(app.getByText('will use acme.halopsa.com')).toBeVisible();
  await expect(app.getByText('Spaces around the secret were removed')).toBeVisible();
  expect((await axeOf(app)).map(({ id, targets }) => [id, ...targets])).toEqual([]);
  await pressConnect(app);
  await isConnected(app);
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
  await fillConnect(app, { ...secretOf(good), address: good, clientId: 'typed-client-id', clientSecret: canary });
  await until(async () => (await scene.kept()).includes('typed-client-id'), { what: 'the draft to be kept' });
  await app.close();
  const again = await scene.app();
  await expect(again.getByLabel('Connection name')).toHaveValue('Cove for Acme');
  await expect(again.getByLabel('HaloPSA address')).toHaveValue(good);
  await expect(again.getByLabel('Client ID')).toHaveValue('typed-client-id');
  await expect(again.getByLabel('Client Secret', { exact: true })).toHaveValue('');

  const { clientId, clientSecret } = secretOf(good);
  await fillConnect(again, { ...secretOf(good), address: good, clientId, clientSecret });
  await pressConnect(again);
  await isConnected(again);
  const kept = await scene.kept();
  expect(kept).toContain(clientId);
  for (const secret of [canary, clientSecret]) {
    expect(kept).not.toContain(secret);
    expect(await filesWith(scene.alcove.profile, secret)).toEqual([]);
  }
});

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
    await fillConnect(app, { ...secretOf(good), address });
    expect(await problemAt(app, 'HaloPSA address')).toMatch(says);
    await pressConnect(app);
  }
  expect(scene.world.log.entries.filter(({ path }) => path.startsWith('/auth'))).toEqual([]);
});

test('an address of the portal is understood as its tenant', async () => {
  const app = await scene.app();
  await fillConnect(app, { ...secretOf(good), address: `https://${good}/portal/tickets` });
  await expect(app.getByText(`will use ${good}`)).toBeVisible();
  await pressConnect(app);
  await isConnected(app);
});

test('a HaloPSA of one’s own host is connected after its permission was given', async () => {
  const app = await scene.app();
  const may = () => app.evaluate(() => chrome.permissions.contains({ origins: ['https://psa.example.org/*'] }));
  expect(await may()).toBe(false);
  await fillConnect(app, { ...secretOf(good), address: onPremise, ...secretOf(onPremise) });
  await pressConnect(app);
  await isConnected(app);
  expect(await may()).toBe(true);
});

test('a host that only looks like a tenant never gets the secret of one by mistake', async () => {
  const app = await scene.app();
  await fillConnect(app, { ...secretOf(good), address: `https://${looksLike}/config` });
  // The whole host is shown before anything is sent, and it is asked for by its own name.
  await expect(app.getByText(`will use ${looksLike}`)).toBeVisible();
  await pressConnect(app);
  expect(await problemAt(app, 'HaloPSA address')).toMatch(/only looks like an address under halopsa\.com/u);
  await app.getByRole('button', { name: `Yes, send it to ${looksLike}` }).click();
  expect(await problemAt(app, 'HaloPSA address')).toMatch(/not as HaloPSA|could not be reached/u);
});

test('everything that is missing is said at its own field', async () => {
  const app = await scene.app();
  await pressConnect(app);
  for (const field of ['Connection name', 'HaloPSA address', 'Client ID', 'Client Secret'])
    expect(await problemAt(app, field)).not.toBe('');
});
