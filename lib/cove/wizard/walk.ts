import { until } from '../../page/drive/wait.ts';
import { findGrid } from './grid.ts';
import { addMore, turnPage } from './page-turn.ts';
import { findPager } from './pager.ts';
import type { GridRow, MappingGrid } from './row.ts';
import { scrollOf } from './scroll.ts';
import { unfold, type Branches } from './unfold.ts';

/** Where a row stands in the whole table: its page (0 for the first) and the scroll place on it. */
export interface Position {
  page: number;
  place: number;
}
export interface WalkedRow {
  row: GridRow;
  at: Position;
  /** It stands in the visible part of the table now. */
  inView: boolean;
}

/** A table that draws only some of its rows, by scrolling or by pages, walked from top to bottom. */
export interface Walker {
  /** The table as it is now; `null` after the page took it away. */
  grid(): MappingGrid | null;
  /** Rows drawn now. */
  rows(): WalkedRow[];
  /** Opens the closed branches of a tree among the rows drawn now; false where some stay closed. */
  unfold(signal?: AbortSignal): Promise<boolean>;
  /** Number of rows of the whole table where it says so. */
  total(): number | null;
  /** To the first page and its top; false when the table does not stay there. */
  top(signal?: AbortSignal): Promise<boolean>;
  /** One screen or page further; false at the end. `more`: rows are still expected, so that a slow list is waited for. */
  further(signal?: AbortSignal, more?: boolean): Promise<boolean>;
  /** So that a row of that position comes into view. */
  goTo(position: Position, signal?: AbortSignal): Promise<void>;
  /** Brings a drawn row fully into the visible part of the table. */
  show(row: GridRow): Promise<void>;
}

/** The walker of the mapping table on this page; `null` when there is none. */
export function walkerOf(document: Document): Walker | null {
  let current = findGrid(document);
  if (!current) return null;
  const grid = () => {
    if (!current?.root.isConnected) current = findGrid(document);
    return current;
  };
  const scroll = scrollOf(grid);
  const drawn = () => {
    const now = scroll.rows();
    if (now.length > 0 || !current) return now;
    // The page may have built the table anew inside the same box.
    current = findGrid(document) ?? current;
    return scroll.rows();
  };
  let page = 0;
  const branches: Branches = { tried: new Map(), opened: 0, vain: 0 };
  /** Looked for at the top of each walk; a table without a pager gets none while it is walked. */
  let paged = true;
  const pager = () => {
    const now = paged ? grid() : null;
    return now ? findPager(now) : null;
  };
  const turn = async (way: 'next' | 'previous', signal?: AbortSignal): Promise<boolean> => {
    const turned = await turnPage(grid, pager, way, signal);
    if (turned) page += way === 'next' ? 1 : -1;
    return turned;
  };
  return {
    grid,
    rows: () => drawn().map(({ row, place, inView }) => ({ row, at: { page, place }, inView })),
    unfold: (signal) => unfold(() => drawn().map(({ row }) => row), branches, signal),
    total: () => pager()?.total ?? grid()?.total ?? null,
    async top(signal) {
      branches.tried.clear();
      paged = true;
      const first = pager();
      paged = first !== null;
      if (first) {
        page = (first.current ?? 1) - 1;
        const jumped = first.first && (await turnPage(grid, pager, 'first', signal));
        if (jumped) page = 0;
        for (let more = true; more;) more = await turn('previous', signal);
        page = 0;
      }
      return scroll.top(signal);
    },
    async further(signal, more) {
      if (await scroll.further(signal, more === true && !paged)) return true;
      if (!paged && !signal?.aborted && (await addMore(grid, signal))) return true;
      if (!paged || signal?.aborted || !(await turn('next', signal))) return false;
      await scroll.top(signal);
      return true;
    },
    async goTo(position, signal) {
      for (let turns = 0; page !== position.page && turns < 2000 && !signal?.aborted; turns += 1) {
        const numbered = Math.abs(page - position.page) > 1 && pager()?.numbered(position.page + 1);
        if (numbered && (await turnPage(grid, pager, position.page + 1, signal))) page = position.page;
        else if (!(await turn(page < position.page ? 'next' : 'previous', signal))) break;
      }
      await scroll.goTo(position.place, signal);
      await until(() => drawn().length > 0, { within: 1500, signal });
    },
    show: scroll.show,
  };
}
