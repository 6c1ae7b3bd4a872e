import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DriftChange } from '../../../lib/domain/drift.ts';

const shown: { id: string; title: string; message: string }[] = [];
const opened: string[] = [];
const clicks: ((id: string) => void)[] = [];
let allowed = true;
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: { contains: async () => allowed },
    notifications: {
      create: async (id: string, { title, message }: { title: string; message: string }) =>
        void shown.push({ id, title, message }),
      clear: async () => true,
      onClicked: { addListener: (heard: (id: string) => void) => clicks.push(heard) },
    },
    runtime: { getURL: (path: string) => `chrome-extension://alcove${path}` },
    tabs: { create: async ({ url }: { url: string }) => void opened.push(url) },
  },
}));
const { notifyOfDrift } = await import('../../../lib/background/notify.ts');

const host = 'acme.halopsa.com';
const broken: DriftChange = {
  kind: 'broken',
  requirement: 'role-customers-access',
  from: 'Read Only',
  to: 'No Access',
};
beforeEach(() => {
  shown.length = 0;
  allowed = true;
});

describe('a notification', () => {
  it('names the tenant and what changed, three at most', async () => {
    const more: DriftChange[] = [
      { kind: 'unreadable', requirement: 'role-departments' },
      { kind: 'cove-new', names: ['A', 'B'], count: 2 },
      { kind: 'psa-gone', names: ['C'], count: 1 },
      { kind: 'broken', requirement: 'proof-token' },
    ];
    await notifyOfDrift(host, [broken, ...more]);
    expect(shown).toEqual([
      {
        id: `drift:${host}`,
        title: `${host} has changed`,
        message:
          'Customers access: Read Only → No Access\nDepartments: could not be checked any more\n2 new Cove customers to map\nand 2 more',
      },
    ]);
  });

  it('is not shown without the permission, which may be taken back at any time', async () => {
    allowed = false;
    await notifyOfDrift(host, [broken]);
    expect(shown).toEqual([]);
  });

  it('opens the tenant when it is clicked, and is listened to once', async () => {
    await notifyOfDrift(host, [broken]);
    await notifyOfDrift(host, [broken]);
    expect(clicks).toHaveLength(1);
    clicks[0]?.('something-else');
    clicks[0]?.(`drift:${host}`);
    expect(opened).toEqual([`https://${host}/`]);
  });
});
