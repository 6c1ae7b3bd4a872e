import type { MembershipLevel, RoleRecord, TenantState } from './state.ts';

/** What somebody may do: the union of roles and own claims. */
export interface Rights {
  admin: boolean;
  /** Numeric value of a claim; 0 when absent. */
  level(code: string): number;
  customers: 'none' | 'names' | 'read' | 'modify';
  /** Customers that may be seen; null: all. */
  clientIds: ReadonlySet<number> | null;
  ticketTypeIds: ReadonlySet<number> | null;
  /** Membership level in a department; null: none. */
  membership(departmentId: number): MembershipLevel | null;
  hasAnyMembership: boolean;
  roleIdInts: readonly number[];
}

const granted = (value: string | undefined): boolean =>
  value !== undefined && value !== '' && value !== '0' && value !== 'false';

function higher(one: string | undefined, other: string): string {
  if (one === undefined || !granted(one)) return other;
  return Number(other) > Number(one) ? other : one;
}

const customerSteps = { A: ['none', 'read', 'modify'], B: ['none', 'names', 'read', 'modify'] } as const;

/** Step of the customers scale that a claim value stands for. */
export function customersAccess(value: string | undefined, scale: 'A' | 'B'): Rights['customers'] {
  return customerSteps[scale][Number(value ?? '0')] ?? 'none';
}

/** Claim value for a step of the customers scale; scale A has no "names only". */
export function customersValue(step: Rights['customers'], scale: 'A' | 'B'): string {
  const steps: readonly string[] = customerSteps[scale];
  return String(Math.max(0, steps.indexOf(step)));
}

/**
 * Joins roles and own claims into what they allow, as a copy: rights that were worked out for a token do not change when
 * a role is edited later.
 */
export function rightsOf(
  state: TenantState,
  roleIds: readonly string[],
  own: Readonly<Record<string, string>>,
  scale: 'A' | 'B',
): Rights {
  const roles = state.roles
    .filter((role) => roleIds.includes(role.id))
    .map((role): RoleRecord => structuredClone(role));
  const claims: Record<string, string> = {};
  for (const source of [...roles.map((role) => role.claims), own])
    for (const [code, value] of Object.entries(source)) claims[code] = higher(claims[code], value);
  const admin = granted(claims['SA']);
  const level = (code: string): number =>
    admin ? 9 : granted(claims[code]) ? Math.max(1, Number(claims[code]) || 0) : 0;
  const all = (code: string): boolean => level(code) > 0;
  const rows = roles.flatMap((role) => role.departments);
  const everywhere = roles.map((role) => role.allDepartments).filter((value) => value !== null);
  const inTeams = new Set(roles.flatMap((role) => role.teams));
  return {
    admin,
    level,
    customers: admin ? 'modify' : customersAccess(claims['Ux'], scale),
    clientIds: all('Fc') ? null : new Set(roles.flatMap((role) => role.clients)),
    ticketTypeIds: all('Ft') ? null : new Set(roles.flatMap((role) => role.ticketTypes)),
    membership(departmentId) {
      if (admin) return 3;
      const levels = [
        ...everywhere,
        ...rows.filter((row) => row.departmentId === departmentId).map((row) => row.level),
      ];
      return levels.reduce<MembershipLevel | null>((best, next) => (best === null || next > best ? next : best), null);
    },
    hasAnyMembership: admin || rows.length > 0 || everywhere.length > 0 || inTeams.size > 0,
    roleIdInts: roles.map((role) => role.idInt),
  };
}
