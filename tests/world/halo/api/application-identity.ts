import type { ApplicationRecord } from '../state.ts';
import { flagFor, flagOf, isFields, numberOf, textOf, type ApiContext, type Fields } from './context.ts';

/**
 * "Agent to log in as: Application Identity" and "Identity Roles". No public specification says how they travel, so the
 * tenant's quirks decide: under which property, as which kind of value, or not at all.
 */

const identityAgentId = -1;
const identityProperty = 'use_application_identity';

function rolesValue(context: ApiContext, application: ApplicationRecord): unknown {
  const roles = context.state.roles.filter((role) => application.roles.includes(role.id));
  switch (context.tenant.quirks.identityRoles.form) {
    case 'guids':
      return roles.map((role) => role.id);
    case 'objects':
      return roles.map((role, index) => ({ id: index + 1, role_id: role.id, role_name: role.name }));
    case 'names':
      return roles.map((role) => role.name);
    case 'csv':
      return roles.map((role) => role.name).join(', ');
    case 'integers':
      return roles.map((role) => ({ role_id: role.idInt }));
    case 'absent':
      return undefined;
  }
}

/** The fields of a detailed application that tell its identity. */
export function identityFields(context: ApiContext, application: ApplicationRecord): Record<string, unknown> {
  const { applicationIdentity, identityRoles } = context.tenant.quirks;
  const fields: Record<string, unknown> = {};
  if (application.identity === 'application' && applicationIdentity === 'agent-id') {
    fields['loginas_agent_id'] = identityAgentId;
    fields['loginas_agent_name'] = 'Application Identity';
  }
  if (applicationIdentity === 'property')
    fields[identityProperty] = flagFor(context, application.identity === 'application');
  const value = rolesValue(context, application);
  if (value !== undefined) fields[identityRoles.property] = value;
  return fields;
}

function roleIdsOf(context: ApiContext, value: unknown): string[] {
  const { roles } = context.tenant.state;
  const parts: unknown[] =
    typeof value === 'string' ? value.split(',').map((part) => part.trim()) : Array.isArray(value) ? value : [];
  return parts.flatMap((part) => {
    const wanted = isFields(part) ? textOf(part, 'role_id') : typeof part === 'string' ? part : undefined;
    return roles.find((role) => role.id === wanted || role.name === wanted || String(role.idInt) === wanted)?.id ?? [];
  });
}

function readScreen(application: ApplicationRecord, screen: Fields): void {
  const identity = screen['identity'];
  if (identity === 'application' || identity === 'agent' || identity === 'none') application.identity = identity;
  const agentId = screen['agentId'];
  if (typeof agentId === 'number' || agentId === null) application.agentId = agentId;
  const roles = screen['roles'];
  if (Array.isArray(roles)) application.roles = roles.filter((role) => typeof role === 'string');
}

/** Takes over what a posted application says of its identity. */
export function readIdentity(context: ApiContext, application: ApplicationRecord, fields: Fields): void {
  const { applicationIdentity, identityRoles } = context.tenant.quirks;
  const agentId = numberOf(fields, 'loginas_agent_id');
  if (agentId !== undefined && agentId > 0) {
    application.identity = 'agent';
    application.agentId = agentId;
  } else if (agentId === identityAgentId && applicationIdentity === 'agent-id') {
    application.identity = 'application';
    application.agentId = null;
  }
  if (applicationIdentity === 'property' && flagOf(fields, identityProperty) === true)
    application.identity = 'application';
  if (identityRoles.form !== 'absent' && fields[identityRoles.property] !== undefined)
    application.roles = roleIdsOf(context, fields[identityRoles.property]);
  const screen = fields['_screen'];
  if (isFields(screen)) readScreen(application, screen);
}
