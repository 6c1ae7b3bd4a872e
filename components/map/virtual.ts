import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { createPace, type Pace } from './pace.ts';

/** An element that shows a row, and which row it is now: elements are used again, never made anew while the table moves. */
export interface RowSlot {
  readonly id: number;
  /** Position among all rows; -1: out of use. */
  readonly index: Signal<number>;
}

export interface Rows {
  slots: readonly RowSlot[];
  height: number;
  /** Scrolls as little as is needed to have the row in sight below the sticky head, and has it drawn. */
  show(index: number): void;
  toTop(): void;
  /** Rows that fit, for Page Up and Page Down. */
  page(): number;
}

export interface RowsOptions {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  rowHeight: number;
  /** Height of the sticky head. */
  head: number;
  /** The row that stays drawn wherever the table is scrolled: it holds the tab stop and perhaps the focus. */
  pinned: ReadonlySignal<{ row: number }>;
}

/** Rows are drawn in blocks, so that not every few pixels of scrolling draw anew. */
const block = 2;
const beyond = 2;
const atRestMs = 150;
/** Before anything was measured: what a window has besides the table's head; a good guess saves drawing twice while it opens. */
const besides = 230;
const least = 240;
/** Rows of the first frame of all: it carries everything around the table as well. */
const rowsOpening = 3;

/**
 * Only the rows in sight, of a list of rows of one height. Scrolling changes what the slots' signals say and nothing else:
 * no component is drawn again, so that a frame stays a frame.
 */
export function useRows({ scroller, count, rowHeight, head, pinned }: RowsOptions): Rows {
  const [, draw] = useReducer((turn: number, _action: null) => turn + 1, 0);
  const pool = useRef<RowSlot[]>([]);
  const nextId = useRef(0);
  /** What can be measured without asking for a layout in the middle of a frame. */
  const seen = useRef({ top: 0, height: 0 });
  const shown = useRef('');
  /** A long jump is drawn over some frames, none of which is late. */
  const made = useRef<Pace | null>(null);
  const pace = (): Pace => (made.current ??= createPace());

  const guess = (): number => Math.max(least, globalThis.innerHeight - besides);
  /** The rows that have to stand in the page now, in their order. */
  const wanted = (): number[] => {
    const { top, height } = seen.current;
    const first = Math.floor(top / rowHeight / block) * block - beyond;
    const last = Math.ceil((top + (height > 0 ? height : guess())) / rowHeight / block) * block + beyond;
    const { row } = pinned.peek();
    const rows: number[] = [];
    if (row >= 0 && row < first && row < count) rows.push(row);
    for (let index = Math.max(0, first); index <= Math.min(count - 1, last); index++) rows.push(index);
    if (row > last && row < count) rows.push(row);
    return rows;
  };
  const enough = (rows: readonly number[], most = Number.POSITIVE_INFINITY): boolean => {
    const before = pool.current.length;
    while (pool.current.length < Math.min(rows.length, before + most))
      pool.current = [...pool.current, { id: nextId.current++, index: signal(-1) }];
    return pool.current.length !== before;
  };
  /** Gives all slots their rows, in the order of both; drops those that are too many. True when there are others than before. */
  const placeAll = (most = Number.POSITIVE_INFINITY): boolean => {
    const rows = wanted().slice(0, most);
    const before = pool.current.length;
    enough(rows);
    pool.current = pool.current.slice(0, rows.length);
    batch(() => {
      for (const [at, { index }] of pool.current.entries()) index.value = rows[at] ?? -1;
    });
    return pool.current.length !== before;
  };
  /** Gives the slots of rows that went to rows that come, as many as a frame can take; the others follow. */
  const place = (most = pace().most): boolean => {
    if (Number.isFinite(most)) pace().begin();
    const rows = wanted();
    const grown = enough(rows, most);
    if (batch(() => assign(pool.current, rows, most))) later(() => place());
    return grown;
  };
  const frame = useRef(0);
  /** In the next frame, in place of whatever was to be done then. */
  const later = (work: () => boolean): void => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      if (work()) draw(null);
    });
  };
  /** The first rows have not been painted yet: nothing is put before that, or all would come at once and late. */
  const opening = useRef(true);
  const afterPaint = (): void => {
    later(() => {
      // Not in this frame: the observer of sizes is called between here and its paint.
      later(() => {
        opening.current = false;
        return place();
      });
      return false;
    });
  };
  /** Puts the rows into the order of their elements, a few in each frame: what a screen reader reads one after the other. */
  const tidy = (): boolean => {
    if (!focused() && batch(() => swap(pool.current, Math.floor(pace().most / 2)))) later(tidy);
    return false;
  };
  const focused = (): boolean => {
    const node = scroller.current;
    return node?.contains(node.ownerDocument.activeElement) === true;
  };
  // The first rows can be used while the others are drawn, frame by frame.
  if (pool.current.length === 0 && count > 0) placeAll(rowsOpening);

  useLayoutEffect(() => {
    const node = scroller.current;
    if (!node) return undefined;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const move = (): void => {
      const now = wanted();
      const range = `${now[0]} ${now.at(-1)} ${now.length}`;
      clearTimeout(resting);
      // At rest and without the focus inside, elements stand in reading order; under way, that would change every one of them.
      resting = setTimeout(() => later(tidy), atRestMs);
      if (range === shown.current || opening.current) return;
      shown.current = range;
      if (place()) draw(null);
    };
    const onScroll = (): void => {
      seen.current.top = node.scrollTop;
      move();
    };
    const measure = (): void => {
      seen.current = { top: node.scrollTop, height: node.clientHeight };
      move();
    };
    const observer = new ResizeObserver(measure);
    node.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(node);
    seen.current = { top: node.scrollTop, height: node.clientHeight };
    shown.current = '';
    if (focused()) {
      if (place(Number.POSITIVE_INFINITY)) draw(null);
    } else if (opening.current || pool.current.length < wanted().length) afterPaint();
    else if (placeAll()) draw(null);
    return () => {
      clearTimeout(resting);
      cancelAnimationFrame(frame.current);
      observer.disconnect();
      node.removeEventListener('scroll', onScroll);
    };
  }, [rowHeight, count]);

  return {
    slots: pool.current,
    height: count * rowHeight,
    show(index) {
      const node = scroller.current;
      if (!node) return;
      const top = index * rowHeight;
      const bottom = top + rowHeight + head;
      if (top < node.scrollTop) node.scrollTop = top;
      else if (bottom > node.scrollTop + node.clientHeight) node.scrollTop = bottom - node.clientHeight;
      seen.current.top = node.scrollTop;
      if (place(Number.POSITIVE_INFINITY)) draw(null);
    },
    toTop() {
      if (scroller.current) scroller.current.scrollTop = 0;
      seen.current.top = 0;
      if (place(Number.POSITIVE_INFINITY)) draw(null);
    },
    page: () => Math.max(1, Math.floor(((seen.current.height || guess()) - head) / rowHeight) - 1),
  };
}

/** Rows that stay keep their slot; at most `most` of those that come take over free slots. True: some are left. */
function assign(pool: readonly RowSlot[], rows: readonly number[], most: number): boolean {
  const coming = new Set(rows);
  const free = pool.filter(({ index }) => !coming.delete(index.peek()));
  const left = [...coming];
  for (const [at, { index }] of free.entries()) {
    if (at >= left.length) index.value = -1;
    else if (at < most) index.value = left[at] ?? -1;
  }
  return left.length > Math.min(most, free.length);
}

/** Exchanges rows between slots until they stand in order; true when `most` exchanges were not enough. */
function swap(pool: readonly RowSlot[], most: number): boolean {
  const order = pool.map(({ index }) => index.peek()).toSorted((a, b) => (a < 0 ? 1 : b < 0 ? -1 : a - b));
  let left = most;
  for (const [at, slot] of pool.entries()) {
    const right = order[at] ?? -1;
    const here = slot.index.peek();
    if (here === right) continue;
    if (left-- === 0) return true;
    const other = pool.find(({ index }) => index.peek() === right);
    if (other) other.index.value = here;
    slot.index.value = right;
  }
  return false;
}
