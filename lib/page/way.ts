import { isVisible, parentOf, textOf } from './dom.ts';
import { glimpse } from './glimpse.ts';
import { locate } from './locate.ts';
import { nameIndex } from './names.ts';

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
 * The last part of a menu path that can be pressed on the page that is open.
 *
 * @param parts the names of each part, from the first on
 */
export const wayAlong = (document: Document, parts: readonly (readonly string[])[]): Element | null =>
  glimpse(() => {
    for (const [at, names] of [...parts.entries()].toReversed()) {
      const seen = locate(document, { id: 'way', role: 'menuitem', names: [...names] });
      if (seen.kind === 'found') return seen.element;
      const all = seen.kind === 'several' ? seen.elements : [];
      const before = parts.slice(0, at).flat();
      const [entry, second] = all.filter((each) => !standsBeside(each, before));
      if (entry && !second) return entry;
    }
    return null;
  });
