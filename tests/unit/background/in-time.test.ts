/** Which pages get the lookout while they load, and which wait for somebody. */
import { beforeEach, expect, it, vi } from 'vitest';
import { guideOf, panelOf, reportOf } from '../../../lib/store/items.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const brought = vi.hoisted(() => [] as unknown[]);
vi.mock('../../../lib/background/console-page.ts', () => ({
  bring: async (...what: unknown[]) => void brought.push(what),
}));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { comeInTime } = await import('../../../lib/background/in-time.ts');

// Node has no lock manager; one caller after the other is all that these tests need of it.
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });

const host = 'acme.halopsa.com';
type Update = (tabId: number, change: object, tab: { url?: string }) => void;
let update: Update;
let heard = false;
beforeEach(() => {
  fakeBrowser.reset();
  brought.length = 0;
  heard = false;
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async () => {
      if (!heard) throw new Error('Receiving end does not exist.');
    },
    onUpdated: { addListener: (listener: Update) => (update = listener) },
  });
  comeInTime();
});
const putAway = () => panelOf(host).update((panel) => ({ ...panel, open: false }));
const found = (kind: 'met' | 'unmet') => () =>
  reportOf(host).update(() => ({
    tenant: host,
    checkedAt: 1,
    version: '0.1.0',
    outcomes: [{ id: 'category-exists' as const, kind }],
  }));
const guiding = (phase: string, ago: number) => () =>
  guideOf(host).update(() => ({
    script: { id: 'role-exists', steps: [] },
    state: { phase, since: Date.now() - ago, opened: true },
  }));
const nothing = async (): Promise<void> => undefined;
const settled = () => new Promise((done) => setTimeout(done, 20));

it.each([
  ['configuration, never looked at', `https://${host}/config`, { status: 'complete' }, nothing, 1],
  ['a record below it', `https://${host}/config/agents/roles?id=4`, { url: 'x' }, nothing, 1],
  ['something is open', `https://${host}/config`, { status: 'complete' }, found('unmet'), 1],
  ['nothing is left to do', `https://${host}/config`, { status: 'complete' }, found('met'), 0],
  ['put away', `https://${host}/config`, { status: 'complete' }, putAway, 0],
  ['not there yet', `https://${host}/config`, { status: 'loading' }, nothing, 0],
  ['daily work', `https://${host}/tickets`, { status: 'complete' }, nothing, 0],
  ['what a guide was led to instead', `https://${host}/tickets`, { status: 'complete' }, guiding('opening', 2000), 1],
  [
    'while a guide points at something',
    `https://${host}/tickets`,
    { status: 'complete' },
    guiding('pointing', 2000),
    0,
  ],
  ['long after a guide', `https://${host}/tickets`, { status: 'complete' }, guiding('opening', 60_000), 0],
  ['Cove, whose frames ask for themselves', 'https://backup.management/', { status: 'complete' }, nothing, 0],
  ['a page that may not be seen', undefined, { status: 'complete' }, nothing, 0],
  ['no address at all', 'about:blank', { status: 'complete' }, nothing, 0],
])('%s', async (_, url, change, before, times) => {
  await before();
  update(7, change, url === undefined ? {} : { url });
  await settled();
  expect(brought).toEqual(times === 1 ? [[7, url, 'lookout']] : []);
});

it('a page in which it is heard already is left alone', async () => {
  heard = true;
  update(7, { status: 'complete' }, { url: `https://${host}/config` });
  await settled();
  expect(brought).toEqual([]);
});
