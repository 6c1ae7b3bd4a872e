import { z, type Infer } from './schema.ts';

/** One request of a check. `status` null: no answer arrived. */
export const callSchema = z.object({
  method: z.literal('GET'),
  path: z.string(),
  status: z.nullable(z.number()),
  /** What came: data, a web page, other text, nothing. */
  form: z.optional(z.enum(['json', 'html', 'text', 'empty'])),
  /** Milliseconds since the epoch at which it was sent. */
  at: z.number(),
  /** Milliseconds until the answer. */
  took: z.number(),
  /** Requests of one round were under way together; a later round waited for an answer of an earlier one. */
  round: z.optional(z.number()),
  rung: z.optional(z.enum(['cookie', 'page-token', 'application'])),
});
export type Call = Infer<typeof callSchema>;

/** A way of reading a tenant's configuration, in the order in which they are tried. */
export const accessWays = ['session', 'key'] as const;
export type AccessWay = (typeof accessWays)[number];

/** What one validation asked HaloPSA, and which ways in were tried for it. Kept per tenant, the last one only. */
export const receiptSchema = z.object({
  startedAt: z.number(),
  endedAt: z.number(),
  /** The way that was used; `null`: none worked. */
  way: z.nullable(z.enum(accessWays)),
  /** Every way that was tried, with the reason why it was left, as a sentence. */
  tried: z.array(z.object({ way: z.enum(accessWays), ok: z.boolean(), why: z.optional(z.string()) })),
  calls: z.array(callSchema),
  /** Number of requests, repeats after "slow down" included. */
  requests: z.number(),
  /** Number of rounds that had to wait for one another. */
  rounds: z.number(),
});
export type Receipt = Infer<typeof receiptSchema>;

/** The log-in was refused from the start: a refusal or a log-in page was all that came. */
export const refusedOutright = (calls: readonly Call[]): boolean =>
  calls.length > 0 &&
  calls.every(
    ({ status, form }) =>
      status !== null && (status === 401 || (status >= 300 && status < 400) || (status < 300 && form === 'html')),
  );
