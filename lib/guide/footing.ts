import type { Located } from '../page/locate.ts';
import type { GuidePorts, ScriptStep } from './ports.ts';
import type { Mark } from './state.ts';

/** What footing is judged from: the steps, where the guide stands in them, and ways to look at the page. */
export interface Ground {
  steps: readonly ScriptStep[];
  index: number;
  /** The open page is in edit mode. */
  editing: boolean;
  /** This is the first look after a reload, in another tab, or the next day. */
  resumed: boolean;
  sightOf: (landmark: string) => Located['kind'];
  isDone: (step: ScriptStep) => Promise<boolean | null>;
}

/**
 * Where a guide has to go back to, because what its earlier steps brought about is gone: a reload or Cancel discards a
 * form with everything that was entered.
 *
 * @returns index of the step to go on from; `'saved'`: the page shows all that was to be saved; null: stay; `'unseen'`: stay,
 * but after the reload not everything has been seen yet that could tell otherwise
 */
export async function footing(ground: Ground): Promise<number | 'saved' | 'unseen' | null> {
  const { steps, index, editing, resumed } = ground;
  const step = steps[index];
  if (!step) return null;
  let first = index;
  while (first > 0 && steps[first - 1]?.place === step.place) first--;
  const edit = steps.findIndex((each, at) => at >= first && at < index && each.edits === true);
  const settings = steps.slice(first, index).filter(({ shows }) => shows !== undefined);

  if (edit >= 0 && !editing) {
    const opener = steps[edit]?.landmark;
    if (opener === undefined || ground.sightOf(opener) !== 'found') return resumed ? 'unseen' : null;
    if (step.shows !== undefined) return (await ground.isDone(step)) === true ? null : edit;
    // At Save, an edit that has just ended was saved or cancelled: the next check tells. After a reload, the page does.
    if (!resumed || settings.length === 0) return null;
    const shown = await Promise.all(settings.map(ground.isDone));
    return shown.every((each) => each === true) ? 'saved' : edit;
  }
  // A new record that was never saved: its form is empty again. A page that comes up draws its fields one after the other.
  if (!resumed || settings.length === 0) return null;
  if (!editing) return 'unseen';
  let unseen = false;
  for (const each of settings) {
    if (each.landmark === undefined) continue;
    if (ground.sightOf(each.landmark) !== 'found') unseen = true;
    else if ((await ground.isDone(each)) !== true) return steps.findIndex((other) => other === settings[0]);
  }
  return unseen ? 'unseen' : null;
}

/**
 * The first setting that was proven right and shows something else by now, looked for while Save is pointed at: a form may
 * lose what was chosen, and nothing is worth saving then.
 *
 * @param again steps that were gone back to before, and takes note of this one: a page that shows what was chosen in words of
 * its own is left alone
 */
export function lostAtSave(
  { steps, index }: Pick<Ground, 'steps' | 'index'>,
  marks: readonly Mark[],
  { isOtherwise, landmarks }: Pick<GuidePorts, 'isOtherwise' | 'landmarks'>,
  again: Set<number>,
): number | null {
  const save = steps[index];
  if (!save || save.edits || landmarks[save.landmark ?? '']?.role !== 'button') return null;
  const lost = steps.findIndex(
    (each, at) =>
      at < index &&
      each.place === save.place &&
      marks[at] === 'proven' &&
      !again.has(at) &&
      isOtherwise?.(each) === true,
  );
  if (lost < 0) return null;
  again.add(lost);
  return lost;
}
