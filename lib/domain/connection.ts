import { z, type Infer } from './schema.ts';

/** One tenant as Cove will reach it. The secret is not part of it: see lib/vault. */
export const connectionSchema = z.object({
  id: z.string(),
  /** "Connection name" in Cove's wizard. */
  name: z.string(),
  /** Bare host, lower case: "acme.halopsa.com". The Resource Server Hostname for Cove. */
  host: z.string(),
  /** `auth_url` from authinfo, without a trailing slash. */
  authUrl: z.string(),
  /** `tenant_id` for `?tenant=`, when the server named one or the sub-domain was needed. */
  tenant: z.optional(z.string()),
  /** Empty: it is worked on by hand, and nobody has entered it. */
  clientId: z.string(),
  createdAt: z.number(),
  /** Last time token and customer list were proven with the kept secret. */
  provenAt: z.optional(z.number()),
  /** `record_count` seen then. */
  provenCustomers: z.optional(z.number()),
});
export type Connection = Infer<typeof connectionSchema>;

/** What was typed in the popup and not yet used. Never holds a secret. */
export const draftSchema = z.object({
  name: z.string(),
  address: z.string(),
  clientId: z.string(),
  step: z.enum(['connect', 'customers', 'map', 'review', 'apply']),
  coveSource: z.optional(z.enum(['page', 'api', 'file'])),
  covePartner: z.optional(z.string()),
  coveUser: z.optional(z.string()),
  pasted: z.optional(z.string()),
  psaSource: z.optional(z.enum(['api', 'file'])),
  pastedPsa: z.optional(z.string()),
});
export type Draft = Infer<typeof draftSchema>;
export const emptyDraft: Draft = { name: '', address: '', clientId: '', step: 'connect' };
