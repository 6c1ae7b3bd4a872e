import {
  agentEvidenceSchema,
  applicationEvidenceSchema,
  categoryEvidenceSchema,
  roleEvidenceSchema,
  ticketTypeEvidenceSchema,
} from '../domain/evidence.ts';
import { candidatesSchema } from '../domain/tenant.ts';
import { z, type Infer } from '../domain/schema.ts';

/** One request of a check, for the receipt. `status` null: no answer arrived. */
export const callSchema = z.object({
  method: z.literal('GET'),
  path: z.string(),
  status: z.nullable(z.number()),
  at: z.number(),
  /** Milliseconds until the answer. */
  took: z.number(),
  rung: z.optional(z.enum(['cookie', 'page-token', 'application'])),
});
export type Call = Infer<typeof callSchema>;

/** What the API said about one tenant, interpreted; plain data, kept between runs. No secret is in it. */
export const apiEvidenceSchema = z.object({
  at: z.number(),
  agent: agentEvidenceSchema,
  category: categoryEvidenceSchema,
  role: roleEvidenceSchema,
  application: applicationEvidenceSchema,
  ticketType: ticketTypeEvidenceSchema,
  /** What a person may choose from, where it is not clear which record is Cove's. */
  candidates: candidatesSchema,
  calls: z.array(callSchema),
});
export type ApiEvidence = Infer<typeof apiEvidenceSchema>;
