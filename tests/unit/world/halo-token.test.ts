import { describe, expect, it } from 'vitest';
import { coveNames, createHalo, createTenant, type TenantOptions } from '../../world/halo/index.ts';
import { ask, bearer, tenantWith, token } from './halo-asking.ts';

describe('token endpoint', () => {
  const wrong = { grant_type: 'client_credentials', client_id: 'nobody', client_secret: 'x', scope: 'all' };
  it.each<
    [
      name: string,
      form: Record<string, string>,
      query: string,
      quirks: TenantOptions['quirks'],
      status: number,
      error: string,
    ]
  >([
    ['wrong credentials', wrong, '', {}, 401, 'invalid_client'],
    ['no grant type', { client_id: 'x' }, '', {}, 400, 'invalid_request'],
    ['unknown grant type', { ...wrong, grant_type: 'magic' }, '', {}, 400, 'unsupported_grant_type'],
    ['wrong tenant', wrong, '?tenant=other', {}, 401, 'invalid_client'],
    ['refresh token of nobody', { grant_type: 'refresh_token', refresh_token: 'x' }, '', {}, 400, 'invalid_grant'],
  ])('refuses: %s', async (_name, form, query, quirks, status, error) => {
    const answer = await ask(tenantWith({ quirks: quirks ?? {} }), `auth/token${query}`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      error,
      error_description: expect.any(String),
      error_uri: expect.stringContaining('openiddict'),
    });
  });

  it.each<
    [
      state: TenantOptions['state'],
      quirks: TenantOptions['quirks'],
      scope: string,
      query: string,
      status: number,
      body: object,
    ]
  >([
    [
      'ready',
      {},
      'edit:tickets read:customers',
      '',
      200,
      { scope: 'edit:tickets read:customers', token_type: 'Bearer', expires_in: 3600 },
    ],
    ['ready', {}, 'edit:tickets read:customers read:kb', '', 200, { scope: 'edit:tickets read:customers' }],
    ['ready', { scopesNotGranted: 'invalid_scope' }, 'edit:tickets read:kb', '', 400, { error: 'invalid_scope' }],
    ['ready', { tenantParameter: 'required' }, 'edit:tickets', '', 401, { error: 'invalid_client' }],
    ['ready', { tenantParameter: 'required' }, 'edit:tickets', '?tenant=acme', 200, { scope: 'edit:tickets' }],
    ['broken:application-inactive', {}, 'edit:tickets', '', 401, { error: 'invalid_client' }],
    [
      'broken:application-inactive',
      { inactiveApplication: 'unauthorized_client' },
      'edit:tickets',
      '',
      400,
      { error: 'unauthorized_client' },
    ],
    ['broken:application-method-code', {}, 'edit:tickets', '', 400, { error: 'unauthorized_client' }],
  ])('%s %o %s', async (state, quirks, scope, query, status, body) => {
    const answer = await token(tenantWith({ state: state ?? 'ready', quirks: quirks ?? {} }), scope, query);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(body);
  });

  it('wants a form, and gives a token without scope that is good for nothing', async () => {
    const tenant = tenantWith();
    const json = await ask(tenant, 'auth/token', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(json.status).toBe(400);
    expect((await token(tenant, '')).status).toBe(200);
    expect((await ask(tenant, 'api/Client', { headers: await bearer(tenant, '') })).status).toBe(401);
  });

  it('keeps the rights of the moment of issue, and ends after its time', async () => {
    let now = 1_000_000;
    const tenant = tenantWith({ state: 'broken:role-customers-none', now: () => now });
    const old = await bearer(tenant);
    const role = tenant.state.roles.find((entry) => entry.name === coveNames.role);
    if (role !== undefined) role.claims['Ux'] = '2';
    expect((await ask(tenant, 'api/Client', { headers: old })).status).toBe(403);
    const fresh = await bearer(tenant);
    expect((await ask(tenant, 'api/Client', { headers: fresh })).status).toBe(200);
    now += 3_600_001;
    expect((await ask(tenant, 'api/Client', { headers: fresh })).status).toBe(401);
  });
});

it('a shared identity server tells tenants apart by name', async () => {
  const quirks = { authHost: 'auth.haloservicedesk.com' };
  const tenants = ['one', 'two'].map((name) => createTenant({ host: `${name}.halopsa.com`, state: 'ready', quirks }));
  const halo = createHalo(tenants);
  const application = tenants[1]?.state.applications.at(-1);
  const form = (): URLSearchParams =>
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: application?.clientId ?? '',
      client_secret: application?.secret ?? '',
      scope: 'edit:tickets',
    });
  const at = async (url: string): Promise<number> =>
    (await halo.handle(new Request(url, { method: 'POST', body: form() }), new URL(url).hostname)).status;
  expect(await at('https://auth.haloservicedesk.com/auth/token?tenant=two')).toBe(200);
  expect(await at('https://auth.haloservicedesk.com/auth/token?tenant=one')).toBe(401);
  expect(await at('https://auth.haloservicedesk.com/auth/token')).toBe(401);
  expect(await at('https://two.halopsa.com/auth/token')).toBe(404);
});
