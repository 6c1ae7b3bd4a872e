/**
 * Does a text say that something is still on its way? Customers are called by some of these words as well ("Laden Huber"): in
 * those languages the whole text has to say nothing else.
 */
export const saysItLoads = (text: string): boolean => loading.test(text);
const loading =
  /^(?:loading|searching|please wait)|^(?:(?:wird |daten werden )?geladen|bitte warten|suche läuft|laden|even geduld|zoeken|chargement|recherche)(?: en cours)?\s*(?:\.{3}|…)?$/i;
