import { describe, expect, test } from 'vitest';
import { z } from '../../../lib/domain/schema.ts';
import { createCoveClient, visaLifeMs } from '../../../lib/cove/jsonrpc.ts';
import { retryAfterSeconds } from '../../../lib/cove/jsonrpc-transport.ts';

interface Sent {
  method: string;
  params: Record<string, unknown>;
  visa?: string;
  init: RequestInit;
}
type Reply = Response | Error | ((sent: Sent) => Response);

const sentSchema = z.looseObject({
  method: z.string(),
  params: z.record(z.string(), z.unknown()),
  visa: z.optional(z.string()),
});
const bodyOf = ({ body }: RequestInit): string => (typeof body === 'string' ? body : '');
const json = (body: unknown, init?: ResponseInit): Response => new Response(JSON.stringify(body), init);
const loggedIn = (visa = 'v1'): Response =>
  json({ jsonrpc: '2.0', id: '1', visa, result: { result: { Id: 5, PartnerId: 77 } } });
const value = (result: unknown, visa?: string): Response => json({ jsonrpc: '2.0', visa, result: { result } });

function setUp(replies: Reply[]) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const clock = { now: 1_000_000 };
  let underWay = 0;
  let most = 0;
  const controller = new AbortController();
  const client = createCoveClient({
    login: { partner: 'Acme, Inc (bob@acme.net)', username: 'api', password: 'top-secret-token' },
    now: () => clock.now,
    signal: controller.signal,
    wait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    fetch: async (url, init) => {
      expect(url).toBe('https://api.backup.management/jsonapi');
      const one = { ...z.parse(sentSchema, JSON.parse(bodyOf(init))), init };
      sent.push(one);
      underWay += 1;
      most = Math.max(most, underWay);
      await Promise.resolve();
      underWay -= 1;
      const reply = replies.shift();
      if (reply === undefined) throw new Error('no reply prepared');
      if (reply instanceof Error) throw reply;
      return reply instanceof Response ? reply : reply(one);
    },
  });
  const call = () => client.call('EnumeratePartners', { parentPartnerId: 77 }, z.array(z.number()));
  return { client, call, sent, waits, clock, controller, mostAtOnce: () => most };
}
const code = (result: { ok: true } | { ok: false; failure: { code: string } }): string =>
  result.ok ? 'ok' : result.failure.code;

describe('visa', () => {
  test('the first call logs in, then sends the visa in the body, without cookies or redirects', async () => {
    const { call, sent } = setUp([loggedIn(), value([1, 2])]);
    expect(await call()).toEqual({ ok: true, value: [1, 2] });
    expect(sent.map(({ method, visa }) => [method, visa])).toEqual([
      ['Login', undefined],
      ['EnumeratePartners', 'v1'],
    ]);
    expect(sent[0]?.params).toEqual({
      partner: 'Acme, Inc (bob@acme.net)',
      username: 'api',
      password: 'top-secret-token',
    });
    for (const { init } of sent) expect(init).toMatchObject({ credentials: 'omit', redirect: 'error', method: 'POST' });
  });
  test('every answer carries the next visa, failed ones too', async () => {
    const { call, sent } = setUp([
      loggedIn(),
      json({
        visa: 'v2',
        error: { code: -32603, data: 13501, message: 'Operation failed because of security reasons' },
      }),
      value([1], 'v3'),
      value([1]),
      value([1]),
    ]);
    const refused = await call();
    expect(refused).toMatchObject({
      ok: false,
      failure: { code: 'cove-api', detail: 'Operation failed because of security reasons (13501)' },
    });
    await call();
    await call();
    await call();
    expect(sent.map(({ visa }) => visa)).toEqual([undefined, 'v1', 'v2', 'v3', 'v3']);
  });
  test.each([
    ['ten minutes', visaLifeMs],
    ['a clock set back', -1],
  ])('logs in again after %s', async (_, passed) => {
    const { call, sent, clock } = setUp([loggedIn(), value([1]), loggedIn('w1'), value([1])]);
    await call();
    clock.now += passed;
    await call();
    expect(sent.map(({ method, visa }) => `${method} ${visa ?? ''}`)).toEqual([
      'Login ',
      'EnumeratePartners v1',
      'Login ',
      'EnumeratePartners w1',
    ]);
  });
  test('an error about the visa logs in once more, not twice', async () => {
    const { call, sent } = setUp([
      loggedIn(),
      json({ error: 'Visa expired' }),
      loggedIn('w1'),
      json({ error: 'Visa expired' }),
    ]);
    expect(code(await call())).toBe('cove-api');
    expect(sent.map(({ method }) => method)).toEqual(['Login', 'EnumeratePartners', 'Login', 'EnumeratePartners']);
  });
});

describe('login', () => {
  test('a refused login is named, tells no secret, and is never repeated', async () => {
    const { call, client, sent } = setUp([
      json({
        error: { code: -32603, data: 2100, message: 'Unknown partner/username or bad password top-secret-token' },
      }),
    ]);
    const first = await call();
    expect(first).toMatchObject({
      ok: false,
      failure: { code: 'cove-login', detail: 'Unknown partner/username or bad password … (2100)' },
    });
    expect(await call()).toEqual(first);
    expect(await client.login()).toEqual(first);
    expect(sent).toHaveLength(1);
  });
  test('without an answer it is tried twice at most', async () => {
    const { call, sent } = setUp([new TypeError('net'), new TypeError('net'), loggedIn()]);
    expect(code(await call())).toBe('unreachable');
    expect(sent).toHaveLength(2);
  });
  test('an answer without a visa is not a login', async () => {
    const { call } = setUp([json({ result: { result: { PartnerId: 77 } } })]);
    expect(code(await call())).toBe('unexpected-answer');
  });
  test('an empty partner is left out', async () => {
    const bodies: unknown[] = [];
    const client = createCoveClient({
      login: { partner: '', username: 'u', password: 'p' },
      now: () => 0,
      wait: () => Promise.resolve(),
      fetch: (_, init) => {
        bodies.push(JSON.parse(bodyOf(init)));
        return Promise.resolve(loggedIn());
      },
    });
    expect(await client.login()).toEqual({ ok: true, value: { partnerId: 77 } });
    expect(bodies).toMatchObject([{ jsonrpc: '2.0', method: 'Login', params: { username: 'u', password: 'p' } }]);
    expect(JSON.stringify(bodies)).not.toContain('partner"');
  });
});

describe('answers', () => {
  test.each<[string, Reply[], string]>([
    ['a plain result that is not nested', [json({ result: [1] })], 'ok'],
    ['an error as a string', [json({ error: 'No' })], 'cove-api'],
    ['an error with Message', [json({ error: { Message: 'No' } })], 'cove-api'],
    ['an error of unknown shape', [json({ error: 7 })], 'cove-api'],
    ['another schema', [value(['x'])], 'unexpected-answer'],
    ['no result', [json({ id: '1' })], 'unexpected-answer'],
    ['JSON that is no object', [json('hello')], 'unexpected-answer'],
    ['a byte order mark', [new Response('\uFEFF{"result":{"result":[1]}}')], 'ok'],
    ['a page, then data', [new Response('<html>'), value([1])], 'ok'],
    [
      'a page three times',
      [new Response('<html>'), new Response('<html>'), new Response('<html>')],
      'unexpected-answer',
    ],
    ['502, then data', [new Response('', { status: 502 }), value([1])], 'ok'],
    ['503 three times', [1, 2, 3].map(() => new Response('', { status: 503 })), 'server-error'],
    ['no network three times', [1, 2, 3].map(() => new TypeError('net')), 'unreachable'],
    ['404', [new Response('no', { status: 404 })], 'unexpected-answer'],
    ['401 once', [new Response('', { status: 401 }), loggedIn('w'), value([1])], 'ok'],
    [
      '401 twice',
      [new Response('', { status: 401 }), loggedIn('w'), new Response('', { status: 401 })],
      'not-logged-in',
    ],
    ['429 endless', [1, 2, 3].map(() => new Response('', { status: 429 })), 'rate-limited'],
  ])('%s', async (_, replies, expected) => {
    const { call, sent } = setUp([loggedIn(), ...replies]);
    expect(code(await call())).toBe(expected);
    expect(sent.length).toBeLessThanOrEqual(4);
  });
  test('429 waits as told, and gives up when told to wait too long', async () => {
    const { call, waits } = setUp([
      loggedIn(),
      new Response('', { status: 429, headers: { 'Retry-After': '7' } }),
      new Response('', { status: 429, headers: { 'Retry-After': '3600' } }),
    ]);
    expect(await call()).toMatchObject({ ok: false, failure: { code: 'rate-limited', retryAfter: 3600 } });
    expect(waits).toEqual([7000]);
  });
  test('Retry-After is read as seconds and as a date', () => {
    expect(retryAfterSeconds('2.5', 0)).toBe(3);
    expect(retryAfterSeconds('Thu, 01 Jan 1970 00:01:00 GMT', 30_000)).toBe(30);
    expect(retryAfterSeconds('soon', 0)).toBeUndefined();
    expect(retryAfterSeconds(null, 0)).toBeUndefined();
  });
});

test('one request at a time', async () => {
  const { call, mostAtOnce } = setUp([loggedIn(), value([1]), value([2]), value([3])]);
  expect((await Promise.all([call(), call(), call()])).map(code)).toEqual(['ok', 'ok', 'ok']);
  expect(mostAtOnce()).toBe(1);
});
test('a stopped run says so and sends nothing more', async () => {
  const { call, sent, controller } = setUp([loggedIn(), value([1])]);
  await call();
  controller.abort();
  expect(code(await call())).toBe('stopped');
  expect(sent).toHaveLength(2);
});
