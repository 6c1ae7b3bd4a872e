import { isVisible, queryAll, textOf, tidy, byId } from './dom.ts';
import { refuses } from './refusal.ts';

/**
 * What a page objects to after Save was pressed: an alert, the message beside a field that is marked as invalid, or a
 * passing note that speaks of something missing or wrong. How HaloPSA shows it is in no public source; these are the
 * ways in which web applications do.
 */
export const alerts = '[role=alert],[role=alertdialog],[aria-live=assertive]';
const notes =
  '[role=status],[aria-live=polite],[class*=toast],[class*=notif],[class*=snackbar],[class*=error],[class*=invalid],[class*=danger],[class*=validation],[class*=helper]';
/** An alert that tells of nothing wrong. */
export const isGoodNews = (text: string): boolean =>
  /\bsaved\b|\bsuccess|\b(?:gespeichert|erfolgreich|opgeslagen|enregistrée?s?)\b|\bsucc[eè]s|\bgelukt\b/iu.test(text);
/** Words of refusal, in the languages of the consoles. */
const refusal =
  /\b(?:required|mandatory|missing|must|cannot|can't|could not|invalid|not valid|already (?:exists|in use|taken)|failed|error|empty|too (?:long|short)|denied|not allowed|erforderlich|pflichtfeld|ungültig|fehler|verplicht|ongeldig|fout|obligatoire|invalide|erreur)\b/iu;
const longest = 240;

/** The name of a field that is marked as invalid, with the message that belongs to it. */
function ofField(field: Element): string {
  const told = ['aria-errormessage', 'aria-describedby']
    .flatMap((name) => (field.getAttribute(name) ?? '').split(/\s+/u))
    .flatMap((id) => {
      const element = id === '' ? null : byId(field, id);
      return element && isVisible(element) ? [textOf(element)] : [];
    });
  const labels = 'labels' in field && field.labels instanceof NodeList ? [...field.labels] : [];
  const [label] = labels;
  const name = tidy(field.getAttribute('aria-label')) || tidy(label?.textContent);
  return [name, ...told].filter(Boolean).join(': ');
}

/** Everything that the page objects to and that is to be seen, the surest first. Alcove's own surfaces are closed to it. */
export function complaintsIn(document: Document): string[] {
  const fits = (text: string): boolean => text !== '' && text.length <= longest;
  const fields = queryAll(document, '[aria-invalid=true]').map((field) => (isVisible(field) ? ofField(field) : ''));
  const told = [alerts, notes].flatMap((selector) =>
    queryAll(document, selector)
      .filter((el) => isVisible(el))
      .map((el) => textOf(el))
      .filter((text) => refusal.test(text) || refuses(text) || (selector === alerts && !isGoodNews(text)))
      // The innermost says it in the fewest words.
      .toSorted((one, other) => one.length - other.length),
  );
  return [...new Set([...fields, ...told].filter(fits))];
}
