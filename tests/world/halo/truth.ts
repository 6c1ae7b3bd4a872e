import type { RequirementId } from '../../../lib/domain/requirement-id.ts';
import { coveNames, coveScopes } from './cove-setup.ts';
import { customersAccess, rightsOf } from './rights.ts';
import type { ApplicationRecord, RoleRecord, TenantState } from './state.ts';

/** `more`: enough for Cove, but more than it needs. */
export type Truth = 'met' | 'unmet' | 'more';

/** Records that are Cove's; by default those with the names of the article. */
export interface CoveChoice {
  role?: string;
  application?: string;
}

const has = (role: RoleRecord | undefined, code: string): Truth =>
  ['1', 'true'].includes(role?.claims[code] ?? '') ? 'met' : 'unmet';
const when = (condition: boolean | undefined): Truth => (condition === true ? 'met' : 'unmet');

function permissions(application: ApplicationRecord | undefined): Truth {
  if (application === undefined) return 'unmet';
  const { scopes } = application;
  if (scopes.includes('all') || !coveScopes.every((scope) => scopes.includes(scope))) return 'unmet';
  return scopes.length > coveScopes.length ? 'more' : 'met';
}

/** What is true of a tenant, worked out from its data alone: the oracle for verdicts. Covers the HaloPSA requirements. */
export function truthOf(
  state: TenantState,
  scale: 'A' | 'B',
  choice: CoveChoice = {},
): Partial<Record<RequirementId, Truth>> {
  const application = state.applications.find((entry) =>
    choice.application === undefined ? entry.name === coveNames.application : entry.id === choice.application,
  );
  const role = state.roles.find((entry) =>
    choice.role === undefined ? entry.name === coveNames.role : entry.id === choice.role,
  );
  const rights = rightsOf(state, role === undefined ? [] : [role.id], {}, scale);
  const customers = customersAccess(role?.claims['Ux'], scale);
  const incidents = state.ticketTypes.filter((type) => type.name.trim().toLowerCase() === 'incident' && type.visible);
  const incident = incidents[0];
  const category = state.categories.find((entry) => entry.type === 1 && entry.text === coveNames.category);
  const carries = (property: string): boolean => incident?.fields.some((field) => field.property === property) ?? false;
  return {
    'category-exists': when(category !== undefined),
    'role-exists': when(role !== undefined),
    'role-departments': when(
      role !== undefined && state.departments.every((entry) => (rights.membership(entry.id) ?? -1) >= 2),
    ),
    'role-tickets-access': when(role?.claims['Tx'] === '2'),
    'role-customers-access': customers === 'modify' ? 'more' : when(customers === 'read'),
    'role-add-tickets': has(role, 'l6'),
    'role-view-unassigned': has(role, 'l9'),
    'role-all-customers': has(role, 'Fc'),
    'role-all-ticket-types': has(role, 'Ft'),
    'application-exists': when(application !== undefined),
    'application-active': when(application !== undefined && !application.inactive),
    'application-authentication': when(application?.method === 'secret'),
    'application-login-type': when(application?.loginType === 'agent'),
    'application-identity': when(application?.identity === 'application'),
    'application-role': when(
      application?.identity === 'application' && role !== undefined && application.roles.includes(role.id),
    ),
    'application-permissions': permissions(application),
    'ticket-type-incident': incidents.length > 1 ? 'more' : when(incident !== undefined),
    'ticket-type-fields': when(carries('category_1') && carries('impact') && carries('urgency')),
    'ticket-type-category': when(
      incident !== undefined &&
        (incident.allCategories || (category !== undefined && incident.allowedCategories.includes(category.id))),
    ),
    'ticket-type-access': when(
      incident !== undefined &&
        (incident.access.length === 0 || incident.access.some((grant) => grant.roleIdInt === role?.idInt)),
    ),
  };
}
