/** Runs, and the keys of new applications: what two callers or a second worker ask for is there once. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { endOfRun, startRun } = await import('../../../lib/background/runs.ts');
const { holdsNewKey, keepNewKey } = await import('../../../lib/background/new-key.ts');
const { connections, runs } = await import('../../../lib/store/items.ts');
const { ok } = await import('../../../lib/domain/failure.ts');

// Node has no lock manager; one caller after the other is all that these tests need of it.
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
});

describe('a run', () => {
  it('is one when two ask for it at the same moment', async () => {
    let worked = 0;
    let finish: () => void = () => undefined;
    const work = async () => {
      worked += 1;
      await new Promise<void>((resolve) => (finish = resolve));
      return ok(null);
    };
    const [one, two] = await Promise.all([
      startRun('change', 'acme.halopsa.com', 'Changing', work),
      startRun('change', 'acme.halopsa.com', 'Changing', work),
    ]);
    expect(one.id).toBe(two.id);
    expect(worked).toBe(1);
    const over = endOfRun('change', 'acme.halopsa.com');
    finish();
    await over;
    expect(Object.values(await runs.read()).map(({ id, state }) => [id, state])).toEqual([[one.id, 'done']]);
  });

  it('of another tenant is another', async () => {
    const ids = await Promise.all(
      ['a.halopsa.com', 'b.halopsa.com'].map(async (host) => {
        const { id, ended } = await startRun('change', host, 'Changing', () => Promise.resolve(ok(null)));
        await ended;
        return id;
      }),
    );
    expect(new Set(ids).size).toBe(2);
  });
});

describe('the key of a new application', () => {
  it('kept twice is one connection, with the secret that came last', async () => {
    const first = await keepNewKey('acme.halopsa.com', 'Cove-HaloPSA', 'client', 'secret-one');
    const second = await keepNewKey('acme.halopsa.com', 'Cove-HaloPSA', 'CLIENT', 'secret-two');
    expect(second.id).toBe(first.id);
    expect(Object.keys(await connections.read())).toEqual([first.id]);
    expect(await holdsNewKey('acme.halopsa.com', 'client')).toBe(true);
    expect(await holdsNewKey('other.halopsa.com', 'client')).toBe(false);
  });
});
