import { activeIn, isElement, isSelect, isVisible, parentOf, textOf, tidy } from '../../page/dom.ts';
import { chooseOption } from '../../page/drive/choose.ts';
import { done, inTheWay, refuse, type Deed } from '../../page/drive/deed.ts';
import { focusOn, key, leave, press } from '../../page/drive/events.ts';
import { until } from '../../page/drive/wait.ts';
import { controlSelector } from '../../page/names.ts';
import { boxOf, isCombobox, isUsable, shownBy, valueText } from '../../page/shown.ts';

/** How this table lets its cells be edited; learnt from the first cell, tried first on the next. */
export interface Manner {
  opens?: 'always' | 'press' | 'double';
}

/** A cell that may be drawn anew at any moment: asked for each time, `null` while it is not drawn. */
export type CellSource = () => Element | null;

const invitation =
  /^(?:(?:select|choose|pick|search|find)(?:\s+(?:a|an|the|your|psa|halopsa|customers?|clients?|company|one|option|value)\b.*)?|not mapped|unmapped|no mapping|none selected|[-–—]+)\s*(?:\.{3}|…)?$/i;

/** Name of the PSA customer that a cell shows; '' when it shows none or only an invitation to choose. */
export function shownIn(cell: Element): string {
  const control = controlIn(cell);
  const text = control ? shownBy(control).text : valueText(cell);
  return invitation.test(text) ? '' : text;
}

/** The select box in a cell, if it is drawn. */
function controlIn(cell: Element): Element | null {
  const own = cell.matches(controlSelector) ? [cell] : [];
  const all = [...own, ...cell.querySelectorAll(controlSelector)].filter(isUsable);
  return all.find(isCombobox) ?? all.find((el) => !el.matches('[type=checkbox],[role=checkbox]')) ?? null;
}

/**
 * Makes the cell show `text`, or nothing when `text` is null, and reads it back. `aside`: a place of the same row
 * where a press does nothing but end editing (the customer's name).
 */
export async function setCell(
  source: CellSource,
  text: string | null,
  aside: CellSource,
  manner: Manner,
  signal?: AbortSignal,
): Promise<Deed> {
  const shown = () => {
    const cell = source();
    return cell ? shownIn(cell) : '\u0000';
  };
  const wanted = tidy(text);
  if (shown() === wanted) return done(wanted, true);
  const cell = source();
  if (!cell) return refuse('the row is not drawn');
  const covered = inTheWay(cell);
  if (covered) return refuse(covered);
  const deed =
    text === null ? await clear(source, shown, manner, signal) : await choose(source, wanted, shown, manner, signal);
  if (!deed.done) {
    await endEditing(source, aside, manner);
    return deed;
  }
  const ended = await endEditing(source, aside, manner);
  // The table may draw the row anew after it took the value: what counts is what stands there then, not what an
  // editor that is still open says.
  const kept = await until(() => shown() === wanted, { within: 1500, signal });
  if (!kept) return refuse(`the table shows “${shown().slice(0, 80)}” afterwards`);
  return ended || manner.opens === 'always' ? deed : refuse('the cell stays in editing and may not keep the choice');
}

async function choose(
  source: CellSource,
  text: string,
  shown: () => string,
  manner: Manner,
  signal?: AbortSignal,
): Promise<Deed> {
  const control = await openEditor(source, manner, signal);
  if (!control) return refuse('the cell has no select box that Alcove can open');
  const displayed = () => (control.isConnected && shownBy(control).text === text ? text : shown());
  return chooseOption(control, text, { signal, shown: displayed });
}

/** The select box of a cell, opening the cell's editor first where it is drawn only while editing. */
async function openEditor(source: CellSource, manner: Manner, signal?: AbortSignal): Promise<Element | null> {
  const control = () => {
    const cell = source();
    return cell ? (controlIn(cell) ?? floating(cell)) : null;
  };
  const ready = control();
  if (ready) {
    manner.opens ??= 'always';
    return ready;
  }
  const ways: readonly ('press' | 'double')[] = manner.opens === 'double' ? ['double', 'press'] : ['press', 'double'];
  for (const way of ways) {
    const cell = source();
    if (!cell) return null;
    press(cell, { times: way === 'double' ? 2 : 1 });
    const opened = await until(control, { within: manner.opens === way ? 1500 : 350, signal });
    if (opened) {
      manner.opens = way;
      return opened;
    }
  }
  return null;
}

/** An editor drawn over the cell instead of in it has the focus and covers the cell. */
function floating(cell: Element): Element | null {
  const active = activeIn(cell);
  if (!active || !active.matches(controlSelector) || cell.contains(active)) return null;
  const a = active.getBoundingClientRect();
  const b = cell.getBoundingClientRect();
  return a.width > 0 &&
    a.left < b.right &&
    b.left < a.right &&
    a.top < b.bottom &&
    b.top < a.bottom &&
    isCombobox(active)
    ? active
    : null;
}

const crossText = /^[×✕✖✗xX⨯]$/;
const crossName = /^(?:clear|remove|delete|unmap|unlink)\b(?!\s*all)/i;

/** The X beside a name: by what it is called, by its sign, by the hooks of widget libraries. */
function crossIn(cell: Element): Element | null {
  const scope = [cell, ...cell.querySelectorAll('*')].filter(isElement);
  const called = scope.find(
    (el) =>
      el !== cell &&
      (crossName.test(tidy(el.getAttribute('aria-label'))) || crossName.test(tidy(el.getAttribute('title')))) &&
      isVisible(el),
  );
  if (called) return called;
  const signed = scope.find(
    (el) => el !== cell && el.children.length === 0 && crossText.test(textOf(el)) && isVisible(el),
  );
  if (signed) return signed.closest('button,[role=button]') ?? signed;
  // Boxes carry such class names too ("show-clear-button"): only something small that holds no input is an X.
  return (
    scope.find((el) => el !== cell && crossHook.test(el.getAttribute('class') ?? '') && small(el) && isVisible(el)) ??
    null
  );
}
const crossHook = /(?:^|[\s_-])(?:clear|clearindicator|remove)(?:$|[\s_-])|clear-?(?:button|icon|indicator)|-clear\b/i;
const small = (el: Element): boolean => {
  const box = el.getBoundingClientRect();
  return box.width > 4 && box.width <= 60 && !el.querySelector('input,select');
};

async function clear(source: CellSource, shown: () => string, manner: Manner, signal?: AbortSignal): Promise<Deed> {
  const first = source();
  if (!first) return refuse('the row is not drawn');
  let cross = crossIn(first);
  if (!cross) {
    const control = await openEditor(source, manner, signal);
    if (control && isSelect(control)) return emptyOption(control);
    const cell = source();
    cross = (cell && crossIn(cell)) ?? (control && parentOf(control) ? crossIn(boxOf(control)) : null);
  }
  const gone = (within: number) => until(() => shown() === '', { within, signal });
  if (cross) {
    if (!press(cross)) return refuse('the X is a button that only a person presses');
    return (await gone(1500)) ? done('') : refuse(`the table still shows “${shown().slice(0, 80)}”`);
  }
  // An X without a name or sign of its own: what a person does on the keyboard, then the icon before the arrow.
  const input = source()?.querySelector('input[role=combobox],[role=combobox] input,[role=combobox]');
  if (input) {
    focusOn(input);
    key(input, 'Backspace');
    if (await gone(200)) return done('');
  }
  const icons = input ? iconsIn(boxOf(input)) : [];
  if (icons.length === 2 && icons[0]) {
    press(icons[0]);
    if (await gone(800)) return done('');
  }
  return refuse('the row has no X that Alcove can find');
}

/** Small drawings without text at the end of a box, from left to right: the X, then the arrow. */
function iconsIn(box: Element): Element[] {
  const frame = box.getBoundingClientRect();
  return [...box.querySelectorAll('svg,i')].filter((el) => {
    const icon = el.getBoundingClientRect();
    return icon.width > 6 && icon.width < 40 && icon.left > frame.left + frame.width / 2 && isVisible(el);
  });
}

/** A native select is cleared by its entry without a value. */
async function emptyOption(select: HTMLSelectElement): Promise<Deed> {
  const empty = [...select.options].filter((option) => option.value === '');
  const [option] = empty;
  if (!option || empty.length > 1) return refuse('the list has no entry for “none”');
  return chooseOption(select, tidy(option.text), { shown: () => (select.value === '' ? tidy(option.text) : '') });
}

/**
 * Ends editing as a person does: by leaving, a press beside, Tab. Never Enter, never Escape. False when an
 * editor that was opened for this is still there afterwards.
 */
async function endEditing(source: CellSource, aside: CellSource, manner: Manner): Promise<boolean> {
  const active = (): Element | null => {
    const cell = source();
    const now = cell ? activeIn(cell) : null;
    return cell && now && cell.contains(now) ? now : null;
  };
  if (manner.opens === 'always') {
    const now = active();
    if (now) leave(now);
    return true;
  }
  const closed = (): boolean => {
    const cell = source();
    return !cell || (controlIn(cell) === null && floating(cell) === null);
  };
  if (await until(closed, { within: 60 })) return true;
  const beside = aside();
  if (beside) press(beside, { exact: true });
  if (await until(closed, { within: 250 })) return true;
  const still = active() ?? source()?.querySelector(controlSelector) ?? null;
  if (still) {
    key(still, 'Tab');
    leave(still);
  }
  return (await until(closed, { within: 400 })) === true;
}
