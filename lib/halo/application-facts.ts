import type { ApplicationEvidence, ApplicationRef, RoleRef } from '../domain/evidence.ts';
import { found, missing, type Finding, type Missing } from '../domain/finding.ts';
import { linkedRoles } from './linked-roles.ts';
import { flagIn, isRow, numberIn, textIn, type Row } from './row.ts';
import { authenticationIn, identityIn } from './wording.ts';

/** Id, name and Client ID of an application; `undefined` without id or name. */
export function applicationRef(row: Row): ApplicationRef | undefined {
  const id = textIn(row, 'id')?.trim();
  const name = textIn(row, 'displayName', 'display_name', 'name')?.trim();
  if (!id || !name) return undefined;
  const clientId = textIn(row, 'clientId', 'client_id')?.trim();
  return clientId ? { id, name, clientId } : { id, name };
}

/** HaloPSA's own applications stand in the same list. */
export const isSystem = (row: Row): boolean =>
  flagIn(row, '_issystem') === true || (textIn(row, 'system_use')?.trim() ?? '') !== '';

/** Names of the ticked permissions; `undefined` when the record does not carry them. */
export function scopesIn(row: Row): string[] | undefined {
  const scopes = row['scopes'];
  if (typeof scopes === 'string') return scopes.split(/[\s,;]+/).filter(Boolean);
  if (!Array.isArray(scopes)) return undefined;
  return scopes
    .map((scope: unknown) =>
      typeof scope === 'string' ? scope : isRow(scope) ? textIn(scope, 'name', 'Description') : undefined,
    )
    .filter((name) => name !== undefined)
    .map((name) => name.trim())
    .filter(Boolean);
}

export function unknownApplication(which: ApplicationEvidence['which'], why: Missing): ApplicationEvidence {
  return {
    which,
    active: why,
    authentication: why,
    loginType: why,
    identity: why,
    roles: why,
    scopes: why,
    clientId: why,
  };
}

const onPage = (label: string, at: number): Missing => ({
  ...missing(
    'not-carried',
    `The API does not say in words what "${label}" is set to. Open the application in HaloPSA and Alcove reads it there.`,
  ),
  at,
});

/** "Agent to log in as": only the agent's name speaks for itself; the property behind Application Identity is not documented. */
function identityOf(row: Row, ref: ApplicationRef, at: number): ApplicationEvidence['identity'] {
  for (const [key, value] of Object.entries(row)) {
    if (/application_?identity/i.test(key) && (value === true || value === 'true'))
      return found({ application: true, shown: 'Application Identity' }, 'api', at, `${key}=true`);
  }
  const id = numberIn(row, 'loginas_agent_id');
  const named = identityIn(textIn(row, 'loginas_agent_name') ?? '');
  // An identity of its own may be an agent behind the scenes that bears the application's name.
  if (named?.application) return found(named, 'api', at);
  if (named && id !== undefined && id > 0 && named.shown.toLowerCase() !== ref.name.toLowerCase())
    return found(named, 'api', at, `loginas_agent_id=${id}`);
  return onPage('Agent to log in as', at);
}

function rolesOf(row: Row, roles: readonly RoleRef[], cove: RoleRef | undefined, at: number): Finding<string[]> {
  const { named, anywhere } = linkedRoles(row, roles);
  if (named.length > 0)
    return found(
      named.map(({ name }) => name),
      'api',
      at,
    );
  const linked = cove && anywhere.find(({ id }) => id === cove.id);
  if (linked) return found([linked.name], 'api', at);
  return onPage('Identity Roles', at);
}

/**
 * What an application's detailed record says. `loginentity` and `grant_type` are codes that nobody has
 * documented: they are never compared, only shown as they are in the finding's detail.
 *
 * @param roles all roles, to recognise them by value; `cove`: the one made for Cove, when known
 */
export function applicationFrom(
  row: Row,
  ref: ApplicationRef,
  { roles, cove, at }: { roles: readonly RoleRef[]; cove: RoleRef | undefined; at: number },
): ApplicationEvidence {
  const inactive = flagIn(row, 'inactive');
  const method = authenticationIn(textIn(row, 'grant_type_name', 'grant_type') ?? '');
  const scopes = scopesIn(row);
  const clientId = applicationRef(row)?.clientId ?? ref.clientId;
  return {
    which: found(ref, 'api', at),
    active:
      inactive === undefined ? { ...missing('not-carried'), at } : found(!inactive, 'api', at, `inactive=${inactive}`),
    authentication: method?.secret ? found(method, 'api', at) : onPage('Authentication Method', at),
    loginType: onPage('Login Type', at),
    identity: identityOf(row, ref, at),
    roles: rolesOf(row, roles, cove, at),
    scopes: scopes ? found(scopes, 'api', at) : { ...missing('not-carried'), at },
    clientId: clientId ? found(clientId, 'api', at) : { ...missing('not-carried'), at },
  };
}
