import { z, type Infer } from '../domain/schema.ts';
import { requirementIds } from '../domain/requirement-id.ts';
import { customerListSchema } from '../domain/customer.ts';

/** What the background asks of a content script. The answer is `Result`-shaped data. */

/** Named read operations of HaloPSA's API that the agent's own session may carry out. All GET. */
export const haloReads = [
  'agent-me',
  'instance',
  'categories',
  /** Without the filter on Category 1: to say where a misplaced one stands. */
  'categories-all',
  'roles',
  'role',
  'applications',
  'application',
  'ticket-types',
  'ticket-type',
  'organisations',
  'organisation',
  'customers-count',
  'customers-page',
  /** Tickets with the mark of Alcove's own test ticket. */
  'tickets-marked',
  'lookup',
  'statuses',
] as const;
export type HaloRead = (typeof haloReads)[number];

const haloReadRequest = z.object({
  type: z.literal('halo.read'),
  operation: z.enum(haloReads),
  /** A record id (GUID or integer as text); checked against the operation's own pattern. */
  id: z.optional(z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))),
});

/** A raw answer, before it is interpreted: `body` is parsed JSON, or absent when it was not JSON. */
export const rawAnswerSchema = z.object({
  status: z.number(),
  /** `html`: 200 with a page instead of data; `empty`: 204 or no body. */
  form: z.enum(['json', 'html', 'text', 'empty']),
  body: z.optional(z.unknown()),
  retryAfter: z.optional(z.number()),
  /** Which rung of the access ladder answered. */
  rung: z.enum(['cookie', 'page-token', 'application']),
});
export type RawAnswer = Infer<typeof rawAnswerSchema>;

/** Named writes; each stands for one method and path, and may carry the properties of its own kind of record only. */
export const haloWrites = [
  'category.save',
  'category.delete',
  'role.save',
  'role.delete',
  'application.save',
  'application.delete',
] as const;
export type HaloWrite = (typeof haloWrites)[number];

const writeKey = z.string().check(z.regex(/^[\w.-]{1,100}$/));
/** One attempt to write. The same key is never carried out twice by one page. */
export const haloWriteRequest = z.object({
  type: z.literal('halo.write'),
  key: writeKey,
  operation: z.enum(haloWrites),
  /** Who consented: nothing is sent in anybody else's session. */
  actor: z.optional(z.object({ id: z.optional(z.number()), name: z.string() })),
  id: z.optional(z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))),
  record: z.optional(z.record(z.string(), z.unknown())),
});
export type WriteRequest = Omit<Infer<typeof haloWriteRequest>, 'type'>;
/** Asks for the answer to an attempt whose worker died while it waited. */
export const haloRecallRequest = z.object({ type: z.literal('halo.recall'), key: writeKey });
export const writeAnswerSchema = z.object({
  answer: rawAnswerSchema,
  /** Somebody else is logged in now, of this name; nothing was sent. */
  other: z.optional(z.string()),
  /** Refused with a 401 although the same credential is accepted: it lacks the right, it has not run out. */
  denied: z.optional(z.literal(true)),
  /** Of a new application, when HaloPSA told it: on its way to the vault, kept in no other place. */
  clientSecret: z.optional(z.string()),
});
export type WriteAnswer = Infer<typeof writeAnswerSchema>;

/** Points at what makes a requirement true; answered once the checklist stands there. */
export const guideRequest = z.object({ type: z.literal('guide.show'), requirement: z.enum(requirementIds) });

export const fillRequest = z.object({
  type: z.literal('cove.fill'),
  values: z.object({ name: z.string(), clientId: z.string(), clientSecret: z.optional(z.string()), host: z.string() }),
});

/** A stretch of the plan; the hands report every row as they go. */
export const applyRequest = z.object({
  type: z.literal('cove.apply'),
  runId: z.string(),
  reseller: z.optional(z.object({ psa: z.string(), psaId: z.optional(z.string()), namesakes: z.optional(z.number()) })),
  rows: z.array(
    z.object({
      coveId: z.string(),
      /** Cove's own name of the customer, as it stands in the table. */
      cove: z.string(),
      /** The PSA customer's name to choose; null: leave without a link. */
      psa: z.nullable(z.string()),
      psaId: z.optional(z.string()),
      /** How many customers of HaloPSA bear that name, where it is more than one. */
      namesakes: z.optional(z.number()),
      /** What else the table may say of this customer, to tell it from a namesake. */
      tells: z.optional(z.array(z.string())),
      mayLack: z.optional(z.boolean()),
    }),
  ),
});
export const pageRequests = z.discriminatedUnion('type', [
  haloReadRequest,
  haloWriteRequest,
  haloRecallRequest,
  fillRequest,
  applyRequest,
  z.object({ type: z.literal('cove.stop'), runId: z.string() }),
  /** Are the hands still at work on this run? */
  z.object({ type: z.literal('cove.working'), runId: z.string() }),
  z.object({ type: z.literal('cove.customers'), runId: z.string() }),
  z.object({ type: z.literal('panel.open') }),
  /** Answered by the sidebar itself: whether it was open, and is closed now. */
  z.object({ type: z.literal('panel.close') }),
  guideRequest,
  z.object({ type: z.literal('ping') }),
]);
export type PageRequest = Infer<typeof pageRequests>;

/**
 * Progress that hands send while they work; over a `runtime.Port` named "hands:<runId>". The end is sent again until
 * the background answers `handsHeard`: a worker may die with the message in its hands.
 */
export const handsProgress = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('doing'),
    text: z.string(),
    done: z.number(),
    total: z.optional(z.number()),
    /** Everything refused so far; absent: the same as before. */
    leftOver: z.optional(z.array(z.object({ name: z.string(), reason: z.string() }))),
  }),
  z.object({ type: z.literal('customers'), customers: customerListSchema.shape.cove, complete: z.boolean() }),
  /** What the rows of the table show, by Cove customer id; `before`: nothing was touched yet. */
  z.object({
    type: z.literal('shown'),
    before: z.boolean(),
    complete: z.boolean(),
    shown: z.record(z.string(), z.string()),
    /** The reseller account's own PSA customer, where its place was seen. */
    reseller: z.optional(z.string()),
  }),
  z.object({
    type: z.literal('end'),
    stopped: z.boolean(),
    /** A sentence for a person when the work could not go on. */
    failure: z.optional(z.string()),
    text: z.string(),
    done: z.number(),
    total: z.number(),
    /** The reseller's own PSA customer was set (or was right already). */
    reseller: z.boolean(),
    leftOver: z.array(z.object({ name: z.string(), reason: z.string() })),
  }),
]);
export const handsHeard = z.object({ type: z.literal('heard') });
export type HandsProgress = Infer<typeof handsProgress>;
