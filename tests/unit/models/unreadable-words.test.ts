import { expect, it, vi } from 'vitest';
import { partWords } from '../../../lib/models/unreadable-words.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { ofConnection } = await import('../../../lib/store/items.ts');

it.each(ofConnection.map((of) => of('c1').key))('%s has a name of its own, and whose it is', (key) => {
  const words = partWords(key, () => 'Acme');
  expect(words.what).not.toBe(partWords('nobody-knows', () => undefined).what);
  expect(words.whose).toBe('Acme');
});
