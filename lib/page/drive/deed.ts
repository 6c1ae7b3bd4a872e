import { say } from '../../domain/say.ts';
import { allIn } from '../all-in.ts';

/** What came of one act of the hands. */
export type Deed =
  | {
      done: true;
      /** What the page shows now. */ shown: string;
      /** It showed that already; nothing was touched. */ already?: boolean;
    }
  | {
      done: false;
      /** A sentence for a person. */ reason: string;
      /** Trying again can change nothing. */ final?: boolean;
      /** It was seen to show what was wanted, before it went out of sight. */ glimpsed?: boolean;
      /** Its editor is still open: what the page shows there is not what it keeps. */ editing?: boolean;
    };

export const done = (shown: string, already = false): Deed =>
  already ? { done: true, shown, already } : { done: true, shown };
export const refuse = (reason: string): Deed => ({ done: false, reason });
/** A refusal that no second attempt can mend: the page has no such entry, or two of them. */
export const refuseFinally = (reason: string): Deed => ({ done: false, reason, final: true });

/** A dialog that stands in front of `el` and does not contain it: a person could not reach `el` either. */
export function inTheWay(el: Element): string | null {
  for (const dialog of allIn(
    el.ownerDocument,
    'dialog[open],[role=dialog][aria-modal=true],[role=alertdialog][aria-modal=true]',
  )) {
    if (dialog.contains(el) || dialog.getBoundingClientRect().width === 0) continue;
    const box = el.getBoundingClientRect();
    const at = el.ownerDocument.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (at && !el.contains(at) && !at.contains(el)) return say('a dialog of the page is in front of it');
  }
  return null;
}
