import { isInput, isVisible, parentOf, viewOf } from '../dom.ts';
import { listInEditor } from './editor-list.ts';
import { showsChoice } from '../shown.ts';
import { focusOn, key, leave, press, setText, settle } from './events.ts';
import { beyondDoubt } from './find-option.ts';
import { isHopeless, type Habit, type Opener } from './habit.ts';
import { before, listOf, stillThere, type Before } from './popup.ts';
import { until } from './wait.ts';
import type { FoundOption } from './walk-list.ts';
import type { Wanted } from './wanted.ts';

export interface OpenOptions {
  signal?: AbortSignal | undefined;
  /** What was there before the control itself was opened, when its list may have opened with it. */
  since?: Before | undefined;
  /** Milliseconds that a slow list may take to bring its options. */
  patience?: number;
  /** What is looked for: a box that opens only while somebody types is typed into. */
  wanted?: Wanted | undefined;
  /** By presses alone: nothing is typed, and no key is struck that may choose something. */
  gently?: boolean | undefined;
  /** What is known of boxes like this one; what is learnt from it is written here. */
  habit?: Habit | undefined;
}

/**
 * Types the text into a box that is still closed, so that its list opens with the answer. `null`, with the box as it was,
 * where that brings no list in which exactly this one entry stands.
 */
export async function typeToOpen(
  control: Element,
  box: Element,
  wanted: Wanted,
  { signal, since, patience = 6000 }: OpenOptions,
): Promise<(FoundOption & { ok: true }) | null> {
  if (!isInput(control) || control.readOnly || control.disabled || !isVisible(control)) return null;
  if (control.getAttribute('aria-expanded') === 'true') return null;
  const was = since ?? before(control.ownerDocument);
  const stood = control.value;
  const speaker = box.contains(control) ? box : control;
  focusOn(control);
  setText(control, wanted.text);
  let last: Element | null = null;
  const found = await until(
    () => {
      // The list of an editor may have come up with it, and belong to its box by nothing but its place.
      const list = (last =
        listOf(speaker, was, true) ??
        (since && speaker !== control ? listOf(control, was, true) : null) ??
        (since ? listInEditor(control) : null));
      const option = list && beyondDoubt(list, wanted);
      return option ? { ok: true as const, option, list, typed: control } : !control.isConnected && 'gone';
    },
    { within: Math.min(patience, 2000), signal },
  );
  if (found && found !== 'gone') return found;
  if (control.isConnected) setText(control, stood);
  if (last && !since && control.isConnected) {
    // What is open already is neither opened by a press nor seen to come up.
    leave(control);
    await until(() => !last || !isVisible(last), { within: 400, signal });
  }
  return null;
}

/** Opens the list of a select box: a press on the box, then on its arrow, then what is looked for typed into it, then the down arrow key. */
export async function openList(control: Element, box: Element, options: OpenOptions): Promise<Element | null> {
  const { signal, since, patience = 6000 } = options;
  const speaker = box.contains(control) ? box : control;
  let was = since ?? before(control.ownerDocument);
  const started = performance.now();
  const { habit = {} } = options;
  const list = () => {
    was = stillThere(was);
    const patient = performance.now() - started < 1500;
    return (
      listOf(speaker, was, patient) ??
      (speaker === control ? null : listOf(control, was, patient)) ??
      (since ? listInEditor(control) : null)
    );
  };
  if (control.getAttribute('aria-expanded') === 'true') {
    const lists = new Set([...was.lists].filter(showsChoice));
    const open = await until(() => listOf(speaker, { ...was, lists }), { within: 200, signal });
    if (open) return open;
  }
  if (since) {
    const open = await until(list, { within: (habit.notByItself ?? 0) < 2 ? 120 : 0, signal });
    habit.notByItself = open ? 0 : (habit.notByItself ?? 0) + 1;
    if (open) {
      delete habit.unopened;
      return open;
    }
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
  const hurried = isHopeless(habit);
  const openers: Record<Opener, () => Element | null> = {
    control: () => (control.getBoundingClientRect().width > 24 ? control : box),
    box: () => box,
    arrow: () => arrowOf(box),
  };
  const order: Opener[] = ['control', 'box', 'arrow'];
  if (habit.opener) order.unshift(habit.opener);
  for (const opener of new Set(order)) {
    const target = openers[opener]();
    if (!target) continue;
    press(target);
    const open = await opened(expanded() ? patience : hurried ? 100 : 250);
    if (open) {
      habit.opener = opener;
      delete habit.unopened;
      return open;
    }
    if (expanded()) return opened(patience);
    if (signal?.aborted || !control.isConnected) return null;
  }
  if (options.gently === true) return null;
  if (habit.opener === undefined) habit.unopened = (habit.unopened ?? 0) + 1;
  if (hurried) return null;
  const typed = options.wanted ? await typeToOpen(control, box, options.wanted, options) : null;
  if (typed) delete habit.unopened;
  if (typed || signal?.aborted || !control.isConnected) return typed?.list ?? null;
  // Last, for in some boxes that stay closed it chooses the next entry: then what stood there is put back.
  const stood = isInput(control) ? control.value : null;
  focusOn(control);
  key(control, 'ArrowDown');
  const open = await opened(expanded() ? patience : 250);
  if (open) delete habit.unopened;
  if (!open && isInput(control) && stood !== null && control.value !== stood) {
    setText(control, stood);
    settle(control);
  }
  return open ?? (expanded() ? opened(patience) : null);
}

const arrowHooks =
  '[class*=arrow],[class*=drop-down],[class*=dropdown-button],[class*=dropdownbutton],[class*=caret],[class*=chevron],[class*=indicator]:last-child,button:last-of-type';
const crossHooks = /clear|remove|delete|reset|times|cross|close/i;

/** What a box draws to be opened by: never its X, which takes the present choice away. */
function arrowOf(box: Element): Element | null {
  const isCross = (el: Element): boolean =>
    [el, ...el.querySelectorAll('*')].some((each) =>
      [
        each.getAttribute('class'),
        each.getAttribute('aria-label'),
        each.getAttribute('title'),
        each.getAttribute('name'),
      ].some((text) => text !== null && crossHooks.test(text)),
    ) || /^[×✕✖✗⨯xX]$/u.test((el.textContent ?? '').trim());
  const hooked = [...box.querySelectorAll(arrowHooks)].find((el) => !isCross(el));
  if (hooked) return hooked;
  const beside = parentOf(box)?.querySelector('button[aria-haspopup],button[aria-expanded]');
  if (beside) return beside;
  // A small drawing at the end of the box, whatever it is called.
  const frame = box.getBoundingClientRect();
  const rtl = viewOf(box).getComputedStyle(box).direction === 'rtl';
  return (
    [...box.querySelectorAll('svg,i,[class*=icon],[part*=icon]')]
      .filter((el) => {
        const icon = el.getBoundingClientRect();
        const middle = (icon.left + icon.right) / 2;
        const atEnd = rtl ? middle < frame.left + frame.width / 2 : middle > frame.left + frame.width / 2;
        return icon.width > 6 && icon.width <= 60 && atEnd && isVisible(el) && !isCross(el);
      })
      .at(-1) ?? null
  );
}
