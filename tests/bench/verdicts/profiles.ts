/** Versions of HaloPSA that tell the same thing differently: each difference is documented as possible or unknown. */
import type { RequirementId } from '../../../lib/domain/requirement-id.ts';
import type { AppLook, Quirks } from '../../world/halo/index.ts';

export interface Profile {
  name: string;
  quirks: Partial<Quirks>;
  look: Partial<AppLook>;
}

/** Codes that nobody has documented, in forms that differ from tenant to tenant. */
const codes = [
  {},
  {
    grantTypes: { secret: '0', password: '1', code: '2', implicit: '3' },
    loginEntityCodes: { agent: 0, user: 1, supplier: 2 },
  },
  {
    grantTypes: { secret: '', password: 'pw', code: 'ac', implicit: 'im' },
    loginEntityCodes: { agent: 7, user: 3, supplier: 5 },
  },
] satisfies Partial<Quirks>[];

export const profiles: readonly Profile[] = [
  { name: 'departments nowhere, as most documents have it', quirks: {}, look: {} },
  {
    name: 'departments as rows, identity by agent',
    quirks: { departments: 'rows', ...codes[1] },
    look: { theme: 'dark', dialogs: 'native', notGranted: 'No' },
  },
  {
    name: 'keyed lists, legacy claim names, rights not granted sent as 0',
    quirks: {
      departments: 'rows',
      lists: 'keyed',
      claimNames: 'legacy',
      claimsNotGranted: 'zero',
      categoryText: 'category_name',
      flags: 'text',
    },
    look: {
      customers: 'Clients',
      wording: 'report',
      authenticationMethod: 'Client ID and Secret (Client Credentials)',
      agentToLogInAs: 'Agent to login as',
    },
  },
  {
    name: 'claim values as numbers, customers on scale A',
    quirks: {
      departments: 'rows',
      claimValues: 'number',
      customersScale: 'A',
      categoryText: 'value',
      flags: 'numbers',
    },
    look: { wording: 'guide', authenticationMethod: 'ClientID and Secret' },
  },
  {
    name: 'customers on scale A, departments nowhere',
    quirks: { customersScale: 'A', scopes: 'text', ...codes[2] },
    look: { customers: 'Clients', wording: 'report' },
  },
  {
    name: 'all departments as row 0, identity and roles as properties',
    quirks: {
      departments: 'sentinel-zero',
      applicationIdentity: 'property',
      identityRoles: { property: 'roles', form: 'guids' },
      scopes: 'names',
    },
    look: { authorisation: 'Authorization' },
  },
  {
    name: 'all departments as row -1, roles by name',
    quirks: {
      departments: 'sentinel-minus-one',
      identityRoles: { property: 'identity_roles', form: 'names' },
      claimRows: 'twice',
      categoryTranslations: true,
    },
    look: { notGranted: 'No' },
  },
  {
    name: 'all departments as claim, roles as integers, roles listed in detail',
    quirks: {
      departments: 'claim',
      identityRoles: { property: 'application_roles', form: 'integers' },
      rolesListDetailed: true,
      ...codes[1],
    },
    look: { wording: 'guide', customers: 'Clients' },
  },
  {
    name: 'all departments as property, identity not told, denial by filtering',
    quirks: {
      departments: 'property',
      applicationIdentity: 'absent',
      identityRoles: { property: 'x', form: 'absent' },
      denial: 'filtered',
      tokenPlacement: 'local-storage',
    },
    look: {},
  },
  {
    name: 'roles as text without integers, token in a cookie, everything numbers',
    quirks: {
      identityRoles: { property: 'role_list', form: 'csv' },
      roleIdInt: false,
      tokenPlacement: 'cookie-token',
      flags: 'numbers',
      claimValues: 'number',
      claimRows: 'twice',
      claimsNotGranted: 'zero',
      lists: 'keyed',
    },
    look: { wording: 'report', theme: 'dark' },
  },
  {
    name: 'roles under a name of their own, identity as property in words',
    quirks: {
      identityRoles: { property: 'linked_things', form: 'guids' },
      applicationIdentity: 'property',
      flags: 'text',
      departments: 'property',
      claimNames: 'legacy',
    },
    look: { agentToLogInAs: 'Agent to login as' },
  },
];

/** What the API of this version does not tell in any known form; only the page or a proof can. */
export function silentOn({ quirks }: Profile): ReadonlySet<RequirementId> {
  const { departments = 'absent', customersScale = 'B', applicationIdentity, identityRoles } = quirks;
  return new Set<RequirementId>([
    // Codes of the grant type and of the login entity are documented nowhere.
    'application-authentication',
    'application-login-type',
    ...(departments === 'rows' ? [] : (['role-departments'] as const)),
    // On scale A the same number means another level: neither is clear without the page.
    ...(customersScale === 'A' ? (['role-customers-access'] as const) : []),
    ...(applicationIdentity === 'absent' ? (['application-identity'] as const) : []),
    ...(identityRoles?.form === 'absent' || identityRoles?.property === 'linked_things'
      ? (['application-role'] as const)
      : []),
  ]);
}
