/** Every request that is sent to HaloPSA's API is one that its published specification has. */
import { describe, expect, it } from 'vitest';
import { haloReads } from '../../../lib/bus/page-protocol.ts';
import { createApplicationReader } from '../../../lib/halo/application.ts';
import { readCustomers } from '../../../lib/halo/customers.ts';
import { discover } from '../../../lib/halo/discover.ts';
import { gather } from '../../../lib/halo/gather.ts';
import { pathOf } from '../../../lib/halo/operations.ts';
import { prove } from '../../../lib/halo/prove.ts';
import { createSessionReader } from '../../../lib/halo/session.ts';
import { createTicketDesk } from '../../../lib/halo/ticket-desk.ts';
import { requestToken } from '../../../lib/halo/token.ts';
import { agentLogins, coveNames, type TenantOptions } from '../../world/halo/index.ts';
import { requestViolations } from '../../world/halo/specification-requests.ts';
import { host, tenantOf } from './tenant-reading.ts';

const guid = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
/** Ids of the form that an operation takes, where that is no number. */
const idOf: Readonly<Record<string, string>> = {
  role: guid,
  application: guid,
  'tickets-marked': 'AlcoveProof0123456789',
};

describe('the checker', () => {
  it.each<[string, string, string, string, string | null]>([
    ['a list', 'GET', '/api/Roles?isconfig=true', '', null],
    ['in another case', 'GET', '/api/authinfo', '', null],
    ['an unknown path', 'GET', '/api/Department', '', 'not in the specification'],
    ['an unknown method', 'PUT', '/api/Roles', '', 'not in the specification'],
    ['a doubled prefix', 'GET', '/api/api/Roles', '', 'not in the specification'],
    ['an unknown parameter', 'GET', '/api/Organisation?includedetails=true', '', 'includedetails is no parameter'],
    ['a parameter of another type', 'GET', '/api/Category?type_id=one', '', 'type_id=one is no integer'],
    ['an id of another form', 'GET', '/api/Roles/7', '', 'the id is no guid'],
    ['an unknown property', 'POST', '/api/Category', '[{"value":"x","colour":1}]', 'colour'],
    ['a known body', 'POST', '/api/Category', '[{"value":"x","type_id":1}]', null],
    ['no array', 'POST', '/api/Category', '{"value":"x"}', 'no array'],
    ['a body that nobody takes', 'DELETE', '/api/Category/4', '[]', 'takes no body'],
    ['a ticket', 'POST', '/api/Tickets', '[{"summary":"x","tickettype_id":1,"impact":3}]', null],
    ['a ticket with text for a number', 'POST', '/api/Tickets', '[{"impact":"3"}]', 'impact is no integer'],
  ])('%s', (_name, method, url, body, violation) => {
    const [first, ...more] = requestViolations(method, url, body);
    expect(more).toEqual([]);
    if (violation === null) expect(first).toBeUndefined();
    else expect(first).toContain(violation);
  });
});

it.each(haloReads)('the named read %s', (operation) => {
  const path = pathOf(operation) ?? pathOf(operation, idOf[operation] ?? '7');
  if (path === null) throw new Error('the operation takes no id of that form');
  expect(requestViolations('GET', `/api${path}`)).toEqual([]);
});

describe('whole runs', () => {
  /** A tenant whose API requests are written down. */
  function recorded(options: Partial<TenantOptions> = {}) {
    const tenant = tenantOf(options);
    const sent: { method: string; url: string; body: string }[] = [];
    const session = tenant.signIn(agentLogins.administrator.email);
    const cookie = session.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init);
      const { method, url } = request;
      if (new URL(url).pathname.startsWith('/api/')) sent.push({ method, url, body: await request.clone().text() });
      return tenant.handle(request, tenant.host);
    };
    const asAgent: typeof fetch = (url, init) =>
      fetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), cookie } });
    const reader = createSessionReader({
      origin: `https://${host}`,
      fetch: asAgent,
      cookie: () => '',
      localToken: () => null,
    });
    const wrong = () => sent.flatMap(({ method, url, body }) => requestViolations(method, url, body));
    return { tenant, sent, fetch, reader, wrong };
  }

  it.each<[string, Partial<TenantOptions>]>([
    ['ready', {}],
    ['unconfigured', { state: 'unconfigured' }],
    ['departments as rows', { quirks: { departments: 'rows' } }],
    ['the category elsewhere', { state: 'broken:category-other-type' }],
    ['two Incidents', { state: 'broken:incident-twice' }],
  ])('a check: %s', async (_name, options) => {
    const { reader, sent, wrong } = recorded(options);
    await gather(reader, { choices: { ticks: {} }, now: () => 0, countCustomers: true, askVersion: true });
    expect(sent.length).toBeGreaterThan(7);
    expect(sent.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(wrong()).toEqual([]);
  });

  it('connecting, proving and reading the customers', async () => {
    const { tenant, fetch, sent, wrong } = recorded({ customers: 250 });
    const application = tenant.state.applications.find(({ name }) => name === coveNames.application);
    const found = await discover(host, { fetch });
    if (!found.ok || !application) throw new Error('no way in');
    const { authUrl } = found.value;
    const key = { host, authUrl, clientId: application.clientId, clientSecret: application.secret };
    const proven = await prove(key, { fetch });
    expect(proven.proof.token.ok).toBe(true);
    const reader = createApplicationReader(host, () => requestToken(key, { fetch }), { fetch });
    const read = await readCustomers((page, size) => reader.readPage(page, size));
    expect(read.ok && read.value.customers.length).toBeGreaterThan(200);
    expect(sent.length).toBeGreaterThan(5);
    expect(wrong()).toEqual([]);
  });

  it('a ticket to try it, closed again', async () => {
    const { tenant, fetch, sent, wrong } = recorded();
    const application = tenant.state.applications.find(({ name }) => name === coveNames.application);
    const clientId = application?.clientId ?? '';
    const key = { host, authUrl: `https://${host}/auth`, clientId, clientSecret: application?.secret ?? '' };
    const token = await requestToken(key, { fetch });
    if (!token.ok) throw new Error(token.failure.message);
    const desk = createTicketDesk(host, token.value, { fetch });
    const made = await desk.create({
      summary: 'Trying it (AlcoveProof0123456789)',
      details: 'Nothing has failed.',
      client_id: tenant.state.clients.at(-1)?.id ?? 0,
      tickettype_id: 1,
      category_1: coveNames.category,
      impact: 3,
      urgency: 3,
      status_id: 1,
    });
    expect(made.status).toBe(201);
    const [ticket] = tenant.state.tickets.filter(({ summary }) => summary.includes('AlcoveProof'));
    const id = ticket?.id ?? 0;
    await desk.read(id);
    await desk.marked('AlcoveProof0123456789');
    expect((await desk.close(id, 9, 'Tried.')).status).toBeLessThan(300);
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'POST']);
    expect(wrong()).toEqual([]);
  });
});
