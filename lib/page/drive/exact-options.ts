import { linesOf, textOf, tidy } from '../dom.ts';
import { nameLine } from '../name-line.ts';
import { optionText } from './popup.ts';
import { fits, plain, wordOf, type Wanted } from './wanted.ts';

/**
 * Options that are exactly what is wanted: the whole text, else that with its own number beside it, else the first of
 * several lines ("Acme Ltd" over "Acme Group"), unless the others offer to make it. Of namesakes the one that says the
 * number, in a line or as its value; what a list shows again on top, as used before, is no namesake.
 */
export function exactOptions(options: readonly Element[], wanted: Wanted): Element[] {
  const { text, id } = wanted;
  // Thousands of options: the exact text is worth reading only where the raw text holds it at all.
  const word = wordOf(text);
  const likely = options.filter(
    (option) =>
      option.textContent?.includes(word) === true ||
      option.getAttribute('aria-label')?.includes(word) === true ||
      // What a slot shows is no part of its raw text (UI5).
      option.querySelector('slot') !== null,
  );
  const tests = [
    (option: Element) => fits(optionText(option), { text }),
    (option: Element) => fits(optionText(option), wanted),
    (option: Element) => {
      const lines = linesOf(option);
      const name = nameLine(lines);
      return fits(name, wanted) && !lines.some((line) => line !== name && offersToMake(line));
    },
  ];
  const found = tests.map((test) => likely.filter(test)).find((some) => some.length > 0) ?? [];
  if (wanted.namesakes === undefined && found.length < 2) return found;
  const numbered = id === undefined ? [] : found.filter((option) => says(option, id));
  const [first] = numbered;
  // Both say the number, and all else alike: one customer, shown twice.
  if (first && numbered.every((option) => plain(textOf(option)) === plain(textOf(first)))) return [first];
  if (wanted.namesakes !== undefined) {
    const [one, another] = numbered;
    return one && !another ? [one] : found;
  }
  const own = found.filter((option) => !again.test(headingOf(option)));
  return own.length > 0 ? own : found;
}

/** Is it surely the wanted one, and nobody of the same name? */
export const isItself = (option: Element, wanted: Wanted): boolean =>
  wanted.namesakes === undefined ||
  (wanted.id !== undefined && says(option, wanted.id)) ||
  (plain(optionText(option)) !== wanted.text && fits(optionText(option), wanted));

const says = (option: Element, id: string): boolean =>
  linesOf(option).some((line) => line.split(/[^\p{L}\p{N}]+/u).includes(id)) ||
  option.getAttribute('data-value') === id ||
  option.getAttribute('value') === id ||
  option.getAttribute('data-key') === id;

/** "Create new customer" below what was typed: pressed, it would make one. */
const offersToMake = (line: string): boolean => line.length <= 40 && making.test(line);
const making = new RegExp(
  [
    '^[+＋]?\\s*(?:create|add|créer|ajouter)\\b',
    '^[+＋]?\\s*(?:new|neue?[rns]?|nieuwe?|nouve(?:au|lle))(?:\\s+(?:customer|client|company|entry|item|option|value|kunde|firma|eintrag|klant|bedrijf|société))?$',
    '(?:anlegen|erstellen|hinzufügen|aanmaken|toevoegen)$',
  ].join('|'),
  'iu',
);

/** How lists head the entries that they show once more on top. */
const again =
  /^(?:recent|last used|frequent|most used|favou?rite|pinned|suggest|zuletzt|kürzlich|häufig|favorit|vorgeschlagen|vorschläge|onlangs|laatst|veelgebruikt|voorgesteld|récent|fréquent|favori|suggéré|suggestions?)/iu;

/** What stands over a group of options, '' where nothing does. */
function headingOf(option: Element): string {
  const group = option.parentElement?.closest('[role=group],optgroup');
  const named = group?.getAttribute('aria-label') ?? group?.getAttribute('label');
  if (named) return tidy(named);
  let at: Element = option;
  for (let level = 0; level < 5; level += 1) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (isEntry(before)) continue;
      const text = textOf(before);
      if (text !== '') return text;
    }
    const up = at.parentElement;
    if (!up || up.matches('[role=listbox],[role=menu],body')) break;
    at = up;
  }
  return '';
}
const isEntry = (el: Element): boolean =>
  el.matches('[role=option],[role=menuitem],[role=menuitemradio],[role=treeitem]') ||
  el.querySelector('[role=option],[role=menuitem],[role=menuitemradio],[role=treeitem]') !== null;
