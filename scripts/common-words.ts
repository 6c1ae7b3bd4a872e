/**
 * Makes lib/mapping/engine/common-words.ts: how usual a word is in company names anywhere, for short lists that
 * cannot tell by themselves.
 *
 *   node scripts/common-words.ts --data DIR      DIR: labelled lists, see tests/bench/matching/sets.ts
 */
import { writeFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { parse } from '../lib/mapping/engine/parse.ts';
import { readSets } from '../tests/bench/matching/sets.ts';

const directory = argv[argv.indexOf('--data') + 1];
if (!argv.includes('--data') || directory === undefined)
  throw new Error('usage: node scripts/common-words.ts --data DIR');

/** Share of names that hold a word, in per mille and at its highest over the lists. */
const shares = new Map<string, number>();
for (const set of readSets(directory)) {
  const counts = new Map<string, number>();
  const names = [...set.right, ...set.left];
  for (const { name } of names)
    for (const word of new Set(parse(name).words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) shares.set(word, Math.max(shares.get(word) ?? 0, (1000 * count) / names.length));
}
/** In doubling steps: what is in one name of a thousand, of five hundred … */
const steps = [2, 3, 6, 12, 24, 48];
const rows = steps.map((from, at) =>
  [...shares]
    .filter(([word, share]) => share >= from && share < (steps[at + 1] ?? 1001) && /^[a-z]{2,}$/u.test(word))
    .map(([word]) => word)
    .toSorted(),
);
writeFileSync(
  new URL('../lib/mapping/engine/common-words.ts', import.meta.url),
  `/** How usual words are in company names anywhere; made by scripts/common-words.ts, do not edit by hand. */

/** Words by the share of names that hold them, in per mille; each line holds those from its number on up to the next. */
const usual: readonly (readonly [number, string])[] = [
${rows.map((words, at) => `  [${steps[at]}, '${words.join(' ')}'],`).join('\n')}
];

/** Small words between others, in languages that the lists lack. */
const small = 'a le les los las el il lo dei delle des aux van der den het te ten ter von am im zum zur bei i na u w z for by at';

/** Word → share of names that hold it (0 … 1). */
export const commonWords: ReadonlyMap<string, number> = new Map(
  [[12, small] as const, ...usual].flatMap(([share, words]) =>
    words.split(' ').map((word): [string, number] => [word, (1.4 * share) / 1000]),
  ),
);
`,
);
stdout.write(`${rows.map((words) => words.length).join(' ')} words\n`);
