/** Other servers: look-alike hosts, redirects, cookies, and a permission that is taken back in the middle. */
import { askAlcove, checkEverything, connected, coveApplication, runToEnd, stored } from '../alcove.ts';
import { fillConnect, isConnected, pressConnect, problemAt } from '../connect-form.ts';
import { expect, furtherIf, never, test, until } from '../fixtures.ts';
import { sharedScene } from '../scene.ts';

const good = 'acme.halopsa.com';
const evil = 'evil.example';
const onPremise = 'psa.example.org';
const lookAlikes = [
  'acme.halopsa.com.evil.example',
  'halopsa.com.evil.example',
  'acme-halopsa.com',
  'acmehalopsa.com',
  'acme.halopsa.co',
  'acme.ha1opsa.com',
  'acme.haiopsa.com',
  'login.halo-psa.com',
  'acme.hallopsa.com',
];
const customers = 3;
const heardByEvil: string[] = [];
const scene = sharedScene({
  world: {
    cove: false,
    extraHosts: [evil, onPremise, ...lookAlikes],
    tenants: [
      { host: good, state: 'ready', customers },
      { host: onPremise, state: 'ready', customers: 250 },
    ],
    consoles: [
      {
        serves: (host) => host === evil || lookAlikes.includes(host),
        handle: async (request, host) => {
          const { pathname } = new URL(request.url);
          const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
          heardByEvil.push(`${host}${pathname}\n${headers}\n${await request.text()}`);
          // It plays its part: whoever asks it for a token gets one.
          if (pathname === '/auth/token') return Response.json({ access_token: 'x', expires_in: 3600, scope: 'all' });
          return Response.json({ clients: [], record_count: 0 });
        },
      },
    ],
  },
  chromium: { allowedHosts: [onPremise, evil, ...lookAlikes] },
});
test.beforeEach(async () => {
  await scene.forget();
  scene.world.faults.clear();
  heardByEvil.length = 0;
});
const secretOf = (host: string) => coveApplication(scene.world.halo.tenant(host));

/** One of each kind in every run: one that only begins like it, one run together, another ending, and one letter another. */
const ofEachKind = new Set([
  'acme.halopsa.com.evil.example',
  'acme-halopsa.com',
  'acme.halopsa.co',
  'acme.ha1opsa.com',
]);
for (const address of lookAlikes)
  test(
    `${address} is asked about by name before anything goes there`,
    furtherIf(!ofEachKind.has(address)),
    async () => {
      const app = await scene.app();
      await fillConnect(app, { ...secretOf(good), address });
      await pressConnect(app);
      const question = app.getByRole('alert').filter({ hasText: 'Is this your HaloPSA?' });
      await expect(question).toContainText(`${address} is not one of HaloPSA’s own addresses`);
      expect(await problemAt(app, 'HaloPSA address')).toMatch(/looks like/u);
      await never(async () => heardByEvil.length > 0, `${address} was spoken to`, 700);
      expect(
        await app.evaluate((host) => chrome.permissions.contains({ origins: [`https://${host}/*`] }), address),
      ).toBe(false);
      // Another address takes the question away with it.
      await fillConnect(app, { ...secretOf(good), address: good });
      await expect(question).toHaveCount(0);
      await pressConnect(app);
      await isConnected(app);
      expect(heardByEvil).toEqual([]);
    },
  );

test('whoever means it can say so, for that one address', async () => {
  const app = await scene.app();
  const [address = ''] = lookAlikes;
  await fillConnect(app, { address, clientId: 'x', clientSecret: 'canary-for-that-host' });
  await pressConnect(app);
  await app.getByRole('button', { name: `Yes, send it to ${address}` }).click();
  await until(() => heardByEvil.some((each) => each.includes('canary-for-that-host')), { what: 'the attempt' });
  // Its end is waited for: what it stores then must not come up in the next test.
  await isConnected(app);
});

/** The one that asks again as it asked, with everything it sent, in every run; all five by `npm run test:long`. */
const inEveryRun = new Set([307]);
for (const status of [301, 302, 303, 307, 308])
  for (const [what, path] of [
    ['the authorisation server’s address', '/api/authinfo'],
    ['the token', '/auth/token'],
    ['the API', /^\/api\/(?!authinfo)/u],
  ] as const)
    test(
      `a ${status} in place of ${what} is not followed, and takes nothing along`,
      { tag: inEveryRun.has(status) ? [] : ['@long'] },
      async () => {
        const app = await scene.app();
        const fault = scene.world.faults.add({
          host: good,
          path,
          fault: { kind: 'redirect', to: `https://${evil}/take`, status },
        });
        await fillConnect(app, { ...secretOf(good), address: good });
        await pressConnect(app);
        await expect(app.getByRole('alert').or(app.locator('[aria-invalid=true]')).first()).toBeVisible({
          timeout: 20_000,
        });
        expect(fault.hits).toBeGreaterThan(0);
        expect(heardByEvil).toEqual([]);
      },
    );

test('redirects of the API that a person’s own session reads are not followed either', async () => {
  const { sidebar } = await scene.besideHalo(good);
  await sidebar.panel();
  scene.world.faults.add({
    host: good,
    path: /^\/api\/(?!OnlineStatus)/iu,
    fault: { kind: 'redirect', to: `https://${evil}/take`, status: 307 },
  });
  await checkEverything(scene.alcove, sidebar, good);
  await sidebar.outcome('category-exists', 'unknown');
  expect(
    (await sidebar.rows()).filter(
      ({ id, outcome }) => outcome === 'unmet' && /^(?:category|role|application|ticket)/u.test(id),
    ),
  ).toEqual([]);
  expect(heardByEvil).toEqual([]);
});

test('what is asked with the key carries no cookie, in any run', async () => {
  const page = await scene.haloAs(good, 'administrator', '/portal');
  // Cookies that would go everywhere if anybody let them.
  await scene.alcove.context.addCookies(
    ['Strict', 'Lax', 'None'].map((sameSite) => ({
      name: `canary${sameSite}`,
      value: 'canary-cookie',
      domain: good,
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: sameSite as 'Strict' | 'Lax' | 'None',
    })),
  );
  await page.close();
  const app = await scene.app();
  scene.world.log.clear();
  const connectionId = await connected(app, scene.world.halo.tenant(good));
  await runToEnd(app, 'customers.psa', { connectionId });
  await runToEnd(app, 'check', { host: good });
  const asked = scene.world.log.entries.filter(({ host }) => host === good);
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter(({ headers }) => (headers['cookie'] ?? '') !== '').map(({ path }) => path)).toEqual([]);
  expect(asked.every(({ method, path }) => method === 'GET' || path === '/auth/token' || path === '/api/Tickets')).toBe(
    true,
  );
});

test('an authorisation server of another owner is asked about, and gets nothing before', async () => {
  scene.world.faults.add({
    host: good,
    path: '/api/authinfo',
    fault: { kind: 'json', value: { auth_url: `https://${evil}/auth`, tenant_id: 'acme' } },
  });
  const app = await scene.app();
  await fillConnect(app, { ...secretOf(good), address: good });
  await pressConnect(app);
  await expect(app.getByText(`logs in at another address, ${evil}`)).toBeVisible();
  expect(heardByEvil).toEqual([]);
});

test('a permission taken back in the middle ends the run with that reason, and the page is left', async () => {
  const app = await scene.app();
  await fillConnect(app, { ...secretOf(onPremise), address: onPremise });
  await pressConnect(app);
  await isConnected(app);
  const connectionId = (await stored<string>(app, 'current')) ?? '';
  let release: () => void = () => undefined;
  scene.world.faults.add({
    host: onPremise,
    path: '/api/Client',
    skip: 1,
    times: 1,
    fault: { kind: 'gate', until: new Promise<void>((done) => (release = done)) },
  });
  const { runId } = await askAlcove(app, 'customers.psa', { connectionId });
  await until(async () => scene.world.log.find({ host: onPremise, path: '/api/Client' }).length >= 1, {
    what: 'the first page of customers',
  });
  expect(await app.evaluate((host) => chrome.permissions.remove({ origins: [`https://${host}/*`] }), onPremise)).toBe(
    true,
  );
  release();
  const run = await until(
    async () => {
      const found = (await stored<Record<string, { state: string; failure?: { message: string } }>>(app, 'runs'))?.[
        runId
      ];
      return found && found.state !== 'running' && found;
    },
    { what: 'the run to end', timeout: 30_000 },
  );
  expect(run.state).toBe('failed');
  expect(run.failure?.message).toMatch(/allow|permission|reached/iu);
  const registered = await app.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  );
  expect(registered).not.toContain(`alcove-halo:${onPremise}`);
});
