import { namesClientSecret } from '../consoles/halo-secret.ts';

const byRole = '[role=dialog],[role=alertdialog],dialog[open],[aria-modal=true]';
/** What is drawn as a dialog: by its role, or by the names that frameworks give their layers (only a hint). */
export const dialogSelector = `${byRole},[class*=modal],[class*=dialog],[class*=popup]`;
const says = (el: Element): boolean => namesClientSecret(el.textContent ?? '');

/** A dialog by its name alone has to lie over the page as well: forms are called so, too. */
function liesOver(el: Element): boolean {
  for (let up: Element | null = el; up; up = up.parentElement)
    if (getComputedStyle(up).position === 'fixed') return true;
  return false;
}

/** Whether a person could see it; where nothing is laid out (a test document) only what is switched off is not seen. */
function isDrawn(el: Element, box: Element): boolean {
  if (el.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) === false) return false;
  if (el.ownerDocument.documentElement.clientWidth === 0) return true;
  const { width, height } = el.getBoundingClientRect();
  if (width < 2 || height < 2) return false;
  // Scrolled away within its dialog it is still there; a dialog that waits outside of the window is not.
  return [el, box].some((each) => {
    const { right, bottom } = each.getBoundingClientRect();
    return right > 0 && bottom > 0;
  });
}

/**
 * Whether a dialog speaks of a client secret: a cheap look for the script that is always there, with nothing of the page layer
 * that such a page would pay for. What it really shows is judged by lib/page/secret-dialog, in the sidebar that is opened for it.
 */
export const hintsAtSecret = (document: Document): boolean =>
  [...document.querySelectorAll(dialogSelector)]
    .filter((box) => says(box) && (box.matches(byRole) || liesOver(box)))
    .some((box) =>
      [box, ...box.querySelectorAll('*')].some((el) => says(el) && ![...el.children].some(says) && isDrawn(el, box)),
    );
