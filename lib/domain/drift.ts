/**
 * Drift is what became different at a tenant between two passes over it. A pass is one whole check, whoever asked
 * for it. "Could not be read this time" is never taken for "is not so any more".
 */
import type { ReportRow } from './outcome.ts';
import { outcomeKinds } from './outcome.ts';
import { requirementIds, type RequirementId } from './requirement-id.ts';
import { spokenLanguage } from './say.ts';
import { z, type Infer } from './schema.ts';

/** What asked for a pass: a person, a change that Alcove made, a visit of the tenant's console, or the daily round. */
export const passCauses = ['person', 'change', 'visit', 'round'] as const;
export type PassCause = (typeof passCauses)[number];

/** `session`: read as the agent who is logged in. `application`: read with Cove's key, which may read less. */
export const reaches = ['application', 'session'] as const;
export type Reach = (typeof reaches)[number];

export const driftChangeSchema = z.object({
  /**
   * `broken`: was right, is wrong. `repaired`: the other way round. `changed`: another value, as right or wrong as before.
   * `unreadable`: could be checked, cannot any more. `readable`: can be checked again, and is as it was.
   * `agent`: another person. `cove-new`, `cove-gone`, `psa-gone`: customers that the plan does not fit any more.
   */
  kind: z.enum([
    'broken',
    'repaired',
    'changed',
    'unreadable',
    'readable',
    'agent',
    'cove-new',
    'cove-gone',
    'psa-gone',
  ]),
  requirement: z.optional(z.enum(requirementIds)),
  /** In the words of the console. */
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  /** Names of customers, the first of them. */
  names: z.optional(z.array(z.string())),
  count: z.optional(z.number()),
  /** Alcove wrote it itself, with a person's consent. */
  own: z.optional(z.boolean()),
});
export type DriftChange = Infer<typeof driftChangeSchema>;

export const driftPassSchema = z.object({
  at: z.number(),
  /** When it was last seen to be otherwise. */
  since: z.number(),
  cause: z.enum(passCauses),
  changes: z.array(driftChangeSchema),
});
export type DriftPass = Infer<typeof driftPassSchema>;

const seenSchema = z.object({
  kind: z.enum(outcomeKinds),
  found: z.optional(z.string()),
  source: z.optional(z.string()),
  absent: z.optional(z.literal(true)),
  /** Language of `found`; absent: English. */
  language: z.optional(z.string()),
  reach: z.enum(reaches),
  at: z.number(),
});
type Seen = Infer<typeof seenSchema>;

export const driftLogSchema = z.object({
  /** Passes with at least one change, oldest first. */
  passes: z.array(driftPassSchema),
  /** How each requirement stood when it was last seen. `unreadable`: it could not be read since. */
  stands: z.record(z.string(), z.object({ seen: seenSchema, unreadable: z.optional(z.boolean()) })),
  /** Under which name each way of reading was last done. */
  agents: z.record(z.string(), z.string()),
  /** Milliseconds since the epoch of the last pass, and of the last attempt at one that nobody asked for. */
  lookedAt: z.optional(z.number()),
  triedAt: z.optional(z.number()),
  /** A person has taken note of everything up to then. */
  notedAt: z.optional(z.number()),
});
export type DriftLog = Infer<typeof driftLogSchema>;
export const emptyDrift: DriftLog = { passes: [], stands: {}, agents: {} };

/** So many passes with changes are kept, and so many names of customers of one change. */
export const keptPasses = 60;
export const keptNames = 20;

/** Alcove's own state or a person's plan: not something that changes at the tenant behind anyone's back. */
const own: ReadonlySet<RequirementId> = new Set([
  'secret-kept',
  'connection-details',
  'reseller-mapped',
  'customers-mapped',
]);
/** Their value is a count or a number that is another one every day; only right and wrong matter. */
const counted: ReadonlySet<RequirementId> = new Set(['proof-customers', 'proof-ticket']);

const isRight = ({ kind }: { kind: ReportRow['kind'] }): boolean => kind !== 'unmet';

function between(before: Seen, row: ReportRow): DriftChange | undefined {
  const values = {
    requirement: row.id,
    ...(before.found === undefined ? {} : { from: before.found }),
    ...(row.found === undefined ? {} : { to: row.found }),
  };
  if (isRight(before) !== isRight(row)) return { kind: isRight(row) ? 'repaired' : 'broken', ...values };
  // In another language everything is worded otherwise.
  const sameWords = before.source === row.source && (before.language ?? 'en') === spokenLanguage();
  // That a record was made or is gone is told once, by the requirement that it be there.
  const sameRecord = before.absent === row.absent;
  const comparable = before.found !== undefined && row.found !== undefined && sameWords && sameRecord;
  if (comparable && before.found !== row.found && !counted.has(row.id)) return { kind: 'changed', ...values };
  return undefined;
}

export interface Pass {
  at: number;
  cause: PassCause;
  reach: Reach;
  outcomes: readonly ReportRow[];
  /** Whose session or key it was. */
  actor?: string | undefined;
  /** Requirements that Alcove itself has just made true or untrue. */
  own?: ReadonlySet<RequirementId>;
}

/** Adds one pass; without changes it adds none. */
export function withPass(log: DriftLog, { at, since, cause, changes }: DriftPass): DriftLog {
  if (changes.length === 0) return log;
  return { ...log, passes: [...log.passes, { at, since, cause, changes }].slice(-keptPasses) };
}

/**
 * Compares a pass with what was last seen and remembers it. The first sight of something is no change; a row that a
 * weaker way of reading cannot read (Cove's key reads less than a person) stays as it was seen.
 */
export function afterPass(log: DriftLog, pass: Pass): DriftLog {
  const stands = { ...log.stands };
  const agents = { ...log.agents };
  const changes: DriftChange[] = [];
  let since = pass.at;
  for (const row of pass.outcomes) {
    if (own.has(row.id)) continue;
    const stand = stands[row.id];
    if (row.kind === 'unknown') {
      const weaker = reaches.indexOf(pass.reach) < reaches.indexOf(stand?.seen.reach ?? 'application');
      // A person's word that was taken back is no change at the tenant, and what was wrong has lost nothing: a record
      // that is made after all has settings that nobody has read yet.
      if (!stand || !isRight(stand.seen) || stand.unreadable || weaker || stand.seen.kind === 'confirmed') continue;
      since = Math.min(since, stand.seen.at);
      stands[row.id] = { ...stand, unreadable: true };
      changes.push({
        kind: 'unreadable',
        requirement: row.id,
        ...(stand.seen.found === undefined ? {} : { from: stand.seen.found }),
        ...(row.note === undefined ? {} : { to: row.note }),
      });
      continue;
    }
    const { kind, found, source, absent } = row;
    stands[row.id] = {
      seen: {
        kind,
        reach: pass.reach,
        at: pass.at,
        ...(found === undefined ? {} : { found }),
        ...(source === undefined ? {} : { source }),
        ...(absent === undefined ? {} : { absent }),
        ...(spokenLanguage() === 'en' ? {} : { language: spokenLanguage() }),
      },
    };
    if (!stand) continue;
    const change =
      between(stand.seen, row) ?? (stand.unreadable ? { kind: 'readable', requirement: row.id } : undefined);
    if (!change) continue;
    since = Math.min(since, stand.seen.at);
    changes.push(pass.own?.has(row.id) ? { ...change, own: true } : change);
  }
  if (pass.actor !== undefined) {
    const before = agents[pass.reach];
    agents[pass.reach] = pass.actor;
    if (before !== undefined && before !== pass.actor) {
      since = Math.min(since, log.lookedAt ?? pass.at);
      changes.push({ kind: 'agent', from: before, to: pass.actor });
    }
  }
  return withPass({ ...log, stands, agents, lookedAt: pass.at }, { at: pass.at, since, cause: pass.cause, changes });
}
