import { textOf } from '../dom.ts';
import { saysItLoads } from '../loading-words.ts';
import { optionsIn } from './popup.ts';

/** What an open list says of itself in place of entries. */

/** "No results", "No data": the list says itself that nothing fits. */
export const saysEmpty = (list: Element): boolean => optionsIn(list).length === 0 && empty.test(textOf(list));
const empty = new RegExp(
  [
    '\\b(?:no|nothing|0)\\b.{0,30}\\b(?:results?|options?|data|matches|items?|found|records?)\\b|not found',
    '\\bkeine?\\b.{0,30}\\b(?:ergebnisse?|treffer|daten|einträge|optionen|auswahl)\\b|nichts gefunden',
    '\\bgeen\\b.{0,30}\\b(?:resultaten|gegevens|opties|items|gevonden)\\b|niets gevonden',
    '\\baucune?\\b.{0,30}(?:résultat|donnée|option|élément|correspondance)',
  ].join('|'),
  'i',
);
/** "Type at least 3 characters": there is nothing to wait for until something is typed. */
export const asksToType = (list: Element): boolean => optionsIn(list).length === 0 && minimum.test(textOf(list));
const minimum =
  /\b(?:type|enter|at least|minimum|more)\b.{0,40}\b(?:characters?|letters?|search)\b|\bzeichen\b.{0,20}\beingeben|\btekens?\b|\bcaractères?\b/i;
export const saysLoading = (list: Element): boolean =>
  list.getAttribute('aria-busy') === 'true' || saysItLoads(textOf(list));
