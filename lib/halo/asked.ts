import type { HaloRead, RawAnswer } from '../bus/page-protocol.ts';
import { missing, type Missing, type UnknownReason } from '../domain/finding.ts';
import { say } from '../domain/say.ts';
import { nameOf } from './operations.ts';
import { errorText } from './row.ts';

/** One read, as it ended: an answer, or the failure because of which none arrived. */
export interface Asked {
  operation: HaloRead;
  /** Milliseconds since the epoch. */
  at: number;
  answer?: RawAnswer;
  failure?: { code: string; message: string };
}

const byFailure: Readonly<Record<string, UnknownReason>> = {
  stopped: 'stopped',
  'rate-limited': 'rate-limited',
  'not-logged-in': 'not-logged-in',
  'no-console-tab': 'not-logged-in',
  'client-refused': 'no-right',
  'scope-missing': 'no-right',
  'login-type': 'no-right',
  'no-right': 'no-right',
  'no-secret': 'no-right',
  'not-halopsa': 'unexpected-answer',
  'unexpected-answer': 'unexpected-answer',
};

/** How HaloPSA takes the log-in that is read with: what it answered, or nothing, or no more. */
export type LogIn = 'taken' | 'refused' | 'ended';

/** What a log-in that has ended is answered with: a refusal, or the way to the log-in page. */
export const looksLoggedOut = ({ answer }: Asked): boolean =>
  answer !== undefined &&
  answer.rung !== 'application' &&
  (answer.status === 401 ||
    (answer.status >= 300 && answer.status < 400) ||
    (answer.form === 'html' && answer.status < 300));

function reasonOf(answer: RawAnswer, logIn: LogIn): UnknownReason {
  const { status, form } = answer;
  if (status === 401) return logIn === 'taken' || answer.rung === 'application' ? 'no-right' : 'not-logged-in';
  // HaloPSA says so in its own form; a page is from something that stands before it.
  if (status === 403) return form === 'html' ? 'unexpected-answer' : 'no-right';
  if (status === 404 || status === 405 || status === 410) return 'endpoint-changed';
  if (status === 429) return 'rate-limited';
  if (status >= 300 && status < 400) return logIn === 'taken' ? 'unexpected-answer' : 'not-logged-in';
  // What stands before HaloPSA says 502 to 504 in a page of its own.
  if (status >= 500) return status > 500 && form !== 'json' ? 'offline' : 'failed';
  return 'unexpected-answer';
}

const forms: Record<RawAnswer['form'], (call: string) => string> = {
  json: (call) => say('data in another form from {call}', { call }),
  html: (call) => say('a web page instead of data from {call}', { call }),
  text: (call) => say('text instead of data from {call}', { call }),
  empty: (call) => say('nothing from {call}', { call }),
};

/**
 * Why a read gave no data. A refusal, an unreadable answer and silence are all reasons, never values.
 *
 * @param logIn whether HaloPSA took it for anything else: then a 401 is a missing right
 */
export function whyMissing(asked: Asked, logIn: LogIn): Missing {
  const { operation, at, answer, failure } = asked;
  const call = `GET ${nameOf(operation)}`;
  if (!answer) {
    const reason = byFailure[failure?.code ?? ''] ?? 'offline';
    return { ...missing(reason, failure?.message), at };
  }
  const what = whatCame(answer, call);
  if (logIn === 'ended' && looksLoggedOut(asked))
    return { ...missing('not-logged-in', say('the log-in ended while this was read: {what}', { what })), at };
  const said = answer.status >= 400 ? errorText(answer.body) : undefined;
  return { ...missing(reasonOf(answer, logIn), said === undefined ? what : `${what}: ${said}`), at };
}

/** A wait of this long is told, s: shorter ones are over before somebody looks. */
const longWait = 60;

function whatCame({ status, form, retryAfter = 0 }: RawAnswer, call: string): string {
  if (status >= 200 && status < 300) return forms[form](call);
  if (status === 403 && form === 'html') return say('a web page with {status} from {call}', { status, call });
  return status === 429 && retryAfter >= longWait
    ? say('{status} from {call}, which asks to wait {minutes} min', {
        status,
        call,
        minutes: Math.ceil(retryAfter / 60),
      })
    : say('{status} from {call}', { status, call });
}

/** A list whose entries have nothing that Alcove knows an entry by. */
export const strange = ({ operation, at }: Asked): Missing => ({
  ...missing('unexpected-answer', forms.json(`GET ${nameOf(operation)}`)),
  at,
});

/** What HaloPSA keeps from an administrator is no matter of asking one. */
export function toAdministrator<T extends object>(part: T): T {
  const entries = Object.entries(part).map(([key, value]: [string, unknown]): [string, unknown] => [
    key,
    typeof value === 'object' && value !== null && 'reason' in value && value.reason === 'no-right'
      ? { ...value, reason: 'not-shown' }
      : value,
  ]);
  return Object.fromEntries(entries) as T;
}

/** What a record's row in a list does not carry, where its own answer would have: that one's failure is the reason. */
export function becauseOf<T extends object>(record: T, why: Missing): T {
  const entries = Object.entries(record).map(([key, value]: [string, unknown]): [string, unknown] => [
    key,
    isNotCarried(value) ? why : value,
  ]);
  return Object.fromEntries(entries) as T;
}
const isNotCarried = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'reason' in value && value.reason === 'not-carried';

/** The parsed body of a good answer; `undefined` for anything else. */
export const bodyOf = ({ answer }: Asked): unknown =>
  answer && answer.form === 'json' && answer.status >= 200 && answer.status < 300 ? answer.body : undefined;
