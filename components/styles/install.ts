/**
 * Puts a stylesheet into a shadow root or beside an element. A constructed sheet is tried first because no
 * content security policy of the page applies to it; Firefox content scripts may not assign one and get a
 * style element.
 *
 * @returns how to take it away again
 */
export function installStyles(root: ShadowRoot | HTMLElement, css: string): () => void {
  if ('adoptedStyleSheets' in root) {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      return () => {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      };
    } catch {
      // Falls through to the element.
    }
  }
  const style = root.ownerDocument.createElement('style');
  style.textContent = css;
  root.prepend(style);
  return () => style.remove();
}
