import { ancestors, isVisible, viewOf } from '../dom.ts';
import { pause, until } from './wait.ts';

/** What moves its entries by itself, with a bar of its own and nothing that the browser scrolls (jqWidgets). */

const bars =
  '[role=scrollbar]:not([aria-orientation=horizontal]),[class*=scrollbar],[class*=scroll-bar],[class*=ScrollBar]';

/** An upright bar of its own in `box` or close around it, as high as what it moves; `null` where none is to be seen. */
export function ownBar(box: Element): Element | null {
  const frame = box.getBoundingClientRect();
  for (const up of [box, ...ancestors(box)].slice(0, 4)) {
    if (up.localName === 'body' || up.localName === 'html') return null;
    const { height } = up.getBoundingClientRect();
    for (const el of up.querySelectorAll(bars)) {
      const bar = el.getBoundingClientRect();
      const upright = bar.width > 3 && bar.width <= 32 && bar.height > Math.max(bar.width * 2.5, height * 0.4);
      // One of a table around it is not its own.
      const own = bar.top >= frame.top - 40 && bar.bottom <= frame.bottom + 40 && bar.right <= frame.right + 40;
      if (upright && own && isVisible(el)) return el;
    }
  }
  return null;
}

/** Turns the wheel over an element, as a mouse does it notch by notch. Nothing is chosen by that. */
function turnWheel(el: Element, notches: number): void {
  const view = viewOf(el);
  const { left, top, width, height } = el.getBoundingClientRect();
  const how = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: left + width / 2,
    clientY: top + height / 2,
    deltaMode: 0,
    deltaY: 100 * Math.sign(notches),
  };
  let over: Element = el;
  for (let n = 0; n < Math.abs(notches); n += 1) {
    // What lay under the pointer may have been drawn anew by the notch before.
    if (!over.isConnected) over = el.ownerDocument.elementFromPoint(how.clientX, how.clientY) ?? el;
    for (const type of ['wheel', 'mousewheel']) over.dispatchEvent(new view.WheelEvent(type, how));
  }
}

/** Turns it and waits for what comes of it; false where what is shown stays the same. */
export async function turned(
  el: () => Element | undefined,
  notches: number,
  shown: () => string,
  signal?: AbortSignal,
): Promise<boolean> {
  const was = shown();
  const over = el();
  if (!over) return false;
  turnWheel(over, notches);
  if (!(await until(() => shown() !== was, { within: 250, signal }))) return false;
  // Some move by and by.
  for (let now = shown(), n = 0; n < 12; n += 1) {
    await pause(24);
    const next = shown();
    if (next === now) break;
    now = next;
  }
  return true;
}
