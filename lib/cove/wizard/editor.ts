import { activeIn, ancestors, elementAt, isVisible, textOf } from '../../page/dom.ts';
import { drawnIn, drawnWithin } from '../../page/drawn.ts';
import { key, leave, press } from '../../page/drive/events.ts';
import { listOf, type Before } from '../../page/drive/popup.ts';
import type { Habit } from '../../page/drive/habit.ts';
import { until } from '../../page/drive/wait.ts';
import { controlSelector } from '../../page/names.ts';
import { boxOf, isCombobox, isUsable } from '../../page/shown.ts';

/** How this table lets its cells be edited; learnt from the first cell, tried first on the next. */
export interface Manner {
  readonly habit: Habit;
  /** `row`: by a button of its row, see row-edit.ts. */
  opens?: 'always' | 'press' | 'double' | 'row';
  /** Cells that could not be opened, while none could: after a few of them the others are not worth the patience. */
  unopened?: number;
  /** Rows that showed their customer again after it had been taken out. */
  unkept?: number;
  /** Rows that showed what was chosen have shown something else later: the table saves each by itself, and may be refused. */
  takesBack?: boolean;
  /** Why no cell of this table can be set, once that is known. */
  hopeless?: string;
}

/** A cell that may be drawn anew at any moment: asked for each time, `null` while it is not drawn. */
export type CellSource = () => Element | null;

/** The select box in a cell, if it is drawn. */
export function controlIn(cell: Element): Element | null {
  const own = cell.matches(controlSelector) ? [cell] : [];
  const all = [...own, ...drawnWithin(cell, controlSelector)].filter(isUsable);
  return all.find(isCombobox) ?? all.find((el) => !el.matches('[type=checkbox],[role=checkbox]')) ?? null;
}

/** Is the box, if it is still drawn, that of this row? `within`: it stood in the row's cell. */
export const isOf = (cell: Element | null, control: Element, within: boolean): boolean =>
  cell !== null && (!within || !control.isConnected || drawnIn(cell, control));

/** Ways to open an editor, with the patience of each: a busy page may need seconds for it. */
const ways: readonly { way: 'press' | 'double'; within: number }[] = [
  { way: 'press', within: 350 },
  { way: 'double', within: 500 },
  { way: 'press', within: 1500 },
  { way: 'double', within: 2500 },
];

/** The select box of a cell, where it is drawn now. */
export const editorIn = (cell: Element): Element | null => controlIn(cell) ?? floating(cell);

/** The select box of a cell, opening the cell's editor first where it is drawn only while editing. */
export async function openEditor(source: CellSource, manner: Manner, since?: Before): Promise<Element | null> {
  const control = () => {
    const cell = source();
    return cell ? editorIn(cell) : null;
  };
  const first = source();
  const had = first && since ? listOf(first, since) : null;
  /** No box at all, but the press has opened a list: then the cell itself is the box. */
  const opened = () => {
    const cell = source();
    const list = cell && since ? listOf(cell, since) : null;
    return control() ?? (list && list !== had ? cell : null);
  };
  const ready = control();
  if (ready) {
    manner.opens ??= 'always';
    return ready;
  }
  const usual = ways.filter(({ way }) => way === manner.opens).map(({ way }) => ({ way, within: 1500 }));
  const patient = manner.opens !== undefined || (manner.unopened ?? 0) < 2;
  for (const { way, within } of [...usual.slice(0, 1), ...(patient ? ways : ways.slice(0, 2))]) {
    const cell = source();
    if (!cell) return null;
    press(target(cell), { times: way === 'double' ? 2 : 1 });
    const editor = await until(opened, { within });
    if (editor) {
      manner.opens = way;
      return editor;
    }
  }
  return null;
}

/** Where to press a cell: on its text rather than on the X or an icon beside it. */
function target(cell: Element): Element {
  const texts = [...cell.querySelectorAll('*')].filter(
    (el) => el.children.length === 0 && textOf(el).length > 1 && isVisible(el) && !el.closest('button,[role=button],a'),
  );
  return texts[0] ?? cell;
}

/** An editor drawn over the cell instead of in it has the focus, and its box covers the cell; its input may stand below a long name. */
function floating(cell: Element): Element | null {
  const active = activeIn(cell);
  if (!active || !active.matches(controlSelector) || drawnIn(cell, active)) return null;
  const a = boxOf(active).getBoundingClientRect();
  const b = cell.getBoundingClientRect();
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  // One that only reaches over from the next row is that row's.
  const covers = wide > Math.min(a.width, b.width) / 3 && high > Math.min(a.height, b.height) / 2;
  return a.width > 0 && covers && isCombobox(active) ? active : null;
}

/**
 * An editor that lies over the cell without having the focus (jqxGrid, while its row is left). Heads of columns stay in their
 * place over the rows that are scrolled below them: what stands in one is none.
 */
export function laidOver(cell: Element): Element | null {
  const { left, top, width, height } = cell.getBoundingClientRect();
  const at = elementAt(cell, left + width / 2, top + height / 2);
  if (!at || drawnIn(cell, at) || drawnIn(at, cell) || at.closest('thead,[role=columnheader]')) return null;
  for (const up of [at, ...ancestors(at)].slice(0, 6)) {
    if (!up.matches(controlSelector)) continue;
    const box = up.getBoundingClientRect();
    const same = Math.abs(box.left - left) < 12 && Math.abs(box.top - top) < 12 && box.width > width / 2;
    return same && isCombobox(up) ? up : null;
  }
  return null;
}

/**
 * Ends editing as a person does: by leaving, a press beside, Tab. Never Enter, never Escape. False when an
 * editor that was opened for this is still there afterwards.
 */
export async function endEditing(source: CellSource, aside: CellSource, manner: Manner): Promise<boolean> {
  const active = (): Element | null => {
    const cell = source();
    const now = cell ? activeIn(cell) : null;
    return cell && now && cell.contains(now) ? now : null;
  };
  if (manner.opens === 'always') {
    const now = active();
    if (now) leave(now);
    return true;
  }
  const closed = (): boolean => {
    const cell = source();
    return !cell || (editorIn(cell) === null && laidOver(cell) === null);
  };
  if (await until(closed, { within: 60 })) return true;
  const beside = aside();
  if (beside) press(beside, { exact: true });
  if (await until(closed, { within: 250 })) return true;
  const still = active() ?? source()?.querySelector(controlSelector) ?? null;
  if (still) {
    key(still, 'Tab');
    leave(still);
  }
  return (await until(closed, { within: 400 })) === true;
}
