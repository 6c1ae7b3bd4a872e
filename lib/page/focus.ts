import type { Layer } from './layer.ts';
import { ancestors, holds, isVisible, queryAll } from './dom.ts';
import { focusedIn } from './shield.ts';
import { isOwnGround } from './surface.ts';

export interface FocusKeeper {
  /** Puts the focus into the surface; remembers where in the page it was. */
  enter: () => void;
  /** Gives the focus back to the page. */
  leave: () => void;
}

/** A focus that leaves this soon after the person pressed or typed inside did not leave by their will. */
const soon = 600;

/** The ways into bubbles that are shown. */
const bubbles = new Set<() => void>();

/**
 * Focus between page and sidebar. F6 jumps across, as between the parts of a window. A host focus trap
 * that pulls the focus out again right after the person put it in is answered by taking it back, then
 * by standing inside the trap's container; never by an endless fight.
 */
export function keepFocus(options: {
  window: Window;
  host: HTMLElement;
  root: ShadowRoot;
  layer: Layer;
  /** First thing to focus in the surface. */
  first: () => HTMLElement | null;
  signal: AbortSignal;
  /** What in the page the surface speaks of: leaving leads there, unless the person was at it already. */
  goal?: () => Element | null;
  /** Meet F6 before other surfaces of Alcove do, which lead here themselves: a bubble that waits for the person comes first. */
  early?: boolean;
}): FocusKeeper {
  const { window, host, root, layer, first, signal } = options;
  const { document } = window;
  let pageFocus: Element | null = null;
  let actedAt = -soon;
  let pulls = 0;

  const enter = (): void => {
    const active = document.activeElement;
    if (active === null || !isOwnGround(active)) pageFocus = active;
    actedAt = performance.now();
    first()?.focus({ preventScroll: true });
  };
  const leave = (): void => {
    actedAt = -soon;
    const goal = options.goal?.() ?? null;
    const isThere = goal !== null && pageFocus !== null && (holds(goal, pageFocus) || isOpen(goal));
    const control = isThere ? null : goal && focusableIn(goal);
    if (control) control.focus();
    else if (pageFocus instanceof HTMLElement && pageFocus.isConnected && pageFocus !== document.body)
      pageFocus.focus();
    else {
      const inner = focusedIn(root);
      if (inner instanceof HTMLElement) inner.blur();
    }
  };
  const jump = (event: KeyboardEvent, go: () => void): void => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    if (event.key !== 'F6' || !plain || event.defaultPrevented || !host.matches(':popover-open')) return;
    event.preventDefault();
    go();
  };
  if (options.early) {
    bubbles.add(enter);
    signal.addEventListener('abort', () => bubbles.delete(enter));
  }
  const away = (): void => {
    const [bubble] = options.early ? [] : bubbles;
    if (!bubble) return leave();
    actedAt = -soon;
    bubble();
  };
  // Before what stands in the surface: some of that keeps all keys to itself.
  root.addEventListener('keydown', (event) => event instanceof KeyboardEvent && jump(event, away), {
    signal,
    capture: true,
  });
  window.addEventListener('keydown', (event) => event.target !== host && jump(event, enter), {
    signal,
    capture: options.early === true,
  });

  const acted = (event: Event): void => {
    if (event instanceof KeyboardEvent && (event.key === 'Tab' || event.key === 'F6')) actedAt = -soon;
    else actedAt = performance.now();
  };
  for (const type of ['pointerdown', 'keydown']) root.addEventListener(type, acted, { signal, capture: true });
  // A press in the page is the person's will.
  window.addEventListener('pointerdown', (event) => event.target !== host && (actedAt = -soon), {
    signal,
    capture: true,
    passive: true,
  });
  root.addEventListener(
    'focusout',
    (event) => {
      if (!(event instanceof FocusEvent) || !document.hasFocus()) return;
      const from = event.target;
      const thief = event.relatedTarget;
      if (performance.now() - actedAt > soon) {
        pulls = 0;
        return;
      }
      if (thief instanceof Node && root.contains(thief)) return;
      if (!(from instanceof HTMLElement) || !(thief instanceof Element) || pulls >= 4) return;
      pulls += 1;
      const pulled = pulls;
      window.setTimeout(() => {
        if (signal.aborted || document.activeElement === host || !from.isConnected) return;
        if (pulled > 1) {
          layer.joinTrap(
            thief.closest('dialog,[aria-modal=true],[role=dialog],[role=alertdialog]') ?? thief.parentElement,
          );
        }
        from.focus({ preventScroll: true });
      }, 0);
    },
    { signal },
  );
  return { enter, leave };
}

const reached =
  'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex],[contenteditable=true],[contenteditable=""]';
const canTake = (el: Element): el is HTMLElement =>
  'focus' in el && el.matches(reached) && !el.matches(':disabled') && isVisible(el);

/** What of an element takes the focus: itself, the first within it, or the nearest around it. */
const focusableIn = (el: Element): HTMLElement | null => {
  if (canTake(el)) return el;
  const within = queryAll(el, reached).find(canTake);
  if (within && canTake(within)) return within;
  for (const up of [...ancestors(el)].slice(0, 3)) if (canTake(up) && up.tabIndex >= 0) return up;
  return null;
};

/** Its list is open: the focus is in that, wherever the page draws it. */
const isOpen = (el: Element): boolean =>
  el.matches('[aria-expanded=true]') || el.querySelector('[aria-expanded=true]') !== null;

/** What has the focus, in a component's own tree or a frame of the same origin too. */
export function focusIn(document: Document): Element | null {
  let active = document.activeElement;
  for (let inner = active; inner; inner = innerFocus(inner)) active = inner;
  return active;
}

function innerFocus(holder: Element): Element | null {
  try {
    const tree =
      holder.shadowRoot ?? ('contentDocument' in holder ? (holder as HTMLIFrameElement).contentDocument : null);
    return tree?.activeElement ?? null;
  } catch {
    return null;
  }
}
