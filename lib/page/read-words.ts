import { haloLandmarks } from '../consoles/halo-landmarks.ts';
import { meaningOf } from '../consoles/glossary.ts';
import { byId, isVisible, linesOf, parentOf, precedes, textElements, textOf, tidy } from './dom.ts';
import { controlSelector, fold, tickSelector, wordsBesideTick } from './names.ts';
import { drawnWithin } from './drawn.ts';
import { isUsable, shownBy, valueText } from './shown.ts';
import { columnHeader } from './visual-labels.ts';

/** What the settings that are looked for are called, folded: such words are a label, whatever element they stand in. */
const settingNames = Object.values(haloLandmarks)
  .filter(({ role }) => role === 'setting')
  .flatMap(({ names }) => names);
const settingWords: ReadonlySet<string> = new Set(settingNames.map(fold));
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const english: ReadonlySet<string> = new Set(settingNames.flatMap(wordsOf));
const settingMeanings: ReadonlySet<string> = new Set(settingNames.map(meaningOf));
/** By the name itself, or in another language by what it means: what is worded in English has to be one of the names. */
const isSettingName = (text: string): boolean =>
  settingWords.has(fold(text)) ||
  (wordsOf(text).some((word) => !english.has(word)) && settingMeanings.has(meaningOf(text)));
/** Where such words are something else: a thing to press, a column's name, a chosen value. */
const elsewhere =
  'button,[role=button],a,[role=tab],option,[role=option],[role=listbox],[role=combobox],thead,[role=columnheader],h1,h2,h3';
/** More lines than this are not a value. */
const most = 12;

/** Labels that nothing in the markup calls so, by their words. */
export const wordLabels = (scope: Element, skip: string): Element[] =>
  textElements(scope, 80).filter(
    (el) => isSettingName(textOf(el)) && !el.closest(`${elsewhere},${skip}`) && isVisible(el),
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
    if (followsTick(label, up)) return null;
    if (!part && linesOf(up).length > 1) {
      const under = drawnUnder(label, up);
      return under && !isLabel(under) && ![...under.querySelectorAll('*')].some(isLabel) ? valueText(under) : null;
    }
    if (!part) continue;
    if (isLabel(part) || [...part.querySelectorAll('*')].some(isLabel) || linesOf(part).length > most) return null;
    const controls = [part, ...part.querySelectorAll(controlSelector)].filter(
      (el) => el.matches(controlSelector) && isUsable(el),
    );
    const shown = valueOf(part, controls, seen);
    if (shown === null) return null;
    const value = shown ?? valueText(part);
    // A stroke between the words of a path is no value.
    return /^[^\p{L}\p{N}]+$/u.test(value) ? null : value;
  }
  return null;
}

/**
 * The value of a label that floats over its field although it comes after it: the one thing before it in the field's
 * box, drawn under it or right of it. `null`: there is none, or it stands before the label for the eye as well.
 */
export function drawnUnder(label: Element, field: Element): Element | null {
  for (let branch = label, up = parentOf(label); branch !== field && up; branch = up, up = parentOf(up)) {
    const before = [...up.children].filter(
      (child) => precedes(child, branch) && isVisible(child) && textOf(child) !== '',
    );
    if (before.length > 1) return null;
    const [value] = before;
    if (!value) continue;
    const [a, b] = [label.getBoundingClientRect(), value.getBoundingClientRect()];
    const isBefore = b.bottom <= a.top + 2 || (b.bottom <= a.bottom && b.left < a.left);
    return a.width === 0 || isBefore ? null : value;
  }
  return null;
}

function followsTick(label: Element, within: Element): boolean {
  const tick = [...within.querySelectorAll(tickSelector)].filter((each) => precedes(each, label)).at(-1);
  const between = (el: Element): boolean =>
    el !== label && !el.contains(label) && !tick?.contains(el) && precedes(el, label) && isVisible(el);
  return tick !== undefined && !textElements(within).some((el) => precedes(tick, el) && between(el));
}

const radio = '[type=radio],[role=radio]';
/** Buttons of which the pressed one is the choice. */
const segment = ':is(button,[role=button])[aria-pressed]';

/** All that are chosen among together with this one: those of its name, else those in the smallest box that holds another. */
function groupOf(one: Element, kind: string): Element[] {
  const name = one.getAttribute('name');
  const root = one.getRootNode() as Document | ShadowRoot;
  const named = name ? [...root.querySelectorAll(kind)].filter((each) => each.getAttribute('name') === name) : [];
  if (named.length > 1) return named;
  for (let up = parentOf(one), level = 0; up && level < 4; up = parentOf(up), level += 1) {
    const all = drawnWithin(up, kind);
    if (all.length > 1) return all;
  }
  return [one];
}

/** The words of one choice, tied to it as those of the others are: what is tied to a single one of them may name them all. */
export function namesChoice(label: Element): boolean {
  const target = label.getAttribute('for');
  const one = target ? byId(label, target) : null;
  return (
    one?.matches(radio) === true &&
    groupOf(one, radio).some(
      (other) => other !== one && 'labels' in other && (other as HTMLInputElement).labels?.length,
    )
  );
}

/** What is chosen among, where a setting is that: radio buttons, or buttons of which one is pressed; never one alone. */
function choices(node: Element): Element[] | undefined {
  for (const kind of [radio, segment]) {
    const [first] = node.matches(kind) ? [node] : drawnWithin(node, kind).filter(isUsable);
    const all = first ? groupOf(first, kind) : [];
    if (first && (kind === radio || all.length > 1)) return all;
  }
  return undefined;
}

/**
 * What a part of a page shows as the value of a setting by its controls: of what is chosen among, the words of what is
 * chosen. `undefined`: there are none; `null`: nobody can tell, as of one choice alone, or where the chosen one has no words.
 *
 * @param seen is told of the controls that were read
 */
export function valueOf(
  node: Element,
  controls: readonly Element[],
  seen: (control: Element) => void,
): string | null | undefined {
  const all = choices(node);
  (all ?? controls).forEach(seen);
  if (all) return all.length > 1 ? wordsChosen(all) : null;
  const control = controls.find((el) => !controls.some((other) => other !== el && other.contains(el)));
  return control ? shownBy(control).text : undefined;
}

const isChosen = (tick: Element): boolean =>
  tick.matches(segment) ? tick.getAttribute('aria-pressed') === 'true' : shownBy(tick).checked === true;
function wordsChosen(ticks: readonly Element[]): string | null {
  const words = ticks.filter(isChosen).map((tick) => labelOf(tick));
  return words.includes('') ? null : words.join(', ');
}
const labelOf = (tick: Element): string => {
  const label = tick.closest('label');
  if (label) return textOf(label, (el) => el === tick);
  const next = tick.nextSibling?.nodeType === 3 ? tidy(tick.nextSibling.nodeValue) : '';
  const tied = 'labels' in tick ? [...((tick as HTMLInputElement).labels ?? [])].find(namesChoice) : undefined;
  return (
    wordsIn(tick) ||
    wordsBesideTick(tick) ||
    next ||
    (tied && textOf(tied)) ||
    tidy(tick.getAttribute('aria-label')) ||
    (columnHeader(tick) ?? '')
  );
};

/** What a tick box says within itself; a tick that is drawn as a letter is no word. */
export const wordsIn = (tick: Element): string => {
  const text = textOf(tick);
  return /\p{L}/u.test(text) && text.length <= 160 ? text : '';
};

/** Groups of tick boxes under a legend: a setting with several values. */
export function tickedGroups(scope: Element): { legend: Element; value: string; ticks: Element[] }[] {
  return [...scope.querySelectorAll('fieldset')].flatMap((group) => {
    const legend = group.querySelector('legend');
    const ticks = [...group.querySelectorAll(tickSelector)].filter(isUsable);
    const named = legend && isVisible(legend) && isSettingName(textOf(legend));
    const value = named && ticks.length > 1 ? wordsChosen(ticks) : null;
    return named && value !== null ? [{ legend, value, ticks }] : [];
  });
}
