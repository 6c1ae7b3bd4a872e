/** Names that came, changed or went after HaloPSA was read: what was read of another record is not told of this one. */
import { describe, expect, it, test } from 'vitest';
import { namesFrom, usualNames, type GivenNames } from '../../../lib/domain/names.ts';
import { missing } from '../../../lib/domain/finding.ts';
import { keepKnown } from '../../../lib/halo/keep-known.ts';
import type { ApiEvidence } from '../../../lib/halo/gather.ts';
import type { Tenant } from '../../world/halo/index.ts';
import { right, rolePage } from './page-readings.ts';
import { judged, read, tenantOf } from './tenant-reading.ts';

const given: Required<GivenNames> = { category: 'Backup alerts', role: 'Backup Intake', application: 'Backup key' };
const names = namesFrom(given);
const told = ['role-exists', 'role-tickets-access', 'application-exists', 'application-permissions', 'category-exists'];
const stale = { kind: 'unknown', reason: 'not-read', note: expect.stringContaining('Check again') };

describe('read before the names were set', () => {
  it('what was found under the usual names is told of nothing', async () => {
    const rows = judged({ api: await read(tenantOf()), names });
    for (const id of told) expect(rows[id], id).toMatchObject(stale);
    expect(rows['ticket-type-category']?.kind).toBe('unknown');
  });

  it('that there was none under the usual names does not say so of the new ones', async () => {
    const rows = judged({ api: await read(tenantOf({ state: 'unconfigured' })), names });
    for (const id of ['role-exists', 'application-exists', 'category-exists'])
      expect(rows[id], id).toMatchObject(stale);
  });

  it('the page of the right one speaks meanwhile', async () => {
    const pages = [rolePage(right.role, { name: given.role })];
    expect(judged({ api: await read(tenantOf()), pages, names })['role-exists']).toMatchObject({
      kind: 'met',
      found: given.role,
      source: 'page',
    });
  });

  it('a record that is called so counts at once, and what has no name of its own stays', async () => {
    const usual = namesFrom({ role: usualNames.role.toUpperCase(), application: usualNames.application });
    const rows = judged({ api: await read(tenantOf()), names: usual });
    for (const id of told) expect(rows[id]?.kind, id).toBe('met');
    expect(judged({ api: await read(tenantOf()), names })['ticket-type-incident']?.kind).toBe('met');
  });

  it('a list that nobody could read keeps its own reason', async () => {
    const api = await read(tenantOf(), {}, 'nobody');
    expect(judged({ api, names })['role-exists']?.reason).toBe('not-logged-in');
  });
});

test.each<[string, GivenNames, GivenNames, Partial<Record<string, string>>]>([
  ['the same', given, given, { 'role-exists': 'unmet', 'category-exists': 'unmet' }],
  ['another role', given, { ...given, role: 'Other' }, { 'role-exists': 'unknown', 'category-exists': 'unmet' }],
  [
    'another category',
    given,
    { ...given, category: 'Other' },
    { 'role-exists': 'unmet', 'category-exists': 'unknown' },
  ],
  [
    'none any more',
    given,
    {},
    { 'role-exists': 'unknown', 'application-exists': 'unknown', 'category-exists': 'unknown' },
  ],
  [
    'the usual category by name',
    {},
    { category: usualNames.category },
    { 'category-exists': 'met', 'role-exists': 'met' },
  ],
])('read under names, now: %s', async (_, before, now, kinds) => {
  const rows = judged({ api: await read(tenantOf(), { names: namesFrom(before) }), names: namesFrom(now) });
  for (const [id, kind] of Object.entries(kinds)) expect(rows[id]?.kind, id).toBe(kind);
});

describe('two roles of the name that is set', () => {
  const [first, second] = ['aaaaaaaa-0000-4000-8000-00000000000a', 'aaaaaaaa-0000-4000-8000-00000000000b'];
  const twice = (): Tenant =>
    tenantOf({
      adjust: ({ roles }) => {
        const role = roles.find(({ name }) => name === usualNames.role);
        if (!role) throw new Error('no role to copy');
        Object.assign(role, { id: first, name: given.role });
        roles.push({ ...structuredClone(role), id: second, idInt: 89, claims: {} });
      },
    });
  const role = namesFrom({ role: given.role });
  const choices = (roleId: string) => ({ ticks: {}, roleId });

  test.each([
    ['the one that was read', first, 'met'],
    ['the other one', second, 'unknown'],
    ['one of another name, before', 'cccccccc-0000-4000-8000-000000000003', 'met'],
  ])('chosen: %s', async (_, chosen, kind) => {
    const api = await read(twice(), { names: role, choices: choices(first) });
    const rows = judged({ api, names: role, choices: choices(chosen) });
    expect(rows['role-exists']?.kind).toBe(kind);
    expect(rows['role-tickets-access']?.kind).toBe(kind);
    if (kind === 'unknown') expect(rows['role-tickets-access']).toMatchObject(stale);
  });

  it('an earlier choice of another name leaves the question as it is', async () => {
    const api = await read(twice(), { names: role });
    expect(judged({ api, names: role, choices: choices('gone') })['role-exists']?.reason).toBe('ambiguous');
  });
});

it('a round with Cove’s key keeps nothing that was read under other names', async () => {
  const person = await read(tenantOf());
  const fresh = await read(tenantOf(), { names: namesFrom({ role: given.role }) });
  const denied = missing('no-right', '403 from GET /Roles');
  const byKey: ApiEvidence = {
    ...fresh,
    calls: fresh.calls.map((call) => ({ ...call, rung: 'application' })),
    role: { ...fresh.role, which: denied },
    category: { match: denied },
  };
  const kept = keepKnown(byKey, person);
  expect(kept.role.which).toEqual(denied);
  expect(kept.category.match.known).toBe(true);
});
