import { say } from '../../domain/say.ts';
import { activeIn, isInput, isSelect, isVisible, parentOf, tidy, viewOf } from '../../page/dom.ts';
import { chooseOption } from '../../page/drive/choose.ts';
import { done, refuse, refuseFinally, type Deed } from '../../page/drive/deed.ts';
import { focusOn, hover, key, leave, press, setText, settle } from '../../page/drive/events.ts';
import { openList } from '../../page/drive/open-list.ts';
import { before, optionsIn, optionText, type Before } from '../../page/drive/popup.ts';
import { until } from '../../page/drive/wait.ts';
import { boxOf } from '../../page/shown.ts';
import { crossIn, iconsIn, isSign } from './cross.ts';
import { controlIn, type CellSource, type Manner } from './editor.ts';
import { isInvitation } from './invitation.ts';

/** Takes the PSA customer away from a cell: by its X, else by the list's own entry for none, else as the keyboard does. */
export async function clear(
  source: CellSource,
  shown: () => string,
  manner: Manner,
  open: (since: Before) => Promise<Element | Deed>,
): Promise<Deed> {
  const first = source();
  if (!first) return refuse(say('the row is not drawn'));
  const since = before(first.ownerDocument);
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
    if (isSelect(control)) return emptyOption(control);
    const cell = source();
    cross = (cell && crossIn(cell)) ?? (parentOf(control) ? crossIn(boxOf(control)) : null);
  }
  // An editor that was opened for it hides what the cell shows until it is left: what stands in it counts then.
  const holder = control !== null && isInput(control) && tidy(control.value) !== '' ? control : null;
  const emptied = (): boolean => holder?.isConnected === true && tidy(holder.value) === '';
  const gone = (within: number) => until(() => shown() === '' || emptied(), { within });
  if (cross) {
    if (controlIn(first)) manner.opens ??= 'always';
    const own = controlIn(first) !== null && isSign(cross);
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
  const input = source()?.querySelector('input[role=combobox],[role=combobox] input,[role=combobox]');
  if (input && manner.opens === 'always') {
    focusOn(input);
    key(input, 'Backspace');
    if (await gone(200)) return done('');
  }
  const icons = input ? iconsIn(boxOf(input)) : [];
  if (icons.length === 2 && icons[0]) {
    press(icons[0]);
    if (await gone(800)) return done('');
  }
  if (!control?.isConnected) return refuse(say('the row has no X that Alcove can find'));
  const list = await openList(control, boxOf(control), { since: manner.opens === 'always' ? undefined : since });
  const none = list ? optionsIn(list).filter((option) => isInvitation(optionText(option))) : [];
  const [entry] = none;
  if (entry && none.length === 1) {
    press(entry);
    if (await until(() => shown() === '' || !control.isConnected, { within: 1500 })) return done('');
  }
  // A text box: emptied and left. What a list does not allow comes back, and is seen when it is read.
  if (isInput(control) && control.isConnected && !control.readOnly && tidy(control.value) !== '') {
    focusOn(control);
    setText(control, '');
    // What the browser's own X in a search box makes of it.
    if (control.type === 'search') control.dispatchEvent(new (viewOf(control).Event)('search', { bubbles: true }));
    settle(control);
    leave(control);
    if (await gone(800)) return done('');
  }
  return refuse(say('the row has no X that Alcove can find'));
}

/** A native select is cleared by its entry without a value, else by the one that says so. */
async function emptyOption(select: HTMLSelectElement): Promise<Deed> {
  const without = [...select.options].filter((option) => option.value === '');
  const empty = without.length > 0 ? without : [...select.options].filter(({ text }) => isInvitation(tidy(text)));
  const [option] = empty;
  if (!option || empty.length > 1) return refuse(say('the list has no entry for “none”'));
  return chooseOption(select, tidy(option.text), {
    shown: () => (option.selected ? tidy(option.text) : ''),
  });
}
