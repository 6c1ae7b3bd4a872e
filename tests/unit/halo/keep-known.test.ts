import { describe, expect, it } from 'vitest';
import { keepKnown } from '../../../lib/halo/keep-known.ts';
import type { ApiEvidence } from '../../../lib/halo/gather.ts';
import { missing } from '../../../lib/domain/finding.ts';
import { judged, kinds, read, tenantOf } from './tenant-reading.ts';

/** The same reading as if Cove's key had made it. */
const byKey = (api: ApiEvidence, change: Partial<ApiEvidence> = {}): ApiEvidence => ({
  ...api,
  calls: api.calls.map((call) => ({ ...call, rung: 'application' })),
  ...change,
});
const denied = missing('no-right', '403 from GET /Roles');

describe('a round with Cove’s key after a person’s reading', () => {
  it('keeps every verdict where the key may read nothing', async () => {
    const person = await read(tenantOf());
    const nobody = byKey(await read(tenantOf(), {}, 'nobody'));
    const everything = (evidence: ApiEvidence): ApiEvidence =>
      JSON.parse(JSON.stringify(evidence).replaceAll('"reason":"not-logged-in"', '"reason":"no-right"'));
    const kept = keepKnown(everything(nobody), person);
    expect(kinds(judged({ api: kept }))).toEqual(kinds(judged({ api: person })));
    expect(kept.agent).toEqual(person.agent);
  });

  it('takes over what the key reads otherwise', async () => {
    const person = await read(tenantOf());
    const later = await read(tenantOf({ state: 'broken:category-missing' }));
    const kept = keepKnown(byKey(later, { role: { ...later.role, which: denied, ticketsAccess: denied } }), person);
    const rows = judged({ api: kept });
    expect(rows['category-exists']?.kind).toBe('unmet');
    expect(rows['role-exists']?.kind).toBe('met');
    expect(rows['role-tickets-access']?.kind).toBe('met');
  });

  it('tells nothing of one role that was read of another', async () => {
    const person = await read(tenantOf());
    const other = { known: true as const, value: { id: 'another', name: 'Cove 2' }, source: 'api' as const, at: 9 };
    const fresh = byKey(person, { role: { ...person.role, which: other, ticketsAccess: denied } });
    expect(keepKnown(fresh, person).role.ticketsAccess).toEqual(denied);
  });

  it('leaves alone what a person read again, and what the key alone ever read', async () => {
    const person = await read(tenantOf());
    const again = await read(tenantOf({ state: 'unconfigured' }));
    expect(keepKnown(again, person)).toBe(again);
    const key = byKey(person);
    expect(keepKnown(key, byKey(person))).toBe(key);
  });
});
