import { z, type Infer } from './schema.ts';

/**
 * One part of what Alcove keeps that it cannot read. `newer`: written by a newer version. `damaged`: in no form that it
 * knows. `readable`: it was set aside and can be read by now, after an update.
 */
export const unreadableSchema = z.object({
  /** Name of the stored item, e.g. "plan:<connection>". */
  key: z.string(),
  why: z.enum(['newer', 'damaged', 'readable']),
  bytes: z.number(),
  /** It was written anew since, and this is what lay there before. Otherwise it lies where it lay. */
  aside: z.boolean(),
  /** It happened to the item more than once, and this is what was set aside the second, third … time. */
  nth: z.optional(z.number()),
  /** The person wants to keep it and not to be asked again. */
  later: z.optional(z.boolean()),
});
export type Unreadable = Infer<typeof unreadableSchema>;
export const unreadableListSchema = z.array(unreadableSchema);
