import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { failureOf, prove } from '../../../lib/halo/prove.ts';
import { requestToken } from '../../../lib/halo/token.ts';
import { startServer, trustTestCertificate, type Answer, type Heard, type TestServer } from './https-server.ts';

beforeAll(trustTestCertificate);
let server: TestServer;
afterEach(() => server.close());

const secret = 'canary-secret-7f3a';
const serve = async (answer: (heard: Heard) => Answer) => {
  server = await startServer(answer);
  return server.host;
};
const keyFor = (host: string, tenant?: string) => ({
  host,
  authUrl: `https://${host}/auth`,
  tenant,
  clientId: ' c-1 ',
  clientSecret: ` ${secret} `,
});
const good: Answer = { body: { access_token: 't', token_type: 'Bearer', expires_in: 3600 } };
const error = (status: number, name: string, text?: string): Answer => ({
  status,
  body: { error: name, error_description: text, error_uri: 'https://documentation.openiddict.com/errors/ID2055' },
});

describe('token', () => {
  it('posts a form with exactly both scopes, trimmed, and the tenant in the query', async () => {
    const host = await serve(() => ({
      body: { access_token: 't', expires_in: '3600', scope: 'edit:tickets read:customers' },
    }));
    const got = await requestToken(keyFor(host, 'acme'), { now: () => 1000 });
    expect(got).toEqual({
      ok: true,
      value: { value: 't', expiresAt: 3_601_000, scope: ['edit:tickets', 'read:customers'], tenant: 'acme' },
    });
    const [heard] = server.heard;
    expect(heard).toMatchObject({ method: 'POST', url: '/auth/token?tenant=acme' });
    expect(heard?.headers['content-type']).toContain('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(heard?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'c-1',
      client_secret: secret,
      scope: 'edit:tickets read:customers',
    });
  });

  it.each<[string, Answer, string]>([
    [
      'wrong id or secret',
      error(401, 'invalid_client', 'The specified client credentials are invalid.'),
      'client-refused',
    ],
    ['wrong id or secret, as 400', error(400, 'invalid_client'), 'client-refused'],
    ['a bare 401', { status: 401, body: 'no' }, 'client-refused'],
    ['missing permissions', error(400, 'invalid_scope'), 'scope-missing'],
    ['another authentication method', error(400, 'unauthorized_client'), 'login-type'],
    ['another grant', error(400, 'unsupported_grant_type'), 'login-type'],
    ['an application that may not log in', error(400, 'invalid_grant'), 'login-type'],
    ['an unknown tenant', error(400, 'invalid_request', 'The tenant could not be found.'), 'wrong-tenant'],
    ['an unknown error', error(400, 'teapot', 'No coffee'), 'unexpected-answer'],
    ['a rate limit', { status: 429, headers: { 'retry-after': '30' }, body: {} }, 'rate-limited'],
    ['a failing server', { status: 500, body: 'x' }, 'server-error'],
    ['a page', { type: 'text/html', body: '<html>hello</html>' }, 'not-halopsa'],
    ['404', { status: 404, body: 'not found' }, 'not-halopsa'],
    ['200 without a token', { body: { hello: 1 } }, 'not-halopsa'],
    ['nothing', { status: 204 }, 'not-halopsa'],
  ])('%s', async (_name, answer, code) => {
    const host = await serve(() => answer);
    const got = await requestToken(keyFor(host));
    expect(got).toMatchObject({ ok: false, failure: { code } });
    expect(JSON.stringify(got)).not.toContain(secret);
    // Not a hosted name: there is no sub-domain to try.
    expect(server.heard).toHaveLength(1);
  });

  it('a connection that is cut is unreachable', async () => {
    const host = await serve(() => ({ cut: true }));
    expect(await requestToken(keyFor(host))).toMatchObject({ ok: false, failure: { code: 'unreachable' } });
  });

  describe('with the sub-domain as tenant', () => {
    /** A hosted name whose authorisation server is the test's. */
    const hosted = (host: string) => ({ ...keyFor(host), host: 'acme.halopsa.com' });
    it('is tried once when the server named none and refuses', async () => {
      const host = await serve(({ url }) => (url.includes('tenant=acme') ? good : error(401, 'invalid_client')));
      expect(await requestToken(hosted(host))).toMatchObject({ ok: true, value: { tenant: 'acme' } });
      expect(server.heard.map(({ url }) => url)).toEqual(['/auth/token', '/auth/token?tenant=acme']);
    });
    it('is not tried when the server named one', async () => {
      const host = await serve(() => error(401, 'invalid_client'));
      const got = await requestToken({ ...hosted(host), tenant: 'other' });
      expect(got).toMatchObject({
        ok: false,
        failure: { code: 'client-refused', message: expect.stringContaining('tenant name is wrong (other)') },
      });
      expect(server.heard).toHaveLength(1);
    });
    it('is not tried when the permissions are missing', async () => {
      const host = await serve(() => error(400, 'invalid_scope'));
      expect(await requestToken(hosted(host))).toMatchObject({ ok: false, failure: { code: 'scope-missing' } });
      expect(server.heard).toHaveLength(1);
    });
    it('blames the credentials when both are refused', async () => {
      const host = await serve(() => error(401, 'invalid_client'));
      expect(await requestToken(hosted(host))).toMatchObject({ ok: false, failure: { code: 'client-refused' } });
      expect(server.heard).toHaveLength(2);
    });
  });
});

describe('proof', () => {
  const world =
    (customers: Answer, tickets: Answer = { body: { record_count: 0, tickets: [] } }) =>
    (heard: Heard): Answer =>
      heard.url.startsWith('/auth/token') ? good : heard.url.startsWith('/api/Client') ? customers : tickets;

  it('gets a token, one customer and one ticket, with the key and no cookies', async () => {
    const host = await serve(world({ body: { record_count: 250, clients: [{ id: 1 }] } }));
    const { proof } = await prove(keyFor(host), { now: () => 5 });
    expect(proof).toEqual({
      at: 5,
      host,
      clientId: 'c-1',
      token: { ok: true },
      customers: { ok: true, count: 250 },
      tickets: { ok: true },
    });
    expect(server.heard.map(({ url }) => url)).toEqual([
      '/auth/token',
      '/api/Client?pageinate=true&page_size=1&page_no=1',
      '/api/Tickets?pageinate=true&page_size=1&page_no=1',
    ]);
    expect(server.heard[1]?.headers.authorization).toBe('Bearer t');
    expect(server.heard[1]?.headers).not.toHaveProperty('cookie');
  });
  it.each<[string, Answer, string]>([
    ['401', { status: 401, body: {} }, 'login-type'],
    ['403', { status: 403, body: { Message: 'no' } }, 'no-right'],
    ['404', { status: 404, body: 'x' }, 'not-halopsa'],
    ['a page', { type: 'text/html', body: '<html></html>' }, 'not-halopsa'],
    ['429', { status: 429, body: {} }, 'rate-limited'],
    ['500', { status: 500, body: {} }, 'server-error'],
    ['an error inside 200', { body: { error: 'no' } }, 'unexpected-answer'],
  ])('customers answered with %s', async (_name, answer, code) => {
    const host = await serve(world(answer));
    const { proof } = await prove(keyFor(host), { wait: () => Promise.resolve() });
    expect(proof.token.ok).toBe(true);
    expect(proof.customers).toMatchObject({ ok: false, failure: { code } });
    expect(failureOf(proof)?.code).toBe(code);
  });
  it.each<[string, unknown, boolean]>([
    ['between commas', 'edit:tickets,read:customers', true],
    ['as a list', ['edit:tickets', 'read:customers'], true],
    ['in capitals', 'Edit:Tickets Read:Customers', true],
    ['not at all', '', true],
    ['as nothing', null, true],
    ['between commas, one of them', 'edit:tickets,offline_access', false],
    ['as a list of one', ['read:customers'], false],
  ])('what a token is good for may be said %s', async (_name, scope, whole) => {
    const host = await serve(({ url }) =>
      url.startsWith('/auth')
        ? { body: { access_token: 't', scope } }
        : { body: { record_count: 0, clients: [], tickets: [] } },
    );
    const { proof } = await prove(keyFor(host));
    expect(proof.token.ok).toBe(whole);
    if (!whole) expect(proof.token.failure?.code).toBe('scope-missing');
  });
  it('a token with narrowed scopes is no proof', async () => {
    const host = await serve(() => ({ body: { access_token: 't', scope: 'read:customers' } }));
    const { proof } = await prove(keyFor(host));
    expect(proof.token).toMatchObject({
      ok: false,
      failure: { code: 'scope-missing', message: expect.stringContaining('edit:tickets') },
    });
    expect(server.heard).toHaveLength(1);
  });
  it('no customers at all is read as zero, not as refused', async () => {
    const host = await serve(world({ body: [] }));
    expect((await prove(keyFor(host))).proof.customers).toEqual({ ok: true, count: 0 });
  });
  it('never carries the secret or the token', async () => {
    const host = await serve(world({ status: 403, body: { Message: secret } }));
    const { proof } = await prove(keyFor(host));
    expect(JSON.stringify({ ...proof, customers: null })).not.toContain(secret);
  });
});
