import { describe, expect, it } from 'vitest';
import { brokenStates, truthOf, type Quirks, type Tenant } from '../../world/halo/index.ts';
import { judged, kinds, read, tenantOf } from './tenant-reading.ts';

/** Rows that contradict what is true of the tenant; `unknown` contradicts nothing. */
async function wrongVerdicts(tenant: Tenant): Promise<string[]> {
  const rows = judged({ api: await read(tenant) });
  const truth = truthOf(tenant.state, tenant.quirks.customersScale);
  return Object.entries(truth).flatMap(([id, value]) => {
    const row = rows[id];
    const wrong =
      (row?.kind === 'met' && value === 'unmet') ||
      (row?.kind === 'unmet' && value !== 'unmet') ||
      !['met', 'unmet', 'unknown'].includes(row?.kind ?? '');
    return wrong ? [`${id}: ${row?.kind} (${row?.found ?? row?.note}) where it is ${value}`] : [];
  });
}

const quirks: [string, Partial<Quirks>][] = [
  ['as usual', {}],
  ['lists below a key', { lists: 'keyed' }],
  ['legacy claim names', { claimNames: 'legacy' }],
  ['claims not granted sent as 0', { claimsNotGranted: 'zero' }],
  ['claim values as numbers', { claimValues: 'number' }],
  ['roles listed in detail', { rolesListDetailed: true }],
  ['customers on scale A', { customersScale: 'A' }],
  ['departments as rows', { departments: 'rows' }],
  ['departments as a row 0', { departments: 'sentinel-zero' }],
  ['departments as a row -1', { departments: 'sentinel-minus-one' }],
  ['departments as a claim', { departments: 'claim' }],
  ['departments as a property', { departments: 'property' }],
  ['identity not carried', { applicationIdentity: 'absent' }],
  ['identity as a property', { applicationIdentity: 'property' }],
  ['identity roles as GUIDs', { identityRoles: { property: 'identity_roles', form: 'guids' } }],
  ['identity roles as names', { identityRoles: { property: 'app_roles', form: 'names' } }],
  ['identity roles as text', { identityRoles: { property: 'roles', form: 'csv' } }],
  ['identity roles as integers', { identityRoles: { property: 'role_ids', form: 'integers' } }],
  ['identity roles under another name', { identityRoles: { property: 'identity_list', form: 'guids' } }],
  ['identity roles not carried', { identityRoles: { property: 'x', form: 'absent' } }],
  ['category text in value', { categoryText: 'value' }],
  ['category text in category_name', { categoryText: 'category_name' }],
  ['claims twice', { claimRows: 'twice' }],
  ['roles without their integer', { roleIdInt: false }],
  ['permissions as names', { scopes: 'names' }],
  ['permissions as text', { scopes: 'text' }],
  ['yes and no as numbers', { flags: 'numbers' }],
  ['yes and no as text', { flags: 'text' }],
  ['categories with translations', { categoryTranslations: true }],
  ['denial as fewer rows', { denial: 'filtered' }],
  ['token in a cookie', { tokenPlacement: 'cookie-token' }],
  ['token in local storage', { tokenPlacement: 'local-storage' }],
];

describe.each(quirks)('%s', (_name, quirk) => {
  it('a healthy tenant is never called broken', async () => {
    expect(await wrongVerdicts(tenantOf({ quirks: quirk }))).toEqual([]);
  });
  it('an unconfigured tenant is never called ready', async () => {
    expect(await wrongVerdicts(tenantOf({ quirks: quirk, state: 'unconfigured' }))).toEqual([]);
  });
  it.each(brokenStates.map(({ name }) => name))('%s gets no wrong verdict', async (name) => {
    expect(await wrongVerdicts(tenantOf({ quirks: quirk, state: `broken:${name}` }))).toEqual([]);
  });
});

/** What the API does not carry on a usual tenant, so that only the page or Cove's key can show it. */
const onlyOnPages = ['application-authentication', 'application-login-type', 'role-departments'];

it('a healthy tenant is met wherever the API carries the facts', async () => {
  const rows = kinds(judged({ api: await read(tenantOf()) }));
  const truth = truthOf(tenantOf().state, 'B');
  const open = Object.keys(truth).filter((id) => rows[id] !== 'met');
  expect(open.filter((id) => !onlyOnPages.includes(id))).toEqual([]);
});

it.each(brokenStates.filter(({ truth }) => truth === 'unmet').map(({ name, requirement }) => [name, requirement]))(
  '%s: what the API shows to be wrong is said (%s)',
  async (name, requirement) => {
    const rows = judged({ api: await read(tenantOf({ state: `broken:${name}`, quirks: { departments: 'rows' } })) });
    // The ones that no reading of the API can settle on any tenant.
    const open = [
      'application-authentication',
      'application-login-type',
      'role-departments',
      'application-role',
      'ticket-type-access',
      'role-customers-access',
    ];
    expect(rows[requirement ?? '']?.kind).toBeOneOf(
      open.includes(requirement ?? '') ? ['unmet', 'unknown'] : ['unmet'],
    );
  },
);
