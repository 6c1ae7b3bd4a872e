import { ancestors, isElement, isVisible, linesOf, parentOf, precedes, textElements, textOf, viewOf } from './dom.ts';
import { cellSelector, controlSelector, rowSelector, tickSelector } from './controls.ts';

/** One thing that something is called, and how sure that makes it: 1 = said to screen readers, less = seen beside it. */
export interface NameClue {
  text: string;
  how: 'accessible' | 'label' | 'text' | 'title' | 'placeholder' | 'beside' | 'above' | 'header' | 'legend' | 'icon';
  weight: number;
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
  else if (!beside && clues.length === 0) {
    const over = wordsOver(control);
    if (over) clues.push({ text: over, how: 'above', weight: 0.9 });
  }
  const header = columnHeader(control);
  if (header) clues.push({ text: header, how: 'header', weight: 0.8 });
  const group = control.closest('fieldset,[role=group],[role=radiogroup]');
  const legend = group?.querySelector('legend');
  if (legend) clues.push({ text: textOf(legend), how: 'legend', weight: 0.5 });
  return clues;
}

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

/** A label that floats over its field, or on its upper edge, though it comes after it: the only words around that control. */
function wordsOver(control: Element): string {
  const field = control.getBoundingClientRect();
  if (field.width === 0) return '';
  for (let up = parentOf(control), level = 0; up && level < 3; up = parentOf(up), level += 1) {
    if ([...up.querySelectorAll(controlSelector)].some((other) => other !== control && !holdsEither(other, control)))
      return '';
    const over = textElements(up, 100).filter((el) => {
      const box = el.getBoundingClientRect();
      const middle = (box.top + box.bottom) / 2;
      return (
        precedes(control, el) &&
        isVisible(el) &&
        box.left >= field.left - 4 &&
        box.left < field.right &&
        box.top > field.top - 24 &&
        middle < field.bottom
      );
    });
    if (over[0]) return textOf(over[0]);
    // Or it stands wherever the style put it, and is all that is said in the field's own box.
    const lines = linesOf(up, (el) => el === control);
    if (lines.length > 0) return lines.length === 1 ? (lines[0] ?? '') : '';
  }
  return '';
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
