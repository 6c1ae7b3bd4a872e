import type { Grant } from '../domain/evidence.ts';
import { grantWords } from '../domain/evidence.ts';
import type { Finding } from '../domain/finding.ts';
import type { Outcome } from '../domain/outcome.ts';
import { say, sayCount } from '../domain/say.ts';
import { judge } from './judge.ts';

/** What is said of each kind of rows that can restrict a role. */
const words = {
  customers: {
    limited: (count: number) =>
      sayCount(count, 'The role is limited to {n} customer.', 'The role is limited to {n} customers.'),
    unchosen: say(
      'The setting was never chosen, and it is not documented whether that hides customers. Set it to Yes to be sure.',
    ),
  },
  ticketTypes: {
    limited: (count: number) =>
      sayCount(count, 'The role is limited to {n} ticket type.', 'The role is limited to {n} ticket types.'),
    unchosen: say(
      'The setting was never chosen, and it is not documented whether that hides ticket types. Set it to Yes to be sure.',
    ),
  },
};

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
  what: keyof typeof words,
  shown?: string,
): Outcome {
  return judge(grant, 'Yes', (value) => {
    const rows = only.known ? only.value : [];
    if (value === 'yes') return { kind: 'met', found: 'Yes' };
    if (rows.length > 0)
      return {
        kind: 'unmet',
        found: say('only {names}', { names: listed(rows) }),
        note: words[what].limited(rows.length),
      };
    if (shown !== undefined) return { kind: 'met', found: grantWords[value], note: shown };
    if (value === 'no') return { kind: 'unmet', found: 'No' };
    return {
      kind: 'unknown',
      reason: 'not-carried',
      found: 'Not set',
      note: words[what].unchosen,
    };
  });
}

const listed = (names: string[]): string =>
  names.length <= 3
    ? names.join(', ')
    : say('{names} and {rest} more', { names: names.slice(0, 3).join(', '), rest: names.length - 3 });
