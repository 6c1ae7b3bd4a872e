import { fold } from '../../consoles/fold.ts';
import { coveColumnNames, psaColumnNames } from '../../consoles/cove.ts';
import { isVisible, textElements, textOf } from '../../page/dom.ts';
import { rowSelector } from '../../page/names.ts';

export const headerSelector =
  'th,[role=columnheader],.rt-th,.ag-header-cell,.dx-header-row td,thead td,[class*=header-cell],[class*=headercell]';

const psaKeys = psaColumnNames.map(fold);
const coveKeys = coveColumnNames.map(fold);
const someone = /customer|client|compan|account|organi[sz]ation|mapping|mappedto/;

/** The column of PSA customers, by its usual names. */
const isPsa = (text: string): boolean => psaKeys.includes(fold(text));
/** The same by sense: wordings that nobody has published ("Customer in HaloPSA", "Mapped to (PSA)"). */
const soundsPsa = (text: string): boolean => {
  const key = fold(text);
  return key.length <= 45 && /psa|halo/.test(key) && someone.test(key) && !/reseller|id$|cove/.test(key);
};

export const innermost = (all: readonly Element[]): Element[] =>
  all.filter((el) => !all.some((other) => other !== el && el.contains(other)));

/** Headers of the column with PSA customers, the likeliest first; else texts that stand where a header would. */
export function psaHeaders(root: Document | ShadowRoot | Element): Element[] {
  const headers = [...root.querySelectorAll(headerSelector)].map((el) => ({ el, text: textOf(el) }));
  for (const says of [isPsa, soundsPsa]) {
    const cells = headers.filter(({ el, text }) => text !== '' && says(text) && isVisible(el)).map(({ el }) => el);
    if (cells.length) return innermost(cells);
  }
  const elsewhere = 'label,option,button,[role=option],[role=combobox],[role=row],tr';
  return textElements(root, 60).filter((el) => isPsa(textOf(el)) && isVisible(el) && !el.closest(elsewhere));
}

/** How a header or cell says which column it is in. */
const columnIndex = (el: Element): string | null =>
  el.getAttribute('aria-colindex') ?? el.getAttribute('col-id') ?? el.getAttribute('data-field');

export interface Column {
  index: string | null;
  left: number;
  right: number;
  place: number;
  key: string;
}

export function columnOf(header: Element): Column {
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

const soundsCove = /customer|client|compan|partner|organi[sz]ation|name/;
const aboutIt =
  /id$|^id|reference|level|type|count|number|devices|status|state|code|parent|email|plan|country|psa|halo/;

/** The column of Cove's customers: by its usual names in their order, else by sense. */
export const nameColumn = (others: readonly Column[]): Column | undefined =>
  coveKeys.map((key) => others.find((column) => column.key === key)).find((column) => column !== undefined) ??
  others.find(({ key }) => soundsCove.test(key) && !aboutIt.test(key));

/** The cell of a row that stands in this column: by what both say, else by where they stand. */
export function cellIn(cells: readonly Element[], column: Column): Element | undefined {
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
