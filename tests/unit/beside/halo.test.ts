// @vitest-environment happy-dom
/** The script that every HaloPSA page gets: it waits, and fetches the parts that are needed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { joinPresence } from '../../../lib/page/presence.ts';

type Listener = (raw: unknown, sender: { id?: string }, respond: (answer?: unknown) => void) => boolean;
const runtime = vi.hoisted(() => ({
  id: 'alcove' as string | undefined,
  heard: [] as Listener[],
  sent: [] as unknown[],
  /** What the background does with a message of the page. */
  served: (_message: unknown): unknown => undefined,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      get id() {
        return runtime.id;
      },
      onMessage: {
        addListener: (listener: Listener) => runtime.heard.push(listener),
        removeListener: (listener: Listener) => runtime.heard.splice(runtime.heard.indexOf(listener), 1),
      },
      sendMessage: async (message: unknown) => {
        runtime.sent.push(message);
        return runtime.served(message);
      },
    },
  },
}));
const { standBesideHalo } = await import('../../../lib/beside/halo.ts');

const navigation = new EventTarget();
const goTo = (path: string): void => {
  history.replaceState(null, '', path);
  navigation.dispatchEvent(new Event('currententrychange'));
};
const load = (part: string) => ({ alcove: 1, name: 'panel.load', input: { part } });
/** Asks as the background does; undefined: nobody answers. */
const ask = (request: unknown, sender = { id: runtime.id ?? '' }): Promise<unknown> =>
  new Promise((answered) => {
    if (!runtime.heard.map((listener) => listener(request, sender, answered)).includes(true)) answered(undefined);
  });
/** The part is there as soon as it is loaded. */
const arrives = (type: string, answer: unknown) => () => {
  const presence = joinPresence();
  presence?.answers.set(type, async () => answer);
  if (type === 'ping') presence?.lookoutCame?.();
};

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(runtime, { id: 'alcove', heard: [], sent: [], served: () => undefined });
  vi.stubGlobal('navigation', navigation);
  history.replaceState(null, '', '/tickets');
});
afterEach(() => {
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
  ])('%s', async (_, paths, expected) => {
    standBesideHalo();
    for (const path of paths) goTo(path);
    await vi.advanceTimersByTimeAsync(5000);
    expect(runtime.sent).toEqual(expected);
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
    expect(runtime.sent).toEqual([load('lookout')]);
  });

  it('a lookout that did not come on the first page is fetched again on the next', async () => {
    standBesideHalo();
    goTo('/config');
    await vi.advanceTimersByTimeAsync(0);
    goTo('/config/agents');
    await vi.advanceTimersByTimeAsync(0);
    expect(runtime.sent).toEqual([load('lookout'), load('lookout')]);
  });

  it('leaves the addresses to the lookout', async () => {
    runtime.served = arrives('ping', null);
    standBesideHalo();
    goTo('/config');
    await vi.advanceTimersByTimeAsync(0);
    for (const path of ['/tickets', '/config', '/config/agents']) goTo(path);
    expect(runtime.sent).toEqual([load('lookout')]);
  });

  it.each([
    ['came by itself', true, []],
    ['did not come', false, [load('lookout')]],
  ])('loaded on configuration, the lookout %s', async (_, came, expected) => {
    history.replaceState(null, '', '/config/agents/roles');
    standBesideHalo();
    if (came) arrives('ping', null)();
    await vi.advanceTimersByTimeAsync(2000);
    expect(runtime.sent).toEqual(expected);
  });

  it('ends when the extension was updated under it', () => {
    standBesideHalo();
    const presence = joinPresence();
    runtime.id = undefined;
    goTo('/config');
    expect(presence?.signal.aborted).toBe(true);
    expect(runtime.sent).toEqual([]);
    expect(runtime.heard).toEqual([]);
  });
});

describe('what the background asks', () => {
  it.each([
    ['ping', 'lookout', { loggedIn: true }],
    ['panel.open', 'lookout', true],
    ['halo.read', 'reader', { status: 200 }],
  ])('%s is answered by the %s, fetched once', async (type, part, value) => {
    runtime.served = arrives(type, value);
    standBesideHalo();
    expect(await Promise.all([ask({ type }), ask({ type })])).toEqual([
      { ok: true, value },
      { ok: true, value },
    ]);
    expect(await ask({ type })).toEqual({ ok: true, value });
    expect(runtime.sent).toEqual([load(part)]);
  });

  it('a part that does not come is said', async () => {
    standBesideHalo();
    expect(await ask({ type: 'halo.read' })).toMatchObject({ ok: false, failure: { code: 'page-changed' } });
  });

  it.each([
    ['what belongs to another script', { type: 'panel.close' }, 'alcove'],
    ['somebody else', { type: 'ping' }, 'another extension'],
  ])('%s is left alone', async (_, request, id) => {
    standBesideHalo();
    expect(await ask(request, { id })).toBeUndefined();
    expect(runtime.sent).toEqual([]);
  });
});
