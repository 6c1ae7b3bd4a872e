/**
 * A change is one planned write: before → after. It is applied only after consent, journalled before it is sent,
 * verified by reading again, and undoable for as long as nobody else has touched what it left.
 */
import { failureSchema } from './failure.ts';
import { requirementIds } from './requirement-id.ts';
import { z, type Infer } from './schema.ts';

/** Permissions of a role that Cove needs. */
export const claimSettings = [
  'ticketsAccess',
  'customersAccess',
  'addTickets',
  'viewUnassigned',
  'allCustomers',
  'allTicketTypes',
] as const;
export type ClaimSetting = (typeof claimSettings)[number];

/** What a requirement wants changed; says nothing yet about how HaloPSA is told. */
export type Intent =
  | { kind: 'category' }
  | { kind: 'role' }
  | { kind: 'claim'; setting: ClaimSetting }
  | { kind: 'departments' }
  | { kind: 'application' }
  | { kind: 'active' }
  /** `only`: exactly what Cove needs; else what lacks is added. */
  | { kind: 'scopes'; only?: true };

/** One line of a plan, in the words of the console and in HaloPSA's own form. */
export const changeSchema = z.object({
  requirement: z.enum(requirementIds),
  label: z.string(),
  before: z.string(),
  after: z.string(),
  technical: z.string(),
  /** What a person should know of it besides. */
  note: z.optional(z.string()),
});
export type Change = Infer<typeof changeSchema>;

const claimSchema = z.object({ type: z.string(), value: z.string() });
export type PlannedClaim = Infer<typeof claimSchema>;

/** What is to be written to one record: closed forms, never a URL and never free properties. */
export const editSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('category.create'), text: z.string() }),
  z.object({ kind: z.literal('category.rename'), id: z.string(), text: z.string() }),
  z.object({ kind: z.literal('role.create'), name: z.string(), claims: z.array(claimSchema) }),
  z.object({
    kind: z.literal('role.change'),
    id: z.string(),
    claims: z.array(claimSchema),
    /** Departments in which the role gets Modify All. */
    departments: z.array(z.object({ id: z.number(), name: z.string() })),
  }),
  z.object({
    kind: z.literal('application.create'),
    name: z.string(),
    scopes: z.array(z.string()),
    /** Id of one whose secret was lost: it goes first, if nobody has touched it. */
    replaces: z.optional(z.string()),
  }),
  z.object({
    kind: z.literal('application.change'),
    id: z.string(),
    activate: z.boolean(),
    /** Exactly these permissions afterwards; null: left alone. */
    scopes: z.nullable(z.array(z.string())),
  }),
]);
export type Edit = Infer<typeof editSchema>;

/** A setting that undoing left alone: it is not as Alcove had left it. In the words of the console. */
export const leftAloneSchema = z.object({ label: z.string(), ours: z.string(), now: z.string() });
export type LeftAlone = Infer<typeof leftAloneSchema>;

/**
 * How far one record is. `sending`: journalled, and perhaps already at HaloPSA. `kept`: not undone, because
 * somebody has changed it since.
 */
const stepStates = ['waiting', 'sending', 'done', 'failed', 'undoing', 'undone', 'kept'] as const;

const progressSchema = z.object({
  state: z.enum(stepStates),
  /** Names one attempt to write, so that it is recognised and never carried out twice. */
  key: z.optional(z.string()),
  /** Ids of records of that name before one was created. */
  known: z.optional(z.array(z.string())),
  /** The whole record as it was before, without anything secret. */
  saved: z.optional(z.record(z.string(), z.unknown())),
  recordId: z.optional(z.string()),
  /** What the record was like when it was verified; undoing needs it to be still so. */
  left: z.optional(z.string()),
  /** Of a created application, to know its key by. */
  clientId: z.optional(z.string()),
  /**
   * Of a created application: whether the secret that HaloPSA shows once has arrived. `unknown`: the answer was
   * lost; `untold`: HaloPSA answered without it, and would again.
   */
  secret: z.optional(z.enum(['kept', 'unknown', 'untold'])),
  /** After undoing: what was left as it is, because somebody has changed it since. */
  leftAlone: z.optional(z.array(leftAloneSchema)),
  failure: z.optional(failureSchema),
  /** What HaloPSA remarked although it did it. */
  warning: z.optional(z.string()),
});
export type StepProgress = Infer<typeof progressSchema>;

export const stepSchema = z.object({
  edit: editSchema,
  /** The record as a person calls it ("Role Cove-Role"). */
  name: z.string(),
  changes: z.array(changeSchema),
  /** What the record was like when the plan was made; '' for one to be created. */
  basis: z.string(),
  progress: progressSchema,
});
export type Step = Infer<typeof stepSchema>;

/** `proposed` waits for consent, once. `failed` can be gone on with or undone. */
export const planStates = ['proposed', 'applying', 'applied', 'failed', 'cancelled', 'undoing', 'undone'] as const;
export type PlanState = (typeof planStates)[number];

export const changePlanSchema = z.object({
  id: z.string(),
  host: z.string(),
  /** Whose session it is written with. */
  actor: z.object({ id: z.optional(z.number()), name: z.string() }),
  madeAt: z.number(),
  steps: z.array(stepSchema),
  /** What HaloPSA's API cannot express: done by hand. */
  guided: z.array(z.enum(requirementIds)),
  /** Over everything that a person consents to; see `planText`. */
  hash: z.string(),
  state: z.enum(planStates),
  /** How the last work on it ended, when not well; also what belongs to no step, such as who is logged in. */
  ended: z.optional(z.object({ at: z.number(), failure: failureSchema })),
});
export type ChangePlan = Infer<typeof changePlanSchema>;

/** A proposal older than this is made anew instead of applied, milliseconds. */
export const planLife = 30 * 60 * 1000;

/** JSON with sorted keys: equal data gives equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .join(',')}}`;
}

/** The text whose hash is consented to: everything of a plan but how far it is. */
export const planText = ({ id, host, actor, madeAt, steps, guided }: Omit<ChangePlan, 'hash' | 'state'>): string =>
  canonical({
    id,
    host,
    actor,
    madeAt,
    guided,
    steps: steps.map(({ edit, name, changes, basis }) => ({ edit, name, changes, basis })),
  });

/** How many lines a person reads before they consent. */
export const countChanges = (plan: Pick<ChangePlan, 'steps'>): number =>
  plan.steps.reduce((sum, { changes }) => sum + changes.length, 0);

/** The step of an application whose one-time secret was lost with the answer, so that it could be made again. */
export const lostSecretStep = (plan: ChangePlan): Step | undefined =>
  plan.state === 'applied' || plan.state === 'failed'
    ? plan.steps.find(({ progress }) => progress.state === 'done' && progress.secret === 'unknown')
    : undefined;

/** Whether there is something that can still be undone. */
export const isUndoable = (plan: ChangePlan): boolean =>
  (plan.state === 'applied' || plan.state === 'failed') && plan.steps.some(({ progress }) => progress.state === 'done');
