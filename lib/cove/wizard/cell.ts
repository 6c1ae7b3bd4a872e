import { say } from '../../domain/say.ts';
import { chooseOption, paneOver } from '../../page/drive/choose.ts';
import { done, inTheWay, refuse, refuseFinally, type Deed } from '../../page/drive/deed.ts';
import { before, type Before } from '../../page/drive/popup.ts';
import { until } from '../../page/drive/wait.ts';
import { nameShownAs } from '../../page/drive/shown-as.ts';
import { fits, isNumber, type Wanted } from '../../page/drive/wanted.ts';
import { drawnIn } from '../../page/drawn.ts';
import { nameLine } from '../../page/name-line.ts';
import { shownBy, valueText } from '../../page/shown.ts';
import { clear } from './clear.ts';
import { editorIn, endEditing, isOf, laidOver, openEditor, type CellSource, type Manner } from './editor.ts';
import { isInvitation } from './invitation.ts';
import { closeRow, openByRow } from './row-edit.ts';

export type { Manner } from './editor.ts';

/** An arrow or a cross that is written behind the name instead of drawn beside it. */
const arrow = /\s*[\u2190-\u21ff\u2303\u2304\u23f4-\u23f7\u25b2-\u25bf˅˄×✕✖⨯]+$/u;

/**
 * Name of the PSA customer that a cell shows; '' when it shows none or only an invitation to choose. Under an editor that is
 * drawn over it a cell is empty: what the editor shows counts then (jqxGrid).
 */
export function shownIn(cell: Element): string {
  const control = editorIn(cell);
  const own = control ? null : valueText(cell, ', ', '\n');
  const editor = control ?? (own === '' ? laidOver(cell) : null);
  const text = oneOf((editor ? shownBy(editor, ', ', '\n').text : (own ?? '')).replace(arrow, '').split('\n'));
  return isInvitation(text) ? '' : (nameShownAs(cell, text) ?? text);
}

/** Of a customer that is shown in several lines, as its list does it, the name; with its number where that is all the others say. */
const oneOf = (lines: readonly string[]): string =>
  lines.slice(1).every((line) => isNumber(line)) ? lines.join(', ') : nameLine(lines);

/**
 * Makes the cell show `wanted`, or nothing when it is null, and reads it back. `aside`: a place of the same row
 * where a press does nothing but end editing (the customer's name).
 */
export async function setCell(
  source: CellSource,
  wanted: Wanted | null,
  aside: CellSource,
  manner: Manner,
  parts: () => readonly Element[] = () => [],
): Promise<Deed> {
  const first = source();
  const had = first ? shownIn(first) : '';
  const deed = await attempt(source, wanted, aside, manner, parts);
  if (deed.done || !first || manner.opens === 'row') return deed;
  // Some boxes take the entry nearest to what was typed when they are left: what nobody wants is not left behind.
  const cell = source();
  const now = cell ? shownIn(cell) : had;
  if (now === had || (wanted === null ? now === '' : fits(now, wanted))) return deed;
  const back = await attempt(source, had === '' ? null : { text: had }, aside, manner, parts);
  const left = source();
  // Trying at once again would only do the same.
  if (back.done || !left) return { ...deed, final: true };
  return refuseFinally(say('the table shows “{text}” afterwards', { text: shownIn(left).slice(0, 80) }));
}

async function attempt(
  source: CellSource,
  wanted: Wanted | null,
  aside: CellSource,
  manner: Manner,
  parts: () => readonly Element[],
): Promise<Deed> {
  const shown = () => {
    const cell = source();
    return cell ? shownIn(cell) : '\u0000';
  };
  const right = () => (wanted === null ? shown() === '' : fits(shown(), wanted));
  if (right()) return done(shown(), true);
  if (manner.hopeless !== undefined) return refuseFinally(manner.hopeless);
  const cell = source();
  if (!cell) return refuse(say('the row is not drawn'));
  const covered = inTheWay(cell);
  if (covered) return refuse(covered);
  const deed =
    wanted === null
      ? await clear(source, shown, manner, (since) => open(source, manner, since, parts))
      : await choose(source, wanted, shown, manner, parts);
  if (!deed.done) {
    if (manner.opens === 'row') await closeRow(parts, () => editorOf(source), 'drop');
    await endEditing(source, aside, manner);
    return deed;
  }
  if (manner.opens === 'row' && !(await closeRow(parts, () => editorOf(source), 'keep'))) {
    await closeRow(parts, () => editorOf(source), 'drop');
    return refuseFinally((manner.hopeless = byHand.save));
  }
  const ended = manner.opens === 'row' || (await endEditing(source, aside, manner));
  // The table may draw the row anew after it took the value: what counts is what stands there then, not what an
  // editor that is still open says.
  const kept = await until(() => right() || source() === null, { within: 1500 });
  if (source() === null) return { done: false, reason: say('the row went elsewhere'), glimpsed: true };
  if (!kept) {
    const text = say('the table shows “{text}” afterwards', { text: shown().slice(0, 80) });
    if (wanted !== null) return refuse(text);
    // A table that puts back what was taken out does so with every row.
    manner.unkept = (manner.unkept ?? 0) + 1;
    return manner.unkept > 2 ? refuseFinally(text) : refuse(text);
  }
  return ended || manner.opens === 'always'
    ? deed
    : { done: false, reason: say('the cell stays in editing and may not keep the choice'), final: true, editing: true };
}

/** What the page keeps only by buttons that a person presses. */
const byHand = {
  dialog: say('the table opens a dialog with a button of its own (OK, Save) for each row, which only a person presses'),
  save: say('the row keeps a choice only by its own Save, which only a person presses'),
};

const editorOf = (source: CellSource): Element | null => {
  const cell = source();
  return cell ? editorIn(cell) : null;
};

/** The select box of the cell: drawn, opened by a press, or by the row's own Edit. */
async function open(
  source: CellSource,
  manner: Manner,
  since: Before | undefined,
  parts: () => readonly Element[],
): Promise<Element | Deed> {
  const control = manner.opens === 'row' ? editorOf(source) : await openEditor(source, manner, since);
  if (control) return control;
  // Other cells of this table opened: this one did not this time, and its row has nothing to do with it.
  const byRow = manner.opens === undefined || manner.opens === 'row';
  const opened = byRow ? await openByRow(parts, () => editorOf(source)) : null;
  if (opened === 'dialog') return refuseFinally((manner.hopeless = byHand.dialog));
  if (opened) {
    manner.opens = 'row';
    return opened;
  }
  if (manner.opens === undefined) manner.unopened = (manner.unopened ?? 0) + 1;
  return refuse(say('the cell has no select box that Alcove can open'));
}

async function choose(
  source: CellSource,
  wanted: Wanted,
  shown: () => string,
  manner: Manner,
  parts: () => readonly Element[],
): Promise<Deed> {
  const cell = source();
  const native = cell?.querySelector('select') ?? null;
  // What was there before is of no use where no list is drawn.
  const since = cell && !(native && editorIn(cell) === native) ? before(cell.ownerDocument) : undefined;
  // Some editors open their list at once, with a pane over the page: that one is theirs.
  const over = cell ? paneOver(cell) : null;
  const control = await open(source, manner, since, parts);
  if ('done' in control) return control;
  const within = cell !== null && drawnIn(cell, control);
  const displayed = () => {
    const own = control.isConnected ? shownBy(control).text : '';
    return fits(own, wanted) ? own : shown();
  };
  return chooseOption(control, wanted, {
    shown: displayed,
    since: manner.opens === 'always' ? undefined : since,
    habit: manner.habit,
    over,
    still: () => isOf(source(), control, within),
  });
}
