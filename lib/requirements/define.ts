import type { GuideStep } from '../consoles/landmark.ts';
import type { Evidence, EvidenceKey } from '../domain/evidence.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { RequirementId, Section } from '../domain/requirement-id.ts';

export interface Definition<K extends EvidenceKey> {
  /** Public name; the file has the same name. */
  id: RequirementId;
  section: Section;
  /** Where a person makes it true. */
  console: 'halo' | 'cove' | 'alcove';
  /** Two or three words for a row ("Customers access"). */
  label: string;
  /** One sentence each, for a heading or a report line. */
  title: { met: string; unmet: string };
  /** One sentence: what goes wrong otherwise. */
  why: string;
  /** In the words of the console. */
  expected: string;
  /** What is judged. Anything not named here is not there for `evaluate`: using it does not compile. */
  needs: readonly K[];
  evaluate(evidence: Pick<Evidence, K>): Outcome;
  /** The steps by which a person makes it true, first to last. */
  guide: readonly GuideStep[];
}

export interface Requirement extends Omit<Definition<EvidenceKey>, 'evaluate'> {
  evaluate(evidence: Evidence): Outcome;
}

/**
 * Defines one thing that must be true for the integration to work.
 *
 * @example
 * export default defineRequirement({
 *   id: 'role-tickets-access', needs: ['role'],
 *   evaluate: ({ role }) => compare(role.ticketsAccess, 'modify', accessWords), …
 * });
 */
export function defineRequirement<const K extends EvidenceKey>(definition: Definition<K>): Requirement {
  return { ...definition, evaluate: (evidence) => definition.evaluate(evidence) };
}
