/** More entries of native select boxes than this are most of a page, and cost the browser most of every search in it. */
const many = 3000;
const counted = new WeakMap<Document, { at: number; many: boolean }>();

/** Is most of this document what native select boxes offer? Counted five times a second at most. */
function isMostlyOptions(document: Document): boolean {
  const now = performance.now();
  const known = counted.get(document);
  if (known && now - known.at < 200) return known.many;
  const found = { at: now, many: document.getElementsByTagName('option').length > many };
  counted.set(document, found);
  return found.many;
}

/**
 * `querySelectorAll`, which does not go through the entries of select boxes where those are most of the page: a table with
 * 20,000 of them in every row is searched some dozen times for each row that is set. For what is no entry itself.
 */
export function allIn<E extends Element = Element>(root: Document | ShadowRoot | Element, selector: string): E[] {
  return isMostlyOptions(root.ownerDocument ?? root)
    ? [...besideOptions<E>(root, selector)]
    : [...root.querySelectorAll<E>(selector)];
}

/** `querySelector` in the same way. */
export function oneIn(root: Document | ShadowRoot | Element, selector: string): Element | null {
  if (!isMostlyOptions(root.ownerDocument ?? root)) return root.querySelector(selector);
  for (const el of besideOptions(root, selector)) return el;
  return null;
}

function* besideOptions<E extends Element>(root: Document | ShadowRoot | Element, selector: string): Generator<E> {
  let at: Element | null = root.firstElementChild;
  while (at) {
    if (at.matches(selector)) yield at as E;
    let next: Element | null = /^(?:select|datalist)$/.test(at.localName) ? null : at.firstElementChild;
    while (!next && at && at !== root) {
      next = at.nextElementSibling;
      if (!next) at = at.parentElement;
    }
    at = next;
  }
}
