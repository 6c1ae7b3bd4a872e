/** What a person uses or reads: what Alcove's own surfaces must not stand on. */
const controls =
  'a[href],button,input,select,textarea,summary,label,video,audio,iframe,canvas,img,svg,[onclick],[contenteditable=""],[contenteditable=true],[tabindex]:not([tabindex="-1"]),[role=button],[role=link],[role=tab],[role=menuitem],[role=checkbox],[role=switch],[role=option],[role=combobox],[role=slider],[role=scrollbar]';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Distance of the samples, CSS pixels: finer than the smallest target that is fit to be pressed. */
export const mesh = 8;

/** Is there something at this point of the viewport that a surface must not cover? Remembers what it saw. */
export type Probe = (x: number, y: number) => boolean;

/** Rectangles of the text that belongs to `element` itself, not to its children. */
function textOf(element: Element): DOMRect[] {
  const rects: DOMRect[] = [];
  for (const node of element.childNodes) {
    if (node.nodeType !== 3 || !node.nodeValue?.trim()) continue;
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(node);
    rects.push(...range.getClientRects());
  }
  return rects;
}

/** Width of the scroll bar that `element` shows at this point, CSS pixels. */
function scrollBar(element: Element, x: number): number {
  if (!(element instanceof HTMLElement) || element.scrollHeight <= element.clientHeight) return 0;
  const bar = element.offsetWidth - element.clientWidth;
  if (bar < 6) return 0;
  const { left, right } = element.getBoundingClientRect();
  return (getComputedStyle(element).direction === 'rtl' ? x < left + bar : x > right - bar) ? bar : 0;
}

/** A probe of the page as it is now. `ignore`: Alcove's own hosts. */
export function createProbe(document: Document, ignore: readonly Element[]): Probe {
  const points = new Map<string, boolean>();
  const elements = new Map<Element, true | DOMRect[]>();
  const known = (element: Element): true | DOMRect[] => {
    let answer = elements.get(element);
    if (answer === undefined) {
      // A wide clickable row shows its intent only by the cursor.
      const used = element.closest(controls) !== null || getComputedStyle(element).cursor === 'pointer';
      elements.set(element, (answer = used || textOf(element)));
    }
    return answer;
  };
  const look = (x: number, y: number): boolean => {
    for (const element of document.elementsFromPoint(x, y)) {
      if (ignore.includes(element)) continue;
      if (element === document.documentElement) return false;
      const what = known(element);
      if (what === true || (element !== document.body && scrollBar(element, x) > 0)) return true;
      const { length } = what.filter(
        (rect) => rect.right > x - mesh && rect.left < x + mesh && rect.bottom > y - mesh && rect.top < y + mesh,
      );
      if (length > 0) return true;
    }
    return false;
  };
  return (x, y) => {
    const key = `${x},${y}`;
    let hit = points.get(key);
    if (hit === undefined) points.set(key, (hit = look(x, y)));
    return hit;
  };
}

/** How many samples within the box meet something; 0: it covers nothing. Counts no further than `enough`. */
export function covered(probe: Probe, box: Box, across = 14, down = mesh, enough = Infinity): number {
  let hits = 0;
  const columns = Math.max(1, Math.round(box.width / across));
  for (let top = 0; top < box.height + down && hits < enough; top += down) {
    // The outermost samples lie just inside the box.
    const y = box.top + Math.min(top, box.height - 1);
    for (let column = 0; column <= columns; column += 1) {
      if (probe(box.left + 1 + ((box.width - 2) * column) / columns, y)) hits += 1;
    }
  }
  return hits;
}

/** Width of an inner pane's scroll bar at this point: the distance to keep from the edge there. */
export function barAt(document: Document, x: number, y: number, ignore: readonly Element[]): number {
  let bar = 0;
  for (const element of document.elementsFromPoint(x, y)) {
    if (element === document.body || element === document.documentElement) break;
    if (!ignore.includes(element)) bar = Math.max(bar, scrollBar(element, x));
  }
  return bar;
}
