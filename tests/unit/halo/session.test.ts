import { describe, expect, it } from 'vitest';
import { createSessionReader } from '../../../lib/halo/session.ts';

interface Sent {
  url: string;
  authorization: string | null;
  init: RequestInit;
}
const json = (body: unknown, status = 200): Response => Response.json(body, { status });

/** A page with these credentials; `answer` decides by the Authorization header. */
function page(options: { cookie?: string; local?: string | null; answer: (sent: Sent) => Response }) {
  const sent: Sent[] = [];
  const reader = createSessionReader({
    origin: 'https://acme.halopsa.com',
    cookie: () => options.cookie ?? '',
    localToken: () => options.local ?? null,
    now: () => 0,
    fetch: (url, init) => {
      const one = { url, init, authorization: new Headers(init.headers).get('authorization') };
      sent.push(one);
      return Promise.resolve(options.answer(one));
    },
  });
  return { reader, sent };
}
const cookieOnly = ({ authorization }: Sent): Response => (authorization ? json({}, 401) : json({ id: 1 }));
const bearer =
  (token: string) =>
  ({ authorization }: Sent): Response =>
    authorization === `Bearer ${token}` ? json({ id: 1 }) : json({}, 401);

describe('ladder', () => {
  it('cookies alone first; nothing else when they do', async () => {
    const { reader, sent } = page({ cookie: 'access_token=abcdefgh', answer: cookieOnly });
    expect(await reader.read('agent-me')).toEqual({ status: 200, form: 'json', body: { id: 1 }, rung: 'cookie' });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      url: 'https://acme.halopsa.com/api/Agent/me',
      authorization: null,
      init: { method: 'GET', redirect: 'manual' },
    });
  });
  it.each([
    ['the cookie access_token', { cookie: 'a=b; access_token=tok-en-12; refresh_token=never' }, 'tok-en-12'],
    ['an encoded cookie', { cookie: 'access_token=tok%2Den-12' }, 'tok-en-12'],
    ['local storage', { local: 'local-token' }, 'local-token'],
    ['local storage, quoted', { local: '"local-token"' }, 'local-token'],
    [
      'local storage when the cookie is stale',
      { cookie: 'access_token=stale-token', local: 'local-token' },
      'local-token',
    ],
  ])('after a 401, the page’s own token: %s', async (_name, where, token) => {
    const { reader } = page({ ...where, answer: bearer(token) });
    expect(await reader.read('roles')).toMatchObject({ status: 200, rung: 'page-token' });
  });
  it('a log-in page in place of data counts as refused', async () => {
    const { reader } = page({
      local: 'local-token',
      answer: ({ authorization }) =>
        authorization ? json([]) : new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    });
    expect(await reader.read('roles')).toMatchObject({ form: 'json', rung: 'page-token' });
  });
  it('remembers the rung, not the token: the next read starts there with the token of that moment', async () => {
    let token = 'first-token';
    const sent: (string | null)[] = [];
    const reader = createSessionReader({
      origin: 'https://acme.halopsa.com',
      cookie: () => '',
      localToken: () => token,
      fetch: (_url, init) => {
        const authorization = new Headers(init.headers).get('authorization');
        sent.push(authorization);
        return Promise.resolve(authorization === `Bearer ${token}` ? json({}) : json({}, 401));
      },
    });
    await reader.read('roles');
    token = 'second-token';
    await reader.read('roles');
    expect(sent).toEqual([null, 'Bearer first-token', 'Bearer second-token']);
  });
  it('reads that start together do not all try both rungs', async () => {
    const { reader, sent } = page({ local: 'local-token', answer: bearer('local-token') });
    await Promise.all([reader.read('roles'), reader.read('applications'), reader.read('categories')]);
    expect(sent).toHaveLength(4);
  });
  it('no token anywhere is a plain 401', async () => {
    const { reader, sent } = page({ cookie: 'refresh_token=never-this-one', answer: bearer('x') });
    expect(await reader.read('roles')).toMatchObject({ status: 401 });
    expect(sent).toHaveLength(1);
  });
  it('403 is an answer: no other rung is tried', async () => {
    const { reader, sent } = page({ local: 'local-token', answer: () => json({}, 403) });
    expect(await reader.read('roles')).toMatchObject({ status: 403, rung: 'cookie' });
    expect(sent).toHaveLength(1);
  });
});

describe('what must never happen', () => {
  it('the refresh token is not sent, in any place or spelling', async () => {
    const { reader, sent } = page({
      cookie: 'refresh_token=refresh-canary; x_access_token=other-canary; Refresh_Token=refresh-canary',
      answer: () => json({}, 401),
    });
    await reader.read('roles');
    await reader.read('agent-me');
    expect(JSON.stringify(sent)).not.toContain('canary');
  });
  it('no credential leaves the page with an answer', async () => {
    const { reader } = page({
      answer: () =>
        json([
          {
            id: 'a',
            clientId: 'c-1',
            clientSecret: 'canary',
            tokens: ['canary'],
            authorizations: [{ x: 'canary' }],
            new_apikey1: 'canary',
            scopes: [{ name: 'edit:tickets', client_secret: 'canary' }],
            refresh_token: 'canary',
            password: 'canary',
          },
        ]),
    });
    const answer = await reader.read('applications');
    expect(JSON.stringify(answer)).not.toContain('canary');
    expect(answer.body).toEqual([{ id: 'a', clientId: 'c-1', scopes: [{ name: 'edit:tickets' }] }]);
  });
  it.each([
    ['role', '../Control'],
    ['role', 'a/b'],
    ['role', 'x?y=1'],
    ['role', undefined],
    ['ticket-type', 'abc'],
    ['roles', '1'],
  ] as const)('%s does not take the id %s', async (operation, id) => {
    const { reader, sent } = page({ answer: () => json({}) });
    await expect(reader.read(operation, id)).rejects.toThrow('no such read');
    expect(sent).toEqual([]);
  });
});

describe('forms of an answer', () => {
  const html = { headers: { 'content-type': 'text/html' } };
  it.each<[string, () => Response, object]>([
    ['JSON', () => json({ a: 1 }), { form: 'json', body: { a: 1 } }],
    [
      'JSON with a byte order mark',
      () => new Response('\uFEFF{"a":1}', { headers: { 'content-type': 'application/json' } }),
      { form: 'json', body: { a: 1 } },
    ],
    [
      'a JSON type of a vendor',
      () => new Response('[]', { headers: { 'content-type': 'application/problem+json' } }),
      { form: 'json', body: [] },
    ],
    ['a page', () => new Response('<!doctype html>', html), { form: 'html' }],
    [
      'a page that claims to be JSON',
      () => new Response('<!DOCTYPE html><html>', { headers: { 'content-type': 'application/json' } }),
      { form: 'html' },
    ],
    [
      'truncated JSON',
      () => new Response('{"a":', { headers: { 'content-type': 'application/json' } }),
      { form: 'text' },
    ],
    [
      'JSON without its type',
      () => new Response('{"a":1}', { headers: { 'content-type': 'text/plain' } }),
      { form: 'text' },
    ],
    ['204', () => new Response(null, { status: 204 }), { form: 'empty', status: 204 }],
    ['blank', () => new Response('  ', { headers: { 'content-type': 'application/json' } }), { form: 'empty' }],
    [
      '429 with seconds',
      () => new Response('{}', { status: 429, headers: { 'content-type': 'application/json', 'retry-after': '7' } }),
      { status: 429, retryAfter: 7 },
    ],
    [
      '429 with a date',
      () => new Response('{}', { status: 429, headers: { 'retry-after': 'Thu, 01 Jan 1970 00:00:09 GMT' } }),
      { retryAfter: 9 },
    ],
    [
      '429 with nonsense',
      () => new Response('{}', { status: 429, headers: { 'retry-after': 'soon' } }),
      { status: 429 },
    ],
  ])('%s', async (_name, answer, expected) => {
    const { reader } = page({ answer });
    expect(await reader.read('roles')).toMatchObject(expected);
  });
});
