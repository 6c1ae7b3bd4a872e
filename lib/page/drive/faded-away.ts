import { isCovered, visiblePart } from '../sight.ts';
import { until } from './wait.ts';

/**
 * Until nothing lies over the box, at most 800 ms. Many lists fade away, some with a pane over the whole page: what is below
 * cannot be reached as long, though its own list may have been another one.
 */
export function fadedAway(box: Element): Promise<boolean | null> {
  const isFree = (): boolean => {
    const part = visiblePart(box);
    return !part || !isCovered(box, part, []);
  };
  return until(isFree, { within: 800 });
}
