import { randomUUID } from 'node:crypto';
import type { RoleRecord } from '../state.ts';
import {
  denied,
  failures,
  forScreen,
  listAnswer,
  mayAsk,
  postAnswer,
  textOf,
  wants,
  type ApiContext,
} from './context.ts';
import { readRole, roleWire, stampOf } from './role-wire.ts';

/** Roles the caller may see: administrators all, others their own. Applications need the widest scopes as well. */
function visible(context: ApiContext): readonly RoleRecord[] {
  const { caller, state } = context;
  if (!mayAsk(caller)) return [];
  if (caller.rights.admin) return state.roles;
  return state.roles.filter((role) => caller.rights.roleIdInts.includes(role.idInt));
}

/** GET /Roles. */
export function getRoles(context: ApiContext): Response {
  const rows = visible(context).map((role) => roleWire(context, role, context.tenant.quirks.rolesListDetailed));
  if (context.caller.rights.admin && mayAsk(context.caller)) return listAnswer(context, 'roles', rows);
  return denied(context, () => listAnswer(context, 'roles', rows));
}

/** GET /Roles/{guid}: claims and departments come with `includedetails`. */
export function getRole(context: ApiContext): Response {
  const role = visible(context).find((entry) => entry.id.toLowerCase() === context.id.toLowerCase());
  if (role === undefined)
    return context.caller.rights.admin && mayAsk(context.caller)
      ? failures.notFound()
      : denied(context, failures.notFound);
  return Response.json(roleWire(context, role, wants(context, 'includedetails'), forScreen(context)));
}

const mayWrite = (context: ApiContext): boolean =>
  mayAsk(context.caller) && (context.caller.rights.admin || context.caller.rights.level('Av') > 0);

/** POST /Roles: creates and updates. */
export function postRoles(context: ApiContext): Response {
  if (!mayWrite(context)) return failures.forbidden();
  const { state } = context.tenant;
  const done: RoleRecord[] = [];
  for (const [index, fields] of context.records.entries()) {
    const id = textOf(fields, 'id') ?? '';
    const fresh = id === '' || id === '-1' || id === '0';
    const existing = state.roles.find((role) => role.id.toLowerCase() === id.toLowerCase());
    if (!fresh && existing === undefined) return failures.notFound();
    if (existing !== undefined && context.tenant.quirks.roleStamps === 'checked') {
      const stamp = textOf(fields, 'concurrencyStamp');
      if (stamp !== undefined && stamp !== stampOf(context, existing))
        return Response.json(
          { ClassName: 'DbUpdateConcurrencyException', Message: 'The record was changed by another user.' },
          { status: 409 },
        );
    }
    if (fresh && (textOf(fields, 'name') ?? '').trim() === '')
      return failures.validation({ [`[${index}].name`]: 'The Name field is required.' });
    const role: RoleRecord = existing ?? {
      id: randomUUID(),
      idInt: state.nextId++,
      name: '',
      notes: '',
      claims: {},
      allDepartments: null,
      departments: [],
      teams: [],
      clients: [],
      ticketTypes: [],
    };
    readRole(context, role, fields);
    if (existing === undefined) state.roles.push(role);
    done.push(role);
  }
  return postAnswer(
    context,
    done.map((role) => roleWire(context, role, true, forScreen(context))),
  );
}

/** DELETE /Roles/{guid}: refused while agents hold the role. */
export function deleteRole(context: ApiContext): Response {
  if (!mayWrite(context)) return failures.forbidden();
  const { state } = context.tenant;
  const role = state.roles.find((entry) => entry.id.toLowerCase() === context.id.toLowerCase());
  if (role === undefined) return failures.notFound();
  if (state.agents.some((agent) => agent.roles.includes(role.id)))
    return failures.refused('This Role is in use by one or more Agents.');
  state.roles = state.roles.filter((entry) => entry !== role);
  for (const application of state.applications) application.roles = application.roles.filter((id) => id !== role.id);
  return Response.json(roleWire(context, role, false));
}
