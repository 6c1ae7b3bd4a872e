import type { GuideStep } from '../consoles/landmark.ts';
import type { Intent } from '../domain/change.ts';
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
  /**
   * What would have to be changed to make it true, as far as HaloPSA's API can express it; `null`: nothing, or
   * not from what was read. A plan at most: it never acts. Asked only while the requirement is open.
   */
  change?(evidence: Pick<Evidence, K>): Intent | null;
  /** What would take away more than is needed, where it is met and has more; asked only then. */
  lessen?(evidence: Pick<Evidence, K>): Intent | null;
  /** The steps by which a person makes it true, first to last. */
  guide: readonly GuideStep[];
}

export interface Requirement extends Omit<Definition<EvidenceKey>, 'evaluate' | 'change' | 'lessen'> {
  evaluate(evidence: Evidence): Outcome;
  change?(evidence: Evidence): Intent | null;
  lessen?(evidence: Evidence): Intent | null;
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
  const { evaluate, change, lessen, ...rest } = definition;
  return {
    ...rest,
    evaluate: (evidence) => evaluate(evidence),
    ...(change ? { change: (evidence: Evidence) => change(evidence) } : {}),
    ...(lessen ? { lessen: (evidence: Evidence) => lessen(evidence) } : {}),
  };
}
