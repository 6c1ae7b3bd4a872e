import { standardFields } from '../ticket-form.ts';
import { authUrl } from '../identity.ts';
import { denied, failures, forScreen, listAnswer, mayAsk, type ApiContext } from './context.ts';

/** Reads of a tenant's settings: organisation, teams, statuses, lookups, modules, instance. */

const ticketScopes = ['read:tickets', 'edit:tickets'];

function departmentTree(context: ApiContext, organisationId: number): Record<string, unknown>[] {
  const { departments, teams } = context.state;
  return departments
    .filter((department) => department.organisationId === organisationId)
    .map((department) => ({
      id: department.id,
      guid: department.guid,
      name: department.name,
      organisation_id: organisationId,
      type: 1,
      agent_members: [],
      managers: [],
      teams: teams
        .filter((team) => team.departmentId === department.id)
        .map((team) => ({ id: team.id, guid: team.guid, name: team.name })),
    }));
}

/** GET /Organisation. */
export function getOrganisations(context: ApiContext): Response {
  if (!mayAsk(context.caller, ...ticketScopes)) return denied(context, () => listAnswer(context, 'organisations', []));
  return listAnswer(
    context,
    'organisations',
    context.state.organisations.map(({ id, name }) => ({ id, name })),
  );
}

/** GET /Organisation/{id}: departments are here and nowhere else. */
export function getOrganisation(context: ApiContext): Response {
  if (!mayAsk(context.caller, ...ticketScopes)) return denied(context, failures.notFound);
  const found = context.state.organisations.find((entry) => entry.id === Number(context.id));
  if (found === undefined) return failures.notFound();
  return Response.json({
    id: found.id,
    name: found.name,
    departments: departmentTree(context, found.id),
    allowall_tickettypes: true,
    allowed_tickettypes: [],
  });
}

/** GET /Team: empty for somebody without any team or department. */
export function getTeams(context: ApiContext): Response {
  if (!mayAsk(context.caller, ...ticketScopes)) return denied(context, () => listAnswer(context, 'teams', []));
  const { departments, teams } = context.state;
  const rows = !context.caller.rights.hasAnyMembership
    ? []
    : teams.map((team) => ({
        id: team.id,
        guid: team.guid,
        name: team.name,
        department_id: team.departmentId,
        department_name: departments.find((entry) => entry.id === team.departmentId)?.name ?? '',
        inactive: team.inactive,
        forrequests: true,
        allowall_category1: true,
        allowed_category1: [],
      }));
  return listAnswer(context, 'teams', rows);
}

/** GET /Team/Tree. */
export function getTeamTree(context: ApiContext): Response {
  return Response.json(context.caller.rights.hasAnyMembership ? departmentTree(context, 1) : []);
}

/** GET /Status. */
export function getStatuses(context: ApiContext): Response {
  if (!mayAsk(context.caller, ...ticketScopes)) return denied(context, () => listAnswer(context, 'statuses', []));
  const rows = context.state.statuses.map(({ id, name }, index) => ({
    id,
    name,
    shortname: name,
    type: 0,
    sequence: index + 1,
    colour: '#999999',
  }));
  return listAnswer(context, 'statuses', rows);
}

const lookups = { types: 11, impact: 27, urgency: 28 } as const;

/** GET /Lookup: type 11 lists the types themselves. */
export function getLookups(context: ApiContext): Response {
  const id = Number(context.query('lookupid'));
  const { impacts, urgencies } = context.state;
  const types = [
    { id: lookups.impact, name: 'Impact' },
    { id: lookups.urgency, name: 'Urgency' },
    { id: 5, name: 'Ticket Source' },
  ];
  const rows = id === lookups.types ? types : id === lookups.impact ? impacts : id === lookups.urgency ? urgencies : [];
  return listAnswer(
    context,
    'lookups',
    rows.map((row, index) => ({ id: row.id, lookupid: id, name: row.name, sequence: index + 1, inactive: false })),
  );
}

/** GET /FieldInfo. */
export function getFieldInfo(context: ApiContext): Response {
  if (!mayAsk(context.caller, ...ticketScopes)) return denied(context, () => listAnswer(context, 'fieldinfo', []));
  return listAnswer(
    context,
    'fieldinfo',
    standardFields().map((field) => ({
      id: field.id,
      name: field.name,
      label: field.label,
      type: 0,
      custom: 0,
      faults_field_name: field.property,
    })),
  );
}

/** GET /Features. */
export function getFeatures(context: ApiContext): Response {
  if (!context.caller.rights.admin || !mayAsk(context.caller))
    return denied(context, () => listAnswer(context, 'features', []));
  const modules = ['Tickets', 'CRM', 'Assets', 'Knowledge Base', 'Azure Integration', 'Datto RMM'];
  return listAnswer(
    context,
    'features',
    modules.map((name, index) => ({
      id: index + 1,
      module_name: name,
      actual_name: name,
      enabled: index < 4,
      licensed: true,
      core: index < 2,
      accesslevel: 2,
    })),
  );
}

function settingsDenied(context: ApiContext): boolean {
  const { settingsReadableBy } = context.tenant.quirks;
  // The web app itself always knows its settings.
  if (forScreen(context)) return false;
  if (settingsReadableBy === 'nobody') return true;
  return settingsReadableBy === 'administrators'
    ? !context.caller.rights.admin
    : context.caller.kind !== 'agent' && !mayAsk(context.caller);
}

/** GET /InstanceInfo. */
export function getInstanceInfo(context: ApiContext): Response {
  if (settingsDenied(context)) return failures.forbidden();
  const { tenant, state } = context;
  return Response.json({
    dbid: 1,
    app_version: tenant.version,
    database_version: 9213,
    agent_count: state.agents.length,
    licensed_agent_count: 25,
    online_agent_count: 2,
    last_login: new Date(tenant.now()).toISOString(),
    app_name: 'Halo PSA',
    agent_url: `https://${tenant.host}/`,
    portal_url: `https://${tenant.host}/portal`,
    auth_url: authUrl(tenant),
    mobileapp_enabled: true,
    teamsbot_enabled: false,
    nhserver_version: '',
    using_event_service: true,
    using_scheduling_service: true,
    using_outgoing_service: true,
    using_incoming_service: true,
  });
}

/** GET /Control: a few of its thousands of properties. */
export function getControl(context: ApiContext): Response {
  if (settingsDenied(context)) return failures.forbidden();
  const { tenant } = context;
  return Response.json({
    id: 1,
    category_1_label: tenant.look.category1,
    category_2_label: 'Resolution Category',
    category_3_label: 'Category 3',
    category_4_label: 'Category 4',
    customers_label: tenant.look.customers,
    users_label: 'Users',
    app_version: tenant.version,
    appname: 'HaloPSA',
    license_name: 'Brightwater IT',
    default_tickettype_id: 1,
    tenant_id: tenant.tenantId,
    cors_whitelist_list: [],
  });
}
