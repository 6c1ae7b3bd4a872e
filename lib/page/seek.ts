import { isHtml } from './dom.ts';

/** Scrolls on through a page that draws its parts only while it is scrolled (HaloPSA's role page does). */
export interface Seeking {
  /** Scrolls one screenful on; `false` once all was in view: then it stands again where it stood at first. */
  next: () => boolean;
}

const least = 40;

/** The box that holds most of the page and scrolls: the page itself, or a container of it. */
function mainScroller(document: Document): Element | null {
  // All that lies there: what is on top may be a bubble of Alcove's own.
  const middle = document.elementsFromPoint(innerWidth / 2, innerHeight / 2);
  const scroller = middle.find((box) => {
    const overflow = getComputedStyle(box).overflowY;
    const scrolls = overflow === 'auto' || overflow === 'scroll' || overflow === 'overlay';
    return scrolls && box.clientHeight > innerHeight / 3 && box.scrollHeight > box.clientHeight + least;
  });
  if (scroller) return scroller;
  const page = document.scrollingElement;
  return page && page.scrollHeight > page.clientHeight + least ? page : null;
}

/** Begins where the page stands, goes to its end, then once from the top to where it began. */
export function seekThrough(document: Document): Seeking {
  const box = mainScroller(document);
  const start = box?.scrollTop ?? 0;
  let wrapped = false;
  let over = box === null;
  const to = (top: number): void => {
    if (box && isHtml(box)) box.scrollTo({ top, behavior: 'instant' });
  };
  return {
    next() {
      if (over || !box?.isConnected) return false;
      const before = box.scrollTop;
      if (wrapped && before >= start) {
        over = true;
        to(start);
        return false;
      }
      to(before + box.clientHeight * 0.8);
      if (box.scrollTop > before + 1) return true;
      // The end: what stands above the beginning may not have been drawn either.
      if (wrapped || start < least) {
        over = true;
        to(start);
        return false;
      }
      wrapped = true;
      to(0);
      return true;
    },
  };
}
