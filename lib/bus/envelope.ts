import { fail, failureSchema, type Result } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { z } from '../domain/schema.ts';

/** How a command travels: its name and its input, marked so that foreign messages are told apart at once. */
export const envelopeSchema = z.object({ alcove: z.literal(1), name: z.string(), input: z.unknown() });

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.optional(z.unknown()) }),
  z.object({ ok: z.literal(false), failure: failureSchema }),
]);

/** Reads an answer that came over a message. Anything not `Result`-shaped is an `internal` failure. */
export function parseAnswer(raw: unknown): Result<unknown> {
  const parsed = answerSchema.safeParse(raw);
  if (!parsed.success)
    return fail('internal', say('Alcove did not answer. Try again; if it stays so, reload the extension.'));
  return parsed.data.ok ? { ok: true, value: parsed.data.value } : parsed.data;
}
