import type { Landmark } from './landmark.ts';

/**
 * What a person would name on HaloPSA's screens. Labels are those of N-able's page "Configure HaloPSA"
 * and the variants seen in public set-up guides of other vendors (Customers / Clients, Categorization /
 * Categorisation, "Agent to log in as" / "Agent to login as").
 */
export type HaloLandmarkId =
  | 'category-1-table'
  | 'category-add'
  | 'roles-new'
  | 'role-name'
  | 'role-departments-tab'
  | 'role-all-departments'
  | 'role-permissions-tab'
  | 'role-tickets-access'
  | 'role-customers-access'
  | 'role-add-tickets'
  | 'role-view-unassigned'
  | 'role-all-customers'
  | 'role-all-ticket-types'
  | 'role-save'
  | 'role-edit'
  | 'applications-new'
  | 'view-applications'
  | 'application-name'
  | 'application-active'
  | 'application-authentication'
  | 'application-login-type'
  | 'application-agent'
  | 'application-identity-roles'
  | 'application-permissions-tab'
  | 'application-edit-tickets'
  | 'application-read-customers'
  | 'application-save'
  | 'application-edit'
  | 'application-client-id'
  | 'application-client-secret'
  | 'application-new-secret'
  | 'resource-server'
  | 'ticket-type-incident'
  | 'ticket-type-field-list'
  | 'ticket-type-access-tab';

const detailsTab = ['Details', 'Detail', 'General'];
const permissionsTab = ['Permissions', 'Permission'];
const departmentsTab = ['Departments & Teams', 'Departments and Teams', 'Teams & Departments', 'Departments'];
const featureAccess = ['Feature Access', 'Feature Permissions'];
const ticketsPermissions = ['Tickets Permissions', 'Ticket Permissions', 'Tickets'];

export const haloLandmarks: Readonly<Record<HaloLandmarkId, Landmark>> = {
  'category-1-table': { id: 'category-1-table', role: 'table', names: ['Category 1', 'Category 1 values'] },
  'category-add': {
    id: 'category-add',
    role: 'button',
    names: ['Add', 'New', 'Add category', 'Add Category 1', 'New category', '+'],
    // Not the heading of the page: every category list stands under that.
    near: ['Category 1'],
  },
  'roles-new': {
    id: 'roles-new',
    role: 'button',
    names: ['New', 'New Role', 'Add', 'Add Role', 'Create Role'],
    near: ['Roles'],
  },
  'role-name': { id: 'role-name', role: 'setting', names: ['Role Name', 'Name'], tab: detailsTab },
  'role-departments-tab': { id: 'role-departments-tab', role: 'tab', names: departmentsTab },
  'role-all-departments': {
    id: 'role-all-departments',
    role: 'setting',
    names: [
      'Membership level to all Departments',
      'Membership level for all Departments',
      'Membership level of all Departments',
      'Membership level to all Organisations and Departments',
      'All Departments membership level',
    ],
    tab: departmentsTab,
  },
  'role-permissions-tab': { id: 'role-permissions-tab', role: 'tab', names: permissionsTab },
  'role-tickets-access': {
    id: 'role-tickets-access',
    role: 'setting',
    names: ['Tickets Access Level', 'Ticket Access Level', 'Tickets Level', 'Ticket Level'],
    near: featureAccess,
    tab: permissionsTab,
  },
  'role-customers-access': {
    id: 'role-customers-access',
    role: 'setting',
    names: [
      'Customers Access Level',
      'Clients Access Level',
      'Customer Access Level',
      'Client Access Level',
      'Clients/Customers Access Level',
      'Customers Level',
    ],
    near: featureAccess,
    tab: permissionsTab,
  },
  'role-add-tickets': {
    id: 'role-add-tickets',
    role: 'setting',
    names: ['Can Add New Tickets', 'Can Add Tickets', 'Can Log New Tickets', 'Can Log Tickets'],
    near: ticketsPermissions,
    tab: permissionsTab,
  },
  'role-view-unassigned': {
    id: 'role-view-unassigned',
    role: 'setting',
    names: ['Can View Unassigned Tickets', 'Can View Unassigned'],
    near: ticketsPermissions,
    tab: permissionsTab,
  },
  'role-all-customers': {
    id: 'role-all-customers',
    role: 'setting',
    names: [
      'Allow use of all Customers',
      'Allow use of all Clients',
      'Allow use of all Clients/Customers',
      'Allow all Customers',
      'Allow all Clients',
    ],
    near: [
      'Client Restrictions',
      'Customer Restrictions',
      'Customers Restrictions',
      'Clients Restrictions',
      'Customer Permissions',
      'Client Permissions',
    ],
    tab: permissionsTab,
  },
  'role-all-ticket-types': {
    id: 'role-all-ticket-types',
    role: 'setting',
    names: ['Allow use of all Ticket Types', 'Allow use of all Tickets Types', 'Allow all Ticket Types'],
    near: ['Ticket Type Restrictions', 'Ticket Types Restrictions', ...ticketsPermissions],
    tab: permissionsTab,
  },
  'role-save': { id: 'role-save', role: 'button', names: ['Save', 'Save Role', 'Save Changes'] },
  'role-edit': { id: 'role-edit', role: 'button', names: ['Edit', 'Edit Role'] },
  'applications-new': {
    id: 'applications-new',
    role: 'button',
    names: ['New', 'New Application', 'Add', 'Add Application', 'Create Application'],
    near: ['Applications', 'API Applications'],
  },
  'view-applications': {
    id: 'view-applications',
    role: 'button',
    names: ['View Applications', 'Applications', 'View all Applications'],
  },
  'application-name': {
    id: 'application-name',
    role: 'setting',
    names: ['Application Name', 'Name', 'Display Name'],
    tab: detailsTab,
  },
  'application-active': { id: 'application-active', role: 'setting', names: ['Active', 'Is Active'], tab: detailsTab },
  'application-authentication': {
    id: 'application-authentication',
    role: 'setting',
    names: ['Authentication Method', 'Authentication Type', 'Grant Type'],
    tab: detailsTab,
  },
  'application-login-type': {
    id: 'application-login-type',
    role: 'setting',
    names: ['Login Type', 'Log in Type', 'Logon Type'],
    tab: detailsTab,
  },
  'application-agent': {
    id: 'application-agent',
    role: 'setting',
    names: ['Agent to log in as', 'Agent to login as', 'Agent to log on as', 'Log in as'],
    tab: detailsTab,
  },
  'application-identity-roles': {
    id: 'application-identity-roles',
    role: 'setting',
    names: ['Identity Roles', 'Identity Role', 'Application Identity Roles', 'Roles'],
    tab: detailsTab,
  },
  'application-permissions-tab': { id: 'application-permissions-tab', role: 'tab', names: permissionsTab },
  'application-edit-tickets': {
    id: 'application-edit-tickets',
    role: 'setting',
    names: ['edit:tickets', 'edit.tickets', 'Edit Tickets'],
    tab: permissionsTab,
  },
  'application-read-customers': {
    id: 'application-read-customers',
    role: 'setting',
    names: ['read:customers', 'read.customers', 'Read Customers', 'read:clients', 'Read Clients'],
    tab: permissionsTab,
  },
  'application-save': { id: 'application-save', role: 'button', names: ['Save', 'Save Application', 'Save Changes'] },
  'application-edit': { id: 'application-edit', role: 'button', names: ['Edit', 'Edit Application'] },
  'application-client-id': { id: 'application-client-id', role: 'setting', names: ['Client ID', 'Application ID'] },
  'application-client-secret': { id: 'application-client-secret', role: 'setting', names: ['Client Secret', 'Secret'] },
  'application-new-secret': {
    id: 'application-new-secret',
    role: 'button',
    // How the web app calls it is in no public source: the usual words for it.
    names: [
      'Generate New Client Secret',
      'Generate a new Client Secret',
      'Generate New Secret',
      'Generate a new secret',
      'New Client Secret',
      'New Secret',
      'Regenerate Client Secret',
      'Regenerate Secret',
      'Reset Client Secret',
      'Reset Secret',
      'Create New Client Secret',
      'Renew Client Secret',
      'Generate Client Secret',
      'Generate Secret',
    ],
  },
  'resource-server': {
    id: 'resource-server',
    role: 'setting',
    names: ['Resource Server', 'Resource Server URL', 'Resource Server Hostname'],
    near: ['API Details', 'HaloPSA API', 'Halo PSA API'],
  },
  'ticket-type-incident': {
    id: 'ticket-type-incident',
    role: 'row',
    names: ['Incident'],
    near: ['Ticket Types', 'Ticket Type'],
  },
  'ticket-type-field-list': {
    id: 'ticket-type-field-list',
    role: 'tab',
    names: ['Field List', 'Fields', 'Field list'],
  },
  'ticket-type-access-tab': { id: 'ticket-type-access-tab', role: 'tab', names: ['Access Control', 'Access'] },
};
