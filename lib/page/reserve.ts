import type { Side } from './frame.ts';

/**
 * Room at the page's edge for the docked sidebar, so that nothing of the host lies under it: a margin
 * on the root, and for what a margin does not reach (fixed bars, `100vw` boxes) the smallest inline
 * change that moves it out of the strip. All of it is taken back exactly.
 */
export interface Reserve {
  /** Keeps `width` CSS pixels free at `side`. Calling it again changes the room. */
  hold: (side: Side, width: number) => void;
  /** Moves what has come under the strip since; cheap enough for once a second. */
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
    set(root, property, `${own + held.width}px`);
  };

  /** How far an element reaches into the strip, CSS pixels. */
  const reach = (element: Element): number => {
    if (!held) return 0;
    const rect = element.getBoundingClientRect();
    const viewport = document.documentElement.clientWidth;
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
    const viewport = document.documentElement.clientWidth;
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

  const tidy = (): void => {
    if (!held) return;
    const { side, width } = held;
    const viewport = document.documentElement.clientWidth;
    if (
      document.documentElement.style.getPropertyValue(`margin-${side}`) !==
      changed.get(document.documentElement)?.formers.get(`margin-${side}`)?.ours
    ) {
      margin();
    }
    for (const element of changed.keys()) if (!element.isConnected) changed.delete(element);
    for (let pass = 0; pass < 3; pass += 1) {
      let moved = false;
      for (const share of [0.03, 0.5, 0.97]) {
        const x = side === 'right' ? viewport - width * share : width * share;
        for (let row = 0; row < 12; row += 1) {
          const y = (window.innerHeight * (row + 0.5)) / 12;
          for (const element of document.elementsFromPoint(x, y).slice(0, 8)) {
            if (isOurs(element) || element === document.documentElement) continue;
            const box = outermost(element);
            if (box && !changed.has(box) && moveOut(box)) moved = true;
          }
        }
      }
      // The first row of pixels, where a bar may be thinner than the distance of the samples, and the last.
      for (const y of [2, window.innerHeight - 3]) {
        for (const element of document.elementsFromPoint(side === 'right' ? viewport - 3 : 3, y).slice(0, 8)) {
          if (isOurs(element) || element === document.documentElement) continue;
          const box = outermost(element);
          if (box && !changed.has(box) && moveOut(box)) moved = true;
        }
      }
      if (!moved) break;
    }
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
    tidy();
  };
  return { hold, tidy, release };
}
