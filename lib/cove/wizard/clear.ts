import { say } from '../../domain/say.ts';
import { activeIn, isInput, isSelect, isTextArea, isVisible, parentOf, tidy, viewOf } from '../../page/dom.ts';
import { chooseEntry, chooseOption, closeList, paneOver } from '../../page/drive/choose.ts';
import { done, refuse, refuseFinally, type Deed } from '../../page/drive/deed.ts';
import { drawnIn } from '../../page/drawn.ts';
import { focusOn, hover, key, leave, press, setText, settle } from '../../page/drive/events.ts';
import { findOption } from '../../page/drive/find-option.ts';
import { openList } from '../../page/drive/open-list.ts';
import { before, optionsIn, optionsOver, optionText, scrollerOf, type Before } from '../../page/drive/popup.ts';
import { until } from '../../page/drive/wait.ts';
import { fits, wantedOf } from '../../page/drive/wanted.ts';
import { boxOf } from '../../page/shown.ts';
import { crossIn, iconsIn, isSign } from './cross.ts';
import { controlIn, isOf, type CellSource, type Manner } from './editor.ts';
import { isInvitation } from './invitation.ts';

const noWay = say(
  'the row has no X, and its list no entry for “none”: nothing that Alcove knows takes the customer out',
);
const elsewhere = say('the page drew the row anew meanwhile');

/**
 * Takes the PSA customer away from a cell: by its X; by the keys that empty a box; by the list's own entry for none; by
 * choosing the chosen one again, which takes it back in some lists; else by emptying the text. What came of each is read
 * before the next is tried.
 */
export async function clear(
  source: CellSource,
  shown: () => string,
  manner: Manner,
  open: (since: Before) => Promise<Element | Deed>,
): Promise<Deed> {
  const first = source();
  if (!first) return refuse(say('the row is not drawn'));
  const had = shown();
  const since = before(first.ownerDocument);
  const over = paneOver(first);
  let cross = crossIn(first);
  if (!cross) {
    hover(first);
    cross = (await until(() => crossIn(first), { within: 60 })) ?? crossIn(first, { hidden: true });
  }
  let control: Element | null = null;
  if (!cross) {
    const opened = await open(since);
    if ('done' in opened) return opened;
    // Behind a row's own Edit an emptied box has not been seen to be kept: better left than said to be done.
    if (manner.opens === 'row')
      return refuseFinally(say('the row is edited by its own button: take the customer out by hand'));
    control = opened;
    if (isSelect(control)) return emptyOption(control, source);
    const cell = source();
    cross = (cell && crossIn(cell)) ?? (parentOf(control) ? crossIn(boxOf(control)) : null);
    if (!cross && cell && manner.opens === 'always') {
      // An X that is drawn only while the pointer is over its box, or somebody is in it (Syncfusion).
      hover(boxOf(control));
      focusOn(control);
      cross = await until(() => crossIn(cell), { within: 120 });
    }
  }
  let within = control !== null && drawnIn(first, control);
  const still = (): boolean => (control ? isOf(source(), control, within) : source()?.isConnected === true);
  // An editor that was opened for it hides what the cell shows until it is left: what stands in it counts then.
  const holderOf = (el: Element | null) => (el !== null && isText(el) && tidy(el.value) !== '' ? el : null);
  let holder = holderOf(control);
  const emptied = (): boolean => holder?.isConnected === true && tidy(holder.value) === '';
  const gone = (time: number) => until(() => shown() === '' || emptied(), { within: time });
  if (cross) {
    if (controlIn(first)) manner.opens ??= 'always';
    const own = controlIn(first) !== null && isSign(cross);
    if (!isOf(source(), cross, drawnIn(first, cross))) return refuse(elsewhere);
    if (!press(cross, { exact: !isVisible(cross), ...(own ? { proven: 'cross' } : {}) }))
      return refuse(say('the X is a button that only a person presses'));
    const went = await gone(1500);
    // Some boxes tell of it only when they are left, as a person would leave them (UI5).
    const now = source();
    const box = now && controlIn(now);
    if (went && box && isInput(box) && activeIn(box) === box && manner.opens === 'always') leave(box);
    return went ? done('') : refuse(say('the table still shows “{text}”', { text: shown().slice(0, 80) }));
  }
  // An X without a name or sign of its own: what a person does on the keyboard, then the icon before the arrow.
  const input = source()?.querySelector('input[role=combobox],[role=combobox] input,[role=combobox]') ?? null;
  const box =
    manner.opens === 'always' && input ? input : control?.isConnected === true && isInput(control) ? control : null;
  if (box && still()) {
    focusOn(box);
    key(box, 'Backspace');
    if (await gone(200)) return done('');
  }
  const icons = input ? iconsIn(boxOf(input)) : [];
  if (icons.length === 2 && icons[0] && still()) {
    press(icons[0]);
    if (await gone(800)) return done('');
  }
  if (!control?.isConnected) return refuse(noWay);
  // The browser's own suggestions cannot be opened.
  const bare = isInput(control) && control.list !== null;
  const list = bare
    ? null
    : await openList(control, boxOf(control), {
        since: manner.opens === 'always' ? undefined : since,
        habit: manner.habit,
      });
  if (list && (await byList(list, control, had, { still, gone }))) return done('');
  if (list?.isConnected === true && isVisible(list)) await closeList(control, list, over);
  if (!control.isConnected && manner.opens !== 'always') {
    // The chosen one, chosen again, has closed the editor.
    const again = await open(before(first.ownerDocument));
    if ('done' in again) return refuse(noWay);
    [control, within, holder] = [again, drawnIn(source() ?? first, again), holderOf(again)];
  }
  if (isText(control) && control.isConnected && !control.readOnly && tidy(control.value) !== '' && still()) {
    const went = await emptyText(control, gone);
    const kept = went && manner.opens === 'always' && !bare && (await isStillChosen(control, had, over));
    if (went && !kept) return done('');
    if (kept && control.isConnected && still()) await chooseOption(control, had, { shown, still });
  }
  return still() ? refuseFinally(noWay) : refuse(elsewhere);
}

interface Watch {
  /** Is the box still that of the row? */
  still(): boolean;
  gone(time: number): Promise<true | null>;
}

/** By the one entry that says "none", else by choosing the chosen one again (cmdk). False: neither did it. */
async function byList(list: Element, control: Element, had: string, { still, gone }: Watch): Promise<boolean> {
  const nones = (): Element[] =>
    [...optionsIn(list), ...optionsOver(list, control)].filter((option) => isInvitation(optionText(option)));
  let none = nones();
  const scroller = none.length === 0 ? scrollerOf(list) : null;
  // A list that draws a part of itself stands at the present choice, the entry for none at its top.
  if (scroller && scroller.scrollTop > 0) {
    scroller.scrollTop = 0;
    await until(() => (none = nones()).length > 0, { within: 300 });
  }
  const [entry, another] = none;
  if (entry && !another) {
    if (!still() || !press(entry)) return false;
    return (await gone(1500)) === true || !control.isConnected;
  }
  const found = had === '' ? null : await findOption(list, control, wantedOf(had), { patience: 1500 });
  if (found?.ok !== true || !still() || !press(found.option)) return false;
  return (await gone(800)) === true;
}

/** A text box: emptied and left. What a list does not allow comes back, and is seen when it is read. */
async function emptyText(control: HTMLInputElement | HTMLTextAreaElement, gone: Watch['gone']): Promise<boolean> {
  focusOn(control);
  setText(control, '');
  // What the browser's own X in a search box makes of it.
  if (control.type === 'search') control.dispatchEvent(new (viewOf(control).Event)('search', { bubbles: true }));
  settle(control);
  leave(control);
  return (await gone(800)) === true;
}

/** Some boxes show nothing when their text is gone, and keep what was chosen (Downshift): their list says so. */
async function isStillChosen(control: Element, had: string, over: Element | null): Promise<boolean> {
  const list = control.isConnected ? await openList(control, boxOf(control), { gently: true, patience: 1000 }) : null;
  if (!list) return false;
  const chosen = optionsIn(list).filter((option) => option.getAttribute('aria-selected') === 'true');
  const kept = chosen.some((option) => fits(optionText(option), wantedOf(had)));
  await closeList(control, list, over);
  return kept;
}

const isText = (el: Element): el is HTMLInputElement | HTMLTextAreaElement => isInput(el) || isTextArea(el);

/** A native select is cleared by its entry without a value, else by the one that says so. */
async function emptyOption(select: HTMLSelectElement, source: CellSource): Promise<Deed> {
  const without = [...select.options].filter((option) => option.value === '');
  const empty = without.length > 0 ? without : [...select.options].filter(({ text }) => isInvitation(tidy(text)));
  const [option] = empty;
  if (!option || empty.length > 1) return refuseFinally(say('the list has no entry for “none”'));
  const cell = source();
  const within = cell !== null && drawnIn(cell, select);
  return chooseEntry(select, option, { still: () => isOf(source(), select, within) });
}
