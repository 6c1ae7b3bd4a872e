import type { Side } from './frame.ts';
import { viewportOf, zoomOf } from './surface.ts';

/**
 * Room at the page's edge for the docked sidebar, so that nothing of the host lies under it: a margin
 * on the root, and for what a margin does not reach (fixed bars, `100vw` boxes) the smallest inline
 * change that moves it out of the strip. All of it is taken back exactly.
 */
export interface Reserve {
  /** Keeps `width` CSS pixels free at `side`. Calling it again changes the room. */
  hold: (side: Side, width: number) => void;
  /** Moves what has come under the strip since: a part of it at a time, cheap enough for once a second. */
  tidy: () => void;
  release: () => void;
}

/** What stood in an inline style before, and what was put there. */
interface Former {
  value: string;
  priority: string;
  ours: string;
}

const most = 24;
/** Distance of the lines that are looked along, CSS pixels. */
const finest = 8;
/** What looking may take once a second, ms: a large page is gone over in more of them. */
const budget = 6;

export function createReserve(window: Window, isOurs: (element: Element) => boolean): Reserve {
  const { document } = window;
  const changed = new Map<HTMLElement, { hadStyle: boolean; formers: Map<string, Former> }>();
  const given = new WeakSet<Element>();
  let held: { side: Side; width: number } | null = null;

  const set = (element: HTMLElement, property: string, value: string): void => {
    let entry = changed.get(element);
    if (!entry) changed.set(element, (entry = { hadStyle: element.hasAttribute('style'), formers: new Map() }));
    const { style } = element;
    const former = entry.formers.get(property) ?? {
      value: style.getPropertyValue(property),
      priority: style.getPropertyPriority(property),
      ours: '',
    };
    style.setProperty(property, value, 'important');
    former.ours = style.getPropertyValue(property);
    entry.formers.set(property, former);
  };
  const restore = (element: HTMLElement): void => {
    const entry = changed.get(element);
    if (!entry) return;
    changed.delete(element);
    for (const [property, former] of entry.formers) {
      // The page has set it anew meanwhile: that is its own value now.
      if (element.style.getPropertyValue(property) !== former.ours) continue;
      element.style.removeProperty(property);
      if (former.value) element.style.setProperty(property, former.value, former.priority);
    }
    if (!entry.hadStyle && element.getAttribute('style') === '') element.removeAttribute('style');
  };

  const margin = (): void => {
    if (!held) return;
    const root = document.documentElement;
    const property = `margin-${held.side}`;
    restore(root);
    const own = Number.parseFloat(getComputedStyle(root).getPropertyValue(property)) || 0;
    set(root, property, `${own + held.width / zoomOf(root)}px`);
  };

  /** How far an element reaches into the strip, CSS pixels. */
  const reach = (element: Element): number => {
    if (!held) return 0;
    const rect = element.getBoundingClientRect();
    const viewport = viewportOf(document).width;
    return held.side === 'right' ? rect.right - (viewport - held.width) : held.width - rect.left;
  };
  const under = (element: Element): boolean => reach(element) > 1;

  /** The outermost box that reaches into the strip: moving it moves what it holds. */
  const outermost = (element: Element): HTMLElement | null => {
    let top: HTMLElement | null = null;
    for (let el: Element | null = element; el && el !== document.documentElement; el = el.parentElement) {
      if (!under(el)) break;
      if (el instanceof HTMLElement) top = el;
    }
    return top;
  };

  const moveOut = (element: HTMLElement): boolean => {
    if (!held || changed.size >= most || given.has(element)) return false;
    const { side, width } = held;
    const rect = element.getBoundingClientRect();
    const viewport = viewportOf(document).width;
    const room = side === 'right' ? viewport - width - rect.left : rect.right - width;
    const style = getComputedStyle(element);
    const own = Number.parseFloat(style.getPropertyValue(`margin-${side}`)) || 0;
    const attempts: [string, string][][] = [[[`margin-${side}`, `${own + width}px`]]];
    if (room > 80) {
      attempts.push([
        ['max-width', `${room}px`],
        ['min-width', '0'],
      ]);
    }
    if (style.position === 'fixed' || style.position === 'absolute') {
      const shift = side === 'right' ? -reach(element) : reach(element);
      if (rect.width <= viewport - width) attempts.push([['translate', `${shift}px`]]);
    }
    for (const attempt of attempts) {
      for (const [property, value] of attempt) set(element, property, value);
      if (!under(element)) return true;
      restore(element);
    }
    given.add(element);
    return false;
  };

  /** Looks along one line of the strip; true when something was moved. Neighbouring rows look at different columns: half the work, the same mesh. */
  const sweep = (y: number, row: number): boolean => {
    if (!held) return false;
    const { side, width: strip } = held;
    const { width: viewport } = viewportOf(document);
    const columns = Math.ceil(strip / 48) * 2;
    let moved = false;
    for (let column = row % 2; column <= columns; column += 2) {
      const inward = 3 + ((strip - 6) * column) / columns;
      for (const element of document.elementsFromPoint(side === 'right' ? viewport - inward : inward, y).slice(0, 8)) {
        if (isOurs(element) || element === document.documentElement) continue;
        const box = outermost(element);
        if (box && !changed.has(box) && moveOut(box)) moved = true;
      }
    }
    return moved;
  };
  const sweepAll = (): boolean => {
    const { height } = viewportOf(document);
    let moved = false;
    for (let y = 2, row = 0; y < height; y += finest, row += 1) if (sweep(y, row)) moved = true;
    return moved;
  };
  /** `tidy` goes over the same lines, every fourth of them in turn, and goes on the next time where its time was up. */
  let pass = 0;
  let row = 0;
  const tidy = (): void => {
    if (!held) return;
    const root = document.documentElement;
    const property = `margin-${held.side}`;
    if (root.style.getPropertyValue(property) !== changed.get(root)?.formers.get(property)?.ours) margin();
    for (const element of changed.keys()) if (!element.isConnected) changed.delete(element);
    const { height } = viewportOf(document);
    const until = performance.now() + budget;
    for (; 2 + (pass + 4 * row) * finest < height; row += 1) {
      if (performance.now() > until) return;
      sweep(2 + (pass + 4 * row) * finest, row);
    }
    pass = (pass + 1) % 4;
    row = 0;
  };
  const release = (): void => {
    for (const element of changed.keys()) restore(element);
    changed.clear();
    held = null;
  };
  const hold = (side: Side, width: number): void => {
    if (held?.side === side && held.width === width) return tidy();
    release();
    held = { side, width };
    margin();
    // What was held by a box that has moved out may need it on its own: once more, a few times.
    for (let again = 0; again < 4 && sweepAll(); again += 1);
  };
  return { hold, tidy, release };
}
