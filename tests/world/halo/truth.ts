import type { RequirementId } from '../../../lib/domain/requirement-id.ts';
import { coveNames, coveScopes } from './cove-setup.ts';
import { customersAccess, rightsOf } from './rights.ts';
import type { ApplicationRecord, RoleRecord, TenantState, TicketTypeRecord } from './state.ts';

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

/** What Cove fills when it creates a ticket, as far as fields of a type go. */
const filledByCove = new Set(['summary', 'details', 'category_1', 'impact', 'urgency']);

/** The three fields are there, and no other has to be filled by hand. */
const carriesAll = ({ fields }: TicketTypeRecord): boolean =>
  ['category_1', 'impact', 'urgency'].every((wanted) => fields.some(({ property }) => property === wanted)) &&
  fields.every(({ mandatory, property, byDefault }) => !mandatory || filledByCove.has(property) || byDefault === true);

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
  const named = state.ticketTypes.filter((type) => type.name.trim().toLowerCase() === 'incident');
  const incidents = named.filter((type) => type.visible);
  const category = state.categories.find((entry) => entry.type === 1 && entry.text === coveNames.category);
  const bare = (text: string): string => text.replaceAll(' ', '').toLowerCase();
  const alike = state.categories.filter(
    (entry) => entry.type === 1 && bare(entry.text) === bare(coveNames.category),
  ).length;
  // Which of several types of that name Cove takes is not documented: each has to be right.
  const each = (fits: (type: TicketTypeRecord) => boolean): Truth =>
    when(incidents.length > 0 && incidents.every(fits));
  return {
    'category-exists': category === undefined ? 'unmet' : alike > 1 ? 'more' : 'met',
    'role-exists': when(role !== undefined),
    'role-departments': when(
      role !== undefined && state.departments.every((entry) => (rights.membership(entry.id) ?? -1) >= 2),
    ),
    'role-tickets-access': when(role?.claims['Tx'] === '2'),
    'role-customers-access': customers === 'modify' ? 'more' : when(customers === 'read'),
    'role-add-tickets': has(role, 'l6'),
    'role-view-unassigned': has(role, 'l9'),
    'role-all-customers': has(role, 'Fc'),
    'role-all-ticket-types':
      has(role, 'Ft') === 'unmet' && named.some(({ id }) => role?.ticketTypes.includes(id) === true)
        ? 'more'
        : has(role, 'Ft'),
    'application-exists': when(application !== undefined),
    'application-active': when(application !== undefined && !application.inactive),
    'application-authentication': when(application?.method === 'secret'),
    'application-login-type': when(application?.loginType === 'agent'),
    'application-identity': when(application?.identity === 'application'),
    'application-role': when(
      application?.identity === 'application' && role !== undefined && application.roles.includes(role.id),
    ),
    'application-permissions': permissions(application),
    'ticket-type-incident': incidents.length > 1 ? 'more' : when(incidents.length === 1),
    'ticket-type-fields': each(carriesAll),
    'ticket-type-category': each(
      (type) => type.allCategories || (category !== undefined && type.allowedCategories.includes(category.id)),
    ),
    'ticket-type-access': each(
      ({ access }) => access.length === 0 || access.some((grant) => grant.roleIdInt === role?.idInt),
    ),
  };
}
