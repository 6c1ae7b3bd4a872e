import { isVisible } from './dom.ts';

const dialogs = '[role=dialog],[role=alertdialog],dialog[open],[aria-modal=true]';

/**
 * Whether a dialog speaks of a client secret: a cheap look for the script that is always there. What it really shows
 * is judged by lib/page/secret-dialog, in the sidebar that is opened for it.
 */
export const hintsAtSecret = (document: Document): boolean =>
  [...document.querySelectorAll(dialogs)].some(
    (box) => /client[\s-]?secret/i.test(box.textContent ?? '') && isVisible(box),
  );
