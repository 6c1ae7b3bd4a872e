/** Every requirement, in the order of the checklist. Made by `npm run docs` from lib/domain/requirement-id.ts. */
import type { RequirementId } from '../domain/requirement-id.ts';
import type { Requirement } from './define.ts';
import categoryExists from './category-exists.ts';
import roleExists from './role-exists.ts';
import roleDepartments from './role-departments.ts';
import roleTicketsAccess from './role-tickets-access.ts';
import roleCustomersAccess from './role-customers-access.ts';
import roleAddTickets from './role-add-tickets.ts';
import roleViewUnassigned from './role-view-unassigned.ts';
import roleAllCustomers from './role-all-customers.ts';
import roleAllTicketTypes from './role-all-ticket-types.ts';
import applicationExists from './application-exists.ts';
import applicationActive from './application-active.ts';
import applicationAuthentication from './application-authentication.ts';
import applicationLoginType from './application-login-type.ts';
import applicationIdentity from './application-identity.ts';
import applicationRole from './application-role.ts';
import applicationPermissions from './application-permissions.ts';
import secretKept from './secret-kept.ts';
import ticketTypeIncident from './ticket-type-incident.ts';
import ticketTypeFields from './ticket-type-fields.ts';
import ticketTypeCategory from './ticket-type-category.ts';
import ticketTypeAccess from './ticket-type-access.ts';
import proofToken from './proof-token.ts';
import proofCustomers from './proof-customers.ts';
import proofTicket from './proof-ticket.ts';
import coveLevel from './cove-level.ts';
import connectionDetails from './connection-details.ts';
import connectionMade from './connection-made.ts';
import resellerMapped from './reseller-mapped.ts';
import customersMapped from './customers-mapped.ts';
import integrationActive from './integration-active.ts';
import notificationExists from './notification-exists.ts';

/** By id; an id of the vocabulary without a requirement does not compile. */
export const requirementById: Readonly<Record<RequirementId, Requirement>> = {
  'category-exists': categoryExists,
  'role-exists': roleExists,
  'role-departments': roleDepartments,
  'role-tickets-access': roleTicketsAccess,
  'role-customers-access': roleCustomersAccess,
  'role-add-tickets': roleAddTickets,
  'role-view-unassigned': roleViewUnassigned,
  'role-all-customers': roleAllCustomers,
  'role-all-ticket-types': roleAllTicketTypes,
  'application-exists': applicationExists,
  'application-active': applicationActive,
  'application-authentication': applicationAuthentication,
  'application-login-type': applicationLoginType,
  'application-identity': applicationIdentity,
  'application-role': applicationRole,
  'application-permissions': applicationPermissions,
  'secret-kept': secretKept,
  'ticket-type-incident': ticketTypeIncident,
  'ticket-type-fields': ticketTypeFields,
  'ticket-type-category': ticketTypeCategory,
  'ticket-type-access': ticketTypeAccess,
  'proof-token': proofToken,
  'proof-customers': proofCustomers,
  'proof-ticket': proofTicket,
  'cove-level': coveLevel,
  'connection-details': connectionDetails,
  'connection-made': connectionMade,
  'reseller-mapped': resellerMapped,
  'customers-mapped': customersMapped,
  'integration-active': integrationActive,
  'notification-exists': notificationExists,
};

export const requirements: readonly Requirement[] = Object.values(requirementById);

export type { Requirement } from './define.ts';
