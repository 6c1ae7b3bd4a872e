import { allIn } from './all-in.ts';
import { isInFolded, isInPoint } from './cut-off.ts';
import { remembered } from './glimpse.ts';
import { isElement, parentOf, viewOf } from './tree.ts';

export { isElement, parentOf, viewOf } from './tree.ts';

/**
 * Reading a page that belongs to somebody else. Nothing here changes it. Elements are told apart by their tag name, not by
 * `instanceof`: an element of a same-origin frame is no instance of this world's classes.
 */

export const isInput = (el: Element): el is HTMLInputElement => el.localName === 'input';
export const isSelect = (el: Element): el is HTMLSelectElement => el.localName === 'select';
export const isTextArea = (el: Element): el is HTMLTextAreaElement => el.localName === 'textarea';
export const isHtml = (el: Element): el is HTMLElement => 'offsetParent' in el;

/** Trimmed, with every run of white space (non-breaking too) as one blank. */
export const tidy = (text: string | null | undefined): string => (text ?? '').replace(/[\s\u00a0\u200b]+/g, ' ').trim();

const isRoot = (node: Node): node is Document | ShadowRoot => 'getElementById' in node;
const isFrame = (el: Element): el is HTMLIFrameElement => el.localName === 'iframe' || el.localName === 'frame';

/** The element with this id in the same tree as `near`, else in its document. */
export function byId(near: Element, id: string): Element | null {
  const root = near.getRootNode();
  return (isRoot(root) ? root.getElementById(id) : null) ?? near.ownerDocument.getElementById(id);
}

/** What has the focus in the tree that `near` is part of. */
export function activeIn(near: Element): Element | null {
  const root = near.getRootNode();
  return isRoot(root) ? root.activeElement : null;
}

/** The topmost element at a point of the window, in the tree that `near` is part of. */
export function elementAt(near: Element, x: number, y: number): Element | null {
  const root = near.getRootNode();
  return isRoot(root) ? root.elementFromPoint(x, y) : null;
}

/** Ancestors from the parent upwards, out of open shadow roots too. */
export function* ancestors(el: Node): Generator<Element> {
  for (let up = parentOf(el); up; up = parentOf(up)) yield up;
}

/** `contains` that also looks through open shadow roots. */
export function holds(outer: Node, inner: Node): boolean {
  if (outer.contains(inner)) return true;
  for (const up of ancestors(inner)) if (up === outer) return true;
  return false;
}

/** Whether this document is laid out at all (a test document without layout has no sizes). */
const hasLayout = (el: Element): boolean => {
  const document = el.ownerDocument;
  const now = performance.now();
  const known = laidOut.get(document);
  if (known && now - known.at < 200) return known.yes;
  const yes = document.documentElement.clientWidth > 0 && document.documentElement.getBoundingClientRect().width > 0;
  laidOut.set(document, { at: now, yes });
  return yes;
};
const laidOut = new WeakMap<Document, { at: number; yes: boolean }>();

/**
 * Could a person see it (after scrolling to it)? Not: display none, visibility hidden, opacity 0, no
 * size, `hidden`, inside a closed `details`, or moved far out of the page (copies for screen readers).
 */
export const isVisible = (el: Element): boolean => remembered('visible', el, seen);

function seen(el: Element): boolean {
  if (!el.isConnected) return false;
  if (hasLayout(el) && typeof el.checkVisibility === 'function') {
    if (!el.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false })) {
      // A wrapper that has no box of its own shows what its children show.
      return viewOf(el).getComputedStyle(el).display === 'contents' && [...el.children].some(isVisible);
    }
  } else {
    for (let up: Element | null = el; up; up = parentOf(up)) {
      const style = viewOf(up).getComputedStyle(up);
      if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return false;
      if (up.hasAttribute('hidden')) return false;
    }
    return true;
  }
  const box = el.getBoundingClientRect();
  if (box.width < 2 || box.height < 2) {
    // An inline wrapper around floated or positioned children has no size of its own.
    return [...el.children].some((child) => child.getBoundingClientRect().width >= 2 && isVisible(child));
  }
  if (isClipped(el) || isInFolded(el)) return false;
  if (box.right > 0 && box.bottom > 0) return true;
  const [left, top] = scrolledBy(el);
  return box.right + left > 0 && box.bottom + top > 0;
}

/** Inside a box that is cut down to a point, as what only screen readers get is. */
export const isClipped = (el: Element): boolean => remembered('clipped', el, isInPoint);

/** How far the page and every scrolling box around `el` are scrolled: scrolled out of sight is not moved out of the page. */
function scrolledBy(el: Element): [left: number, top: number] {
  const view = viewOf(el);
  let [left, top] = [view.scrollX, view.scrollY];
  for (let up = parentOf(el); up; up = parentOf(up)) {
    if (up === el.ownerDocument.scrollingElement) continue;
    left += Math.abs(up.scrollLeft);
    top += up.scrollTop;
  }
  return [left, top];
}

/** What is drawn inside an element: its shadow tree, a slot's contents, else its own children. */
export function childrenOf(el: Element): Iterable<Node> {
  if (el.shadowRoot) return el.shadowRoot.childNodes;
  if (el.localName === 'slot') {
    const given = (el as HTMLSlotElement).assignedNodes({ flatten: true });
    if (given.length > 0) return given;
  }
  return el.childNodes;
}

const silent = new Set(['script', 'style', 'template', 'noscript', 'option', 'svg', 'head', 'textarea']);
const inline = /^(?:inline|contents|ruby)/;
const inlineTags = /^(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var|label)$/;

/** Kept apart from the words before it: badges may have no blank between them. */
const stands = ({ paddingLeft, marginLeft }: CSSStyleDeclaration): boolean =>
  parseFloat(paddingLeft) >= 3 || parseFloat(marginLeft) >= 3;

/**
 * The text a person sees in `root`, as lines (block boundaries end a line), without hidden parts and
 * without what `skip` names. Looks into open shadow roots.
 */
export function linesOf(root: Node, skip?: (el: Element) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    const text = tidy(line);
    if (text) lines.push(text);
    line = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      line += node.nodeValue ?? '';
      return;
    }
    if (isElement(node)) {
      if (silent.has(node.localName) || skip?.(node)) return;
      const style = viewOf(node).getComputedStyle(node);
      if (style.display === 'none' || style.visibility === 'hidden') return;
      const block = style.display ? !inline.test(style.display) : !inlineTags.test(node.localName);
      if (block || node.localName === 'br') end();
      else if (stands(style)) line += ' ';
      if (node.localName !== 'select') for (const child of childrenOf(node)) walk(child);
      if (block) end();
    } else for (const child of node.childNodes) walk(child);
  };
  walk(root);
  end();
  return lines;
}

/** Its visible text as one line. */
export const textOf = (el: Node, skip?: (el: Element) => boolean): string =>
  skip ? linesOf(el, skip).join(' ') : remembered('text', el, (node) => linesOf(node).join(' '));

/**
 * `rootsOf`, at most a tenth of a second old. Looking for shadow roots visits every element; while something is
 * waited for, looking that often is enough.
 */
export function recentRootsOf(document: Document): readonly (Document | ShadowRoot | Element)[] {
  const known = recent.get(document);
  if (known && performance.now() - known.at < 100) return known.roots;
  const roots = rootsOf(document);
  recent.set(document, { at: performance.now(), roots });
  return roots;
}
const recent = new WeakMap<Document, { at: number; roots: readonly (Document | ShadowRoot | Element)[] }>();

/** The document, its open shadow roots and its same-origin frames' documents; not what other origins hold. */
export const rootsOf = (start: Document | ShadowRoot | Element): readonly (Document | ShadowRoot | Element)[] =>
  remembered('roots', start, findRoots);

function findRoots(start: Document | ShadowRoot | Element): (Document | ShadowRoot | Element)[] {
  const roots: (Document | ShadowRoot | Element)[] = [start];
  // What is found is gone through as well.
  for (const root of roots) {
    // Select boxes of thousands of entries are most of some pages, and nothing stands in them.
    for (const el of allIn(root, ':not(option)')) {
      if (el.shadowRoot) roots.push(el.shadowRoot);
      if (isFrame(el)) {
        const inner = frameDocument(el);
        if (inner && isVisible(el)) roots.push(inner);
      }
    }
  }
  return roots;
}

export function frameDocument(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** `querySelectorAll` over everything that `rootsOf` reaches, in document order root by root. */
export function queryAll(start: Document | ShadowRoot | Element, selector: string): Element[] {
  return rootsOf(start).flatMap((root) => allIn(root, selector));
}

/** True when `a` comes before `b` in the document. */
export const precedes = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & 4) !== 0;

/** Elements that hold text of their own (not only that of children), shorter than `max` characters. */
export const textElements = (start: Document | ShadowRoot | Element, max = 120): readonly Element[] =>
  remembered(`texts ${max}`, start, () => findTexts(start, max));

function findTexts(start: Document | ShadowRoot | Element, max: number): Element[] {
  const found: Element[] = [];
  for (const root of rootsOf(start)) {
    const walker = (root.ownerDocument ?? root).createTreeWalker(root, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      if (text.length > max || !/[\p{L}\p{N}+]/u.test(text)) continue;
      const el = node.parentElement?.closest(':not(slot)'); // a slot has no box of its own
      if (el && !silent.has(el.localName) && found.at(-1) !== el) found.push(el);
    }
  }
  return found;
}
