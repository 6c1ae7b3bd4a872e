import { ancestors, viewOf } from '../../page/dom.ts';
import type { GridRow } from './row.ts';

/** Whether there is more of it than its box shows. */
const overflows = (box: Element): boolean => box.scrollHeight > box.clientHeight + 2 && box.clientHeight > 30;
const overflowOf = (box: Element): string => viewOf(box).getComputedStyle(box).overflowY;

/**
 * The nearest element around the rows that can be scrolled up and down, else a bar beside them by which the table moves its
 * rows itself (Webix, Ignite UI); `null` when the whole table is drawn.
 */
export function scrollerFor(row: GridRow | undefined): Element | null {
  if (!row) return null;
  /** Moved by the page alone: what only is cut off looks the same. */
  let cut: Element | null = null;
  for (const up of ancestors(row.element)) {
    if (up.localName === 'body' || up.localName === 'html') break;
    if (!overflows(up)) continue;
    const how = overflowOf(up);
    if (/auto|scroll|overlay/.test(how)) return (cut && barBeside(row.element)) ?? cut ?? up;
    // Heads that would go with it: so nobody scrolls.
    if (how === 'hidden' && !up.querySelector('th,[role=columnheader]')) cut ??= up;
  }
  const bar = barBeside(row.element);
  if (bar ?? cut) return bar ?? cut;
  const page = row.element.ownerDocument.scrollingElement;
  return page && page.scrollHeight > page.clientHeight + 2 ? page : null;
}

/** Bars by the box in which their rows lie; and when none was found there. */
const bars = new WeakMap<Element, { bar: Element | null; at: number }>();

/** A narrow box that scrolls, as high as what shows the rows and beside it, with nothing to see in it. */
function barBeside(row: Element): Element | null {
  const home = row.parentElement;
  if (!home) return null;
  const known = bars.get(home);
  if (known && (known.bar ? known.bar.isConnected && overflows(known.bar) : performance.now() - known.at < 500))
    return known.bar;
  const bar = findBar(row);
  bars.set(home, { bar, at: performance.now() });
  return bar;
}

function findBar(row: Element): Element | null {
  const at = row.getBoundingClientRect();
  let level = 0;
  for (const up of ancestors(row)) {
    if (up.localName === 'body' || level > 6) return null;
    level += 1;
    for (const child of up.children)
      for (const el of [child, ...child.children]) {
        if (el.contains(row) || !overflows(el) || el.clientWidth > 32 || el.getClientRects().length === 0) continue;
        const box = el.getBoundingClientRect();
        const beside = box.width <= 32 && (box.left >= at.left + at.width / 2 || box.right <= at.left + 2);
        if (beside && box.height > 60 && /auto|scroll|overlay/.test(overflowOf(el)) && el.textContent?.trim() === '')
          return el;
      }
  }
  return null;
}

/** The visible window of a scroller; the page's own is the window, wherever its root element has been scrolled to. */
export function frameOf(box: Element): { top: number } {
  return box === box.ownerDocument.scrollingElement ? { top: 0 } : box.getBoundingClientRect();
}
