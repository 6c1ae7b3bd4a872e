import { randomUUID } from 'node:crypto';
import { customersValue } from './rights.ts';
import type { ApplicationRecord, RoleRecord, TenantState } from './state.ts';

/** Names the vendor's article gives as examples. */
export const coveNames = { category: 'Cove Data Protection', role: 'Cove-Role', application: 'Cove-HaloPSA' } as const;
export const coveScopes = ['edit:tickets', 'read:customers'] as const;

/** Role as the article asks for it, with the two restrictions lifted that it does not name. */
function coveRole(state: TenantState, scale: 'A' | 'B'): RoleRecord {
  return {
    id: randomUUID(),
    idInt: state.nextId++,
    name: coveNames.role,
    notes: '',
    claims: { Tx: '2', Ux: customersValue('read', scale), l6: '1', l9: '1', Fc: '1', Ft: '1' },
    allDepartments: 2,
    departments: [],
    teams: [],
    clients: [],
    ticketTypes: [],
  };
}

/** Application as the article asks for it. Its secret looks like two GUIDs joined by a hyphen. */
function coveApplication(roleId: string): ApplicationRecord {
  return {
    id: randomUUID(),
    clientId: randomUUID(),
    secret: `${randomUUID()}-${randomUUID()}`,
    name: coveNames.application,
    inactive: false,
    method: 'secret',
    loginType: 'agent',
    identity: 'application',
    agentId: null,
    roles: [roleId],
    scopes: [...coveScopes],
    cors: [],
    redirectUris: [],
    system: false,
  };
}

/** Puts category, role and application into a tenant, as the article asks. */
export function setUpCove(state: TenantState, scale: 'A' | 'B'): void {
  state.categories.push({ id: state.nextId++, guid: randomUUID(), text: coveNames.category, type: 1 });
  const role = coveRole(state, scale);
  state.roles.push(role);
  state.applications.push(coveApplication(role.id));
}
