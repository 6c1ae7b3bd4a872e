import { bare } from '../consoles/fold.ts';
import { isElement, queryAll, textElements } from './dom.ts';
import { controlSelector, nameIndex } from './names.ts';

/**
 * Where the page says a name at all. Working out what every control of a long form is called costs a hundred times more than
 * finding the few texts that could name one: only what stands near those, or says the name itself, is looked at closely.
 */

/** How an element says one of the names: with all of its words, or with those beside its children; `undefined`: not at all. */
export function wordsFor(el: Element, names: readonly string[]): string | undefined {
  const whole = el.textContent ?? '';
  if (whole.length <= 200 && nameIndex(bare(whole), names) >= 0) return whole;
  if (el.childElementCount === 0) return undefined;
  const own = [...el.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : ' ')).join('');
  return nameIndex(bare(own), names) >= 0 ? own : undefined;
}

/** Text elements that say one of the names, visible or not. */
export const spoken = (start: Document | Element, names: readonly string[], max = 160): Element[] =>
  textElements(start, max).filter((el) => wordsFor(el, names) !== undefined);

const said = ['aria-label', 'title', 'placeholder', 'value', 'label'] as const;
/** So many controls after a text may be its control, and so many before it (what is ticked stands before its words). */
const after = 4;
const before = 3;

/** Controls that could be called one of the names. */
export function controlsCalled(
  start: Document | Element,
  names: readonly string[],
  selector = controlSelector,
): Element[] {
  const controls = queryAll(start, selector);
  const words = spoken(start, names);
  const near = new Set<Element>();
  for (const text of words) {
    const group = text.closest('th,[role=columnheader],.rt-th,legend,[role=rowheader]');
    const whole = group?.closest('table,[role=grid],[role=treegrid],[role=table],.ReactTable,fieldset,[role=group]');
    let [left, right] = [0, 0];
    const earlier: Element[] = [];
    for (const control of controls) {
      if (whole?.contains(control)) near.add(control);
      const at = inTreeOf(control, text);
      if (!at) continue;
      if (at.contains(text)) near.add(control);
      else if ((text.compareDocumentPosition(at) & 4) === 0) earlier.push(control);
      else if (right < after) {
        near.add(control);
        right += 1;
      }
    }
    for (const control of earlier.toReversed()) {
      if (left >= before) break;
      near.add(control);
      left += 1;
    }
  }
  const refers = (el: Element): boolean =>
    el.hasAttribute('aria-labelledby') || el.closest('[aria-labelledby]') !== null;
  const tied = (el: Element): boolean =>
    'labels' in el &&
    [...((el as HTMLInputElement).labels ?? [])].some((label) => words.some((text) => label.contains(text)));
  return controls.filter(
    (el) =>
      near.has(el) ||
      said.some((name) => nameIndex(bare(el.getAttribute(name) ?? ''), names) >= 0) ||
      (words.length > 0 && (tied(el) || refers(el))),
  );
}

/** The control, or what holds its shadow tree, in the tree in which the text stands. */
function inTreeOf(control: Element, text: Element): Element | null {
  const root = text.getRootNode();
  let at: Element | null = control;
  while (at && at.getRootNode() !== root) {
    const own: Node = at.getRootNode();
    at = 'host' in own && isElement(own.host as Node) ? (own.host as Element) : null;
  }
  return at;
}
