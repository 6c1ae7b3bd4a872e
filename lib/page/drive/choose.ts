import { isInput, isSelect, isVisible, parentOf, tidy, viewOf } from '../dom.ts';
import { boxOf, shownBy } from '../shown.ts';
import { done, inTheWay, refuse, refuseFinally, type Deed } from './deed.ts';
import { focusOn, key, leave, press, setText, settle } from './events.ts';
import { findOption } from './find-option.ts';
import { before, listOf, type Before } from './popup.ts';
import { turn, until } from './wait.ts';
import { fits, wantedOf, type Wanted } from './wanted.ts';

export interface ChooseOptions {
  signal?: AbortSignal | undefined;
  /** Where the result shows, when not in the control itself (an editor that closes after choosing). */
  shown?: (() => string) | undefined;
  /** What was there before the control itself was opened, when its list may have opened with it. */
  since?: Before | undefined;
  /** Milliseconds that a slow list may take to bring its options. */
  patience?: number;
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
  if (isSelect(control)) return chooseNative(control, wanted);
  if (isInput(control) && control.list) return chooseSuggested(control, control.list, wanted);
  const box = boxOf(control);
  if (control.getAttribute('aria-disabled') === 'true' || (isInput(control) && control.disabled))
    return refuse('the page does not let it be changed');
  const list = await openList(control, box, options);
  if (!list) return refuse('its list did not open');
  const found = await findOption(list, control, wanted, options);
  if (!found.ok) {
    await close(control, found.list);
    return found.gone ? refuse(found.reason) : refuseFinally(found.reason);
  }
  found.option.scrollIntoView({ block: 'nearest' });
  if (!press(found.option)) return refuse('the option is a button that only a person presses');
  const ok = await until(right, { within: 2500, signal: options.signal });
  const text = shown();
  if (isOpen(control, found.list)) await close(control, found.list);
  if (right()) return done(shown());
  if (ok && !control.isConnected) return done(text);
  return refuse(shown() ? `the page shows “${shown().slice(0, 80)}” instead` : 'the page did not take the choice');
}

async function chooseNative(select: HTMLSelectElement, wanted: Wanted): Promise<Deed> {
  const { text } = wanted;
  if (select.disabled) return refuse('the page does not let it be changed');
  const usable = [...select.options].filter((option) => !option.disabled);
  const same = usable.filter((option) => fits(option.text, { text }));
  const alike = same.length > 0 ? same : usable.filter((option) => fits(option.text, wanted));
  const byNumber = alike.filter((option) => wanted.id !== undefined && option.value === wanted.id);
  const [option, another] = alike.length > 1 && byNumber.length === 1 ? byNumber : alike;
  if (!option) return refuseFinally(`the list has no “${text}”`);
  if (another) return refuseFinally(`the list has ${alike.length} entries “${text}”`);
  focusOn(select);
  const setter = Object.getOwnPropertyDescriptor(viewOf(select).HTMLSelectElement.prototype, 'selectedIndex')?.set;
  if (setter) setter.call(select, option.index);
  else select.selectedIndex = option.index;
  select.dispatchEvent(new (viewOf(select).Event)('input', { bubbles: true, composed: true }));
  settle(select);
  await turn();
  leave(select);
  const ok = await until(() => fits(select.selectedOptions[0]?.text ?? '', wanted), { within: 500 });
  return ok ? done(tidy(option.text)) : refuse('the page did not take the choice');
}

/** A text box with suggestions of the browser's own: they cannot be opened, but one of them can be typed out. */
async function chooseSuggested(input: HTMLInputElement, list: Element, wanted: Wanted): Promise<Deed> {
  const entries = [...list.querySelectorAll('option')].filter((option) => fits(option.value || option.text, wanted));
  const [entry] = entries;
  if (!entry) return refuseFinally(`the list has no “${wanted.text}”`);
  if (entries.length > 1) return refuseFinally(`the list has ${entries.length} entries “${wanted.text}”`);
  focusOn(input);
  setText(input, entry.value);
  settle(input);
  leave(input);
  const ok = await until(() => fits(input.value, wanted), { within: 500 });
  return ok ? done(tidy(input.value)) : refuse('the page did not take the choice');
}

/** Opens the list of a select box: a press on the box, then on its arrow, then the down arrow key. */
export async function openList(
  control: Element,
  box: Element,
  { signal, since, patience = 6000 }: ChooseOptions,
): Promise<Element | null> {
  const speaker = box.contains(control) ? box : control;
  const was = since ?? before(control.ownerDocument);
  const started = performance.now();
  const list = () => {
    const patient = performance.now() - started < 1500;
    return listOf(speaker, was, patient) ?? (speaker === control ? null : listOf(control, was, patient));
  };
  if (control.getAttribute('aria-expanded') === 'true') {
    const open = await until(() => listOf(speaker, { ...was, lists: new Set() }), { within: 200, signal });
    if (open) return open;
  }
  if (since) {
    const open = await until(list, { within: 120, signal });
    if (open) return open;
  }
  const expanded = () =>
    [control, box, ...box.querySelectorAll('[aria-expanded]')].some(
      (el) => el.getAttribute('aria-expanded') === 'true',
    );
  /** A box that the page has drawn anew meanwhile opens nothing any more, unless it was to give way to another. */
  let lost = Number.POSITIVE_INFINITY;
  const gone = (): boolean => {
    lost = control.isConnected ? Number.POSITIVE_INFINITY : Math.min(lost, performance.now());
    return performance.now() - lost > 300;
  };
  const opened = async (within: number): Promise<Element | null> => {
    const found = await until(() => list() ?? (gone() ? 'gone' : null), { within, signal });
    return found === 'gone' ? null : found;
  };
  const attempts: (() => void)[] = [
    () => press(control.getBoundingClientRect().width > 24 ? control : box),
    () => press(box),
    () => {
      const arrow =
        box.querySelector(
          '[class*=arrow]:not([class*=clear]),[class*=drop-down],[class*=dropdown-button],[class*=dropdownbutton],[class*=caret],[class*=chevron],[class*=indicator]:last-child,button:last-of-type:not([aria-label*=lear],[aria-label*=emove],[title*=lear],[title*=emove])',
        ) ?? parentOf(box)?.querySelector('button[aria-haspopup],button[aria-expanded]');
      if (arrow) press(arrow);
    },
    () => {
      focusOn(control);
      key(control, 'ArrowDown');
    },
  ];
  for (const attempt of attempts) {
    attempt();
    const open = await opened(expanded() ? patience : 250);
    if (open) return open;
    if (expanded()) return opened(patience);
    if (signal?.aborted || !control.isConnected) return null;
  }
  return null;
}

/** Still open after the choice? A list that is fading away is closed: the box says so where it says anything. */
function isOpen(control: Element, list: Element): boolean {
  if (!list.isConnected || !control.isConnected) return false;
  const says = [control, ...boxOf(control).querySelectorAll('[aria-expanded]')]
    .map((el) => el.getAttribute('aria-expanded'))
    .find((state) => state !== null);
  return says === undefined ? isVisible(list) : says === 'true';
}

/** Closes a list that stayed open, without Escape (it may close the whole form): by leaving the box. */
export async function close(control: Element, list: Element): Promise<void> {
  const gone = () => !isOpen(control, list) || !isVisible(list);
  if (await until(gone, { within: 60 })) return;
  const input = control.matches('input') ? control : (control.querySelector('input') ?? control);
  leave(input);
  if (await until(gone, { within: 150 })) return;
  const document = control.ownerDocument;
  const view = viewOf(control);
  // What a press beside the list begins with; without a click nothing else can react to it.
  for (const type of ['pointerdown', 'mousedown'] as const)
    document.body.dispatchEvent(
      new (type === 'pointerdown' ? view.PointerEvent : view.MouseEvent)(type, {
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  for (const type of ['pointerup', 'mouseup'] as const)
    document.body.dispatchEvent(
      new (type === 'pointerup' ? view.PointerEvent : view.MouseEvent)(type, {
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  await until(gone, { within: 150 });
}
