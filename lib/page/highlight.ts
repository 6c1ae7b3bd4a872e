import { spokenLanguage } from '../domain/say.ts';
import { besideOf, type Chosen, type Insets } from './beside.ts';
import { bubbleStyles, createBubble, type BubbleActions, type BubbleContent } from './bubble.ts';
import { keepFocus } from './focus.ts';
import { createLayer } from './layer.ts';
import { shield } from './shield.ts';
import { frameAround, isCovered, openList, outOfFrame, outOfFrames, union, visiblePart } from './sight.ts';
import { keepStanding } from './staying.ts';
import { createSurface } from './surface.ts';

export interface PointOptions extends BubbleContent, BubbleActions {
  /** The element to point at, looked up anew whenever the former one is gone; null: nothing to point at now. */
  target: () => Element | null;
  signal?: AbortSignal | undefined;
  window?: Window | undefined;
  /** What the docked sidebar takes of the viewport. */
  insets?: (() => Insets) | undefined;
}

export interface Pointer {
  /** Goes on with the same bubble: other words, another target. A new `target` is scrolled into view once. */
  update(change: Partial<Omit<PointOptions, 'signal' | 'window'>>): void;
  /** Puts the focus on the bubble's first button (F6 does the same, and leads to the target from there). */
  focus(): void;
  stop(): void;
}

/** How often the target is looked at, ms, beside every scroll and press. */
const beat = 250;
/** A connected target is looked up anew this often: a list may have given its node to another row. */
const doubt = 1000;
const patience = 300;

/** What can be seen of an element while nothing lies over it, in pixels of the window; frames around it may be covered as well. */
function freePart(element: Element, ours: readonly Element[]): DOMRect | null {
  let at = element;
  let part = visiblePart(element);
  while (part && !isCovered(at, part, ours)) {
    const frame = frameAround(at);
    if (!frame) return part;
    part = outOfFrame(frame, part);
    at = frame;
  }
  return null;
}

/**
 * A ring around a control and a bubble beside it. Takes neither pointer nor focus from the page,
 * follows scrolling, resizing and re-rendering, moves to a replaced target without a word, and keeps
 * off the control and its open list.
 */
export function pointAt(options: PointOptions): Pointer {
  const window = options.window ?? globalThis.window;
  const { document } = window;
  const life = new AbortController();
  const { signal } = life;
  if (options.signal?.aborted) life.abort();
  options.signal?.addEventListener('abort', () => life.abort());
  const now = { ...options };

  // No larger than a point: where it lay over, even empty, the browser would call nothing visible, and a press that has to be
  // seen (Alcove's own, or one of a frame on the page) would not be taken.
  const { host, root, fit } = createSurface(document, bubbleStyles, {
    display: 'block',
    position: 'fixed',
    inset: '0 auto auto 0',
    width: '0',
    height: '0',
    'pointer-events': 'none',
    'z-index': '2147483647',
    background: 'transparent',
    overflow: 'visible',
  });
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.lang = spokenLanguage();
  const ring = document.createElement('div');
  ring.className = 'ring';
  ring.hidden = true;
  const bubble = createBubble(document);
  // Out of sight until it has its place.
  bubble.element.style.visibility = 'hidden';
  stage.append(ring, bubble.element, bubble.live);
  root.append(stage);

  const layer = createLayer({ window, host, signal });
  shield({ window, host, root, signal });
  let element: Element | null = null;
  const goal = (): Element | null => element;
  const focus = keepFocus({ window, host, root, layer, first: bubble.firstButton, signal, early: true, goal });
  const staying = keepStanding(host, { document, home: layer.home, signal, onBack: () => layer.raise() });
  layer.raise();

  let lookedAt = -Infinity;
  let fresh = true;
  const chosen: Chosen = {};
  let frame = 0;

  const resolve = (): void => {
    const since = performance.now() - lookedAt;
    if (element?.isConnected ? since < doubt : since < patience) return;
    lookedAt = performance.now();
    const former = element;
    element = now.target();
    if (!element) {
      // Whatever comes next is a finding of its own and may be scrolled to.
      if (!former?.isConnected) return;
      fresh = true;
      return;
    }
    if (!fresh || element === former) return;
    fresh = false;
    const inFrame = visiblePart(element);
    const part = inFrame && outOfFrames(element, inFrame);
    const whole = element.getBoundingClientRect();
    if (
      !inFrame ||
      !part ||
      // A bar along an edge of the window may lie over it.
      isCovered(element, inFrame, [host]) ||
      part.height < Math.min(whole.height, window.innerHeight / 2) - 1 ||
      part.width < Math.min(whole.width, 40)
    ) {
      element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    }
    ring.classList.remove('arrive');
    // Reading a size makes the browser take the removal in, so that the animation begins anew.
    void ring.offsetWidth;
    ring.classList.add('arrive');
  };
  const draw = (): void => {
    frame = 0;
    if (signal.aborted) return;
    fit();
    resolve();
    const ours = [host];
    const target = element;
    const free = target && freePart(target, ours);
    ring.hidden = !free;
    if (free) {
      Object.assign(ring.style, {
        left: `${free.left - 4}px`,
        top: `${free.top - 4}px`,
        width: `${free.width + 8}px`,
        height: `${free.height + 8}px`,
      });
    }
    const own = target && openList(target, ours);
    const list = own && outOfFrames(target, own);
    const avoid = free && list ? union(free, list) : (free ?? list);
    const insets = now.insets?.() ?? { left: 0, right: 0 };
    const { left, top } = besideOf(bubble.element, avoid, { window, insets, ignore: ours, chosen });
    Object.assign(bubble.element.style, { left: `${left}px`, top: `${top}px`, visibility: 'visible' });
  };
  const soon = (): void => {
    frame ||= window.requestAnimationFrame(draw);
  };
  const tick = (): void => {
    if (document.visibilityState !== 'visible') return;
    staying.check();
    layer.check();
    soon();
  };
  const beating = setInterval(tick, beat);
  for (const type of ['scroll', 'pointerup', 'keyup', 'focusin', 'input', 'transitionend']) {
    window.addEventListener(type, soon, { signal, capture: true, passive: true });
  }
  window.addEventListener('resize', soon, { signal });
  signal.addEventListener('abort', () => {
    clearInterval(beating);
    window.cancelAnimationFrame(frame);
  });

  const show = (): void => bubble.show(now, now);
  show();
  draw();
  return {
    update(change) {
      if (signal.aborted) return;
      Object.assign(now, change);
      if (change.target && change.target !== options.target) {
        options.target = change.target;
        element = null;
        lookedAt = -Infinity;
        fresh = true;
      }
      show();
      soon();
    },
    focus: focus.enter,
    stop() {
      element = null;
      if (root.activeElement) focus.leave();
      life.abort();
    },
  };
}
