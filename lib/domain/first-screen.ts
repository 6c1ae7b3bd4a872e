import { customerListSchema } from './customer.ts';
import { planSchema, storedSuggestionsSchema } from './plan.ts';
import { z, type Infer } from './schema.ts';

const countSchema = z.object({
  customers: z.number(),
  /** Devices of these customers, as far as they are known. */
  devices: z.number(),
});
export type Count = Infer<typeof countSchema>;

/** How many customers stand how. */
export const coverageSchema = z.object({
  automatic: countSchema,
  hand: countSchema,
  suggested: countSchema,
  unmapped: countSchema,
  unchecked: countSchema,
  excluded: countSchema,
  total: countSchema,
  new: countSchema,
});
export type Coverage = Infer<typeof coverageSchema>;

/**
 * What the mapping table shows when it opens: its first rows with everything that belongs to them, and the counts. Small, so
 * that it is there at once; the whole lists follow. It is taken away before any of them changes.
 */
export const firstScreenSchema = z.object({
  /** The first rows in their order, and the PSA customers that they are linked to or that are offered for them. */
  list: customerListSchema,
  /** With the links and exclusions of these rows only. */
  plan: planSchema,
  suggestions: z.record(z.string(), storedSuggestionsSchema),
  coverage: coverageSchema,
  /** How many there are in all. */
  rows: z.number(),
  psa: z.number(),
  links: z.number(),
});
export type FirstScreen = Infer<typeof firstScreenSchema>;
