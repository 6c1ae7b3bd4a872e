import type { Grant } from '../domain/evidence.ts';
import { grantWords } from '../domain/evidence.ts';
import type { Finding } from '../domain/finding.ts';
import type { Outcome } from '../domain/outcome.ts';
import { judge } from './judge.ts';

/**
 * Judges "Allow use of all …" together with the rows that restrict the role.
 *
 * Yes is enough, No or a restriction is not. A setting that nobody touched ("Not set") counts as No
 * elsewhere in HaloPSA, but whether it hides anything from an application is not documented: unknown,
 * unless something else has shown that nothing is hidden.
 *
 * @param shown what proved that nothing is hidden, in words; absent when nothing did
 */
export function judgeRestriction(
  grant: Finding<Grant>,
  only: Finding<string[]>,
  what: string,
  shown?: string,
): Outcome {
  return judge(grant, 'Yes', (value) => {
    const rows = only.known ? only.value : [];
    if (value === 'yes') return { kind: 'met', found: 'Yes' };
    if (rows.length > 0)
      return { kind: 'unmet', found: `only ${listed(rows)}`, note: `The role is limited to ${rows.length} ${what}.` };
    if (shown !== undefined) return { kind: 'met', found: grantWords[value], note: shown };
    if (value === 'no') return { kind: 'unmet', found: 'No' };
    return {
      kind: 'unknown',
      reason: 'not-carried',
      found: 'Not set',
      note: `The setting was never chosen, and it is not documented whether that hides ${what}. Set it to Yes to be sure.`,
    };
  });
}

const listed = (names: string[]): string =>
  names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
