/**
 * A piece of Alcove's own ground in a host page: a plain element with a closed shadow root.
 *
 * No custom element, because a page can claim any element name first; the root is attached before the
 * element is connected, so no page code can attach its own.
 */
export interface Surface {
  host: HTMLElement;
  root: ShadowRoot;
}

/**
 * Makes a surface that is not yet in the document.
 * @param styles CSS text for the inside.
 * @param look inline properties of the host element, set as important: the page's own important rules
 *   lose against them. `all: initial` comes first, so nothing of the page's styles reaches the inside.
 */
export function createSurface(document: Document, styles: string, look: Record<string, string>): Surface {
  const host = document.createElement('div');
  pin(host, look);
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root, styles);
  return { host, root };
}

/** Writes the host element's inline style anew: through the CSSOM, which a page's CSP does not restrict. */
export function pin(host: HTMLElement, look: Record<string, string>): void {
  host.style.cssText = '';
  for (const [name, value] of Object.entries({ all: 'initial', ...look })) {
    host.style.setProperty(name, value, 'important');
  }
}

/**
 * Adds a style sheet to a shadow root. Constructed sheets are exempt from the page's CSP; Firefox
 * throws when a content script assigns `adoptedStyleSheets`, there a style element does the same.
 */
export function addStyles(root: ShadowRoot, styles: string): void {
  if (!styles) return;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const element = root.ownerDocument.createElement('style');
    element.textContent = styles;
    root.prepend(element);
  }
}
