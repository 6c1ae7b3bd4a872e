import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const items = await import('../../../lib/store/items.ts');
const { lookForUnreadable, resetUnreadable, restoreUnreadable, unreadableIn } =
  await import('../../../lib/store/unreadable.ts');
beforeEach(() => fakeBrowser.reset());

const draft = { name: 'a', address: 'b', clientId: 'c', step: 'map' };
const newer = { v: 9, data: { future: true } };
const local = fakeBrowser.storage.local;
const lying = async (): Promise<Record<string, unknown>> => local.get(null);

const cases: [string, Record<string, unknown>, [string, string, boolean][]][] = [
  ['nothing stored', {}, []],
  ['what can be read', { draft: { v: 1, data: draft } }, []],
  ['a newer version', { draft: newer }, [['draft', 'newer', false]]],
  ['damage', { 'plan:c1': 'hello' }, [['plan:c1', 'damaged', false]]],
  [
    'a shape that does not parse',
    { 'choices:acme.halopsa.com': { v: 1, data: 7 } },
    [['choices:acme.halopsa.com', 'damaged', false]],
  ],
  ['set aside', { draft: { v: 1, data: draft }, 'quarantine:draft': newer }, [['draft', 'newer', true]]],
  ['set aside and readable by now', { 'quarantine:draft': { v: 1, data: draft } }, [['draft', 'readable', true]]],
  ['what is none of Alcove’s items', { filler: 'x', 'quarantine:filler': 'x', plan: 7, toString: 1 }, []],
];
it.each(cases)('finds %s', (_name, all, found) => {
  expect(unreadableIn(all).map(({ key, why, aside }) => [key, why, aside])).toEqual(found);
});

it('what a person wants to keep is not asked about again, until it is otherwise', async () => {
  await local.set({ draft: newer });
  await lookForUnreadable();
  await items.unreadable.update((parts) => parts.map((part) => ({ ...part, later: true })));
  await local.set({ 'plan:c1': 'hello' });
  await lookForUnreadable();
  expect((await items.unreadable.read()).map(({ key, later }) => [key, later])).toEqual([
    ['draft', true],
    ['plan:c1', undefined],
  ]);
});

it('resets what cannot be read of one part, and nothing else', async () => {
  const good = { v: 1, data: draft };
  await local.set({
    draft: good,
    'quarantine:draft': newer,
    'plan:c1': 'hello',
    'quarantine:plan:c1': 'old',
    'plan:c2': 'kept',
  });
  await resetUnreadable('draft');
  await resetUnreadable('plan:c1');
  await resetUnreadable('filler');
  expect(await lying()).toEqual({ draft: good, 'plan:c2': 'kept' });
});

it('what is damaged again is set aside beside what was set aside before, each once, and is put back or reset by itself', async () => {
  for (const damaged of ['hello', newer, 'hello', 'bye']) {
    await local.set({ draft: damaged });
    await items.draft.update((value) => value);
  }
  const anew = (await lying())['draft'];
  expect(await lying()).toEqual({
    draft: anew,
    'quarantine:draft': 'hello',
    'quarantine2:draft': newer,
    'quarantine3:draft': 'bye',
  });
  expect(unreadableIn(await lying()).map(({ key, why, nth }) => [key, why, nth])).toEqual([
    ['draft', 'damaged', undefined],
    ['draft', 'newer', 2],
    ['draft', 'damaged', 3],
  ]);
  await local.set({ 'quarantine2:draft': { v: 1, data: draft } });
  expect(await restoreUnreadable('draft', 2)).toBe(true);
  await resetUnreadable('draft', 3);
  expect(await lying()).toEqual({
    draft: { v: 1, data: draft },
    'quarantine:draft': 'hello',
    'quarantine2:draft': anew,
  });
});
it('the ninth gives way to what is damaged a tenth time', async () => {
  for (let at = 1; at <= 10; at++) {
    await local.set({ draft: `damage ${at}` });
    await items.draft.update((value) => value);
  }
  const { draft: anew, ...aside } = await lying();
  expect(anew).toBeDefined();
  expect(new Set(Object.values(aside))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 10].map((at) => `damage ${at}`)));
});

const back = { v: 1, data: { ...draft, name: 'earlier' } };
it.each<[string, Record<string, unknown>, boolean, Record<string, unknown>]>([
  [
    'puts it back and sets aside what stood there',
    { draft: { v: 1, data: draft }, 'quarantine:draft': back },
    true,
    { draft: back, 'quarantine:draft': { v: 1, data: draft } },
  ],
  ['puts it back where nothing stood', { 'quarantine:draft': back }, true, { draft: back }],
  [
    'leaves all as it is while it cannot be read',
    { draft: back, 'quarantine:draft': newer },
    false,
    { draft: back, 'quarantine:draft': newer },
  ],
  ['does nothing where nothing was set aside', { draft: back }, false, { draft: back }],
])('%s', async (_name, before, done, after) => {
  await local.set(before);
  expect(await restoreUnreadable('draft')).toBe(done);
  expect(await lying()).toEqual(after);
});
