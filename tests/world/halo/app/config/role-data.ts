import { read, readList, save } from '../api.ts';
import { boot } from '../boot.ts';
import { permissionSettings, scales, type PermissionSetting } from '../../permission-settings.ts';

/** A role as the form edits it. */
export interface RoleDraft {
  id: string;
  name: string;
  notes: string;
  /** Code to value; a right that is not set is absent. */
  claims: Record<string, string>;
  allDepartments: string | null;
  departments: { departmentId: number; level: number }[];
  teams: number[];
  clients: number[];
  ticketTypes: number[];
}

export interface Named {
  id: number;
  name: string;
}

/** Lists the form chooses from. */
export interface RoleChoices {
  departments: Named[];
  teams: Named[];
  clients: Named[];
  ticketTypes: Named[];
}

interface WireRole {
  id: string;
  name: string;
  notes?: string;
  claims?: { type: string; value: string | number }[];
  teams?: { team_id: number }[];
  clients?: { client_id: number }[];
  tickettypes?: { tickettype_id: number }[];
  _screen?: { alldepartments: number | null; departments: { departmentId: number; level: number }[] };
}

export interface RoleHead {
  id: string;
  name: string;
  notes?: string;
}

const codeOf = new Map(
  permissionSettings.flatMap((setting) =>
    setting.legacy === undefined ? [] : [[setting.legacy, setting.code] as const],
  ),
);

/** Steps of a setting; the customers scale is the tenant's. */
export function stepsOf(setting: PermissionSetting): readonly (readonly [string, string])[] {
  return setting.code === 'Ux' && boot.customersScale === 'A' ? scales.level : scales[setting.scale];
}

export const emptyRole: RoleDraft = {
  id: '',
  name: '',
  notes: '',
  claims: {},
  allDepartments: null,
  departments: [],
  teams: [],
  clients: [],
  ticketTypes: [],
};

export const loadRoles = (): Promise<RoleHead[]> => readList<RoleHead>('Roles?isconfig=true', 'roles');

function draftOf(role: WireRole): RoleDraft {
  const level = role._screen?.alldepartments ?? null;
  return {
    id: role.id,
    name: role.name,
    notes: role.notes ?? '',
    claims: Object.fromEntries((role.claims ?? []).map(({ type, value }) => [codeOf.get(type) ?? type, String(value)])),
    allDepartments: level === null ? null : String(level),
    departments: role._screen?.departments ?? [],
    teams: (role.teams ?? []).map((row) => row.team_id),
    clients: (role.clients ?? []).map((row) => row.client_id),
    ticketTypes: (role.tickettypes ?? []).map((row) => row.tickettype_id),
  };
}

export async function loadRole(id: string): Promise<RoleDraft> {
  return draftOf(await read<WireRole>(`Roles/${id}?includedetails=true&isconfig=true`));
}

export async function loadChoices(): Promise<RoleChoices> {
  const [organisation, teams, clients, ticketTypes] = await Promise.all([
    read<{ departments: Named[] }>('Organisation/1?includedetails=true'),
    readList<Named>('Team?showall=true', 'teams'),
    read<{ clients: Named[] }>('Client?count=200'),
    readList<Named>('TicketType?showall=true', 'tickettypes'),
  ]);
  return { departments: organisation.departments, teams, clients: clients.clients, ticketTypes };
}

/** Stores a role; answers its id. */
export async function storeRole(draft: RoleDraft, before: RoleDraft): Promise<string> {
  const names = { name: draft.name, notes: draft.notes };
  if (draft.id === '') return (await save<WireRole>('Roles', names)).id;
  const touched = new Set([...Object.keys(before.claims), ...Object.keys(draft.claims)]);
  const stored = await save<WireRole>('Roles', {
    id: draft.id,
    ...names,
    claims: [...touched].map((type) => ({ type, value: draft.claims[type] ?? '0' })),
    departments: draft.departments.map((row) => ({ department_id: row.departmentId, membershiplevel: row.level })),
    teams: draft.teams.map((id) => ({ team_id: id })),
    clients: draft.clients.map((id) => ({ client_id: id })),
    tickettypes: draft.ticketTypes.map((id) => ({ tickettype_id: id })),
    _screen: { alldepartments: draft.allDepartments === null ? null : Number(draft.allDepartments) },
  });
  return stored.id;
}

/** Takes what somebody edits into the draft. */
export type Patch = (patch: Partial<RoleDraft>) => void;
