// @vitest-environment happy-dom
/** The scripts that every page of a console gets: they wait, and have fetched what is needed, when it is. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { joinPresence, takePresence } from '../../../lib/page/presence.ts';

const alcove = vi.hoisted(() => ({
  sent: [] as unknown[],
  /** What is stored, by key; null: the extension was updated under the page. */
  stored: {} as Record<string, unknown> | null,
  /** The background puts the part into the page. */
  brings: true,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      get id() {
        return alcove.stored ? 'alcove' : undefined;
      },
      sendMessage: async (message: unknown) => {
        alcove.sent.push(message);
        if (alcove.brings) takePresence({ runtimeId: () => 'alcove' });
      },
    },
    storage: {
      local: {
        get: async (key: string) => {
          if (!alcove.stored) throw new Error('Extension context invalidated.');
          return { [key]: { v: 1, data: alcove.stored[key] } };
        },
      },
    },
  },
}));
const { standBesideHalo } = await import('../../../lib/beside/halo.ts');
const { standBesideCove } = await import('../../../lib/beside/cove.ts');

let navigation: EventTarget;
const goTo = (path: string): void => {
  history.replaceState(null, '', path);
  navigation.dispatchEvent(new Event('currententrychange'));
};
const load = (part: string) => ({ alcove: 1, name: 'panel.load', input: { part } });
const stir = (type = 'pointermove'): boolean => document.body.dispatchEvent(new Event(type, { bubbles: true }));
const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
const site = location.hostname;
const putAway = { [`panel:${site}`]: { open: false } };

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(alcove, { sent: [], stored: {}, brings: true });
  // Those of the tests before hear nothing any more.
  vi.stubGlobal('navigation', (navigation = new EventTarget()));
  history.replaceState(null, '', '/tickets');
});
afterEach(async () => {
  alcove.brings = true;
  stir();
  await settled();
  joinPresence()?.end('replaced');
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('on the way through HaloPSA', () => {
  it.each([
    ['from ticket to ticket', ['/tickets?id=1', '/tickets?id=2', '/customers'], []],
    ['to configuration, once for a burst', ['/config', '/config/agents', '/config/agents/roles'], [load('lookout')]],
    ['an address in capitals', ['/Config/Agents'], [load('lookout')]],
    ['an address that only begins like it', ['/configurator'], []],
    ['past configuration', ['/config', '/tickets'], []],
  ])('%s', async (_, paths, expected) => {
    standBesideHalo();
    for (const path of paths) goTo(path);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(alcove.sent).toEqual(expected);
  });

  it('nothing waits for its turn while tickets are worked on', () => {
    standBesideHalo();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('where no event tells of addresses, it looks', async () => {
    vi.stubGlobal('navigation', undefined);
    standBesideHalo();
    history.replaceState(null, '', '/config');
    await vi.advanceTimersByTimeAsync(1500);
    stir();
    await settled();
    expect(alcove.sent).toEqual([load('lookout')]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['that came for configuration', () => (goTo('/config'), stir())],
    ['that came because it was asked for', () => void takePresence({ runtimeId: () => 'alcove' })],
  ])('leaves the addresses to a lookout %s', async (_, comes) => {
    standBesideHalo();
    comes();
    await settled();
    alcove.sent = [];
    for (const path of ['/tickets', '/config', '/config/agents']) goTo(path);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(alcove.sent).toEqual([]);
  });

  it('ends when the extension was updated under it', async () => {
    alcove.stored = null;
    standBesideCove();
    await vi.advanceTimersByTimeAsync(10_000);
    stir();
    expect(alcove.sent).toEqual([]);
  });
});

describe.each([
  ['HaloPSA', standBesideHalo, 'lookout'],
  ['Cove', standBesideCove, 'cove-lookout'],
])('where the checklist was put away, in %s', (_console, stand, part) => {
  beforeEach(() => {
    history.replaceState(null, '', '/config');
    alcove.stored = putAway;
  });

  it.each(['pointermove', 'pointerdown', 'keydown', 'wheel'])('it comes once somebody stirs: %s', async (type) => {
    stand();
    await settled();
    for (const other of ['scroll', 'focusin', 'mouseover', 'resize']) stir(other);
    expect(alcove.sent).toEqual([]);
    stir(type);
    stir(type);
    await settled();
    expect(alcove.sent).toEqual([load(part)]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('one that could not be had is asked for again once somebody stirs, a while later, until the extension is gone', async () => {
    alcove.brings = false;
    stand();
    await settled();
    for (const asked of [1, 2, 3]) {
      stir();
      await settled();
      stir();
      expect(alcove.sent).toHaveLength(asked);
      await vi.advanceTimersByTimeAsync(3000);
    }
    alcove.stored = null;
    stir();
    await settled();
    expect(alcove.sent).toHaveLength(4);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('it comes to who only reads, and to a page in the background once it is in front', async () => {
    const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    stand();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(alcove.sent).toEqual([]);
    seen.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(alcove.sent).toEqual([load(part)]);
    seen.mockRestore();
    joinPresence()?.end('replaced');
    stand();
    await vi.advanceTimersByTimeAsync(8000);
    expect(alcove.sent).toEqual([load(part), load(part)]);
  });
});

it.each([
  ['never touched', {}, 1],
  ['open', { [`panel:${site}`]: { open: true } }, 1],
  ['stored in a way that nobody knows', { [`panel:${site}`]: 'x' }, 1],
  ['put away', putAway, 0],
])('in Cove it comes at once unless it was put away: %s', async (_, stored, times) => {
  alcove.stored = stored;
  standBesideCove();
  await vi.advanceTimersByTimeAsync(3000);
  expect(alcove.sent).toHaveLength(times);
});

it('a page that has the lookout already is not given another one', async () => {
  history.replaceState(null, '', '/config');
  standBesideHalo();
  takePresence({ runtimeId: () => 'alcove' });
  stir();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(alcove.sent).toEqual([]);
});

it('who goes away from configuration before anything came calls it off', async () => {
  alcove.stored = putAway;
  standBesideHalo();
  goTo('/config');
  goTo('/tickets');
  stir();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(alcove.sent).toEqual([]);
});
