import { isElement, isVisible, parentOf, precedes, textElements, textOf, tidy, viewOf } from './dom.ts';
import { remembered } from './glimpse.ts';

/** Headings by what they are or are called. */
export const headingSelector =
  'h1,h2,h3,h4,h5,h6,legend,caption,[role=heading],[class*=group-header],[class*=section-header],[class*=section-title],[class*=card-title],[class~=card-header],[class~=panel-heading],[class*=panel-title],[class*=head-title],[class*=tile-title],[class*=page_title],[class*=page-title]';

/** What may be written in bold or large without heading anything. */
const never =
  'label,button,a,nav,option,th,td,dt,dd,strong,b,[role=button],[role=tab],[role=option],[role=menuitem],[role=gridcell],[role=row],[role=columnheader],[role=tablist],li';

/** A short text that is drawn heavier or larger than the page's usual text, alone on its line. */
function isDrawnAsHeading(el: Element): boolean {
  if (el.closest(never)) return false;
  const { body } = el.ownerDocument;
  if (!body) return false;
  const view = viewOf(el);
  const style = view.getComputedStyle(el);
  const usual = remembered('usual size', body, () => parseFloat(view.getComputedStyle(body).fontSize) || 16);
  const isDrawn = parseFloat(style.fontWeight) >= 600 || parseFloat(style.fontSize) >= usual * 1.15;
  return isDrawn && style.cursor !== 'pointer' && isVisible(el);
}

/** Headings of one tree, in document order: by markup, and what is drawn as one. */
function headingsOf(root: Node): readonly Element[] {
  return remembered('headings', root, () => {
    if (!('querySelectorAll' in root)) return [];
    const tree = root as Document | ShadowRoot;
    const marked = [...tree.querySelectorAll(headingSelector)].filter(isVisible);
    const drawn = textElements(tree, 60).filter(
      (el) => el.getRootNode() === root && !marked.some((other) => other.contains(el)) && isDrawnAsHeading(el),
    );
    return [...marked, ...drawn].toSorted((a, b) => (precedes(a, b) ? -1 : 1));
  });
}

/** Part of a heading, by markup or as it is drawn. */
export const isHeading = (el: Element): boolean => headingsOf(el.getRootNode()).some((heading) => heading.contains(el));

/** The box around, out of open shadow roots and out of frames of the same origin. */
function around(at: Element): Element | null {
  const up = parentOf(at);
  if (up) return up;
  try {
    return at.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** Headings (and what is drawn as one) from the nearest upwards: what a thing "stands under". */
export function headingsAbove(el: Element, start: Node = el.ownerDocument): readonly string[] {
  return remembered(start === el.ownerDocument ? 'above' : 'above within', el, () => {
    const texts: string[] = [];
    let at = el;
    for (let up = around(el); up; up = around(up)) {
      const box = up;
      // What stands in another tree is represented by what holds that tree here.
      if (at.getRootNode() !== box.getRootNode()) {
        const root = at.getRootNode();
        at = 'host' in root && isElement(root.host as Node) ? (root.host as Element) : box;
      }
      const own = box.getAttribute('aria-label');
      if (own) texts.push(own);
      const from = at;
      const heading = headingsOf(box.getRootNode())
        .filter((h) => box.contains(h) && (h.contains(from) ? wordsBeside(h, from) !== '' : precedes(h, from)))
        .at(-1);
      if (heading) texts.push(heading.contains(from) ? wordsBeside(heading, from) : textOf(heading));
      if (box === start) break;
    }
    return [...new Set(texts.map(tidy))].filter(Boolean);
  });
}

/** A heading's own words when `el` stands in it: "Category 1 [+]" is headed by "Category 1", not by the list before it. */
const wordsBeside = (heading: Element, el: Element): string =>
  heading === el ? '' : tidy(textOf(heading).replace(textOf(el), ''));
