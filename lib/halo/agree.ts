/** Two readers, one fact: when they are believed, when they contradict each other, and when one is merely older. */
import type { Agreement } from '../domain/calibration.ts';
import { found, missing, type Finding, type Found } from '../domain/finding.ts';
import { say } from '../domain/say.ts';

/** What the page said. `unsaved`: read from the form of a record that may never be saved. */
export interface PageFinding<T> {
  value: T;
  /** The text on the page. */
  shown: string;
  at: number;
  unsaved: boolean;
}

export interface Reconcile<T> {
  /** Values with the same key say the same. */
  key(value: T): string;
  /** A value in the console's words. */
  words(value: T): string;
  /** Scales differ: where both say the same, the label on the page names the step. */
  labelled?: boolean;
}

/** What is known from before about one fact of one record. */
export interface Before {
  /** The last time both readers said the same. */
  agreement?: Agreement | undefined;
  /** When Alcove itself wrote this record last. */
  writtenAt?: number | undefined;
}

/** The winner, with what the other reader had said before. */
const instead = <T>(winner: Found<T>, before: string): Found<T> => ({ ...winner, before });

/**
 * Joins what the API and the page say about one fact. One alone is believed; both must agree. A form
 * that is being edited is not yet a fact: it can confirm and it can cast doubt, but it cannot stand alone.
 *
 * Readers that once agreed measure the same thing. If one of them still says what both said then, and the other says
 * something else at a later time, the setting was changed in between: the later one is right. The same holds for a
 * page that was read before Alcove wrote the record. Everything else is a contradiction, shown with both readings.
 */
export function agree<T>(
  api: Finding<T>,
  page: PageFinding<T> | undefined,
  { key, words, labelled }: Reconcile<T>,
  { agreement, writtenAt }: Before = {},
): Finding<T> {
  if (!page) return api;
  if (!api.known) {
    if (!page.unsaved) return found(page.value, 'page', page.at, page.shown);
    return {
      ...missing(
        'not-read',
        say('The form open for editing shows "{shown}". Once it is saved, Alcove reads what HaloPSA kept.', {
          shown: page.shown,
        }),
      ),
      at: page.at,
    };
  }
  if (key(api.value) === key(page.value)) {
    const worded = words(api.value) === words(page.value) || page.unsaved;
    return worded || !labelled
      ? api
      : { ...api, value: page.value, raw: [api.raw, page.shown].filter(Boolean).join(': ') };
  }
  // A form that was open before the API was read says nothing about now.
  if (page.unsaved && page.at < api.at) return api;
  const pageWas = say('The page showed "{shown}" before that.', { shown: page.shown });
  if (writtenAt !== undefined && page.at < writtenAt && api.at >= writtenAt) return instead(api, pageWas);
  if (agreement && !page.unsaved) {
    if (api.at >= page.at && agreement.words === key(page.value)) return instead(api, pageWas);
    if (page.at > api.at && agreement.words === key(api.value))
      return instead(
        found(page.value, 'page', page.at, page.shown),
        say('The API said "{api}" before that.', { api: words(api.value) }),
      );
  }
  const said = { api: words(api.value), page: page.shown };
  const contradiction = page.unsaved
    ? say('The API says "{api}"; the form open for editing, not saved yet, shows "{page}".', said)
    : say('The API says "{api}"; the page shows "{page}".', said);
  const advice = page.at > api.at ? say('Check again') : say('Open the page again');
  return {
    ...missing('readers-disagree', `${contradiction} ${advice}`),
    at: Math.min(api.at, page.at),
  };
}

/** Joins fact by fact, with what is known from before, and notes where both readers say the same. */
export interface Joining {
  join<T>(
    record: string,
    fact: string,
    api: Finding<T>,
    page: PageFinding<T> | undefined,
    how: Reconcile<T>,
  ): Finding<T>;
  /** Facts on which both agree now. */
  agreed: Agreement[];
}

/** @param written when Alcove wrote a record ("role:3f2…") last */
export function createJoining(
  before: readonly Agreement[],
  written: (record: string) => number | undefined = () => undefined,
): Joining {
  const known = new Map(before.map((agreement) => [agreement.fact, agreement]));
  const agreed: Agreement[] = [];
  return {
    agreed,
    join(record, name, api, page, how) {
      const fact = `${record}:${name}`;
      if (api.known && page && !page.unsaved && how.key(api.value) === how.key(page.value))
        agreed.push({ fact, words: how.key(api.value), at: Math.max(api.at, page.at) });
      return agree(api, page, how, { agreement: known.get(fact), writtenAt: written(record) });
    },
  };
}

/** Name of a record in agreements. */
export const recordKey = (kind: 'role' | 'application', id: string): string => `${kind}:${id.toLowerCase()}`;
