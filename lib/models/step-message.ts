import type { Step } from '../domain/change.ts';
import { requirementById } from '../requirements/index.ts';
import { messageFor } from '../requirements/message.ts';

/** What somebody with the right is asked to set: one record, line by line, and how it is reached. Plain text. */
export function stepMessage(step: Step, tenant: string): string {
  const [first, ...more] = step.changes;
  if (!first) return '';
  const requirement = requirementById[first.requirement];
  if (more.length === 0) return messageFor(requirement, tenant, { found: first.before });
  const [way] = requirement.guide;
  return [
    `For the integration of Cove Data Protection with ${tenant}: ${step.name}.`,
    ...step.changes.map(({ label, before, after }) => `- ${label}: ${after} (now: ${before})`),
    '',
    `Why: ${requirement.why}`,
    ...(way ? [`Where: ${way.say.replaceAll('**', '')}`] : []),
  ].join('\n');
}
