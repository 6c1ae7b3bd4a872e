import { joinPresence } from '../page/presence.ts';
import { isConfiguration, watchAddress } from '../page/where.ts';
import { fetchPart, onceSomebodyStirs } from './doorway.ts';

const configures = (): boolean => isConfiguration(location);

/** Waits until a person goes to configuration, unless the lookout comes for another reason. */
function awaitConfiguration(): void {
  const stop = watchAddress(window, () => {
    if (!joinPresence() && !configures()) return;
    stop();
    if (!joinPresence()) awaitLookout();
  });
}

/**
 * On configuration the background brings the lookout where the checklist may stand open (`background/in-time`); elsewhere it comes
 * for who could use it. Who goes away has stirred before, so addresses need not be heard meanwhile.
 */
function awaitLookout(): void {
  const done = (): void => void (joinPresence() ?? awaitConfiguration());
  onceSomebodyStirs(window, () => {
    if (joinPresence() || !configures()) done();
    else void fetchPart('lookout', done, awaitLookout);
  });
}

/**
 * Runs in the top frame of every HaloPSA page, and is all that most of them ever get: it looks at nothing of the page, hears no
 * message and waits until a person goes to configuration. There it waits until somebody stirs, and has the lookout
 * fetched. What the background asks of a page brings along what answers (`background/console-page`).
 */
export function standBesideHalo(): void {
  if (window !== window.top) return;
  if (configures()) awaitLookout();
  else awaitConfiguration();
}
