import { activeIn, isSelect, isVisible, parentOf, textOf, tidy } from '../../page/dom.ts';
import { drawnIn, drawnWithin } from '../../page/drawn.ts';
import { chooseOption } from '../../page/drive/choose.ts';
import { done, inTheWay, refuse, type Deed } from '../../page/drive/deed.ts';
import { focusOn, key, leave, press } from '../../page/drive/events.ts';
import { before, listOf, type Before } from '../../page/drive/popup.ts';
import { until } from '../../page/drive/wait.ts';
import { fits, type Wanted } from '../../page/drive/wanted.ts';
import { controlSelector } from '../../page/names.ts';
import { boxOf, isCombobox, isUsable, shownBy, valueText } from '../../page/shown.ts';
import { crossIn, iconsIn } from './cross.ts';

/** How this table lets its cells be edited; learnt from the first cell, tried first on the next. */
export interface Manner {
  opens?: 'always' | 'press' | 'double';
}

/** A cell that may be drawn anew at any moment: asked for each time, `null` while it is not drawn. */
export type CellSource = () => Element | null;

const invitation =
  /^(?:(?:please\s+)?(?:select|choose|pick|search|find|add|assign|type)(?:\s+(?:a|an|the|your|psa|halo|halopsa|to|for|customers?|clients?|company|one|option|value|mapping|here)\b.*)?|[([<]?(?:none|empty|blank|n\/a|un(?:mapped|assigned|linked|matched|set)|(?:no|not)(?:\s+(?:psa|halo|halopsa|customer|client|company|mapping|match|link|value|selection))*(?:\s+(?:mapped|assigned|selected|chosen|set|linked|found|matched|yet))*)[)\]>]?|[-–—_.\s]+)\s*(?:\.{3}|…)?$/i;

/** An arrow or a cross that is written behind the name instead of drawn beside it. */
const arrow = /\s*[▾▼▿⌄˅⏷×✕✖⨯]+$/u;

/** Name of the PSA customer that a cell shows; '' when it shows none or only an invitation to choose. */
export function shownIn(cell: Element): string {
  const control = controlIn(cell);
  const text = (control ? shownBy(control).text : valueText(cell)).replace(arrow, '');
  return text === '' || invitation.test(text) ? '' : text;
}

/** The select box in a cell, if it is drawn. */
function controlIn(cell: Element): Element | null {
  const own = cell.matches(controlSelector) ? [cell] : [];
  const all = [...own, ...drawnWithin(cell, controlSelector)].filter(isUsable);
  return all.find(isCombobox) ?? all.find((el) => !el.matches('[type=checkbox],[role=checkbox]')) ?? null;
}

/**
 * Makes the cell show `wanted`, or nothing when it is null, and reads it back. `aside`: a place of the same row
 * where a press does nothing but end editing (the customer's name).
 */
export async function setCell(
  source: CellSource,
  wanted: Wanted | null,
  aside: CellSource,
  manner: Manner,
): Promise<Deed> {
  const shown = () => {
    const cell = source();
    return cell ? shownIn(cell) : '\u0000';
  };
  const right = () => (wanted === null ? shown() === '' : fits(shown(), wanted));
  if (right()) return done(shown(), true);
  const cell = source();
  if (!cell) return refuse('the row is not drawn');
  const covered = inTheWay(cell);
  if (covered) return refuse(covered);
  const deed = wanted === null ? await clear(source, shown, manner) : await choose(source, wanted, shown, manner);
  if (!deed.done) {
    await endEditing(source, aside, manner);
    return deed;
  }
  const ended = await endEditing(source, aside, manner);
  // The table may draw the row anew after it took the value: what counts is what stands there then, not what an
  // editor that is still open says.
  const kept = await until(() => right() || source() === null, { within: 1500 });
  if (source() === null) return { done: false, reason: 'the row went elsewhere', glimpsed: true };
  if (!kept) return refuse(`the table shows “${shown().slice(0, 80)}” afterwards`);
  return ended || manner.opens === 'always' ? deed : refuse('the cell stays in editing and may not keep the choice');
}

async function choose(source: CellSource, wanted: Wanted, shown: () => string, manner: Manner): Promise<Deed> {
  const cell = source();
  const since = cell ? before(cell.ownerDocument) : undefined;
  const control = await openEditor(source, manner, since);
  if (!control) return refuse('the cell has no select box that Alcove can open');
  const displayed = () => {
    const own = control.isConnected ? shownBy(control).text : '';
    return fits(own, wanted) ? own : shown();
  };
  return chooseOption(control, wanted, { shown: displayed, since: manner.opens === 'always' ? undefined : since });
}

/** Ways to open an editor, with the patience of each: a busy page may need seconds for it. */
const ways: readonly { way: 'press' | 'double'; within: number }[] = [
  { way: 'press', within: 350 },
  { way: 'double', within: 500 },
  { way: 'press', within: 1500 },
  { way: 'double', within: 2500 },
];

/** The select box of a cell, opening the cell's editor first where it is drawn only while editing. */
async function openEditor(source: CellSource, manner: Manner, since?: Before): Promise<Element | null> {
  const control = () => {
    const cell = source();
    return cell ? (controlIn(cell) ?? floating(cell)) : null;
  };
  const first = source();
  const had = first && since ? listOf(first, since) : null;
  /** No box at all, but the press has opened a list: then the cell itself is the box. */
  const opened = () => {
    const cell = source();
    const list = cell && since ? listOf(cell, since) : null;
    return control() ?? (list && list !== had ? cell : null);
  };
  const ready = control();
  if (ready) {
    manner.opens ??= 'always';
    return ready;
  }
  const usual = ways.filter(({ way }) => way === manner.opens).map(({ way }) => ({ way, within: 1500 }));
  for (const { way, within } of [...usual.slice(0, 1), ...ways]) {
    const cell = source();
    if (!cell) return null;
    press(target(cell), { times: way === 'double' ? 2 : 1 });
    const editor = await until(opened, { within });
    if (editor) {
      manner.opens = way;
      return editor;
    }
  }
  return null;
}

/** Where to press a cell: on its text rather than on the X or an icon beside it. */
function target(cell: Element): Element {
  const texts = [...cell.querySelectorAll('*')].filter(
    (el) => el.children.length === 0 && textOf(el).length > 1 && isVisible(el) && !el.closest('button,[role=button],a'),
  );
  return texts[0] ?? cell;
}

/** An editor drawn over the cell instead of in it has the focus and covers the cell. */
function floating(cell: Element): Element | null {
  const active = activeIn(cell);
  if (!active || !active.matches(controlSelector) || drawnIn(cell, active)) return null;
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

async function clear(source: CellSource, shown: () => string, manner: Manner): Promise<Deed> {
  const first = source();
  if (!first) return refuse('the row is not drawn');
  let cross = crossIn(first);
  if (!cross) {
    const control = await openEditor(source, manner);
    if (control && isSelect(control)) return emptyOption(control);
    const cell = source();
    cross = (cell && crossIn(cell)) ?? (control && parentOf(control) ? crossIn(boxOf(control)) : null);
  }
  const gone = (within: number) => until(() => shown() === '', { within });
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

/** A native select is cleared by its entry without a value. */
async function emptyOption(select: HTMLSelectElement): Promise<Deed> {
  const without = [...select.options].filter((option) => option.value === '');
  const empty = without.length > 0 ? without : [...select.options].filter(({ text }) => invitation.test(tidy(text)));
  const [option] = empty;
  if (!option || empty.length > 1) return refuse('the list has no entry for “none”');
  return chooseOption(select, tidy(option.text), {
    shown: () => (option.selected ? tidy(option.text) : ''),
  });
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
