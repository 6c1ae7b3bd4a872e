import { createLauncher, type Launcher } from '../page/launcher.ts';
import type { Presence } from '../page/presence.ts';
import { tell } from './glance.ts';

/** What should stand beside the page now. */
export type Showing = 'nothing' | 'launcher' | 'sidebar';

/**
 * Brings the page to a `Showing`: at most one of launcher and sidebar, loaded only when first wanted.
 * The decision itself belongs to the console (`decide`), the drawing to lib/page.
 */
export function createShowing(presence: Presence, onOpen: () => void) {
  let launcher: Launcher | null = null;
  let now: Showing = 'nothing';
  return {
    get now() {
      return now;
    },
    show(next: Showing, open: number | null): void {
      now = next;
      presence.wanted = next === 'sidebar';
      if (next === 'launcher') {
        launcher ??= createLauncher({ window, count: open, onOpen, signal: presence.signal });
        launcher.setCount(open);
        launcher.settle();
      } else {
        launcher?.remove();
        launcher = null;
      }
      if (next === 'sidebar') {
        if (presence.panel) presence.panel.open();
        else if (!presence.building) void tell('panel.load', { part: 'sidebar' });
      } else presence.panel?.close();
    },
  };
}
