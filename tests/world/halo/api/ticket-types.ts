import { standardFields } from '../ticket-form.ts';
import type { TicketTypeField, TicketTypeRecord } from '../state.ts';
import {
  denied,
  failures,
  flagFor,
  flagOf,
  isFields,
  listAnswer,
  listOf,
  mayAsk,
  numberOf,
  postAnswer,
  textOf,
  wants,
  type ApiContext,
  type Fields,
} from './context.ts';

function fieldWire(type: TicketTypeRecord, field: TicketTypeField, index: number): Record<string, unknown> {
  return {
    id: type.id * 1000 + field.id,
    rtid: type.id,
    fieldid: field.id,
    fieldname: field.name,
    seq: index + 1,
    groupid: 0,
    technew: field.mandatory ? 2 : 1,
    techdetail: 1,
    techaction: 0,
    endusernew: 0,
    enduserdetail: 0,
    visibility_conditions: [],
    fieldinfo: {
      id: field.id,
      name: field.name,
      label: field.label,
      type: 0,
      custom: 0,
      faults_field_name: field.property,
      mandatory: field.mandatory,
      ...(field.byDefault === true ? { defaultvalue: 'Monitoring' } : {}),
    },
  };
}

function wire(context: ApiContext, type: TicketTypeRecord, detailed: boolean): Record<string, unknown> {
  const { state } = context;
  const head = {
    id: type.id,
    guid: type.guid,
    name: type.name,
    use: 'ticket',
    visible: flagFor(context, type.visible),
    cancreate: type.cancreate,
    agentscanselect: type.agentsCanSelect,
    itilrequesttype: type.id,
    group_name: '',
  };
  if (!detailed) return head;
  return {
    ...head,
    hasmandatorytechfields: type.fields.some((field) => field.mandatory),
    fields: type.fields.map((field, index) => fieldWire(type, field, index)),
    fieldidlist: type.fields.map((field) => field.id),
    initial_status: 1,
    allowall_status: true,
    allowed_status: [],
    allowall_category1: flagFor(context, type.allCategories),
    allowed_category1: state.categories
      .filter((category) => type.allowedCategories.includes(category.id))
      .map((category, index) => ({
        id: index + 1,
        type: 1,
        tickettype_id: type.id,
        category_id: category.id,
        category_guid: category.guid,
        category_value: category.text,
        partial_match_category: false,
      })),
    default_category_1: '',
    default_impact: 0,
    default_priority: 0,
    default_sla: 0,
    default_agent: 0,
    default_team: '',
    allowed_clients: [],
    workflow_id: 0,
    access_control_level: 2,
    access_control: type.access.map((grant, index) => ({
      id: index + 1,
      entity: 'tickettype',
      entity_id: type.id,
      entity_name: type.name,
      type: 1,
      role_id: grant.roleIdInt,
      level: grant.level,
      name: state.roles.find((role) => role.idInt === grant.roleIdInt)?.name ?? '',
    })),
  };
}

const mayRead = (context: ApiContext): boolean =>
  mayAsk(context.caller, 'read:tickets', 'edit:tickets') && context.caller.rights.level('Tx') > 0;

function visible(context: ApiContext): TicketTypeRecord[] {
  const { ticketTypeIds, admin } = context.caller.rights;
  return context.state.ticketTypes.filter(
    (type) => (ticketTypeIds === null || ticketTypeIds.has(type.id)) && (type.visible || admin),
  );
}

/** GET /TicketType: hidden ones on request, filtered by what the caller's role may use. */
export function getTicketTypes(context: ApiContext): Response {
  if (!mayRead(context)) return denied(context, () => listAnswer(context, 'tickettypes', []));
  const rows = visible(context)
    .filter((type) => type.visible || wants(context, 'showinactive') || wants(context, 'showall'))
    .filter((type) => !wants(context, 'can_create_only') || (type.cancreate && context.caller.rights.level('l6') > 0));
  return listAnswer(
    context,
    'tickettypes',
    rows.map((type) => wire(context, type, false)),
  );
}

/** GET /TicketType/{id}. */
export function getTicketType(context: ApiContext): Response {
  if (!mayRead(context)) return denied(context, failures.notFound);
  const found = visible(context).find((type) => type.id === Number(context.id));
  return found === undefined
    ? failures.notFound()
    : Response.json(wire(context, found, wants(context, 'includedetails')));
}

/** GET /TicketTypeField: every field of every visible type. */
export function getTicketTypeFields(context: ApiContext): Response {
  if (!mayRead(context)) return denied(context, () => listAnswer(context, 'fields', []));
  return listAnswer(
    context,
    'fields',
    visible(context).flatMap((type) => type.fields.map((field, index) => fieldWire(type, field, index))),
  );
}

function read(type: TicketTypeRecord, fields: Fields): void {
  type.name = textOf(fields, 'name') ?? type.name;
  type.visible = flagOf(fields, 'visible') ?? type.visible;
  type.allCategories = flagOf(fields, 'allowall_category1') ?? type.allCategories;
  type.allowedCategories =
    listOf(fields, 'allowed_category1')?.flatMap((row) => numberOf(row, 'category_id') ?? []) ?? type.allowedCategories;
  const rows = listOf(fields, 'fields');
  if (rows !== undefined) {
    type.fields = rows.flatMap((row) => {
      const id = numberOf(row, 'fieldid');
      const known = [...type.fields, ...standardFields()].find((field) => field.id === id);
      const info = row['fieldinfo'];
      return known === undefined
        ? []
        : [{ ...known, mandatory: (isFields(info) ? flagOf(info, 'mandatory') : undefined) ?? known.mandatory }];
    });
  }
  type.access =
    listOf(fields, 'access_control')?.flatMap((row) => {
      const roleIdInt = numberOf(row, 'role_id');
      return roleIdInt === undefined ? [] : [{ roleIdInt, level: numberOf(row, 'level') ?? 1 }];
    }) ?? type.access;
}

/** POST /TicketType: updates only; administrators. */
export function postTicketTypes(context: ApiContext): Response {
  if (!mayAsk(context.caller) || !(context.caller.rights.admin || context.caller.rights.level('At') > 0))
    return failures.forbidden();
  const done: TicketTypeRecord[] = [];
  for (const fields of context.records) {
    const type = context.tenant.state.ticketTypes.find((entry) => entry.id === numberOf(fields, 'id'));
    if (type === undefined) return failures.notFound();
    read(type, fields);
    done.push(type);
  }
  return postAnswer(
    context,
    done.map((type) => wire(context, type, true)),
  );
}
