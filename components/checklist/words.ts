import type { Source } from '../../lib/domain/finding.ts';
import { outcomeWords } from '../../lib/domain/outcome.ts';
import { say } from '../../lib/domain/say.ts';
import type { ChecklistRow, Progress } from '../../lib/models/checklist.ts';
import { number } from '../../lib/models/words.ts';

/** Where something was read, as it stands after "read from". */
const sources: Record<Source, string> = {
  api: say('read from HaloPSA’s API'),
  page: say('read from the page you opened'),
  proof: say('tried with Cove’s own key'),
  you: say('said by you'),
  alcove: say('known to Alcove'),
};
export const sourceWords = (source: Source): string => sources[source];

export const wordOf = (row: Pick<ChecklistRow, 'kind' | 'untouched'>): string =>
  row.untouched ? say('Not checked yet') : outcomeWords[row.kind];

/** One sentence for the whole, also said after a check. */
export function standsAt({ ready, total, unmet, unknown }: Progress): string {
  if (total > 0 && ready === total) return say('All {total} ready.', { total: number(total) });
  if (unknown === 0) return say('{ready} of {total} ready, {unmet} not met.', { ready, total, unmet });
  if (unmet === 0) return say('{ready} of {total} ready, {unknown} could not be checked.', { ready, total, unknown });
  return say('{ready} of {total} ready, {unmet} not met, {unknown} could not be checked.', {
    ready,
    total,
    unmet,
    unknown,
  });
}
