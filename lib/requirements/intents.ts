/** What requirements want changed, as far as HaloPSA's API can express it. Plans: nothing here acts. */
import type { ClaimSetting, Intent } from '../domain/change.ts';
import { coveScopes, type ApplicationEvidence, type RoleEvidence } from '../domain/evidence.ts';
import type { Finding } from '../domain/finding.ts';

/** The complete list was read by the API and the record is not there. */
const isAbsent = (which: Finding<unknown>): boolean => which.known && which.source === 'api' && which.value === null;
const isThere = (which: Finding<unknown>): boolean => which.known && which.source === 'api' && which.value !== null;

export const createRole = ({ which }: RoleEvidence): Intent | null => (isAbsent(which) ? { kind: 'role' } : null);

/** Sets one permission to what Cove needs; only where somebody has read what it is now. */
export const setRoleClaim = (role: RoleEvidence, setting: ClaimSetting): Intent | null =>
  isThere(role.which) && role[setting].known ? { kind: 'claim', setting } : null;

/**
 * Modify All in each department, where the tenant keeps a row for each. How "Membership level to all
 * Departments" itself is stored is not documented: it is never written.
 */
export const completeDepartments = ({ which, departments, departmentRows }: RoleEvidence): Intent | null => {
  if (!isThere(which) || !departmentRows?.known || departmentRows.value.lacking.length === 0) return null;
  return departments.known || departments.reason !== 'readers-disagree' ? { kind: 'departments' } : null;
};

export const createApplication = ({ which }: ApplicationEvidence): Intent | null =>
  isAbsent(which) ? { kind: 'application' } : null;

export const activateApplication = ({ which, active }: ApplicationEvidence): Intent | null =>
  isThere(which) && active.known && active.source === 'api' && !active.value ? { kind: 'active' } : null;

/** Read Only where the role may modify customers; only where the level is certain. */
export const lessenCustomersAccess = ({ which, customersAccess }: RoleEvidence): Intent | null =>
  isThere(which) && customersAccess.known && customersAccess.source === 'api' && customersAccess.value === 'modify'
    ? { kind: 'claim', setting: 'customersAccess' }
    : null;

/** Exactly the permissions that Cove needs. */
export const lessenScopes = ({ which, scopes }: ApplicationEvidence): Intent | null =>
  isThere(which) && scopes.known && scopes.source === 'api' && scopes.value.length > coveScopes.length
    ? { kind: 'scopes', only: true }
    : null;

export const setScopes = ({ which, scopes }: ApplicationEvidence): Intent | null =>
  isThere(which) && scopes.known && scopes.source === 'api' ? { kind: 'scopes' } : null;
