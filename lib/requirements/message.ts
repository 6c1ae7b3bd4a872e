import type { ReportRow } from '../domain/outcome.ts';
import { say } from '../domain/say.ts';
import type { Requirement } from './define.ts';

const plain = (text: string): string => text.replaceAll('**', '');

/**
 * Text to send to whoever may change it: what is wrong, why it matters, how to put it right. Plain text.
 *
 * @param tenant host of the tenant it is about
 */
export function messageFor(
  requirement: Pick<Requirement, 'label' | 'expected' | 'why' | 'guide'>,
  tenant: string,
  row?: Pick<ReportRow, 'found' | 'note'>,
): string {
  const steps = requirement.guide.map((step, index) => `${index + 1}. ${plain(step.say)}`);
  const lines = [
    say('For the integration of Cove Data Protection with {tenant}: {what}.', { tenant, what: requirement.label }),
    [
      row?.found
        ? say('Needed: {expected}. Found: {found}.', { expected: requirement.expected, found: row.found })
        : say('Needed: {expected}.', { expected: requirement.expected }),
      ...(row?.note ? [row.note] : []),
    ].join(' '),
    say('Why: {why}', { why: requirement.why }),
    '',
    ...steps,
  ];
  return lines.join('\n');
}
