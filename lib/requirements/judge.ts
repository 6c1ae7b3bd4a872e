/** How a finding becomes an outcome. A missing finding is always `unknown`, never anything else. */
import type { Finding, Found, Missing, UnknownReason } from '../domain/finding.ts';
import { found, unknownReasons } from '../domain/finding.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import { say } from '../domain/say.ts';

/** What a requirement says about a value that was read. */
export type Verdict =
  | { kind: 'met' | 'unmet' | 'not-applicable'; found: string; note?: string; cause?: RequirementId }
  | { kind: 'unknown'; reason: Missing['reason']; note: string; found?: string };

const sentence = (text: string): string => {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /\.\)?$/.test(start) ? start : `${start}.`;
};

/** Reasons whose own sentence is the message; a detail is only the technical side of it. */
const technical: ReadonlySet<UnknownReason> = new Set([
  'not-logged-in',
  'no-right',
  'not-shown',
  'endpoint-changed',
  'rate-limited',
  'offline',
  'failed',
  'unexpected-answer',
]);

function why({ reason, detail }: Missing): string {
  if (!detail) return sentence(unknownReasons[reason]);
  return technical.has(reason) ? sentence(`${unknownReasons[reason]} (${detail})`) : sentence(detail);
}

/** Nobody could read it: says why, and for disagreeing readers what each of them said. */
export function unread(finding: Missing, expected: string): Outcome {
  const outcome: Outcome = { kind: 'unknown', reason: finding.reason, expected, note: why(finding) };
  if (finding.reason === 'readers-disagree' && finding.detail) outcome.found = finding.detail;
  if (finding.at !== undefined) outcome.at = finding.at;
  return outcome;
}

/** Judges one finding; `verdict` only ever sees a value that was read. */
export function judge<T>(
  finding: Finding<T>,
  expected: string,
  verdict: (value: T, from: Found<T>) => Verdict,
): Outcome {
  if (!finding.known) return unread(finding, expected);
  const said = verdict(finding.value, finding);
  const note = [said.note, finding.before].filter(Boolean).join(' ');
  return { ...said, ...(note ? { note } : {}), expected, source: finding.source, at: finding.at };
}

/** Met when the value is the wanted one, in the words given for both. */
export function compare<T extends string>(finding: Finding<T>, wanted: T, words: Record<T, string>): Outcome {
  return judge(finding, words[wanted], (value) => ({
    kind: value === wanted ? 'met' : 'unmet',
    found: words[value],
  }));
}

/**
 * For settings of a record that may not exist: no record yet means that the setting is not there either.
 *
 * @param record which record was found; `null`: the complete list was read and it is not there
 */
export function within<T>(record: Finding<T | null>, none: string, expected: string, then: () => Outcome): Outcome {
  if (!record.known || record.value !== null) return then();
  return { kind: 'unmet', found: none, expected, note: `${none}.`, absent: true, source: record.source, at: record.at };
}

type Incidents = { active: boolean }[];

/** For settings of the ticket type: without an active Incident there is nothing that could be set right. */
export const withinIncident = (incidents: Finding<Incidents>, expected: string, then: () => Outcome): Outcome =>
  incidents.known && !incidents.value.some(({ active }) => active)
    ? within(found(null, incidents.source, incidents.at), say('No active ticket type Incident'), expected, then)
    : then();
