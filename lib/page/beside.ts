import { covered, createProbe, usedAt } from './spot.ts';
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
/** Meshes in which it is looked what a bubble would lie on, CSS pixels. */
const across = 24;
const down = 16;
/** A side or corner that was chosen counts this long as long as the bubble fits there: looking at the page costs, ms. */
const trust = 1000;
/** Where that took long it counts longer: at most one part in so many of the time is spent on it. */
const share = 20;
const until = (began: number): number => performance.now() + Math.max(trust, (performance.now() - began) * share);

/** The sides of a control, the best first: where the bubble begins or ends with it. */
const sides = ['bottom', 'top', 'right', 'left', 'right-end', 'left-end', 'bottom-end', 'top-end'] as const;
type Side = (typeof sides)[number];
/** A side, and whether the bubble may be slid along it to stay in the window. */
interface Choice {
  side: Side;
  slid: boolean;
}
const choices: readonly Choice[] = [false, true].flatMap((slid) => sides.map((side) => ({ side, slid })));
const within = (value: number, from: number, to: number): number => Math.max(from, Math.min(value, to));

/** Which side was chosen last, for what, and how long that counts: kept by whoever shows the bubble. */
export interface Chosen {
  now?: { choice: Choice; of: string; until: number };
  /** The corner, by its number. */
  corner?: { at: number; of: string; until: number };
}

interface Room {
  window: Window;
  /** What the docked sidebar takes. */
  insets: Insets;
  /** Alcove's own. */
  ignore: readonly Element[];
}

/**
 * Where the bubble goes: beside the control and its open list, never on either; of the sides with room, the first where it
 * lies on nothing that can be pressed, or on least of it.
 *
 * @param avoid the control with its open list, viewport pixels; null when there is nothing to point at
 * @returns left and top in the viewport
 */
export function besideOf(
  bubble: HTMLElement,
  avoid: DOMRect | null,
  { window, insets, ignore, chosen }: Room & { chosen: Chosen },
): { left: number; top: number } {
  const read = bubble.scrollTop;
  bubble.style.maxHeight = '';
  if (!avoid) return quietCorner(bubble, { window, insets, ignore, chosen });
  const size = bubble.getBoundingClientRect();
  const { width, height } = size;
  const room = { window, insets, ignore };
  const of = [avoid.width, avoid.height, width, height, insets.left, insets.right].join();
  const { now } = chosen;
  const kept =
    now && now.of === of && performance.now() < now.until ? fitting(now.choice, avoid, size, room, edge) : null;
  if (kept) return kept;
  const began = performance.now();
  for (const margin of [edge, 0]) {
    const best = leastInTheWay(avoid, size, room, margin);
    if (!best) continue;
    chosen.now = { choice: best.choice, of, until: until(began) };
    return best.place;
  }
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
  return best ?? { left: edge, top: edge };
}

/** The place on one side of the control; null: there is no room. */
function fitting(
  { side, slid }: Choice,
  avoid: DOMRect,
  { width, height }: DOMRect,
  { window, insets }: Room,
  margin: number,
): DOMRect | null {
  const from = { x: insets.left + margin, y: margin };
  const to = { x: window.innerWidth - insets.right - margin - width, y: window.innerHeight - margin - height };
  const isEnd = side.endsWith('-end');
  const upright = side.startsWith('bottom') || side.startsWith('top');
  let x = isEnd ? avoid.right - width : avoid.left;
  let y = isEnd ? avoid.bottom - height : avoid.top;
  if (upright) {
    y = side.startsWith('top') ? avoid.top - gap - height : avoid.bottom + gap;
    if (slid) x = within(x, from.x, to.x);
  } else {
    x = side.startsWith('left') ? avoid.left - gap - width : avoid.right + gap;
    if (slid) y = within(y, from.y, to.y);
  }
  const fits = x >= from.x && x <= to.x && y >= from.y && y <= to.y;
  return fits ? new DOMRect(x, y, width, height) : null;
}

/** The first of the sides with room where nothing that can be pressed is taken away, else where least is; null: none has room. */
function leastInTheWay(
  avoid: DOMRect,
  size: DOMRect,
  room: Room,
  margin: number,
): { place: DOMRect; choice: Choice } | null {
  const probe = usedAt(room.window.document, room.ignore);
  let best: { place: DOMRect; choice: Choice; cost: number } | null = null;
  for (const choice of choices) {
    const place = fitting(choice, avoid, size, room, margin);
    if (!place) continue;
    const cost = covered(probe, place, across, down, best?.cost);
    if (!best || cost < best.cost) best = { place, choice, cost };
    if (cost === 0) break;
  }
  return best;
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
  { window, insets, ignore, chosen }: Room & { chosen: Chosen },
): { left: number; top: number } {
  const { width, height } = bubble.getBoundingClientRect();
  const all = corners(width, height, window, insets);
  const of = [width, height, window.innerWidth, window.innerHeight, insets.left, insets.right].join();
  const { corner } = chosen;
  const kept = corner && corner.of === of && performance.now() < corner.until ? all[corner.at] : undefined;
  if (kept) return kept;
  const began = performance.now();
  const probe = createProbe(window.document, ignore);
  let best: { at: number; cost: number } | null = null;
  for (const [at, { left, top }] of all.entries()) {
    const cost = covered(probe, { left, top, width, height }, 32, 24, best?.cost);
    if (!best || cost < best.cost) best = { at, cost };
    if (cost === 0) break;
  }
  chosen.corner = { at: best?.at ?? 0, of, until: until(began) };
  return all[best?.at ?? 0] ?? { left: edge, top: edge };
}
