/** Frames of Cove's console tell in any order what they show; what is gone is found out, never guessed. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { CoveFrameView } from '../../../lib/domain/cove-view.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { coveHandlers } = await import('../../../lib/background/cove.ts');
const { coveView } = await import('../../../lib/store/items.ts');

// Node has no lock manager; one caller after the other is all that these tests need of it.
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
const shell: CoveFrameView = { place: 'integrations' };
const elsewhere: CoveFrameView = { place: 'elsewhere' };
const connect: CoveFrameView = { place: 'wizard-connect' };

/** Frames that are still in the page, and which of them were asked. */
let living = new Set<number>();
let asked: number[] = [];
beforeEach(() => {
  fakeBrowser.reset();
  living = new Set();
  asked = [];
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (_tab: number, _message: unknown, { frameId }: { frameId: number }) => {
      asked.push(frameId);
      if (!living.has(frameId)) throw new Error('Receiving end does not exist.');
      return { ok: true, value: { loggedIn: true } };
    },
  });
});
const tells = async (frameId: number, view: CoveFrameView, first?: true) => {
  const caller = { who: 'cove', host: 'backup.management', console: 'backup.management', tabId: 3, frameId } as const;
  await coveHandlers['cove.seen']({ view, ...(first ? { first } : {}) }, caller);
};
const shown = async () =>
  Object.fromEntries(Object.entries((await coveView.read())?.frames ?? {}).map(([id, { place }]) => [id, place]));

it.each<[string, number[], [number, CoveFrameView, true?][], Record<string, string>, number[]]>([
  [
    'a page that tells after its wizard that another place has come keeps the wizard',
    [7],
    [
      [0, shell, true],
      [7, connect, true],
      [0, elsewhere],
    ],
    { 0: 'elsewhere', 7: 'wizard-connect' },
    [7],
  ],
  [
    'a wizard that went with its place is forgotten',
    [],
    [
      [0, elsewhere, true],
      [7, connect, true],
      [0, shell],
    ],
    { 0: 'integrations' },
    [7],
  ],
  [
    'a page that was loaded anew at the same place forgets the frames of before',
    [],
    [
      [0, shell, true],
      [7, connect, true],
      [0, shell, true],
    ],
    { 0: 'integrations' },
    [7],
  ],
  [
    'more of the same place asks nobody',
    [],
    [
      [0, shell, true],
      [7, connect, true],
      [0, { ...shell, role: 'SuperUser' }],
    ],
    { 0: 'integrations', 7: 'wizard-connect' },
    [],
  ],
])('%s', async (_name, alive, told, left, whom) => {
  living = new Set(alive);
  for (const [frameId, view, first] of told) await tells(frameId, view, first);
  expect([await shown(), asked]).toEqual([left, whom]);
});
