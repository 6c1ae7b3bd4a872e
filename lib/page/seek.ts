import { frameDocument, isHtml, viewOf } from './dom.ts';

/** Scrolls on through a page that draws its parts only while it is scrolled (HaloPSA's role page does). */
export interface Seeking {
  /** Scrolls one screenful on; `false` once all was in view: then it stands again where it stood at first. */
  next: () => boolean;
}

const least = 40;

type Tree = Document | ShadowRoot;

/** What lies in the middle of a tree, from the top: what is on top may be a bubble of Alcove's own. Components and frames are entered. */
function* middleOf(tree: Tree, x: number, y: number): Generator<Element> {
  for (const box of tree.elementsFromPoint(x, y)) {
    if (box.getRootNode() !== tree) continue;
    if (box.shadowRoot) yield* middleOf(box.shadowRoot, x, y);
    const inner = box.localName === 'iframe' ? frameDocument(box as HTMLIFrameElement) : null;
    if (inner) yield* middleOf(inner, box.clientWidth / 2, box.clientHeight / 2);
    if (inner?.scrollingElement) yield inner.scrollingElement;
    yield box;
  }
}

/** The box that holds most of the page and scrolls: the page itself, a container of it, or the page in its frame. */
function mainScroller(document: Document): Element | null {
  for (const box of middleOf(document, innerWidth / 2, innerHeight / 2)) {
    const overflow = viewOf(box).getComputedStyle(box).overflowY;
    const ofFrame = box === box.ownerDocument.scrollingElement && box.ownerDocument !== document;
    const scrolls = ofFrame || overflow === 'auto' || overflow === 'scroll' || overflow === 'overlay';
    if (scrolls && box.clientHeight > innerHeight / 3 && box.scrollHeight > box.clientHeight + least) return box;
  }
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
