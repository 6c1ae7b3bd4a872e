import { chooseOption } from '../../page/drive/choose.ts';
import { done, inTheWay, refuse, type Deed } from '../../page/drive/deed.ts';
import { before } from '../../page/drive/popup.ts';
import { until } from '../../page/drive/wait.ts';
import { fits, type Wanted } from '../../page/drive/wanted.ts';
import { shownBy, valueText } from '../../page/shown.ts';
import { clear } from './clear.ts';
import { controlIn, endEditing, openEditor, type CellSource, type Manner } from './editor.ts';
import { isInvitation } from './invitation.ts';

export type { Manner } from './editor.ts';

/** An arrow or a cross that is written behind the name instead of drawn beside it. */
const arrow = /\s*[▾▼▿⌄˅⏷×✕✖⨯]+$/u;

/** Name of the PSA customer that a cell shows; '' when it shows none or only an invitation to choose. */
export function shownIn(cell: Element): string {
  const control = controlIn(cell);
  const text = (control ? shownBy(control).text : valueText(cell)).replace(arrow, '');
  return isInvitation(text) ? '' : text;
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
  return chooseOption(control, wanted, {
    shown: displayed,
    since: manner.opens === 'always' ? undefined : since,
    habit: manner.habit,
  });
}
