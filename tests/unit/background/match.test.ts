/** Comparing names in the background: in slices, stopped between two of them, and a failure that says what broke and what holds. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { matchHandlers, resumeMatch } = await import('../../../lib/background/match.ts');
const { endOfRun, stopLive } = await import('../../../lib/background/runs.ts');
const { inSlices } = await import('../../../lib/background/slices.ts');
const { forEach } = await import('../../../lib/mapping/steps.ts');
const { connections, customersOf, planOf, runs, suggestionsOf } = await import('../../../lib/store/items.ts');

// Node has no lock manager; one caller after the other is all that these tests need of it.
const locks = { request: (_name: string, work: () => unknown) => work() };
vi.stubGlobal('navigator', { locks });

const id = 'c1';
const connection = {
  id,
  name: 'Acme',
  host: 'acme.halopsa.com',
  authUrl: 'https://acme.halopsa.com/auth',
  clientId: 'x',
  createdAt: 1,
};
const names = Array.from({ length: 400 }, (_, at) => `Company ${String.fromCharCode(97 + (at % 26))}${at} Works`);

async function compared(): Promise<void> {
  await matchHandlers.match({ connectionId: id });
  await endOfRun('match', id);
}
const runNow = async () => Object.values(await runs.read()).find(({ kind }) => kind === 'match');

beforeEach(async () => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  await connections.update(() => ({ [id]: connection }));
  await customersOf(id).update(() => ({
    cove: names.map((name, at) => ({ id: String(at), name })),
    psa: names.map((name, at) => ({ id: 100 + at, name })),
  }));
});

describe('comparing names', () => {
  it('links what is equal and leaves the alarm that would wake it cleared', async () => {
    await compared();
    expect((await runNow())?.state).toBe('done');
    expect(Object.keys((await planOf(id).read()).links)).toHaveLength(400);
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });

  it('what a person links while the links are being made stays as they made it', async () => {
    const hand = { psaId: 105, origin: 'hand', at: 1 } as const;
    const request = vi.spyOn(locks, 'request').mockImplementation(async (name, work) => {
      // Whoever held the lock before has been at it until now.
      if (name.startsWith('alcove:edit:')) await planOf(id).update((plan) => ({ ...plan, links: { '0': hand } }));
      return work();
    });
    await compared();
    expect(request).toHaveBeenCalled();
    const { links } = await planOf(id).read();
    expect(links['0']).toEqual(hand);
    expect(Object.keys(links).length).toBeGreaterThan(390);
  });

  it('stopped in between it links nothing', async () => {
    const asked = await matchHandlers.match({ connectionId: id });
    if (asked.ok) void stopLive(asked.value.runId);
    await endOfRun('match', id);
    expect((await runNow())?.state).toBe('stopped');
    expect((await planOf(id).read()).links).toEqual({});
    expect(await suggestionsOf(id).read()).toEqual({});
  });

  it('is made again where a worker died, for as long as its connection is there', async () => {
    const started = { id: 'old', kind: 'match', subject: id, state: 'running', doing: '', done: 3 } as const;
    expect(await resumeMatch({ ...started, startedAt: 1, beatAt: 1 })).toBe(true);
    await endOfRun('match', id);
    expect((await runNow())?.state).toBe('done');
    expect(await resumeMatch({ ...started, subject: 'gone', startedAt: 1, beatAt: 1 })).toBe(false);
    expect(await resumeMatch({ ...started, kind: 'check', startedAt: 1, beatAt: 1 })).toBe(false);
  });

  it.each([
    ['suggestions:', 'IO error: disk', 'internal', /could not be kept\. Nothing was linked/u],
    ['plan:', 'IO error: disk', 'internal', /suggestions kept, but the automatic links could not be made/u],
    ['suggestions:', 'Resource::kQuotaBytes quota exceeded', 'storage', /10 MB/u],
  ])(
    'a write to %s that fails with "%s" says what broke, what holds and what to do',
    async (key, said, code, words) => {
      const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
      const failing = (items: Record<string, unknown>) =>
        Object.keys(items).some((name) => name.startsWith(key)) ? Promise.reject(new Error(said)) : set(items);
      Object.assign(fakeBrowser.storage.local, { set: failing });
      await compared();
      Object.assign(fakeBrowser.storage.local, { set });
      const run = await runNow();
      expect(run?.state).toBe('failed');
      expect(run?.failure).toMatchObject({ code, detail: said });
      expect(run?.failure?.message).toMatch(words);
    },
  );

  it('a comparison that breaks off says so, and the lists are as they were', async () => {
    vi.spyOn(performance, 'now').mockImplementation(() => {
      throw new RangeError('Array buffer allocation failed');
    });
    await compared();
    const run = await runNow();
    expect(run?.failure?.message).toMatch(/^Comparing the names broke off\. Nothing was linked/u);
    expect(run?.failure?.detail).toBe('Array buffer allocation failed');
    expect((await planOf(id).read()).links).toEqual({});
  });

  it('that could not be judged afterwards, or shown on the badge, is still done', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockRejectedValue(new Error('No current window'));
    await compared();
    expect((await runNow())?.state).toBe('done');
  });
});

describe('work in slices', () => {
  it('lets others go on in between, tells how far it is, and gives the result', async () => {
    const heard: number[] = [];
    let others = 0;
    const tick = setInterval(() => (others += 1), 0);
    const work = function* () {
      yield* forEach(60, 1, () => {
        const until = Date.now() + 2;
        while (Date.now() < until);
      });
      return 'done';
    };
    expect(await inSlices(work(), new AbortController().signal, (share) => heard.push(share))).toBe('done');
    clearInterval(tick);
    expect(others).toBeGreaterThan(1);
    expect(heard.length).toBeGreaterThan(1);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  });
});
