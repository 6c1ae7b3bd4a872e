import { describe, expect, test } from 'vitest';
import { fewestKeys } from '../../bench/matching/typeahead.ts';

/** `count` names of three letters and a number, all beginning with `head`. */
const family = (head: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${head}${String.fromCharCode(97 + (at % 26))}${at}`);

describe('keys that no search can do without', () => {
  test.each<[string, string[], number]>([
    ['no names', [], 1],
    ['ten fit into the first list', family('ab', 10), 1],
    // Ten are shown at "a", the same ten at "ab", each of the others at its third letter.
    ['two more wait two letters longer', family('ab', 12), 1.33],
    ['other letters part them at once', [...family('ab', 10), ...family('cd', 10)], 1],
  ])('%s', (_, names, keys) => {
    expect(fewestKeys(names)).toBe(keys);
  });
});
