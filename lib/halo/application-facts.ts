import type { FoundProperty } from '../domain/calibration.ts';
import type { ApplicationEvidence, ApplicationRef, RoleRef } from '../domain/evidence.ts';
import { found, missing, type Finding, type Missing } from '../domain/finding.ts';
import { say } from '../domain/say.ts';
import { chosenOf } from './chosen.ts';
import { linkedRoles, type LinkedRoles } from './linked-roles.ts';
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
  return chosenOf(scopes)
    .map((scope) =>
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
    say(
      'The API does not say in words what "{label}" is set to. Open the application in HaloPSA and Alcove reads it there.',
      { label },
    ),
  ),
  at,
});

const identityProperties = (row: Row): string[] =>
  Object.keys(row).filter((key) => /application_?identity/i.test(key) && flagIn(row, key) === true);

/** "Agent to log in as": only the agent's name speaks for itself; the property behind Application Identity is not documented. */
function identityOf(
  row: Row,
  ref: ApplicationRef,
  at: number,
  own: string | undefined,
): ApplicationEvidence['identity'] {
  const [named] = identityProperties(row);
  if (named !== undefined)
    return found({ application: true, shown: 'Application Identity' }, 'api', at, `${named}=true`);
  // A property that has said yes on this tenant before says no as well.
  if (own !== undefined && flagIn(row, own) === false)
    return found({ application: false, shown: say('not Application Identity') }, 'api', at, `${own}=false`);
  const id = numberIn(row, 'loginas_agent_id');
  const agent = identityIn(textIn(row, 'loginas_agent_name') ?? '');
  // An identity of its own may be an agent behind the scenes that bears the application's name.
  if (agent?.application) return found(agent, 'api', at);
  if (agent && id !== undefined && id > 0 && agent.shown.toLowerCase() !== ref.name.toLowerCase())
    return found(agent, 'api', at, `loginas_agent_id=${id}`);
  return onPage('Agent to log in as', at);
}

const learnt = (properties: readonly FoundProperty[], fact: FoundProperty['fact']): string | undefined =>
  properties.find((each) => each.fact === fact)?.property;

function rolesOf(
  row: Row,
  { named, anywhere, property }: LinkedRoles,
  { cove, at, properties }: { cove: RoleRef | undefined; at: number; properties: readonly FoundProperty[] },
): Finding<string[]> {
  if (named.length > 0)
    return found(
      named.map(({ name }) => name),
      'api',
      at,
      property,
    );
  // Where this tenant's roles were once found by value, an empty list says that there are none now.
  const own = learnt(properties, 'identity-roles');
  const list = own === undefined ? undefined : row[own];
  if (own !== undefined && (list === '' || (Array.isArray(list) && list.length === 0)))
    return found([], 'api', at, own);
  const linked = cove && anywhere.find(({ id }) => id === cove.id);
  if (linked) return found([linked.name], 'api', at);
  return onPage('Identity Roles', at);
}

/**
 * What an application's detailed record says. `loginentity` and `grant_type` are codes that nobody has
 * documented: they are never compared, only shown as they are in the finding's detail.
 *
 * @param roles all roles, to recognise them by value; `cove`: the one made for Cove, when known; `properties`: where
 *   this tenant was seen to keep undocumented facts
 */
export function applicationFrom(
  row: Row,
  ref: ApplicationRef,
  {
    roles,
    cove,
    at,
    properties = [],
  }: {
    roles: readonly RoleRef[];
    cove: RoleRef | undefined;
    at: number;
    properties?: readonly FoundProperty[] | undefined;
  },
): ApplicationEvidence {
  const links = linkedRoles(row, roles);
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
    identity: identityOf(row, ref, at, learnt(properties, 'application-identity')),
    roles: rolesOf(row, links, { cove, at, properties }),
    scopes: scopes ? found(scopes, 'api', at) : { ...missing('not-carried'), at },
    clientId: clientId ? found(clientId, 'api', at) : { ...missing('not-carried'), at },
    properties: [
      ...(links.property === undefined ? [] : [{ fact: 'identity-roles' as const, property: links.property, at }]),
      ...identityProperties(row).map((property) => ({ fact: 'application-identity' as const, property, at })),
    ],
  };
}
