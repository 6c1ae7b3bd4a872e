import { randomUUID } from 'node:crypto';
import type { CustomerInput } from './options.ts';
import type { RoleRecord, TenantState, TicketRecord } from './state.ts';
import { ticketType } from './ticket-form.ts';

/** E-mail addresses and passwords of the agents every tenant has. */
export const agentLogins = {
  administrator: { email: 'jane.smith@msp.example', password: 'Correct-Horse-7' },
  technician: { email: 'tom.baker@msp.example', password: 'Battery-Staple-8' },
  /** Administrator by an own claim that the Roles page does not show. */
  hiddenAdministrator: { email: 'ola.nowak@msp.example', password: 'Hidden-Grant-9' },
} as const;

export const roleIds = {
  administrator: '0c5a3f4e-5a52-4d8e-9d5d-8f3f3c1d1a01',
  technician: '0c5a3f4e-5a52-4d8e-9d5d-8f3f3c1d1a02',
  projects: '0c5a3f4e-5a52-4d8e-9d5d-8f3f3c1d1a03',
  rmm: '0c5a3f4e-5a52-4d8e-9d5d-8f3f3c1d1a04',
} as const;

function role(
  id: string,
  idInt: number,
  name: string,
  claims: Record<string, string>,
  more: Partial<RoleRecord> = {},
): RoleRecord {
  return {
    id,
    idInt,
    name,
    notes: '',
    claims,
    allDepartments: null,
    departments: [],
    teams: [],
    clients: [],
    ticketTypes: [],
    ...more,
  };
}

const troubles = [
  'Printer on the first floor prints blank pages',
  'New starter on Monday',
  'VPN drops every hour',
  'Outlook asks for a password',
  'Laptop battery swollen',
  'Shared mailbox for the sales team',
];

/** Daily work, so that the ticket list is not empty. None of it is Cove's. */
function openTickets(customers: readonly CustomerInput[]): TicketRecord[] {
  return troubles.map((summary, index) => ({
    id: 501 + index,
    summary,
    details: '',
    clientId: customers[index % Math.max(1, customers.length)]?.id ?? 1,
    typeId: index % 2 === 0 ? 1 : 3,
    statusId: 1 + (index % 2),
    departmentId: 10,
    agentId: index % 3 === 0 ? 1 : 4,
    category1: index % 2 === 0 ? 'Hardware' : 'Email',
    impact: 3,
    urgency: 2,
    closed: false,
    createdBy: agentLogins.technician.email,
  }));
}

/** A tenant that works, with nothing of Cove in it. */
export function baselineState(customers: readonly CustomerInput[]): TenantState {
  const department = (id: number, name: string) => ({ id, guid: randomUUID(), name, organisationId: 1 });
  const team = (id: number, name: string, departmentId: number) => ({
    id,
    guid: randomUUID(),
    name,
    departmentId,
    inactive: false,
  });
  const category = (id: number, text: string, type: number) => ({ id, guid: randomUUID(), text, type });
  const agent = (
    id: number,
    name: string,
    login: { email: string; password: string },
    roles: string[],
    claims: Record<string, string> = {},
  ) => ({
    id,
    subject: randomUUID(),
    name,
    email: login.email,
    password: login.password,
    disabled: false,
    roles,
    claims,
    api: false,
  });
  return {
    organisations: [{ id: 1, name: 'Brightwater IT' }],
    departments: [department(10, 'Service Desk'), department(11, 'Projects'), department(12, 'Sales')],
    teams: [
      team(1, '1st Line Support', 10),
      team(2, '2nd Line Support', 10),
      team(3, 'Project Team', 11),
      team(4, 'Sales', 12),
    ],
    roles: [
      role(roleIds.administrator, 1, 'Administrator', { SA: 'true' }),
      role(
        roleIds.technician,
        2,
        '1st Line Agent',
        { Tx: '2', Ux: '2', Fx: '2', Ax: '2', Bx: '1', l6: '1', l7: '1', l8: '1', l9: '1', Fc: '1', Ft: '1' },
        { departments: [{ departmentId: 10, level: 2 }], teams: [1] },
      ),
      role(
        roleIds.projects,
        3,
        'Project Manager',
        { Tx: '2', Ux: '3', Px: '2', Rx: '1', l6: '1', Fc: '1', Ft: '1' },
        { departments: [{ departmentId: 11, level: 3 }], teams: [3] },
      ),
      role(
        roleIds.rmm,
        4,
        'RMM Integration',
        { Tx: '2', Ux: '3', Dx: '3', l6: '1', l8: '1', l9: '1', Fc: '1', Ft: '1' },
        { allDepartments: 2 },
      ),
    ],
    agents: [
      {
        id: 1,
        subject: randomUUID(),
        name: 'Unassigned',
        email: '',
        password: '',
        disabled: false,
        roles: [],
        claims: {},
        api: false,
      },
      agent(3, 'Jane Smith', agentLogins.administrator, [roleIds.administrator]),
      agent(4, 'Tom Baker', agentLogins.technician, [roleIds.technician]),
      agent(5, 'Ola Nowak', agentLogins.hiddenAdministrator, [roleIds.projects], { SA: 'true' }),
      {
        ...agent(6, 'Left Employee', { email: 'left@msp.example', password: 'Gone' }, [roleIds.technician]),
        disabled: true,
      },
      { ...agent(7, 'API Agent', { email: 'api@msp.example', password: '' }, [roleIds.rmm]), api: true },
    ],
    applications: [
      {
        id: randomUUID(),
        clientId: '24fe0a24-85d5-46d4-b9c6-721e23f25843',
        secret: '',
        name: 'Halo Agent Application',
        inactive: false,
        method: 'code',
        loginType: 'agent',
        identity: 'none',
        agentId: null,
        roles: [],
        scopes: ['all'],
        cors: [],
        redirectUris: [],
        system: true,
      },
      {
        id: randomUUID(),
        clientId: randomUUID(),
        secret: `${randomUUID()}-${randomUUID()}`,
        name: 'RMM Connector',
        inactive: false,
        method: 'secret',
        loginType: 'agent',
        identity: 'agent',
        agentId: 7,
        roles: [],
        scopes: ['all'],
        cors: [],
        redirectUris: [],
        system: false,
      },
    ],
    categories: [
      category(1, 'Hardware', 1),
      category(2, 'Hardware>Laptop', 1),
      category(3, 'Software', 1),
      category(4, 'Email', 1),
      category(5, 'Email>Outlook', 1),
      category(6, 'Network', 1),
      category(7, 'Resolved', 2),
      category(8, 'Duplicate', 2),
      category(9, 'Training needed', 3),
    ],
    clients: [
      { id: 1, name: 'Unknown', inactive: false, toplevelId: 1, toplevelName: 'Brightwater IT' },
      ...customers.map((customer) => ({
        id: customer.id,
        name: customer.name,
        inactive: customer.inactive ?? false,
        toplevelId: 2,
        toplevelName: customer.toplevel_name ?? 'Customers',
      })),
    ],
    ticketTypes: [
      ticketType(1, 'Incident'),
      ticketType(3, 'Service Request'),
      ticketType(4, 'Problem'),
      ticketType(5, 'Project'),
      ticketType(21, 'Alert'),
      ticketType(30, 'Old Incident Form', { visible: false }),
    ],
    statuses: ['New', 'In Progress', 'Action Required', 'Awaiting User', 'On Hold']
      .map((name, index) => ({ id: index + 1, name }))
      .concat([{ id: 9, name: 'Closed' }]),
    tickets: openTickets(customers),
    impacts: [
      { id: 1, name: 'Company Wide' },
      { id: 2, name: 'Multiple Users Affected' },
      { id: 3, name: 'Single User Affected' },
    ],
    urgencies: [
      { id: 1, name: 'High' },
      { id: 2, name: 'Medium' },
      { id: 3, name: 'Low' },
    ],
    nextId: 1000,
  };
}
