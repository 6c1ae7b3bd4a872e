import { z, type Infer } from './schema.ts';
import { failureSchema } from './failure.ts';
import { say, translated } from './say.ts';

/** Something that takes time, as the UI shows it. It survives the popup; a stale beat means that its worker died. */
export const runKinds = [
  'check',
  'connect',
  'psa-customers',
  'cove-customers',
  'match',
  'apply',
  'change',
  'ticket',
] as const;
export type RunKind = (typeof runKinds)[number];

export const runSchema = z.object({
  id: z.string(),
  kind: z.enum(runKinds),
  /** Tenant host or connection id it belongs to. */
  subject: z.string(),
  state: z.enum(['running', 'done', 'failed', 'stopped']),
  /** What is being done, for a person ("Reading customers, page 3"). */
  doing: z.string(),
  /** `page`: the work is done by hands in a console page, which report by themselves; absent: by the background. */
  handsIn: z.optional(z.literal('page')),
  /** The frame in which those hands are. */
  frame: z.optional(z.object({ tabId: z.number(), frameId: z.number() })),
  /** Revision of the plan that is carried out. */
  revision: z.optional(z.number()),
  done: z.number(),
  /** Absent: not known how far it goes. */
  total: z.optional(z.number()),
  startedAt: z.number(),
  /** Renewed while work goes on; older than 30 s while `running`: interrupted. */
  beatAt: z.number(),
  failure: z.optional(failureSchema),
  /** Rows or items that could not be done, with a reason each. */
  leftOver: z.optional(z.array(z.object({ name: z.string(), reason: z.string() }))),
});
export type Run = Infer<typeof runSchema>;

/** How the reseller's own row is called among what is left over; it is none of the rows that are counted. Said in words by whoever shows it. */
export const resellerName = 'Cove reseller account';

/** What a run is doing while something is in its way: what that is, and what lets it go on. */
export const waitingFor = (what: string): string => say('Waiting: {what}', { what });

/** What a run waits for, by what it is doing; `null`: it works. */
export function waitedFor(doing: string): string | null {
  const [before = '', after = ''] = translated('Waiting: {what}').split('{what}');
  return doing.startsWith(before) && doing.endsWith(after)
    ? doing.slice(before.length, doing.length - after.length)
    : null;
}
