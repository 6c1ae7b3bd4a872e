/**
 * What a look at a screen would find wrong with its layout: texts that lie over each other, commands that stand outside of
 * what can be seen, texts that are cut without a sign that there is more. Runs in the page, and so stands alone.
 */
export function layoutFaults(): string[] {
  interface Around {
    /** The nearest layer of its own: what lies in one is over other things because it is meant to be. */
    layer: Element | null;
    /** What of the window can show something in it. */
    window: { left: number; top: number; right: number; bottom: number };
    /** Can be scrolled sideways, or cuts. */
    scrolls: boolean;
    cutAt: DOMRect | null;
  }
  const seen = new Map<Element | null, Around>();
  const whole: Around = {
    layer: null,
    window: { left: 0, top: 0, right: innerWidth, bottom: 1e6 },
    scrolls: false,
    cutAt: null,
  };
  /** What holds for the inside of an element. */
  function around(element: Element | null): Around {
    if (element === null) return whole;
    const known = seen.get(element);
    if (known) return known;
    const root = element.getRootNode();
    const outer = around(element.parentElement ?? (root instanceof ShadowRoot ? root.host : null));
    const style = getComputedStyle(element);
    const clips = /hidden|clip|auto|scroll/u.test(style.overflow);
    const box = clips ? element.getBoundingClientRect() : null;
    const made: Around = {
      layer: /^(fixed|sticky|absolute)$/u.test(style.position) ? element : outer.layer,
      window: box
        ? {
            left: Math.max(outer.window.left, box.left),
            top: Math.max(outer.window.top, box.top),
            right: Math.min(outer.window.right, box.right),
            bottom: Math.min(outer.window.bottom, box.bottom),
          }
        : outer.window,
      scrolls: outer.scrolls || (/auto|scroll/u.test(style.overflowX) && element.scrollWidth > element.clientWidth),
      cutAt: /hidden|clip/u.test(style.overflowX) && box ? box : outer.cutAt,
    };
    seen.set(element, made);
    return made;
  }

  const roots: (Document | ShadowRoot)[] = [document];
  for (const element of document.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  const shown = roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('.alcove, .alcove *, .report *')])
    .filter(
      (element) =>
        element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
        !element.closest('.said, svg, option'),
    );
  const named = (element: Element): string =>
    `<${element.tagName.toLowerCase()} ${element.getAttribute('class') ?? ''}> “${(element.textContent ?? '').trim().slice(0, 40)}”`;
  const ownText = (element: Element): ChildNode[] =>
    [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );

  const range = document.createRange();
  const texts = shown.flatMap((element) => {
    const nodes = ownText(element);
    if (nodes.length === 0) return [];
    const { layer, window } = around(element);
    const rects = nodes
      .flatMap((node) => {
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      })
      .map(({ left, top, right, bottom }) => ({
        left: Math.max(left, window.left),
        top: Math.max(top, window.top),
        right: Math.min(right, window.right),
        bottom: Math.min(bottom, window.bottom),
      }))
      .filter(({ left, top, right, bottom }) => right - left > 1 && bottom - top > 1);
    return rects.length === 0 ? [] : [{ element, layer, rects }];
  });
  const faults = new Set<string>();
  for (const [index, one] of texts.entries())
    for (const other of texts.slice(index + 1)) {
      if (one.layer !== other.layer || one.element.contains(other.element)) continue;
      const over = one.rects.some((a) =>
        other.rects.some(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5,
        ),
      );
      if (over) faults.add(`overlap: ${named(one.element)} and ${named(other.element)}`);
    }

  for (const element of shown) {
    const style = getComputedStyle(element);
    const cuts = /hidden|clip/u.test(style.overflowX) && style.textOverflow !== 'ellipsis';
    if (cuts && element.scrollWidth > element.clientWidth + 1 && ownText(element).length > 0)
      faults.add(`cut at the side: ${named(element)}`);
    if (!element.matches('button, a[href], input, select, textarea, summary')) continue;
    const box = element.getBoundingClientRect();
    const { scrolls, cutAt } = around(element.parentElement);
    const limit = cutAt ?? { left: 0, right: innerWidth };
    if (box.width > 1 && !scrolls && (box.left < limit.left - 1 || box.right > limit.right + 1))
      faults.add(`outside: ${named(element)} from ${Math.round(box.left)} to ${Math.round(box.right)}`);
  }
  if (document.documentElement.scrollWidth > innerWidth + 1)
    faults.add(`the page is ${document.documentElement.scrollWidth} px wide in ${innerWidth} px`);
  return [...faults];
}

/** What would still move for somebody who has asked for no motion. Runs in the page. */
export function movingParts(): string[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const element of document.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  return roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('.alcove, .alcove *')])
    .filter((element) => {
      const { transitionDuration, transitionProperty, animationName, scrollBehavior } = getComputedStyle(element);
      const moves = transitionProperty !== 'none' && /[1-9]/u.test(transitionDuration);
      return moves || animationName !== 'none' || scrollBehavior === 'smooth';
    })
    .map((element) => `moves: <${element.tagName.toLowerCase()} ${element.getAttribute('class') ?? ''}>`);
}

/** Letters twice as large, and nothing else: what a browser does that enlarges text only. Runs in the page. */
export function enlargeText(): void {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const element of document.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  const sizes = roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('.alcove, .alcove *, .report, .report *')])
    .map((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      return { element, font: Number.parseFloat(fontSize) * 2, line: Number.parseFloat(lineHeight) * 2 };
    });
  for (const { element, font, line } of sizes) {
    element.style.setProperty('font-size', `${font}px`, 'important');
    if (!Number.isNaN(line)) element.style.setProperty('line-height', `${line}px`, 'important');
  }
}

/** Turns a screen to how it stands in a language that is read from the right, or back. Runs in the page. */
export function turnTo(direction: 'rtl' | 'ltr'): void {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const element of document.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  document.documentElement.dir = direction;
  for (const root of roots)
    for (const element of root.querySelectorAll<HTMLElement>('.alcove')) element.dir = direction;
}
