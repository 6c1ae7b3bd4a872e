/**
 * Client for Cove's JSON-RPC 2.0 API, reading only.
 *
 * What is known of it (N-able developer pages; guards learnt from public clients, e.g. BackupNerd/Backup-Scripts):
 * the visa stands at the top level of every answer, also of failed ones, is good for 15 minutes and is replaced by
 * each answer; errors come inside HTTP 200; repeated failed logins lock the user for a while.
 */
import { fail, ok, type Failure, type Result } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { z, type Schema } from '../domain/schema.ts';
import { exchange, type Exchange } from './jsonrpc-transport.ts';

/** Host of the documented API of backup.management. */
export const coveApiHost = 'api.backup.management';
/** A visa older than this is not used any more; it would expire at 15 minutes. By our own clock. */
export const visaLifeMs = 10 * 60_000;

/** What Alcove may call: everything here reads. */
export type CoveMethod =
  | 'EnumeratePartners'
  | 'EnumerateChildPartners'
  | 'EnumerateAccountStatistics'
  | 'GetPartnerInfoById';

export interface CoveLogin {
  /** Name of the customer the API user belongs to, exactly as Cove writes it; newer scripts leave it out. */
  partner?: string;
  username: string;
  password: string;
}

const userSchema = z.looseObject({
  PartnerId: z.coerce.number().check(z.positive()),
  Name: z.optional(z.nullable(z.string())),
});
const envelopeSchema = z.looseObject({
  visa: z.optional(z.nullable(z.string())),
  result: z.optional(z.unknown()),
  error: z.optional(z.unknown()),
});
const errorSchema = z.union([
  z.string(),
  z.looseObject({
    code: z.optional(z.unknown()),
    data: z.optional(z.unknown()),
    message: z.optional(z.string()),
    Message: z.optional(z.string()),
  }),
]);
const nestedSchema = z.looseObject({ result: z.unknown() });

export interface CoveClient {
  /** Logs in unless there is a fresh visa. Gives the id of the customer that the API user belongs to. */
  login(): Promise<Result<{ partnerId: number }>>;
  /** Calls a method and gives its innermost `result`, parsed. One request is under way at a time. */
  call<T>(method: CoveMethod, params: Record<string, unknown>, schema: Schema<T>): Promise<Result<T>>;
}

export interface CoveClientOptions extends Omit<Exchange, 'url' | 'body'> {
  login: CoveLogin;
  /** Default `coveApiHost`. */
  host?: string;
  /** Milliseconds since the epoch. */
  now: () => number;
}

interface CoveError {
  text: string;
  code: string;
}

function errorOf(error: unknown): CoveError {
  const parsed = z.safeParse(errorSchema, error);
  if (!parsed.success) return { text: '', code: '' };
  if (typeof parsed.data === 'string') return { text: parsed.data, code: '' };
  const code = parsed.data.data ?? parsed.data.code;
  return {
    text: parsed.data.message ?? parsed.data.Message ?? '',
    code: typeof code === 'number' || typeof code === 'string' ? String(code) : '',
  };
}

/** The visa was not accepted any more (wording unknown, so: whatever speaks of it). */
const staleVisa = (error: CoveError): boolean => /visa|session|expired|unauthori[sz]ed|not logged/iu.test(error.text);

/** Makes a client. It keeps login and visa in memory only, and never logs in again after a login was refused. */
export function createCoveClient(options: CoveClientOptions): CoveClient {
  const url = `https://${options.host ?? coveApiHost}/jsonapi`;
  let visa: { text: string; at: number } | undefined;
  let partnerId: number | undefined;
  let refused: Failure | undefined;
  let count = 0;
  let last: Promise<unknown> = Promise.resolve();

  const plain = (text: string): string => {
    let shown = text.replaceAll(/\s+/gu, ' ').trim();
    for (const secret of [options.login.password, visa?.text])
      if (secret !== undefined && secret !== '') shown = shown.replaceAll(secret, '…');
    return shown.slice(0, 200);
  };

  const post = async (
    method: string,
    params: Record<string, unknown>,
    tries?: number,
  ): Promise<Result<{ value: unknown } | { error: CoveError }>> => {
    count += 1;
    const at = options.now();
    const request = {
      jsonrpc: '2.0',
      id: String(count),
      method,
      params,
      ...(visa && method !== 'Login' ? { visa: visa.text } : {}),
    };
    const answer = await exchange({
      ...options,
      url,
      body: JSON.stringify(request),
      ...(tries === undefined ? {} : { tries }),
    });
    if (!answer.ok) return answer;
    const parsed = z.safeParse(envelopeSchema, answer.value);
    if (!parsed.success)
      return fail(
        'unexpected-answer',
        say('Cove answered in a form Alcove does not know, so nothing was read. Try again later.'),
      );
    const envelope = parsed.data;
    // The visa is adopted before anything else is looked at: a failed call carries a fresh one too.
    if (typeof envelope.visa === 'string' && envelope.visa !== '') visa = { text: envelope.visa, at };
    if (envelope.error !== undefined && envelope.error !== null) return ok({ error: errorOf(envelope.error) });
    const nested = z.safeParse(nestedSchema, envelope.result);
    return ok({ value: nested.success ? nested.data.result : envelope.result });
  };

  const login = async (): Promise<Result<{ partnerId: number }>> => {
    if (refused) return { ok: false, failure: refused };
    const age = visa ? options.now() - visa.at : Number.POSITIVE_INFINITY;
    // A negative age means that the clock was set back: the visa's real age is unknown then.
    if (partnerId !== undefined && age >= 0 && age < visaLifeMs) return ok({ partnerId });
    visa = undefined;
    const { partner, username, password } = options.login;
    const params = partner === undefined || partner === '' ? { username, password } : { partner, username, password };
    // Two tries at most, and only when no answer came: every refused login counts towards the lock-out.
    const answer = await post('Login', params, 2);
    if (!answer.ok) return answer;
    if ('error' in answer.value) {
      const { text, code } = answer.value.error;
      const failed = fail(
        'cove-login',
        code === '2100' || /password|partner|user/iu.test(text)
          ? say(
              'Cove refused the login: customer name, login name or token is not right. Alcove does not try again by itself, because repeated failures lock the user. Check the three (the customer name must match exactly, capitals too) and start again.',
            )
          : say(
              'Cove refused the login. Alcove does not try again by itself, because repeated failures lock the user. Check the API user in Management > Users and start again.',
            ),
        { detail: plain(`${text}${code === '' ? '' : ` (${code})`}`) },
      );
      refused = failed.failure;
      return failed;
    }
    const user = z.safeParse(userSchema, answer.value.value);
    if (!user.success || visa === undefined)
      return fail(
        'unexpected-answer',
        say(
          'Cove accepted the login but its answer lacks the session or the customer, so nothing can be read. Use a CSV file or the console page instead.',
        ),
      );
    partnerId = user.data.PartnerId;
    return ok({ partnerId });
  };

  const call = async <T>(
    method: CoveMethod,
    params: Record<string, unknown>,
    schema: Schema<T>,
  ): Promise<Result<T>> => {
    for (let again = 0; ; again++) {
      const loggedIn = await login();
      if (!loggedIn.ok) return loggedIn;
      const answer = await post(method, params);
      const stale = answer.ok
        ? 'error' in answer.value && staleVisa(answer.value.error)
        : answer.failure.code === 'not-logged-in';
      if (stale && again === 0) {
        visa = undefined;
        continue;
      }
      if (!answer.ok) return answer;
      if ('error' in answer.value) {
        const { text, code } = answer.value.error;
        return fail(
          'cove-api',
          say(
            "Cove refused {method}. The API user may lack the right; role Supporter at the reseller's own customer is enough for reading.",
            { method },
          ),
          { detail: plain(`${text}${code === '' ? '' : ` (${code})`}`) },
        );
      }
      const parsed = z.safeParse(schema, answer.value.value);
      return parsed.success
        ? ok(parsed.data)
        : fail(
            'unexpected-answer',
            say("Cove's answer to {method} has a form Alcove does not know, so it was not used.", { method }),
          );
    }
  };

  /** One at a time: each task starts when the one before has ended, however it ended. */
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
  return { login: () => inTurn(login), call: (method, params, schema) => inTurn(() => call(method, params, schema)) };
}
