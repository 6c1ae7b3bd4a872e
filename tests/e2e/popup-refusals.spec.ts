/** Connecting that fails: each failure by its cause, at the field where it is put right; what was typed stays. */
import { coveApplication } from './alcove.ts';
import { fillConnect, isConnected, pressConnect, problemAt } from './connect-form.ts';
import { expect, test } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const good = 'acme.halopsa.com';
const customers = 4;

const scene = sharedScene({
  world: {
    cove: false,
    tenants: [
      { host: good, state: 'ready', customers },
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
});
test.beforeEach(() => scene.forget());

const secretOf = (host: string) => coveApplication(scene.world.halo.tenant(host));

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
    await fillConnect(app, { ...secretOf(good), address, ...own, ...values?.() });
    await pressConnect(app);
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
      await fillConnect(app, { ...secretOf(good), address: good });
      await pressConnect(app);
      if (field === null) await expect(app.getByText(says)).toBeVisible({ timeout: 20_000 });
      else expect(await problemAt(app, field)).toMatch(says);
      expect(planned.hits).toBeGreaterThan(0);
    } finally {
      planned.remove();
    }
    // The same values work once the fault is gone: nothing has to be typed again.
    await pressConnect(app);
    await isConnected(app);
  });
}
