import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const asked = vi.hoisted(() => ({ times: 0 }));
vi.mock('../../../lib/bus/serve.ts', () => ({ isAsked: () => asked.times-- > 0 }));
vi.mock('wxt/browser', () => ({ browser: {} }));
const { inSlices } = await import('../../../lib/background/slices.ts');

/** A clock that moves when somebody looks at it: no test of this file depends on how fast it runs. */
let now = 0;
beforeEach(() => {
  now = 0;
  asked.times = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
});
afterEach(() => vi.restoreAllMocks());

function* steps(many: number, done: number[]) {
  for (let at = 0; at < many; at += 1) {
    done.push(at);
    yield at / many;
  }
  return many;
}

it('goes through all steps and says how far it is between slices', async () => {
  const done: number[] = [];
  const shares: number[] = [];
  expect(await inSlices(steps(50, done), new AbortController().signal, (share) => shares.push(share))).toBe(50);
  expect(done).toHaveLength(50);
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

it('lets what was asked be answered before the next slice', async () => {
  const done: number[] = [];
  asked.times = 9;
  const stop = new AbortController();
  const slices: number[] = [];
  await inSlices(steps(50, done), stop.signal, () => {
    slices.push(asked.times);
    if (slices.length === 2) stop.abort();
  });
  // Between the first two slices every question was waited for.
  expect(slices[0]).toBe(9);
  expect(slices[1]).toBeLessThan(0);
});

it('goes on although somebody asks without end', async () => {
  asked.times = Number.POSITIVE_INFINITY;
  expect(await inSlices(steps(50, []), new AbortController().signal, () => undefined)).toBe(50);
});

it('stops between two slices', async () => {
  const done: number[] = [];
  const stop = new AbortController();
  expect(await inSlices(steps(50, done), stop.signal, () => stop.abort())).toBeUndefined();
  expect(done.length).toBeLessThan(50);
});
