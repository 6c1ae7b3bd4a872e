import { z, type Infer } from './schema.ts';

/** Settings of a role that the API tells as a code and the page in words. */
export const calibratedSettings = [
  'ticketsAccess',
  'customersAccess',
  'addTickets',
  'viewUnassigned',
  'allCustomers',
  'allTicketTypes',
] as const;
export type CalibratedSetting = (typeof calibratedSettings)[number];

/** A code and the label that the page showed for it, both read for the same role. */
export const scaleStepSchema = z.object({
  setting: z.enum(calibratedSettings),
  /** Type of the claim as the API wrote it ("Ux", "Customers_Level"). */
  claim: z.string(),
  /** Value of the claim ("1"); '' where the role has no such claim. */
  value: z.string(),
  /** The words on the page. */
  label: z.string(),
  /** What they mean: one of `accessLevels` or `grants`. */
  meaning: z.string(),
  /** Name of the role. */
  role: z.string(),
  /** When the API was read. */
  codeAt: z.number(),
  /** When the page was read. */
  at: z.number(),
  /** One reader said the same before and after the other spoke: only then is the step used. */
  sure: z.boolean(),
  /** The code is documented to mean this anyway; the page has merely confirmed it. */
  documented: z.boolean(),
});
export type ScaleStep = Infer<typeof scaleStepSchema>;

/** Both readers said the same of one fact of one record: they measure the same thing. */
export const agreementSchema = z.object({
  /** Record and fact ("role:3f2…:ticketsAccess"). */
  fact: z.string(),
  /** What both said: equal texts mean the same. */
  words: z.string(),
  /** The later of the two readings. */
  at: z.number(),
});
export type Agreement = Infer<typeof agreementSchema>;

/** Under which undocumented property a fact was found by its value ("identity-roles" in "identity_roles"). */
export const foundPropertySchema = z.object({
  fact: z.enum(['identity-roles', 'application-identity']),
  property: z.string(),
  at: z.number(),
});
export type FoundProperty = Infer<typeof foundPropertySchema>;

/** What has been learnt of one tenant by reading the same thing twice. */
export const calibrationSchema = z.object({
  /** HaloPSA's version ("2.184.21") when it was learnt; absent: it does not tell. */
  version: z.optional(z.string()),
  /** When the version was asked for last. */
  versionAt: z.optional(z.number()),
  steps: z.array(scaleStepSchema),
  agreements: z.array(agreementSchema),
  properties: z.array(foundPropertySchema),
});
export type Calibration = Infer<typeof calibrationSchema>;
export const nothingLearnt: Calibration = { steps: [], agreements: [], properties: [] };
