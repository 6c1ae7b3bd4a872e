/** Should no frame come, because nobody looks at the page, ms. */
const longest = 120;

/**
 * Calls `then` after the first frame was painted: a frame's callbacks come before its paint, so it is a turn later. With a popup
 * that is the difference between an empty window and one that stands at once.
 */
export function afterFirstPaint(view: Window, then: () => void): void {
  let called = false;
  const once = (): void => {
    if (!called) then();
    called = true;
  };
  view.requestAnimationFrame(() => void view.setTimeout(once, 0));
  view.setTimeout(once, view.document.visibilityState === 'visible' ? longest : 0);
}
