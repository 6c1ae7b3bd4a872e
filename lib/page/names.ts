import { computeAccessibleName } from 'dom-accessibility-api';
import { bare, fold } from '../consoles/fold.ts';
import { meaningOf } from '../consoles/glossary.ts';
import { controlSelector } from './controls.ts';
import { textOf, tidy } from './dom.ts';
import { remembered } from './glimpse.ts';
import { visualLabels, type NameClue } from './visual-labels.ts';

export { fold } from '../consoles/fold.ts';
export { cellSelector, controlSelector, rowSelector, tickSelector } from './controls.ts';
export { wordsBesideTick } from './visual-labels.ts';

/** The name that assistive technology would announce. Empty when there is none. */
export const accessibleName = (el: Element): string => remembered('accessible name', el, computeName);

function computeName(el: Element): string {
  try {
    return tidy(computeAccessibleName(el));
  } catch {
    return tidy(el.getAttribute('aria-label'));
  }
}

/** What `nameIndex` adds to a name's position when a text only means the same: other words, other order, another language. */
export const inOtherWords = 100;

/** Best position of any of `names` in what a text says (0 = the usual name), or -1. */
export function nameIndex(text: string, names: readonly string[]): number {
  const key = fold(text);
  if (key === '') return -1;
  const same = names.findIndex((name) => fold(name) === key);
  if (same >= 0) return same;
  const meaning = meaningOf(text);
  const alike = meaning === '' ? -1 : names.findIndex((name) => meaningOf(name) === meaning);
  return alike < 0 ? -1 : alike + inOtherWords;
}

/** What a control or clickable thing is called, strongest clue first; no duplicates. */
export const namesOf = (el: Element): readonly NameClue[] => remembered('names', el, readNames);

function readNames(el: Element): NameClue[] {
  const clues: NameClue[] = [];
  const add = (text: string, how: NameClue['how'], weight: number) => {
    const clean = bare(tidy(text));
    if (clean && clean.length <= 160 && !clues.some((clue) => clue.text === clean))
      clues.push({ text: clean, how, weight });
  };
  add(accessibleName(el), 'accessible', 1);
  if (!el.matches(controlSelector)) {
    add(textOf(el), 'text', 0.97);
    add(el.getAttribute('title') ?? '', 'title', 0.9);
    for (const icon of el.querySelectorAll('[title],[aria-label],[alt]'))
      add(
        icon.getAttribute('aria-label') ?? icon.getAttribute('title') ?? icon.getAttribute('alt') ?? '',
        'icon',
        0.85,
      );
    return clues;
  }
  // A control that says its own name is less likely to be meant by what stands beside it.
  const doubt = clues.length > 0 ? 0.8 : 1;
  for (const clue of visualLabels(el)) add(clue.text, clue.how, clue.weight * doubt);
  add(el.getAttribute('placeholder') ?? '', 'placeholder', 0.6);
  return clues;
}
