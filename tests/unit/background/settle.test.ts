import { describe, expect, it, vi } from 'vitest';
import type { CoveFrameView, CoveState } from '../../../lib/domain/cove-view.ts';
import type { PageReading } from '../../../lib/domain/tenant.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { settle } = await import('../../../lib/background/cove.ts');
const { mergePage } = await import('../../../lib/halo/merge-page.ts');

describe('what a Cove frame settles for good', () => {
  const cases: [string, CoveState, CoveFrameView, Partial<CoveState>][] = [
    [
      'level and role',
      {},
      { place: 'integrations', level: 'Reseller', role: 'SuperUser' },
      { level: { level: 'Reseller', role: 'SuperUser', at: 5 } },
    ],
    [
      'a frame that shows only the role keeps the level',
      { level: { level: 'Reseller', at: 1 } },
      { place: 'elsewhere', role: 'Manager' },
      { level: { level: 'Reseller', role: 'Manager', at: 5 } },
    ],
    [
      'success of Connect forgets an earlier failure',
      { connectFailure: { message: 'no', at: 1 } },
      { place: 'wizard-map', connect: 'succeeded' },
      { connectedAt: 5, connectFailure: undefined },
    ],
    [
      'failure of Connect, with its words',
      {},
      { place: 'wizard-connect', connect: 'failed', connectMessage: 'invalid_client' },
      { connectFailure: { message: 'invalid_client', at: 5 } },
    ],
    ['Manage on the tile: it is set up', {}, { place: 'integrations', tile: 'manage' }, { activeAt: 5 }],
    [
      'Configure on the tile: it is not',
      { activeAt: 1 },
      { place: 'integrations', tile: 'configure' },
      { activeAt: undefined },
    ],
    ['the success text', {}, { place: 'wizard-done', active: true }, { activeAt: 5 }],
    [
      'a notification',
      {},
      { place: 'notifications', psaNotification: 'inactive' },
      { notification: { state: 'inactive', at: 5 } },
    ],
    [
      'nothing recognised changes nothing',
      { activeAt: 1, connectedAt: 1 },
      { place: 'elsewhere' },
      { activeAt: 1, connectedAt: 1 },
    ],
  ];
  it.each(cases)('%s', (_name, state, view, expected) => expect(settle(state, view, 5)).toMatchObject(expected));
});

describe('readings of one record, tab by tab', () => {
  const page = (tab: string, value: string, at: number, id = 'r1'): PageReading => ({
    kind: 'role',
    id,
    mode: 'view',
    at,
    readings: [{ label: 'L', value, tab }],
  });
  it('keeps other tabs and replaces the tab that is read again', () => {
    const known = mergePage(mergePage([], page('Details', 'a', 1)), page('Permissions', 'b', 2));
    const again = mergePage(known, page('Permissions', 'c', 3));
    expect(again).toHaveLength(1);
    expect(again[0]?.readings.map(({ value }) => value).sort()).toEqual(['a', 'c']);
    expect(again[0]?.at).toBe(3);
  });
  it('keeps records apart and holds a dozen at most', () => {
    const all = Array.from({ length: 20 }, (_, n) => page('Details', 'x', n, `r${n}`)).reduce(
      mergePage,
      [] as PageReading[],
    );
    expect(all).toHaveLength(12);
    expect(all.at(-1)?.id).toBe('r19');
  });
});
