/** The second reader of the category: what the page of the categories shows of Category 1. */
import { fold } from '../consoles/fold.ts';
import { haloLandmarks } from '../consoles/halo.ts';
import type { CategoryEvidence, CategoryMatch } from '../domain/evidence.ts';
import { say } from '../domain/say.ts';
import type { PageReading } from '../domain/tenant.ts';
import type { Joining, PageFinding } from './agree.ts';

/** One page shows the lists of all four categories, each under its name or on its tab; an entry of another list is not ours. */
function ofCategory1(readings: PageReading['readings']): PageReading['readings'] {
  const names = new Set(haloLandmarks['category-1-table'].names.map(fold));
  const first = readings.filter(
    ({ label, tab }) => names.has(fold(label)) || (tab !== undefined && names.has(fold(tab))),
  );
  return first.length > 0 ? first : readings.filter(({ label, tab }) => !fold(label + (tab ?? '')).includes('categor'));
}

/** The list on the page can show that the category is there; that it is not, only a complete list could. */
export function categoryWithPage(
  { match }: CategoryEvidence,
  pages: readonly PageReading[],
  { join }: Pick<Joining, 'join'>,
  wanted: string,
): CategoryEvidence {
  const newest = pages.filter(({ kind }) => kind === 'category').toSorted((a, b) => b.at - a.at)[0];
  const there = ofCategory1(newest?.readings ?? []).find(({ label, value }) => label === wanted || value === wanted);
  if (!newest || !there) return { match };
  const shown: PageFinding<CategoryMatch> = {
    value: { kind: 'exact', text: wanted, count: 1 },
    shown: wanted,
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
