import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Stored } from '../../../lib/store/stored.ts';
import { customersPacking } from '../../../lib/store/customers-packing.ts';
import { historyPacking, planPacking } from '../../../lib/store/plan-packing.ts';
import { suggestionsPacking } from '../../../lib/store/suggestions-packing.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const items = await import('../../../lib/store/items.ts');
beforeEach(() => fakeBrowser.reset());

const host = 'acme.halopsa.com';
const connection = { id: 'c', name: 'Acme', host, authUrl: `https://${host}/auth`, clientId: 'x', createdAt: 1 };
const customers = {
  cove: [{ id: '1', name: 'Acme, Inc', level: 'EndCustomer', devices: 3 }],
  psa: [{ id: 7, name: 'Acme\nInc', inactive: true }],
  psaAt: 5,
};
const plan = {
  connectionId: 'c',
  links: { '1': { psaId: 7, origin: 'hand' as const, at: 2 } },
  excluded: ['9'],
  revision: 4,
};
const step = {
  label: 'Clear all',
  undo: { kind: 'restore' as const, links: {} },
  redo: { kind: 'clear-all' as const },
};
const suggestions = { '1': { confidence: 0.5, suggestions: [{ psaId: 7, score: 0.9, reason: 'the same name' }] } };

/** An example of each released version of the items whose shape has one: what lay there, and what it has to be read as. */
const examples: [string, () => Stored<unknown>, number, unknown, unknown][] = [
  ['connections 1', () => items.connections, 1, { c: connection }, { c: connection }],
  ['the current connection 1', () => items.currentConnection, 1, 'c', 'c'],
  [
    'the draft 1',
    () => items.draft,
    1,
    { name: 'a', address: 'b', clientId: 'c', step: 'map' },
    { name: 'a', address: 'b', clientId: 'c', step: 'map' },
  ],
  ['kept secrets 1', () => items.secretsKept, 1, { c: { at: 1, until: 2 } }, { c: { at: 1, until: 2 } }],
  [
    'the vault’s state 1',
    () => items.vaultState,
    1,
    { exists: true, idleMinutes: 15 },
    { exists: true, idleMinutes: 15 },
  ],
  [
    'choices 1',
    () => items.choicesOf(host),
    1,
    { ticks: { 'role-exists': { at: 1 } } },
    { ticks: { 'role-exists': { at: 1 } } },
  ],
  ['customers 1', () => items.customersOf('c'), 1, customers, customers],
  ['customers 2', () => items.customersOf('c'), 2, customersPacking.pack(customers), customers],
  ['the plan 1', () => items.planOf('c'), 1, plan, plan],
  ['the plan 2', () => items.planOf('c'), 2, planPacking.pack(plan), plan],
  ['the history 1', () => items.historyOf('c'), 1, { past: [step], future: [] }, { past: [step], future: [] }],
  [
    'the history 2',
    () => items.historyOf('c'),
    2,
    historyPacking.pack({ past: [step], future: [] }),
    { past: [step], future: [] },
  ],
  ['suggestions 1', () => items.suggestionsOf('c'), 1, suggestions, suggestions],
  ['suggestions 2', () => items.suggestionsOf('c'), 2, suggestionsPacking.pack(suggestions), suggestions],
];
/** As data; a suggestion's list is unpacked only when it is asked for, and no property that data has. */
const clean = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'object' && each !== null && 'suggestions' in each && 'confidence' in each
        ? { confidence: each.confidence, suggestions: each.suggestions }
        : each,
    ),
  );

it.each(examples)('%s is read, and the same again after it was written back', async (_, itemOf, v, data, expected) => {
  const item = itemOf();
  const lying = { v, data: clean(data) };
  await fakeBrowser.storage.local.set({ [item.key]: lying });
  expect(clean(await item.read())).toEqual(expected);
  // Reading, however often and in however many contexts, moves nothing: a browser that dies then has lost nothing.
  expect((await fakeBrowser.storage.local.get(item.key))[item.key]).toEqual(lying);
  for (const _turn of [1, 2]) {
    await item.update((value) => value);
    expect(clean(await item.read())).toEqual(expected);
  }
  expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual([item.key]);
});
