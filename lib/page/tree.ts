/** Where in the tree of a page something stands. */

export const isElement = (node: Node | null): node is Element => node !== null && node.nodeType === 1;

/** The window an element lives in; events and setters have to come from there. */
export const viewOf = (el: Element): Window & typeof globalThis => el.ownerDocument.defaultView ?? window;

const isShadow = (node: Node): node is ShadowRoot => node.nodeType === 11 && 'host' in node;

/** Parent across the boundary of an open shadow root. */
export function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent === null) return null;
  if (isElement(parent)) return parent;
  return isShadow(parent) ? parent.host : null;
}
