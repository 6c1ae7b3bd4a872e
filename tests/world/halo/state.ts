/** A tenant's data, free of any wire form. Everything is mutable: tests read and change it. */

/** Levels of "Membership level" of a department, or of all. */
export type MembershipLevel = 0 | 1 | 2 | 3;

export interface CategoryRecord {
  id: number;
  guid: string;
  text: string;
  /** 1..4 = Category 1..4. */
  type: number;
}

export interface DepartmentRecord {
  id: number;
  guid: string;
  name: string;
  organisationId: number;
}

export interface TeamRecord {
  id: number;
  guid: string;
  name: string;
  departmentId: number;
  inactive: boolean;
}

export interface RoleRecord {
  id: string;
  idInt: number;
  name: string;
  notes: string;
  /** Two-letter codes to values; levels by name of the scale's step where the scale differs (see rights). */
  claims: Record<string, string>;
  /** "Membership level to all Departments"; null: not set. */
  allDepartments: MembershipLevel | null;
  departments: { departmentId: number; level: MembershipLevel }[];
  teams: number[];
  /** Customers the role is restricted to; only meaningful without "Allow use of all". */
  clients: number[];
  ticketTypes: number[];
}

export type AuthenticationMethod = 'secret' | 'password' | 'code' | 'implicit';
export type LoginType = 'agent' | 'user' | 'supplier';

export interface ApplicationRecord {
  id: string;
  clientId: string;
  /** Only ever compared; shown once by the web app. */
  secret: string;
  name: string;
  inactive: boolean;
  method: AuthenticationMethod | null;
  loginType: LoginType;
  /** Whom it acts as: nobody chosen, its own identity with roles, or an agent. */
  identity: 'none' | 'application' | 'agent';
  agentId: number | null;
  roles: string[];
  scopes: string[];
  cors: string[];
  redirectUris: string[];
  system: boolean;
}

export interface AgentRecord {
  id: number;
  /** OpenID subject: a GUID, not the integer id. */
  subject: string;
  name: string;
  email: string;
  password: string;
  disabled: boolean;
  roles: string[];
  /** Own claims that extend the roles'. */
  claims: Record<string, string>;
  api: boolean;
}

export interface ClientRecord {
  id: number;
  name: string;
  inactive: boolean;
  toplevelId: number;
  toplevelName: string;
}

export interface TicketTypeField {
  id: number;
  name: string;
  /** Property of the ticket that holds it. */
  property: string;
  label: string;
  mandatory: boolean;
  /** HaloPSA fills it by itself when nobody does. */
  byDefault?: boolean;
}

export interface TicketTypeRecord {
  id: number;
  guid: string;
  name: string;
  visible: boolean;
  cancreate: boolean;
  agentsCanSelect: boolean;
  fields: TicketTypeField[];
  allCategories: boolean;
  allowedCategories: number[];
  /** Grants; empty means that nobody is kept out. */
  access: { roleIdInt: number; level: number }[];
}

export interface TicketRecord {
  id: number;
  summary: string;
  details: string;
  clientId: number;
  typeId: number;
  statusId: number;
  departmentId: number;
  agentId: number;
  category1: string;
  impact: number;
  urgency: number;
  closed: boolean;
  /** Client id of the application that created it, or the agent's e-mail. */
  createdBy: string;
}

export interface NamedRecord {
  id: number;
  name: string;
}

export interface TenantState {
  organisations: NamedRecord[];
  departments: DepartmentRecord[];
  teams: TeamRecord[];
  roles: RoleRecord[];
  agents: AgentRecord[];
  applications: ApplicationRecord[];
  categories: CategoryRecord[];
  clients: ClientRecord[];
  ticketTypes: TicketTypeRecord[];
  statuses: NamedRecord[];
  tickets: TicketRecord[];
  impacts: NamedRecord[];
  urgencies: NamedRecord[];
  /** Next integer id of any record. */
  nextId: number;
}
