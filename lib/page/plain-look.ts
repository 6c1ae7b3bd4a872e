/** What a page draws, for the script that is always loaded: light, without dependencies. */

/** A document, or an open shadow root in which a page keeps all that it shows. */
export type Tree = Document | ShadowRoot;
export const bodyOf = (tree: Tree): Element | ShadowRoot => ('body' in tree ? tree.body : tree);

/** Trees in which all of a page may stand: frames of its own origin and open shadow roots, near its top and large. */
export const within = (document: Document): Tree[] =>
  [...document.body.querySelectorAll<HTMLIFrameElement>('*')].slice(0, 200).flatMap((el) => {
    const tree = el.shadowRoot ?? el.contentDocument ?? null;
    // Only what holds one is measured: that has the page laid out.
    return tree && el.getBoundingClientRect().height > 300 ? tree : [];
  });

export const isSeen = (el: Element | null | undefined): el is HTMLElement => {
  if (!el) return false;
  if (typeof el.checkVisibility === 'function' && !el.checkVisibility({ visibilityProperty: true })) return false;
  // A dialog hides all else of the page from screen readers, and from them alone.
  return !el.closest('[hidden],:not(body) > [aria-hidden=true]');
};
/** What is drawn of its text, as one line. Has the page laid out. */
export const words = (el: Element | ShadowRoot): string =>
  ('innerText' in el ? String(el.innerText) : (el.textContent ?? '')).replace(/\s+/g, ' ').trim();
/** Whether any of its words can be among what is drawn of them: a look that measures nothing. */
export const mayHold = (el: Element, text: RegExp): boolean => text.test(el.textContent ?? '');
/** The first that is drawn, passes `may` (cheap, asked first) and `test`. */
export const first = (
  document: Tree,
  selector: string,
  test: (el: Element) => boolean = () => true,
  may: (el: Element) => boolean = () => true,
): Element | undefined => [...document.querySelectorAll(selector)].find((el) => may(el) && isSeen(el) && test(el));

export type Named<T extends string> = readonly [name: T, words: RegExp];

/** Which of the names stand on the page as a text of their own, drawn, in an element that fits. */
export function wordsAlone<T extends string>(
  tree: Tree,
  names: readonly Named<T>[],
  fits: (holder: Element) => boolean,
): Set<T> {
  const found = new Set<T>();
  const walker = document.createTreeWalker(bodyOf(tree), 4);
  for (let node = walker.nextNode(), looked = 0; node && looked < 4000; node = walker.nextNode(), looked += 1) {
    const text = (node.nodeValue ?? '').trim();
    if (text.length > 16) continue;
    const entry = names.find(([, name]) => name.test(text))?.[0];
    const holder = node.parentElement;
    if (entry && holder && !found.has(entry) && isSeen(holder) && fits(holder)) found.add(entry);
    if (found.size === names.length) break;
  }
  return found;
}
