/**
 * Everything a requirement may judge. Every leaf is a `Finding`: a value with source and time, or the
 * reason why nobody could read it. The shapes are schemas because evidence is kept between runs.
 */
import { calibratedSettings, foundPropertySchema } from './calibration.ts';
import type { Failure } from './failure.ts';
import { failureSchema } from './failure.ts';
import type { Finding, UnknownReason } from './finding.ts';
import type { Names } from './names.ts';
import type { TicketResult } from './proof-ticket.ts';
import { say } from './say.ts';
import { z, type Infer, type Schema } from './schema.ts';

/** Type of every ticket that Cove creates (N-able: HaloPSA ticket details page). */
export const coveTicketType = 'Incident';
/** Exactly these permissions are ticked on the application (N-able: Configure HaloPSA page). */
export const coveScopes = ['edit:tickets', 'read:customers'] as const;

const reasonSchema = z.enum([
  'not-read',
  'not-logged-in',
  'no-right',
  'not-shown',
  'not-carried',
  'not-in-this-version',
  'endpoint-changed',
  'rate-limited',
  'offline',
  'failed',
  'unexpected-answer',
  'ambiguous',
  'readers-disagree',
  'stopped',
] satisfies UnknownReason[]);

/** A stored finding: the schema form of `Finding<T>`. */
function findingOf<T>(value: Schema<T>): Schema<Finding<T>> {
  return z.discriminatedUnion('known', [
    z.object({
      known: z.literal(true),
      value,
      source: z.enum(['api', 'page', 'proof', 'you', 'alcove']),
      at: z.number(),
      raw: z.optional(z.string()),
      before: z.optional(z.string()),
    }),
    z.object({
      known: z.literal(false),
      reason: reasonSchema,
      detail: z.optional(z.string()),
      at: z.optional(z.number()),
    }),
  ]);
}

export const agentEvidenceSchema = z.object({
  /** Name of the person whose session (or the application whose key) was used. */
  name: findingOf(z.string()),
  /** Only an administrator's list is complete enough to say that something is missing. */
  administrator: findingOf(z.boolean()),
  /** `record_count` of customers that this identity sees. */
  customers: findingOf(z.number()),
});
export type AgentEvidence = Infer<typeof agentEvidenceSchema>;

/** What stands in HaloPSA in place of the category. `similar`: differs by case or blanks only. */
export const categoryMatchSchema = z.object({
  kind: z.enum(['exact', 'similar', 'nested', 'other-level', 'absent']),
  /** The text as it stands there. */
  text: z.optional(z.string()),
  /** For `other-level`: 2, 3 or 4. */
  level: z.optional(z.number()),
  /** How many entries match in this way. */
  count: z.number(),
  /** For `exact`: other entries that differ by case or blanks only. */
  alike: z.optional(z.array(z.string())),
});
export type CategoryMatch = Infer<typeof categoryMatchSchema>;
export const categoryEvidenceSchema = z.object({ match: findingOf(categoryMatchSchema) });
export type CategoryEvidence = Infer<typeof categoryEvidenceSchema>;

/** `beyond`: a level above the ones that are known; it grants at least as much. */
export const accessLevels = ['none', 'names', 'read', 'modify', 'beyond'] as const;
export type AccessLevel = (typeof accessLevels)[number];
/** The words of HaloPSA's role page; it has none for levels that are not known. */
export const accessWords: Record<AccessLevel, string> = {
  none: 'No Access',
  names: 'View (Names Only)',
  read: 'Read Only',
  modify: 'Read and Modify',
  beyond: say('a level above Read and Modify'),
};
/** A Yes/No setting that may also be left alone. */
export const grants = ['yes', 'no', 'not-set'] as const;
export type Grant = (typeof grants)[number];
export const grantWords: Record<Grant, string> = { yes: 'Yes', no: 'No', 'not-set': 'Not set' };

export const roleRefSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The small integer that access-control lists use. */
  idInt: z.optional(z.number()),
});
export type RoleRef = Infer<typeof roleRefSchema>;

export const departmentsSchema = z.object({
  /** `modify`: all departments may be modified, by the one setting or by a row for each. */
  level: z.enum(['modify', 'view', 'none', 'other']),
  /** What the console or the rows said. */
  shown: z.string(),
});
export type Departments = Infer<typeof departmentsSchema>;

/** Where this role keeps a row for each department: which of all departments lack Modify All. */
const departmentRowsSchema = z.object({ lacking: z.array(z.string()), total: z.number() });

export const roleEvidenceSchema = z.object({
  /** `null`: the complete list was read and no role could be Cove's. */
  which: findingOf(z.nullable(roleRefSchema)),
  departments: findingOf(departmentsSchema),
  /** Absent or unknown: the tenant does not show membership as rows that could be completed. */
  departmentRows: z.optional(findingOf(departmentRowsSchema)),
  ticketsAccess: findingOf(z.enum(accessLevels)),
  customersAccess: findingOf(z.enum(accessLevels)),
  addTickets: findingOf(z.enum(grants)),
  viewUnassigned: findingOf(z.enum(grants)),
  allCustomers: findingOf(z.enum(grants)),
  allTicketTypes: findingOf(z.enum(grants)),
  /** Names of the customers the role is restricted to; empty: no such rows. */
  onlyCustomers: findingOf(z.array(z.string())),
  onlyTicketTypes: findingOf(z.array(z.string())),
  administrator: findingOf(z.boolean()),
  /** The complete list was read and no role is named for Cove: only its application could say which one it has. */
  unnamed: z.optional(z.boolean()),
  /** The claims behind the settings as the API wrote them; '' where the role has none. For calibration. */
  codes: z.optional(z.partialRecord(z.enum(calibratedSettings), z.object({ claim: z.string(), value: z.string() }))),
});
export type RoleEvidence = Infer<typeof roleEvidenceSchema>;

export const applicationRefSchema = z.object({
  id: z.string(),
  name: z.string(),
  clientId: z.optional(z.string()),
});
export type ApplicationRef = Infer<typeof applicationRefSchema>;

export const applicationEvidenceSchema = z.object({
  which: findingOf(z.nullable(applicationRefSchema)),
  active: findingOf(z.boolean()),
  authentication: findingOf(z.object({ secret: z.boolean(), shown: z.string() })),
  loginType: findingOf(z.object({ agent: z.boolean(), shown: z.string() })),
  identity: findingOf(z.object({ application: z.boolean(), shown: z.string() })),
  /** Names of the roles that the application's identity has. */
  roles: findingOf(z.array(z.string())),
  scopes: findingOf(z.array(z.string())),
  clientId: findingOf(z.string()),
  /** Under which undocumented properties facts were found by their value. For calibration. */
  properties: z.optional(z.array(foundPropertySchema)),
});
export type ApplicationEvidence = Infer<typeof applicationEvidenceSchema>;

export const ticketTypeEvidenceSchema = z.object({
  /** All types named Incident; empty: none among the ones that an administrator sees. */
  incidents: findingOf(z.array(z.object({ id: z.number(), name: z.string(), active: z.boolean() }))),
  /** Which of the three fields are on the field list; `demands`: others that have to be filled and that Cove does not send. */
  fields: findingOf(
    z.object({
      category: z.boolean(),
      impact: z.boolean(),
      urgency: z.boolean(),
      demands: z.optional(z.array(z.string())),
    }),
  ),
  categoryAllowed: findingOf(z.object({ allowed: z.boolean(), shown: z.string() })),
  access: findingOf(z.object({ allowed: z.boolean(), shown: z.string() })),
});
export type TicketTypeEvidence = Infer<typeof ticketTypeEvidenceSchema>;

const tried = z.object({ ok: z.boolean(), failure: z.optional(failureSchema) });
/** One attempt with Cove's own key. `null`: that step was not reached. */
export const proofSchema = z.object({
  at: z.number(),
  host: z.string(),
  clientId: z.string(),
  token: tried,
  /** `missing`: names of customers that the agent sees and the key does not, where both lists were read. */
  customers: z.nullable(z.extend(tried, { count: z.optional(z.number()), missing: z.optional(z.array(z.string())) })),
  tickets: z.nullable(tried),
});
export type Proof = Infer<typeof proofSchema>;

export interface Attempt {
  ok: boolean;
  failure?: Failure | undefined;
}

export interface ProofEvidence {
  token: Finding<Attempt>;
  /** `count`: how many customers Cove's key sees, when the answer said so. */
  customers: Finding<Attempt & { count?: number | undefined; missing?: string[] | undefined }>;
  tickets: Finding<Attempt>;
  /** The one test ticket: created (and closed), or refused. */
  ticket: Finding<Omit<TicketResult, 'at' | 'clientId'>>;
}

export interface SecretEvidence {
  kept: Finding<boolean>;
  /** HaloPSA showed one and it was closed without being kept. */
  lost?: boolean;
  /** It is held in the vault only, and the vault is locked. */
  locked?: boolean;
}

export interface ConnectionEvidence {
  details: Finding<{ name: string; host: string; clientId: string } | null>;
}

export interface CoveEvidence {
  level: Finding<{ level?: string | undefined; role?: string | undefined }>;
  connected: Finding<{ ok: boolean; message?: string | undefined }>;
  active: Finding<boolean>;
  notification: Finding<'active' | 'inactive' | 'absent'>;
}

export interface PlanEvidence {
  /** The PSA customer of the reseller row; `null`: none chosen. `gone`: it is no longer in HaloPSA's list. */
  reseller: Finding<{ name: string; gone: boolean } | null>;
  /** Cove customers that take part: how many, how many linked or knowingly excluded, and who is still open. */
  customers: Finding<{ total: number; linked: number; excluded: number; open: string[] }>;
  /** The last carrying over into Cove's table. `current`: of the plan as it is now. */
  applied: Finding<{ done: number; total: number; reseller: boolean; current: boolean }>;
}

export interface Evidence {
  agent: AgentEvidence;
  category: CategoryEvidence;
  role: RoleEvidence;
  application: ApplicationEvidence;
  ticketType: TicketTypeEvidence;
  secret: SecretEvidence;
  proof: ProofEvidence;
  connection: ConnectionEvidence;
  cove: CoveEvidence;
  plan: PlanEvidence;
  /** What the records are called here: a setting, not a finding. */
  names: Names;
}
export type EvidenceKey = keyof Evidence;
