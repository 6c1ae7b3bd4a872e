import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { resilienceCases } from '../../resilience/cases.ts';

const root = resolve(import.meta.dirname, '../../..');

it.each(resilienceCases.map((each) => [each.id, each] as const))(
  'what shows that %s is held exists',
  (_, { tests, limit }) => {
    // What nothing shows yet says so, and counts as not held.
    expect(tests.length > 0 || (limit ?? '').length > 20).toBe(true);
    for (const [file, title] of tests)
      expect(readFileSync(resolve(root, file), 'utf8'), `${file}: ${title}`).toContain(title);
  },
);

it('no case is there twice', () => {
  const ids = resilienceCases.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
