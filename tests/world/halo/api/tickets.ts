import type { TicketRecord, TicketTypeRecord } from '../state.ts';
import {
  denied,
  failures,
  flagOf,
  mayAsk,
  numberOf,
  postAnswer,
  textOf,
  wants,
  type ApiContext,
  type Fields,
} from './context.ts';

function wire(context: ApiContext, ticket: TicketRecord): Record<string, unknown> {
  const { state } = context;
  const client = state.clients.find((entry) => entry.id === ticket.clientId);
  return {
    id: ticket.id,
    summary: ticket.summary,
    details: ticket.details,
    client_id: ticket.clientId,
    client_name: client?.name ?? '',
    tickettype_id: ticket.typeId,
    tickettype_name: state.ticketTypes.find((entry) => entry.id === ticket.typeId)?.name ?? '',
    status_id: ticket.statusId,
    agent_id: ticket.agentId,
    department_id: ticket.departmentId,
    team: state.teams.find((entry) => entry.departmentId === ticket.departmentId)?.name ?? '',
    category_1: ticket.category1,
    impact: ticket.impact,
    urgency: ticket.urgency,
    hasbeenclosed: ticket.closed,
  };
}

const unassigned = 1;

function sees(context: ApiContext, ticket: TicketRecord): boolean {
  const { caller } = context;
  const { rights } = caller;
  if (rights.admin) return true;
  if (rights.clientIds !== null && !rights.clientIds.has(ticket.clientId)) return false;
  if (rights.ticketTypeIds !== null && !rights.ticketTypeIds.has(ticket.typeId)) return false;
  if ((rights.membership(ticket.departmentId) ?? -1) < 1) return false;
  if (ticket.agentId === unassigned) return rights.level('l9') > 0;
  const own = caller.agent?.id === ticket.agentId;
  return own || rights.level('l8') > 0;
}

const mayRead = (context: ApiContext): boolean =>
  mayAsk(context.caller, 'read:tickets', 'edit:tickets') && context.caller.rights.level('Tx') > 0;

/** GET /Tickets: pages of at most 100; `requesttype` filters, `tickettype_id` does not. */
export function getTickets(context: ApiContext): Response {
  if (!mayRead(context))
    return denied(context, () => Response.json({ record_count: 0, page_no: 1, page_size: 0, tickets: [] }));
  const type = context.query('requesttype') ?? context.query('requesttype_id');
  const client = context.query('client_id');
  const search = (context.query('search') ?? '').toLowerCase();
  const rows = context.state.tickets
    .filter((ticket) => sees(context, ticket))
    .filter((ticket) => !ticket.closed || wants(context, 'includeclosed'))
    .filter((ticket) => type === undefined || ticket.typeId === Number(type))
    .filter((ticket) => client === undefined || ticket.clientId === Number(client))
    .filter((ticket) => search === '' || ticket.summary.toLowerCase().includes(search))
    .toSorted((one, other) => other.id - one.id);
  const size = Math.min(100, Math.max(1, Number(context.query('page_size') ?? 50) || 50));
  const page = wants(context, 'pageinate') ? Math.max(1, Number(context.query('page_no') ?? 1) || 1) : 1;
  const shown = rows.slice((page - 1) * size, page * size);
  const tickets = shown.map((ticket) => (wants(context, 'ticketidonly') ? { id: ticket.id } : wire(context, ticket)));
  return Response.json({ page_no: page, page_size: size, record_count: rows.length, tickets });
}

const found = (context: ApiContext, id: number): TicketRecord | undefined =>
  context.state.tickets.find((ticket) => ticket.id === id && sees(context, ticket));

/** GET /Tickets/{id}; one that may not be seen does not exist. */
export function getTicket(context: ApiContext): Response {
  if (!mayRead(context)) return denied(context, failures.notFound);
  const ticket = found(context, Number(context.id));
  return ticket === undefined ? failures.notFound() : Response.json(wire(context, ticket));
}

/** What forbids creating this ticket; undefined when nothing does. */
function refusal(context: ApiContext, type: TicketTypeRecord, fields: Fields, index: number): Response | undefined {
  const { rights } = context.caller;
  if (rights.ticketTypeIds !== null && !rights.ticketTypeIds.has(type.id))
    return failures.refused('You do not have access to this Ticket Type.');
  const clientId = numberOf(fields, 'client_id');
  const client = context.state.clients.find((entry) => entry.id === clientId && !entry.inactive);
  if (client === undefined || (rights.clientIds !== null && !rights.clientIds.has(client.id)))
    return failures.validation({ [`[${index}].client_id`]: 'The Client was not found.' });
  if ((textOf(fields, 'summary') ?? '').trim() === '')
    return failures.validation({ [`[${index}].summary`]: 'The Summary field is required.' });
  const category = textOf(fields, 'category_1');
  const has = (property: string): boolean => type.fields.some((field) => field.property === property);
  for (const property of ['category_1', 'impact', 'urgency'])
    if (fields[property] !== undefined && !has(property))
      return failures.validation({ [`[${index}].${property}`]: `The field ${property} is not on this Ticket Type.` });
  if (flagOf(fields, '_novalidate') !== true)
    for (const field of type.fields)
      if (
        field.mandatory &&
        field.byDefault !== true &&
        field.property !== 'summary' &&
        (textOf(fields, field.property) ?? '') === ''
      )
        return failures.validation({ [`[${index}].${field.property}`]: `${field.label} is required.` });
  const known = context.state.categories.find((entry) => entry.type === 1 && entry.text === category);
  if (category !== undefined && known === undefined)
    return failures.validation({ [`[${index}].category_1`]: 'The Category was not found.' });
  if (known !== undefined && !type.allCategories && !type.allowedCategories.includes(known.id))
    return failures.validation({ [`[${index}].category_1`]: 'The Category is not allowed for this Ticket Type.' });
  return undefined;
}

function create(context: ApiContext, fields: Fields, index: number): TicketRecord | Response {
  const { state } = context.tenant;
  const { caller } = context;
  if (caller.rights.level('l6') < 1) return failures.forbidden();
  const type = state.ticketTypes.find((entry) => entry.id === numberOf(fields, 'tickettype_id') && entry.visible);
  if (type === undefined)
    return failures.validation({ [`[${index}].tickettype_id`]: 'The Ticket Type was not found.' });
  const departmentId = numberOf(fields, 'department_id') ?? state.departments[0]?.id ?? 0;
  if ((caller.rights.membership(departmentId) ?? -1) < 2)
    return failures.refused('Unable to save data. Ticket not found.');
  const no = refusal(context, type, fields, index);
  if (no !== undefined) return no;
  const ticket: TicketRecord = {
    id: state.nextId++,
    summary: textOf(fields, 'summary') ?? '',
    details: textOf(fields, 'details') ?? textOf(fields, 'details_html') ?? '',
    clientId: numberOf(fields, 'client_id') ?? 0,
    typeId: type.id,
    statusId: numberOf(fields, 'status_id') ?? 1,
    departmentId,
    agentId: numberOf(fields, 'agent_id') ?? unassigned,
    category1: textOf(fields, 'category_1') ?? '',
    impact: numberOf(fields, 'impact') ?? 0,
    urgency: numberOf(fields, 'urgency') ?? 0,
    closed: false,
    createdBy: caller.kind === 'agent' ? caller.agent.email : caller.application.clientId,
  };
  state.tickets.push(ticket);
  return ticket;
}

function update(context: ApiContext, fields: Fields, id: number): TicketRecord | Response {
  const ticket = found(context, id);
  if (ticket === undefined) return failures.refused('Unable to save data. Ticket not found.');
  const { rights } = context.caller;
  const type = context.state.ticketTypes.find((entry) => entry.id === ticket.typeId);
  const kept =
    type !== undefined &&
    type.access.length > 0 &&
    !rights.admin &&
    !type.access.some((grant) => rights.roleIdInts.includes(grant.roleIdInt));
  if (kept || (ticket.closed && rights.level('lf') < 1))
    return failures.refused('Unable to save data. You do not have permission to update this Ticket.');
  ticket.summary = textOf(fields, 'summary') ?? ticket.summary;
  ticket.details = textOf(fields, 'details') ?? ticket.details;
  ticket.agentId = numberOf(fields, 'agent_id') ?? ticket.agentId;
  ticket.statusId = numberOf(fields, 'status_id') ?? ticket.statusId;
  ticket.closed = context.state.statuses.find((status) => status.id === ticket.statusId)?.name === 'Closed';
  return ticket;
}

/** POST /Tickets: creates and updates; needs the right to modify tickets. */
export function postTickets(context: ApiContext): Response {
  if (!mayAsk(context.caller, 'edit:tickets') || context.caller.rights.level('Tx') < 2) return failures.forbidden();
  const done: TicketRecord[] = [];
  for (const [index, fields] of context.records.entries()) {
    const id = numberOf(fields, 'id') ?? 0;
    const result = id > 0 ? update(context, fields, id) : create(context, fields, index);
    if (result instanceof Response) return result;
    done.push(result);
  }
  return postAnswer(
    context,
    done.map((ticket) => wire(context, ticket)),
  );
}

/** DELETE /Tickets/{id}?reason=: needs its own right, and some tenants refuse it all the same. */
export function deleteTicket(context: ApiContext): Response {
  if (!mayAsk(context.caller, 'edit:tickets')) return failures.forbidden();
  const ticket = found(context, Number(context.id));
  if (ticket === undefined) return failures.notFound();
  if (context.tenant.quirks.ticketDelete === 'restricted' || context.caller.rights.level('l4') < 1)
    return Response.json({ error: 'restricted' }, { status: 401 });
  context.tenant.state.tickets = context.tenant.state.tickets.filter((entry) => entry !== ticket);
  return Response.json(wire(context, ticket));
}
