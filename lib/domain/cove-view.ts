import { z, type Infer } from './schema.ts';

/** The places of Cove's console that the checklist knows. */
export const covePlaces = [
  'elsewhere',
  'integrations',
  'wizard-connect',
  'wizard-map',
  'wizard-review',
  'wizard-done',
  'notifications',
  'users',
] as const;
export type CovePlace = (typeof covePlaces)[number];

/** What one frame of Cove's console shows, as read from its text. Absent = not visible there. */
export const coveFrameViewSchema = z.object({
  place: z.enum(covePlaces),
  /** "Reseller", "EndCustomer" …, from the customer selector or account panel. */
  level: z.optional(z.string()),
  /** "SuperUser", "Administrator", "Manager" …. */
  role: z.optional(z.string()),
  customer: z.optional(z.string()),
  /** The HaloPSA tile's button: Configure = not set up yet, Manage = set up. */
  tile: z.optional(z.enum(['configure', 'manage', 'absent'])),
  /** After Connect: the wizard moved on or said so; `failed` with the text it showed. */
  connect: z.optional(z.enum(['succeeded', 'failed', 'waiting'])),
  connectMessage: z.optional(z.string()),
  /** Which of the four fields hold text (values are never read back, the secret least of all). */
  filled: z.optional(
    z.object({ name: z.boolean(), clientId: z.boolean(), clientSecret: z.boolean(), host: z.boolean() }),
  ),
  /** "integration is now active" was shown. */
  active: z.optional(z.boolean()),
  /** Notifications list: is there a PSA Ticket notification, and is it active. */
  psaNotification: z.optional(z.enum(['active', 'inactive', 'absent'])),
});
export type CoveFrameView = Infer<typeof coveFrameViewSchema>;

/** The joined view of a Cove tab, and when it was last refreshed. */
export const coveViewSchema = z.object({
  at: z.number(),
  tabId: z.number(),
  frames: z.record(z.string(), coveFrameViewSchema),
});
export type CoveView = Infer<typeof coveViewSchema>;

/** What has been established about the Cove side of one connection (kept; the view above is momentary). */
export const coveStateSchema = z.object({
  level: z.optional(z.object({ level: z.optional(z.string()), role: z.optional(z.string()), at: z.number() })),
  filledAt: z.optional(z.number()),
  connectedAt: z.optional(z.number()),
  connectFailure: z.optional(z.object({ message: z.string(), at: z.number() })),
  /** Result of the last "Apply mapping": rows verified against the plan of that revision. */
  applied: z.optional(
    z.object({ at: z.number(), revision: z.number(), done: z.number(), total: z.number(), reseller: z.boolean() }),
  ),
  activeAt: z.optional(z.number()),
  notification: z.optional(z.object({ state: z.enum(['active', 'inactive', 'absent']), at: z.number() })),
});
export type CoveState = Infer<typeof coveStateSchema>;
