import { isVisible, textOf, tidy } from '../../page/dom.ts';
import { press } from '../../page/drive/events.ts';
import { quiet, until } from '../../page/drive/wait.ts';
import type { GridRow } from './row.ts';

/** What stands before a name in a tree: a triangle, or a plus in a box. It is no part of the name. */
export const treeSign = /^[\u229e\u229f\u25b0-\u25ff\u2bc6-\u2bc8\u203a]\s*(?=[\p{L}\p{N}])/u;
const closedText = /^[+\u229e\u25b6-\u25bb\u2bc8\u203a]$/u;
const called =
  /^(?:expand|open|show|see|unfold)\b|(?:aufklappen|ausklappen|erweitern|uitklappen|uitvouwen)$|^(?:développer|déplier)\b/i;
const closedHook =
  /(?:^|[\s_-])(?:collapsed|contracted|closed|expand|expander|expand-icon|expand-button|caret-right|chevron-right|angle-right|arrow-right|plus)(?:$|[\s_-])/i;
const openHook = /(?:^|[\s_-])(?:expanded|opened|is-open|open)(?:$|[\s_-])/i;
const likely =
  '[aria-expanded=false],[class*=expand],[class*=toggle],[class*=collapse],[class*=contracted],[class*=closed],[class*=tree],[class*=right],[class*=plus],[class*=arrow],button,[role=button]';
/** Opens a list or a menu, and no rows. */
const opensElse = '[aria-haspopup],[role=combobox],[role=listbox],select,input,textarea';

const hookOf = (el: Element): string => el.getAttribute('class') ?? '';
/** Its own, and those of what is drawn in it. */
const hooksOf = (el: Element): string => [el, ...el.querySelectorAll('*')].map(hookOf).join(' ');
const isSmall = (el: Element): boolean => {
  const box = el.getBoundingClientRect();
  return box.width > 3 && box.width <= 60 && box.height <= 60;
};

/**
 * By what a row of a tree is opened that is closed now; `null`: it is open, or there is nothing below it. Only what stands
 * before the customer's name counts: what opens a row's details has a column of its own.
 */
function closedSign(row: GridRow): Element | null {
  const isOpen = row.parts.some((part) => part.getAttribute('aria-expanded') === 'true' || openHook.test(hookOf(part)));
  if (isOpen) return null;
  const saysClosed = row.parts.some((part) => part.getAttribute('aria-expanded') === 'false');
  for (const part of row.parts)
    for (const el of part.querySelectorAll(likely)) {
      if (row.cell.contains(el) || el.contains(row.cell) || el.matches(opensElse) || el.closest('[role=listbox]'))
        continue;
      if (!isVisible(el) || !isSmall(el) || !besideName(el, row)) continue;
      const state = el.getAttribute('aria-expanded');
      if (state === 'true' || (state === null && openHook.test(hooksOf(el)))) continue;
      const names = [el.getAttribute('aria-label'), el.getAttribute('title')].map(tidy);
      if (
        state === 'false' ||
        names.some((name) => called.test(name)) ||
        closedText.test(textOf(el)) ||
        closedHook.test(hooksOf(el)) ||
        (saysClosed && /toggle|tree|arrow|expand/i.test(hooksOf(el)))
      )
        return el;
    }
  return null;
}

/** In the cell that begins with the name, or in a row that has none of its own for it. */
function besideName(el: Element, row: GridRow): boolean {
  const cell = el.closest('td,th,[role=gridcell],[role=cell],[role=rowheader],[role=treeitem]') ?? row.element;
  return textOf(cell).includes(row.name);
}

/**
 * Opens what is closed among the drawn rows of a tree, and what comes to light by that. `tried`: how often each was
 * pressed; none is pressed again and again. Gives whether all that is drawn stands open now.
 */
export async function unfold(
  rows: () => readonly GridRow[],
  tried: Map<string, number>,
  signal?: AbortSignal,
): Promise<boolean> {
  let whole = true;
  for (let n = 0; n < 500 && !signal?.aborted; n += 1) {
    const closed = rows().flatMap((row) => {
      const sign = closedSign(row);
      return sign ? [{ row, sign }] : [];
    });
    const next = closed.find(({ row }) => (tried.get(row.name) ?? 0) < 2);
    if (!next) return whole && closed.length === 0;
    tried.set(next.row.name, (tried.get(next.row.name) ?? 0) + 1);
    const names = (): string =>
      rows()
        .map(({ name, key }) => `${key} ${name}`)
        .join('\n');
    const before = names();
    if (!press(next.sign)) continue;
    // A branch may come from a server; one that turns out to be empty changes its sign only.
    const came = await until(() => names() !== before || !next.sign.isConnected || closedSign(next.row) === null, {
      within: 2500,
      signal,
    });
    if (came) await quiet(next.row.element.parentElement ?? next.row.element, signal);
    whole &&= came === true;
  }
  return whole;
}
