/**
 * What happens in Alcove stays in Alcove. Host shortcuts must not fire while someone types in the
 * sidebar, a host menu must not take a click there for a click outside itself.
 *
 * Two lines: keys are met at the window, before the page's own capture listeners on the document see
 * them, and given to the sidebar as a copy that does not leave it; the browser's own reaction to the
 * real key (text, button press) is untouched. Everything else ends at the host element.
 */
const kept =
  'keydown keypress keyup beforeinput input change submit select compositionstart compositionupdate compositionend paste copy cut ' +
  'pointerdown pointerup mousedown mouseup click dblclick auxclick contextmenu touchstart touchmove touchend wheel ' +
  'dragstart dragenter dragover dragleave drop';
const keys = ['keydown', 'keypress', 'keyup'];

/** The element inside the root, and inside roots within it, that has the focus. */
export function focusedIn(root: ShadowRoot): Element | null {
  let active = root.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Sets the shield up for one surface, until `signal` ends. */
export function shield(options: { window: Window; host: Element; root: ShadowRoot; signal: AbortSignal }): void {
  const { window, host, root, signal } = options;
  for (const type of kept.split(' ')) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
  const meet = (event: Event): void => {
    if (event.target !== host || !(event instanceof KeyboardEvent)) return;
    const inner = focusedIn(root);
    if (!inner) return;
    event.stopImmediatePropagation();
    const { key, code, location, ctrlKey, shiftKey, altKey, metaKey, repeat, isComposing, keyCode, which } = event;
    const copy = new KeyboardEvent(event.type, {
      key,
      code,
      location,
      ctrlKey,
      shiftKey,
      altKey,
      metaKey,
      repeat,
      isComposing,
      keyCode,
      which,
      bubbles: true,
      cancelable: true,
      composed: false,
    });
    if (!inner.dispatchEvent(copy)) event.preventDefault();
  };
  for (const type of keys) window.addEventListener(type, meet, { signal, capture: true });
}
