import { describe, expect, it } from 'vitest';
import type { Proof } from '../../../lib/domain/evidence.ts';
import { discover } from '../../../lib/halo/discover.ts';
import { prove } from '../../../lib/halo/prove.ts';
import { createHalo, type Quirks, type Tenant } from '../../world/halo/index.ts';
import { tenantOf } from './tenant-reading.ts';

/** Does with a simulated tenant what "Connect" does: discovers, gets a token, reads with it. */
async function connect(tenant: Tenant, change: { secret?: string; clientId?: string } = {}): Promise<Proof> {
  const halo = createHalo([tenant]);
  const reach = {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init);
      return halo.handle(request, new URL(request.url).hostname);
    },
  };
  const found = await discover(tenant.host, reach);
  if (!found.ok) throw new Error(found.failure.message);
  const application = tenant.state.applications.find(({ name }) => name === 'Cove-HaloPSA');
  const { proof } = await prove(
    {
      host: tenant.host,
      ...found.value,
      clientId: change.clientId ?? application?.clientId ?? '',
      clientSecret: change.secret ?? application?.secret ?? '',
    },
    reach,
  );
  return proof;
}

const quirks: [string, Partial<Quirks>][] = [
  ['as usual', {}],
  ['a tenant parameter that is required', { tenantParameter: 'required' }],
  ['no tenant in authinfo, and one is required', { authInfo: 'no-tenant', tenantParameter: 'required' }],
  ['no authinfo', { authInfo: 'missing' }],
  ['the web app in place of authinfo', { authInfo: 'html' }],
  ['a shared identity server', { authHost: 'auth.halopsa.com' }],
  ['an auth_url with a slash', { authUrlSlash: true }],
  ['lists below a key', { lists: 'keyed' }],
  ['long tokens', { tokenForm: 'long' }],
  ['expires_in as text', { expiresIn: '3600' }],
];

it.each(quirks)('a healthy tenant is proven: %s', async (_name, quirk) => {
  const proof = await connect(tenantOf({ quirks: quirk }));
  expect(proof).toMatchObject({ token: { ok: true }, customers: { ok: true }, tickets: { ok: true } });
});

describe('what is wrong is named', () => {
  it.each<[string, Partial<Quirks>, string]>([
    ['application-inactive', {}, 'client-refused'],
    ['application-inactive', { inactiveApplication: 'unauthorized_client' }, 'login-type'],
    ['application-inactive', { inactiveApplication: 'invalid_grant' }, 'login-type'],
    ['application-method-code', {}, 'login-type'],
    ['application-without-edit-tickets', {}, 'scope-missing'],
    ['application-without-edit-tickets', { scopesNotGranted: 'invalid_scope' }, 'scope-missing'],
    ['application-without-read-customers', {}, 'scope-missing'],
    ['application-no-permissions', { scopesNotGranted: 'invalid_scope' }, 'scope-missing'],
  ])('%s %j: %s', async (state, quirk, code) => {
    const proof = await connect(tenantOf({ state: `broken:${state}`, quirks: quirk }));
    expect(proof.token).toMatchObject({ ok: false, failure: { code } });
    expect(proof.customers).toBeNull();
  });
  it.each(['role-customers-none', 'application-no-role', 'application-login-user'])(
    '%s: customers are refused',
    async (state) => {
      const proof = await connect(tenantOf({ state: `broken:${state}` }));
      expect(proof.token.ok).toBe(true);
      expect(proof.customers).toMatchObject({
        ok: false,
        failure: { code: expect.stringMatching(/^(?:no-right|login-type)$/u) },
      });
    },
  );
  it('a role limited to some customers is seen in their number', async () => {
    const tenant = tenantOf({ state: 'broken:role-customers-restricted', customers: 9 });
    expect((await connect(tenant)).customers).toEqual({ ok: true, count: 2 });
  });
  it('a denial that looks like an empty list is zero customers', async () => {
    const tenant = tenantOf({ state: 'broken:role-customers-none', quirks: { denial: 'filtered' } });
    expect((await connect(tenant)).customers).toEqual({ ok: true, count: 0 });
  });
  it('a wrong secret and a wrong Client ID', async () => {
    for (const change of [{ secret: 'wrong' }, { clientId: '99999999-0000-4000-8000-000000000000' }])
      expect((await connect(tenantOf(), change)).token).toMatchObject({
        ok: false,
        failure: { code: 'client-refused' },
      });
  });
  it('blanks around Client ID and secret do not matter', async () => {
    const tenant = tenantOf();
    const secret = tenant.state.applications.find(({ name }) => name === 'Cove-HaloPSA')?.secret ?? '';
    expect((await connect(tenant, { secret: `\t${secret} \n` })).token.ok).toBe(true);
  });
});
