import { z, type Infer } from './schema.ts';

/** What a person chose for one Cove customer; outlives Clear all and a list whose ids are other ones. */
export const decisionSchema = z.object({
  /** `null`: the link was removed on purpose, so none is made by itself again. */
  psaId: z.nullable(z.number()),
  /** Cove's name of the customer then: the same customer may come with another id from another source. */
  name: z.string(),
});
export type Decision = Infer<typeof decisionSchema>;
