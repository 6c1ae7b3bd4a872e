import { describe, expect, test } from 'vitest';
import { explain } from '../../../lib/mapping/engine/explain.ts';
import { scoreLists } from '../../../lib/mapping/engine/score.ts';

const reasonOf = (cove: string, psa: string): string => explain(scoreLists([cove], [psa]), 0, 0);

describe('reasons in plain words', () => {
  test.each<[string, string, string]>([
    ['ACME Widgets', 'Acme, Widgets', 'same name apart from spelling'],
    ['Acme Widgets', 'Acme Widgets Ltd', 'same name without Ltd'],
    ['Acme Widgets Inc', 'Acme Widgets GmbH', 'same name but Inc, not GmbH'],
    ['Acme Widgets Leeds', 'Acme Widgets', 'Leeds only in Cove'],
    ['Acme Widgets', 'Acme Widgets York', 'York only in HaloPSA'],
    ['Acme Leeds', 'Acme York', 'Leeds in Cove, York in HaloPSA'],
    ['Acme UK', 'Acme NL', 'UK in Cove, NL in HaloPSA'],
    ['Acme Old', 'Acme', 'Old only in Cove'],
    ['Acme NHS', 'Acme', 'NHS only in Cove'],
    ['Smyth Joinery', 'Smith Joinery', 'one letter differs: Smyth for Smith'],
    ['Quillfaether Books', 'Quillfeather Books', 'one letter differs'],
    ['Facility Mgt', 'Facility Management', 'same name apart from spelling'],
    ['Acme Engrs', 'Acme Engineers', 'Engrs for Engineers'],
    ['Air Force Heating', 'Airforce Heating', 'words joined or split'],
    ['Widgets Acme', 'Acme Widgets', 'same words in another order'],
    ['IBM', 'International Business Machines', 'initials for words'],
    ['Zephyr', 'Acme', 'similar letters'],
    ['Acme Nursing Homes Northern Trust', 'Acme Nursing', 'Homes Northern Trust only in Cove'],
    ['Acme Alpha Bravo Charlie', 'Acme Delta Echo Foxtrot', 'only Acme in common'],
  ])('%s / %s', (cove, psa, reason) => {
    expect(reasonOf(cove, psa)).toBe(reason);
  });
  test('a reason stays short however long the names are', () => {
    const long = Array.from({ length: 18 }, (_, at) => `word${at}ofmanyletters`).join(' ');
    for (const [cove, psa] of [
      [`Acme ${long}`, 'Acme'],
      ['Acme', `Acme ${long}`],
      [`Acme Widgets ${long}`, `Acme Widgets ${long.replaceAll('word', 'term')}`],
    ] as const)
      expect(reasonOf(cove, psa).length).toBeLessThan(60);
  });
});
