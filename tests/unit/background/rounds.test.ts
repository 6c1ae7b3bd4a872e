/** Looking again by itself when a console's page is visited: only where the organisation leaves it. */
import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { renewPolicy } = await import('../../../lib/background/policy.ts');
const { goRounds } = await import('../../../lib/background/rounds.ts');
const { evidenceOf } = await import('../../../lib/store/items.ts');

// Node has no lock manager; one caller after the other is all that these tests need of it.
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
type Updated = (tabId: number, change: object, tab: object) => void;
let visit: Updated = () => undefined;
let asked: unknown[] = [];
beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  Object.assign(fakeBrowser.tabs, {
    onUpdated: { addListener: (listener: Updated) => (visit = listener) },
    // Nobody is logged in: more than the first question is not of interest here.
    sendMessage: async (_tab: number, message: unknown) => (asked.push(message), { ok: true, value: null }),
  });
});

const own = 'desk.acme.example';
it.each<[string, object, string, boolean]>([
  ['a tenant without a policy', {}, own, true],
  ['a hosted one without own domains', { features: { ownHosts: false } }, 'acme.halopsa.com', true],
  ['one of its own domain without own domains', { features: { ownHosts: false } }, own, false],
  ['one that is not allowed', { haloHosts: ['acme.halopsa.com'] }, own, false],
])('a visit to %s', async (_name, managed, host, looked) => {
  Object.assign(fakeBrowser.storage, { managed: { get: async () => managed } });
  await renewPolicy();
  await evidenceOf(host).update(() => ({ some: 'evidence' }));
  goRounds();
  visit(3, { status: 'complete' }, { active: true, url: `https://${host}/config` });
  if (looked) return vi.waitFor(() => expect(asked).not.toEqual([]));
  // Nothing tells when nothing happens.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toEqual([]);
});
