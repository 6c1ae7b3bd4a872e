/** What a person uses or reads: what Alcove's own surfaces must not stand on. */
const controls =
  'a[href],button,input,select,textarea,summary,label,video,audio,iframe,canvas,img,svg,[onclick],[contenteditable=""],[contenteditable=true],[tabindex]:not([tabindex="-1"]),[role=button],[role=link],[role=tab],[role=menuitem],[role=checkbox],[role=switch],[role=option],[role=combobox],[role=slider],[role=scrollbar]';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Is there text of `element` itself (not of its children) inside the box? */
function hasText(element: Element, box: Box): boolean {
  for (const node of element.childNodes) {
    if (node.nodeType !== 3 || !node.nodeValue?.trim()) continue;
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (
        rect.right > box.left &&
        rect.left < box.left + box.width &&
        rect.bottom > box.top &&
        rect.top < box.top + box.height
      ) {
        return true;
      }
    }
  }
  return false;
}

/** Width of the scroll bar that `element` shows at the given side under the box, in CSS pixels. */
function scrollBar(element: Element, box: Box): number {
  if (!(element instanceof HTMLElement) || element.scrollHeight <= element.clientHeight) return 0;
  const bar = element.offsetWidth - element.clientWidth;
  if (bar < 8) return 0;
  const rect = element.getBoundingClientRect();
  const right = box.left + box.width > rect.right - bar && box.left < rect.right;
  const left = box.left < rect.left + bar && box.left + box.width > rect.left;
  return (getComputedStyle(element).direction === 'rtl' ? left : right) ? bar : 0;
}

/**
 * Counts how much of the page a box would cover: one point for every sample on a control, a text or a
 * scroll bar. 0: nothing.
 * @param ignore Alcove's own hosts.
 * @param spacing distance of the samples, CSS pixels; at least as fine as the smallest target.
 */
export function covered(document: Document, box: Box, ignore: readonly Element[], spacing = 12): number {
  const columns = Math.max(1, Math.round(box.width / spacing));
  const rows = Math.max(1, Math.round(box.height / spacing));
  const seen = new Map<Element, boolean>();
  let hits = 0;
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      // The outermost samples lie just inside the box.
      const x = box.left + 0.5 + ((box.width - 1) * column) / columns;
      const y = box.top + 0.5 + ((box.height - 1) * row) / rows;
      for (const element of document.elementsFromPoint(x, y)) {
        if (ignore.includes(element)) continue;
        if (element === document.documentElement || element === document.body) break;
        let hit = seen.get(element);
        if (hit === undefined) {
          hit = element.closest(controls) !== null || scrollBar(element, box) > 0 || hasText(element, box);
          // A wide clickable row shows its intent only by the cursor.
          hit ||= getComputedStyle(element).cursor === 'pointer';
          seen.set(element, hit);
        }
        if (hit) {
          hits += 1;
          break;
        }
      }
    }
  }
  return hits;
}

/** Distance to keep from the edge so that no scroll bar of an inner pane lies under the box. */
export function barAt(document: Document, box: Box, ignore: readonly Element[]): number {
  let bar = 0;
  for (const element of document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2)) {
    if (!ignore.includes(element) && element !== document.documentElement) bar = Math.max(bar, scrollBar(element, box));
  }
  return bar;
}
