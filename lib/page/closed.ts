/** Parts of a page that are folded away, and what unfolds them. */
import { fold } from '../consoles/fold.ts';
import { isElement, isVisible, parentOf, queryAll, textOf, viewOf } from './dom.ts';
import { isInMenu } from './menus.ts';
import { nameIndex } from './names.ts';
import { spoken } from './spoken.ts';

const closed = '[aria-expanded=false]:not([aria-haspopup],[role=combobox],input),details:not([open]) > summary';

/** What unfolds the part that an element is drawn in, but not shown. */
export function closedAround(el: Element): Element | null {
  const details = el.closest('details:not([open])');
  if (details) return details.querySelector('summary');
  for (let up: Element | null = el; up; up = parentOf(up)) {
    if (!up.id) continue;
    const opener = up.ownerDocument.querySelector(`[aria-controls~="${CSS.escape(up.id)}"][aria-expanded=false]`);
    if (isElement(opener)) return opener;
  }
  return null;
}

/**
 * What unfolds the closed part of the page that is headed by one of these names: what is in it may be drawn only then.
 * Null where there is none, or more than one.
 */
export function closedNamed(start: Document | Element, names: readonly string[]): Element | null {
  const told = queryAll(start, closed).filter((el) => nameIndex(textOf(el), names) >= 0);
  // What holds a whole part may say so as well as its head.
  const heads = told.filter((el) => !told.some((other) => other !== el && el.contains(other)));
  const all = (heads.length > 0 ? heads : lone(start, names)).filter((el) => isVisible(el) && !isInMenu(el));
  const [only] = all;
  return all.length === 1 && only ? only : null;
}

/** Heads that say nothing of themselves but react to a press, with nothing below them: the end, or the next one of their kind. */
function lone(start: Document | Element, names: readonly string[]): Element[] {
  return spoken(start, names, 60).filter((el) => {
    if (viewOf(el).getComputedStyle(el).cursor !== 'pointer') return false;
    const says = fold(textOf(el));
    let head = el;
    for (let up = parentOf(el); up && fold(textOf(up)) === says; up = parentOf(up)) head = up;
    let next = head.nextElementSibling;
    while (next && !isVisible(next)) next = next.nextElementSibling;
    if (!next) return [...(parentOf(head)?.children ?? [])].some((other) => other !== head && isLike(other, head));
    return isLike(next, head);
  });
}

const isLike = (a: Element, b: Element): boolean =>
  a.localName === b.localName && a.className === b.className && isVisible(a);
