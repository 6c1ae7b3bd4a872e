import type { Source } from '../../lib/domain/finding.ts';
import { outcomeWords } from '../../lib/domain/outcome.ts';
import type { ChecklistRow, Progress } from '../../lib/models/checklist.ts';
import { number } from '../../lib/models/words.ts';

/** Where something was read, as it stands after "read from". */
const sources: Record<Source, string> = {
  api: 'read from HaloPSA’s API',
  page: 'read from the page you opened',
  proof: 'tried with Cove’s own key',
  you: 'said by you',
  alcove: 'known to Alcove',
};
export const sourceWords = (source: Source): string => sources[source];

export const wordOf = (row: Pick<ChecklistRow, 'kind' | 'untouched'>): string =>
  row.untouched ? 'Not checked yet' : outcomeWords[row.kind];

/** One sentence for the whole, also said after a check. */
export function standsAt({ ready, total, unmet, unknown }: Progress): string {
  if (total > 0 && ready === total) return `All ${number(total)} ready.`;
  const open = [
    unmet > 0 ? `${number(unmet)} not met` : '',
    unknown > 0 ? `${number(unknown)} could not be checked` : '',
  ];
  return `${number(ready)} of ${number(total)} ready, ${open.filter((each) => each !== '').join(', ')}.`;
}
