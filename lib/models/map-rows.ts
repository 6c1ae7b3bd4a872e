/** The words of the mapping table. */
import type { Coverage } from '../domain/first-screen.ts';
import type { Link, Suggestion } from '../domain/plan.ts';
import { say } from '../domain/say.ts';
import { own, type CoverageState, type Suggestions } from '../mapping/table-rows.ts';
import type { RowState } from '../mapping/plan.ts';
import { saysTooClose } from '../mapping/too-close.ts';

export const coverageWords: Record<CoverageState, string> = {
  automatic: say('Automatic'),
  hand: say('By hand'),
  suggested: say('Suggested'),
  unmapped: say('Unmapped'),
  unchecked: say('Not compared'),
  excluded: say('Excluded'),
};

/** How many customers have no link and were not excluded. */
export const openIn = ({ unmapped, suggested, unchecked }: Coverage): number =>
  unmapped.customers + suggested.customers + unchecked.customers;

/** What became of comparing the names: said of every row that has not been compared. */
export interface LookUp {
  state: 'none' | 'running' | 'failed' | 'stopped';
  message: string | null;
  /** What the browser said about it, for whoever has to find out more. */
  detail?: string;
}

const originWords: Record<Link['origin'], string> = {
  automatic: say('automatic'),
  suggestion: say('accepted suggestion'),
  hand: say('by hand'),
  all: say('Apply to all'),
  import: say('imported'),
};
/** Where a link came from, in words. */
export const originOf = (link: Link): string => originWords[link.origin];

/**
 * The chip of a row: why it stands as it stands, in words.
 *
 * @param nearest name of the first suggestion where nothing else in the row says it
 */
export function chipOf(
  state: RowState,
  link: Link | undefined,
  suggestions: readonly Suggestion[],
  nearest?: string,
): string | null {
  if (link)
    return link.origin === 'automatic' || link.origin === 'suggestion'
      ? (link.reason ?? originWords[link.origin])
      : originWords[link.origin];
  if (state === 'excluded') return say('left out on purpose');
  if (state === 'unchecked') return null;
  const [first] = suggestions;
  if (first === undefined) return say('no match');
  if (state === 'unmapped') return say('no likely match');
  // "Only Road in common" says nothing without the name it was compared with; of several that fit alike none is named.
  return nearest === undefined || isTooClose(suggestions)
    ? first.reason
    : say('{name}? {reason}', { name: nearest, reason: first.reason });
}

/** Below this probability of being right the first suggestion is named with its reason, but no single click accepts it. */
const worthAClick = 0.5;
export const isLikely = (all: Suggestions, coveId: string): boolean =>
  (own(all, coveId)?.confidence ?? 0) >= worthAClick;

/** True when the first suggestion is not clearly the right one, so that no single click may accept it. */
export function isTooClose(suggestions: readonly Suggestion[]): boolean {
  const [first, second] = suggestions;
  return (
    first !== undefined && (first.tooClose === true || saysTooClose(first.reason) || first.score === second?.score)
  );
}
