import { browser } from 'wxt/browser';
import { joinPresence, takePresence, type Presence } from '../page/presence.ts';

/**
 * The presence of this page for a part that comes into it: the one that is there, or a new one. Null: this part is here already,
 * and a second injection has nothing to do.
 */
export function standAs(part: 'lookout' | 'reader' | 'writer' | 'hands'): Presence | null {
  const presence = joinPresence() ?? takePresence({ runtimeId: () => browser.runtime?.id });
  if (!presence || presence.parts.has(part)) return null;
  presence.parts.add(part);
  return presence;
}
