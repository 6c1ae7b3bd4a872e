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

function reasonOf(answer: RawAnswer, accepted: boolean): UnknownReason {
  const { status, form } = answer;
  if (status === 401) return accepted || answer.rung === 'application' ? 'no-right' : 'not-logged-in';
  if (status === 403) return 'no-right';
  if (status === 404 || status === 405 || status === 410) return 'endpoint-changed';
  if (status === 429) return 'rate-limited';
  if (status >= 300 && status < 400) return 'not-logged-in';
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
 * @param accepted whether HaloPSA accepted this session for anything else: then a 401 is a missing right
 */
export function whyMissing({ operation, at, answer, failure }: Asked, accepted: boolean): Missing {
  const call = `GET ${nameOf(operation)}`;
  if (!answer) {
    const reason = byFailure[failure?.code ?? ''] ?? 'offline';
    return { ...missing(reason, failure?.message), at };
  }
  const said = answer.status >= 400 ? errorText(answer.body) : undefined;
  const what =
    answer.status >= 200 && answer.status < 300
      ? forms[answer.form](call)
      : say('{status} from {call}', { status: answer.status, call });
  return { ...missing(reasonOf(answer, accepted), said === undefined ? what : `${what}: ${said}`), at };
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
