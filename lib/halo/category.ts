import type { CategoryMatch } from '../domain/evidence.ts';
import { found, missing, type Finding } from '../domain/finding.ts';
import { coveCategory } from '../domain/names.ts';
import { say } from '../domain/say.ts';
import { numberIn, rowsIn, textIn, type Row } from './row.ts';

/** The same but for capital letters, blanks and other whitespace. */
export const loose = (text: string): string => text.replace(/\s+/g, '').toLowerCase();
const lastPart = (text: string): string => text.split('>').at(-1) ?? '';

/** Both properties that can hold the text (which one does differs), without blanks at its ends, which no comparison tells. One that tells a path says more than its last part alone. */
const textsOf = (row: Row): string[] => {
  const texts = [textIn(row, 'value'), textIn(row, 'category_name'), textIn(row, 'name')]
    .filter((text) => text !== undefined)
    .map((text) => text.trim());
  return texts.filter((text) => !texts.some((other) => other.includes('>') && loose(lastPart(other)) === loose(text)));
};

/** The names of an entry in other languages; their form is not documented, so every text in them counts. */
const translations = (row: Row): string[] =>
  (rowsIn(row, 'translations') ?? []).flatMap((each) =>
    Object.values(each).filter((value) => typeof value === 'string'),
  );

/** Whether a list has a text at all that a category could be known by. */
export const hasTexts = (rows: readonly Row[]): boolean =>
  rows.length === 0 || rows.some((row) => textsOf(row).length > 0);

interface Entry {
  texts: string[];
  level: number;
}

function entriesOf(rows: readonly Row[], assumed: number | undefined): Entry[] {
  return rows.map((row) => ({
    texts: textsOf(row),
    // A row that does not name its level is of the level that was asked for.
    level: numberIn(row, 'type_id') ?? assumed ?? 0,
  }));
}

const first = (entries: Entry[], fits: (text: string) => boolean) => {
  const matching = entries.flatMap(({ texts, level }) => {
    const text = texts.find(fits);
    return text === undefined ? [] : [{ text, level }];
  });
  const [entry] = matching;
  return entry && { ...entry, count: matching.length };
};

const isNestedAs = (text: string, wanted: string): boolean => text.includes('>') && loose(lastPart(text)) === wanted;
const isParentAs = (text: string, wanted: string): boolean =>
  text.includes('>') && loose(text.split('>')[0] ?? '') === wanted;

/**
 * Looks for the category. A hierarchy is written into the text with ">" (public notes of an MSP).
 *
 * @param rows answer to the list of Category 1; `all`: the unfiltered list, when it was read as well
 * @param name what the category is called
 * @param administrator only an administrator's list can show that something is missing; `cut`: why the list may be a part only
 */
export function categoryMatch(
  rows: readonly Row[],
  all: readonly Row[] | undefined,
  {
    administrator,
    at,
    name = coveCategory,
    cut,
  }: { administrator: boolean; at: number; name?: string; cut?: string | undefined },
): Finding<CategoryMatch> {
  const wanted = loose(name);
  const entries = [...entriesOf(rows, 1), ...entriesOf(all ?? [], undefined)];
  const own = entriesOf(rows, 1).filter(({ level }) => level === 1);
  const exact = first(own, (text) => text === name);
  if (exact) {
    const alike = own.flatMap(({ texts }) =>
      texts.includes(name) ? [] : texts.filter((text) => loose(text) === wanted).slice(0, 1),
    );
    const { text, count } = exact;
    return found({ kind: 'exact', text, count, ...(alike.length > 0 ? { alike } : {}) }, 'api', at);
  }
  if (cut !== undefined)
    return {
      ...missing(
        'not-carried',
        say(
          '{why}, and the category is not among them. Open Configuration > Tickets > Categorization and Alcove reads it there.',
          {
            why: cut,
          },
        ),
      ),
      at,
    };
  const similar = first(own, (text) => loose(text) === wanted);
  if (similar) return found({ kind: 'similar', text: similar.text, count: similar.count }, 'api', at);
  const nested = first(own, (text) => isNestedAs(text, wanted));
  if (nested) return found({ kind: 'nested', text: nested.text, count: nested.count }, 'api', at);
  const elsewhere = first(
    entries.filter(({ level }) => level > 1),
    (text) => loose(text) === wanted,
  );
  if (elsewhere)
    return found(
      { kind: 'other-level', text: elsewhere.text, level: elsewhere.level, count: elsewhere.count },
      'api',
      at,
    );
  const parent = first(own, (text) => isParentAs(text, wanted));
  if (parent)
    return {
      ...missing(
        'ambiguous',
        say('Only entries below it are listed, such as "{entry}". Look whether "{category}" itself is there.', {
          entry: parent.text,
          category: name,
        }),
      ),
      at,
    };
  if (rows.some((row) => translations(row).includes(name)))
    return {
      ...missing(
        'ambiguous',
        say(
          '"{category}" is listed as the translation of another entry only. Look whether the category itself is called so.',
          {
            category: name,
          },
        ),
      ),
      at,
    };
  if (own.length === 0)
    return {
      ...missing('no-right', say('the list of categories came back empty, which may be a restricted view')),
      at,
    };
  if (!administrator)
    return {
      ...missing(
        'no-right',
        say('the category is not among the {count} that this account sees; others may be hidden from it', {
          count: own.length,
        }),
      ),
      at,
    };
  return found({ kind: 'absent', count: 0 }, 'api', at);
}
