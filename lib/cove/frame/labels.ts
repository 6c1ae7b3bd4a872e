import { find, seen, words } from './look.ts';
import { called, folded as key } from './words.ts';

/** What can be pressed, and what it is called. */
export interface Label {
  el: Element;
  name: string;
}

const buttons = 'button,[role=button],a[class*=btn],a[class*=button],input[type=button],input[type=submit]';
const wanted = [called.connect, called.connecting, called.next, called.confirm, called.configure, called.manage];

const nameOf = (el: Element): string =>
  key(words(el) || el.getAttribute('value') || el.getAttribute('aria-label') || '');

/** A text that looks or is made as if it could be pressed: a component with a button in its shadow, a box of no meaning with a hand over it. */
function pressable(el: Element): Element | undefined {
  for (let up: Element | null = el, level = 0; up && level < 3; up = up.parentElement, level += 1)
    if (up.matches('[tabindex]:not([tabindex^="-"])') || up.shadowRoot?.querySelector(`${buttons},a`)) return up;
  return getComputedStyle(el).cursor === 'pointer' ? el : undefined;
}

/** Buttons by their markup, and texts that are called like one of those that matter and can be pressed. */
export function labelsIn(roots: readonly ParentNode[]): Label[] {
  const labels = find(roots, buttons).map((el) => ({ el, name: nameOf(el) }));
  for (const root of roots) {
    const walker = (root.ownerDocument ?? document).createTreeWalker(root, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const parent = node.parentElement;
      if (!parent || text.length > 60 || text.trim() === '') continue;
      const name = key(text);
      if (!wanted.some((one) => one.test(name) || one.test(name.replace('halopsa', '')))) continue;
      const el = parent.closest(buttons) || !seen(parent) ? undefined : pressable(parent);
      if (el) labels.push({ el, name });
    }
  }
  return labels;
}

/** "Configure", "Manage HaloPSA", "HaloPSA verwalten". */
export function deedOf(name: string): 'configure' | 'manage' | undefined {
  const bare = name.replace('halopsa', '');
  return called.configure.test(bare) ? 'configure' : called.manage.test(bare) ? 'manage' : undefined;
}

/** The button in the smallest box that holds the name HaloPSA and exactly one of Configure and Manage. */
export function tileIn(labels: readonly Label[]): 'configure' | 'manage' | undefined {
  const actions = labels.flatMap(({ el, name }) => {
    const deed = deedOf(name);
    return deed ? [{ el, deed }] : [];
  });
  const found = new Set<'configure' | 'manage'>();
  for (const { el, deed } of actions) {
    for (let up = el.parentElement, level = 0; up && level < 8; up = up.parentElement, level += 1) {
      const box = up;
      if (actions.some((other) => other.el !== el && box.contains(other.el))) break;
      const named =
        /halopsa/.test(key(words(box))) ||
        [...box.querySelectorAll('img[alt],[aria-label],[title]')].some((i) =>
          /halopsa/.test(key(['alt', 'aria-label', 'title'].map((name) => i.getAttribute(name) ?? '').join(' '))),
        );
      if (named || /halopsa/.test(key(el.getAttribute('aria-label') ?? ''))) {
        found.add(deed);
        break;
      }
    }
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** What was pressed is called Connect: asked of what lies under the pointer, from the inside out. */
export const isConnect = (path: readonly EventTarget[]): boolean =>
  path.slice(0, 8).some((el) => el instanceof Element && called.connect.test(nameOf(el)));
