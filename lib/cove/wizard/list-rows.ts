import { fold } from '../../consoles/fold.ts';
import { psaColumnNames } from '../../consoles/cove.ts';
import { isVisible, linesOf, parentOf, queryAll } from '../../page/dom.ts';
import { controlSelector } from '../../page/names.ts';
import { boxOf, isCombobox } from '../../page/shown.ts';
import { idsOf, type GridRow, type MappingGrid } from './grid.ts';

/**
 * Rows without any table markup: boxes of one kind under one parent, each with one select box and the
 * customer's name beside it. Two rows are needed to see that it is a list.
 */
export function listRows(document: Document): MappingGrid | null {
  const first = groups(document).sort((a, b) => b.rows.length - a.rows.length)[0];
  if (!first || first.rows.length < 2) return null;
  const { parent } = first;
  const rows = () =>
    [...(groups(document).find((group) => group.parent === parent || group.parent.contains(parent))?.rows ?? [])]
      .map(({ row, control }) => read(row, control))
      .filter((row) => row !== null);
  return rows().length >= 2 ? { root: parent, rows, total: sizeOf(parent) } : null;
}

function groups(document: Document): { parent: Element; rows: { row: Element; control: Element }[] }[] {
  const controls = queryAll(document, controlSelector).filter(
    (el) =>
      isCombobox(el) &&
      isVisible(boxOf(el)) &&
      !el.closest('nav,header,[role=dialog][aria-modal=true]:not(:has([role=combobox] ~ [role=combobox]))'),
  );
  const outer = controls.filter((el) => !controls.some((other) => other !== el && other.contains(el)));
  const found: { parent: Element; rows: { row: Element; control: Element }[] }[] = [];
  for (const control of outer) {
    let row: Element = boxOf(control);
    for (let up = parentOf(row); up && up.localName !== 'body'; up = parentOf(up)) {
      const box = up;
      if (outer.some((other) => other !== control && box.contains(other))) break;
      row = up;
    }
    const parent = parentOf(row);
    if (!parent) continue;
    const group = found.find((each) => each.parent === parent);
    if (group) group.rows.push({ row, control });
    else found.push({ parent, rows: [{ row, control }] });
  }
  return found;
}

const psaKeys = psaColumnNames.map(fold);

function read(row: Element, control: Element): GridRow | null {
  const cell = boxOf(control);
  const lines = linesOf(
    row,
    (el) => el === cell || cell.contains(el) || el.matches('button,[role=button],[role=listbox]'),
  ).filter((line) => !psaKeys.includes(fold(line)));
  const [name] = lines;
  if (!name) return null;
  const index =
    row.getAttribute('aria-rowindex') ?? row.getAttribute('aria-posinset') ?? row.getAttribute('data-index');
  return {
    key: index === null ? '' : `#${index}`,
    name,
    cell,
    element: row,
    columns: {},
    ids: [...idsOf([row], []), ...lines.slice(1)],
  };
}

function sizeOf(parent: Element): number | null {
  const size = Number(
    parent.querySelector('[aria-setsize]')?.getAttribute('aria-setsize') ?? parent.getAttribute('aria-rowcount') ?? '',
  );
  return size > 0 ? size : null;
}
