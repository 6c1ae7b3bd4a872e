import { ancestors, viewOf } from '../../page/dom.ts';
import { quiet, scrolled, until } from '../../page/drive/wait.ts';
import { findGrid } from './grid.ts';
import type { GridRow, MappingGrid } from './row.ts';

export interface WalkedRow {
  id: string;
  row: GridRow;
  /** Scroll place at which the row stands at the top of the view. */
  place: number;
}

/** A table that draws only the rows in view, walked from top to bottom. */
export interface Walker {
  /** The table as it is now; `null` after the page took it away. */
  grid(): MappingGrid | null;
  /** Rows drawn now, each with an id that also tells equal names apart. */
  rows(): WalkedRow[];
  /** The row with this id, while it is drawn. */
  find(id: string): GridRow | undefined;
  top(): Promise<void>;
  /** One screen further; false at the end. */
  further(signal?: AbortSignal): Promise<boolean>;
  /** Scrolls so that a row of that place comes into view. */
  goTo(place: number, signal?: AbortSignal): Promise<void>;
  /** Brings a drawn row fully into the visible part of the table. */
  show(row: GridRow): Promise<void>;
}

export function walkerOf(document: Document): Walker | null {
  let current = findGrid(document);
  if (!current) return null;
  const known = new Map<string, WalkedRow>();
  const grid = () => {
    if (!current?.root.isConnected) current = findGrid(document);
    return current;
  };
  const scroller = (drawn?: readonly GridRow[]) => scrollerFor((drawn ?? grid()?.rows() ?? [])[0]);
  const rows = (): WalkedRow[] => {
    let drawn = grid()?.rows() ?? [];
    if (drawn.length === 0 && current) {
      // The page may have built the table anew inside the same box.
      current = findGrid(document) ?? current;
      drawn = current.rows();
    }
    const box = scroller(drawn);
    const origin = box ? box.scrollTop - frameOf(box).top : 0;
    // Without an index of its own a row is known by its name and where it stands in the whole table.
    const walked = drawn.map((row) => {
      const place = origin + row.top;
      return { row, place, id: `${row.key || Math.round(place / 12)}|${row.name}` };
    });
    for (const each of walked) known.set(each.id, each);
    return walked;
  };
  /** Room below the last row at the very end of the table, as learnt from it. */
  let foot = 4;
  /**
   * The rows that stand in view without a gap. Tables take away rows that were scrolled off a moment later than
   * they draw new ones, and some leave blank ones: what lies apart is not counted.
   */
  const inView = (drawn: readonly GridRow[], top: number): { first: GridRow; last: GridRow } | null => {
    const after = drawn.filter((row) => row.bottom > top + 1);
    const [first] = after;
    if (!first) return null;
    let last = first;
    for (const row of after.slice(1)) {
      if (row.top - last.bottom > Math.max(8, (row.bottom - row.top) * 0.9)) break;
      if (row.bottom > last.bottom) last = row;
    }
    return { first, last };
  };
  /** Empty room at the bottom of the visible part: what is not drawn yet, or at the end what never will be. */
  const bare = (): { above: boolean; below: number; end: boolean } | null => {
    const drawn = rows().map((each) => each.row);
    const box = scroller(drawn);
    if (drawn.length === 0) return null;
    if (!box) return { above: false, below: 0, end: true };
    const top = frameOf(box).top;
    const view = inView(drawn, top);
    if (!view) return null;
    return {
      above: view.first.top > top + 80,
      below: top + box.clientHeight - view.last.bottom,
      end: box.scrollTop + box.clientHeight >= box.scrollHeight - 2,
    };
  };
  /** The rows under the visible part of the table are drawn. */
  const covered = (): boolean => {
    const room = bare();
    return room !== null && !room.above && room.below <= (room.end ? foot : 4);
  };
  const move = async (to: number, signal?: AbortSignal): Promise<void> => {
    const box = scroller();
    if (!box) return;
    const from = box.scrollTop;
    box.scrollTop = to;
    if (Math.abs(box.scrollTop - from) < 1) return;
    await scrolled(box);
    const drawn = await until(covered, { within: 2500, signal });
    const room = drawn ? null : bare();
    // Nothing more came: this much stays free below the last row, and is not waited for again.
    if (room?.end && !room.above) foot = Math.max(foot, room.below);
    await quiet(current?.root ?? box, signal);
  };
  return {
    grid,
    rows,
    find(id) {
      const last = known.get(id);
      if (last?.row.still()) return last.row;
      return rows().find((each) => each.id === id)?.row;
    },
    top: () => move(0),
    goTo: (place, signal) => move(Math.max(0, place - 60), signal),
    async further(signal) {
      const drawn = rows().map((each) => each.row);
      const box = scroller(drawn);
      const view = box ? inView(drawn, frameOf(box).top) : null;
      if (!box || !view) return false;
      const end = () => box.scrollTop + box.clientHeight >= box.scrollHeight - 2;
      if (end()) {
        // A list that loads more at its end grows a moment later.
        const height = box.scrollHeight;
        if (!(await until(() => box.scrollHeight > height + 2, { within: 250, signal }))) return false;
      }
      const from = box.scrollTop;
      // The last row in view becomes the first: nothing between is skipped, little is read twice.
      const step = Math.max(view.last.top - frameOf(box).top - 60, box.clientHeight * 0.5, 24);
      await move(from + step, signal);
      return box.scrollTop > from;
    },
    async show(row) {
      const box = scrollerFor(row);
      if (!box) {
        row.cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        return;
      }
      const top = frameOf(box).top;
      const cell = row.cell.getBoundingClientRect();
      // To the top, so that the rows after it are in view as well and need no scrolling of their own.
      if (cell.top < top + 2 || cell.bottom > top + box.clientHeight - 2)
        await move(box.scrollTop + cell.top - top - Math.min(60, box.clientHeight / 4));
      if (box === box.ownerDocument.scrollingElement) return;
      const view = viewOf(box);
      const after = box.getBoundingClientRect();
      if (after.bottom < 40 || after.top > view.innerHeight - 40) box.scrollIntoView({ block: 'center' });
      if (cell.right > view.innerWidth || cell.left < 0)
        row.cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}

/** The visible window of a scroller; the page's own is the window, wherever its root element has been scrolled to. */
function frameOf(box: Element): { top: number } {
  return box === box.ownerDocument.scrollingElement ? { top: 0 } : box.getBoundingClientRect();
}

/** The nearest element around the rows that can be scrolled up and down; `null` when the whole table is drawn. */
function scrollerFor(row: GridRow | undefined): Element | null {
  if (!row) return null;
  for (const up of ancestors(row.element)) {
    if (up.localName === 'body' || up.localName === 'html') break;
    if (
      up.scrollHeight > up.clientHeight + 2 &&
      up.clientHeight > 30 &&
      /auto|scroll|hidden|overlay/.test(viewOf(up).getComputedStyle(up).overflowY)
    )
      return up;
  }
  const page = row.element.ownerDocument.scrollingElement;
  return page && page.scrollHeight > page.clientHeight + 2 ? page : null;
}
