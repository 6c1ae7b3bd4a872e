/** Looking at a frame as a person sees it: what is drawn, also in open shadow roots. Light, for it runs in every frame. */
export const words = (el: Element): string => tidy('innerText' in el ? String(el.innerText) : (el.textContent ?? ''));

const tidy = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

export const seen = (el: Element): boolean =>
  typeof el.checkVisibility !== 'function' || el.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** The document and every open shadow root in it. */
export function rootsIn(document: Document): ParentNode[] {
  const roots: ParentNode[] = [document];
  for (let i = 0; i < roots.length; i += 1)
    for (const el of roots[i]?.querySelectorAll('*') ?? []) if (el.shadowRoot) roots.push(el.shadowRoot);
  return roots;
}

/** Elements matching `selector`, visible ones only. */
export const find = (roots: readonly ParentNode[], selector: string): Element[] =>
  roots.flatMap((root) => [...root.querySelectorAll(selector)]).filter(seen);

/** Elements within `box` and within the open shadow roots in it. */
export const within = (box: Element, selector: string): Element[] => [
  ...box.querySelectorAll(selector),
  ...[...box.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot
      ? [...shadowRoot.children].flatMap((el) => [...(el.matches(selector) ? [el] : []), ...within(el, selector)])
      : [],
  ),
];

/** Everything that can be read, line by line. */
export const linesIn = (roots: readonly ParentNode[]): string[] =>
  roots
    .flatMap((root) => ('body' in root ? [root.body as Element] : [...root.children].filter(seen)))
    .flatMap((el) => ('innerText' in el ? String(el.innerText) : (el.textContent ?? '')).split('\n'))
    .map(tidy)
    .filter(Boolean);
