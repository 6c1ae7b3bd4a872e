/**
 * A piece of Alcove's own ground in a host page: a plain element with a closed shadow root.
 *
 * No custom element, because a page can claim any element name first; the root is attached before the
 * element is connected, so no page code can attach its own.
 */
export interface Surface {
  host: HTMLElement;
  root: ShadowRoot;
  /**
   * Sets the host element's own look. It stands in a `:host` rule and is important: among important
   * declarations the inner tree wins, so neither the page's sheets nor its inline styles reach it.
   */
  dress: (look: Record<string, string>) => void;
}

/** Makes a surface that is not yet in the document. `styles`: CSS text for the inside. */
export function createSurface(document: Document, styles: string, look: Record<string, string>): Surface {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root)(styles);
  const rule = addStyles(root);
  const dress = (next: Record<string, string>): void => {
    let text = ':host{all:initial!important;';
    for (const name of Object.keys(next)) text += `${name}:${next[name]}!important;`;
    rule(`${text}}`);
  };
  dress(look);
  return { host, root, dress };
}

/**
 * Adds a style sheet to a shadow root and returns how to set its text. Constructed sheets are exempt
 * from the page's CSP; Firefox throws when a content script assigns `adoptedStyleSheets`, there a
 * style element does the same.
 */
function addStyles(root: ShadowRoot): (text: string) => void {
  try {
    const sheet = new CSSStyleSheet();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return (text) => sheet.replaceSync(text);
  } catch {
    const element = root.ownerDocument.createElement('style');
    root.append(element);
    return (text) => {
      element.textContent = text;
    };
  }
}

/** What fixed boxes are laid out in, CSS pixels: the viewport without its scroll bars, in quirks mode too. */
export function viewportOf(document: Document): { width: number; height: number } {
  const box = document.compatMode === 'BackCompat' ? document.body : document.documentElement;
  return { width: box.clientWidth, height: box.clientHeight };
}
