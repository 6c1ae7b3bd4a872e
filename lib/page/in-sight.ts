/**
 * Whether a person can see what they press. `isTrusted` does not tell: a page can lay a picture over a button that lets
 * clicks through, make it transparent, cut it out, or move it under the pointer.
 */

/** How long a button has to be seen, whole and in a place that stands, before what was pressed there is done, ms. */
const least = 300;
/** How long the browser may take to say anything about it, ms; a busy page draws late. */
const longest = 1500;
/** Pixels that what it stands in may move meanwhile. */
const slack = 4;

interface Seen extends IntersectionObserverEntry {
  /** Chromium alone: nothing lies over it, and no effect of any ancestor changes how it looks. */
  isVisible?: boolean;
}
type SeenOptions = IntersectionObserverInit & { trackVisibility: boolean; delay: number };

const moved = (a: DOMRectReadOnly, b: DOMRectReadOnly): boolean =>
  Math.abs(a.left - b.left) > slack || Math.abs(a.top - b.top) > slack;

/** Opacity, cutting and masking of the element and of everything around it, through closed roots by `around`. */
function unveiled(element: Element, around: readonly Element[]): boolean {
  for (const start of [element, ...around])
    for (let at: Element | null = start; at; at = at.parentElement) {
      const { opacity, filter, clipPath, maskImage, visibility } = getComputedStyle(at);
      if (Number(opacity) < 0.9 || visibility !== 'visible') return false;
      if ([filter, clipPath, maskImage].some((value) => value !== '' && value !== 'none')) return false;
    }
  return true;
}

/** Without the browser's own word: is it on top at five points, and not veiled. A cover that lets clicks through stays unseen. */
function onTop(element: Element, root: ShadowRoot): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const points = [
    [0.5, 0.5],
    [0.1, 0.2],
    [0.9, 0.2],
    [0.1, 0.8],
    [0.9, 0.8],
  ] as const;
  return (
    width > 0 &&
    unveiled(element, [root.host]) &&
    points.every(([x, y]) => element.contains(root.elementFromPoint(left + width * x, top + height * y)))
  );
}

/**
 * Watches an element of a closed root for a moment. A page can move the whole of it and nothing within: what changes its place inside
 * was pressed where it was seen, and the checklist may be drawing what a check has found.
 *
 * @returns false: it is covered, veiled, cut off, has moved, or is gone
 */
export async function inSight(element: Element, root: ShadowRoot): Promise<boolean> {
  const before = root.host.getBoundingClientRect();
  const told = await watch(element);
  if (!element.isConnected || moved(before, root.host.getBoundingClientRect())) return false;
  return told ?? onTop(element, root);
}

/** What the browser says of it throughout; `undefined`: it has no word for that. */
function watch(element: Element): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    const options: SeenOptions = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
    let told: boolean | undefined;
    let timer = setTimeout(() => end(undefined), longest);
    const observer = new IntersectionObserver((entries) => {
      for (const { isVisible, intersectionRatio } of entries as Seen[]) {
        if (isVisible === undefined) continue;
        const first = told === undefined;
        told = isVisible && intersectionRatio > 0.9;
        if (!told) end(false);
        else if (first) {
          clearTimeout(timer);
          timer = setTimeout(() => end(true), least);
        }
      }
    }, options);
    const end = (answer: boolean | undefined): void => {
      clearTimeout(timer);
      observer.disconnect();
      resolve(answer);
    };
    if ('trackVisibility' in observer) observer.observe(element);
    else {
      clearTimeout(timer);
      timer = setTimeout(() => end(undefined), least);
    }
  });
}
