import { fold } from '../../consoles/fold.ts';
import { meaningOf } from '../../consoles/glossary.ts';
import { activeIn, elementAt, isHtml, isInput, isTextArea, parentOf, textOf, viewOf } from '../dom.ts';

/**
 * What a hand does to a page, as the events a browser makes from it, in their order. Widget libraries
 * open their lists on `pointerdown` or `mousedown`, choose on `pointerup` or `click`; a bare `click()`
 * reaches few of them. Events and setters come from the element's own window.
 */

/** What is never pressed for a person, by its name, whatever element carries it. */
const reserved = new Set(
  [
    'Save',
    'Save changes',
    'Connect',
    'Reconnect',
    'Next',
    'Confirm',
    'Apply to all',
    'Clear all',
    'Submit',
    'Finish',
    'Delete',
    'Remove all',
    'OK',
    'Yes',
    'Continue',
  ].map(fold),
);

/** The same in the other languages of consoles: by meaning, and words that the glossary of labels does not hold. */
const meant = new Set(
  ['Save', 'Save changes', 'Connect', 'Next', 'Confirm', 'Continue', 'Apply to all', 'Clear all'].map(meaningOf),
);
const abroad = new Set(
  `Absenden, Senden, Fertigstellen, Abschließen, Fertig, Ja, Übernehmen, Alle entfernen,
  Verzenden, Versturen, Voltooien, Gereed, Alles verwijderen,
  Envoyer, Soumettre, Terminer, Valider, Oui, Supprimer, Tout supprimer`
    .split(',')
    .map(fold),
);
const isPersons = (name: string): boolean =>
  reserved.has(fold(name)) || meant.has(meaningOf(name)) || abroad.has(fold(name));

/** Where a name that is a person's otherwise means something small. */
export type Proven =
  /** The place is a table's pager, where "Next" turns a page. */
  | 'pager'
  /** The X of one box, which libraries call "Clear all" as well: it empties that box (Tom Select). */
  | 'cross';

/**
 * Is it a button that is a person's to press? Options of a list are not buttons, whatever they are called. `proven`: what
 * its place was proven to be.
 */
export const isReserved = (el: Element, proven?: Proven): boolean => {
  if (el.closest('[role=option],[role=listbox],[role=menuitem],[role=menuitemradio],[role=treeitem]')) return false;
  const button = el.closest('button,[role=button],a,input[type=submit],input[type=button],[class*=btn]');
  if (!button) return false;
  if (isInput(button) && button.type === 'submit') return true;
  return [
    textOf(button),
    button.getAttribute('aria-label'),
    button.getAttribute('value'),
    button.getAttribute('title'),
  ].some((name) => name !== null && name !== '' && isPersons(name) && !(proven && means(name, spared[proven])));
};

const spared: Record<Proven, string> = { pager: 'Next', cross: 'Clear all' };
const means = (name: string, label: string): boolean => meaningOf(name) === meaningOf(label);

const centre = (el: Element): { clientX: number; clientY: number } => {
  const box = el.getBoundingClientRect();
  return { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
};

const common = { bubbles: true, cancelable: true, composed: true } as const;

function pointer(el: Element, type: string, pressed: boolean, detail: number, bubbles = true): boolean {
  const view = viewOf(el);
  const init = {
    ...common,
    bubbles,
    ...centre(el),
    button: type.endsWith('move') || type.endsWith('over') ? -1 : 0,
    buttons: pressed ? 1 : 0,
    detail,
  };
  if (type.startsWith('pointer'))
    return el.dispatchEvent(
      new view.PointerEvent(type, {
        ...init,
        pointerId: 1,
        pointerType: 'mouse',
        isPrimary: true,
        width: 1,
        height: 1,
        pressure: pressed ? 0.5 : 0,
      }),
    );
  if (type === 'click')
    return el.dispatchEvent(
      new view.PointerEvent(type, { ...init, button: 0, pointerId: 1, pointerType: 'mouse', isPrimary: true }),
    );
  return el.dispatchEvent(new view.MouseEvent(type, { ...init, button: 0 }));
}

/** The deepest element at the centre of `el`, when that is part of it: what a real pointer would hit. */
function hit(el: Element): Element {
  const { clientX, clientY } = centre(el);
  const at = elementAt(el, clientX, clientY);
  return at && el.contains(at) ? at : el;
}

/**
 * Presses an element as a mouse does. Gives false, and does nothing, for a reserved button.
 * `times` 2: a double click. `focus` false: it stays where it is. `proven`: see `isReserved`.
 */
export function press(
  el: Element,
  {
    times = 1,
    exact = false,
    focus = true,
    proven,
  }: { times?: 1 | 2; exact?: boolean; focus?: boolean; proven?: Proven } = {},
): boolean {
  const target = exact ? el : hit(el);
  if (isReserved(target, proven)) return false;
  // A button without a type inside a form would submit it: whatever is pressed here must not.
  const view = viewOf(target);
  const noSubmit = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  view.addEventListener('submit', noSubmit, true);
  try {
    strike(target, times, focus);
  } finally {
    view.removeEventListener('submit', noSubmit, true);
  }
  return true;
}

/** The pointer comes over an element: what is only drawn then is drawn. */
export function hover(target: Element): void {
  pointer(target, 'pointerover', false, 0);
  pointer(target, 'pointerenter', false, 0, false);
  pointer(target, 'mouseover', false, 0);
  pointer(target, 'mouseenter', false, 0, false);
  pointer(target, 'pointermove', false, 0);
  pointer(target, 'mousemove', false, 0);
}

function strike(target: Element, times: 1 | 2, focus: boolean): void {
  hover(target);
  for (let n = 1; n <= times; n += 1) {
    const allowed = pointer(target, 'pointerdown', true, 0);
    const keepsFocus = !pointer(target, 'mousedown', true, n) || !allowed;
    if (focus && !keepsFocus && n === 1) moveFocus(target);
    pointer(target, 'pointerup', false, 0);
    pointer(target, 'mouseup', false, n);
    pointer(target, 'click', false, n);
  }
  if (times === 2) pointer(target, 'dblclick', false, 2);
}

/** What a browser does once the button goes down: the focus goes to what is pressed, or away where that takes none. */
function moveFocus(target: Element): void {
  const next = focusable(target);
  if (next) return focusOn(next);
  const had = target.ownerDocument.activeElement;
  if (had && had !== target.ownerDocument.body && !had.contains(target)) leave(had);
}

function focusable(el: Element): Element | null {
  for (let up: Element | null = el; up; up = parentOf(up)) {
    if (
      up.matches(
        'input:not([disabled]),select:not([disabled]),textarea:not([disabled]),button:not([disabled]),a[href],[tabindex],[contenteditable=true],[contenteditable=""]',
      )
    )
      return up;
  }
  return null;
}

/** Moves the focus; in a window that is not in front the browser makes no focus events, so they are made here. */
export function focusOn(el: Element | null): void {
  if (!el || !isHtml(el) || activeIn(el) === el) return;
  const view = viewOf(el);
  let heard = false;
  const hear = () => (heard = true);
  el.addEventListener('focus', hear, { once: true });
  el.focus({ preventScroll: true });
  el.removeEventListener('focus', hear);
  if (heard || activeIn(el) !== el) return;
  el.dispatchEvent(new view.FocusEvent('focus', { composed: true }));
  el.dispatchEvent(new view.FocusEvent('focusin', { bubbles: true, composed: true }));
}

/** Takes the focus away, with the events of it even where the window is not in front. */
export function leave(el: Element): void {
  if (!isHtml(el)) return;
  const view = viewOf(el);
  let heard = false;
  const hear = () => (heard = true);
  el.addEventListener('blur', hear, { once: true });
  el.blur();
  el.removeEventListener('blur', hear);
  if (heard) return;
  el.dispatchEvent(new view.FocusEvent('blur', { composed: true }));
  el.dispatchEvent(new view.FocusEvent('focusout', { bubbles: true, composed: true }));
}

type Key = 'ArrowDown' | 'ArrowUp' | 'Tab' | 'End' | 'Home' | 'Backspace';

/** One key, down and up. Escape and Enter are not to be had: they can discard or submit a whole form. */
export function key(el: Element, name: Key): void {
  const view = viewOf(el);
  const keyCode = { ArrowDown: 40, ArrowUp: 38, Tab: 9, End: 35, Home: 36, Backspace: 8 }[name];
  for (const type of ['keydown', 'keyup'])
    el.dispatchEvent(new view.KeyboardEvent(type, { ...common, key: name, code: name, keyCode, which: keyCode }));
}

/** Sets the value past frameworks that watch the property (React), as typing or pasting does, with its events. */
export function setText(el: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const view = viewOf(el);
  const proto = isTextArea(el) ? view.HTMLTextAreaElement.prototype : view.HTMLInputElement.prototype;
  const letter = text.at(-1) ?? 'Backspace';
  const stroke = { ...common, key: letter };
  el.dispatchEvent(new view.KeyboardEvent('keydown', stroke));
  const change = {
    ...common,
    inputType: text === '' ? 'deleteContentBackward' : 'insertText',
    data: text === '' ? null : text,
  };
  el.dispatchEvent(new view.InputEvent('beforeinput', change));
  const setter = Object.getOwnPropertyDescriptor(proto, 'value')?.set;
  if (setter) setter.call(el, text);
  else el.value = text;
  el.dispatchEvent(new view.InputEvent('input', { ...change, cancelable: false }));
  el.dispatchEvent(new view.KeyboardEvent('keyup', stroke));
}

/** The `change` event that a native control fires when its value is settled. */
export function settle(el: Element): void {
  el.dispatchEvent(new (viewOf(el).Event)('change', { bubbles: true }));
}
