import { describe, expect, it } from 'vitest';
import { nothingLearnt, type Calibration } from '../../../lib/domain/calibration.ts';
import type { PageReading } from '../../../lib/domain/tenant.ts';
import { assembled } from '../../../lib/halo/assemble.ts';
import { dependsOnVersion, ofVersion } from '../../../lib/halo/calibrate.ts';
import type { ApiEvidence } from '../../../lib/halo/gather.ts';
import { evaluate } from '../../../lib/requirements/evaluate.ts';
import { nothingKnown, now, read, tenantOf } from './tenant-reading.ts';

const minute = 60_000;
const rolePage = (settings: Record<string, string>, at: number): PageReading => ({
  kind: 'role',
  name: 'Cove-Role',
  mode: 'view',
  at,
  readings: Object.entries(settings).map(([label, value]) => ({ label, value })),
});
/** The tenant's role as the API tells it at a time. */
const apiAt = async (ux: string, at: number): Promise<ApiEvidence> =>
  read(
    tenantOf({
      adjust: (state) => {
        const role = state.roles.find(({ name }) => name === 'Cove-Role');
        if (role) role.claims['Ux'] = ux;
      },
    }),
    { now: () => at },
  );
const learn = (calibration: Calibration, api: ApiEvidence, pages: PageReading[]) =>
  assembled({ ...nothingKnown(), api, pages, calibration });
const customers = ({ evidence }: ReturnType<typeof assembled>) =>
  evaluate(evidence, {}).find(({ id }) => id === 'role-customers-access');

describe('the scale of a tenant', () => {
  /** API, page and API again, one minute apart; then only the API. */
  const sequence = async (first: string, label: string, then: string) => {
    const page = rolePage({ 'Customers Access Level': label }, now + minute);
    const one = learn(nothingLearnt, await apiAt(first, now), [page]);
    const two = learn(one.learnt, await apiAt(then, now + 2 * minute), [page]);
    return learn(two.learnt, await apiAt('1', now + 9 * minute), []);
  };
  it.each<[string, string, string, string, string]>([
    ['1 is Read Only here', '1', 'Read Only', '1', 'met'],
    ['1 is names only here', '1', 'View (Names Only)', '1', 'unmet'],
    ['changed between the readings', '1', 'Read Only', '2', 'unknown'],
    ['a label that 1 never has', '1', 'Read and Modify', '1', 'unknown'],
    ['a label in words that are not known', '1', 'Tylko odczyt', '1', 'unknown'],
  ])('%s', async (_name, first, label, then, kind) => {
    expect(customers(await sequence(first, label, then))?.kind).toBe(kind);
  });

  it('one pair of readings alone teaches nothing yet', async () => {
    const page = rolePage({ 'Customers Access Level': 'Read Only' }, now + minute);
    const { learnt } = learn(nothingLearnt, await apiAt('1', now), [page]);
    expect(learnt.steps.find(({ claim }) => claim === 'Ux')).toMatchObject({ value: '1', sure: false });
    expect(customers(learn(learnt, await apiAt('1', now + minute), []))?.kind).toBe('unknown');
  });
  it('page, API and page again teach as well', async () => {
    const api = await apiAt('1', now + minute);
    const one = learn(nothingLearnt, api, [rolePage({ 'Customers Access Level': 'Read Only' }, now)]);
    const two = learn(one.learnt, api, [rolePage({ 'Customers Access Level': 'Read Only' }, now + 2 * minute)]);
    const row = customers(learn(two.learnt, await apiAt('1', now + 9 * minute), []));
    expect(row).toMatchObject({ kind: 'met', source: 'api', found: 'Read Only' });
  });
  it('a code that is documented is confirmed at once, and needs no version', async () => {
    const page = rolePage({ 'Customers Access Level': 'Read Only' }, now + minute);
    const { learnt } = learn(nothingLearnt, await apiAt('2', now), [page]);
    expect(learnt.steps).toEqual([
      expect.objectContaining({ claim: 'Ux', value: '2', label: 'Read Only', sure: true, documented: true }),
    ]);
    expect(dependsOnVersion(learnt)).toBe(false);
  });
  it('2 is Read and Modify on the other scale: no contradiction, and learnt', async () => {
    const page = rolePage({ 'Customers Access Level': 'Read and Modify' }, now + minute);
    const one = learn(nothingLearnt, await apiAt('2', now), [page]);
    expect(customers(one)).toMatchObject({ kind: 'met', found: 'Read and Modify' });
    const two = learn(one.learnt, await apiAt('2', now + 2 * minute), [page]);
    expect(customers(learn(two.learnt, await apiAt('2', now + 9 * minute), []))).toMatchObject({
      found: 'Read and Modify',
    });
  });
  it('an open contradiction about a documented code is never taken for a scale', async () => {
    const page = rolePage({ 'Tickets Access Level': 'Read Only' }, now + minute);
    const one = learn(nothingLearnt, await apiAt('2', now), [page]);
    const two = learn(one.learnt, await apiAt('2', now + 2 * minute), [page]);
    const row = evaluate(two.evidence, {}).find(({ id }) => id === 'role-tickets-access');
    expect(row).toMatchObject({ kind: 'unknown', reason: 'readers-disagree' });
    expect(two.learnt.steps.filter(({ claim }) => claim === 'Tx')).toEqual([]);
  });
});

describe('another version of HaloPSA', () => {
  const learnt: Calibration = {
    version: '2.184.21',
    steps: [
      {
        setting: 'customersAccess',
        claim: 'Ux',
        value: '1',
        label: 'Read Only',
        meaning: 'read',
        role: 'Cove-Role',
        codeAt: 1,
        at: 2,
        sure: true,
        documented: false,
      },
    ],
    agreements: [{ fact: 'role:1:ticketsAccess', words: 'modify', at: 2 }],
    properties: [{ fact: 'identity-roles', property: 'roles', at: 2 }],
  };
  it.each<[string, string | undefined, number]>([
    ['the same', '2.184.21', 1],
    ['not told', undefined, 1],
    ['another', '2.190.1', 0],
  ])('%s: %s', (_name, version, left) => {
    const kept = ofVersion(learnt, version, 9);
    expect([kept.steps.length, kept.agreements.length, kept.properties.length]).toEqual([left, left, left]);
    expect(kept.version).toBe(version ?? '2.184.21');
  });
  it('is what the verdict depends on', () => expect(dependsOnVersion(learnt)).toBe(true));
});

describe('undocumented properties', () => {
  const quirks = { identityRoles: { property: 'identity_list_of_roles', form: 'guids' as const } };
  it('are found by value and remembered: an empty list there says that there is no role', async () => {
    const { learnt } = learn(nothingLearnt, await read(tenantOf({ quirks })), []);
    expect(learnt.properties).toEqual([{ fact: 'identity-roles', property: 'identity_list_of_roles', at: now }]);
    const tenant = tenantOf({ quirks, state: 'broken:application-no-role' });
    const row = (api: ApiEvidence) =>
      evaluate(learn(nothingLearnt, api, []).evidence, {}).find(({ id }) => id === 'application-role');
    expect(row(await read(tenant))?.kind).toBe('unknown');
    expect(row(await read(tenant, { properties: learnt.properties }))).toMatchObject({ kind: 'unmet', found: 'none' });
  });
});
