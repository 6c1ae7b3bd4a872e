import { describe, expect, it, vi } from 'vitest';
import type * as Check from '../../../lib/background/check.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const checked: unknown[] = [];
vi.mock('../../../lib/background/check.ts', async (original) => ({
  ...(await original<typeof Check>()),
  check: (...args: unknown[]) => (checked.push(args), Promise.resolve({ id: 'r1', ended: Promise.resolve() })),
}));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { shortcuts } = await import('../../../lib/background/shortcuts.ts');
const { renewPolicy } = await import('../../../lib/background/policy.ts');
const { choicesOf, connections, currentConnection } = await import('../../../lib/store/items.ts');

// Node has no lock manager; one caller after the other is all that these tests need of it.
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });

const start = async (origins: string[] = [], policy: unknown = {}): Promise<void> => {
  fakeBrowser.reset();
  checked.length = 0;
  Object.assign(fakeBrowser.permissions, { getAll: async () => ({ permissions: [], origins }) });
  Object.assign(fakeBrowser.storage, { managed: { get: async () => policy } });
  await renewPolicy();
  await connections.update(() => ({
    c1: { id: 'c1', name: 'Acme', host: 'acme.halopsa.com', authUrl: '', clientId: '', createdAt: 1 },
  }));
  await currentConnection.update(() => 'c1');
};

describe('Check everything by key', () => {
  it.each<[string, string | undefined, string[], unknown, unknown]>([
    ['in a tenant’s page', 'https://b.haloitsm.com/config', [], {}, [['b.haloitsm.com', { tabId: 7 }]]],
    [
      'in one of its own domain that was allowed',
      'https://desk.b.example/config',
      ['https://desk.b.example/*'],
      {},
      [['desk.b.example', { tabId: 7 }]],
    ],
    ['in Cove', 'https://backup.management/', [], {}, [['acme.halopsa.com', undefined]]],
    ['anywhere else', 'https://news.example/', [], {}, [['acme.halopsa.com', undefined]]],
    ['on the vendor’s own site', 'https://www.halopsa.com/guides', [], {}, [['acme.halopsa.com', undefined]]],
    ['in a page without an address', undefined, [], {}, [['acme.halopsa.com', undefined]]],
    ['in a tenant that is not allowed', 'https://b.halopsa.com/', [], { haloHosts: ['acme.halopsa.com'] }, []],
  ])('%s', async (_name, url, origins, policy, expected) => {
    await start(origins, policy);
    await shortcuts['check-everything']?.({ id: 7, url });
    expect(checked).toEqual(expected);
  });

  it('reads nothing of a tenant that is worked on by hand', async () => {
    await start();
    await choicesOf('acme.halopsa.com').update((choices) => ({ ...choices, manual: true }));
    await shortcuts['check-everything']?.({ id: 7, url: 'https://acme.halopsa.com/config' });
    expect(checked).toEqual([]);
  });
});

describe('the sidebar by key', () => {
  it.each<[string, unknown, string[]]>([
    ['is closed where it is open', { ok: true, value: true }, ['panel.close']],
    ['is opened where it is closed', { ok: true, value: false }, ['panel.close', 'panel.open']],
    ['is opened where it was never loaded', undefined, ['panel.close', 'panel.open']],
  ])('%s', async (_name, answer, expected) => {
    await start();
    const asked: string[] = [];
    Object.assign(fakeBrowser.tabs, {
      sendMessage: async (_tab: number, { type }: { type: string }) => (asked.push(type), answer),
    });
    await shortcuts['toggle-sidebar']?.({ id: 7 });
    expect(asked).toEqual(expected);
  });
});
