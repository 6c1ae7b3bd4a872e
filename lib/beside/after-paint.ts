/** Should no frame come, because nobody looks at the page, ms. */
const longest = 120;

/**
 * Calls `then` once the first frame is being made: what is drawn from there on comes after its paint. With a popup that is
 * the difference between an empty window and one that stands at once.
 */
export function afterFirstPaint(view: Window, then: () => void): void {
  let called = false;
  const once = (): void => {
    if (!called) then();
    called = true;
  };
  view.requestAnimationFrame(once);
  view.setTimeout(once, view.document.visibilityState === 'visible' ? longest : 0);
}
