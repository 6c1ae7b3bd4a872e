import { holds, isVisible, linesOf, parentOf, queryAll, rootsOf } from '../../page/dom.ts';
import { controlSelector } from '../../page/names.ts';
import { boxOf, isCombobox } from '../../page/shown.ts';
import { isPsa, speaksOfPsa } from './columns.ts';
import { idsOf, type GridRow, type MappingGrid } from './row.ts';

interface Group {
  parent: Element;
  rows: { row: Element; control: Element }[];
}

/**
 * Rows without any table markup: boxes of one kind under one parent, each with one select box and the
 * customer's name beside it. Two rows are needed to see that it is a list.
 */
export function listRows(document: Document): MappingGrid | null {
  if (!saysPsa(document)) return null;
  const first = groupsIn(document).toSorted((a, b) => b.rows.length - a.rows.length)[0];
  if (!first || first.rows.length < 2) return null;
  const { parent } = first;
  const rows = (): GridRow[] => {
    const group = groupsIn(parent).find((each) => each.parent === parent);
    return (group?.rows ?? [])
      .flatMap(({ row, control }) => read(row, control) ?? [])
      .toSorted((a, b) => a.top - b.top);
  };
  return rows().length >= 2 ? { root: parent, rows, total: sizeOf(parent) } : null;
}

/** Other pages have lists of select boxes too: this one has to speak of PSA customers. */
function saysPsa(document: Document): boolean {
  const says = (text: string | null) => text !== null && speaksOfPsa(text);
  return rootsOf(document).some((root) => {
    const text = 'body' in root ? root.body.textContent : root.textContent;
    return (
      says(text) ||
      [...root.querySelectorAll('[aria-label],[placeholder]')].some(
        (el) => says(el.getAttribute('aria-label')) || says(el.getAttribute('placeholder')),
      )
    );
  });
}

function groupsIn(start: Document | Element): Group[] {
  const controls = queryAll(start, controlSelector).filter(
    (el) => isCombobox(el) && isVisible(boxOf(el)) && !el.closest('nav,header'),
  );
  const outer = controls.filter((el) => !controls.some((other) => other !== el && holds(other, el)));
  const found = new Map<Element, Group>();
  for (const [i, control] of outer.entries()) {
    // In document order the neighbours decide how far up a row reaches.
    const beside = [outer[i - 1], outer[i + 1]].filter((el) => el !== undefined);
    let row: Element = boxOf(control);
    for (let up = parentOf(row); up && up !== start && up.localName !== 'body'; up = parentOf(up)) {
      const box = up;
      if (beside.some((other) => holds(box, other))) break;
      row = up;
    }
    const parent = parentOf(row);
    if (!parent) continue;
    const group = found.get(parent) ?? { parent, rows: [] };
    group.rows.push({ row, control });
    found.set(parent, group);
  }
  return [...found.values()];
}

function read(row: Element, control: Element): GridRow | null {
  const cell = boxOf(control);
  const aside = (el: Element) => el === cell || el.matches('button,[role=button],[role=listbox],[aria-live]');
  const lines = linesOf(row, aside).filter((line) => !isPsa(line));
  const [name] = lines;
  if (!name) return null;
  const box = row.getBoundingClientRect();
  const index = indexOf(row);
  const key = index === null ? '' : `#${index}`;
  return {
    key,
    name,
    cell,
    element: row,
    parts: [row],
    top: box.top,
    bottom: box.bottom,
    still: () => row.isConnected && cell.isConnected && indexOf(row) === index && linesOf(row, aside).includes(name),
    ids: () => [...idsOf([row], lines.slice(1))],
    columns: () => ({}),
  };
}

const indexOf = (row: Element): string | null =>
  row.getAttribute('aria-rowindex') ?? row.getAttribute('aria-posinset') ?? row.getAttribute('data-index');

function sizeOf(parent: Element): number | null {
  const size = Number(
    parent.querySelector('[aria-setsize]')?.getAttribute('aria-setsize') ?? parent.getAttribute('aria-rowcount') ?? '',
  );
  return size > 0 ? size : null;
}
