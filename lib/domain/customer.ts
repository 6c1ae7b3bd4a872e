import { z, type Infer } from './schema.ts';

/** Levels as Cove's JSON-RPC API spells them; an unlisted one is kept as text and shown. */
export const coveLevels = [
  'Root',
  'SubRoot',
  'Distributor',
  'SubDistributor',
  'Reseller',
  'ServiceOrganization',
  'EndCustomer',
  'Site',
] as const;

/** Why a Cove customer is set aside from mapping; `null`: it takes part. */
export const setAsideReasons = ['recycle-bin', 'technical', 'above-reseller', 'no-name'] as const;

export const coveCustomerSchema = z.object({
  /** Cove's partner id as text, or a stable key made from name and position when the page shows no id. */
  id: z.string(),
  name: z.string(),
  legalName: z.optional(z.string()),
  /** "Customer Reference" in the console; may hold a PSA id. */
  reference: z.optional(z.string()),
  level: z.optional(z.string()),
  state: z.optional(z.string()),
  parentId: z.optional(z.string()),
  devices: z.optional(z.number()),
  setAside: z.optional(z.enum(setAsideReasons)),
  /** When it came to a list that had been read before without it; absent: there from the first reading on. */
  appearedAt: z.optional(z.number()),
});
export type CoveCustomer = Infer<typeof coveCustomerSchema>;

export const psaCustomerSchema = z.object({
  /** HaloPSA's `client_id`; below nought: made from the name, because nobody told it (lib/mapping/psa-ids). */
  id: z.number(),
  name: z.string(),
  inactive: z.optional(z.boolean()),
  /** `toplevel_name`: the parent, when there is one. */
  parent: z.optional(z.string()),
});
export type PsaCustomer = Infer<typeof psaCustomerSchema>;

export const customerListSchema = z.object({
  cove: z.array(coveCustomerSchema),
  /** Where the Cove list came from. */
  coveSource: z.optional(z.enum(['api', 'page', 'file'])),
  coveAt: z.optional(z.number()),
  /** The list is in the order of `byName` in lib/mapping: nobody has to sort it again. */
  coveByName: z.optional(z.boolean()),
  /** True when the reader knows that it has seen every row (false: "seen N of M"). */
  coveComplete: z.optional(z.boolean()),
  psa: z.array(psaCustomerSchema),
  psaAt: z.optional(z.number()),
  /** Where the PSA list came from; absent: from the API. */
  psaSource: z.optional(z.enum(['api', 'file'])),
  /** False: HaloPSA counts more customers than could be read. */
  psaComplete: z.optional(z.boolean()),
  /** Linked PSA customers that were called otherwise when an earlier list was read, by id; also such as are gone since. */
  psaBefore: z.optional(z.record(z.string(), z.object({ name: z.string(), at: z.number() }))),
});
export type CustomerList = Infer<typeof customerListSchema>;
