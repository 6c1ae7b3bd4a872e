import { describe, expect, it } from 'vitest';
import { brokenStates, coveNames, createTenant, truthOf, type Quirks, type Tenant } from '../../world/halo/index.ts';
import { ask, cookies, host, post, tenantWith } from './halo-asking.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function get(tenant: Tenant, path: string): Promise<Record<string, unknown>> {
  const { body } = await ask(tenant, path, { headers: cookies(tenant, 'administrator') });
  return isRecord(body) ? body : {};
}

const coveRoleOf = (tenant: Tenant) => tenant.state.roles.find((entry) => entry.name === coveNames.role);
const coveApplicationOf = (tenant: Tenant) =>
  tenant.state.applications.find((entry) => entry.name === coveNames.application);
const rolePath = (tenant: Tenant): string =>
  `api/Roles/${coveRoleOf(tenant)?.id ?? ''}?includedetails=true&isconfig=true`;
const applicationPath = (tenant: Tenant): string =>
  `api/Application/${coveApplicationOf(tenant)?.id ?? ''}?includedetails=true`;

describe('broken states', () => {
  it.each(brokenStates.map((entry) => [entry.name, entry] as const))('%s breaks just what it says', (name, broken) => {
    const healthy = truthOf(createTenant({ host, state: 'ready' }).state, 'B');
    const truth = truthOf(createTenant({ host, state: `broken:${name}` }).state, 'B');
    expect(Object.values(healthy).every((value) => value === 'met')).toBe(true);
    expect(truth[broken.requirement]).toBe(broken.truth);
    // A role, an application, a category or a ticket type that is missing takes what hangs on it along.
    const wide = /missing|renamed|inactive|category-|as-agent/u.test(name);
    if (!wide)
      expect(
        Object.entries(truth)
          .filter(([, value]) => value !== 'met')
          .map(([id]) => id),
      ).toEqual([broken.requirement]);
  });
});

describe('representations of a role', () => {
  it.each<[quirks: Partial<Quirks>, expected: object]>([
    [
      { departments: 'rows' },
      { departments: [10, 11, 12].map((department_id) => ({ department_id, membershiplevel: 2 })) },
    ],
    [{ departments: 'sentinel-zero' }, { departments: [{ department_id: 0, membershiplevel: 2 }] }],
    [{ departments: 'sentinel-minus-one' }, { departments: [{ department_id: -1, membershiplevel: 2 }] }],
    [{ departments: 'absent' }, { departments: [] }],
    [{ claimNames: 'legacy' }, { claims: expect.arrayContaining([{ type: 'Ticket_Level', value: '2' }]) }],
    [
      { claimsNotGranted: 'zero' },
      {
        claims: expect.arrayContaining([
          { type: 'l4', value: '0' },
          { type: 'SA', value: 'false' },
        ]),
      },
    ],
    [{ claimValues: 'number' }, { claims: expect.arrayContaining([{ type: 'Tx', value: 2 }]) }],
    [{ customersScale: 'A' }, { claims: expect.arrayContaining([{ type: 'Ux', value: '1' }]) }],
  ])('%o', async (quirks, expected) => {
    const tenant = tenantWith({ quirks });
    expect(await get(tenant, rolePath(tenant))).toMatchObject(expected);
  });

  it.each(['rows', 'sentinel-zero', 'sentinel-minus-one', 'claim', 'property', 'absent'] as const)(
    '%s: what was read can be written back and means the same',
    async (departments) => {
      const tenant = tenantWith({ quirks: { departments } });
      const before = truthOf(tenant.state, 'B');
      const role = await get(tenant, rolePath(tenant));
      const written = await ask(tenant, 'api/Roles?domain=screen', post([role], cookies(tenant, 'administrator')));
      expect([written.status, isRecord(written.body)]).toEqual([201, true]);
      expect(truthOf(tenant.state, 'B')).toEqual(before);
    },
  );

  it('claims are replaced or merged, as the tenant does it', async () => {
    for (const [roleClaimsOnPost, kept] of [
      ['replace', undefined],
      ['merge', '1'],
    ] as const) {
      const tenant = tenantWith({ quirks: { roleClaimsOnPost } });
      const role = coveRoleOf(tenant);
      await ask(
        tenant,
        'api/Roles',
        post([{ id: role?.id, claims: [{ type: 'Tx', value: '1' }] }], cookies(tenant, 'administrator')),
      );
      expect([role?.claims['Tx'], role?.claims['l6']]).toEqual(['1', kept]);
    }
  });
});

describe('representations of an application', () => {
  it.each<[quirks: Partial<Quirks>, expected: (tenant: Tenant) => object]>([
    [{ identityRoles: { property: 'x_roles', form: 'guids' } }, (tenant) => ({ x_roles: [coveRoleOf(tenant)?.id] })],
    [{ identityRoles: { property: 'x_roles', form: 'names' } }, () => ({ x_roles: [coveNames.role] })],
    [{ identityRoles: { property: 'x_roles', form: 'csv' } }, () => ({ x_roles: coveNames.role })],
    [
      { identityRoles: { property: 'x_roles', form: 'integers' } },
      (tenant) => ({ x_roles: [{ role_id: coveRoleOf(tenant)?.idInt }] }),
    ],
    [{ applicationIdentity: 'agent-id' }, () => ({ loginas_agent_name: 'Application Identity' })],
    [{ grantTypes: { secret: 'cs', password: 'pw', code: 'ac', implicit: 'im' } }, () => ({ grant_type: 'cs' })],
    [{ loginEntityCodes: { agent: 7, user: 8, supplier: 9 } }, () => ({ loginentity: 7 })],
    [{ clientSecretOnGet: 'masked' }, () => ({ clientSecret: '********' })],
    [{}, () => ({ scopes: [{ name: 'edit:tickets' }, { name: 'read:customers' }] })],
  ])('%o', async (quirks, expected) => {
    const tenant = tenantWith({ quirks });
    expect(await get(tenant, applicationPath(tenant))).toMatchObject(expected(tenant));
  });

  it('no trace of the role where the tenant does not tell', async () => {
    const tenant = tenantWith({
      quirks: { applicationIdentity: 'absent', identityRoles: { property: 'x', form: 'absent' } },
    });
    const text = JSON.stringify(await get(tenant, applicationPath(tenant)));
    expect(text).not.toContain(coveNames.role);
    expect(text).not.toContain(coveRoleOf(tenant)?.id);
    expect(text).not.toContain('_screen');
  });

  it('tells the secret of a new application once and never on GET', async () => {
    const tenant = tenantWith();
    const headers = cookies(tenant, 'administrator');
    const made = await ask(
      tenant,
      'api/Application',
      post([{ displayName: 'New', scopes: [{ name: 'edit:tickets' }] }], headers),
    );
    expect(made.status).toBe(201);
    const record = isRecord(made.body) ? made.body : {};
    expect(record['clientSecret']).toBe(tenant.state.applications.at(-1)?.secret);
    expect(await get(tenant, `api/Application/${String(record['id'])}?includedetails=true`)).not.toHaveProperty(
      'clientSecret',
    );
  });
});

it('reads lag behind a write where the tenant is so', async () => {
  let now = 0;
  const tenant = tenantWith({ quirks: { readLagMs: 500 }, now: () => now });
  const headers = cookies(tenant, 'administrator');
  await ask(tenant, 'api/Category', post([{ value: 'Later', type_id: 1 }], headers));
  const has = async (): Promise<boolean> =>
    JSON.stringify((await ask(tenant, 'api/Category', { headers })).body).includes('Later');
  expect(await has()).toBe(false);
  now = 501;
  expect(await has()).toBe(true);
});

it('limits the rate over a rolling window and says when to come back', async () => {
  let now = 0;
  const tenant = tenantWith({
    quirks: { rateLimit: { requests: 2, windowMs: 300_000, retryAfter: 'seconds' } },
    now: () => now,
  });
  const headers = cookies(tenant, 'administrator');
  for (const expected of [200, 200, 429])
    expect((await ask(tenant, 'api/Agent/me', { headers })).status).toBe(expected);
  const refused = await ask(tenant, 'api/Agent/me', { headers });
  expect(refused.response.headers.get('retry-after')).toBe('300');
  expect(refused.body).toMatchObject({ Message: expect.stringContaining('2 Requests per rolling 5 minute window') });
  now = 300_001;
  expect((await ask(tenant, 'api/Agent/me', { headers })).status).toBe(200);
});
