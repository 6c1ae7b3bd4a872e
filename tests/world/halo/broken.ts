import { randomUUID } from 'node:crypto';
import type { RequirementId } from '../../../lib/domain/requirement-id.ts';
import { roleIds } from './baseline.ts';
import { coveNames } from './cove-setup.ts';
import { customersValue } from './rights.ts';
import type { ApplicationRecord, RoleRecord, TenantState, TicketTypeRecord } from './state.ts';
import { standardFields } from './ticket-form.ts';

/** A ready tenant with one thing wrong. */
export interface BrokenState {
  name: string;
  /** The requirement that is broken. */
  requirement: RequirementId;
  /** `more`: works, but deserves advice. */
  truth: 'unmet' | 'more';
  apply(state: TenantState, scale: 'A' | 'B'): void;
}

function roleOf(state: TenantState): RoleRecord {
  const role = state.roles.find((entry) => entry.name === coveNames.role);
  if (role === undefined) throw new Error('the tenant is not set up for Cove');
  return role;
}

function applicationOf(state: TenantState): ApplicationRecord {
  const application = state.applications.find((entry) => entry.name === coveNames.application);
  if (application === undefined) throw new Error('the tenant is not set up for Cove');
  return application;
}

function incidentOf(state: TenantState): TicketTypeRecord {
  const type = state.ticketTypes.find((entry) => entry.name === 'Incident');
  if (type === undefined) throw new Error('the tenant has no Incident');
  return type;
}

function category(name: string, change: (entry: { text: string; type: number }) => void): BrokenState {
  return {
    name,
    requirement: 'category-exists',
    truth: 'unmet',
    apply(state) {
      for (const entry of state.categories) if (entry.text === coveNames.category) change(entry);
    },
  };
}

const role = (
  name: string,
  requirement: RequirementId,
  change: (role: RoleRecord, state: TenantState, scale: 'A' | 'B') => void,
  truth: 'unmet' | 'more' = 'unmet',
): BrokenState => ({
  name,
  requirement,
  truth,
  apply: (state, scale) => change(roleOf(state), state, scale),
});

const application = (
  name: string,
  requirement: RequirementId,
  change: (application: ApplicationRecord) => void,
  truth: 'unmet' | 'more' = 'unmet',
): BrokenState => ({
  name,
  requirement,
  truth,
  apply: (state) => change(applicationOf(state)),
});

const incident = (
  name: string,
  requirement: RequirementId,
  change: (type: TicketTypeRecord, state: TenantState) => void,
  truth: 'unmet' | 'more' = 'unmet',
): BrokenState => ({
  name,
  requirement,
  truth,
  apply: (state) => change(incidentOf(state), state),
});

const without = (type: TicketTypeRecord, property: string): void => {
  type.fields = standardFields().filter((field) => field.property !== property);
};

/** Every single fault, named, with the requirement it breaks. */
export const brokenStates: readonly BrokenState[] = [
  {
    name: 'category-missing',
    requirement: 'category-exists',
    truth: 'unmet',
    apply: (state) => void (state.categories = state.categories.filter((entry) => entry.text !== coveNames.category)),
  },
  category('category-misspelt', (entry) => (entry.text = 'Cove Data Protecton')),
  category('category-case', (entry) => (entry.text = 'Cove data protection')),
  {
    name: 'category-twice',
    requirement: 'category-exists',
    truth: 'more',
    apply: (state) =>
      void state.categories.push(
        { id: state.nextId++, guid: randomUUID(), text: coveNames.category, type: 1 },
        { id: state.nextId++, guid: randomUUID(), text: 'COVE data protection', type: 1 },
      ),
  },
  category('category-spaces', (entry) => (entry.text = 'Cove  Data Protection')),
  category('category-other-type', (entry) => (entry.type = 2)),
  category('category-below-parent', (entry) => (entry.text = `Backup>${coveNames.category}`)),
  {
    name: 'role-missing',
    requirement: 'role-exists',
    truth: 'unmet',
    apply(state) {
      applicationOf(state).roles = [];
      state.roles = state.roles.filter((entry) => entry.name !== coveNames.role);
    },
  },
  role('role-departments-view-all', 'role-departments', (entry) => (entry.allDepartments = 1)),
  role('role-departments-not-set', 'role-departments', (entry) => (entry.allDepartments = null)),
  role('role-departments-one-left-out', 'role-departments', (entry, state) => {
    entry.allDepartments = null;
    entry.departments = state.departments.slice(1).map((department) => ({ departmentId: department.id, level: 2 }));
  }),
  role('role-tickets-read-only', 'role-tickets-access', (entry) => (entry.claims['Tx'] = '1')),
  role('role-tickets-none', 'role-tickets-access', (entry) => delete entry.claims['Tx']),
  role('role-customers-none', 'role-customers-access', (entry) => delete entry.claims['Ux']),
  role(
    'role-customers-names-only',
    'role-customers-access',
    (entry, _state, scale) => (entry.claims['Ux'] = customersValue('names', scale)),
  ),
  role(
    'role-customers-modify',
    'role-customers-access',
    (entry, _state, scale) => (entry.claims['Ux'] = customersValue('modify', scale)),
    'more',
  ),
  role('role-add-tickets-no', 'role-add-tickets', (entry) => delete entry.claims['l6']),
  role('role-unassigned-no', 'role-view-unassigned', (entry) => (entry.claims['l9'] = '0')),
  role('role-customers-restricted', 'role-all-customers', (entry, state) => {
    delete entry.claims['Fc'];
    entry.clients = state.clients.slice(1, 3).map((client) => client.id);
  }),
  role('role-customers-not-all', 'role-all-customers', (entry) => (entry.claims['Fc'] = '0')),
  role(
    'role-ticket-types-with-incident',
    'role-all-ticket-types',
    (entry) => {
      delete entry.claims['Ft'];
      entry.ticketTypes = [1, 3];
    },
    'more',
  ),
  role('role-ticket-types-restricted', 'role-all-ticket-types', (entry) => {
    delete entry.claims['Ft'];
    entry.ticketTypes = [3];
  }),
  {
    name: 'application-missing',
    requirement: 'application-exists',
    truth: 'unmet',
    apply: (state) =>
      void (state.applications = state.applications.filter((entry) => entry.name !== coveNames.application)),
  },
  application('application-inactive', 'application-active', (entry) => (entry.inactive = true)),
  application('application-method-code', 'application-authentication', (entry) => (entry.method = 'code')),
  application('application-login-user', 'application-login-type', (entry) => (entry.loginType = 'user')),
  application('application-as-agent', 'application-identity', (entry) => {
    entry.identity = 'agent';
    entry.agentId = 7;
    entry.roles = [];
  }),
  application('application-other-role', 'application-role', (entry) => (entry.roles = [roleIds.technician])),
  application('application-no-role', 'application-role', (entry) => (entry.roles = [])),
  application(
    'application-without-edit-tickets',
    'application-permissions',
    (entry) => (entry.scopes = ['read:customers']),
  ),
  application(
    'application-without-read-customers',
    'application-permissions',
    (entry) => (entry.scopes = ['edit:tickets']),
  ),
  application(
    'application-read-tickets-only',
    'application-permissions',
    (entry) => (entry.scopes = ['read:tickets', 'read:customers']),
  ),
  application('application-no-permissions', 'application-permissions', (entry) => (entry.scopes = [])),
  application(
    'application-superfluous',
    'application-permissions',
    (entry) => entry.scopes.push('read:kb', 'edit:assets'),
    'more',
  ),
  application('application-all', 'application-permissions', (entry) => (entry.scopes = ['all'])),
  incident(
    'incident-missing',
    'ticket-type-incident',
    (type, state) => void (state.ticketTypes = state.ticketTypes.filter((entry) => entry !== type)),
  ),
  incident('incident-inactive', 'ticket-type-incident', (type) => (type.visible = false)),
  incident('incident-renamed', 'ticket-type-incident', (type) => (type.name = 'Störung')),
  incident(
    'incident-twice',
    'ticket-type-incident',
    (type, state) => state.ticketTypes.push({ ...structuredClone(type), id: 40, guid: randomUUID() }),
    'more',
  ),
  incident('incident-without-category', 'ticket-type-fields', (type) => without(type, 'category_1')),
  incident('incident-without-impact', 'ticket-type-fields', (type) => without(type, 'impact')),
  incident('incident-without-urgency', 'ticket-type-fields', (type) => without(type, 'urgency')),
  incident('incident-demands-more', 'ticket-type-fields', (type) =>
    type.fields.push({
      id: 90,
      name: 'CFBackupSource',
      property: 'CFBackupSource',
      label: 'Backup source',
      mandatory: true,
    }),
  ),
  incident('incident-category-not-allowed', 'ticket-type-category', (type) => {
    type.allCategories = false;
    type.allowedCategories = [1, 3];
  }),
  incident('incident-access-list', 'ticket-type-access', (type) => (type.access = [{ roleIdInt: 2, level: 2 }])),
];

/** The fault of that name; throws for an unknown one, naming those there are. */
export function brokenState(name: string): BrokenState {
  const found = brokenStates.find((entry) => entry.name === name);
  if (found === undefined)
    throw new Error(`no broken state "${name}"; there are: ${brokenStates.map((entry) => entry.name).join(', ')}`);
  return found;
}
