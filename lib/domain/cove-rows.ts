import { z, type Infer } from './schema.ts';

/** What Cove's mapping table showed at one time, by `CoveCustomer.id`. */
export const coveRowsSchema = z.object({
  at: z.number(),
  /** Every row of the table was seen. */
  complete: z.boolean(),
  /** The PSA customer's name in the row; '' for a row that shows none. A customer that was not seen is absent. */
  shown: z.record(z.string(), z.string()),
  /** The same for the reseller account's own PSA customer; absent: its place was not seen. */
  reseller: z.optional(z.string()),
});
export type CoveRows = Infer<typeof coveRowsSchema>;

/** What the table showed before Alcove touched it: what Cove itself cannot undo can be put back from here. */
export const restorePointSchema = z.object({ id: z.string(), rows: coveRowsSchema });
export type RestorePoint = Infer<typeof restorePointSchema>;

/** So many are kept, oldest dropped first. */
export const restorePointsKept = 4;
