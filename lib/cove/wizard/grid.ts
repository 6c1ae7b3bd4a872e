import { fold } from '../../consoles/fold.ts';
import { coveColumnNames, psaColumnNames } from '../../consoles/cove.ts';
import { ancestors, isVisible, linesOf, rootsOf, textElements, textOf, tidy } from '../../page/dom.ts';
import { cellSelector, rowSelector } from '../../page/names.ts';
import { listRows } from './list-rows.ts';

/** One row of the mapping table as it is drawn now. Elements are recycled while scrolling: read again, never keep. */
export interface GridRow {
  /** Stays the same while the row exists: its index in the table where it says so, else name and place. */
  key: string;
  /** Cove's name of the customer. */
  name: string;
  /** The cell (or box) with the PSA customer. */
  cell: Element;
  /** Everything by which the row could say which Cove customer it is: row ids, texts of other cells. */
  ids: string[];
  /** Texts of the other cells by their folded column header. */
  columns: Record<string, string>;
  /** Anything of the row, for its place on the screen. */
  element: Element;
}

export interface MappingGrid {
  /** Everything of the table, header and body. */
  root: Element;
  rows(): GridRow[];
  /** Number of rows of the whole table where it says so. */
  total: number | null;
}

const headerSelector =
  'th,[role=columnheader],.rt-th,.ag-header-cell,.dx-header-row td,thead td,[class*=header-cell],[class*=headercell]';
const gridSelector = '[role=grid],[role=treegrid],[role=table],.ReactTable';

/**
 * The mapping table, by its column "PSA customer" (N-able: Connect Cove to HaloPSA): native and ARIA
 * tables, DevExtreme, AG Grid, react-table; else rows without any table markup that each hold one select
 * box. `null` when the page shows neither.
 */
export function findGrid(document: Document): MappingGrid | null {
  for (const root of rootsOf(document)) {
    for (const header of psaHeaders(root)) {
      const grid = gridAround(header);
      if (grid && grid.rows().length > 0) return grid;
    }
  }
  return listRows(document);
}

function psaHeaders(root: Document | ShadowRoot | Element): Element[] {
  const best = [...root.querySelectorAll(headerSelector)].filter((el) => isVisible(el) && isPsa(textOf(el)));
  if (best.length) return best.filter((el) => !best.some((other) => other !== el && el.contains(other)));
  return textElements(root, 60).filter(
    (el) => isPsa(textOf(el)) && isVisible(el) && !el.closest('label,option,button,[role=option],[role=combobox]'),
  );
}

const psaKeys = psaColumnNames.map(fold);
const coveKeys = coveColumnNames.map(fold);
const isPsa = (text: string): boolean => psaKeys.includes(fold(text));

interface Column {
  index: string | null;
  left: number;
  right: number;
  place: number;
  header: string;
}

/** How a header or cell says which column it is in. */
const columnIndex = (el: Element): string | null => el.getAttribute('aria-colindex') ?? el.getAttribute('col-id');

function columnOf(header: Element): Column {
  const box = header.getBoundingClientRect();
  const row = header.closest(rowSelector) ?? header.parentElement;
  return {
    index: columnIndex(header),
    left: box.left,
    right: box.right,
    place: row ? [...row.children].indexOf(header) : -1,
    header: textOf(header),
  };
}

function gridAround(psaHeader: Element): MappingGrid | null {
  const header = psaHeader.closest(cellSelector) ?? psaHeader;
  const named = header.closest(gridSelector) ?? header.closest('table');
  const root =
    named && bodyRows(named, header).length > 0
      ? named
      : [...ancestors(header)].find((up) => bodyRows(up, header).length > 0 && up.localName !== 'html');
  if (!root) return null;
  const total = Number(
    root.closest('[aria-rowcount]')?.getAttribute('aria-rowcount') ??
      root.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount') ??
      '',
  );
  return { root, rows: () => readRows(root), total: total > 0 ? total : null };
}

/** Row fragments below the header (grids with pinned columns draw each row in several pieces). */
function bodyRows(root: Element, header: Element): Element[] {
  const bottom = header.getBoundingClientRect().bottom;
  const headerRow = header.closest(rowSelector);
  return [...root.querySelectorAll(rowSelector)].filter((row) => {
    if (
      row === headerRow ||
      row.contains(header) ||
      row.querySelector('th[scope=col],[role=columnheader],.rt-th') ||
      row.closest('thead,[class*=ag-header],[class*=header-row]')
    )
      return false;
    if (!row.querySelector(cellSelector)) return false;
    const box = row.getBoundingClientRect();
    return box.height === 0
      ? bottom === 0 && isVisible(row)
      : box.height > 4 && box.bottom > bottom - 2 && isVisible(row);
  });
}

/** Reads header and rows afresh: columns may have been moved, rows recycled. */
function readRows(root: Element): GridRow[] {
  const headers = [...root.querySelectorAll(headerSelector)].filter((el) => isVisible(el) && textOf(el) !== '');
  const leaf = headers.filter((el) => !headers.some((other) => other !== el && el.contains(other)));
  const psaHeader = leaf.find((el) => isPsa(textOf(el))) ?? psaHeaders(root)[0];
  if (!psaHeader) return [];
  const psa = columnOf(psaHeader);
  const others = leaf.filter((el) => el !== psaHeader).map(columnOf);
  const nameColumn = coveKeys
    .map((key) => others.find((column) => fold(column.header) === key))
    .find((column) => column !== undefined);
  const groups = new Map<string, Element[]>();
  for (const fragment of bodyRows(root, psaHeader)) {
    const id =
      fragment.getAttribute('aria-rowindex') ??
      fragment.getAttribute('row-index') ??
      fragment.getAttribute('data-index');
    const key =
      id ??
      `y${Math.round(fragment.getBoundingClientRect().top)}/${fragment.getBoundingClientRect().height === 0 ? [...root.querySelectorAll(rowSelector)].indexOf(fragment) : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), fragment]);
  }
  const rows: GridRow[] = [];
  for (const [key, fragments] of groups) {
    const cells = fragments.flatMap((fragment) =>
      [...fragment.querySelectorAll(cellSelector)].filter(
        (cell) => cell.parentElement?.closest(rowSelector) === fragment && isVisible(cell),
      ),
    );
    const cell = cellIn(cells, psa);
    if (!cell) continue;
    const nameCell =
      (nameColumn ? cellIn(cells, nameColumn) : undefined) ??
      cells.find((other) => other !== cell && textOf(other) !== '');
    const name = nameCell && nameCell !== cell ? (linesOf(nameCell)[0] ?? '') : '';
    const [element] = fragments;
    if (!name || !element) continue;
    const columns: Record<string, string> = {};
    for (const column of others) {
      const other = cellIn(cells, column);
      if (other && other !== cell) columns[fold(column.header)] = textOf(other);
    }
    rows.push({
      key: key.startsWith('y') ? '' : `#${key}`,
      name,
      cell,
      element,
      columns,
      ids: idsOf(
        fragments,
        cells.filter((other) => other !== cell),
      ),
    });
  }
  return rows.sort((a, b) => a.element.getBoundingClientRect().top - b.element.getBoundingClientRect().top);
}

function cellIn(cells: readonly Element[], column: Column): Element | undefined {
  const tagged = column.index === null ? undefined : cells.find((cell) => columnIndex(cell) === column.index);
  if (tagged) return tagged;
  if (column.right > column.left) {
    let best: { cell: Element; share: number } | undefined;
    for (const cell of cells) {
      const box = cell.getBoundingClientRect();
      const share = Math.min(box.right, column.right) - Math.max(box.left, column.left);
      if (share > 4 && (!best || share > best.share)) best = { cell, share };
    }
    return best?.cell;
  }
  return cells[column.place];
}

/** Attributes in which tables keep the id of the record a row shows, and the texts of its other cells. */
export function idsOf(fragments: readonly Element[], cells: readonly Element[]): string[] {
  const ids = new Set<string>();
  for (const el of fragments)
    for (const { name, value } of el.attributes)
      if (/^(?:id|row-id|data-.*(?:id|key)|key|itemid)$/i.test(name) && value) {
        ids.add(value);
        const number = /(?:^|[^0-9])(\d+)$/.exec(value)?.[1];
        if (number) ids.add(number);
      }
  for (const cell of cells) ids.add(tidy(textOf(cell)));
  ids.delete('');
  return [...ids];
}
