import type { Source, UnknownReason } from './finding.ts';
import type { RequirementId } from './requirement-id.ts';
import { requirementIds } from './requirement-id.ts';
import { say } from './say.ts';
import { z, type Infer } from './schema.ts';

/** `confirmed`: a person said so, nobody read it. It counts as ready but is shown apart from `met`. */
export const outcomeKinds = ['met', 'unmet', 'unknown', 'not-applicable', 'confirmed'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** The words beside the icon. */
export const outcomeWords: Record<OutcomeKind, string> = {
  met: say('Met'),
  unmet: say('Not met'),
  unknown: say('Could not check'),
  'not-applicable': say('Not needed'),
  confirmed: say('Confirmed by you'),
};

export interface Outcome {
  kind: OutcomeKind;
  /** What was found, in the words of the console. */
  found?: string;
  expected?: string;
  /** For `unknown`: which reason; for the others: absent. */
  reason?: UnknownReason;
  /** One sentence: for `unmet` what exactly is wrong, for `unknown` why, for `met` advice ("more than Cove needs"). */
  note?: string;
  /** The other requirement that explains why this one is not met. */
  cause?: RequirementId;
  /** The record that it is a setting of is not there at all. */
  absent?: true;
  source?: Source;
  /** Milliseconds since the epoch of the oldest reading the outcome rests on. */
  at?: number;
}

/**
 * Whether a person's word counts for it: where nobody could read it, and, where nothing is read by wish (`manual`), where a
 * console had said otherwise. What Alcove knows of its own (a customer without a link) no word makes otherwise.
 */
export const takesWord = (
  { kind, source }: { kind: OutcomeKind; source?: Source | null | undefined },
  manual: boolean,
): boolean => kind === 'unknown' || (manual && kind === 'unmet' && (source === 'api' || source === 'page'));

export const outcomeSchema = z.object({
  id: z.enum(requirementIds),
  kind: z.enum(outcomeKinds),
  found: z.optional(z.string()),
  expected: z.optional(z.string()),
  reason: z.optional(z.string()),
  note: z.optional(z.string()),
  cause: z.optional(z.enum(requirementIds)),
  absent: z.optional(z.literal(true)),
  source: z.optional(z.enum(['api', 'page', 'proof', 'you', 'alcove'])),
  at: z.optional(z.number()),
  /** A change through HaloPSA's API would make it true. */
  fix: z.optional(z.boolean()),
});

/** All outcomes of one run for one tenant, as stored. `checkedAt` in milliseconds since the epoch. */
export const reportSchema = z.object({
  tenant: z.string(),
  checkedAt: z.number(),
  /** Who acted in HaloPSA, when known ("Jane Smith, administrator"). */
  actor: z.optional(z.string()),
  /** Whether that account is an administrator's, when known: others have to ask somebody to change things. */
  administrator: z.optional(z.boolean()),
  version: z.string(),
  outcomes: z.array(outcomeSchema),
});
export type Report = Infer<typeof reportSchema>;
export type ReportRow = Infer<typeof outcomeSchema>;

export interface ExportedReport {
  schema: 1;
  tenant: string;
  checkedAt: string;
  requirements: {
    id: RequirementId;
    outcome: OutcomeKind;
    found: string | null;
    expected: string | null;
    source: Source | null;
    reason: string | null;
  }[];
}

/** Open = what a person still has to act on or look at. */
export const isOpen = (kind: OutcomeKind): boolean => kind === 'unmet' || kind === 'unknown';
