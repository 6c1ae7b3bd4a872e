/**
 * A finding is the only thing a requirement may judge: a value with its source and time, or the
 * reason why nobody could read it. A failed read never turns into a value.
 */
import { say } from './say.ts';

/** Where a value was read. `you`: a person said so. `alcove`: known from Alcove's own plan or vault. */
export type Source = 'api' | 'page' | 'proof' | 'you' | 'alcove';

/** Why a value is unknown. Each has one sentence in `unknownReasons`. */
export type UnknownReason =
  | 'not-read'
  | 'not-logged-in'
  | 'no-right'
  | 'not-shown'
  | 'not-carried'
  | 'not-in-this-version'
  | 'endpoint-changed'
  | 'rate-limited'
  | 'offline'
  | 'failed'
  | 'unexpected-answer'
  | 'ambiguous'
  | 'readers-disagree'
  | 'stopped';

export interface Found<T> {
  known: true;
  value: T;
  source: Source;
  /** Milliseconds since the epoch, taken when the answer arrived. */
  at: number;
  /** What the console or the API literally said, for diagnostics and reports. Never a secret. */
  raw?: string;
  /** A sentence on what the other reader had said before this one was read. */
  before?: string;
}

export interface Missing {
  known: false;
  reason: UnknownReason;
  /** One more detail in plain words ("403 from GET /Roles", "two roles could be Cove's"). */
  detail?: string;
  at?: number;
}

export type Finding<T> = Found<T> | Missing;

export const found = <T>(value: T, source: Source, at: number, raw?: string): Found<T> =>
  raw === undefined ? { known: true, value, source, at } : { known: true, value, source, at, raw };

export const missing = (reason: UnknownReason, detail?: string): Missing =>
  detail === undefined ? { known: false, reason } : { known: false, reason, detail };

/** Applies `f` to a known value and keeps source and time; a missing one passes through. */
export function mapFinding<A, B>(finding: Finding<A>, f: (value: A) => B): Finding<B> {
  return finding.known ? { ...finding, value: f(finding.value) } : finding;
}

/** The sentence that follows "could not check: ". */
export const unknownReasons: Record<UnknownReason, string> = {
  'not-read': say('it has not been read yet'),
  'not-logged-in': say('nobody is logged in to HaloPSA in this browser'),
  'no-right': say('the account that was used may not read it; an administrator can'),
  'not-shown': say('HaloPSA does not show it to this account, although it has administrator rights'),
  'not-carried': say('the API does not say. Open the page that shows it and Alcove reads it there'),
  'not-in-this-version': say('this HaloPSA version does not offer it'),
  'endpoint-changed': say('HaloPSA no longer answers at the known address'),
  'rate-limited': say('HaloPSA asked to slow down; check again later'),
  offline: say('HaloPSA could not be reached'),
  failed: say('HaloPSA itself failed; it can be checked again in a moment'),
  'unexpected-answer': say('HaloPSA answered in a form Alcove does not know'),
  ambiguous: say('several could be meant; choose one'),
  'readers-disagree': say('the API and the page say different things'),
  stopped: say('the check was stopped'),
};
