import {
  agentEvidenceSchema,
  applicationEvidenceSchema,
  categoryEvidenceSchema,
  roleEvidenceSchema,
  ticketTypeEvidenceSchema,
} from '../domain/evidence.ts';
import { givenNamesSchema } from '../domain/names.ts';
import { callSchema } from '../domain/receipt.ts';
import { candidatesSchema } from '../domain/tenant.ts';
import { z, type Infer } from '../domain/schema.ts';

/** What the API said about one tenant, interpreted; plain data, kept between runs. No secret is in it. */
export const apiEvidenceSchema = z.object({
  at: z.number(),
  /** The names that the organisation had set then: what was looked for. Absent: it was kept before they were noted. */
  given: z.optional(givenNamesSchema),
  agent: agentEvidenceSchema,
  category: categoryEvidenceSchema,
  role: roleEvidenceSchema,
  application: applicationEvidenceSchema,
  ticketType: ticketTypeEvidenceSchema,
  /** What a person may choose from, where it is not clear which record is Cove's. */
  candidates: candidatesSchema,
  calls: z.array(callSchema),
  /** HaloPSA's version, when it was asked for and told. */
  version: z.optional(z.string()),
});
export type ApiEvidence = Infer<typeof apiEvidenceSchema>;
