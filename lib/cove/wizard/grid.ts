import { allIn, oneIn } from '../../page/all-in.ts';
import { ancestors, isVisible, linesOf, rootsOf, textElements, textOf, tidy } from '../../page/dom.ts';
import { cellSelector, rowSelector } from '../../page/names.ts';
import { nameLine } from '../../page/name-line.ts';
import { cellIn, columnOf, headerSelector, innermost, nameColumn, psaHeaders, type Column } from './columns.ts';
import { idsOf, type GridRow, type MappingGrid } from './row.ts';
import { listRows } from './list-rows.ts';
import { treeSign } from './unfold.ts';

const gridSelector = '[role=grid],[role=treegrid],[role=table],.ReactTable,table';
const withRows = '[role=row],[role=gridcell]';
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

/** The smallest box around the header that also holds rows: header and body may be tables of their own, or say of rows alone what they are (UI5). */
function gridAround(psaHeader: Element): MappingGrid | null {
  const header = psaHeader.closest(cellSelector) ?? psaHeader;
  let nearest: Table | undefined;
  let beyond = 0;
  for (const up of ancestors(header)) {
    if (!(nearest ?? up.matches(gridSelector)) && !oneIn(up, `${gridSelector},${withRows}`)) continue;
    const table = new Table(up, header);
    if (!nearest) {
      if (table.rows().length === 0) continue;
      nearest = table;
    }
    if (table.named) return table.rows().length > 0 ? table : nearest;
    // Columns that stay in place may be a table of their own beside this one: the names are in it.
    beyond += 1;
    if (beyond > 6 || up.localName === 'body') break;
  }
  return nearest ?? null;
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
    const counted = this.root.closest('[aria-rowcount]') ?? oneIn(this.root, '[aria-rowcount]');
    const total = Number(counted?.getAttribute('aria-rowcount') ?? '');
    return total > 0 ? total : null;
  }

  /** One of its headers is that of Cove's customers. */
  get named(): boolean {
    return nameColumn(this.otherColumns()) !== undefined;
  }

  private otherColumns(): Column[] {
    return this.headers
      .filter((el) => el !== this.psa && !this.psa.contains(el) && !el.contains(this.psa))
      .map(columnOf);
  }

  /** Heads of columns: what heads a row (`th scope=row`) has cells beside it that are no heads. */
  private readHeaders(): Element[] {
    const own = this.psa.closest(rowSelector);
    const ofBody = new Map<Element, boolean>();
    const isBody = (row: Element): boolean => {
      const known = ofBody.get(row) ?? isBodyRow(row);
      ofBody.set(row, known);
      return known;
    };
    const heads = innermost(
      allIn(this.root, headerSelector).filter((el) => {
        const row = el.closest(rowSelector);
        return (row === null || row === own || !isBody(row)) && isVisible(el) && textOf(el) !== '';
      }),
    );
    if (heads.length > 0) return heads;
    // No markup says what a head is: texts in one line with that of the PSA customers (Webix).
    const { top, bottom } = this.psa.getBoundingClientRect();
    return innermost(
      textElements(this.root, 60).filter((el) => {
        const box = el.getBoundingClientRect();
        return Math.abs(box.top + box.bottom - top - bottom) < 8 && isVisible(el);
      }),
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
    const others = this.otherColumns();
    const name = nameColumn(others);
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
    const headerRows = new Set([this.psa, ...this.headers].map((el) => el.closest(rowSelector)));
    const found: { row: Element; box: DOMRect }[] = [];
    for (const row of allIn(this.root, rowSelector)) {
      if (headerRows.has(row) || row.contains(this.psa) || row.closest(notBody) || row.matches(notBody)) continue;
      if (!oneIn(row, cellSelector) || oneIn(row, 'th[scope=col],[role=columnheader],.rt-th')) continue;
      const box = row.getBoundingClientRect();
      if (box.height > 4 || (box.height === 0 && box.width === 0 && isVisible(row))) found.push({ row, box });
    }
    return found.length > 0 ? found : this.loose();
  }

  /** Cells of a table that is drawn column by column (Webix): those of one index, or at one height, are a row. */
  private loose(): { row: Element; box: DOMRect }[] {
    return allIn(this.root, cellSelector)
      .filter((cell) => !cell.matches(headerSelector) && !cell.closest(rowSelector) && !cell.closest(notBody))
      .map((row) => ({ row, box: row.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 4);
  }
}

/** Has a row at least as many cells that are no heads as it has heads? */
function isBodyRow(row: Element): boolean {
  const cells = allIn(row, cellSelector);
  const heads = cells.filter((cell) => cell.matches(headerSelector) || oneIn(cell, headerSelector) !== null);
  return heads.length > 0 && cells.length - heads.length >= heads.length;
}

const rowIndex = (row: Element): string | null =>
  row.getAttribute('aria-rowindex') ?? row.getAttribute('row-index') ?? row.getAttribute('data-index');

/** The name in a cell: its first line, not the letters of a drawn badge before it, and whole where it was cut off. */
function nameIn(cell: Element): string {
  const first = nameLine(linesOf(cell)).replace(treeSign, '');
  if (!/(?:\.{3}|…)$/.test(first)) return first;
  const start = first.replace(/\s*(?:\.{3}|…)$/, '');
  const whole = [cell, ...cell.querySelectorAll('[title],[aria-label]')]
    .map((el) => tidy(el.getAttribute('title') ?? el.getAttribute('aria-label')))
    .find((text) => text.startsWith(start) && text.length > first.length);
  return whole ?? first;
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
      (name ? cellIn(cells, name, { worded: true }) : undefined) ??
      cells.find((other) => other !== cell && /\p{L}/u.test(textOf(other)));
    this.nameCell = cell && nameCell !== cell ? nameCell : undefined;
    this.name = this.nameText();
  }

  private nameText(): string {
    return this.nameCell ? nameIn(this.nameCell) : '';
  }

  get parts(): readonly Element[] {
    return this.fragments;
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
    const cells = this.cells().filter((cell) => cell !== this.cell);
    const beside = this.nameCell ? linesOf(this.nameCell).slice(1) : [];
    return idsOf(this.fragments, [...cells.map((cell) => tidy(cell.textContent)), ...beside]);
  }

  columns(): Record<string, string> {
    const cells = this.cells();
    const texts: Record<string, string> = {};
    for (const column of this.others) {
      const cell = cellIn(cells, column);
      if (cell && cell !== this.cell) texts[column.key] = tidy(cell.textContent);
    }
    return texts;
  }

  private cells(): Element[] {
    return this.fragments.flatMap((fragment) => {
      if (!fragment.matches(rowSelector)) return [fragment];
      return allIn(fragment, cellSelector).filter((cell) => cell.parentElement?.closest(rowSelector) === fragment);
    });
  }
}
