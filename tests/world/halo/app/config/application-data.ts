import { read, readList, save } from '../api.ts';
import { boot } from '../boot.ts';
import { loadRoles, type RoleHead } from './role-data.ts';

export const applicationsPath = '/config/integrations/api/applications';

export type Method = 'secret' | 'password' | 'code' | 'implicit';
export type LoginType = 'agent' | 'user' | 'supplier';

/** An application as the form edits it. */
export interface ApplicationDraft {
  id: string;
  clientId: string;
  name: string;
  active: boolean;
  method: Method | null;
  loginType: LoginType;
  identity: 'none' | 'application' | 'agent';
  agentId: number | null;
  roles: string[];
  scopes: string[];
  cors: string[];
}

export interface ApplicationHead {
  id: string;
  clientId: string;
  displayName: string;
  inactive: boolean;
  grant_type: string;
  _issystem?: boolean;
}

interface Wire extends ApplicationHead {
  scopes?: { name: string }[];
  cors_whitelist_list?: { value: string }[];
  _screen?: {
    method: Method | null;
    loginType: LoginType;
    identity: ApplicationDraft['identity'];
    agentId: number | null;
    roles: string[];
    secret?: string;
  };
}

export interface ApplicationChoices {
  roles: RoleHead[];
  agents: { id: number; name: string }[];
}

/** Everything the Permissions tab offers. */
export const scopes: readonly string[] = [
  'all',
  'all:standard',
  'admin',
  ...[
    'tickets',
    'calendar',
    'customers',
    'crm',
    'contracts',
    'suppliers',
    'items',
    'projects',
    'sales',
    'quotes',
    'sos',
    'pos',
    'invoices',
    'reporting',
    'software',
    'softwarelicensing',
    'kb',
    'assets',
  ].flatMap((area) => [`read:${area}`, `edit:${area}`]),
  'read:timesheets',
  'edit:timesheets',
  'editMine:timesheets',
  'access:chat',
  'access:adpasswordreset',
];

/** A new application; the Client ID on the form is not yet the one it will get. */
export function emptyApplication(): ApplicationDraft {
  return {
    id: '',
    clientId: crypto.randomUUID(),
    name: '',
    active: true,
    method: null,
    loginType: 'agent',
    identity: 'none',
    agentId: null,
    roles: [],
    scopes: [],
    cors: [],
  };
}

export const loadApplications = async (): Promise<ApplicationHead[]> =>
  (await readList<ApplicationHead>('Application', 'applications')).filter((entry) => entry._issystem !== true);

function draftOf(wire: Wire): ApplicationDraft {
  const screen = wire._screen;
  return {
    id: wire.id,
    clientId: wire.clientId,
    name: wire.displayName,
    active: !wire.inactive,
    method: screen?.method ?? null,
    loginType: screen?.loginType ?? 'agent',
    identity: screen?.identity ?? 'none',
    agentId: screen?.agentId ?? null,
    roles: screen?.roles ?? [],
    scopes: (wire.scopes ?? []).map((scope) => scope.name),
    cors: (wire.cors_whitelist_list ?? []).map((entry) => entry.value),
  };
}

export async function loadApplication(id: string): Promise<ApplicationDraft> {
  return draftOf(await read<Wire>(`Application/${id}?includedetails=true`));
}

export async function loadApplicationChoices(): Promise<ApplicationChoices> {
  const [roles, agents] = await Promise.all([
    loadRoles(),
    readList<{ id: number; name: string }>('Agent?includeenabled=true', 'agents'),
  ]);
  return { roles, agents: agents.filter((agent) => agent.id > 1) };
}

/** Stores an application; answers it with its secret when there is a new one. */
export async function storeApplication(
  draft: ApplicationDraft,
  newSecret = false,
): Promise<{ id: string; clientId: string; secret: string | undefined }> {
  const stored = await save<Wire>('Application', {
    ...(draft.id === '' ? {} : { id: draft.id }),
    displayName: draft.name,
    inactive: !draft.active,
    ...(draft.method === null ? {} : { grant_type: boot.grantTypes[draft.method] }),
    loginentity: boot.loginEntityCodes[draft.loginType],
    ...(draft.identity === 'agent' ? { loginas_agent_id: draft.agentId } : {}),
    scopes: draft.scopes.map((name) => ({ name })),
    cors_whitelist_list: draft.cors.map((value) => ({ value, label: value, isnew: true })),
    _screen: {
      identity: draft.identity,
      agentId: draft.agentId,
      roles: draft.identity === 'application' ? draft.roles : [],
      newsecret: newSecret,
    },
  });
  return { id: stored.id, clientId: stored.clientId, secret: stored._screen?.secret };
}

/** Takes what somebody edits into the draft. */
export type Patch = (patch: Partial<ApplicationDraft>) => void;
