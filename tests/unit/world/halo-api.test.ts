import { describe, expect, it } from 'vitest';
import { coveNames, type TenantOptions } from '../../world/halo/index.ts';
import { ask, bearer, cookies, post, rows, tenantWith, type Answer, type Who } from './halo-asking.ts';

describe('rights of the Cove application: scopes and role together', () => {
  const ticket = {
    summary: 'Backup failed',
    client_id: 1,
    tickettype_id: 1,
    category_1: coveNames.category,
    impact: 3,
    urgency: 3,
  };
  it.each<[state: TenantOptions['state'], clients: number, tickets: number, created: number]>([
    ['ready', 200, 200, 201],
    ['broken:application-without-read-customers', 403, 200, 201],
    ['broken:application-without-edit-tickets', 200, 403, 403],
    ['broken:application-read-tickets-only', 200, 403, 403],
    ['broken:application-no-role', 403, 403, 403],
    ['broken:application-login-user', 403, 403, 403],
    ['broken:application-other-role', 200, 200, 400],
    ['broken:role-tickets-read-only', 200, 200, 403],
    ['broken:role-tickets-none', 200, 403, 403],
    ['broken:role-customers-none', 403, 200, 201],
    ['broken:role-add-tickets-no', 200, 200, 403],
    ['broken:role-departments-view-all', 200, 200, 400],
    ['broken:role-departments-not-set', 200, 200, 400],
    ['broken:role-ticket-types-restricted', 200, 200, 400],
    ['broken:category-missing', 200, 200, 400],
    ['broken:category-case', 200, 200, 400],
    ['broken:incident-inactive', 200, 200, 400],
    ['broken:incident-without-impact', 200, 200, 400],
    ['broken:incident-category-not-allowed', 200, 200, 400],
  ])('%s', async (state, clients, tickets, created) => {
    const tenant = tenantWith({ state: state ?? 'ready' });
    // The role of the first-line agents lies in one department only: the ticket goes to another.
    const body = state === 'broken:application-other-role' ? { ...ticket, department_id: 12 } : ticket;
    const headers = await bearer(tenant);
    expect((await ask(tenant, 'api/Client?pageinate=true&page_size=1&page_no=1', { headers })).status).toBe(clients);
    expect((await ask(tenant, 'api/Tickets?pageinate=true&page_size=1&page_no=1', { headers })).status).toBe(tickets);
    expect((await ask(tenant, 'api/Tickets', post([body], headers))).status).toBe(created);
  });

  it.each<[state: TenantOptions['state'], check: (answer: Answer) => void]>([
    [
      'broken:role-customers-names-only',
      ({ body }) => expect(body).toMatchObject({ clients: [{ id: expect.any(Number), name: expect.any(String) }] }),
    ],
    ['broken:role-customers-restricted', ({ body }) => expect(body).toMatchObject({ record_count: 2 })],
  ])('%s: fewer customers, and nothing says so', async (state, check) => {
    const tenant = tenantWith({ state: state ?? 'ready' });
    check(await ask(tenant, 'api/Client?pageinate=true&page_size=1&page_no=1', { headers: await bearer(tenant) }));
  });

  it('cannot look at roles and applications', async () => {
    const tenant = tenantWith();
    const headers = await bearer(tenant);
    for (const path of ['api/Roles', 'api/Application'])
      expect((await ask(tenant, path, { headers })).status).toBe(403);
    const filtered = tenantWith({ quirks: { denial: 'filtered' } });
    expect((await ask(filtered, 'api/Application', { headers: await bearer(filtered) })).body).toEqual([]);
  });
});

describe('rights of agents', () => {
  it.each<[who: Who, path: string, status: number]>([
    ['administrator', 'api/Roles', 200],
    ['administrator', 'api/application', 200],
    ['hiddenAdministrator', 'api/Application', 200],
    ['technician', 'api/Application', 403],
    ['technician', 'api/Roles', 403],
    ['technician', 'api/Category?type_id=1', 200],
    ['technician', 'API/TICKETTYPE', 200],
    ['technician', 'api/api/Tickets', 404],
    ['administrator', 'api/Roles/00000000-0000-0000-0000-000000000000', 404],
  ])('%s %s → %i', async (who, path, status) => {
    const tenant = tenantWith();
    expect((await ask(tenant, path, { headers: cookies(tenant, who) })).status).toBe(status);
  });

  it('a technician may not write, and somebody unknown may do nothing', async () => {
    const tenant = tenantWith();
    expect(
      (await ask(tenant, 'api/Category', post([{ value: 'X', type_id: 1 }], cookies(tenant, 'technician')))).status,
    ).toBe(403);
    expect((await ask(tenant, 'api/Agent/me')).status).toBe(401);
    const stray = await ask(tenant, 'api/Nonsense', { headers: cookies(tenant, 'administrator') });
    expect([stray.status, stray.type]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it.each(['cookie-token', 'local-storage', 'memory', 'http-only'] as const)(
    '%s: the cookies alone are not enough for /api',
    async (tokenPlacement) => {
      const tenant = tenantWith({ quirks: { tokenPlacement } });
      expect((await ask(tenant, 'api/Agent/me', { headers: cookies(tenant, 'administrator') })).status).toBe(401);
    },
  );
});

describe('lists and paging', () => {
  it('pages customers from 1 with pageinate and caps the size; without it the tenant counts as it likes', async () => {
    const tenant = tenantWith({ customers: 230, quirks: { clientPageBase: 0 } });
    const headers = await bearer(tenant);
    const seen = new Set<unknown>();
    for (let page = 1; page <= 4; page++) {
      const { body } = await ask(tenant, `api/Client?pageinate=true&page_size=500&page_no=${page}`, { headers });
      const clients = typeof body === 'object' && body !== null && 'clients' in body ? rows(body.clients) : [];
      expect(clients.length).toBeLessThanOrEqual(100);
      for (const client of clients) seen.add(client['id']);
    }
    expect(seen.size).toBe(tenant.state.clients.filter((client) => !client.inactive).length);
    const zero = await ask(tenant, 'api/Client?page_size=3&page_no=0', { headers });
    const one = await ask(tenant, 'api/Client?pageinate=true&page_size=3&page_no=1', { headers });
    expect(zero.body).toMatchObject({
      clients: typeof one.body === 'object' && one.body !== null && 'clients' in one.body ? one.body.clients : [],
    });
  });

  it('gives lists bare or below their key', async () => {
    const keyed = tenantWith({ quirks: { lists: 'keyed' } });
    expect((await ask(keyed, 'api/Roles', { headers: cookies(keyed, 'administrator') })).body).toMatchObject({
      roles: expect.any(Array),
    });
  });

  it('ignores a ticket filter that does not exist', async () => {
    const tenant = tenantWith();
    const headers = await bearer(tenant);
    await ask(
      tenant,
      'api/Tickets',
      post(
        [{ summary: 'a', client_id: 1, tickettype_id: 1, category_1: coveNames.category, impact: 3, urgency: 3 }],
        headers,
      ),
    );
    // Unassigned ones only: the role may not see what other agents work on.
    expect((await ask(tenant, 'api/Tickets?tickettype_id=3', { headers })).body).toMatchObject({ record_count: 3 });
    expect((await ask(tenant, 'api/Tickets?requesttype=3', { headers })).body).toMatchObject({ record_count: 1 });
  });
});
