/** Every fault that HaloPSA's API can mend: fault → change → read again → met → undo → as before, nothing else touched. */
import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../../lib/halo/apply/carry-out.ts';
import { evaluate } from '../../../../lib/requirements/evaluate.ts';
import { takeBack } from '../../../../lib/halo/apply/take-back.ts';
import { brokenStates, createTenant, type Quirks, type TenantState } from '../../../world/halo/index.ts';
import { violations } from '../../../world/halo/specification.ts';
import { deskOf } from './desk.ts';

/** Faults that are repaired, with what the tenant must be like for the API to show and take it. */
const fixable: Record<string, Partial<Quirks>> = {
  'category-missing': {},
  'category-misspelt': {},
  'category-case': {},
  'category-spaces': {},
  'category-other-type': {},
  'category-below-parent': {},
  'role-missing': {},
  'role-departments-view-all': { departments: 'rows' },
  'role-departments-one-left-out': {},
  'role-tickets-read-only': {},
  'role-tickets-none': {},
  'role-customers-none': {},
  'role-add-tickets-no': {},
  'role-unassigned-no': {},
  'role-customers-restricted': {},
  'role-customers-not-all': {},
  'role-ticket-types-restricted': {},
  'application-missing': {},
  'application-inactive': {},
  'application-without-edit-tickets': {},
  'application-without-read-customers': {},
  'application-read-tickets-only': {},
  'application-no-permissions': {},
  'application-all': {},
};

/** Met, but with more than Cove needs: that can be taken away as well. */
const lessened = { 'role-customers-modify': {}, 'application-superfluous': {} };

const variants: [string, Partial<Quirks>][] = [
  ['as documented', {}],
  [
    'keyed lists, legacy claims, merging, arrays, lag',
    {
      lists: 'keyed',
      claimNames: 'legacy',
      claimValues: 'number',
      roleClaimsOnPost: 'merge',
      postAnswer: 'array',
      postStatus: 200,
      categoryText: 'category_name',
      tokenPlacement: 'local-storage',
      clientSecretOnGet: 'masked',
    },
  ],
  [
    'zero claims, token cookie',
    {
      claimsNotGranted: 'zero',
      tokenPlacement: 'cookie-token',
      categoryText: 'value',
      identityRoles: { property: 'roles', form: 'guids' },
    },
  ],
  [
    'a newer version: unknown properties, checked stamps, answers without id, reads two seconds late',
    { newerProperties: true, roleStamps: 'checked', postAnswer: 'no-id', readLagMs: 2000 },
  ],
  ['answers without a body, merging claims', { postAnswer: 'nothing', roleClaimsOnPost: 'merge' }],
];

/** A tenant's data without what counts up by itself; a right that is off is the same as one that is not there. */
function dataOf({ nextId: _, ...state }: TenantState): unknown {
  const copy = structuredClone(state);
  for (const role of copy.roles)
    role.claims = Object.fromEntries(Object.entries(role.claims).filter(([, value]) => value !== '0'));
  return copy;
}

describe.each(variants)('%s', (_, quirks) => {
  it.each(Object.keys(fixable))('%s', async (name) => {
    const clock = { at: 1_700_000_000_000 };
    const tenant = createTenant({
      host: 'acme.halopsa.com',
      customers: 3,
      state: `broken:${name}`,
      quirks: { ...quirks, ...fixable[name] },
      now: () => clock.at,
    });
    /** Long enough for reads to show what was written. */
    const later = () => (clock.at += 60_000);
    const requirement = brokenStates.find((fault) => fault.name === name)?.requirement ?? '';
    const before = dataOf(tenant.state);
    const desk = deskOf(tenant, 'administrator', clock);
    expect(await desk.outcome(requirement)).not.toBe('met');

    const [step, ...others] = await desk.plan(requirement);
    expect(others).toEqual([]);
    if (!step) throw new Error('nothing is planned');
    expect(dataOf(tenant.state), 'planning writes nothing').toEqual(before);
    const progress = await carryOut(step, desk.hands);
    expect(progress).toMatchObject({ state: 'done' });
    expect(progress.failure).toBeUndefined();
    later();
    expect(desk.journal[0]?.state, 'journalled first').toBe('sending');
    expect(await desk.outcome(requirement)).toBe('met');
    expect(desk.sent.length).toBeLessThanOrEqual(1);
    expect(desk.sent.flatMap(({ path, body }) => violations(path, body))).toEqual([]);

    const undone = await takeBack({ ...step, progress }, desk.hands);
    expect(undone).toMatchObject({ state: 'undone' });
    expect(undone.failure).toBeUndefined();
    later();
    expect(await desk.outcome(requirement)).not.toBe('met');
    expect(dataOf(tenant.state)).toEqual(before);
  });
});

it.each(Object.keys(lessened))('%s: what is too much goes, and comes back', async (name) => {
  const tenant = createTenant({ host: 'acme.halopsa.com', customers: 3, state: `broken:${name}` });
  const requirement = brokenStates.find((fault) => fault.name === name)?.requirement ?? '';
  const before = dataOf(tenant.state);
  const desk = deskOf(tenant);
  const noteOf = async () => {
    const row = evaluate(await desk.evidence(), {}).find(({ id }) => id === requirement);
    return [row?.kind, row?.note !== undefined];
  };
  expect(await noteOf()).toEqual(['met', true]);
  const [step] = await desk.plan(requirement);
  if (!step) throw new Error('nothing is planned');
  const progress = await carryOut(step, desk.hands);
  expect(await noteOf()).toEqual(['met', false]);
  expect(await takeBack({ ...step, progress }, desk.hands)).toMatchObject({ state: 'undone' });
  expect(dataOf(tenant.state)).toEqual(before);
});

it('all other faults of the world get no change from the API', async () => {
  for (const { name, requirement, truth } of brokenStates) {
    if (name in fixable || name in lessened || truth === 'more') continue;
    const tenant = createTenant({ host: 'acme.halopsa.com', customers: 3, state: `broken:${name}` });
    const wanted = await deskOf(tenant).wanted();
    expect([name, wanted.filter((each) => each.requirement === requirement)]).toEqual([name, []]);
  }
});
