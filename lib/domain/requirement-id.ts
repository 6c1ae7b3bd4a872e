import { say } from './say.ts';

/** The public, stable vocabulary of requirements: used in code, docs, reports and `data-requirement`. */
export const requirementIds = [
  'category-exists',
  'role-exists',
  'role-departments',
  'role-tickets-access',
  'role-customers-access',
  'role-add-tickets',
  'role-view-unassigned',
  'role-all-customers',
  'role-all-ticket-types',
  'application-exists',
  'application-active',
  'application-authentication',
  'application-login-type',
  'application-identity',
  'application-role',
  'application-permissions',
  'secret-kept',
  'ticket-type-incident',
  'ticket-type-fields',
  'ticket-type-category',
  'ticket-type-access',
  'proof-token',
  'proof-customers',
  'proof-ticket',
  'cove-level',
  'connection-details',
  'connection-made',
  'reseller-mapped',
  'customers-mapped',
  'integration-active',
  'notification-exists',
] as const;

export type RequirementId = (typeof requirementIds)[number];

/** The sections of the checklist, in the order in which the work is done. */
export const sections = ['category', 'role', 'application', 'ticket-type', 'ready', 'cove'] as const;
export type Section = (typeof sections)[number];

export const sectionTitles: Record<Section, string> = {
  category: say('Category'),
  role: say('Role'),
  application: say('Application'),
  'ticket-type': say('Ticket type'),
  ready: say('Ready for Cove'),
  cove: say('Cove'),
};
