import { allIn } from './all-in.ts';
import { ancestors, childrenOf, isElement, parentOf, precedes } from './dom.ts';

/**
 * Elements matching `selector` inside `el` as it is drawn: open shadow roots and slotted contents too. These are
 * looked for only where the plain tree gives nothing (or `deep`), because that visits every element.
 */
export function drawnWithin(el: Element, selector: string, { deep = false } = {}): Element[] {
  const direct = allIn(el, selector);
  if (direct.length > 0 && !(deep && (el.shadowRoot || hosts(el)))) return direct;
  const found: Element[] = [];
  const walk = (node: Element): void => {
    for (const child of childrenOf(node)) {
      if (!isElement(child)) continue;
      if (child.matches(selector)) found.push(child);
      walk(child);
    }
  };
  if (el.shadowRoot || el.localName === 'slot' || hosts(el)) walk(el);
  return found;
}

const hosts = (el: Element): boolean =>
  allIn(el, ':not(option)').some((each) => each.shadowRoot || each.localName === 'slot');

/** `holds` by what is drawn where: what a slot shows lies inside the slot's own tree. */
export function drawnIn(outer: Node, inner: Node): boolean {
  const up = (node: Node): Node | null => (isElement(node) && node.assignedSlot) || parentOf(node);
  for (let node: Node | null = inner; node; node = up(node)) if (node === outer) return true;
  return false;
}

/** `precedes` where either may stand in a tree of its own: what holds that tree stands for it. */
export function isDrawnBefore(a: Element, b: Element): boolean {
  if (a.getRootNode() === b.getRootNode()) return precedes(a, b);
  const of = (el: Element): Element[] => [el, ...ancestors(el)];
  const others = of(b);
  for (const up of of(a)) {
    const same = others.find((other) => other.getRootNode() === up.getRootNode());
    if (same) return up !== same && precedes(up, same);
  }
  return false;
}
