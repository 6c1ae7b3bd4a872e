import { computePosition, flip, offset, shift, type DetectOverflowOptions } from '@floating-ui/dom';
import { covered, createProbe } from './spot.ts';
import { overlap } from './sight.ts';

export interface Insets {
  left: number;
  right: number;
}

const edge = 8;
/** Between control and bubble. */
const gap = 12;
/** A strip lower than this shows too little of a bubble. */
const least = 88;

/**
 * Where the bubble goes: beside the control and its open list, never on either.
 * @param avoid the control with its open list, viewport pixels; null when there is nothing to point at.
 * @param insets what the docked sidebar takes.
 * @returns left and top in the viewport.
 */
export async function besideOf(
  bubble: HTMLElement,
  avoid: DOMRect | null,
  options: { window: Window; insets: Insets; ignore: readonly Element[] },
): Promise<{ left: number; top: number }> {
  const { window, insets, ignore } = options;
  const read = bubble.scrollTop;
  bubble.style.maxHeight = '';
  if (!avoid) return quietCorner(bubble, window, insets, ignore);
  const padding = { left: insets.left + edge, right: insets.right + edge, top: edge, bottom: edge };
  // Only the viewport bounds it: the surface is in the top layer, whatever clips its ancestors.
  const bounds: DetectOverflowOptions = { padding, boundary: [], rootBoundary: 'viewport' };
  const { x, y } = await computePosition({ getBoundingClientRect: () => avoid }, bubble, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(gap),
      flip({
        ...bounds,
        fallbackPlacements: [
          'top-start',
          'right-start',
          'left-start',
          'right-end',
          'left-end',
          'bottom-end',
          'top-end',
        ],
      }),
      shift({ ...bounds, crossAxis: false }),
    ],
  });
  const { width, height } = bubble.getBoundingClientRect();
  const inside =
    x >= insets.left && y >= 0 && x + width <= window.innerWidth - insets.right && y + height <= window.innerHeight;
  if (inside && !overlap(new DOMRect(x, y, width, height), avoid)) return { left: x, top: y };
  const strip = stripOf(avoid, window);
  if (strip) {
    bubble.style.maxHeight = `${strip.height}px`;
    bubble.scrollTop = read;
    const most = window.innerWidth - insets.right - edge - bubble.getBoundingClientRect().width;
    const high = bubble.getBoundingClientRect().height;
    return {
      left: Math.max(insets.left + edge, Math.min(avoid.left, most)),
      top: strip.above ? strip.height + edge - high : strip.top,
    };
  }
  // No side has room: the corner that covers least of it.
  let best: { left: number; top: number; cost: number } | null = null;
  for (const { left, top } of corners(width, height, window, insets)) {
    const over = overlap(new DOMRect(left, top, width, height), avoid);
    const cost = over ? over.width * over.height : 0;
    if (!best || cost < best.cost) best = { left, top, cost };
  }
  return best ?? { left: x, top: y };
}

/** In a window too small for the whole bubble: the larger strip above or below the control, where it can be scrolled. */
function stripOf(avoid: DOMRect, window: Window): { above: boolean; top: number; height: number } | null {
  const above = avoid.top - gap - edge;
  const below = window.innerHeight - avoid.bottom - gap - edge;
  const height = Math.max(above, below);
  return height < least ? null : { above: above > below, top: avoid.bottom + gap, height };
}

function corners(width: number, height: number, window: Window, insets: Insets): { left: number; top: number }[] {
  const near = insets.left + edge;
  const far = Math.max(near, window.innerWidth - insets.right - width - edge);
  const low = Math.max(edge, window.innerHeight - height - edge);
  return [
    { left: far, top: low },
    { left: near, top: low },
    { left: far, top: edge },
    { left: near, top: edge },
  ];
}

/** With nothing to point at: the corner where the bubble covers fewest controls and texts. */
function quietCorner(
  bubble: HTMLElement,
  window: Window,
  insets: Insets,
  ignore: readonly Element[],
): { left: number; top: number } {
  const { width, height } = bubble.getBoundingClientRect();
  const probe = createProbe(window.document, ignore);
  let best: { left: number; top: number; cost: number } | null = null;
  for (const { left, top } of corners(width, height, window, insets)) {
    const cost = covered(probe, { left, top, width, height }, 32, 24);
    if (!best || cost < best.cost) best = { left, top, cost };
    if (cost === 0) break;
  }
  return best ?? { left: edge, top: edge };
}
