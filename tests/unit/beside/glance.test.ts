/** Whether Alcove may stand on a site at all, as scripts that are loaded everywhere see it. */
import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { glance } = await import('../../../lib/beside/glance.ts');
const { noPolicy } = await import('../../../lib/domain/policy.ts');
const { policy } = await import('../../../lib/store/items.ts');
type Policy = import('../../../lib/domain/policy.ts').Policy;

// Node has no lock manager; one caller after the other is all that these tests need of it.
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
beforeEach(() => fakeBrowser.reset());

const hosted = 'acme.halopsa.com';
const own = 'desk.acme.example';
const cove = 'backup.management';
it.each<[string, Partial<Policy>, string, boolean]>([
  ['a hosted tenant without a policy', {}, hosted, false],
  ['one of its own domain without a policy', {}, own, false],
  ['a tenant that is allowed', { haloHosts: [hosted] }, hosted, false],
  ['another one', { haloHosts: [hosted] }, 'other.halopsa.com', true],
  ['any where none can be understood', { haloHosts: [] }, hosted, true],
  ['a hosted tenant without own domains', { off: ['ownHosts'] }, hosted, false],
  ['one of its own domain without own domains', { off: ['ownHosts'] }, own, true],
  ['one that is named, without own domains', { haloHosts: [own], off: ['ownHosts'] }, own, true],
  ['a console of Cove without own domains', { off: ['ownHosts'], haloHosts: [] }, cove, false],
  ['another console of Cove', { coveHost: 'eu.backup.management' }, cove, true],
])('%s', async (_name, set, site, barred) => {
  await policy.update(() => ({ ...noPolicy, ...set }));
  expect((await glance(site, site === cove ? null : site)).barred).toBe(barred);
});

it.each([
  ['of the tenant that is asked for', hosted, 2],
  ['of the current connection, where no tenant is', null, 1],
])('counts what is open %s', async (_name, tenant, open) => {
  const outcomes = (kinds: string[]) => ({ v: 1, data: { outcomes: kinds.map((kind) => ({ kind })) } });
  await fakeBrowser.storage.local.set({
    current: { v: 1, data: 'c1' },
    connections: { v: 1, data: { c1: { host: 'other.halopsa.com' } } },
    [`report:${hosted}`]: outcomes(['met', 'unmet', 'unknown']),
    'report:other.halopsa.com': outcomes(['unmet', 'met', 'not-applicable']),
    [`panel:${hosted}`]: { v: 1, data: { open: false } },
  });
  const known = await glance(hosted, tenant);
  expect([known.open, known.panel.open]).toEqual([open, false]);
});
