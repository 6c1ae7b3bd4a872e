import { allIn } from '../../page/all-in.ts';
import { isVisible, textOf, tidy } from '../../page/dom.ts';
import { press } from '../../page/drive/events.ts';
import { quiet, until } from '../../page/drive/wait.ts';
import type { GridRow } from './row.ts';

/** What stands before a name in a tree: a triangle, or a plus in a box. It is no part of the name. */
export const treeSign = /^[\u229e\u229f\u25b0-\u25ff\u2bc6-\u2bc8\u203a]\s*(?=[\p{L}\p{N}])/u;
const closedText = /^[\u229e\u25b6-\u25bb\u2bc8]$/u;
/** A plus may add something, and a chevron lead to a page of its own: in a tree alone they open a branch. */
const treeText = /^[+\u203a]$/u;
/** What a sign is called that opens a branch. "Open", "Show" alone say nothing of rows: such a button may lead anywhere. */
const called =
  /^(?:expand|unfold|(?:open|show|see) (?:the )?(?:children|branch|nested|sub))|(?:aufklappen|ausklappen|erweitern|uitklappen|uitvouwen)$|^(?:développer|déplier)\b/i;
const closedHook = /(?:^|[\s_-])(?:collapsed|contracted|expand|expander|expand-icon|expand-button)(?:$|[\s_-])/i;
const treeHook = /(?:^|[\s_-])(?:closed|caret-right|chevron-right|angle-right|arrow-right|plus)(?:$|[\s_-])/i;
const openHook = /(?:^|[\s_-])(?:expanded|opened|is-open|open)(?:$|[\s_-])/i;
const likely =
  '[aria-expanded=false],[class*=expand],[class*=toggle],[class*=collapse],[class*=contracted],[class*=closed],[class*=tree],[class*=right],[class*=plus],[class*=arrow],button,[role=button]';
/** Opens a list or a menu, or leads to another page, and opens no rows. */
const opensElse =
  '[aria-haspopup],[data-toggle=dropdown],[data-bs-toggle=dropdown],[class*=dropdown],[role=combobox],[role=listbox],[role=option],select,input,textarea,a[href]:not([href^="#"],[href^="javascript:"])';

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
  const isTree = saysClosed || row.parts.some((part) => part.matches('[aria-level],[role=treegrid] *,[role=treeitem]'));
  for (const part of row.parts)
    for (const el of allIn(part, likely)) {
      if (row.cell.contains(el) || el.contains(row.cell) || leadsElsewhere(el, part)) continue;
      if (!isVisible(el) || !isSmall(el) || !besideName(el, row)) continue;
      const state = el.getAttribute('aria-expanded');
      if (state === 'true' || (state === null && openHook.test(hooksOf(el)))) continue;
      const names = [el.getAttribute('aria-label'), el.getAttribute('title')].map(tidy).filter(Boolean);
      const says = names.some((name) => called.test(name));
      // What is called otherwise does what its name says, unless the table itself says that it is a tree.
      if (names.length > 0 && !says && !isTree) continue;
      if (
        says ||
        state === 'false' ||
        closedText.test(textOf(el)) ||
        closedHook.test(hooksOf(el)) ||
        (isTree && (treeText.test(textOf(el)) || treeHook.test(hooksOf(el)))) ||
        (saysClosed && /toggle|tree|arrow|expand/i.test(hooksOf(el)))
      )
        return el;
    }
  return null;
}

const leadsElsewhere = (el: Element, part: Element): boolean => {
  const opener = el.closest(opensElse);
  return opener !== null && part.contains(opener);
};

/** In the cell that begins with the name, or in a row that has none of its own for it. */
function besideName(el: Element, row: GridRow): boolean {
  const cell = el.closest('td,th,[role=gridcell],[role=cell],[role=rowheader],[role=treeitem]') ?? row.element;
  return textOf(cell).includes(row.name);
}

/** What is known of the branches of one table. */
export interface Branches {
  /** How often the sign of each row was pressed in this walk; none is pressed again and again. */
  tried: Map<string, number>;
  /** Presses after which rows came or the sign turned, and those after which nothing did. */
  opened: number;
  vain: number;
}
/** Signs pressed in vain, where none has opened anything, after which they are no signs of a tree; and the patience with each, ms. */
const noTree = 3;
const patience = { usual: 2500, doubted: 600 } as const;

/**
 * Opens what is closed among the drawn rows of a tree, and what comes to light by that. Gives whether all that is drawn stands
 * open now, as far as anything there can be opened.
 */
export async function unfold(
  rows: () => readonly GridRow[],
  branches: Branches,
  signal?: AbortSignal,
): Promise<boolean> {
  const { tried } = branches;
  let whole = true;
  for (let n = 0; n < 500 && !signal?.aborted; n += 1) {
    if (branches.opened === 0 && branches.vain >= noTree) return true;
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
      within: branches.opened === 0 && branches.vain > 0 ? patience.doubted : patience.usual,
      signal,
    });
    if (came) await quiet(next.row.element.parentElement ?? next.row.element, signal);
    branches[came ? 'opened' : 'vain'] += 1;
    whole &&= came === true;
  }
  return whole;
}
