import { haloLandmarks } from '../consoles/halo-landmarks.ts';
import { isVisible, linesOf, parentOf, precedes, textElements, textOf } from './dom.ts';
import { controlSelector, fold, tickSelector, wordsBesideTick } from './names.ts';
import { isUsable, shownBy, valueText } from './shown.ts';

/** What the settings that are looked for are called, folded: such words are a label, whatever element they stand in. */
const settingWords: ReadonlySet<string> = new Set(
  Object.values(haloLandmarks)
    .filter(({ role }) => role === 'setting')
    .flatMap(({ names }) => names)
    .map(fold),
);
/** Where such words are something else: a thing to press, a column's name, a chosen value. */
const elsewhere =
  'button,[role=button],a,[role=tab],option,[role=option],[role=listbox],[role=combobox],thead,[role=columnheader],h1,h2,h3';
/** More lines than this are not a value. */
const most = 12;

/** Labels that nothing in the markup calls so, by their words. */
export const wordLabels = (scope: Element, skip: string): Element[] =>
  textElements(scope, 80).filter(
    (el) => settingWords.has(fold(textOf(el))) && !el.closest(`${elsewhere},${skip}`) && isVisible(el),
  );

/**
 * The value beside such a label: what follows it in the smallest box that holds anything else. `null`: nothing does, or
 * what follows is another setting. `seen` is told of the controls that were read.
 */
export function besideWords(label: Element, isLabel: (el: Element) => boolean, seen: (control: Element) => void) {
  let branch = label;
  for (let up = parentOf(label), level = 0; up && level < 6; branch = up, up = parentOf(up), level += 1) {
    const parts = [...up.children].filter((child) => precedes(branch, child) && isVisible(child));
    const [part] = parts;
    // Words after a tick box are its own, not the label of what comes next.
    if (followsTick(label, up) || (!part && linesOf(up).length > 1)) return null;
    if (!part) continue;
    if (isLabel(part) || [...part.querySelectorAll('*')].some(isLabel) || linesOf(part).length > most) return null;
    const controls = [part, ...part.querySelectorAll(controlSelector)].filter(
      (el) => el.matches(controlSelector) && isUsable(el),
    );
    controls.forEach(seen);
    return valueOf(controls) ?? valueText(part);
  }
  return null;
}

function followsTick(label: Element, within: Element): boolean {
  const tick = [...within.querySelectorAll(tickSelector)].filter((each) => precedes(each, label)).at(-1);
  const between = (el: Element): boolean =>
    el !== label && !el.contains(label) && !tick?.contains(el) && precedes(el, label) && isVisible(el);
  return tick !== undefined && !textElements(within).some((el) => precedes(tick, el) && between(el));
}

/** What the controls of one setting show: of radio buttons the words of the chosen one. `null`: there are none. */
export function valueOf(controls: readonly Element[]): string | null {
  const radios = controls.filter((el) => el.matches('[type=radio],[role=radio]'));
  if (radios.length > 1) return wordsChosen(radios);
  const control = controls.find((el) => !controls.some((other) => other !== el && other.contains(el)));
  return control ? shownBy(control).text : null;
}

const wordsChosen = (ticks: readonly Element[]): string =>
  ticks
    .filter((tick) => shownBy(tick).checked === true)
    .map((tick) => labelOf(tick))
    .join(', ');
const labelOf = (tick: Element): string => {
  const label = tick.closest('label');
  return label ? textOf(label, (el) => el === tick) : wordsBesideTick(tick);
};

/** Groups of tick boxes under a legend: a setting with several values. */
export function tickedGroups(scope: Element): { legend: Element; value: string; ticks: Element[] }[] {
  return [...scope.querySelectorAll('fieldset')].flatMap((group) => {
    const legend = group.querySelector('legend');
    const ticks = [...group.querySelectorAll(tickSelector)].filter(isUsable);
    const named = legend && isVisible(legend) && settingWords.has(fold(textOf(legend)));
    return named && ticks.length > 1 ? [{ legend, value: wordsChosen(ticks), ticks }] : [];
  });
}
