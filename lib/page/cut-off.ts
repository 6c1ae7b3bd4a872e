/** What an ancestor's `overflow` cuts away: a copy for screen readers, cut down to a point, or a part of the page that is folded to no height. */
import { remembered } from './glimpse.ts';
import { parentOf, viewOf } from './tree.ts';

/** Inside a box that is cut down to a point, as what only screen readers get is. */
export function isInPoint(el: Element): boolean {
  for (let up = parentOf(el), level = 0; up && level < 5; up = parentOf(up), level += 1) {
    const box = up.getBoundingClientRect();
    if (box.width < 2 && box.height < 2 && cuts(up)) return true;
  }
  return false;
}

/** Inside a box that has no height or no width and shows nothing beyond itself, as a folded part of a page. */
export function isInFolded(el: Element): boolean {
  for (let wall = wallAround(el); wall; wall = wallAround(wall)) if (!leavesOut(el, wall)) return true;
  return false;
}

/** A box that shows nothing of what is in it for want of height or width. */
function isFolded(el: Element): boolean {
  const { width, height } = el.getBoundingClientRect();
  // What these two are told to hide, the window hides: their own size says nothing.
  return (width < 2 || height < 2) && !/^(?:html|body)$/.test(el.localName) && cuts(el);
}

const cuts = (el: Element): boolean => /hidden|clip/.test(viewOf(el).getComputedStyle(el).overflow);

const wallAround = (el: Element): Element | null =>
  remembered('folded around', el, () => {
    const up = parentOf(el);
    return !up || isFolded(up) ? up : wallAround(up);
  });

/** Is `el` placed against something further out than `wall`? Then that cuts nothing off it. */
function leavesOut(el: Element, wall: Element): boolean {
  let sought: 'any' | 'placed' = 'any';
  for (let up: Element | null = el; up; up = parentOf(up)) {
    const { position } = viewOf(up).getComputedStyle(up);
    if (sought === 'placed' && position !== 'static') sought = 'any';
    if (up === wall) return sought === 'placed';
    if (position === 'fixed') return true;
    if (position === 'absolute' && sought === 'any') sought = 'placed';
  }
  return false;
}
