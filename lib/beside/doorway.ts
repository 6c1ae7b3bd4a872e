import { joinPresence } from '../page/presence.ts';
import { isOrphaned, tell } from './glance.ts';

/** What a person does and a page does not do by itself: web apps scroll and move the focus as they load. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'visibilitychange'] as const;
/** A page in front at which nobody stirs for so long is being read, perhaps aloud: who listens to it sends none of the signs, ms. */
const calm = 6000;

/**
 * Calls `then` once somebody stirs at the page, or it has stood in front for a while: until then a page at which nobody is pays for
 * waiting and for nothing else.
 */
export function onceSomebodyStirs(window: Window, then: () => void): void {
  const come = (): void => {
    if (window.document.visibilityState !== 'visible') return;
    clearTimeout(timer);
    for (const sign of signs) window.removeEventListener(sign, come, true);
    then();
  };
  for (const sign of signs) window.addEventListener(sign, come, { capture: true, passive: true });
  const timer = setTimeout(come, calm);
}

/** A part that did not come is not asked for again sooner, ms. */
const rest = 3000;

/**
 * Has a part fetched that stands in the page from then on. It may fail to come: the background was just being ended, or it was still
 * busy with what stood here before.
 *
 * @param over it has come, or nobody is left who could bring it
 * @param again it has not come, a while ago
 */
export async function fetchPart(part: 'lookout' | 'cove-lookout', over: () => void, again: () => void): Promise<void> {
  await tell('panel.load', { part });
  if (joinPresence() || isOrphaned()) over();
  else setTimeout(again, rest);
}
