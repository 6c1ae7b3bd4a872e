/** What a page that opens asks the storage for before its code is there. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { z } from '../../../lib/domain/schema.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { readAhead } = await import('../../../lib/store/ahead.ts');
const { defineStored } = await import('../../../lib/store/stored.ts');

const item = defineStored({ key: 'thing', version: 1, schema: z.number(), fallback: 0 });
const put = (data: number) => fakeBrowser.storage.local.set({ thing: { v: 1, data } });
const asked = vi.spyOn(fakeBrowser.storage.local, 'get');

beforeEach(async () => {
  fakeBrowser.reset();
  await put(1);
  asked.mockClear();
});

it('is read from the answer that was asked for, once', async () => {
  readAhead(['thing', 'other']);
  expect(await item.read()).toBe(1);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(await item.read()).toBe(1);
  expect(asked).toHaveBeenCalledTimes(2);
});

it('is read anew when it has changed since', async () => {
  readAhead(['thing']);
  await put(2);
  expect(await item.read()).toBe(2);
});

it('is read anew when the storage gave no answer', async () => {
  asked.mockRejectedValueOnce(new Error('not now'));
  readAhead(['thing']);
  expect(await item.read()).toBe(1);
});

it('leaves what was not asked for alone', async () => {
  readAhead(['other']);
  expect(await item.read()).toBe(1);
  expect(asked).toHaveBeenCalledTimes(2);
});

it('the popup asks for items that there are', async () => {
  const { readFileSync } = await import('node:fs');
  const popup = readFileSync(new URL('../../../entrypoints/popup/main.ts', import.meta.url), 'utf8');
  const named = [...(/readAhead\(\[([^\]]+)\]/u.exec(popup)?.[1] ?? '').matchAll(/'([^']+)'/gu)].map(([, key]) => key);
  const items = await import('../../../lib/store/items.ts');
  const keys = Object.values(items).flatMap((each) => ('key' in each ? [each.key] : []));
  expect(named.length).toBeGreaterThan(4);
  expect(keys).toEqual(expect.arrayContaining(named));
});
