import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { keepShown } = await import('../../../lib/background/restore-points.ts');
const { coveRowsOf, restorePointsOf } = await import('../../../lib/store/items.ts');

const seen = (shown: Record<string, string>, before = true) => ({ before, complete: true, shown });
const points = async () => (await restorePointsOf('c1').read()).map(({ rows }) => rows.shown);

beforeEach(() => fakeBrowser.reset());

describe('what Cove showed before Alcove touched it', () => {
  it('is kept, and what it shows now beside it', async () => {
    await keepShown('c1', seen({ a: 'Acme', b: '' }), true);
    await keepShown('c1', seen({ a: 'Acme', b: 'Beta' }, false), true);
    expect(await points()).toEqual([{ a: 'Acme', b: '' }]);
    expect((await coveRowsOf('c1').read())?.shown).toEqual({ a: 'Acme', b: 'Beta' });
  });

  it('is not kept twice, and never for a table without any link', async () => {
    await keepShown('c1', seen({ a: '', b: ' ' }), true);
    await keepShown('c1', seen({ a: 'Acme' }), true);
    await keepShown('c1', seen({ a: 'Acme' }), true);
    expect(await points()).toEqual([{ a: 'Acme' }]);
    expect((await coveRowsOf('c1').read())?.shown).toEqual({ a: 'Acme' });
  });

  it('survives later readings; of readings alone only the newest is kept', async () => {
    await keepShown('c1', seen({ a: 'before applying' }), true);
    await keepShown('c1', seen({ a: 'read once' }), false);
    await keepShown('c1', seen({ a: 'read again' }), false);
    expect(await points()).toEqual([{ a: 'before applying' }, { a: 'read again' }]);
  });

  it('holds the reseller account’s own PSA customer, and is one because of it alone', async () => {
    await keepShown('c1', { ...seen({ a: '' }), reseller: 'Northbridge' }, true);
    await keepShown('c1', { ...seen({ a: '' }), reseller: 'Northbridge' }, true);
    await keepShown('c1', { ...seen({ a: '' }), reseller: 'Another' }, true);
    expect((await restorePointsOf('c1').read()).map(({ rows }) => rows.reseller)).toEqual(['Northbridge', 'Another']);
    expect((await coveRowsOf('c1').read())?.reseller).toBe('Another');
  });

  it('keeps a few, the oldest going first', async () => {
    for (const name of ['1', '2', '3', '4', '5', '6']) await keepShown('c1', seen({ a: name }), true);
    expect((await points()).map(({ a }) => a)).toEqual(['3', '4', '5', '6']);
  });
});
