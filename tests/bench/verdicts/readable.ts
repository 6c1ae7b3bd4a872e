/** Which facts somebody could have read: by API in this version, or on the pages that are open. */
import type { RequirementId } from '../../../lib/domain/requirement-id.ts';
import { coveNames, type Tenant } from '../../world/halo/index.ts';
import type { Case } from './cases.ts';
import { silentOn } from './profiles.ts';

/** What the role's page shows in view mode, and what the application's page does. */
const onRolePage: readonly RequirementId[] = [
  'role-exists',
  'role-departments',
  'role-tickets-access',
  'role-customers-access',
  'role-add-tickets',
  'role-view-unassigned',
  'role-all-customers',
  'role-all-ticket-types',
];
const onApplicationPage: readonly RequirementId[] = [
  'application-exists',
  'application-active',
  'application-authentication',
  'application-login-type',
  'application-permissions',
];

function byPage({ state }: Tenant): Set<RequirementId> {
  const role = state.roles.find(({ name }) => name === coveNames.role);
  const application = state.applications.find(({ name }) => name === coveNames.application);
  return new Set<RequirementId>([
    ...(role ? onRolePage : []),
    ...(application ? onApplicationPage : []),
    // HaloPSA shows whom it acts as for agents only, and the roles for its own identity only.
    ...(application?.loginType === 'agent' ? (['application-identity'] as const) : []),
    ...(role && application?.loginType === 'agent' ? (['application-role'] as const) : []),
  ]);
}

const aboutRole = /^role-|^application-role$/u;
const aboutApplication = /^application-/u;

/** @param pages whether the pages of role and application were open */
export function readableIn({ tenant, profile, who, oddity }: Case, pages: boolean): (id: RequirementId) => boolean {
  const silent = silentOn(profile);
  const shown = pages ? byPage(tenant) : new Set<RequirementId>();
  const { roles, applications } = tenant.state;
  const noRole = roles.every(({ name }) => name !== coveNames.role);
  const noApplication = applications.every(({ name }) => name !== coveNames.application);
  return (id) => {
    if (shown.has(id)) return true;
    if (who === 'technician' || oddity?.hides.includes(id) === true) return false;
    // A complete list without the record answers everything about it.
    const gone = (noRole && aboutRole.test(id)) || (noApplication && aboutApplication.test(id));
    return gone || !silent.has(id);
  };
}
