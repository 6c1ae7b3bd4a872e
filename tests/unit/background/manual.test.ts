/** Working by hand: what is kept, what goes along when somebody connects after all, and that nothing is asked or sent. */
import { beforeEach, expect, it, test, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { checkHandlers } = await import('../../../lib/background/check.ts');
const { customerHandlers } = await import('../../../lib/background/customers.ts');
const { manualHandlers } = await import('../../../lib/background/manual.ts');
const { planHandlers } = await import('../../../lib/background/plan.ts');
const { renewPolicy } = await import('../../../lib/background/policy.ts');
const { tenantHandlers } = await import('../../../lib/background/tenant.ts');
const { resellerRow } = await import('../../../lib/domain/handwork.ts');
const { isByName } = await import('../../../lib/mapping/psa-ids.ts');
const { readPsaCustomers } = await import('../../../lib/mapping/psa-csv.ts');
const {
  choicesOf,
  connections,
  currentConnection,
  customersOf,
  decisionsOf,
  handworkOf,
  pagesReadOf,
  planOf,
  reportOf,
  suggestionsOf,
} = await import('../../../lib/store/items.ts');
const { readSettings } = await import('../../../lib/store/settings.ts');
const { settingsSchema } = await import('../../../lib/domain/settings.ts');

vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
const sent: string[] = [];
vi.stubGlobal('fetch', (to: string) => {
  sent.push(to);
  return Promise.reject(new Error('nothing is sent'));
});
const caller = { who: 'own' } as const;
const host = 'acme.halopsa.com';
const begin = (input: { name?: string; address?: string; clientId?: string } = {}) =>
  manualHandlers['manual.begin']({ name: '', address: host, clientId: '', ...input });
const manage = async (policy: object) => {
  Object.assign(fakeBrowser.storage, { managed: { get: async () => policy } });
  await renewPolicy();
};

beforeEach(async () => {
  fakeBrowser.reset();
  sent.length = 0;
  Object.assign(fakeBrowser.permissions, { contains: () => Promise.resolve(false) });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  await manage({});
});

it.each<[string, Parameters<typeof begin>[0], { name: string; clientId: string } | RegExp]>([
  ['an address alone', { address: 'https://ACME.halopsa.com/config' }, { name: host, clientId: '' }],
  ['all that is known', { name: ' Acme ', clientId: ' abc ' }, { name: 'Acme', clientId: 'abc' }],
  ['no address', { address: 'http://' }, /./u],
])('begins with %s', async (_what, input, expected) => {
  const begun = await begin(input);
  if (expected instanceof RegExp) {
    expect(begun.ok).toBe(false);
    return;
  }
  const id = begun.ok ? begun.value.connectionId : '';
  expect((await connections.read())[id]).toMatchObject({ host, ...expected });
  expect([await currentConnection.read(), (await choicesOf(host).read()).manual]).toEqual([id, true]);
  const { outcomes = [] } = (await reportOf(host).read()) ?? {};
  expect(outcomes.filter(({ kind }) => kind !== 'unknown' && kind !== 'met').map(({ id: row }) => row)).toEqual([]);
  // What is known is what was typed.
  expect(outcomes.filter(({ kind }) => kind === 'met').map(({ id: row }) => row)).toEqual(
    expected.clientId === '' ? [] : ['connection-details'],
  );
  // It goes into the file of settings like every other connection.
  expect(settingsSchema.safeParse(await readSettings(1)).success).toBe(true);
  expect(sent).toEqual([]);
});

test('a tenant that the organisation does not allow is none to be worked on', async () => {
  await manage({ haloHosts: ['other.halopsa.com'] });
  expect(await begin()).toMatchObject({ ok: false, failure: { code: 'not-allowed', field: 'HaloPSA address' } });
  expect(await connections.read()).toEqual({});
});

test('a connection that is there is the one that is worked on, and keeps what was proven of it', async () => {
  const known = { id: 'c1', name: 'Acme', host, authUrl: 'x', clientId: 'abc', createdAt: 1, provenAt: 2 };
  await connections.update(() => ({ c1: known }));
  expect(await begin({ clientId: 'another' })).toEqual({ ok: true, value: { connectionId: 'c1' } });
  expect(await connections.read()).toEqual({ c1: known });
});

test('nothing is read while it is on: no check, no page that is open', async () => {
  await begin();
  expect(await checkHandlers.check({ host }, caller)).toMatchObject({ ok: false });
  await tenantHandlers['page.read']({
    host,
    page: { kind: 'role', mode: 'view', readings: [{ label: 'a', value: 'b' }], at: 1 },
  });
  expect([await pagesReadOf(host).read(), sent]).toEqual([[], []]);
  await manualHandlers.manual({ host, on: false });
  const { runId } = await checkHandlers
    .check({ host }, caller)
    .then((answer) => (answer.ok ? answer.value : { runId: '' }));
  expect(runId).not.toBe('');
  // Not let in is told as that, and is no request either.
  await vi.waitFor(async () => {
    const { runs } = await import('../../../lib/store/items.ts');
    expect((await runs.read())[runId]).toMatchObject({ state: 'failed', failure: { code: 'permission-refused' } });
  });
  expect(sent).toEqual([]);
});

test('rows are marked with what the plan says of them then, and the marks go with the connection', async () => {
  const begun = await begin();
  const connectionId = begun.ok ? begun.value.connectionId : '';
  const link = (psaId: number) => ({ psaId, origin: 'hand', at: 1 }) as const;
  await planOf(connectionId).update((plan) => ({ ...plan, links: { a: link(-5) }, reseller: link(7) }));
  await manualHandlers['handwork.mark']({ connectionId, rows: ['a', 'b', resellerRow], on: true });
  const psaIds = async () =>
    Object.fromEntries(Object.entries(await handworkOf(connectionId).read()).map(([id, { psaId }]) => [id, psaId]));
  expect(await psaIds()).toEqual({ a: -5, b: null, [resellerRow]: 7 });
  await manualHandlers['handwork.mark']({ connectionId, rows: ['b'], on: false });
  expect(await psaIds()).toEqual({ a: -5, [resellerRow]: 7 });
  expect(await manualHandlers['handwork.mark']({ connectionId: 'gone', rows: [], on: true })).toMatchObject({
    ok: false,
  });
});

test('a list with ids takes the place of one by name: links, marks and decisions stay, and what was saved stays saved', async () => {
  const begun = await begin();
  const connectionId = begun.ok ? begun.value.connectionId : '';
  const paste = (text: string) =>
    customerHandlers['customers.pasted']({ connectionId, customers: readPsaCustomers(text).customers });
  await paste('Acme\nBluebird');
  const [acme] = (await customersOf(connectionId).read()).psa;
  expect(acme && isByName(acme.id)).toBe(true);
  const { revision } = await planOf(connectionId).read();
  const link = { psaId: acme?.id ?? 0, origin: 'hand', at: 1 } as const;
  await planHandlers['plan.edit']({ connectionId, op: { kind: 'link', coveId: 'a', link }, label: 'a', revision });
  await manualHandlers['handwork.mark']({ connectionId, rows: ['a'], on: true });
  await planHandlers['plan.save']({ connectionId, revision: (await planOf(connectionId).read()).revision });

  const offer = { psaId: link.psaId, score: 0.9, reason: 'same name' };
  await suggestionsOf(connectionId).update(() => ({ b: { confidence: 0.9, suggestions: [offer] } }));

  await paste('Id,Name\n12,ACME\n13,Bluebird');
  expect((await suggestionsOf(connectionId).read())['b']?.suggestions).toEqual([{ ...offer, psaId: 12 }]);
  const plan = await planOf(connectionId).read();
  expect([plan.links['a']?.psaId, plan.savedAt === undefined]).toEqual([12, false]);
  expect((await handworkOf(connectionId).read())['a']?.psaId).toBe(12);
  expect((await decisionsOf(connectionId).read())['a']?.psaId).toBe(12);
  await planHandlers['plan.undo']({ connectionId });
  await planHandlers['plan.redo']({ connectionId });
  expect((await planOf(connectionId).read()).links['a']?.psaId).toBe(12);
  // And back: names pasted again are the customers that were known.
  await paste('Bluebird\nAcme');
  expect((await customersOf(connectionId).read()).psa.map(({ id }) => id)).toEqual([13, 12]);
  expect(sent).toEqual([]);
});
