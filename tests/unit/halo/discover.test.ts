import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { discover } from '../../../lib/halo/discover.ts';
import { startServer, trustTestCertificate, type Answer, type Heard, type TestServer } from './https-server.ts';

beforeAll(trustTestCertificate);
let server: TestServer;
afterEach(() => server.close());
const serve = async (answer: (heard: Heard) => Answer) => {
  server = await startServer(answer);
  return server.host;
};

describe('discover', () => {
  it('takes authorisation server and tenant from authinfo, without credentials', async () => {
    const host = await serve(({ headers }) => ({
      body: { auth_url: `https://${headers.host}/auth/`, tenant_id: 'acme' },
    }));
    expect(await discover(host)).toEqual({
      ok: true,
      value: { authUrl: `https://${host}/auth`, tenant: 'acme', from: 'authinfo' },
    });
    expect(server.heard[0]).toMatchObject({ method: 'GET', url: '/api/authinfo' });
    expect(server.heard[0]?.headers).not.toHaveProperty('authorization');
    expect(server.heard[0]?.headers).not.toHaveProperty('cookie');
  });
  it.each<[string, Answer]>([
    ['404', { status: 404, body: 'no' }],
    ['the web app’s own page', { type: 'text/html', body: '<!doctype html><html></html>' }],
    ['JSON without auth_url', { body: { name: 'x' } }],
    ['an auth_url that is no address', { body: { auth_url: 'auth' } }],
    ['nothing', { status: 204 }],
    ['truncated JSON', { type: 'application/json', body: '{"auth_url": "https://' }],
  ])('falls back to /auth for %s', async (_name, answer) => {
    const host = await serve(() => answer);
    expect(await discover(host)).toMatchObject({
      ok: true,
      value: { authUrl: `https://${host}/auth`, from: 'assumed' },
    });
  });
  it('asks before another owner’s host is used, and goes there once trusted', async () => {
    const host = await serve(() => ({ body: { auth_url: 'https://auth.evil.test/auth' } }));
    expect(await discover(host)).toMatchObject({
      ok: false,
      failure: { code: 'auth-elsewhere', detail: 'auth.evil.test' },
    });
    expect(await discover(host, { trustedAuthHost: 'auth.evil.test' })).toMatchObject({
      ok: true,
      value: { authUrl: 'https://auth.evil.test/auth' },
    });
  });
  it('refuses an authorisation server without https', async () => {
    const host = await serve(({ headers }) => ({ body: { auth_url: `http://${headers.host}/auth` } }));
    expect(await discover(host)).toMatchObject({ ok: false, failure: { code: 'not-halopsa' } });
  });
  it.each<[string, Record<string, string>, number, number | undefined, RegExp]>([
    ['a minute', { 'retry-after': '60' }, 1, 60, /slow down\.$/],
    ['a second, again and again', { 'retry-after': '1' }, 3, undefined, /in a minute/],
    ['nothing', {}, 3, undefined, /in a minute/],
  ])('a rate limit that names %s', async (_, headers, asked, retryAfter, message) => {
    const host = await serve(() => ({ status: 429, headers, body: {} }));
    const got = await discover(host, { wait: () => Promise.resolve() });
    expect(got).toMatchObject({
      ok: false,
      failure: { code: 'rate-limited', message: expect.stringMatching(message) },
    });
    expect(got.ok ? undefined : got.failure.retryAfter).toBe(retryAfter);
    expect(server.heard).toHaveLength(asked);
  });
  it('sits out a short rate limit, and says so', async () => {
    const seconds: number[] = [];
    const host = await serve(({ headers }) =>
      server.heard.length < 2
        ? { status: 429, headers: { 'retry-after': '2' }, body: {} }
        : { body: { auth_url: `https://${headers.host}/auth` } },
    );
    const options = { wait: () => Promise.resolve(), random: () => 0, waiting: (each: number) => seconds.push(each) };
    expect(await discover(host, options)).toMatchObject({ ok: true, value: { from: 'authinfo' } });
    expect(seconds).toEqual([2]);
  });
  it('does not follow a redirect', async () => {
    const host = await serve(() => ({ status: 302, headers: { location: 'https://example.test/' } }));
    expect(await discover(host)).toMatchObject({ ok: false, failure: { code: 'not-halopsa' } });
  });
  it('is stopped by its signal', async () => {
    const host = await serve(() => ({ body: {} }));
    expect(await discover(host, { signal: AbortSignal.abort() })).toMatchObject({
      ok: false,
      failure: { code: 'stopped' },
    });
  });
});
