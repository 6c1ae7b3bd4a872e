import type { Evidence } from '../domain/evidence.ts';
import type { Outcome, ReportRow } from '../domain/outcome.ts';
import type { TenantChoices } from '../domain/tenant.ts';
import { requirements } from './index.ts';

type Tick = TenantChoices['ticks'][string];

/**
 * A person's word stands in where nobody could read: `unknown` becomes `confirmed`, with the time of
 * the tick. What was read stays as it was read: a tick never hides an `unmet`.
 */
function withTick(outcome: Outcome, tick: Tick | undefined): Outcome {
  if (!tick || outcome.kind !== 'unknown') return outcome;
  const confirmed: Outcome = { kind: 'confirmed', source: 'you', at: tick.at };
  if (outcome.expected !== undefined) confirmed.expected = outcome.expected;
  const note = [tick.note, outcome.note && `Nobody could read it: ${outcome.note}`].filter(Boolean).join(' ');
  if (note) confirmed.note = note;
  return confirmed;
}

/**
 * Judges every requirement.
 *
 * @param ticks what a person confirmed by hand: requirement id → when
 * @returns one row for each requirement, in the order of the checklist
 */
export function evaluate(evidence: Evidence, ticks: TenantChoices['ticks']): ReportRow[] {
  return requirements.map((requirement) => ({
    id: requirement.id,
    ...withTick(requirement.evaluate(evidence), ticks[requirement.id]),
  }));
}
