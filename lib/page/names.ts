import { computeAccessibleName } from 'dom-accessibility-api';
import { fold } from '../consoles/fold.ts';
import { ancestors, isElement, isVisible, linesOf, parentOf, precedes, textOf, tidy, viewOf } from './dom.ts';

export { fold } from '../consoles/fold.ts';

/** One thing that something is called, and how sure that makes it: 1 = said to screen readers, less = seen beside it. */
export interface NameClue {
  text: string;
  how: 'accessible' | 'label' | 'text' | 'title' | 'placeholder' | 'beside' | 'above' | 'header' | 'legend' | 'icon';
  weight: number;
}

/** Elements that take a value from a person. Buttons are not among them. */
export const controlSelector = [
  'input:not([type=hidden]):not([type=button]):not([type=submit]):not([type=reset]):not([type=image])',
  'select',
  'textarea',
  '[role=combobox]',
  '[role=textbox]',
  '[role=searchbox]',
  '[role=spinbutton]',
  '[role=checkbox]',
  '[role=switch]',
  '[role=radio]',
  '[role=slider]',
  // What some libraries draw as a switch.
  '[role=button][aria-pressed]',
  'button[aria-haspopup=listbox]',
  // A select box that says itself whether its list is open (Semantic UI), not a list that another control opens.
  '[role=listbox][aria-expanded]',
  '[contenteditable=""]',
  '[contenteditable=true]',
].join(',');

/** Cells and rows of whatever draws tables: native, ARIA, react-table 6, DevExtreme and AG Grid carry one of these. */
export const cellSelector = 'td,th,[role=gridcell],[role=cell],[role=columnheader],[role=rowheader],.rt-td,.rt-th';
export const rowSelector = 'tr,[role=row],.rt-tr';

/** The name that assistive technology would announce. Empty when there is none. */
export function accessibleName(el: Element): string {
  try {
    return tidy(computeAccessibleName(el));
  } catch {
    return tidy(el.getAttribute('aria-label'));
  }
}

/** Best position of any of `names` among `texts` (0 = the usual name), or -1. */
export function nameIndex(text: string, names: readonly string[]): number {
  const key = fold(text);
  return key === '' ? -1 : names.findIndex((name) => fold(name) === key);
}

/** What a control or clickable thing is called, strongest clue first; no duplicates. */
export function namesOf(el: Element): NameClue[] {
  const clues: NameClue[] = [];
  const add = (text: string, how: NameClue['how'], weight: number) => {
    const clean = tidy(text).replace(/[\s*:]+$/, '');
    if (clean && clean.length <= 160 && !clues.some((clue) => clue.text === clean))
      clues.push({ text: clean, how, weight });
  };
  add(accessibleName(el), 'accessible', 1);
  if (!el.matches(controlSelector)) {
    add(textOf(el), 'text', 0.97);
    add(el.getAttribute('title') ?? '', 'title', 0.9);
    for (const icon of el.querySelectorAll('[title],[aria-label],[alt]'))
      add(
        icon.getAttribute('aria-label') ?? icon.getAttribute('title') ?? icon.getAttribute('alt') ?? '',
        'icon',
        0.85,
      );
    return clues;
  }
  // A control that says its own name is less likely to be meant by what stands beside it.
  const doubt = clues.length > 0 ? 0.8 : 1;
  for (const clue of visualLabels(el)) add(clue.text, clue.how, clue.weight * doubt);
  add(el.getAttribute('placeholder') ?? '', 'placeholder', 0.6);
  return clues;
}

/**
 * Labels that a person reads beside, above or over a control and that its markup does not tie to it:
 * the text before it in its field, the table's column header, the legend of its group.
 */
export function visualLabels(control: Element): NameClue[] {
  const clues: NameClue[] = [];
  // What is ticked is named by the words in its own field; those before it belong to the setting above.
  const beside = control.matches(tickSelector) ? wordsBesideTick(control) : '';
  const before = beside ? null : textBefore(control);
  if (beside) clues.push({ text: beside, how: 'beside', weight: 0.9 });
  if (before) clues.push(before);
  const header = columnHeader(control);
  if (header) clues.push({ text: header, how: 'header', weight: 0.8 });
  const group = control.closest('fieldset,[role=group],[role=radiogroup]');
  const legend = group?.querySelector('legend');
  if (legend) clues.push({ text: textOf(legend), how: 'legend', weight: 0.5 });
  return clues;
}

/** Tick boxes, switches and radio buttons: what is labelled on its right as a rule. */
export const tickSelector = '[type=checkbox],[type=radio],[role=checkbox],[role=switch],[role=radio]';

/** The text right beside a tick box or switch: the only text in the smallest box around it that has any. '' when unclear. */
export function wordsBesideTick(control: Element): string {
  for (let up = parentOf(control), level = 0; up && level < 4; up = parentOf(up), level += 1) {
    if ([...up.querySelectorAll(controlSelector)].some((other) => other !== control && !holdsEither(other, control)))
      return '';
    // A tick that is drawn as a letter is no word.
    const lines = linesOf(up, (el) => el === control);
    if (lines.length > 0) return lines.length === 1 && (lines[0] ?? '').length <= 160 ? (lines[0] ?? '') : '';
  }
  return '';
}
const holdsEither = (a: Element, b: Element): boolean => a.contains(b) || b.contains(a);

/**
 * Where the field of a searchable select box begins: its inner input stands beside the chosen value (and may be moved
 * out of sight then), which is no label. The innermost drawn box around it, at most a few lines high.
 */
function fieldOf(control: Element): Element {
  const searchable =
    control.localName === 'input' && control.matches('[role=combobox],[aria-autocomplete],[aria-haspopup]');
  if (!searchable) return control;
  for (const up of [control, ...ancestors(control)].slice(0, 5)) {
    if (up.matches(`${cellSelector},${rowSelector},form,fieldset,label`) || up.querySelector('label,legend')) break;
    const { borderBottomWidth, borderBottomStyle } = viewOf(up).getComputedStyle(up);
    if (parseFloat(borderBottomWidth) > 0 && borderBottomStyle !== 'none' && up.getBoundingClientRect().height < 100)
      return up;
  }
  return control;
}

/** The nearest text before a control, not across another control and not further than its field goes. */
function textBefore(control: Element): NameClue | null {
  const field = fieldOf(control);
  let node: Element = field;
  for (let level = 0; level < 7; level += 1) {
    const parent = parentOf(node);
    if (!parent || parent.localName === 'body' || parent.matches('form,table,[role=grid],[role=dialog],dialog,main'))
      return null;
    const others = [...parent.querySelectorAll(controlSelector)].filter(
      (el) => el !== control && !node.contains(el) && isVisible(el),
    );
    const earlier = others.filter((el) => precedes(el, control)).at(-1);
    const label = lastTextBetween(parent, earlier, node, control);
    if (label) return placed(label, field);
    // Once other controls share the container, text further up belongs to the group, not to this control.
    if (earlier) return null;
    node = parent;
  }
  return null;
}

function lastTextBetween(
  parent: Element,
  after: Element | undefined,
  before: Element,
  control: Element,
): Element | null {
  let found: Element | null = null;
  const walker = parent.ownerDocument.createTreeWalker(parent, 4);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const holder = text.parentElement;
    if (!holder || before.contains(text) || !precedes(text, before)) continue;
    if (after && (after.contains(text) || precedes(text, after))) continue;
    if (belongsToAnother(holder, control)) continue;
    if (
      /[\p{L}\p{N}]/u.test(text.nodeValue ?? '') &&
      !holder.closest('option,script,style,button,[role=button]') &&
      isVisible(holder)
    )
      found = holder;
  }
  return found;
}

/** Text of a label that is tied to, or wraps, some other control. */
function belongsToAnother(text: Element, control: Element): boolean {
  const label = text.closest('label');
  if (!label) return false;
  const tied = 'control' in label ? label.control : null;
  return tied !== null && tied !== control && !control.contains(tied);
}

/** Keeps a label only where the eye would join it to the control: on its left or right above it. */
function placed(label: Element, control: Element): NameClue | null {
  const text = textOf(label);
  const a = label.getBoundingClientRect();
  let b = control.getBoundingClientRect();
  // The input of a searchable box may be a few pixels wide: measure the box around it.
  for (const up of ancestors(control)) {
    if (b.width >= 24 || up.contains(label)) break;
    b = up.getBoundingClientRect();
  }
  if (a.width === 0 && b.width === 0) return { text, how: 'beside', weight: 0.9 };
  const sameLine = a.top < b.bottom && b.top < a.bottom;
  if (sameLine) return a.left <= b.left ? { text, how: 'beside', weight: 0.9 } : null;
  const near = a.bottom <= b.top + 4 && b.top - a.bottom < 60;
  return near && a.left < b.right && b.left < a.right + 40 ? { text, how: 'above', weight: 0.9 } : null;
}

/** Text of the header of the column that an element's cell is in, for native, ARIA and div tables. */
export function columnHeader(el: Element): string | null {
  const cell = el.closest(cellSelector);
  if (!cell) return null;
  const column = cell.getAttribute('aria-colindex') ?? cell.getAttribute('col-id');
  const table = cell.closest('[role=grid],[role=treegrid],[role=table],.ReactTable') ?? cell.closest('table');
  if (!table) return null;
  const headers = [...table.querySelectorAll('thead th,[role=columnheader],.rt-th')].filter(isVisible);
  const same = headers.find(
    (header) => column !== null && (header.getAttribute('aria-colindex') ?? header.getAttribute('col-id')) === column,
  );
  if (same) return textOf(same) || null;
  const box = cell.getBoundingClientRect();
  if (box.width > 0) {
    const middle = box.left + Math.min(box.width / 2, 40);
    const over = headers.find((header) => {
      const h = header.getBoundingClientRect();
      return h.left <= middle && middle < h.right && h.top <= box.top;
    });
    return over ? textOf(over) || null : null;
  }
  const row = cell.closest(rowSelector);
  const index = row ? [...row.children].filter(isElement).indexOf(cell) : -1;
  const header = headers[index];
  return header ? textOf(header) || null : null;
}

/** Headings (and what is drawn as one) from the nearest upwards: what a thing "stands under". */
export function headingsAbove(el: Element, start: Document | ShadowRoot | Element = el.ownerDocument): string[] {
  const texts: string[] = [];
  for (const up of ancestors(el)) {
    const own = up.getAttribute('aria-label');
    if (own) texts.push(own);
    const heading = [...up.querySelectorAll(headingSelector)]
      .filter((h) => isVisible(h) && (h.contains(el) ? wordsBeside(h, el) !== '' : precedes(h, el)))
      .at(-1);
    if (heading) texts.push(heading.contains(el) ? wordsBeside(heading, el) : textOf(heading));
    if (up === start) break;
  }
  return [...new Set(texts.map(tidy))].filter(Boolean);
}

/** A heading's own words when `el` stands in it: "Category 1 [+]" is headed by "Category 1", not by the list before it. */
const wordsBeside = (heading: Element, el: Element): string =>
  heading === el ? '' : tidy(textOf(heading).replace(textOf(el), ''));

export const headingSelector =
  'h1,h2,h3,h4,h5,h6,legend,caption,[role=heading],[class*=group-header],[class*=section-header],[class*=section-title],[class*=card-title],[class*=tile-title],[class*=page_title],[class*=page-title]';
