import { createHash } from 'node:crypto';
import { permissionSettings } from '../permission-settings.ts';
import type { MembershipLevel, RoleRecord } from '../state.ts';
import { flagOf, forScreen, listOf, numberOf, textOf, type ApiContext, type Fields } from './context.ts';

const legacyOf = new Map(
  permissionSettings.flatMap((setting) =>
    setting.legacy === undefined ? [] : [[setting.code, setting.legacy] as const],
  ),
);
const codeOf = new Map([...legacyOf].map(([code, legacy]) => [legacy, code]));

/** Claim type that carries the level of all departments where the tenant keeps it in a claim. */
const departmentsClaim = 'Dl';
const departmentsProperty = 'alldepartments_membershiplevel';

export interface RoleParts {
  claims: { type: string; value: string | number }[];
  departments: Record<string, unknown>[];
}

/** Claims in the tenant's form. */
export function claimsOf(
  context: ApiContext,
  claims: Readonly<Record<string, string>>,
  complete: boolean,
): RoleParts['claims'] {
  const { claimNames, claimsNotGranted, claimValues, claimRows } = context.tenant.quirks;
  const all =
    complete && claimsNotGranted === 'zero'
      ? {
          ...Object.fromEntries(
            permissionSettings.map((setting) => [setting.code, setting.scale === 'flag' ? 'false' : '0']),
          ),
          ...claims,
        }
      : claims;
  const rows = Object.entries(all).map(([code, value]) => ({
    type: claimNames === 'legacy' ? (legacyOf.get(code) ?? code) : code,
    value: claimValues === 'number' && /^\d+$/u.test(value) ? Number(value) : value,
  }));
  if (claimRows === 'once' || !complete) return rows;
  return [...rows.map(({ type }) => ({ type, value: claimValues === 'number' ? 0 : '0' })), ...rows];
}

/** A property of a row that came after the specification. */
const newer = (context: ApiContext): Record<string, unknown> =>
  context.tenant.quirks.newerProperties ? { _match_department: '' } : {};

/** Changes with the role's content where the tenant checks it. */
export function stampOf(context: ApiContext, role: RoleRecord): string {
  if (context.tenant.quirks.roleStamps === 'unchecked') return role.id;
  return createHash('sha256').update(JSON.stringify(role)).digest('hex').slice(0, 32);
}

function departmentRow(
  context: ApiContext,
  role: RoleRecord,
  departmentId: number,
  level: MembershipLevel,
  index: number,
): Record<string, unknown> {
  const department = context.state.departments.find((entry) => entry.id === departmentId);
  return {
    id: index + 1,
    department_id: departmentId,
    ...(department === undefined ? {} : { department_guid: department.guid }),
    department_name: department?.name ?? 'All Departments',
    role_id: role.id,
    role_name: role.name,
    membershiplevel: level,
    includeteamsintree: true,
    ...newer(context),
  };
}

function departmentRows(context: ApiContext, role: RoleRecord): Record<string, unknown>[] {
  const { state } = context;
  const form = context.tenant.quirks.departments;
  const everywhere = role.allDepartments;
  const pairs = role.departments.map((row): [number, MembershipLevel] => [row.departmentId, row.level]);
  if (everywhere !== null && form === 'rows') {
    const own = new Map(pairs);
    const levels = state.departments.map((entry): [number, MembershipLevel] => {
      const level = own.get(entry.id);
      return [entry.id, level === undefined || level < everywhere ? everywhere : level];
    });
    return levels.map(([id, level], index) => departmentRow(context, role, id, level, index));
  }
  if (everywhere !== null && form === 'sentinel-zero') pairs.push([0, everywhere]);
  if (everywhere !== null && form === 'sentinel-minus-one') pairs.push([-1, everywhere]);
  return pairs.map(([id, level], index) => departmentRow(context, role, id, level, index));
}

function teamRows(context: ApiContext, role: RoleRecord): Record<string, unknown>[] {
  return context.state.teams
    .filter((team) => role.teams.includes(team.id))
    .map((team) => ({
      id: team.id,
      team_id: team.id,
      team_guid: team.guid,
      team_name: team.name,
      department_id: team.departmentId,
      role_id: role.id,
      unassigned_access: true,
      in_section: true,
    }));
}

/** A role as the API tells it. The list leaves out what only the details carry. */
export function roleWire(
  context: ApiContext,
  role: RoleRecord,
  detailed: boolean,
  screen = false,
): Record<string, unknown> {
  const { quirks } = context.tenant;
  const head = {
    id: role.id,
    ...(quirks.roleIdInt || forScreen(context) ? { id_int: role.idInt } : {}),
    name: role.name,
    normalizedName: role.name.toUpperCase(),
    notes: role.notes,
    is_integration: false,
  };
  if (!detailed) return head;
  const claims = claimsOf(context, role.claims, true);
  if (quirks.departments === 'claim' && role.allDepartments !== null)
    claims.push({ type: departmentsClaim, value: String(role.allDepartments) });
  const named = (rows: readonly { id: number; name: string }[], ids: readonly number[]) =>
    rows.filter((row) => ids.includes(row.id));
  return {
    ...head,
    concurrencyStamp: stampOf(context, role),
    ...(quirks.newerProperties ? { cloned_from_id: null, role_cost: 0, ac_webhooks: [], ac_reports: [] } : {}),
    claims,
    departments: departmentRows(context, role),
    teams: teamRows(context, role),
    clients: named(context.state.clients, role.clients).map((row, index) => ({
      id: index + 1,
      client_id: row.id,
      client_name: row.name,
      role_id: role.id,
    })),
    tickettypes: named(context.state.ticketTypes, role.ticketTypes).map((row, index) => ({
      id: index + 1,
      tickettype_id: row.id,
      tickettype_name: row.name,
      role_id: role.id,
      cancreate: true,
      canview: true,
      canedit: true,
    })),
    sites: [],
    assettypes: [],
    assetfields: [],
    access_control: [],
    access_control_level: 2,
    ac_tickettypes: context.state.ticketTypes
      .flatMap((type) => type.access.map((grant) => ({ type, grant })))
      .filter(({ grant }) => grant.roleIdInt === role.idInt)
      .map(({ type, grant }, index) => ({
        id: index + 1,
        entity: 'tickettype',
        entity_id: type.id,
        entity_name: type.name,
        role_id: grant.roleIdInt,
        level: grant.level,
      })),
    ...(quirks.departments === 'property' ? { [departmentsProperty]: role.allDepartments ?? -1 } : {}),
    ...(screen ? { _screen: { alldepartments: role.allDepartments, departments: role.departments } } : {}),
  };
}

const levelOf = (value: number | undefined): MembershipLevel | undefined =>
  value === 0 || value === 1 || value === 2 || value === 3 ? value : undefined;

function readClaims(context: ApiContext, role: RoleRecord, rows: readonly Fields[]): void {
  const { quirks } = context.tenant;
  const next: Record<string, string> = quirks.roleClaimsOnPost === 'merge' ? { ...role.claims } : {};
  for (const row of rows) {
    const type = textOf(row, 'type');
    const value = textOf(row, 'value');
    if (type === undefined || value === undefined) continue;
    if (quirks.departments === 'claim' && type === departmentsClaim)
      role.allDepartments = levelOf(Number(value)) ?? null;
    else if (value !== '0' && value !== 'false' && value !== '') next[codeOf.get(type) ?? type] = value;
    else if (quirks.claimRows === 'once') delete next[codeOf.get(type) ?? type];
  }
  role.claims = next;
}

function readDepartments(context: ApiContext, role: RoleRecord, rows: readonly Fields[]): void {
  const form = context.tenant.quirks.departments;
  const pairs = rows.flatMap((row) => {
    const departmentId = numberOf(row, 'department_id');
    const level = levelOf(numberOf(row, 'membershiplevel'));
    return departmentId === undefined || level === undefined ? [] : [{ departmentId, level }];
  });
  const sentinel = form === 'sentinel-zero' ? 0 : form === 'sentinel-minus-one' ? -1 : undefined;
  if (sentinel !== undefined) role.allDepartments = pairs.find((pair) => pair.departmentId === sentinel)?.level ?? null;
  role.departments = pairs.filter((pair) => pair.departmentId > 0);
  if (form !== 'rows') return;
  // One level for every department is how this tenant says "all".
  const levels = new Set(
    context.tenant.state.departments.map(
      (entry) => role.departments.find((pair) => pair.departmentId === entry.id)?.level,
    ),
  );
  const [only] = levels;
  role.allDepartments = levels.size === 1 && only !== undefined ? only : null;
  if (role.allDepartments !== null) role.departments = [];
}

function readScreen(role: RoleRecord, fields: Fields): void {
  const screen = fields['_screen'];
  if (typeof screen !== 'object' || screen === null) return;
  const level = 'alldepartments' in screen ? screen.alldepartments : undefined;
  if (level === null || typeof level === 'number')
    role.allDepartments = level === null ? null : (levelOf(level) ?? null);
}

/** Takes over what a posted role says; what it does not mention stays. */
export function readRole(context: ApiContext, role: RoleRecord, fields: Fields): void {
  role.name = textOf(fields, 'name') ?? role.name;
  role.notes = textOf(fields, 'notes') ?? role.notes;
  const claims = listOf(fields, 'claims');
  if (claims !== undefined) readClaims(context, role, claims);
  const departments = listOf(fields, 'departments');
  if (departments !== undefined) readDepartments(context, role, departments);
  if (context.tenant.quirks.departments === 'property' && numberOf(fields, departmentsProperty) !== undefined)
    role.allDepartments = levelOf(numberOf(fields, departmentsProperty)) ?? null;
  role.teams = listOf(fields, 'teams')?.flatMap((row) => numberOf(row, 'team_id') ?? []) ?? role.teams;
  role.clients =
    listOf(fields, 'clients')
      ?.filter((row) => flagOf(row, '_delete') !== true)
      .flatMap((row) => numberOf(row, 'client_id') ?? []) ?? role.clients;
  role.ticketTypes =
    listOf(fields, 'tickettypes')?.flatMap((row) => numberOf(row, 'tickettype_id') ?? []) ?? role.ticketTypes;
  readScreen(role, fields);
}
