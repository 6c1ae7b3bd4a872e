/** HaloPSA that does not answer, or not as it should: what could not be read is unknown, and never wrong. */
import type { FaultKind } from '../../world/faults.ts';
import { askAlcove, connected, runToEnd, stored } from '../alcove.ts';
import { expect, test, until } from '../fixtures.ts';
import { sharedScene } from '../scene.ts';

const host = 'acme.halopsa.com';
const customers = 250;
const scene = sharedScene({ world: { cove: false, tenants: [{ host, state: 'ready', customers }] } });
test.beforeEach(async () => {
  scene.world.faults.clear();
  await scene.forget();
});
const api = /^\/api\/(?!OnlineStatus)/iu;
const read = /^(?:category|role|application|ticket)-/u;

const faults: [string, FaultKind][] = [
  ['a connection that is reset', { kind: 'reset' }],
  ['half a body', { kind: 'truncate' }],
  ['half of the JSON', { kind: 'half-json' }],
  ['a page', { kind: 'html' }],
  ['a captive portal', { kind: 'captive-portal' }],
  ['nothing (204)', { kind: 'no-content' }],
  ['an empty body', { kind: 'empty' }],
  ['an error inside 200', { kind: 'json', value: { error: 'Something went wrong', resultCode: 1 } }],
  ['another schema', { kind: 'json', value: { data: { items: [{ uid: 'x' }] }, meta: null } }],
  ['a number', { kind: 'json', value: 7 }],
  ...[400, 404, 409, 500, 502, 503, 504].map((status): [string, FaultKind] => [
    `${status}`,
    { kind: 'status', status },
  ]),
  ['endless 429 without a hint', { kind: 'rate-limit', retryAfter: 'none' }],
  ['endless 429 with a date', { kind: 'rate-limit', retryAfter: 'date', seconds: 600 }],
  ['endless 429 with a hint in the body', { kind: 'rate-limit', retryAfter: 'body', seconds: 600 }],
  ['endless 429 with nonsense', { kind: 'rate-limit', retryAfter: 'nonsense' }],
];
/** One of each kind in every run; the others by `npm run test:long` and `npm run bench -- resilience`. */
const inEveryRun = new Set(['half a body', '503']);
for (const [what, kind] of faults) {
  const title = `${what} in place of the API: nothing is called wrong, and once it is over all is read`;
  test(title, { tag: inEveryRun.has(what) ? [] : ['@long'] }, async () => {
    test.setTimeout(120_000);
    const { sidebar } = await scene.besideHalo(host);
    await sidebar.panel();
    const fault = scene.world.faults.add({ host, path: api, fault: kind });
    const app = await scene.app();
    const { runId } = await askAlcove(app, 'check', { host });
    type Runs = Record<string, { state: string }>;
    await until(async () => ((await stored<Runs>(app, 'runs')) ?? {})[runId]?.state !== 'running', {
      what: 'the check to end',
      timeout: 90_000,
    });
    expect(fault.hits).toBeGreaterThan(0);
    const rows = (await sidebar.rows()).filter(({ id }) => read.test(id));
    expect(rows.filter(({ outcome }) => outcome === 'unmet').map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
    fault.remove();
    await runToEnd(app, 'check', { host });
    await sidebar.outcome('category-exists', 'met');
    await sidebar.outcome('role-tickets-access', 'met');
  });
}

test('a byte order mark before the JSON changes nothing', async () => {
  const { sidebar } = await scene.besideHalo(host);
  scene.world.faults.add({ host, path: api, fault: { kind: 'bom' } });
  await sidebar.click('button', 'Check everything');
  await sidebar.outcome('role-tickets-access', 'met', 20_000);
});

test('a token that runs out in the middle is renewed, and every customer is read once', async () => {
  const app = await scene.app();
  const connectionId = await connected(app, scene.world.halo.tenant(host));
  const tokens = scene.world.log.find({ path: '/auth/token' }).length;
  scene.world.faults.add({ host, path: '/api/Client', skip: 1, times: 1, fault: { kind: 'status', status: 401 } });
  await runToEnd(app, 'customers.psa', { connectionId }, 30_000);
  const list = await stored<{ psa: { id: number }[] }>(app, `customers:${connectionId}`);
  expect(new Set(list?.psa.map(({ id }) => id)).size).toBe(list?.psa.length);
  expect(list?.psa.length).toBeGreaterThanOrEqual(customers - 10);
  expect(scene.world.log.find({ path: '/auth/token' }).length - tokens).toBe(2);
});

for (const value of [0, -1, 1e12, '3600', null, 'soon', undefined]) {
  const title = `expires_in ${String(value)}${typeof value === 'string' ? ' as text' : ''}: connects and reads`;
  test(title, { tag: value === 0 ? [] : ['@long'] }, async () => {
    scene.world.faults.add({
      host,
      path: '/auth/token',
      fault: { kind: 'rewrite', change: (body) => ({ ...Object(body), expires_in: value }) },
    });
    const app = await scene.app();
    const connectionId = await connected(app, scene.world.halo.tenant(host));
    await runToEnd(app, 'customers.psa', { connectionId }, 30_000);
    // A token is not asked for again and again because its end is odd.
    expect(scene.world.log.find({ path: '/auth/token' }).length).toBeLessThan(40);
  });
}
