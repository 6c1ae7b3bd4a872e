/** What of an element a person can see now, and what stands open beside it. All rectangles in viewport pixels. */
import { isOwnGround } from './surface.ts';

const visibleKeyword = 'visible';

/** Parent in the flattened tree: through slots and open shadow roots. */
function parentInView(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

export function overlap(a: DOMRect, b: DOMRect): DOMRect | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const width = Math.min(a.right, b.right) - left;
  const height = Math.min(a.bottom, b.bottom) - top;
  return width > 0 && height > 0 ? new DOMRect(left, top, width, height) : null;
}

export function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}

/** The part of `element` that no scrolling ancestor and no edge of the viewport cuts off; null: nothing of it. */
export function visiblePart(element: Element): DOMRect | null {
  const view = element.ownerDocument.defaultView;
  if (!view || !element.isConnected) return null;
  if (typeof element.checkVisibility === 'function' && !element.checkVisibility({ visibilityProperty: true }))
    return null;
  const screen = new DOMRect(0, 0, view.innerWidth, view.innerHeight);
  let part = overlap(element.getBoundingClientRect(), screen);
  let fixed = getComputedStyle(element).position === 'fixed';
  for (let el = parentInView(element); el && part && !fixed; el = parentInView(el)) {
    const style = getComputedStyle(el);
    const isRoot = el === element.ownerDocument.documentElement || el === element.ownerDocument.body;
    if (!isRoot && (style.overflowX !== visibleKeyword || style.overflowY !== visibleKeyword)) {
      part = overlap(part, el.getBoundingClientRect());
    }
    fixed = style.position === 'fixed';
  }
  return part;
}

/** The frame of the same origin that an element stands in; null: the window itself, or a frame that keeps to itself. */
export function frameAround(element: Element): Element | null {
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** What of a part of a frame's document can be seen, in pixels of the window around the frame. */
export function outOfFrame(frame: Element, part: DOMRect): DOMRect | null {
  const { left, top } = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const right = frame.clientLeft + (parseFloat(paddingLeft) || 0);
  const down = frame.clientTop + (parseFloat(paddingTop) || 0);
  const seen = visiblePart(frame);
  return seen && overlap(new DOMRect(part.left + left + right, part.top + top + down, part.width, part.height), seen);
}

/** The same for whatever frames an element stands in, in pixels of the outermost window. */
export function outOfFrames(element: Element, part: DOMRect): DOMRect | null {
  let seen: DOMRect | null = part;
  for (let frame = frameAround(element); frame && seen; frame = frameAround(frame)) seen = outOfFrame(frame, seen);
  return seen;
}

/** Does something else of the page lie over the element (a modal, a loading veil)? Open lists of its own do not count. */
export function isCovered(element: Element, part: DOMRect, ignore: readonly Element[]): boolean {
  const document = element.ownerDocument;
  const related = (other: Element): boolean =>
    other.contains(element) ||
    element.contains(other) ||
    Boolean(other.shadowRoot) ||
    other.closest('label')?.contains(element) === true;
  for (const [x, y] of [
    [0.5, 0.5],
    [0.1, 0.5],
    [0.9, 0.5],
    [0.5, 0.1],
    [0.5, 0.9],
  ] as const) {
    const top = document
      .elementsFromPoint(part.left + part.width * x, part.top + part.height * y)
      .find((other) => !ignore.includes(other));
    if (!top || related(top)) return false;
  }
  return true;
}

const lists = '[role=listbox],[role=menu],[role=option],[role=tree],select[size]';
const dialogs = '[role=dialog],[role=alertdialog],dialog,[aria-modal=true]';

/** What lies over an element: a dialog, or a veil over most of the window. */
export interface Over {
  /** What a person answers: the dialog, or the box that a veil is drawn around; null: a veil alone, which goes by itself. */
  box: Element | null;
  /** An open list of another control is there, with a veil that takes the presses beside it. */
  list: boolean;
}

/** Does a dialog, or a veil over most of the window, lie over what can be seen of the element, or of a frame around it? Alcove's own surfaces are none. */
export function liesOver(element: Element): Over | null {
  let part = visiblePart(element);
  for (let at: Element | null = element; at && part; at = frameAround(at)) {
    const view = at.ownerDocument.defaultView;
    if (!view) return null;
    if (at !== element) part = outOfFrame(at, part);
    if (!part) return null;
    const { left, top, width, height } = part;
    const covers = [0.5, 0.1, 0.9].map((x) => coverAt(at, left + width * x, top + height * 0.5, view));
    const [over] = covers;
    if (over && covers.every(Boolean)) {
      const box = boxIn(over, at, view);
      return { box, list: !box?.matches(dialogs) && hasList(over) };
    }
  }
  return null;
}

/** Lies out of the flow over most of what the page has of the window: the docked sidebar takes its strip from veils, too. */
const isVeil = (box: Element, { innerWidth, innerHeight }: Window): boolean => {
  if (!/^(?:fixed|absolute)$/.test(getComputedStyle(box).position)) return false;
  const { width, height } = box.getBoundingClientRect();
  const room = Math.min(innerWidth, box.ownerDocument.documentElement.getBoundingClientRect().width || innerWidth);
  return width >= room * 0.8 && height >= innerHeight * 0.8;
};

/** A box that is fixed over the page, as notes are: no bar along an edge, from under which one scrolls, and no list. */
function isNote(box: Element, { innerWidth, innerHeight }: Window): boolean {
  if (getComputedStyle(box).position !== 'fixed' || box.querySelector(lists) || box.matches(lists)) return false;
  const { width, height } = box.getBoundingClientRect();
  return width < innerWidth * 0.6 && height < innerHeight * 0.6;
}

/** What of the page is on top at a point of the window. */
const topAt = (document: Document, x: number, y: number): Element | null =>
  document.elementsFromPoint(x, y).find((el) => !isOwnGround(el)) ?? null;

/** A list that is open before a veil, in one with it or beside it. */
const hasList = (veil: Element): boolean =>
  [...(veil.parentElement ?? veil).querySelectorAll(lists)].some((list) => visiblePart(list) !== null);

/** The dialog or veil at a point of the window that is no part of what holds the element. */
function coverAt(element: Element, x: number, y: number, view: Window): Element | null {
  const top = topAt(element.ownerDocument, x, y);
  for (let at = top; at && !at.contains(element); at = parentInView(at)) {
    if (at.shadowRoot && element.getRootNode() === at.shadowRoot) return null;
    if (at.matches(dialogs) || isVeil(at, view) || isNote(at, view)) return at;
  }
  return null;
}

/** What a person can press is in it: a sign of waiting is answered by nobody. */
const canBeAnswered = (box: Element): boolean =>
  box.querySelector('button,[role=button],a[href],input') !== null && visiblePart(box) !== null;

/** The box that is to be answered: where a veil lies there, what stands before it in the middle of the window, else a dialog beside that. What holds `under` itself is none. */
function boxIn(over: Element, under: Element, view: Window): Element | null {
  if (!isVeil(over, view)) return over.matches(dialogs) || canBeAnswered(over) ? over : null;
  const middle = topAt(over.ownerDocument, view.innerWidth / 2, view.innerHeight / 2);
  for (let at = middle; at && !at.contains(under); at = parentInView(at)) {
    const around = parentInView(at);
    if (isVeil(at, view) || !canBeAnswered(at)) continue;
    if (at.matches(dialogs) || !around || isVeil(around, view) || around.localName === 'body') return at;
    // A dialog whose parts are all placed out of the flow has no size of its own.
    if (around.matches(dialogs) && visiblePart(around) === null) return at;
  }
  const all = [...over.ownerDocument.querySelectorAll(dialogs)];
  const isIt = (box: Element): boolean => !isVeil(box, view) && !box.contains(under) && canBeAnswered(box);
  const layers = all.filter((box) => (isVeil(box, view) || visiblePart(box) === null) && box.contains(over));
  return all.findLast(isIt) ?? layers.flatMap((box) => [...box.querySelectorAll('*')]).find(isIt) ?? null;
}

/** Whether anything of that kind lies over it. */
export const isUnderDialog = (element: Element): boolean => liesOver(element) !== null;

const listRoles = '[role=listbox],[role=menu],[role=tree],[role=grid],[role=dialog],select[size]';

/**
 * The list that the control has open now: by what its ARIA attributes name, else a positioned box at
 * its edge that is not part of the page's flow. Null when none is open.
 */
export function openList(control: Element, ignore: readonly Element[]): DOMRect | null {
  const document = control.ownerDocument;
  const around = [control, ...control.querySelectorAll('[aria-controls],[aria-owns],[aria-expanded]')];
  let list: DOMRect | null = null;
  const add = (element: Element): void => {
    const part = visiblePart(element);
    if (part && part.width > 8 && part.height > 8) list = list ? union(list, part) : part;
  };
  for (const element of around) {
    if (element.getAttribute('aria-expanded') === 'false') continue;
    for (const name of ['aria-controls', 'aria-owns']) {
      for (const id of element.getAttribute(name)?.split(/\s+/) ?? []) {
        const named = id ? document.getElementById(id) : null;
        if (named?.matches(listRoles)) add(named);
      }
    }
  }
  const expanded = around.some((element) => element.getAttribute('aria-expanded') === 'true');
  const active = document.activeElement;
  const engaged =
    expanded || (active !== null && active !== document.body && (control.contains(active) || active.contains(control)));
  if (!engaged) return list;
  const rect = control.getBoundingClientRect();
  for (const share of [0.15, 0.5, 0.85]) {
    for (const y of [rect.bottom + 10, rect.bottom + 40, rect.top - 10, rect.top - 40]) {
      const top = document
        .elementsFromPoint(rect.left + rect.width * share, y)
        .find((other) => !ignore.includes(other) && !isOwnGround(other));
      const box = top && floating(top, control);
      if (box) add(box);
    }
  }
  return list;
}

/** The box out of the flow that `element` belongs to, when it is one apart from the control's own surroundings. */
function floating(element: Element, control: Element): Element | null {
  let box: Element | null = null;
  for (let el: Element | null = element; el && !el.contains(control); el = parentInView(el)) {
    if (el === el.ownerDocument.body) break;
    const { position } = getComputedStyle(el);
    // The veil behind a list takes the presses beside it, and is no part of it.
    const isVeiled = isVeil(el, el.ownerDocument.defaultView ?? window);
    if (!isVeiled && (position === 'absolute' || position === 'fixed' || el.matches(':popover-open'))) box = el;
    if (el.matches(listRoles)) return el;
  }
  return box;
}
