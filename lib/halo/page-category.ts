/** The second reader of the category: what the page of the categories shows of Category 1. */
import { fold } from '../consoles/fold.ts';
import { meaningOf } from '../consoles/glossary.ts';
import { haloLandmarks } from '../consoles/halo.ts';
import { missing } from '../domain/finding.ts';
import type { CategoryEvidence, CategoryMatch } from '../domain/evidence.ts';
import { say } from '../domain/say.ts';
import type { PageReading, Reading } from '../domain/tenant.ts';
import type { Joining, PageFinding } from './agree.ts';
import { loose } from './category.ts';

const wanted: ReadonlySet<string> = new Set(haloLandmarks['category-1-table'].names.map(meaningOf));
const isCategory1 = (text: string): boolean => wanted.has(meaningOf(text));

/**
 * One page shows the lists of all four categories, each under its name or on its tab; an entry of another list is not
 * ours. Compared by sense, for the page is known in other languages as well ("Kategorie 1").
 */
function ofCategory1(readings: PageReading['readings']): PageReading['readings'] {
  const first = readings.filter(({ label, tab = '' }) => isCategory1(label) || isCategory1(tab));
  return first.length > 0 ? first : readings.filter((reading) => !isOtherList(reading));
}

/** A heading above an entry may say no more than what the page is about; one with another number is another list's. */
const isOtherList = ({ label, tab = '', section = '' }: Reading): boolean =>
  [label, tab].some((text) => /[ck]ategor/.test(fold(text))) || /[ck]ategor\p{L}*[2-9]/u.test(fold(section));

/** The list on the page can show that the category is there; that it is not, only a complete list could. */
export function categoryWithPage(
  { match }: CategoryEvidence,
  pages: readonly PageReading[],
  { join }: Pick<Joining, 'join'>,
  name: string,
): CategoryEvidence {
  const newest = pages.filter(({ kind }) => kind === 'category').toSorted((a, b) => b.at - a.at)[0];
  const entries = ofCategory1(newest?.readings ?? []);
  const there = entries.find(({ label, value }) => label === name || value === name);
  if (newest && !there && !match.known && match.reason === 'not-read')
    return { match: notAmong(entries, newest.at, name) };
  if (!newest || !there) return { match };
  const shown: PageFinding<CategoryMatch> = {
    value: { kind: 'exact', text: name, count: 1 },
    shown: name,
    at: there.at ?? newest.at,
    unsaved: false,
  };
  return {
    match: join('category:1', 'there', match, shown, {
      key: ({ kind }) => (kind === 'exact' ? 'there' : 'not'),
      words: ({ text }) => text ?? say('not there'),
    }),
  };
}

/** What the page shows of Category 1 without the category: told, for a page may show a part only. */
function notAmong(entries: readonly Reading[], at: number, name: string): CategoryEvidence['match'] {
  const named = entries.filter(({ label }) => isCategory1(label));
  if (named.length === 0) return missing('not-read');
  const alike = named.find(({ value }) => loose(value) === loose(name));
  const detail = alike
    ? say('The page shows "{shown}", which is not "{category}" to the letter: Cove needs it spelled so.', {
        shown: alike.value,
        category: name,
      })
    : say('The page shows Category 1 without "{category}". It may show a part only: look there yourself.', {
        category: name,
      });
  return { ...missing('not-carried', detail), at };
}
