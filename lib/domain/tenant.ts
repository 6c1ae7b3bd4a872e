import { z, type Infer } from './schema.ts';

/** A label and its value as a page of the console showed them. */
export const readingSchema = z.object({
  label: z.string(),
  value: z.string(),
  section: z.optional(z.string()),
  tab: z.optional(z.string()),
  /** When it was read, where that differs from the page's own time (another tab of the same record). */
  at: z.optional(z.number()),
});
export type Reading = Infer<typeof readingSchema>;

/** What was read from one record's page (a role, an application, a ticket type, the categories). */
export const pageReadingSchema = z.object({
  kind: z.enum(['role', 'application', 'ticket-type', 'category']),
  /** The record's id from the address, when it is there. */
  id: z.optional(z.string()),
  name: z.optional(z.string()),
  mode: z.enum(['view', 'edit']),
  readings: z.array(readingSchema),
  at: z.number(),
});
export type PageReading = Infer<typeof pageReadingSchema>;

/** What a person chose or said for one tenant. */
export const tenantChoicesSchema = z.object({
  roleId: z.optional(z.string()),
  applicationId: z.optional(z.string()),
  ticketTypeId: z.optional(z.number()),
  /** Confirmed by hand: requirement id → when. */
  ticks: z.record(z.string(), z.object({ at: z.number(), note: z.optional(z.string()) })),
  /** What a person wrote about a requirement, whatever its outcome: requirement id → text. */
  notes: z.optional(z.record(z.string(), z.object({ at: z.number(), text: z.string() }))),
  /** The person asked for manual mode, or no rung of the access ladder worked. */
  manual: z.optional(z.boolean()),
});
export type TenantChoices = Infer<typeof tenantChoicesSchema>;

/** Several could be Cove's: what the person is asked to choose from. */
export const candidatesSchema = z.object({
  roles: z.array(z.object({ id: z.string(), name: z.string() })),
  applications: z.array(z.object({ id: z.string(), name: z.string(), clientId: z.optional(z.string()) })),
});
export type Candidates = Infer<typeof candidatesSchema>;

/** How the sidebar stands on one site. */
export const panelSchema = z.object({
  open: z.boolean(),
  mode: z.enum(['dock', 'float']),
  width: z.number(),
  /** Floating position of the top left corner, CSS pixels. */
  x: z.optional(z.number()),
  y: z.optional(z.number()),
});
export type Panel = Infer<typeof panelSchema>;
export const defaultPanel: Panel = { open: true, mode: 'dock', width: 360 };

/** The steps of a guide, and a guide under way as it is kept; what its state means is the guide engine's own business. */
export const guideScriptSchema = z.object({
  id: z.string(),
  steps: z.array(
    z.object({
      place: z.string(),
      landmark: z.optional(z.string()),
      say: z.string(),
      shows: z.optional(z.array(z.string())),
      edits: z.optional(z.literal(true)),
      found: z.optional(z.string()),
      expected: z.optional(z.string()),
    }),
  ),
});
export const guideRecordSchema = z.object({
  script: guideScriptSchema,
  state: z.record(z.string(), z.unknown()),
});
export type GuideRecord = Infer<typeof guideRecordSchema>;
