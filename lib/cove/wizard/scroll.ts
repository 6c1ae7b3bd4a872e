import { allIn } from '../../page/all-in.ts';
import { activeIn, viewOf } from '../../page/dom.ts';
import { leave } from '../../page/drive/events.ts';
import { pause, quiet, scrolled, until } from '../../page/drive/wait.ts';
import type { GridRow, MappingGrid } from './row.ts';
import { frameOf, scrollerFor } from './scroller.ts';

/** The visible part of a table that may draw only the rows in it. */
export interface Scroll {
  /** Rows drawn now, each with the scroll place at which it stands at the top of the view. `inView`: nothing has to be moved for it. */
  rows(): { row: GridRow; place: number; inView: boolean }[];
  /** To the top; false when the table does not stay there. */
  top(signal?: AbortSignal): Promise<boolean>;
  /** One screen further without leaving a row out; false at the end. `more`: rows are still expected. */
  further(signal?: AbortSignal, more?: boolean): Promise<boolean>;
  goTo(place: number, signal?: AbortSignal): Promise<void>;
  /** Brings a drawn row fully into the visible part. */
  show(row: GridRow): Promise<void>;
}

/** Longest wait for rows to be drawn after a scroll, for a list that loads more at its end, and for one that is said to. */
const patience = { drawn: 2500, growing: 700, expected: 3500 };
/** How often in a row a table may draw other rows at its end without growing. */
const lateAtMost = 20;

export function scrollOf(grid: () => MappingGrid | null): Scroll {
  const rows = (): ReturnType<Scroll['rows']> => {
    const drawn = grid()?.rows() ?? [];
    const box = scrollerFor(drawn[0]);
    const top = box ? frameOf(box).top : 0;
    const bottom = box ? top + box.clientHeight : Number.POSITIVE_INFINITY;
    const origin = box ? box.scrollTop - top : 0;
    return drawn.map((row) => ({
      row,
      place: origin + row.top,
      inView: !box || (row.top >= top - 1 && row.bottom <= bottom + 1),
    }));
  };
  const scroller = () => scrollerFor(grid()?.rows()[0]);
  /** Room below the last row at the very end of the table, as learnt from it. */
  let foot = 4;
  /** Room above the first row at the very top: a head, a row of filters. */
  let head: number | null = null;
  let late = 0;
  /** Everything is drawn, wherever the table is scrolled to: then nothing needs to be waited for. */
  let whole = false;
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
  /** Empty room in the visible part: what is not drawn yet, or at the end what never will be. */
  const bare = (): { above: boolean; below: number; end: boolean } | null => {
    const drawn = grid()?.rows() ?? [];
    const box = scrollerFor(drawn[0]);
    if (drawn.length === 0) return null;
    if (!box) return { above: false, below: 0, end: true };
    const top = frameOf(box).top;
    const view = inView(drawn, top);
    if (!view) return null;
    // Where the page itself is scrolled, other things stand before and after the table.
    const whereIs = grid()?.root.getBoundingClientRect();
    const table = whereIs && whereIs.height > 40 ? whereIs : undefined;
    const upper = Math.max(top, table?.top ?? top);
    const lower = Math.min(top + box.clientHeight, table?.bottom ?? Number.POSITIVE_INFINITY);
    const room = view.first.top - upper;
    // What stands there before the table was ever moved is not waited for.
    if (box.scrollTop <= 1) head ??= Math.max(room, 0);
    return {
      above: room > (box.scrollTop > 1 ? 80 : (head ?? room) + 30),
      below: lower - view.last.bottom,
      end: atEnd(box) || lower < top + box.clientHeight,
    };
  };
  const covered = (): boolean => {
    const room = bare();
    return room !== null && !room.above && room.below <= (room.end ? foot : 4);
  };
  const move = async (to: number, signal?: AbortSignal): Promise<void> => {
    for (let again = 0; again < 3; again += 1) {
      const box = scroller();
      if (!box) return;
      const from = box.scrollTop;
      if (Math.abs(clamped(box, to) - from) < 1) return;
      // A table keeps a cell that has the focus in view, and would scroll back to it.
      leaveWithin(box);
      box.scrollTop = to;
      if (Math.abs(box.scrollTop - from) < 1) return;
      await scrolled(box);
      const drawn = await until(covered, { within: patience.drawn, signal });
      const room = drawn ? null : bare();
      // Nothing more came: this much stays free below the last row, and is not waited for again.
      if (room?.end && !room.above) foot = Math.max(foot, room.below);
      if (room?.above && box.scrollTop <= 1) head = null;
      await quiet(grid()?.root ?? box, signal);
      const now = scroller();
      if (signal?.aborted || !now || Math.abs(now.scrollTop - clamped(now, to)) < now.clientHeight / 4) return;
    }
  };
  /** One screen down; a screen that shows none of the rows before it has left some out, and is gone back on. */
  const step = async (box: Element, view: { last: GridRow }, signal?: AbortSignal): Promise<void> => {
    const from = box.scrollTop;
    const before = new Set((grid()?.rows() ?? []).map(nameOf));
    // The last row in view becomes the first: nothing between is skipped, little is read twice.
    let by = Math.max(view.last.top - frameOf(box).top - 60, box.clientHeight * 0.5, 24);
    for (let again = 0; again < 3; again += 1) {
      await move(from + by, signal);
      const now = grid()?.rows() ?? [];
      if (signal?.aborted || by < 60 || now.some((row) => before.has(nameOf(row)))) return;
      by /= 2;
    }
  };
  return {
    rows,
    async top(signal) {
      // A table under way to somewhere else (to a cell that has the focus) comes back late.
      for (let again = 0; again < 5 && !signal?.aborted; again += 1) {
        await move(0, signal);
        if ((scroller()?.scrollTop ?? 0) <= 2) break;
        await pause(150);
      }
      const drawn = grid()?.rows() ?? [];
      const box = scrollerFor(drawn[0]);
      const view = box ? inView(drawn, frameOf(box).top) : null;
      whole = !box || (view !== null && view.last.bottom - frameOf(box).top >= box.scrollHeight - 4);
      return (box?.scrollTop ?? 0) <= 2;
    },
    goTo: (place, signal) => move(Math.max(0, place - 60), signal),
    async further(signal, more = false) {
      const drawn = grid()?.rows() ?? [];
      const box = scrollerFor(drawn[0]);
      const view = box ? inView(drawn, frameOf(box).top) : null;
      if (!box || !view) return false;
      if (atEnd(box)) {
        // A list that loads more at its end grows a moment later.
        const height = box.scrollHeight;
        const within = more || busy(grid()) ? patience.expected : patience.growing;
        const names = () => (grid()?.rows() ?? []).map(nameOf).join('\n');
        const was = drawn.map(nameOf).join('\n');
        const grown = () => box.scrollHeight > height + 2;
        // Others may be drawn at the end as late, without any more room for them (Syncfusion).
        const others = () => names() !== was && names() !== '';
        if (!(await until(() => grown() || others(), { within, signal }))) return false;
        await quiet(grid()?.root ?? box, signal);
        late = grown() ? 0 : late + 1;
        if (late > 0 && others()) return late <= lateAtMost;
      }
      const from = box.scrollTop;
      await step(box, view, signal);
      return box.scrollTop > from;
    },
    async show(row) {
      const box = scrollerFor(row);
      if (!box || whole) {
        const { top, bottom } = row.cell.getBoundingClientRect();
        const inside = top > 0 && bottom < viewOf(row.cell).innerHeight;
        row.cell.scrollIntoView({ block: inside ? 'nearest' : 'center', inline: 'nearest' });
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

const clamped = (box: Element, to: number): number =>
  Math.min(Math.max(0, to), Math.max(0, box.scrollHeight - box.clientHeight));

function leaveWithin(box: Element): void {
  const active = activeIn(box);
  if (active && active !== box && box.contains(active)) leave(active);
}

const nameOf = (row: GridRow): string => `${row.key}|${row.name}`;
const atEnd = (box: Element): boolean => box.scrollTop + box.clientHeight >= box.scrollHeight - 2;

/** Does the table say that it is loading? */
export const busy = (grid: MappingGrid | null): boolean =>
  grid !== null &&
  (grid.root.closest('[aria-busy=true]') !== null ||
    allIn(grid.root, '[aria-busy=true],[role=progressbar],[class*=loading],[class*=spinner]').some(
      (el) =>
        el.getBoundingClientRect().height > 4 &&
        el.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    ));
