/** Which list of the page of the categories an entry stands in, in whatever language: only one in Category 1 counts. */
import { expect, test } from 'vitest';
import { usualNames } from '../../../lib/domain/names.ts';
import type { Reading } from '../../../lib/domain/tenant.ts';
import { assemble } from '../../../lib/halo/assemble.ts';
import { nothingKnown, now } from './tenant-reading.ts';

const name = usualNames.category;
test.each<[string, Reading[], boolean]>([
  ['Category 1', [{ label: 'Category 1', value: name }], true],
  ['Category 1 values', [{ label: 'Category 1 values', value: name }], true],
  ['Category 2', [{ label: 'Category 2', value: name }], false],
  ['Kategorie 1', [{ label: 'Kategorie 1', value: name }], true],
  ['Kategorie 2', [{ label: 'Kategorie 2', value: name }], false],
  ['the tab Kategorie 1', [{ label: name, value: '', tab: 'Kategorie 1' }], true],
  ['the tab Kategorie 3', [{ label: name, value: '', tab: 'Kategorie 3' }], false],
  ['Categorie 1', [{ label: 'Categorie 1', value: name }], true],
  ['Categorie 4', [{ label: 'Categorie 4', value: name }], false],
  ['Catégorie 1', [{ label: 'Catégorie 1', value: name }], true],
  ['Catégorie 2', [{ label: 'Catégorie 2', value: name }], false],
  ['a list under a heading of its own: Kategorie 2', [{ label: name, value: '', section: 'Kategorie 2' }], false],
  ['a list under a heading of its own: Kategorie 1', [{ label: name, value: '', section: 'Kategorie 1' }], true],
  [
    'side by side, ours in the second',
    [
      { label: 'Kategorie 1', value: 'Hardware' },
      { label: 'Kategorie 2', value: name },
    ],
    false,
  ],
  ['a list whose name says nothing of categories', [{ label: 'Werte', value: name }], true],
])('an entry in %s', (_, readings, there) => {
  const pages = [{ kind: 'category' as const, mode: 'view' as const, at: now, readings }];
  expect(assemble({ ...nothingKnown(), pages }).category.match.known).toBe(there);
});

const categoryRow = (values: string[]) => {
  const readings = values.map((value) => ({ label: 'Category 1', value }));
  const pages = [{ kind: 'category' as const, mode: 'view' as const, at: now, readings }];
  return assemble({ ...nothingKnown(), pages }).category.match;
};
test.each<[string, string[], string]>([
  ['one that is spelled otherwise', ['Hardware', 'Cove data protection'], 'shows "Cove data protection", which is not'],
  ['others only', ['Hardware', 'Software'], 'shows Category 1 without'],
])('a page that shows %s is the reason, and no verdict', (_, values, words) => {
  expect(categoryRow(values)).toMatchObject({
    known: false,
    reason: 'not-carried',
    detail: expect.stringContaining(words),
  });
});
