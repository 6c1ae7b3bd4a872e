/** One row of the mapping table as it is drawn now. Tables recycle their elements: ask `still` before trusting one. */
export interface GridRow {
  /** The row's index in the whole table where it says so, else ''. */
  readonly key: string;
  /** Cove's name of the customer. */
  readonly name: string;
  /** The cell (or box) with the PSA customer. */
  readonly cell: Element;
  /** Anything of the row, for its place on the screen. */
  readonly element: Element;
  /** All of it: tables with pinned columns draw a row in several pieces. */
  readonly parts: readonly Element[];
  /** Where it stood in the window when it was read. */
  readonly top: number;
  readonly bottom: number;
  /** Its elements are still on the page and still say the same index and name. */
  still(): boolean;
  /** Everything by which the row could say which Cove customer it is: row ids, texts of other cells, further lines. */
  ids(): string[];
  /** Texts of the other cells by their folded column header. */
  columns(): Record<string, string>;
}

export interface MappingGrid {
  /** Everything of the table, header and body. */
  readonly root: Element;
  /** Rows drawn now, from top to bottom. */
  rows(): GridRow[];
  /** Number of rows of the whole table where it says so. */
  readonly total: number | null;
}

const recordHook = /^(?:id|row-id|data-.*(?:id|key)|key|itemid)$/i;
const positionHook = /index|colid|col-id|reactid|testid|test-id/i;

/** Attributes in which tables keep the id of the record a row shows, and the texts of its cells. */
export function idsOf(fragments: readonly Element[], texts: readonly string[]): string[] {
  const ids = new Set<string>();
  for (const el of fragments)
    for (const { name, value } of el.attributes)
      if (recordHook.test(name) && !positionHook.test(name) && value) {
        ids.add(value);
        const number = /(?:^|[^0-9])(\d+)$/.exec(value)?.[1];
        if (number) ids.add(number);
      }
  for (const text of texts) ids.add(text);
  ids.delete('');
  return [...ids];
}
