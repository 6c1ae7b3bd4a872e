import type { WriteAnswer, WriteRequest } from '../../bus/page-protocol.ts';
import { ok, type Failure, type FailureCode, type Result } from '../../domain/failure.ts';
import type { StepProgress } from '../../domain/change.ts';
import { pause, type Wait } from '../patience.ts';
import type { HaloReader } from '../operations.ts';
import type { HaloWriter } from '../session-writer.ts';
import { single, textIn } from '../row.ts';
import { refusalOf, someoneElse } from './records.ts';

/** What carrying out a step needs. */
export interface Hands {
  reader: HaloReader;
  writer: HaloWriter;
  /** Keeps how far the step is; resolves once it is kept. */
  journal(progress: StepProgress): Promise<void>;
  /** Takes the secret of a new application to the vault. */
  keepSecret(clientId: string, secret: string): Promise<void>;
  /** Whether the vault has the secret of that application. */
  holdsSecret(clientId: string): Promise<boolean>;
  newKey(): string;
  /** Name of the person who consented, for what is said when somebody else is logged in. */
  as: string;
  wait: Wait;
  /** Waits because HaloPSA asked to, and says so with a countdown. */
  hold: Wait;
  signal?: AbortSignal | undefined;
}

/** `lost`: no answer that can be read; what was sent may have been done or not. */
export type Sent = { kind: 'answered'; answer: WriteAnswer } | { kind: 'refused'; failure: Failure } | { kind: 'lost' };

/** HaloPSA counts requests over five minutes (error texts in public issues): longer than that is not sat out. */
const longestHold = 5 * 60_000;
/** So often is one request sent again after a 429. */
const maxHolds = 6;

/** Milliseconds to wait after the nth 429; `undefined`: it would take too long. */
function holdFor(tried: number, retryAfter: number | undefined): number | undefined {
  const ms = pause(tried, retryAfter, 1);
  return tried >= maxHolds || ms > longestHold ? undefined : ms;
}

/** What an answer to a write means. 4xx says that nothing was done; 5xx and unreadable answers say nothing. */
function meaning(got: WriteAnswer, what: string, as: string): Sent {
  const { status, form } = got.answer;
  if (got.other !== undefined) return { kind: 'refused', failure: someoneElse(got.other, as) };
  if (got.denied)
    return {
      kind: 'refused',
      failure: refusalOf({ ...got.answer, status: 403 }, what),
    };
  if (status >= 200 && status < 300 && (form === 'json' || form === 'empty')) return { kind: 'answered', answer: got };
  if (status >= 300 && status < 500 && status !== 408) return { kind: 'refused', failure: refusalOf(got.answer, what) };
  return { kind: 'lost' };
}

/** Sends one write. Only a 429 is repeated: it says that the request was not looked at. */
export async function send(request: WriteRequest, what: string, hands: Hands): Promise<Sent> {
  for (let tried = 1; ; tried += 1) {
    let got: WriteAnswer;
    try {
      const key = tried === 1 ? request.key : `${request.key}.${tried}`;
      got = await hands.writer.write({ ...request, key });
    } catch {
      return { kind: 'lost' };
    }
    const { status, retryAfter } = got.answer;
    const ms = status === 429 ? holdFor(tried, retryAfter) : undefined;
    if (ms === undefined) return meaning(got, what, hands.as);
    await hands.hold(ms, hands.signal);
  }
}

/** HaloPSA's own remark on something that it did (`_warning` stands on most of its records). */
export function remark(sent: Sent): { warning?: string } {
  const row = sent.kind === 'answered' ? single(sent.answer.answer.body) : undefined;
  const text = row && textIn(row, '_warning')?.trim();
  return text ? { warning: text.slice(0, 300) } : {};
}

/** The same reader, but a 429 is waited for. */
export function patient(reader: HaloReader, hold: Wait, signal?: AbortSignal): HaloReader {
  return {
    async read(operation, id) {
      for (let tried = 1; ; tried += 1) {
        const answer = await reader.read(operation, id);
        const ms = answer.status === 429 ? holdFor(tried, answer.retryAfter) : undefined;
        if (ms === undefined) return answer;
        await hold(ms, signal);
      }
    },
  };
}

/** The answer to an attempt of a worker that died, if the page still has it. */
export async function recalled(key: string, what: string, hands: Hands): Promise<Sent> {
  try {
    const got = await hands.writer.recall(key);
    return got ? meaning(got, what, hands.as) : { kind: 'lost' };
  } catch {
    return { kind: 'lost' };
  }
}

/** A write shows in reads at once, or some seconds later: waits between looks, milliseconds. */
const looks = [0, 300, 700, 1500, 3000, 6000];

/** Reasons for which looking again is of no use until a person has done something. */
const hopeless: ReadonlySet<FailureCode> = new Set(['not-logged-in', 'no-right', 'no-console-tab']);

export const isHopeless = ({ code }: Failure): boolean => hopeless.has(code);

/**
 * Looks until `see` gives something.
 *
 * @returns what was seen; `undefined` when it never was; the failure when nobody could look at all
 */
export async function lookFor<T>(
  see: () => Promise<Result<T | undefined>>,
  hands: Hands,
): Promise<Result<T | undefined>> {
  let last: Result<T | undefined> = ok(undefined);
  for (const ms of looks) {
    if (ms > 0) await hands.wait(ms, hands.signal);
    last = await see();
    if (last.ok ? last.value !== undefined : isHopeless(last.failure)) return last;
  }
  return last;
}
