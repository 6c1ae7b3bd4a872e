import { allIn } from './all-in.ts';
import { isClipped, isInput, isSelect, isTextArea, isVisible, linesOf, parentOf, textOf, tidy, viewOf } from './dom.ts';
import { cellSelector, controlSelector, rowSelector } from './names.ts';
import { iconIn, signIn } from './signs.ts';

/** What a control shows to a person at this moment. */
export interface Shown {
  /** Text as shown; several chosen values joined with ", ". Empty when nothing is chosen or typed. */
  text: string;
  /** For check boxes, switches and radio buttons. */
  checked?: boolean;
}

/** Check boxes and switches by markup or role; `null` for everything else. */
export function checkedState(el: Element): boolean | null {
  if (isInput(el) && (el.type === 'checkbox' || el.type === 'radio')) return el.checked;
  const role = el.getAttribute('role') ?? '';
  if (/^(?:checkbox|switch|radio|menuitemcheckbox)$/.test(role)) return el.getAttribute('aria-checked') === 'true';
  if (role === 'button' && el.hasAttribute('aria-pressed')) return el.getAttribute('aria-pressed') === 'true';
  return null;
}

/** Text that stands in for a value that is not there ("Select…"), as widget libraries mark it. */
const isPlaceholder = (el: Element): boolean =>
  /placeholder/i.test(`${el.getAttribute('class') ?? ''} ${el.id}`) &&
  !/placeholder-shown|has-placeholder/i.test(el.getAttribute('class') ?? '') &&
  // Element Plus draws the chosen text in the same element, which is transparent only while nothing is chosen.
  !el.matches('.el-select__placeholder:not(.is-transparent)');

/** What is written in an icon font is a drawing, though its letters say "arrow_drop_down". */
const isDrawing = (el: Element): boolean =>
  el.childElementCount === 0 &&
  /^\w+$/.test((el.textContent ?? '').trim()) &&
  /^["']?[^,]*(?:icons?|symbols?|awesome|glyphs?)\b/i.test(viewOf(el).getComputedStyle(el).fontFamily);

/** An arrow or a cross drawn as a letter. */
const sign = /^[\u2190-\u21ff\u2303\u2304\u23f4-\u23f7\u25a0-\u25ff˅˄×✕✖⨯]{1,2}$/u;

/** An X whose name is written in it, where a style sheet hides it or not (Choices.js): said as a whole, for a customer may be called "Clear Water". */
const isSpelledCross = (el: Element): boolean =>
  el.matches('button,[role=button]') &&
  !el.matches('[role=combobox],[aria-haspopup],[aria-expanded]') &&
  spelledCross.test((el.textContent ?? '').trim());
const spelledCross =
  /^(?:(?:clear|remove|delete)(?: (?:the )?(?:item|selection|value|choice|option|selected item))?|(?:auswahl |eintrag |element )?(?:entfernen|löschen)|(?:selectie |item )?(?:verwijderen|wissen)|(?:supprimer|retirer|effacer)(?: (?:l['’]élément|la sélection|l['’]option))?)$/i;

/** Class names of words that explain a value, as libraries write them. */
const aside = /(?:^|[_-])(?:hint|help|helper|helptext|description|tooltip|caption|subtext)(?:$|[_-])/i;

/** Some libraries draw the present choice as a list of nothing but it, in its place and not over the page (Choices.js). */
export function showsChoice(el: Element): boolean {
  const list = el.closest('[role=listbox]');
  const options = list ? [...list.querySelectorAll('[role=option]')] : [];
  return (
    list !== null &&
    options.length > 0 &&
    options.every((option) => option.getAttribute('aria-selected') === 'true') &&
    [list, parentOf(list)].every((up) => !up || !/absolute|fixed/.test(viewOf(up).getComputedStyle(up).position))
  );
}

/** Parts of a control's box that are not its value: lists that are open, announcements, buttons with a name only. */
const notValue = (el: Element): boolean =>
  isPlaceholder(el) ||
  // A library may announce the choice itself (Semantic UI); what only screen readers get is no value.
  (el.matches('[aria-live]') && !(el.getAttribute('role') === 'alert' && isVisible(el))) ||
  (el.matches('[role=listbox]:not([aria-expanded]),[role=option]') && !showsChoice(el)) ||
  el.matches('[role=menu],[role=tooltip],[role=log],[role=status],legend,small') ||
  // Ionic draws the whole box inside of a label.
  (el.localName === 'label' && !el.querySelector('button,[role=combobox],[aria-haspopup]')) ||
  // What a tooltip belongs to is called after it as well (Element Plus: el-tooltip__trigger).
  (el.getAttribute('class') ?? '')
    .split(/\s+/)
    .some((name) => aside.test(name) && !/trigger|target|anchor/i.test(name)) ||
  sign.test((el.textContent ?? '').trim()) ||
  isDrawing(el) ||
  isSpelledCross(el) ||
  (el.matches('button,[role=button],[aria-label*=lear],[aria-label*=emove],[title*=lear],[title*=emove]') &&
    textOf(el).length <= 1);

/**
 * The box of a control: the smallest painted box around its inner input, as a person would click it.
 * Searchable select boxes keep a tiny input inside; the box never reaches over a cell, a row or a second control.
 */
export function boxOf(control: Element): Element {
  if (isSelect(control) || isTextArea(control)) return control;
  // A styled tick box hides its input: what a person sees is its label.
  if (checkedState(control) !== null)
    return isVisible(control) ? control : (control.closest('label') ?? parentOf(control) ?? control);
  let box = control;
  for (let up = parentOf(control), level = 0; up && level < 6; up = parentOf(up), level += 1) {
    if (up.matches(`${cellSelector},${rowSelector},form,fieldset,label,body,[role=dialog]`)) break;
    if (otherControls(up, control)) break;
    const border = painted(up);
    if (painted(box) && !border && !isClipped(box)) break;
    // Without a border of its own a box may still be the outer one, but not when it is much taller than its input.
    if (!border && up.getBoundingClientRect().height > Math.max(control.getBoundingClientRect().height, 20) * 2.6)
      break;
    if (labelWithin(up, control)) break;
    box = up;
    if (knownBox.test(up.getAttribute('class') ?? '')) return up;
  }
  return box;
}

/** Class names of widget libraries' outer boxes: a hint that ends the climb early, never the only evidence. */
const knownBox =
  /(?:^|\s)(?:dx-texteditor|dx-selectbox|ts-wrapper|ant-select|p-dropdown|p-select|p-autocomplete|ng-select|mat-mdc-select|v-select|el-select|select2-container|MuiInputBase-root|MuiAutocomplete-inputRoot)(?:\s|$)/;

function otherControls(box: Element, control: Element): boolean {
  for (const el of box.querySelectorAll(controlSelector))
    if (
      el !== control &&
      !el.contains(control) &&
      !control.contains(el) &&
      isVisible(el) &&
      !isClipped(el) &&
      !el.closest('[aria-hidden=true]')
    )
      return true;
  return false;
}

function labelWithin(box: Element, control: Element): boolean {
  // A component draws its label in a tree of its own.
  for (const label of [...box.querySelectorAll('label,legend'), ...(box.shadowRoot?.querySelectorAll('label') ?? [])])
    if (!control.contains(label) && !label.contains(control) && isVisible(label)) return true;
  return false;
}

/** Draws a border, a shadow or a background of its own. */
function painted(el: Element): boolean {
  const style = viewOf(el).getComputedStyle(el);
  if (
    parseFloat(style.borderBottomWidth) > 0 &&
    style.borderBottomStyle !== 'none' &&
    !/^rgba\(.*,\s*0\)$|^transparent$/.test(style.borderBottomColor)
  )
    return true;
  if (style.boxShadow && style.boxShadow !== 'none') return true;
  return false;
}

/** What `control` shows; several values joined as `join` says. Never called for password fields' content: those give only whether they hold text, as "•". */
export function shownBy(control: Element, join = ', ', between = join): Shown {
  const checked = checkedState(control);
  if (checked !== null) return { text: checked ? 'Yes' : 'No', checked };
  if (isSelect(control)) {
    // All that are chosen are asked for only where they can be several: in a long list that takes its time.
    const first = control.options[control.selectedIndex];
    const chosen = control.multiple ? [...control.selectedOptions] : first ? [first] : [];
    // A first option without a value ("Choose…") is a placeholder.
    return {
      text: chosen
        .filter((option) => option.value !== '')
        .map((option) => tidy(option.text))
        .join(', '),
    };
  }
  if (isInput(control) && control.type === 'password') return { text: control.value === '' ? '' : '•' };
  const combo = isCombobox(control);
  if ((isInput(control) || isTextArea(control)) && (tidy(control.value) !== '' || !combo)) {
    // What is clipped away is seen by nobody, and may be the choice of before (PrimeReact) beside a box that says "Select".
    const isSeen = !combo || isVisible(control) || textOf(boxOf(control)) === '';
    if (isSeen) return { text: tidy(control.value) };
  }
  const inner = control.matches('input,textarea')
    ? null
    : control.querySelector<HTMLInputElement>('input:not([type=hidden])');
  if (inner && tidy(inner.value) !== '') return { text: tidy(inner.value) };
  return { text: valueText(boxOf(control), join, between) };
}

/**
 * Can a person use this control? The inner input of a select box may be too small to see, a styled tick box is
 * drawn by its label: then the box or the label counts. Originals that a library hides behind its own are not.
 */
export function isUsable(control: Element): boolean {
  // Of a tick box in a tick box the outer one tells its state: the inner one may be there for forms alone.
  if (control.matches(nativeTick) && parentOf(control)?.closest(ariaTick)) return false;
  if (isVisible(control) && !isClipped(control)) return true;
  if (checkedState(control) !== null) {
    const drawn = control.closest('label') ?? control.parentElement;
    return drawn !== null && isVisible(drawn);
  }
  return !isSelect(control) && isCombobox(control) && isVisible(boxOf(control));
}

const nativeTick = 'input[type=checkbox],input[type=radio]';
const ariaTick = ':is([role=checkbox],[role=switch],[role=radio])[aria-checked]';

/** A control that chooses from a list. */
export function isCombobox(el: Element): boolean {
  if (isSelect(el)) return true;
  const role = el.getAttribute('role');
  if (role === 'combobox' || (role === 'listbox' && el.hasAttribute('aria-expanded'))) return true;
  const popup = el.getAttribute('aria-haspopup');
  return (
    popup === 'listbox' ||
    (popup === 'true' && el.hasAttribute('aria-expanded')) ||
    el.hasAttribute('aria-autocomplete') ||
    el.getAttribute('list') !== null ||
    (role === null && isInput(el) && isCalledSelect(el))
  );
}

/**
 * Some libraries tell nobody but the eye that an input chooses from a list: then the class of the box around it is all that
 * says so ("n-base-selection", "combo-input"). Words of style sheets that only sound alike ("select-none") do not count.
 */
function isCalledSelect(input: HTMLInputElement): boolean {
  if (!/^(?:text|search)$/.test(input.type)) return false;
  let el: Element | null = input;
  for (let level = 0; el && level < 4; el = parentOf(el), level += 1) {
    if (el.matches(`${cellSelector},${rowSelector},form,fieldset,body,[role]:not(input)`)) return false;
    // The original that a library hides beside its own box does not count (Fomantic).
    const others = level > 0 ? [...el.querySelectorAll('input:not([type=hidden]),select,textarea')] : [];
    if (others.some((other) => other !== input && isVisible(other))) return false;
    if ([...el.classList].some((name) => selectHook.test(name) && !/^select-(?:none|text|all|auto)$/.test(name)))
      return true;
  }
  return false;
}
const selectHook =
  /(?:^|[-_])(?:select|selectize|selection|selectbox|combo|combobox|dropdown|autocomplete|typeahead)(?:$|[-_])/i;

/** Visible text of a value, several values (chips, list items) joined with ", ", or as `join` says, lines as `between` says. */
export function valueText(el: Element, join = ', ', between = join): string {
  const chips = [...allIn(el, '[class*=multiValue],[class*=multi-value],[class*=chip],[class*=tag-],.item')].filter(
    (chip) =>
      isVisible(chip) &&
      !chip.querySelector('[class*=multiValue],[class*=multi-value],[class*=chip],.item') &&
      textOf(chip, notValue) !== '' &&
      !/remove|label$/i.test(chip.getAttribute('class') ?? ''),
  );
  if (chips.length > 1) return chips.map((chip) => textOf(chip, notValue)).join(join);
  const lines = linesOf(el, notValue);
  if (lines.length > 1) return lines.join(between);
  const [only = ''] = lines;
  return signIn(only) ?? (only || iconIn(el));
}
