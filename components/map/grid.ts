import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A cell of the grid; row -1 is the head, columns count from 1 as `aria-colindex` does. */
export interface Cell {
  row: number;
  column: number;
}

export const columns = 6;

export interface GridOptions {
  grid: RefObject<HTMLElement | null>;
  rows: number;
  /** The head can be reached (it holds buttons). */
  head: boolean;
  page: () => number;
  /** Brings a row into sight. */
  show: (row: number) => void;
}

export interface Grid {
  active: Cell;
  onFocusIn: (event: FocusEvent) => void;
  /** Moves through the cells; true when the key was one of its own. */
  onKeyDown: (event: KeyboardEvent) => boolean;
  /** Another list: its first row holds the tab stop. */
  reset(): void;
}

const numberIn = (element: Element | null | undefined, name: string): number =>
  Number(element?.getAttribute(name) ?? Number.NaN);

/**
 * One tab stop for the whole grid, arrows move it (ARIA Authoring Practices, data grid): arrows by cell, Home and End in the
 * row, with Ctrl over the table, Page Up and Page Down by what fits.
 */
export function useGrid({ grid, rows, head, page, show }: GridOptions): Grid {
  const [active, setActive] = useState<Cell>({ row: 0, column: 1 });
  const wanted = useRef<Cell | null>(null);
  const here = { row: Math.min(active.row, Math.max(0, rows - 1)), column: active.column };

  useLayoutEffect(() => {
    const cell = wanted.current;
    if (!cell) return;
    wanted.current = null;
    const row = grid.current?.querySelector(`[aria-rowindex="${cell.row + 2}"]`);
    const target = row?.querySelector<HTMLElement>(`[aria-colindex="${cell.column}"]`);
    const inHead = target?.querySelector<HTMLElement>('button');
    (cell.row < 0 ? (inHead ?? target) : target)?.focus({ preventScroll: true });
  });

  const go = (row: number, column: number): void => {
    const lowest = head ? -1 : 0;
    const cell = {
      row: Math.max(lowest, Math.min(rows - 1, row)),
      column: Math.max(1, Math.min(columns, column)),
    };
    if (cell.row >= 0) show(cell.row);
    wanted.current = cell;
    setActive({ ...cell });
  };

  return {
    active: here,
    onFocusIn(event) {
      if (!(event.target instanceof Element)) return;
      const row = numberIn(event.target.closest('[aria-rowindex]'), 'aria-rowindex') - 2;
      const column = numberIn(event.target.closest('[aria-colindex]'), 'aria-colindex');
      if (Number.isNaN(row) || Number.isNaN(column)) return;
      if (row !== active.row || column !== active.column) setActive({ row, column });
    },
    onKeyDown(event) {
      const { row, column } = here;
      const whole = event.ctrlKey || event.metaKey;
      const field = event.target instanceof HTMLInputElement;
      const moves: Record<string, () => void> = {
        ArrowDown: () => go(row + 1, column),
        ArrowUp: () => go(row - 1, column),
        PageDown: () => go(row + page(), column),
        PageUp: () => go(Math.max(0, row - page()), column),
        // In a field these move the cursor.
        ...(field
          ? {}
          : {
              ArrowRight: () => go(row, column + 1),
              ArrowLeft: () => go(row, column - 1),
              Home: () => (whole ? go(0, 1) : go(row, 1)),
              End: () => (whole ? go(rows - 1, columns) : go(row, columns)),
            }),
      };
      const move = Object.hasOwn(moves, event.key) && !event.altKey ? moves[event.key] : undefined;
      if (!move || rows === 0) return false;
      event.preventDefault();
      move();
      return true;
    },
    reset: () => setActive({ row: 0, column: 1 }),
  };
}
