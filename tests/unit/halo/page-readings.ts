/** What an open page of HaloPSA shows, as it was read, and the API beside it. */
import type { PageReading } from '../../../lib/domain/tenant.ts';
import type { ApiEvidence } from '../../../lib/halo/gather.ts';
import { now, read, tenantOf } from './tenant-reading.ts';

export const later = now + 60_000;
export const rolePage = (settings: Record<string, string>, more: Partial<PageReading> = {}): PageReading => ({
  kind: 'role',
  name: 'Cove-Role',
  mode: 'view',
  at: later,
  readings: Object.entries(settings).map(([label, value]) => ({ label, value })),
  ...more,
});
export const applicationPage = (settings: Record<string, string>, more: Partial<PageReading> = {}): PageReading => ({
  ...rolePage(settings),
  kind: 'application',
  name: 'Cove-HaloPSA',
  ...more,
});
export const right = {
  role: {
    'Membership level to all Departments': 'Modify all (Can view/modify all Tickets in all Departments)',
    'Tickets Access Level': 'Read and Modify',
    'Clients Access Level': 'Read Only',
    'Can add new Tickets': 'Yes',
    'Can View Unassigned Tickets': 'Yes',
    'Allow use of all Clients': 'Yes',
    'Allow use of all Ticket Types': 'Yes',
  },
  application: {
    Active: 'Yes',
    'Authentication Method': 'Client ID and Secret (Services)',
    'Login Type': 'Agent',
    'Agent to login as': 'Application Identity',
    'Identity Roles': 'Cove-Role',
    Permissions: 'edit:tickets, read:customers',
  },
};
export const pages = [rolePage(right.role), applicationPage(right.application)];
export const haloRows = [
  'role-departments',
  'role-tickets-access',
  'role-customers-access',
  'role-add-tickets',
  'role-view-unassigned',
  'role-all-customers',
  'role-all-ticket-types',
  'application-active',
  'application-authentication',
  'application-login-type',
  'application-identity',
  'application-role',
  'application-permissions',
];

export const silent = {
  identityRoles: { property: 'x', form: 'absent' as const },
  applicationIdentity: 'absent' as const,
};
export const api = (): Promise<ApiEvidence> => read(tenantOf({ quirks: silent }));
