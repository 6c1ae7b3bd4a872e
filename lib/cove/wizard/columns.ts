import { fold } from '../../consoles/fold.ts';
import { coveColumnNames, psaColumnNames } from '../../consoles/cove.ts';
import { meaningOf } from '../../consoles/glossary.ts';
import { allIn } from '../../page/all-in.ts';
import { isVisible, textElements, textOf } from '../../page/dom.ts';
import { rowSelector } from '../../page/names.ts';

export const headerSelector =
  'th,[role=columnheader],.rt-th,.ag-header-cell,.dx-header-row td,thead td,[class*=header-cell],[class*=headercell],[class*=header-column],[class*=headercolumn],[class*=column-header],[class*=col-header],td[class*=head]';

const psaKeys = psaColumnNames.map(fold);
const psaMeanings = new Set(psaColumnNames.map(meaningOf));
const coveKeys = coveColumnNames.map(fold);
const coveMeanings = coveColumnNames.map(meaningOf);
const someone =
  /customer|client|compan|account|organi[sz]ation|mapping|mappedto|kunde|klant|firma|unternehmen|bedrij|societe|entreprise|zuordnung|zugeordnet|koppeling|gekoppeld/;

/** The column of PSA customers, by its usual names, in another language too. */
export const isPsa = (text: string): boolean =>
  text.length <= 60 && (psaKeys.includes(fold(text)) || psaMeanings.has(meaningOf(text)));
/** Does a longer text speak of PSA customers? */
export const speaksOfPsa = (text: string): boolean => {
  const key = fold(text);
  return psaKeys.some((psa) => key.includes(psa)) || psaAbroad.test(key);
};
/** "PSA customer for Northbridge IT": with the account's own name behind it. */
export const beginsWithPsa = (text: string): boolean => {
  const key = fold(text);
  return psaKeys.some((psa) => key.startsWith(psa)) || key.search(psaAbroad) === 0;
};
const psaAbroad = /(?:psa|halo)(?:kunde|klant|firma|bedrij)|(?:client|societe|entreprise)s?(?:halo)?psa/;
/** The same by sense: wordings that nobody has published ("Customer in HaloPSA", "Mapped to (PSA)"). */
const soundsPsa = (text: string): boolean => {
  const key = fold(text);
  return (
    key.length <= 45 &&
    /psa|halo/.test(key) &&
    someone.test(key) &&
    !/reseller|wiederverkauf|wederverkop|revendeur|id$|cove/.test(key)
  );
};

export const innermost = (all: readonly Element[]): Element[] =>
  all.filter((el) => !all.some((other) => other !== el && el.contains(other)));

/** Headers of the column with PSA customers, the likeliest first; else texts that stand where a header would. */
export function psaHeaders(root: Document | ShadowRoot | Element): Element[] {
  const headers = allIn(root, headerSelector).map((el) => ({ el, text: textOf(el) }));
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
  /** What its header says, whatever the language. */
  meaning: string;
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
    meaning: meaningOf(textOf(header)),
  };
}

const soundsCove = /customer|client|compan|partner|organi[sz]ation|name|kunde|klant|firma|bedrij|societe|naam|nom/;
const aboutIt =
  /id$|^id|reference|level|type|count|number|devices|status|state|code|parent|email|plan|country|psa|halo/;

/** The column of Cove's customers: by its usual names in their order, else by sense. */
export const nameColumn = (others: readonly Column[]): Column | undefined =>
  coveKeys.map((key) => others.find((column) => column.key === key)).find((column) => column !== undefined) ??
  coveMeanings.map((own) => others.find(({ meaning }) => meaning === own)).find((column) => column !== undefined) ??
  others.find(({ key }) => soundsCove.test(key) && !aboutIt.test(key));

/**
 * The cell of a row that stands in this column: by what both say, else by where they stand. `worded`: tables that keep
 * columns in place while the others scroll draw them twice, and leave one of the two empty: the one with words is meant.
 */
export function cellIn(cells: readonly Element[], column: Column, { worded = false } = {}): Element | undefined {
  const tagged = column.index === null ? [] : cells.filter((cell) => columnIndex(cell) === column.index);
  const [first] = tagged;
  if (first) return (worded && tagged.find(hasWords)) || first;
  if (column.right <= column.left) return cells[column.place];
  let best: { cell: Element; share: number } | undefined;
  for (const cell of cells) {
    const box = cell.getBoundingClientRect();
    const share = Math.min(box.right, column.right) - Math.max(box.left, column.left);
    if (share <= 4) continue;
    const fuller = worded && best && share > best.share - 2 && !hasWords(best.cell) && hasWords(cell);
    if (!best || share > best.share || fuller) best = { cell, share };
  }
  return best?.cell;
}
const hasWords = (cell: Element): boolean => /\p{L}|\p{N}/u.test(cell.textContent ?? '');
