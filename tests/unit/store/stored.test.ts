import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from '../../../lib/domain/schema.ts';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { defineStored } = await import('../../../lib/store/stored.ts');

const item = defineStored({
  key: 'thing',
  version: 2,
  schema: z.object({ count: z.number() }),
  fallback: { count: 0 },
  migrations: { 2: (old) => ({ count: (old as { n: number }).n }) },
});
const raw = async (key: string) => (await fakeBrowser.storage.local.get(key))[key];

beforeEach(() => fakeBrowser.reset());

describe('a stored item', () => {
  const cases: [string, unknown, number][] = [
    ['nothing stored', undefined, 0],
    ['this version', { v: 2, data: { count: 5 } }, 5],
    ['the version before', { v: 1, data: { n: 4 } }, 4],
    ['a newer version', { v: 3, data: { count: 9 } }, 0],
    ['a wrong shape', { v: 2, data: { count: 'x' } }, 0],
    ['no envelope', 'hello', 0],
    ['a version without a migration', { v: 0, data: { n: 1 } }, 0],
  ];
  it.each(cases)('reads %s', async (_name, stored, count) => {
    if (stored !== undefined) await fakeBrowser.storage.local.set({ thing: stored });
    expect((await item.read()).count).toBe(count);
  });

  it('loses no update when many come at once', async () => {
    await Promise.all(Array.from({ length: 100 }, () => item.update(({ count }) => ({ count: count + 1 }))));
    expect(await item.read()).toEqual({ count: 100 });
  });

  it('puts aside what it cannot read before writing over it', async () => {
    await fakeBrowser.storage.local.set({ thing: { v: 9, data: { future: true } } });
    await item.update(() => ({ count: 1 }));
    expect(await raw('quarantine:thing')).toEqual({ v: 9, data: { future: true } });
    expect(await item.read()).toEqual({ count: 1 });
  });

  it('tells watchers the parsed value', async () => {
    const heard: number[] = [];
    const stop = item.watch(({ count }) => heard.push(count));
    await item.update(() => ({ count: 3 }));
    stop();
    await item.update(() => ({ count: 4 }));
    expect(heard).toEqual([3]);
  });
});
