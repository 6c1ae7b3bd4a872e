import { connect } from 'node:tls';
import { request } from 'node:https';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { unspecifiedRequests } from '../../e2e/specified.ts';
import { startWorld, type World } from '../../world/server.ts';
import type { FaultKind } from '../../world/faults.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({
    tenants: [{ host: 'acme.halopsa.com' }, { host: 'psa.example.org' }],
    extraHosts: ['psa.example.org'],
  });
});
afterAll(() => world.close());
afterEach(() => world.faults.clear());

interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

function get(host: string, path: string, timeout = 3_000): Promise<Got> {
  return new Promise((resolve, reject) => {
    const call = request(
      {
        host: '127.0.0.1',
        port: world.port,
        path,
        headers: { host },
        servername: host,
        rejectUnauthorized: false,
        timeout,
        agent: false,
      },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (body += chunk));
        answer.on('end', () =>
          answer.complete
            ? resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body })
            : reject(new Error('cut off')),
        );
        answer.on('error', reject);
      },
    );
    call.on('timeout', () => call.destroy(new Error('timeout')));
    call.on('error', reject);
    call.end();
  });
}

const info = '/api/authinfo';

describe('the server of the world', () => {
  it('serves each host, logs what was asked, and turns away others', async () => {
    expect(JSON.parse((await get('acme.halopsa.com', info)).body)).toMatchObject({ tenant_id: 'acme' });
    expect(JSON.parse((await get('psa.example.org', info)).body)).toMatchObject({ tenant_id: 'psa' });
    expect((await get('backup.management', '/')).status).toBe(200);
    expect((await get('other.example.net', '/')).status).toBe(421);
    const [entry] = world.log.find({ host: 'acme.halopsa.com', path: info });
    expect(entry).toMatchObject({ method: 'GET', status: 200, auth: 'none', internal: false });
  });

  it('has a certificate for its hosts', async () => {
    const names = await new Promise<string>((resolve, reject) => {
      const socket = connect(
        { host: '127.0.0.1', port: world.port, servername: 'acme.halopsa.com', rejectUnauthorized: false },
        () => {
          resolve(socket.getPeerCertificate().subjectaltname ?? '');
          socket.end();
        },
      );
      socket.on('error', reject);
    });
    for (const name of [
      '*.halopsa.com',
      '*.haloitsm.com',
      '*.halocrm.com',
      '*.haloservicedesk.com',
      'backup.management',
      '*.backup.management',
      'psa.example.org',
    ])
      expect(names).toContain(`DNS:${name}`);
    expect(world.hostRules).toContain(`MAP psa.example.org 127.0.0.1:${world.port}`);
  });

  it('fails in-process like a name that cannot be resolved', async () => {
    await expect(world.fetch('https://nobody.example.net/')).rejects.toThrow('fetch failed');
    expect((await world.fetch(`https://acme.halopsa.com${info}`)).status).toBe(200);
  });
});

describe('faults', () => {
  it.each<[FaultKind, (got: Got) => void]>([
    [{ kind: 'status', status: 503, body: 'down' }, (got) => expect([got.status, got.body]).toEqual([503, 'down'])],
    [
      { kind: 'html' },
      (got) => expect([got.status, got.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']),
    ],
    [{ kind: 'no-content' }, (got) => expect([got.status, got.body]).toEqual([204, ''])],
    [{ kind: 'empty' }, (got) => expect([got.status, got.body]).toEqual([200, ''])],
    [{ kind: 'bom' }, (got) => expect(got.body.charCodeAt(0)).toBe(0xfeff)],
    [{ kind: 'half-json' }, (got) => expect(() => JSON.parse(got.body)).toThrow()],
    [
      { kind: 'redirect', to: 'https://evil.example/' },
      (got) => expect([got.status, got.headers['location']]).toEqual([302, 'https://evil.example/']),
    ],
    [
      { kind: 'rate-limit', retryAfter: 'seconds', seconds: 7 },
      (got) => expect([got.status, got.headers['retry-after']]).toEqual([429, '7']),
    ],
    [
      { kind: 'rate-limit', retryAfter: 'date' },
      (got) => expect(Date.parse(String(got.headers['retry-after']))).toBeGreaterThan(Date.now()),
    ],
    [
      { kind: 'rate-limit', retryAfter: 'body', seconds: 9 },
      (got) => expect(JSON.parse(got.body)).toMatchObject({ retry_after: 9 }),
    ],
    [{ kind: 'rate-limit', retryAfter: 'none' }, (got) => expect(got.headers['retry-after']).toBeUndefined()],
    [{ kind: 'rewrite', change: () => ({ other: 1 }) }, (got) => expect(JSON.parse(got.body)).toEqual({ other: 1 })],
    [{ kind: 'delay', ms: 30 }, (got) => expect(got.status).toBe(200)],
  ])('%o', async (fault, check) => {
    world.faults.add({ path: info, fault });
    check(await get('acme.halopsa.com', info));
  });

  it.each<[FaultKind, string]>([
    [{ kind: 'reset' }, 'socket hang up'],
    [{ kind: 'hang' }, 'timeout'],
    [{ kind: 'truncate' }, 'aborted'],
  ])('%o', async (fault, message) => {
    world.faults.add({ path: info, fault });
    await expect(get('acme.halopsa.com', info, 300)).rejects.toThrow(message);
  });

  it('hits as often as told, on the host told, after the requests told', async () => {
    const planned = world.faults.add({
      host: 'acme.halopsa.com',
      path: /authinfo/u,
      skip: 1,
      times: 2,
      fault: { kind: 'status', status: 500 },
    });
    const statuses = [];
    for (let turn = 0; turn < 4; turn++) statuses.push((await get('acme.halopsa.com', info)).status);
    expect(statuses).toEqual([200, 500, 500, 200]);
    expect((await get('psa.example.org', info)).status).toBe(200);
    expect(planned.hits).toBe(2);
  });

  it('can lose the answer after the write was committed', async () => {
    const tenant = world.halo.tenant('acme.halopsa.com');
    const cookie = tenant
      .signIn('jane.smith@msp.example')
      .cookies.map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    world.faults.add({ method: 'POST', path: '/api/Category', stage: 'after', times: 1, fault: { kind: 'reset' } });
    const before = tenant.state.categories.length;
    const init = {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify([{ value: 'Committed', type_id: 1 }]),
    };
    await expect(world.fetch('https://acme.halopsa.com/api/Category', init)).rejects.toThrow('fetch failed');
    expect(tenant.state.categories.length).toBe(before + 1);
  });
});

it('names the requests to the API that the published specification does not know', async () => {
  world.log.clear();
  const paths = [
    '/api/Roles?isconfig=true',
    '/api/Organisation?includedetails=true',
    '/api/Agent?domain=screen&anything=1',
    '/api/Nothing',
    '/assets/app.js',
  ];
  for (const path of paths) await get('acme.halopsa.com', path);
  expect(unspecifiedRequests(world)).toEqual([
    'GET /api/Organisation: includedetails is no parameter of it',
    'GET /api/Nothing is not in the specification',
  ]);
});
