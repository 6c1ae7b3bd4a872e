/** Runs in the page of the benchmark: a scene set up again, and what is true of it outside the document. */
import { truthMark, type Scene } from '../scene.ts';

export interface Stand {
  scene: Scene;
  random: Random;
  /** Where each landmark is now. Known only here: nothing in the document says so. */
  truth: Map<string, Element>;
  /** Where a landmark was that a mutation took away. */
  sheet: CSSStyleSheet;
  css: string;
}

export interface Random {
  (): number;
  below(n: number): number;
  pick<T>(from: readonly T[]): T | undefined;
  shuffled<T>(from: readonly T[]): T[];
}

/** The same numbers for the same seed. */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return Object.assign(next, {
    below,
    pick: <T>(from: readonly T[]): T | undefined => from[below(from.length)],
    shuffled: <T>(from: readonly T[]): T[] => {
      const all = [...from];
      for (let i = all.length - 1; i > 0; i -= 1) {
        const j = below(i + 1);
        [all[i], all[j]] = [all[j] as T, all[i] as T];
      }
      return all;
    },
  });
}

/** The document and its open shadow roots. */
export function trees(start: Document | ShadowRoot = document): (Document | ShadowRoot)[] {
  const all = [start];
  for (const root of all)
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) all.push(element.shadowRoot);
      if (element instanceof HTMLIFrameElement && element.contentDocument) all.push(element.contentDocument);
    }
  return all;
}
export const everything = (selector: string): Element[] =>
  trees().flatMap((root) => [...root.querySelectorAll(selector)]);

const hostOf = (node: Node): Element | null => {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  if (root instanceof ShadowRoot) return root.host;
  const frame = node.ownerDocument?.defaultView?.frameElement;
  return frame && frame !== node ? frame : null;
};

export function within(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = hostOf(at)) if (at === outer) return true;
  return false;
}

const sheets = new Map<string, CSSStyleSheet>();
export function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}
/** A new page's style: what came before is not needed any more. */
export const forgetSheets = (): void => sheets.clear();

function dress(element: Element, attributes: Record<string, string>): void {
  for (const name of element.getAttributeNames()) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** Puts the scene into the page as it was, and takes the marks out of it. */
export function setUp(scene: Scene, seed: number): Stand {
  dress(document.documentElement, scene.root);
  dress(document.body, scene.body);
  document.body.setHTMLUnsafe(scene.html);
  const sheet = sheetOf(scene.css);
  document.adoptedStyleSheets = [sheet];
  const truth = new Map<string, Element>();
  for (const element of everything(`[${truthMark}]`)) {
    for (const id of (element.getAttribute(truthMark) ?? '').split(' ')) truth.set(id, element);
    element.removeAttribute(truthMark);
  }
  return { scene, random: randomOf(seed), truth, sheet, css: scene.css };
}

/** To be seen by a person, who may scroll: drawn, with a size, not moved out of the page. */
export function isSeen(element: Element): boolean {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    if (!at.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    if (at.ownerDocument === document && at === document.body) break;
  }
  const box = element.getBoundingClientRect();
  return box.width > 2 && box.height > 2 && box.right > 0 && box.bottom > 0;
}

export const controlsOf = (element: Element): Element[] => {
  const selector = 'input:not([type=hidden]),select,textarea,[role=combobox],[role=switch],[role=checkbox]';
  const roots: ParentNode[] = [element];
  for (const root of roots)
    for (const inner of root.querySelectorAll('*')) if (inner.shadowRoot) roots.push(inner.shadowRoot);
  if (element.shadowRoot) roots.push(element.shadowRoot);
  return [
    ...(element.matches(selector) ? [element] : []),
    ...roots.flatMap((root) => [...root.querySelectorAll(selector)]),
  ];
};

/** The element itself that a selector would be recorded for: the control of a setting, else what is pressed. */
export const coreOf = (zone: Element): Element => controlsOf(zone)[0] ?? zone;

/** First words that are drawn in an element, else its title. */
export function wordsOf(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const words = (text.nodeValue ?? '').replaceAll(/\s+/gu, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(words) && text.parentElement?.checkVisibility()) return words;
  }
  return element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '';
}
/** Replaces those words, wherever they stand. */
export function reword(element: Element, to: (words: string) => string): void {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const words = (text.nodeValue ?? '').replaceAll(/\s+/gu, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    text.nodeValue = to(words);
    break;
  }
  for (const each of [element, ...element.querySelectorAll('[title],[aria-label],[placeholder]')])
    for (const name of ['title', 'aria-label'])
      if (each.hasAttribute(name)) each.setAttribute(name, to(each.getAttribute(name) ?? ''));
}

/** A copy with ids of its own, tied to its own labels. */
export function copyOf(element: Element, salt: string): Element {
  const copy = element.cloneNode(true) as Element;
  for (const each of [copy, ...copy.querySelectorAll('*')])
    for (const name of ['id', 'for', 'aria-labelledby', 'aria-controls', 'aria-describedby', 'name'])
      if (each.hasAttribute(name)) each.setAttribute(name, `${each.getAttribute(name) ?? ''}-${salt}`);
  return copy;
}
