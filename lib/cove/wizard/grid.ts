import { fold } from '../../consoles/fold.ts';
import { coveColumnNames, psaColumnNames } from '../../consoles/cove.ts';
import { ancestors, isVisible, linesOf, rootsOf, textElements, textOf } from '../../page/dom.ts';
import { cellSelector, rowSelector } from '../../page/names.ts';
import { idsOf, type GridRow, type MappingGrid } from './row.ts';
import { listRows } from './list-rows.ts';

const headerSelector =
  'th,[role=columnheader],.rt-th,.ag-header-cell,.dx-header-row td,thead td,[class*=header-cell],[class*=headercell]';
const gridSelector = '[role=grid],[role=treegrid],[role=table],.ReactTable,table';
const notBody = 'thead,tfoot,[class*=ag-header],[class*=header-row],[class*=filter-row]';

/**
 * The mapping table, by its column "PSA customer" (N-able: Connect Cove to HaloPSA): native and ARIA
 * tables, DevExtreme, AG Grid, react-table; else rows without any table markup that each hold one select
 * box. `null` when the page shows neither.
 */
export function findGrid(document: Document): MappingGrid | null {
  for (const root of rootsOf(document)) {
    for (const header of psaHeaders(root)) {
      const grid = gridAround(header);
      if (grid) return grid;
    }
  }
  return listRows(document);
}

const psaKeys = psaColumnNames.map(fold);
const coveKeys = coveColumnNames.map(fold);
const isPsa = (text: string): boolean => psaKeys.includes(fold(text));
const innermost = (all: readonly Element[]): Element[] =>
  all.filter((el) => !all.some((other) => other !== el && el.contains(other)));

function psaHeaders(root: Document | ShadowRoot | Element): Element[] {
  const cells = [...root.querySelectorAll(headerSelector)].filter((el) => isPsa(textOf(el)) && isVisible(el));
  if (cells.length) return innermost(cells);
  const elsewhere = 'label,option,button,[role=option],[role=combobox],[role=row],tr';
  return textElements(root, 60).filter((el) => isPsa(textOf(el)) && isVisible(el) && !el.closest(elsewhere));
}

/** The smallest box around the header that also holds rows: header and body may be tables of their own. */
function gridAround(psaHeader: Element): MappingGrid | null {
  const header = psaHeader.closest(cellSelector) ?? psaHeader;
  const root = [...ancestors(header)].find(
    (up) => (up.matches(gridSelector) || up.querySelector(gridSelector)) && new Table(up, header).rows().length > 0,
  );
  return root ? new Table(root, header) : null;
}

/** How a header or cell says which column it is in. */
const columnIndex = (el: Element): string | null => el.getAttribute('aria-colindex') ?? el.getAttribute('col-id');

interface Column {
  index: string | null;
  left: number;
  right: number;
  place: number;
  key: string;
}

/** A table under its header. Headers are looked up again when the page draws them anew. */
class Table implements MappingGrid {
  readonly root: Element;
  private headers: Element[];
  private psa: Element;

  constructor(root: Element, psa: Element) {
    this.root = root;
    this.psa = psa;
    this.headers = this.readHeaders();
  }

  get total(): number | null {
    const counted = this.root.closest('[aria-rowcount]') ?? this.root.querySelector('[aria-rowcount]');
    const total = Number(counted?.getAttribute('aria-rowcount') ?? '');
    return total > 0 ? total : null;
  }

  private readHeaders(): Element[] {
    return innermost(
      [...this.root.querySelectorAll(headerSelector)].filter((el) => isVisible(el) && textOf(el) !== ''),
    );
  }

  rows(): GridRow[] {
    if (!this.psa.isConnected || this.headers.some((el) => !el.isConnected)) {
      const [psa] = psaHeaders(this.root);
      if (!psa) return [];
      this.psa = psa.closest(cellSelector) ?? psa;
      this.headers = this.readHeaders();
    }
    const psa = columnOf(this.psa);
    const others = this.headers
      .filter((el) => el !== this.psa && !this.psa.contains(el) && !el.contains(this.psa))
      .map(columnOf);
    const name = coveKeys
      .map((key) => others.find((column) => column.key === key))
      .find((column) => column !== undefined);
    const groups = new Map<string, { key: string; first: Element; fragments: Element[]; box: DOMRect }>();
    for (const [position, { row, box }] of this.fragments().entries()) {
      const index = rowIndex(row);
      const group = index === null ? (box.height === 0 ? `n${position}` : `y${Math.round(box.top)}`) : `#${index}`;
      const known = groups.get(group);
      if (known) known.fragments.push(row);
      else groups.set(group, { key: index === null ? '' : `#${index}`, first: row, fragments: [row], box });
    }
    return [...groups.values()]
      .map((group) => new TableRow(group.key, group.first, group.fragments, group.box, psa, name, others))
      .filter((row) => row.name !== '')
      .toSorted((a, b) => a.top - b.top);
  }

  /** Rows of the body; tables with pinned columns draw each of them in several pieces. */
  private fragments(): { row: Element; box: DOMRect }[] {
    const headerRow = this.psa.closest(rowSelector);
    const found: { row: Element; box: DOMRect }[] = [];
    for (const row of this.root.querySelectorAll(rowSelector)) {
      if (row === headerRow || row.contains(this.psa) || row.closest(notBody) || row.matches(notBody)) continue;
      if (!row.querySelector(cellSelector) || row.querySelector('th[scope=col],[role=columnheader],.rt-th')) continue;
      const box = row.getBoundingClientRect();
      if (box.height > 4 || (box.height === 0 && box.width === 0 && isVisible(row))) found.push({ row, box });
    }
    return found;
  }
}

const rowIndex = (row: Element): string | null =>
  row.getAttribute('aria-rowindex') ?? row.getAttribute('row-index') ?? row.getAttribute('data-index');

function columnOf(header: Element): Column {
  const box = header.getBoundingClientRect();
  const row = header.closest(rowSelector) ?? header.parentElement;
  return {
    index: columnIndex(header),
    left: box.left,
    right: box.right,
    place: row ? [...row.children].indexOf(header) : -1,
    key: fold(textOf(header)),
  };
}

/** Reads its texts when asked: most looks at a table need only a few of them. */
class TableRow implements GridRow {
  readonly key: string;
  readonly top: number;
  readonly bottom: number;
  readonly cell: Element;
  readonly name: string;
  private readonly fragments: readonly Element[];
  private readonly others: readonly Column[];
  private readonly nameCell: Element | undefined;

  constructor(
    key: string,
    fragment: Element,
    fragments: readonly Element[],
    box: DOMRect,
    psa: Column,
    name: Column | undefined,
    others: readonly Column[],
  ) {
    this.key = key;
    this.top = box.top;
    this.bottom = box.bottom;
    this.fragments = fragments;
    this.others = others;
    const cells = this.cells();
    const cell = cellIn(cells, psa);
    this.cell = cell ?? fragment;
    const nameCell =
      (name ? cellIn(cells, name) : undefined) ?? cells.find((other) => other !== cell && textOf(other) !== '');
    this.nameCell = cell && nameCell !== cell ? nameCell : undefined;
    this.name = this.nameText();
  }

  private nameText(): string {
    return this.nameCell ? (linesOf(this.nameCell)[0] ?? '') : '';
  }

  get element(): Element {
    return this.fragments[0] ?? this.cell;
  }

  still(): boolean {
    return (
      this.fragments.every((row) => row.isConnected && (this.key === '' || `#${rowIndex(row)}` === this.key)) &&
      this.cell.isConnected &&
      this.nameCell?.isConnected === true &&
      this.nameText() === this.name
    );
  }

  ids(): string[] {
    return idsOf(
      this.fragments,
      this.cells().filter((cell) => cell !== this.cell),
    );
  }

  columns(): Record<string, string> {
    const cells = this.cells();
    const texts: Record<string, string> = {};
    for (const column of this.others) {
      const cell = cellIn(cells, column);
      if (cell && cell !== this.cell) texts[column.key] = textOf(cell);
    }
    return texts;
  }

  private cells(): Element[] {
    return this.fragments.flatMap((fragment) =>
      [...fragment.querySelectorAll(cellSelector)].filter(
        (cell) => cell.parentElement?.closest(rowSelector) === fragment,
      ),
    );
  }
}

function cellIn(cells: readonly Element[], column: Column): Element | undefined {
  const tagged = column.index === null ? undefined : cells.find((cell) => columnIndex(cell) === column.index);
  if (tagged) return tagged;
  if (column.right <= column.left) return cells[column.place];
  let best: { cell: Element; share: number } | undefined;
  for (const cell of cells) {
    const box = cell.getBoundingClientRect();
    const share = Math.min(box.right, column.right) - Math.max(box.left, column.left);
    if (share > 4 && (!best || share > best.share)) best = { cell, share };
  }
  return best?.cell;
}
