import { say } from '../../domain/say.ts';
import { ancestors, isHtml, isInput, isSelect, isVisible, tidy, viewOf } from '../dom.ts';
import { boxOf, shownBy } from '../shown.ts';
import { done, inTheWay, refuse, refuseFinally, type Deed } from './deed.ts';
import { focusOn, leave, press, setText, settle } from './events.ts';
import { isItself } from './exact-options.ts';
import { findOption } from './find-option.ts';
import { isHopeless } from './habit.ts';
import { openList, typeToOpen, type OpenOptions } from './open-list.ts';
import { fadedAway } from './faded-away.ts';
import { noteShownAs } from './shown-as.ts';
import { turn, until } from './wait.ts';
import { fits, wantedOf, wordOf, type Wanted } from './wanted.ts';

export interface ChooseOptions extends OpenOptions {
  /** Where the result shows, when not in the control itself (an editor that closes after choosing). */
  shown?: (() => string) | undefined;
  /** The pane that lay over the box before anything of it was opened; absent: as it is now. */
  over?: Element | null | undefined;
  /**
   * Is the box still that of what was meant? Pages that use again what they have drawn give one row's box, with its open
   * list, to another row while something is waited for (Naive UI). Absent: yes.
   */
  still?: (() => boolean) | undefined;
}

/**
 * Chooses the option whose text is exactly the given one (or that with its own number beside it) in a native select or in a select box of any widget
 * library, and reads back what the page then shows. Refuses where several options have that text, where
 * none has, and where the list cannot be opened. Never leaves a typed filter behind as a value.
 */
export async function chooseOption(
  control: Element,
  given: string | Wanted,
  options: ChooseOptions = {},
): Promise<Deed> {
  const wanted = wantedOf(given);
  const shown = options.shown ?? (() => (control.isConnected ? shownBy(control).text : ''));
  const right = () => fits(shown(), wanted);
  if (right()) return done(shown(), true);
  const covered = inTheWay(control);
  if (covered) return refuse(covered);
  if (isSelect(control)) return chooseNative(control, wanted, options);
  if (isInput(control) && control.list) return chooseSuggested(control, control.list, wanted);
  const box = boxOf(control);
  if (control.getAttribute('aria-disabled') === 'true' || (isInput(control) && control.disabled))
    return refuse(say('the page does not let it be changed'));
  const { habit = {} } = options;
  const before = options.over === undefined ? paneOver(control) : options.over;
  const bare = shown() === '';
  const offered = bare && habit.offered?.has(wanted.text) === true;
  const typed = habit.typing === true && !offered ? await typeToOpen(control, box, wanted, options) : null;
  const hopeless = isHopeless(habit);
  const list = typed?.list ?? (await openList(control, box, { ...options, habit, wanted }));
  if (!list) return (hopeless ? refuseFinally : refuse)(say('its list did not open'));
  const found = typed ?? (await findOption(list, control, wanted, bare ? { ...options, habit } : options));
  // What stood there at once says nothing of typing; what did not, though it did before, is looked for otherwise from now on.
  if (offered && (!found.ok || found.typed)) habit.offered = new Set();
  if (found.ok && !typed && !offered && habit.offered?.has(wanted.text) !== true)
    habit.typing = habit.typing === undefined && found.typed === control;
  if (!found.ok) {
    // A page that makes a list for each answer takes away the one that was typed into: the next attempt follows what is typed.
    if (found.typed === control) habit.typing = true;
    await closeList(control, found.list, before);
    if (!options.shown) await fadedAway(box);
    // Who tries again at once would take it, as it goes, for one that was there before.
    await until(() => !isVisible(found.list), { within: 400, signal: options.signal });
    return found.gone ? refuse(found.reason) : refuseFinally(found.reason);
  }
  if (!isItself(found.option, wanted)) {
    await closeList(control, found.list, before);
    return refuseFinally(namesakesOf(wanted));
  }
  found.option.scrollIntoView({ block: 'nearest' });
  noteShownAs(found.option, wanted);
  if (options.still?.() === false) {
    await closeList(control, found.list, before);
    return refuse(drawnAnew);
  }
  if (habit.delicate === true) await until(() => stands(found.list), { within: 800, signal: options.signal });
  const had = shown();
  // Where it was typed it stands there already: then the list tells by closing that it was chosen as well.
  const typedOut = right();
  if (!press(found.option, { focus: habit.delicate !== true }))
    return refuse(say('the option is a button that only a person presses'));
  const taken = () => right() && (!typedOut || !isOpen(control, found.list) || !isVisible(found.list));
  const ok = await until(taken, { within: typedOut ? 600 : 2500, signal: options.signal });
  const text = shown();
  if (isOpen(control, found.list)) await closeList(control, found.list, before);
  if (!options.shown) {
    await fadedAway(box);
    // Who opens the same box at once would find this list, as it goes, and take it for the new one.
    await until(() => !isVisible(found.list), { within: 400, signal: options.signal });
  }
  // A box that was not heard to take it puts back what it had, a moment after it was left.
  if (typedOut && !ok) await until(() => !right(), { within: 400, signal: options.signal });
  if (right()) return done(shown());
  if (ok && !control.isConnected) return done(text);
  if (habit.delicate !== true && shown() === had && control.isConnected && options.still?.() !== false) {
    habit.delicate = true;
    return chooseOption(control, given, { ...options, habit, since: undefined });
  }
  return refuse(
    shown()
      ? say('the page shows “{text}” instead', { text: shown().slice(0, 80) })
      : say('the page did not take the choice'),
  );
}

/** Said where several are called so, and nothing tells which of them an entry or a row means. */
export const namesakesOf = ({ text, namesakes = 2 }: Wanted): string =>
  say('{count} customers are called “{name}” and the table does not tell them apart', {
    count: namesakes,
    name: text,
  });

/** Said where a page drew something else into the box that was open. */
const drawnAnew = say('the page drew the row anew meanwhile');

async function chooseNative(select: HTMLSelectElement, wanted: Wanted, options: ChooseOptions): Promise<Deed> {
  const { text } = wanted;
  // Among thousands only those are looked at whose raw text can be it.
  const word = wordOf(text);
  const usable = [...select.options].filter(
    (option) => (option.textContent.includes(word) || option.label.includes(word)) && !option.disabled,
  );
  const same = usable.filter((option) => fits(option.text, { text }));
  const alike = same.length > 0 ? same : usable.filter((option) => fits(option.text, wanted));
  const byNumber = alike.filter((option) => wanted.id !== undefined && option.value === wanted.id);
  const [option, another] = alike.length > 1 && byNumber.length === 1 ? byNumber : alike;
  if (!option) return refuseFinally(say('the list has no “{text}”', { text }));
  if (another) return refuseFinally(say('the list has {count} entries “{text}”', { count: alike.length, text }));
  if (!isItself(option, wanted)) return refuseFinally(namesakesOf(wanted));
  return chooseEntry(select, option, options);
}

/** Chooses this very entry of a native select, with the events that a person's choice makes, and sees whether it stays. */
export async function chooseEntry(
  select: HTMLSelectElement,
  option: HTMLOptionElement,
  { still }: ChooseOptions = {},
): Promise<Deed> {
  if (select.disabled) return refuse(say('the page does not let it be changed'));
  if (still?.() === false) return refuse(drawnAnew);
  const text = tidy(option.text);
  focusOn(select);
  const setter = Object.getOwnPropertyDescriptor(viewOf(select).HTMLSelectElement.prototype, 'selectedIndex')?.set;
  if (setter) setter.call(select, option.index);
  else select.selectedIndex = option.index;
  select.dispatchEvent(new (viewOf(select).Event)('input', { bubbles: true, composed: true }));
  settle(select);
  await turn();
  leave(select);
  // A page may draw its options anew: then the text tells.
  const chosen = (): boolean => option.selected || tidy(select.options[select.selectedIndex]?.text) === text;
  const ok = await until(chosen, { within: 500 });
  return ok ? done(text) : refuse(say('the page did not take the choice'));
}

/** A text box with suggestions of the browser's own: they cannot be opened, but one of them can be typed out. */
async function chooseSuggested(input: HTMLInputElement, list: Element, wanted: Wanted): Promise<Deed> {
  const entries = [...list.querySelectorAll('option')].filter((option) => fits(option.value || option.text, wanted));
  const [entry] = entries;
  if (!entry) return refuseFinally(say('the list has no “{text}”', { text: wanted.text }));
  if (entries.length > 1)
    return refuseFinally(say('the list has {count} entries “{text}”', { count: entries.length, text: wanted.text }));
  if (!isItself(entry, wanted)) return refuseFinally(namesakesOf(wanted));
  focusOn(input);
  setText(input, entry.value);
  settle(input);
  leave(input);
  const ok = await until(() => fits(input.value, wanted), { within: 500 });
  return ok ? done(tidy(input.value)) : refuse(say('the page did not take the choice'));
}

/** Nothing moves any more in a list and what it is drawn in. */
const stands = (list: Element): boolean =>
  [list, ...ancestors(list)]
    .slice(0, 6)
    .every((el) => el.getAnimations().every(({ playState }) => playState !== 'running'));

/** Still open after the choice? A list that is fading away is closed: the box says so where it says anything. */
function isOpen(control: Element, list: Element): boolean {
  if (!list.isConnected || !control.isConnected) return false;
  const says = [control, ...boxOf(control).querySelectorAll('[aria-expanded]')]
    .map((el) => el.getAttribute('aria-expanded'))
    .find((state) => state !== null);
  return says === undefined ? isVisible(list) : says === 'true';
}

/**
 * Closes a list that stayed open, without Escape (it may close the whole form): by leaving the box, else by a press beside
 * the list. `before`: a pane that lay over the box already; it is the page's own, and is left alone.
 */
export async function closeList(control: Element, list: Element, before: Element | null): Promise<void> {
  const gone = () => !isOpen(control, list) || !isVisible(list);
  if (await until(gone, { within: 60 })) return;
  const input = control.matches('input') ? control : (control.querySelector('input') ?? control);
  leave(input);
  if (await until(gone, { within: 150 })) return;
  // What a press beside the list begins with; without a click nothing else can react to it.
  pressDown(control.ownerDocument.body);
  if (await until(gone, { within: 150 })) return;
  const pane = paneOver(control);
  if (!pane || pane === before) return;
  pressDown(pane);
  pane.click();
  await until(gone, { within: 150 });
}

/** An empty pane over the whole page and over the box: many lists lay one there, to be closed by a press on it. */
export function paneOver(control: Element): HTMLElement | null {
  const view = viewOf(control);
  const { left, top, width, height } = boxOf(control).getBoundingClientRect();
  const over = control.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
  if (!over || !isHtml(over) || over.contains(control) || over.childElementCount > 0 || tidy(over.textContent) !== '')
    return null;
  const pane = over.getBoundingClientRect();
  return pane.width >= view.innerWidth * 0.9 && pane.height >= view.innerHeight * 0.9 ? over : null;
}

function pressDown(element: Element): void {
  const view = viewOf(element);
  const how = { bubbles: true, cancelable: true, composed: true };
  for (const step of ['down', 'up'] as const) {
    element.dispatchEvent(new view.PointerEvent(`pointer${step}`, how));
    element.dispatchEvent(new view.MouseEvent(`mouse${step}`, how));
  }
}
