import { joinPresence } from '../page/presence.ts';
import { fetchPart, onceSomebodyStirs } from './doorway.ts';
import { putAway } from './glance.ts';

/** Host of the tab, of a frame too where the browser tells; what is put away is put away for all of a tab. */
function hostOfTab(): string {
  if (window === window.top) return location.hostname;
  const { ancestorOrigins }: { ancestorOrigins?: ArrayLike<string> } = location;
  const top = Array.from(ancestorOrigins ?? []).at(-1);
  return top === undefined ? '' : new URL(top).hostname;
}

/**
 * Runs in every frame of Cove's console, and is all that it gets where a person has put the checklist away, until somebody stirs:
 * then it has what looks at the frame fetched. A frame may come long after its tab, which nobody tells the background.
 */
export function standBesideCove(): void {
  const fetchIt = (): void => void fetchPart('cove-lookout', () => undefined, waitForIt);
  const waitForIt = (): void => onceSomebodyStirs(window, () => joinPresence() ?? fetchIt());
  void putAway(hostOfTab()).then(
    (away) => (away ? waitForIt() : fetchIt()),
    // The extension was updated or turned off under this page: its successor comes with the next one.
    () => undefined,
  );
}
