import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

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
  /** Brings a row into sight and has it drawn. */
  show: (row: number) => void;
}

export interface Grid {
  onFocusIn: (event: FocusEvent) => void;
  /** Moves through the cells; true when the key was one of its own. */
  onKeyDown: (event: KeyboardEvent) => boolean;
  /** Another list: its first row holds the tab stop. */
  reset(): void;
}

const numberIn = (element: Element | null | undefined, name: string): number =>
  Number(element?.getAttribute(name) ?? Number.NaN);

/** The cell that holds the tab stop: the last one that was in use, within the rows there are. */
export function useActive(rows: number): { active: ReadonlySignal<Cell>; setActive: (cell: Cell) => void } {
  const chosen = useSignal<Cell>({ row: 0, column: 1 });
  const most = useSignal(rows);
  most.value = rows;
  const active = useComputed(() => {
    const { row, column } = chosen.value;
    return { row: Math.min(row, Math.max(0, most.value - 1)), column };
  });
  return { active, setActive: (cell) => (chosen.value = cell) };
}

/**
 * One tab stop for the whole grid, arrows move it (ARIA Authoring Practices, data grid): arrows by cell, Home and End in the
 * row, with Ctrl over the table, Page Up and Page Down by what fits.
 */
export function useGrid(
  { grid, rows, head, page, show }: GridOptions,
  { active, setActive }: ReturnType<typeof useActive>,
): Grid {
  const wanted = useRef<Cell | null>(null);

  const focusWanted = (turns = 0): void => {
    const cell = wanted.current;
    if (!cell) return;
    const row = grid.current?.querySelector(`[aria-rowindex="${cell.row + 2}"]`);
    const target = row?.querySelector<HTMLElement>(`[aria-colindex="${cell.column}"]`);
    // What the signals say stands in the page by the end of this turn.
    if (!target && turns > 0) queueMicrotask(() => focusWanted(turns - 1));
    if (!target) return;
    wanted.current = null;
    const inHead = cell.row < 0 ? target.querySelector<HTMLElement>('button') : null;
    (inHead ?? target).focus({ preventScroll: true });
  };
  // A row for which there was no element yet is there once the table is drawn again.
  useLayoutEffect(() => focusWanted());

  const go = (row: number, column: number): void => {
    const lowest = head ? -1 : 0;
    const cell = {
      row: Math.max(lowest, Math.min(rows - 1, row)),
      column: Math.max(1, Math.min(columns, column)),
    };
    setActive(cell);
    if (cell.row >= 0) show(cell.row);
    wanted.current = cell;
    focusWanted(3);
  };

  return {
    onFocusIn(event) {
      if (!(event.target instanceof Element)) return;
      const row = numberIn(event.target.closest('[aria-rowindex]'), 'aria-rowindex') - 2;
      const column = numberIn(event.target.closest('[aria-colindex]'), 'aria-colindex');
      if (Number.isNaN(row) || Number.isNaN(column)) return;
      const here = active.peek();
      if (row !== here.row || column !== here.column) setActive({ row, column });
    },
    onKeyDown(event) {
      const { row, column } = active.peek();
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
