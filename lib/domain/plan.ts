import { z, type Infer } from './schema.ts';

/** How a link came to be. */
export const linkOrigins = ['automatic', 'suggestion', 'hand', 'all', 'import'] as const;

export const linkSchema = z.object({
  psaId: z.number(),
  origin: z.enum(linkOrigins),
  /** Why, in words ("same name without Ltd"). */
  reason: z.optional(z.string()),
  at: z.number(),
});
export type Link = Infer<typeof linkSchema>;

/** All links of a connection, the exclusions and the reseller's own row. Keys of `links` are `CoveCustomer.id`. */
export const planSchema = z.object({
  connectionId: z.string(),
  /** The Cove reseller account's PSA customer: receives the tickets of everything unmapped. */
  reseller: z.optional(linkSchema),
  links: z.record(z.string(), linkSchema),
  /** Cove customers knowingly left without a link. */
  excluded: z.array(z.string()),
  /** Milliseconds since the epoch of the last "Save plan"; absent: never saved. */
  savedAt: z.optional(z.number()),
  /** The same, but kept when the plan is edited: what appeared after it is new. */
  reviewedAt: z.optional(z.number()),
  /** Counts up with every operation, so that two editors cannot overwrite each other. */
  revision: z.number(),
});
export type Plan = Infer<typeof planSchema>;

/** One operation on a plan. Every one has an inverse; `batch` undoes as one. */
export const planOpSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('link'), coveId: z.string(), link: linkSchema }),
  z.object({ kind: z.literal('unlink'), coveId: z.string() }),
  z.object({ kind: z.literal('reseller'), link: z.nullable(linkSchema) }),
  z.object({ kind: z.literal('exclude'), coveId: z.string() }),
  z.object({ kind: z.literal('include'), coveId: z.string() }),
  /** Links every given Cove customer to one PSA customer (the wizard's "Apply to all"). */
  z.object({ kind: z.literal('apply-to-all'), psaId: z.number(), coveIds: z.array(z.string()), at: z.number() }),
  z.object({ kind: z.literal('clear-all') }),
  /** Sets many links at once (automatic mapping, import); replaces what is there for the same keys. */
  z.object({ kind: z.literal('link-many'), links: z.record(z.string(), linkSchema) }),
  /** Puts exactly these parts back; what inverses are made of. `null` removes a link. */
  z.object({
    kind: z.literal('restore'),
    links: z.record(z.string(), z.nullable(linkSchema)),
    reseller: z.optional(z.nullable(linkSchema)),
    excluded: z.optional(z.array(z.string())),
  }),
]);
export type PlanOp = Infer<typeof planOpSchema>;

/** One undoable step: what to say ("Clear all 248 links") and how to go back and forth. */
export const planStepSchema = z.object({ label: z.string(), undo: planOpSchema, redo: planOpSchema });
export type PlanStep = Infer<typeof planStepSchema>;

export const planHistorySchema = z.object({ past: z.array(planStepSchema), future: z.array(planStepSchema) });
export type PlanHistory = Infer<typeof planHistorySchema>;

/** What the matcher says about one Cove customer. */
const suggestionSchema = z.object({
  psaId: z.number(),
  /** 0..1, higher is better. */
  score: z.number(),
  /** In words, for the chip in the row. */
  reason: z.string(),
  /** Several fit alike: a person has to say which is meant, whatever the reason is called in their language. */
  tooClose: z.optional(z.literal(true)),
});
export type Suggestion = Infer<typeof suggestionSchema>;

/** What is kept of it for one Cove customer. */
export const storedSuggestionsSchema = z.object({
  /** Calibrated probability that the first suggestion is right. */
  confidence: z.number(),
  /** At most 5, best first. */
  suggestions: z.array(suggestionSchema),
});
export type StoredSuggestions = Readonly<Infer<typeof storedSuggestionsSchema>>;
export interface MatchRow {
  coveId: string;
  /** A link that needs no review, or null. */
  auto: number | null;
  /** Calibrated probability that the first suggestion is right. */
  confidence: number;
  /** At most 5, best first. */
  suggestions: Suggestion[];
}
