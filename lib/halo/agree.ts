import { missing, type Finding } from '../domain/finding.ts';

/** What the page said. `unsaved`: read from the form of a record that may never be saved. */
export interface PageFinding<T> {
  value: T;
  /** The text on the page. */
  shown: string;
  at: number;
  unsaved: boolean;
}

export interface Reconcile<T> {
  /** Whether both say the same. */
  same(a: T, b: T): boolean;
  /** A value in the console's words. */
  words(value: T): string;
}

/**
 * Joins what the API and the page say about one fact. One alone is believed; both must agree. A form
 * that is being edited is not yet a fact: it can confirm and it can cast doubt, but it cannot stand alone.
 */
export function agree<T>(api: Finding<T>, page: PageFinding<T> | undefined, { same, words }: Reconcile<T>): Finding<T> {
  if (!page) return api;
  if (!api.known) {
    if (!page.unsaved) return { known: true, value: page.value, source: 'page', at: page.at, raw: page.shown };
    return {
      ...missing(
        'not-read',
        `The form open for editing shows "${page.shown}". Once it is saved, Alcove reads what HaloPSA kept.`,
      ),
      at: page.at,
    };
  }
  if (same(api.value, page.value)) return api;
  // A form that was open before the API was read says nothing about now.
  if (page.unsaved && page.at < api.at) return api;
  const where = page.unsaved ? 'the form open for editing, not saved yet, shows' : 'the page shows';
  const advice = page.at > api.at ? 'Check again' : 'Open the page again';
  return {
    ...missing('readers-disagree', `The API says "${words(api.value)}"; ${where} "${page.shown}". ${advice}`),
    at: Math.min(api.at, page.at),
  };
}
