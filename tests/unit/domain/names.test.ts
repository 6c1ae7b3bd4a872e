/** Texts that speak of the usual names, told with those of an organisation. */
import { expect, test } from 'vitest';
import { inNames, namesFrom, usualNames, type GivenNames } from '../../../lib/domain/names.ts';

const text = `${usualNames.category}, ${usualNames.role}, ${usualNames.application}, ${usualNames.role}`;
test.each<[string, GivenNames, string]>([
  ['nothing set', {}, text],
  ['one name', { role: 'Intake' }, 'Cove Data Protection, Intake, Cove-HaloPSA, Intake'],
  ['all', { category: 'A', role: 'B', application: 'C' }, 'A, B, C, B'],
  [
    'signs that mean something in a pattern',
    { role: '$& and $$1' },
    'Cove Data Protection, $& and $$1, Cove-HaloPSA, $& and $$1',
  ],
  [
    'a name that holds the usual one of another',
    { category: 'For Cove-Role', role: 'Intake' },
    'For Cove-Role, Intake, Cove-HaloPSA, Intake',
  ],
])('%s', (_, given, told) => {
  expect(inNames(text, namesFrom(given))).toBe(told);
});
