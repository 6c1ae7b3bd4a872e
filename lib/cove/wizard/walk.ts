import { ancestors, viewOf } from '../../page/dom.ts';
import { turn, until } from '../../page/drive/wait.ts';
import { findGrid, type GridRow, type MappingGrid } from './grid.ts';

/** A table that draws only the rows in view, walked from top to bottom. */
export interface Walker {
  /** The table as it is now; `null` after the page took it away. */
  grid(): MappingGrid | null;
  /** Rows drawn now, each with a key that also tells equal names apart. */
  rows(): GridRow[];
  top(): Promise<void>;
  /** One screen further; false at the end. */
  further(signal?: AbortSignal): Promise<boolean>;
  /** Where the table stands now, to come back to it. */
  place(): number;
  goTo(place: number, signal?: AbortSignal): Promise<void>;
  /** Brings a drawn row fully into the visible part of the table. */
  show(row: GridRow): Promise<void>;
}

export function walkerOf(document: Document): Walker | null {
  let current = findGrid(document);
  if (!current) return null;
  const grid = () => {
    if (!current?.root.isConnected || current.rows().length === 0) current = findGrid(document) ?? current;
    return current?.root.isConnected ? current : null;
  };
  const scroller = () => scrollerFor(grid());
  const rows = (): GridRow[] => {
    const now = grid();
    if (!now) return [];
    const box = scroller();
    const origin = box ? box.scrollTop - frameOf(box).top : viewOf(now.root).scrollY;
    // Without an index of its own a row is known by where it stands in the whole table.
    return now
      .rows()
      .map((row) =>
        row.key
          ? row
          : { ...row, key: `${row.name}@${Math.round((origin + row.element.getBoundingClientRect().top) / 8)}` },
      );
  };
  const drawn = (): string =>
    rows()
      .map((row) => row.key + row.name)
      .join('|');
  /** The rows under the visible part are there and carry names. */
  const covered = (): boolean => {
    const box = scroller();
    const all = rows();
    const last = all.at(-1);
    const head = all[0];
    if (!last || !head) return false;
    if (!box) return true;
    const frame = frameOf(box);
    const end = box.scrollTop + box.clientHeight >= box.scrollHeight - 2;
    return (
      head.element.getBoundingClientRect().top <= frame.top + 60 &&
      (end || last.element.getBoundingClientRect().bottom >= frame.top + box.clientHeight - 4)
    );
  };
  const move = async (to: number, signal?: AbortSignal): Promise<void> => {
    const box = scroller();
    if (!box) return;
    const from = box.scrollTop;
    const before = drawn();
    box.scrollTop = to;
    if (box.scrollTop === from) return;
    await until(() => drawn() !== before && covered(), { within: 250, signal });
    await until(covered, { within: 2500, signal });
    await turn();
  };
  return {
    grid,
    rows,
    top: () => move(0),
    place: () => scroller()?.scrollTop ?? 0,
    goTo: (place, signal) => move(place, signal),
    async further(signal) {
      const box = scroller();
      if (!box) return false;
      const end = () => box.scrollTop + box.clientHeight >= box.scrollHeight - 2;
      if (end()) {
        // A list that loads more at its end grows a moment later.
        const height = box.scrollHeight;
        if (!(await until(() => box.scrollHeight > height + 2, { within: 300, signal }))) return false;
      }
      const from = box.scrollTop;
      await move(from + Math.max(24, box.clientHeight * 0.85), signal);
      return box.scrollTop > from;
    },
    async show(row) {
      const box = scroller();
      if (!box) {
        row.cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        return;
      }
      const frame = frameOf(box);
      const cell = row.cell.getBoundingClientRect();
      if (cell.top < frame.top) await move(box.scrollTop - (frame.top - cell.top) - 4);
      else if (cell.bottom > frame.top + box.clientHeight)
        await move(box.scrollTop + (cell.bottom - frame.top - box.clientHeight) + 4);
      const view = viewOf(box);
      const after = box.getBoundingClientRect();
      if (box === box.ownerDocument.scrollingElement) return;
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
function scrollerFor(grid: MappingGrid | null): Element | null {
  const row = grid?.rows()[0];
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
