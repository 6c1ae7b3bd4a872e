import { describe, expect, it } from 'vitest';
import type { HaloRead, RawAnswer } from '../../../lib/bus/page-protocol.ts';
import { cutOff } from '../../../lib/halo/cut-off.ts';
import { gather } from '../../../lib/halo/gather.ts';
import { judged, now, readerOf, tenantOf } from './tenant-reading.ts';

const rows = (count: number) => Array.from({ length: count }, (_, id) => ({ id }));

describe('whether a list may be a first page', () => {
  it.each<[string, unknown, number, boolean]>([
    ['a bare list', rows(7), 7, false],
    ['an empty one', [], 0, false],
    ['as many as are counted', { record_count: 50, roles: rows(50) }, 50, false],
    ['fewer than are counted', { record_count: 64, roles: rows(50) }, 50, true],
    ['counted in text', { record_count: '64', roles: rows(50) }, 50, true],
    ['a full page that counts itself', { record_count: 20, page_size: 20, roles: rows(20) }, 20, true],
    ['a page that is not full', { record_count: 7, page_size: 50, roles: rows(7) }, 7, false],
    ['a full page that counts nothing', { page_no: 1, page_size: 50, roles: rows(50) }, 50, true],
    ['a bare list of a round number', rows(100), 100, false],
  ])('%s', (_name, body, count, is) => {
    expect(cutOff(body, rows(count)) !== undefined).toBe(is);
  });
});

/** Lists of which only the first entries come, none of them Cove's. */
const keys = { categories: 'categories', roles: 'roles', applications: 'applications', 'ticket-types': 'ticketTypes' };
function shortened(form: (rows: unknown[], key: string) => unknown) {
  const usual = readerOf(tenantOf());
  const entries = Array.from({ length: 50 }, (_, index) => {
    const [id, name] = [String(900 + index), `Other ${index}`];
    return { id, name, value: name, displayName: name, type_id: 1 };
  });
  return {
    async read(operation: HaloRead, id?: string): Promise<RawAnswer> {
      const key = Object.entries(keys).find(([each]) => each === operation)?.[1];
      const answer = await usual.read(operation, id);
      return key === undefined ? answer : { ...answer, body: form(entries, key.toLowerCase()) };
    },
  };
}

describe('an administrator’s first page is no proof that something is missing', () => {
  it.each<[string, (rows: unknown[], key: string) => unknown]>([
    ['that tells how many there are', (list, key) => ({ record_count: 64, [key]: list })],
    ['that says how long a page is', (list, key) => ({ page_no: 1, page_size: 50, [key]: list })],
  ])('one %s', async (_name, form) => {
    const api = await gather(shortened(form), {
      choices: { ticks: {} },
      now: () => now,
      wait: () => Promise.resolve(),
      random: () => 0,
    });
    const outcomes = judged({ api });
    for (const id of ['category-exists', 'role-exists', 'application-exists', 'ticket-type-incident'])
      expect(outcomes[id], id).toMatchObject({ kind: 'unknown', reason: 'not-carried' });
    expect(Object.values(outcomes).filter(({ kind, source }) => kind === 'unmet' && source === 'api')).toEqual([]);
    // Not one by one either: what has not come may be it.
    expect(api.calls).toHaveLength(5);
  });
});
