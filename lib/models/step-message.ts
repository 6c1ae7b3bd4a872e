import type { Step } from '../domain/change.ts';
import { say } from '../domain/say.ts';
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
    say('For the integration of Cove Data Protection with {tenant}: {step}.', { tenant, step: step.name }),
    ...step.changes.map(({ label, before, after }) =>
      say('- {label}: {after} (now: {before})', { label, after, before }),
    ),
    '',
    say('Why: {why}', { why: requirement.why }),
    ...(way ? [say('Where: {where}', { where: way.say.replaceAll('**', '') })] : []),
  ].join('\n');
}
