import { say } from './say.ts';
import { z, type Infer } from './schema.ts';

/** A named way in which something could not be done. Failures travel as data (errors lose their class across messages). */
export const failureCodes = [
  'bad-input',
  'address-invalid',
  'address-not-https',
  'permission-refused',
  'unreachable',
  'timed-out',
  'not-halopsa',
  'auth-elsewhere',
  'client-refused',
  'scope-missing',
  'login-type',
  'wrong-tenant',
  'rate-limited',
  'not-logged-in',
  'no-right',
  'unexpected-answer',
  'server-error',
  'no-console-tab',
  'no-connection',
  'no-secret',
  'vault-locked',
  'passphrase-wrong',
  'vault-damaged',
  'vault-newer',
  'cove-login',
  'cove-api',
  'page-changed',
  'not-allowed',
  'stale',
  'stopped',
  'storage',
  'internal',
] as const;
export type FailureCode = (typeof failureCodes)[number];

export const failureSchema = z.object({
  code: z.enum(failureCodes),
  /** State, then consequence, then action; complete sentences for a person. Never a secret. */
  message: z.string(),
  /** Name of the input field it belongs to, when there is one ("HaloPSA address"). */
  field: z.optional(z.string()),
  /** What the other side said, shortened and as plain text. */
  detail: z.optional(z.string()),
  /** Seconds until a retry makes sense. */
  retryAfter: z.optional(z.number()),
});
export type Failure = Infer<typeof failureSchema>;

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (
  code: FailureCode,
  message: string,
  more: Omit<Failure, 'code' | 'message'> = {},
): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code, message, ...more },
});

/** A thrown error as a failure: full storage by its name, everything else as `internal` with `otherwise` as its sentence. */
export function failureFrom(error: unknown, otherwise: string): Failure {
  const detail = error instanceof Error ? error.message.slice(0, 200) : undefined;
  return detail !== undefined && /quota/iu.test(detail)
    ? {
        code: 'storage',
        message: say(
          'The room that the browser gives Alcove (10 MB) is full, so this was not kept. Everything from before still stands. Take a list with fewer customers, or a connection with fewer, and try again.',
        ),
        detail,
      }
    : { code: 'internal', message: otherwise, detail };
}
