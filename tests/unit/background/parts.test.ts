/** Parts that come into a page: once while several want them, and never waited for without an end. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const page = vi.hoisted(() => ({ injected: 0, takes: true }));
vi.mock('wxt/browser', () => ({
  browser: {
    scripting: {
      executeScript: (): Promise<unknown> => {
        page.injected += 1;
        return page.takes ? Promise.resolve([]) : new Promise(() => undefined);
      },
    },
  },
}));
const { loadPart } = await import('../../../lib/background/parts.ts');

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(page, { injected: 0, takes: true });
});
afterEach(() => vi.useRealTimers());

it('a page that was left while a part came keeps nothing from the next one', async () => {
  page.takes = false;
  const said = Promise.allSettled([loadPart('lookout', 7, 0), loadPart('lookout', 7, 0)]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await said).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(page.injected).toBe(1);
  page.takes = true;
  await loadPart('lookout', 7, 0);
  expect(page.injected).toBe(2);
  expect(vi.getTimerCount()).toBe(0);
});
