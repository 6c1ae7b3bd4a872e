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

/** Where an element shows a scroll bar at its side: from `from` to `to`, CSS pixels of the window; null: nowhere. */
function scrollBar(element: Element): { from: number; to: number } | null {
  if (!(element instanceof HTMLElement) || element.scrollHeight <= element.clientHeight) return null;
  const bar = element.offsetWidth - element.clientWidth;
  if (bar < 6) return null;
  const { left, right } = element.getBoundingClientRect();
  return getComputedStyle(element).direction === 'rtl'
    ? { from: left, to: left + bar }
    : { from: right - bar, to: right };
}

/** Whether a person uses it; a wide clickable row shows its intent only by the cursor. */
const isUsed = (element: Element): boolean =>
  element.closest(controls) !== null || getComputedStyle(element).cursor === 'pointer';

/** A probe for what can be pressed there now: what lies on top counts, and words do not. */
export function usedAt(document: Document, ignore: readonly Element[]): Probe {
  const elements = new Map<Element, boolean>();
  return (x, y) => {
    const [top] = under(document, x, y, ignore);
    if (!top) return false;
    const known = elements.get(top) ?? isUsed(top);
    elements.set(top, known);
    return known;
  };
}

/**
 * What a press at a point of the window meets, and what holds that. All that lies there, under one another, is asked for only
 * below Alcove's own: the browser goes through the whole page for it, at every point.
 */
function* under(document: Document, x: number, y: number, ignore: readonly Element[]): Generator<Element> {
  const top = document.elementFromPoint(x, y);
  if (top && ignore.includes(top)) yield* document.elementsFromPoint(x, y).filter((el) => !ignore.includes(el));
  else for (let at = top; at; at = at.parentElement) yield at;
}

/** A probe of the page as it is now. `ignore`: Alcove's own hosts. */
export function createProbe(document: Document, ignore: readonly Element[]): Probe {
  const points = new Map<number, boolean>();
  interface Known {
    used: boolean;
    text: DOMRect[];
    bar: ReturnType<typeof scrollBar>;
  }
  const elements = new Map<Element, Known>();
  const know = (element: Element): Known => {
    const used = isUsed(element);
    const answer = used
      ? { used, text: [], bar: null }
      : { used, text: textOf(element), bar: element === document.body ? null : scrollBar(element) };
    elements.set(element, answer);
    return answer;
  };
  const look = (x: number, y: number): boolean => {
    for (const element of under(document, x, y, ignore)) {
      if (element === document.documentElement) return false;
      const { used, text, bar } = elements.get(element) ?? know(element);
      if (used || (bar && x > bar.from && x < bar.to)) return true;
      const near = (rect: DOMRect): boolean =>
        rect.right > x - mesh && rect.left < x + mesh && rect.bottom > y - mesh && rect.top < y + mesh;
      if (text.some(near)) return true;
    }
    return false;
  };
  return (x, y) => {
    // Samples lie a pixel apart or more, and no window is so wide.
    const key = Math.round(x) * 100_000 + Math.round(y);
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
    const own = ignore.includes(element) ? null : scrollBar(element);
    if (own && x > own.from && x < own.to) bar = Math.max(bar, own.to - own.from);
  }
  return bar;
}
