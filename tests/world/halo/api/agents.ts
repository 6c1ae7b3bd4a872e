import type { AgentRecord } from '../state.ts';
import { denied, failures, listAnswer, mayAsk, wants, type ApiContext } from './context.ts';
import { claimsOf, roleWire } from './role-wire.ts';

const isAdministrator = (context: ApiContext, agent: AgentRecord): boolean =>
  agent.claims['SA'] === 'true' ||
  context.state.roles.some((role) => agent.roles.includes(role.id) && role.claims['SA'] === 'true');

function wire(context: ApiContext, agent: AgentRecord, detailed: boolean): Record<string, unknown> {
  const roles = context.state.roles.filter((role) => agent.roles.includes(role.id));
  const head = {
    id: agent.id,
    name: agent.name,
    email: agent.email,
    isdisabled: agent.disabled,
    is_agent: true,
    isapiagent: agent.api,
    is_admin: isAdministrator(context, agent),
    role_list: roles.map((role) => role.name).join(', '),
    language_id: 1,
    language_name: 'English',
    theme: context.tenant.look.theme,
  };
  if (!detailed) return head;
  return {
    ...head,
    roles: roles.map((role) => roleWire(context, role, true)),
    claims: claimsOf(context, agent.claims, false),
    departments: [],
    teams: [],
    clients: [],
    tickettypes: [],
    twofactor_enabled: false,
  };
}

/** GET /Agent/me. An application identity has no agent behind it; what it gets is not known. */
export function getAgentMe(context: ApiContext): Response {
  const { caller, tenant } = context;
  if (caller.kind === 'agent') return Response.json(wire(context, caller.agent, true));
  if (caller.agent !== null) return Response.json(wire(context, caller.agent, true));
  const form = tenant.quirks.agentMeForIdentity;
  if (form === 'not-found') return failures.notFound();
  if (form === 'empty') return new Response(null, { status: 204 });
  return Response.json({ id: 0, name: caller.application.name, is_agent: true, isapiagent: true, is_admin: false });
}

/** GET /Agent: names for everyone logged in, disabled ones on request. */
export function getAgents(context: ApiContext): Response {
  if (!mayAsk(context.caller, 'read:tickets', 'edit:tickets'))
    return denied(context, () => listAnswer(context, 'agents', []));
  const rows = context.state.agents.filter(
    (agent) =>
      (!agent.disabled || wants(context, 'includedisabled')) &&
      (!agent.api || wants(context, 'includeapiagents') || context.caller.rights.admin),
  );
  return listAnswer(
    context,
    'agents',
    rows.map((agent) => wire(context, agent, false)),
  );
}

/** GET /Agent/{id}: roles with claims come with `includedetails`. */
export function getAgent(context: ApiContext): Response {
  const agent = context.state.agents.find((entry) => entry.id === Number(context.id));
  const { caller } = context;
  if (!caller.rights.admin && !(caller.kind === 'agent' && caller.agent.id === agent?.id))
    return denied(context, failures.notFound);
  return agent === undefined
    ? failures.notFound()
    : Response.json(wire(context, agent, wants(context, 'includedetails')));
}
