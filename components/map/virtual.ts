import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

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
/** Before anything was measured, and where nothing can be (tests without layout). */
const guess = 480;

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

  /** The rows that have to stand in the page now, in their order. */
  const wanted = (): number[] => {
    const { top, height } = seen.current;
    const first = Math.floor(top / rowHeight / block) * block - beyond;
    const last = Math.ceil((top + (height > 0 ? height : guess)) / rowHeight / block) * block + beyond;
    const { row } = pinned.peek();
    const rows: number[] = [];
    if (row >= 0 && row < first && row < count) rows.push(row);
    for (let index = Math.max(0, first); index <= Math.min(count - 1, last); index++) rows.push(index);
    if (row > last && row < count) rows.push(row);
    return rows;
  };
  /** Gives the slots their rows; true when there are more or (`exact`) fewer slots than before. */
  const place = (ordered: boolean, exact = false): boolean => {
    const rows = wanted();
    const before = pool.current.length;
    while (pool.current.length < rows.length)
      pool.current = [...pool.current, { id: nextId.current++, index: signal(-1) }];
    batch(() => assign(pool.current, rows, ordered));
    if (exact && pool.current.length > rows.length)
      pool.current = pool.current.filter(({ index }) => index.peek() >= 0);
    return pool.current.length !== before;
  };
  const focused = (): boolean => {
    const node = scroller.current;
    return node?.contains(node.ownerDocument.activeElement) === true;
  };
  if (pool.current.length === 0 && count > 0) place(true);

  useLayoutEffect(() => {
    const node = scroller.current;
    if (!node) return undefined;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const move = (): void => {
      const now = wanted();
      const range = `${now[0]} ${now.at(-1)} ${now.length}`;
      clearTimeout(resting);
      // At rest and without the focus inside, elements stand in reading order; under way, that would change every one of them.
      resting = setTimeout(() => {
        if (!focused() && place(true)) draw(null);
      }, atRestMs);
      if (range === shown.current) return;
      shown.current = range;
      if (place(false)) draw(null);
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
    if (place(!focused(), true)) draw(null);
    return () => {
      clearTimeout(resting);
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
      if (place(false)) draw(null);
    },
    toTop() {
      if (scroller.current) scroller.current.scrollTop = 0;
      seen.current.top = 0;
      if (place(!focused())) draw(null);
    },
    page: () => Math.max(1, Math.floor(((seen.current.height || guess) - head) / rowHeight) - 1),
  };
}

/** Rows that stay keep their slot; those that come take over the slots of those that went. */
function assign(pool: readonly RowSlot[], rows: readonly number[], ordered: boolean): void {
  if (ordered) {
    for (const [at, { index }] of pool.entries()) index.value = rows[at] ?? -1;
    return;
  }
  const coming = new Set(rows);
  const free = pool.filter(({ index }) => !coming.delete(index.peek()));
  const left = [...coming];
  for (const [at, { index }] of free.entries()) index.value = left[at] ?? -1;
}
