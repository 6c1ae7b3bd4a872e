/** What is asked of a console's page, and what is brought into it to answer. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

const tab = vi.hoisted(() => ({
  url: undefined as string | undefined,
  /** What is in the page and answers. */
  parts: [] as string[],
  injected: [] as unknown[],
  granted: [] as string[],
  lets: true,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      get: async () => ({ id: 7, url: tab.url }),
      sendMessage: async (_tab: number, { type }: { type: string }) => {
        const answers = type === 'halo.read' ? 'reader' : 'lookout';
        if (!tab.parts.some((part) => part.endsWith(answers))) throw new Error('Receiving end does not exist.');
        return { ok: true, value: type };
      },
    },
    scripting: {
      executeScript: async ({ files, target }: { files: string[]; target: unknown }) => {
        if (!tab.lets) throw new Error('Cannot access contents of the page.');
        tab.injected.push([files, target]);
        tab.parts.push(...files.map((file) => file.replace(/^.*\/|\.js$/gu, '')));
      },
    },
  },
}));
vi.mock('../../../lib/background/sites.ts', () => ({ grantedHosts: async () => new Set(tab.granted) }));
const { askConsole } = await import('../../../lib/background/console-page.ts');

const top = { tabId: 7, frameIds: [0] };
const missing = { ok: false, failure: { code: 'no-console-tab' } };
beforeEach(() => void Object.assign(tab, { url: undefined, parts: [], injected: [], granted: [], lets: true }));

describe('asked of a page, it is brought', () => {
  it.each([
    ['ping', 'https://acme.halopsa.com/tickets', ['/content-scripts/lookout.js'], top],
    ['panel.open', 'https://acme.haloitsm.com/', ['/content-scripts/lookout.js'], top],
    ['panel.open', 'https://desk.b.example/config', ['/content-scripts/lookout.js'], top],
    ['panel.open', 'https://backup.management/', ['/content-scripts/cove-lookout.js'], { tabId: 7, allFrames: true }],
    ['halo.read', 'https://acme.halopsa.com/tickets', ['/content-scripts/reader.js'], top],
  ] as const)('%s at %s', async (type, url, files, target) => {
    Object.assign(tab, { url, granted: ['desk.b.example'] });
    const request = type === 'halo.read' ? { type, operation: 'agent-me' as const } : { type };
    expect(await askConsole(7, request)).toEqual({ ok: true, value: type });
    expect(await askConsole(7, request)).toEqual({ ok: true, value: type });
    expect(tab.injected).toEqual([[files, target]]);
  });
});

it('what is asked twice at a time is brought once', async () => {
  tab.url = 'https://acme.halopsa.com/tickets';
  await Promise.all([1, 2, 3].map(() => askConsole(7, { type: 'ping' })));
  expect(tab.injected).toHaveLength(1);
});

it.each([
  ['somebody else’s page', 'https://news.example/'],
  ['a page that may not be seen', undefined],
  ['a page of a look-alike', 'https://halopsa.com.evil.test/'],
  ['a page that is not encrypted', 'http://acme.halopsa.com/'],
  ['a page of Alcove’s own', 'chrome-extension://alcove/popup.html'],
])('nothing is brought into %s', async (_, url) => {
  Object.assign(tab, { url });
  expect(await askConsole(7, { type: 'panel.open' })).toMatchObject(missing);
  expect(tab.injected).toEqual([]);
});

it('a page that lets nothing in is not to be had', async () => {
  Object.assign(tab, { url: 'https://acme.halopsa.com/', lets: false });
  expect(await askConsole(7, { type: 'ping' })).toMatchObject(missing);
});
