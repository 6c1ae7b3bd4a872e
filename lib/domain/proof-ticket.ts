import { canonical } from './change.ts';
import { failureSchema } from './failure.ts';
import { requirementIds } from './requirement-id.ts';
import { z, type Infer } from './schema.ts';

const named = z.object({ id: z.number(), name: z.string() });

/**
 * How far the test ticket is. `proposed` waits for consent, once. `sending`: journalled, and perhaps already at
 * HaloPSA. `created` and `closing`: it is there. `ended`: the result says what came of it.
 */
const proofTicketStates = ['proposed', 'sending', 'created', 'closing', 'ended', 'cancelled'] as const;

/** One ticket as Cove creates it (N-able: HaloPSA ticket details page), as a person consents to it. */
export const proofTicketSchema = z.object({
  id: z.string(),
  host: z.string(),
  connectionId: z.string(),
  clientId: z.string(),
  madeAt: z.number(),
  /** A word in the subject by which this tenant's test ticket is known again; the same each time. */
  marker: z.string(),
  summary: z.string(),
  type: named,
  category: z.string(),
  impact: named,
  urgency: named,
  /** Absent: which status that is could not be read. */
  statusNew: z.optional(named),
  statusClosed: z.optional(named),
  /** Whom it is for unless the person chooses somebody else. */
  customer: z.nullable(named),
  /** Some to choose from, where Alcove holds no list of customers. */
  customers: z.array(named),
  hash: z.string(),
  state: z.enum(proofTicketStates),
  /** Chosen with consent. */
  chosen: z.optional(named),
  ticketId: z.optional(z.number()),
});
export type ProofTicket = Infer<typeof proofTicketSchema>;

/** What trying it gave last. */
export const ticketResultSchema = z.object({
  at: z.number(),
  clientId: z.string(),
  number: z.optional(z.number()),
  closed: z.optional(z.boolean()),
  /** It was there already: none was created this time. */
  adopted: z.optional(z.boolean()),
  customer: z.optional(z.string()),
  /** Something to be said of it although it was created (not closed, seen only by others). */
  note: z.optional(z.string()),
  failure: z.optional(failureSchema),
  /** The requirement that explains a refusal. */
  cause: z.optional(z.enum(requirementIds)),
});
export type TicketResult = Infer<typeof ticketResultSchema>;

/** The journal of the test ticket: what is consented to or under way, and what the last one gave. */
export const ticketJournalSchema = z.object({
  plan: z.nullable(proofTicketSchema),
  result: z.nullable(ticketResultSchema),
});
export type TicketJournal = Infer<typeof ticketJournalSchema>;
export const noTicket: TicketJournal = { plan: null, result: null };

/** The text whose hash is consented to: everything but how far it is, and for whom, which is chosen with consent. */
export const ticketText = ({
  hash: _hash,
  state: _state,
  chosen: _chosen,
  ticketId: _ticketId,
  customers: _customers,
  ...rest
}: ProofTicket): string => canonical(rest);
