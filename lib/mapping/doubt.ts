/** What forbids an automatic link however sure the model is. */
import type { Suggestion } from '../domain/plan.ts';
import { featureAt, featureCount } from './engine/features.ts';
import { part } from './engine/parse.ts';
import { judgedPairs } from './engine/score.ts';
import type { Lists } from './lists.ts';
import { fold } from './words.ts';

/** Why the best suggestion must not be linked without a look; undefined when nothing speaks against it. */
export function doubt(
  lists: Lists,
  l: number,
  rights: readonly number[],
  suggestions: readonly Suggestion[],
): string | undefined {
  const { judged, psa } = lists;
  const { right, rows } = judged.scored;
  const r = rights[0] ?? -1;
  const target = psa[r];
  if (!target) return 'nothing alike';
  if (target.inactive) return 'inactive';
  const same = lists.barePsa.get(right.keys[r] ?? '')?.length ?? 1;
  if (same > 1) return `too close to call: ${same} have this name in HaloPSA`;
  const twins = lists.namesakes.get(fold(lists.cove[l]?.name ?? '').trim()) ?? 1;
  if (twins > 1) return `too close to call: ${twins} have this name in Cove`;
  if (numbersDiffer(lists, l, r)) return 'a number differs';
  const [first, second] = suggestions;
  if (first && second && second.score > 0.5 * first.score) {
    const close = suggestions.filter(({ score }) => score > 0.5 * first.score).length;
    return `too close to call: ${close}`;
  }
  // Initials alone never link: they fit too many companies.
  let pair = -1;
  for (let n = 0; n < judgedPairs; n++)
    if (judged.scored.ids[l * judgedPairs + n] === r) pair = (l * judgedPairs + n) * featureCount;
  if (pair >= 0 && (rows[pair + featureAt.acronym] ?? 0) > 0.3 && (rows[pair + featureAt.strongest] ?? 0) < 0.4)
    return 'initials only';
  // "Reed & Shaw LLP" and "Shaw & Reed Ltd" are two firms.
  if (pair >= 0 && (rows[pair + featureAt.order] ?? 0) > 0 && (rows[pair + featureAt.legal] ?? 0) > 3)
    return 'another order and another legal form';
  return undefined;
}

/**
 * "Fund" and "Fund II", "Store 12" and "Store 21": a number that one name has and the other lacks tells two companies
 * apart, unless it stands beside the Cove name (a code or a house number in brackets or after a dash).
 */
function numbersDiffer({ judged: { scored } }: Lists, l: number, r: number): boolean {
  const { left, right, vocabulary } = scored;
  const numbers = (side: typeof left, name: number, asides: boolean): Set<number> => {
    const found = new Set<number>();
    for (let at = side.from[name] ?? 0; at < (side.from[name + 1] ?? 0); at++) {
      const id = side.ids[at] ?? 0;
      if (
        vocabulary.digit[id] === 1 &&
        /^\d+$/u.test(vocabulary.words[id] ?? '') &&
        (asides || side.parts[at] === part.main)
      )
        found.add(id);
    }
    return found;
  };
  const inLeft = numbers(left, l, true);
  const inRight = numbers(right, r, true);
  return [...inRight].some((id) => !inLeft.has(id)) || [...numbers(left, l, false)].some((id) => !inRight.has(id));
}
