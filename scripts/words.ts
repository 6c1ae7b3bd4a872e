/**
 * `npm run words` brings the catalogues of lib/languages up to date with what the product says: a new text comes in empty,
 * one that is said no more goes. `--check` changes nothing and fails when something is missing, empty or unused.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, languagesFolder, readCatalogue, type Catalogue, type Entry } from './words/catalogue.ts';
import { collectWords } from './words/collect.ts';
import { formsOf } from './words/plural.ts';

const check = process.argv.includes('--check');
const said = collectWords();
let open = 0;
for (const language of languages()) {
  const old = readCatalogue(language);
  const next: Catalogue = {};
  for (const { text, counted } of said.toSorted((a, b) => (a.text < b.text ? -1 : 1))) {
    const entry = old[text];
    next[text] = counted
      ? Object.fromEntries(
          formsOf(language).map((form) => [form, typeof entry === 'object' ? (entry[form] ?? '') : '']),
        )
      : typeof entry === 'string'
        ? entry
        : '';
  }
  const empty = (entry: Entry): boolean =>
    typeof entry === 'string' ? entry === '' : Object.values(entry).includes('');
  const missing = Object.keys(next).filter((text) => empty(next[text] ?? ''));
  const unused = Object.keys(old).filter((text) => !(text in next));
  open += missing.length + (check ? unused.length : 0);
  console.log(
    `${language}: ${Object.keys(next).length} texts, ${missing.length} to translate, ${unused.length} unused`,
  );
  if (check) for (const text of missing) console.log(`  to translate: ${text}`);
  if (!check) writeFileSync(join(languagesFolder, `${language}.json`), `${JSON.stringify(next, null, 2)}\n`);
}
if (check && open > 0) process.exitCode = 1;
