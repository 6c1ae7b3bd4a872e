import { z, type Infer } from './schema.ts';

/** The reseller's own choice under its rows. No Cove id begins so. */
export const resellerRow = '@reseller';

/**
 * What a person has set in Cove's mapping table with their own hands: row → the PSA customer that it was then to have,
 * `null`: none. A row counts only as long as the plan still says the same of it.
 */
export const handworkSchema = z.record(z.string(), z.object({ psaId: z.nullable(z.number()), at: z.number() }));
export type Handwork = Infer<typeof handworkSchema>;
