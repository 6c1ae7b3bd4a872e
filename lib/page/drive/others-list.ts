import { ancestors, byId, holds, isVisible, recentRootsOf } from '../dom.ts';
import { rowSelector } from '../names.ts';

const naming = ['aria-controls', 'aria-owns'] as const;
const namesIn = (el: Element): string[] =>
  naming.flatMap((name) => (el.getAttribute(name) ?? '').split(/\s+/)).filter(Boolean);

/**
 * Does an open list belong to another row than that of `box`? A list that came late, when its own row had been left
 * already, opens while the next one is worked on (PrimeVue's AutoComplete): what is chosen in it goes to the row it
 * belongs to. It is another's when it is drawn in another row, or when a box of another row names it and this one does not.
 */
export function isOthers(list: Element, box: Element): boolean {
  const row = rowOf(box);
  if (!row || holds(row, list)) return false;
  const shells = [list, ...ancestors(list)].slice(0, 6).filter((up) => !up.matches('body,html'));
  if (shells.some((shell) => shell.contains(box))) return false;
  const drawnIn = rowOf(list);
  // A table that draws a row in pieces: they say the same index.
  if (drawnIn && !holds(drawnIn, box)) return !isSameRow(drawnIn, row);
  const ids = new Set([...shells, ...list.querySelectorAll('[role=listbox],ul')].map(({ id }) => id).filter(Boolean));
  if (ids.size === 0) return false;
  const own = [box, ...row.querySelectorAll('[aria-controls],[aria-owns]')];
  if (own.some((el) => namesIn(el).some((id) => ids.has(id) && byId(el, id) !== null))) return false;
  const selector = [...ids].flatMap((id) => naming.map((name) => `[${name}~="${CSS.escape(id)}"]`)).join(',');
  return recentRootsOf(box.ownerDocument).some((root) =>
    [...root.querySelectorAll(selector)].some((speaker) => {
      const other = rowOf(speaker);
      return other !== null && other !== row && !isSameRow(other, row) && isVisible(speaker);
    }),
  );
}

function rowOf(el: Element): Element | null {
  for (const up of ancestors(el)) if (up.matches(rowSelector)) return up;
  return null;
}

function isSameRow(one: Element, other: Element): boolean {
  const index = (row: Element) => row.getAttribute('aria-rowindex') ?? row.getAttribute('row-index');
  return index(one) !== null && index(one) === index(other);
}
