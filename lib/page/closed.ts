/** Parts of a page that are folded away, and what unfolds them. */
import { fold } from '../consoles/fold.ts';
import { isElement, isVisible, parentOf, queryAll, textOf, viewOf } from './dom.ts';
import { isInMenu } from './menus.ts';
import { nameIndex } from './names.ts';
import { spoken } from './spoken.ts';

const closed = '[aria-expanded=false]:not([aria-haspopup],[role=combobox],input),details:not([open]) > summary';
const opened = '[aria-expanded=true]:not([aria-haspopup],[role=combobox],input),details[open] > summary';

/** Leads to another page. */
const elsewhere = 'a[href]:not([href^="#"],[href^="javascript:"],[aria-expanded])';

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
  const worth = (el: Element): number => nameIndex(headOf(el), names);
  const told = queryAll(start, closed).filter((el) => worth(el) >= 0);
  // A part of the first name that is open is the one that was meant: what has a later name is something else.
  const meant = Math.min(
    ...queryAll(start, opened)
      .filter((el) => worth(el) >= 0 && isVisible(el))
      .map(worth),
  );
  // What holds a whole part may say so as well as its head.
  const heads = told.filter((el) => !told.some((other) => other !== el && el.contains(other)));
  const all = (heads.length > 0 ? heads : lone(start, names)).filter(
    (el) => isVisible(el) && !isInMenu(el) && worth(el) <= meant && !el.closest(elsewhere),
  );
  const [only] = all;
  return all.length === 1 && only ? (switchOf(only) ?? only) : null;
}

/** Signs may be letters to the eye of a program alone: a font of icons draws "chevron_right" as one. */
const isSign = (el: Element): boolean => el.getAttribute('aria-hidden') === 'true';
const headOf = (el: Element): string => textOf(el, isSign);

/** What the head of a closed part is called, without the arrow beside it, which may be a letter. */
export const headName = (opener: Element): string => {
  const head = opener.closest(parts) ?? opener;
  return headOf(head).replace(/^[^\p{L}\p{N}(]+|[^\p{L}\p{N})]+$/gu, '');
};

const parts = '[role=treeitem],[role=row]';
const switches =
  'button,[role=button],[class*=switcher],[class*=toggle],[class*=expand],[class*=caret],[class*=chevron],[class*=arrow]';

/** The entry of a tree, or a row, is opened by the switch before its words, where it has one: a press on these may choose it. */
function switchOf(head: Element): Element | null {
  if (!head.matches(parts)) return null;
  return [...head.querySelectorAll(switches)].find((el) => isVisible(el) && !el.closest('[role=group]')) ?? null;
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
