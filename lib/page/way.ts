import type { Landmark } from '../consoles/landmark.ts';
import { isVisible, parentOf, textOf } from './dom.ts';
import { glimpse } from './glimpse.ts';
import { likely, locate } from './locate.ts';
import { nameIndex } from './names.ts';
import { isConfiguration } from './where.ts';

/** So far up is an entry's menu looked for. */
const levels = 4;

/**
 * Whether an entry stands beside another in one menu: of two that are called the same ("Tickets" beside "Configuration", and
 * the tickets of the configuration) it is not the one that the other leads to. Alone it may be: trees may be flat.
 */
function standsBeside(entry: Element, names: readonly string[]): boolean {
  const text = textOf(entry);
  if (entry.closest('[class*=breadcrumb],[aria-label*=readcrumb]')) return false;
  let branch = entry;
  for (let up = parentOf(entry), level = 0; up && level < levels; up = parentOf(up), level += 1) {
    // What holds more than the entry is no entry of a menu.
    if (textOf(branch) !== text) return false;
    const others = [...up.children].filter((child) => child !== branch && child.localName === branch.localName);
    if (others.some((other) => nameIndex(textOf(other), names) >= 0 && isVisible(other))) return true;
    branch = up;
  }
  return false;
}

/**
 * A link whose own address leads out of the configuration, where everything is that a path leads to, or to nowhere else than
 * where one is.
 */
function leadsOut(entry: Element): boolean {
  const link = entry.closest<HTMLAnchorElement>('a[href]');
  if (!link || !/^https?:/.test(link.href)) return false;
  const { location } = link.ownerDocument;
  const { pathname, hash } = new URL(link.href);
  if (link.href === location.href && !link.hasAttribute('aria-expanded')) return true;
  const stays = pathname === location.pathname && !/^#!?\//.test(hash);
  return !stays && isConfiguration(location) && !isConfiguration({ pathname, hash });
}

/**
 * The last part of a menu path that can be pressed on the page that is open.
 *
 * @param parts the names of each part, from the first on
 */
export const wayAlong = (document: Document, parts: readonly (readonly string[])[]): Element | null =>
  glimpse(() => {
    for (const [at, names] of [...parts.entries()].toReversed()) {
      const landmark: Landmark = { id: 'way', role: 'menuitem', names: [...names] };
      const seen = locate(document, landmark);
      const before = parts.slice(0, at).flat();
      const isOn = (entry: Element): boolean => !standsBeside(entry, before) && !leadsOut(entry);
      if (seen.kind === 'found' && isOn(seen.element)) return seen.element;
      // An entry of the menu says more plainly that it is one than a tile does.
      const all = seen.kind === 'found' || seen.kind === 'several' ? likely(document, landmark) : [];
      const [entry, second] = all.filter(isOn);
      if (entry && !second) return entry;
      if (seen.kind === 'found' && all.length === 1 && !leadsOut(seen.element)) return seen.element;
    }
    return null;
  });
