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
  /**
   * Takes back the zoom of the page's own style sheets, where it has come or gone. Cheap; call it whenever looking anyway.
   * `around`: the element that it stands in, or will.
   */
  fit: (around?: Element | null) => void;
}

const hosts = new WeakSet<Element>();
/** Whether an element holds such ground of Alcove's: what lies over the page with it is none of the page. */
export const isOwnGround = (element: Element): boolean => hosts.has(element);

/** Makes a surface that is not yet in the document. `styles`: CSS text for the inside. */
export function createSurface(document: Document, styles: string, look: Record<string, string>): Surface {
  const host = document.createElement('div');
  hosts.add(host);
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root)(styles);
  const rule = addStyles(root);
  let wanted = look;
  let zoom = 1;
  const dress = (next: Record<string, string>): void => {
    wanted = next;
    let text = ':host{all:initial!important;';
    for (const name of Object.keys(next)) text += `${name}:${next[name]}!important;`;
    if (zoom !== 1) text += `zoom:${1 / zoom}!important;`;
    // In the top layer the browser lays a backdrop over the whole page, even an empty one hides: nothing below counts as visible.
    rule(`${text}}:host::backdrop{display:none!important}`);
  };
  dress(look);
  return {
    host,
    root,
    dress,
    fit(around = host.parentElement) {
      const now = zoomOf(around);
      if (now === zoom) return;
      zoom = now;
      dress(wanted);
    },
  };
}

/** By how much style sheets enlarge what stands in an element (CSS `zoom`), not the browser's own zoom; 1 where that is not known. */
export function zoomOf(element: Element | null): number {
  const zoom = element && 'currentCSSZoom' in element ? element.currentCSSZoom : 1;
  return typeof zoom === 'number' && zoom > 0 ? zoom : 1;
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

/** What fixed boxes are laid out in, CSS pixels of the window: the viewport without its scroll bars, in quirks mode too. */
export function viewportOf(document: Document): { width: number; height: number } {
  const box = document.compatMode === 'BackCompat' ? document.body : document.documentElement;
  const zoom = zoomOf(box);
  return { width: box.clientWidth * zoom, height: box.clientHeight * zoom };
}
