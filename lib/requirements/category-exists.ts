import type { CategoryMatch } from '../domain/evidence.ts';
import { coveCategory } from '../domain/names.ts';
import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge, type Verdict } from './judge.ts';

const verdicts: Record<CategoryMatch['kind'], (match: CategoryMatch, text: string, wanted: string) => Verdict> = {
  exact({ count, alike = [] }, text) {
    const notes = [
      ...(count > 1 ? [say('It is there {count} times; one is enough.', { count })] : []),
      ...(alike.length > 0
        ? [
            say('There is also {names}, which Cove does not use.', {
              names: alike.map((each) => `"${each}"`).join(', '),
            }),
          ]
        : []),
    ];
    return { kind: 'met', found: text, ...(notes.length > 0 ? { note: notes.join(' ') } : {}) };
  },
  similar: (_, text, wanted) => ({
    kind: 'unmet',
    found: `"${text}"`,
    note: say('It differs from "{category}" in capital letters or blanks. Cove sends the exact text.', {
      category: wanted,
    }),
  }),
  nested: (_, text) => ({
    kind: 'unmet',
    found: text,
    note: say('It stands below another category. Cove sends the bare name, so it must stand at the top.'),
  }),
  'other-level': ({ level }, text) => ({
    kind: 'unmet',
    found: `Category ${level ?? '?'}: ${text}`,
    note: say('It was added to another category field. Cove writes to Category 1.'),
  }),
  absent: () => ({ kind: 'unmet', found: say('not there') }),
};

export default defineRequirement({
  id: 'category-exists',
  section: 'category',
  console: 'halo',
  label: say('Category for Cove'),
  title: {
    met: say('Category 1 has "{category}"', { category: coveCategory }),
    unmet: say('Category 1 lacks "{category}"', { category: coveCategory }),
  },
  why: say('Cove files every ticket under this category; without it the integration does not work.'),
  expected: `Category 1: ${coveCategory}`,
  needs: ['category', 'names'],
  evaluate({ category, names }) {
    return judge(category.match, `Category 1: ${names.category}`, (match) =>
      verdicts[match.kind](match, match.text ?? '', names.category),
    );
  },
  change: ({ category: { match } }) =>
    match.known && match.source === 'api' && match.value.kind !== 'exact' ? { kind: 'category' } : null,
  guide: [
    {
      place: 'halo-category',
      landmark: 'category-1-table',
      say: say('Open **Configuration > Tickets > Categorization** and find **Category 1**.'),
    },
    {
      place: 'halo-category',
      landmark: 'category-add',
      say: say('Add **{category}**, spelled exactly like this, and save.', { category: coveCategory }),
    },
  ],
});
