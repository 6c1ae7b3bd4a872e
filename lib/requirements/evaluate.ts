import type { Evidence } from '../domain/evidence.ts';
import type { Intent } from '../domain/change.ts';
import { isOpen, takesWord, type Outcome, type OutcomeKind, type ReportRow } from '../domain/outcome.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import { say } from '../domain/say.ts';
import type { TenantChoices } from '../domain/tenant.ts';
import { requirements, type Requirement } from './index.ts';

type Tick = TenantChoices['ticks'][string];

/**
 * A person's word stands in where nobody could read: `unknown` becomes `confirmed`, with the time of
 * the tick. What was read stays as it was read: a tick never hides an `unmet`, unless nothing is read by wish
 * (`manual`) and the tick is the later of the two; what was read is then said beside it.
 */
function withTick(outcome: Outcome, tick: Tick | undefined, manual: boolean): Outcome {
  if (!tick || !takesWord(outcome, manual)) return outcome;
  const since = outcome.kind === 'unmet';
  if (since && (outcome.at === undefined || outcome.at >= tick.at)) return outcome;
  const confirmed: Outcome = { kind: 'confirmed', source: 'you', at: tick.at };
  if (outcome.expected !== undefined) confirmed.expected = outcome.expected;
  const before = since
    ? say('Read before that: {found}.', { found: outcome.found ?? outcome.note ?? '' })
    : outcome.note && say('Nobody could read it: {why}', { why: outcome.note });
  const note = [tick.note, before].filter(Boolean).join(' ');
  if (note) confirmed.note = note;
  return confirmed;
}

/**
 * Judges every requirement.
 *
 * @param ticks what a person confirmed by hand: requirement id → when
 * @param manual nothing is read by wish: the ticks are what there is
 * @returns one row for each requirement, in the order of the checklist
 */
export function evaluate(evidence: Evidence, ticks: TenantChoices['ticks'], manual = false): ReportRow[] {
  return requirements.map((requirement) => {
    const outcome = withTick(requirement.evaluate(evidence), ticks[requirement.id], manual);
    return { id: requirement.id, ...outcome, ...(fixOf(requirement, outcome.kind, evidence) ? { fix: true } : {}) };
  });
}

/**
 * What would be changed to make an open requirement true, or to take away what a met one has too much; nothing for
 * an account that is known to have no right to.
 */
function fixOf(requirement: Requirement, kind: OutcomeKind, evidence: Evidence): Intent | null {
  const { administrator } = evidence.agent;
  if (administrator.known && !administrator.value) return null;
  if (kind === 'met') return requirement.lessen?.(evidence) ?? null;
  return isOpen(kind) ? (requirement.change?.(evidence) ?? null) : null;
}

/** Everything that could be changed now, in the order of the checklist. Pure: nothing is written. */
export function fixesIn(
  evidence: Evidence,
  ticks: TenantChoices['ticks'],
): { requirement: RequirementId; intent: Intent }[] {
  return requirements.flatMap((requirement) => {
    const { kind } = withTick(requirement.evaluate(evidence), ticks[requirement.id], false);
    const intent = fixOf(requirement, kind, evidence);
    return intent ? [{ requirement: requirement.id, intent }] : [];
  });
}
