import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** A row that is drawn: which one, and the element that shows it. Elements are used again, never moved under the focus. */
export interface DrawnRow {
  slot: number;
  index: number;
}

export interface Rows {
  items: readonly DrawnRow[];
  height: number;
  /** Scrolls as little as is needed to have the row in sight below the sticky head. */
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
  /** Stays drawn wherever the table is scrolled: it holds the tab stop and perhaps the focus. */
  pinned: number;
}

/** Rows are drawn in blocks, so that not every few pixels of scrolling draw anew. */
const block = 4;
const beyond = 4;
const atRestMs = 150;
/** Before anything was measured, and where nothing can be (tests without layout). */
const guess = 480;

/** Only the rows in sight, of a list of rows of one height. */
export function useRows({ scroller, count, rowHeight, head, pinned }: RowsOptions): Rows {
  const [, draw] = useReducer((turn: number, _action: null) => turn + 1, 0);
  const shown = useRef({ from: 0, to: -1, rest: true });
  const slots = useRef<DrawnRow[]>([]);

  const range = (): { from: number; to: number } => {
    const node = scroller.current;
    const top = node?.scrollTop ?? 0;
    const height = node && node.clientHeight > 0 ? node.clientHeight : guess;
    const first = Math.floor(top / rowHeight / block) * block - beyond;
    const last = Math.ceil((top + height) / rowHeight / block) * block + beyond;
    return { from: Math.max(0, first), to: Math.min(count - 1, last) };
  };

  useLayoutEffect(() => {
    const node = scroller.current;
    if (!node) return undefined;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const onScroll = (): void => {
      const { from, to } = range();
      clearTimeout(resting);
      resting = setTimeout(() => {
        shown.current.rest = true;
        draw(null);
      }, atRestMs);
      if (from === shown.current.from && to === shown.current.to) return;
      shown.current.rest = false;
      draw(null);
    };
    const observer = new ResizeObserver(onScroll);
    node.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(node);
    return () => {
      clearTimeout(resting);
      observer.disconnect();
      node.removeEventListener('scroll', onScroll);
    };
  }, [rowHeight, count]);

  const { from, to } = range();
  shown.current.from = from;
  shown.current.to = to;
  const wanted = new Set<number>();
  if (pinned >= 0 && pinned < count) wanted.add(pinned);
  for (let index = from; index <= to; index++) wanted.add(index);
  slots.current = assign(slots.current, wanted);
  // At rest and without the focus inside, elements stand in reading order; under way, moving them would cost frames.
  const focused = scroller.current?.contains(scroller.current.ownerDocument.activeElement) === true;
  if (shown.current.rest && !focused) slots.current = slots.current.toSorted((a, b) => a.index - b.index);

  return {
    items: slots.current,
    height: count * rowHeight,
    show(index) {
      const node = scroller.current;
      if (!node) return;
      const top = index * rowHeight;
      const bottom = top + rowHeight + head;
      if (top < node.scrollTop) node.scrollTop = top;
      else if (bottom > node.scrollTop + node.clientHeight) node.scrollTop = bottom - node.clientHeight;
    },
    toTop() {
      if (scroller.current) scroller.current.scrollTop = 0;
    },
    page: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? guess) - head) / rowHeight) - 1),
  };
}

/** Rows that stay keep their element; those that come take over the elements of those that went. */
function assign(before: readonly DrawnRow[], wanted: ReadonlySet<number>): DrawnRow[] {
  const kept = new Set(before.filter(({ index }) => wanted.has(index)).map(({ index }) => index));
  const coming = [...wanted].filter((index) => !kept.has(index));
  const next: DrawnRow[] = [];
  for (const row of before) {
    if (kept.has(row.index)) {
      next.push(row);
      continue;
    }
    const index = coming.shift();
    if (index !== undefined) next.push({ slot: row.slot, index });
  }
  let free = Math.max(-1, ...before.map(({ slot }) => slot));
  for (const index of coming) next.push({ slot: (free += 1), index });
  return next;
}
