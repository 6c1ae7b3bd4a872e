/** Versions of HaloPSA that tell the same thing differently: each difference is documented as possible or unknown. */
import type { RequirementId } from '../../../lib/domain/requirement-id.ts';
import type { Quirks } from '../../world/halo/index.ts';

export interface Profile {
  name: string;
  quirks: Partial<Quirks>;
  /** What the API of this version does not tell in any known form; only the page or a proof can. */
  silentOn: readonly RequirementId[];
}

/** Codes of the grant type and of the login entity are documented nowhere, so the API tells neither in words. */
const coded: readonly RequirementId[] = ['application-authentication', 'application-login-type'];

export const profiles: readonly Profile[] = [
  { name: 'departments as rows, identity by agent', quirks: { departments: 'rows' }, silentOn: coded },
  { name: 'departments absent', quirks: { departments: 'absent' }, silentOn: [...coded, 'role-departments'] },
  {
    name: 'keyed lists, legacy claim names, rights not granted sent as 0',
    quirks: {
      departments: 'rows',
      lists: 'keyed',
      claimNames: 'legacy',
      claimsNotGranted: 'zero',
      categoryText: 'category_name',
    },
    silentOn: coded,
  },
  {
    name: 'claim values as numbers, customers on scale A',
    quirks: { departments: 'rows', claimValues: 'number', customersScale: 'A', categoryText: 'value' },
    // On scale A the same number means another level: neither is clear without the page.
    silentOn: [...coded, 'role-customers-access'],
  },
  {
    name: 'all departments as row 0, identity and roles as properties',
    quirks: {
      departments: 'sentinel-zero',
      applicationIdentity: 'property',
      identityRoles: { property: 'roles', form: 'guids' },
    },
    silentOn: [...coded, 'role-departments'],
  },
  {
    name: 'all departments as row -1, roles by name',
    quirks: { departments: 'sentinel-minus-one', identityRoles: { property: 'identity_roles', form: 'names' } },
    silentOn: [...coded, 'role-departments'],
  },
  {
    name: 'all departments as claim, roles as integers',
    quirks: {
      departments: 'claim',
      identityRoles: { property: 'application_roles', form: 'integers' },
      rolesListDetailed: true,
    },
    silentOn: [...coded, 'role-departments'],
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
    silentOn: [...coded, 'role-departments', 'application-identity', 'application-role'],
  },
];
