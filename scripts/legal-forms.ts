/**
 * Makes lib/mapping/legal-forms-data.ts from the table of legal forms of OpenSanctions rigour (MIT).
 *
 *   node scripts/legal-forms.ts --data DIR      DIR holds legal-forms/org_types.tsv (alias, display, compare, generic)
 *
 * Left out: state bodies and armed forces (not companies), spellings that are words or numerals in ordinary names ("II", "in", "as"), spellings of more than
 * four words or 18 letters but for usual ones, and misspellings of a long form that is listed itself.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fold, wordsOf } from '../lib/mapping/words.ts';

const directory = argv[argv.indexOf('--data') + 1];
if (!argv.includes('--data') || directory === undefined)
  throw new Error('usage: node scripts/legal-forms.ts --data DIR');

/** As words of names these say nothing about the legal form. */
const ordinary = new Set(
  'ii in is as ay im se sd pr ps st pp ei id ku ky et ae a an on at co-op cooperation cooperative coop pc na nl'.split(
    ' ',
  ),
);
/** Long spellings that names really bear; others are left out, their short forms are not. */
const written = new Set(
  (
    'professional corporation|national association|limited liability company|limited liability co|ltd liability company|' +
    'limited liability partnership|public limited company|joint stock company|private limited company|limited partnership|general partnership|' +
    'community interest company|limited by guarantee|proprietary limited|besloten vennootschap|naamloze vennootschap|' +
    'gesellschaft mit beschrankter haftung|mit beschrankter haftung|kommanditgesellschaft|eingetragener verein|societe par actions|free zone establishment|акционерное общество|ανωνυμη εταιρεια'
  ).split('|'),
);
/** Letters of a spelling that is kept in any case; other alphabets than Latin need more room for less. */
const longestOf = (key: string): number => (/^[\x20-\x7e]*$/u.test(key) ? 18 : 9);
/** Forms that the table knows only as symbols. */
const added: [string, string, string, string[]][] = [
  ['Co', 'Co', 'LLC', ['co', 'company', 'cie', 'compagnie', 'and co', 'and company', 'cia', 'compania']],
  ['Corp', 'Corp', 'LLC', ['corp', 'corporation']],
  ['PC', 'PC', 'LLC', ['pc', 'professional corporation']],
  ['NA', 'NA', 'FIN', ['na', 'national association']],
  [
    'Ltd',
    'Ltd',
    'LLC',
    ['ltd co', 'limited co', 'ltd company', 'co limited', 'company limited', 'co ltd', 'limted', 'limitied'],
  ],
  [
    'LLC',
    'LLC',
    'LLC',
    ['ltd liability co', 'limited liability co', 'ltd liability company', 'limited liability company'],
  ],
];

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

interface Form {
  display: string;
  compare: string;
  generic: string;
  aliases: string[];
}
const forms = new Map<string, Form>();
const taken = new Set<string>();
function add(display: string, compare: string, generic: string, alias: string): void {
  const words = wordsOf(alias);
  const key = words.join(' ');
  if (
    key === '' ||
    words.length > 4 ||
    (key.length > longestOf(key) && !written.has(key)) ||
    taken.has(key) ||
    ordinary.has(key)
  )
    return;
  taken.add(key);
  const name = `${display}\t${compare}\t${generic}`;
  const form = forms.get(name) ?? { display, compare, generic, aliases: [] };
  form.aliases.push(key);
  forms.set(name, form);
}

for (const [display, compare, generic, aliases] of added)
  for (const alias of aliases) {
    ordinary.delete(alias);
    add(display, compare, generic, alias);
  }
for (const line of readFileSync(join(directory, 'legal-forms/org_types.tsv'), 'utf8').split(/\r?\n/).slice(1)) {
  const [alias = '', display = '', compare = '', generic = ''] = line.split('\t');
  if (alias === '' || generic === 'SOE' || generic === 'MIL') continue;
  const shown = /[|,;]/.test(display) ? '' : display;
  add(
    shown || (compare === '' ? '' : compare),
    fold(compare || display).replaceAll(/[^\p{L}\p{N}]/gu, ''),
    generic,
    alias,
  );
}

const lines: string[] = [];
for (const { display, compare, generic, aliases } of forms.values()) {
  const kept = aliases.filter(
    (alias, at) =>
      alias.length < 9 ||
      !aliases.some((other, index) => index < at && other.length >= 9 && distance(alias, other) <= 2),
  );
  const short = fold(display).replaceAll(/[^\p{L}\p{N}]/gu, '');
  lines.push([display, compare.toLowerCase() === short ? '' : compare, generic, kept.join('|')].join(';'));
}
/** Several forms share a line of source, so that the file stays readable in size. */
const packed: string[] = [];
for (const line of lines) {
  const last = packed.at(-1);
  if (last !== undefined && last.length + line.length < 400) packed[packed.length - 1] = `${last}${line}\n`;
  else packed.push(`${line}\n`);
}
const text = `/*!
 * Legal forms of the world: one a line, "as written;key;kind;spellings" (key empty: the first field folded).
 * Made by scripts/legal-forms.ts; do not edit by hand.
 *
 * Source: rigour / nomenklatura, Copyright (c) OpenSanctions Datenbanken GmbH, MIT License:
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
 * documentation files (the "Software"), to deal in the Software without restriction, including without limitation
 * the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to
 * permit persons to whom the Software is furnished to do so, subject to the following conditions: The above copyright
 * notice and this permission notice shall be included in all copies or substantial portions of the Software. THE
 * SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
 * WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS
 * OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
 * OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */
export const legalForms =
  ${packed
    .map((line) =>
      JSON.stringify(line)
        .replaceAll("'", "\\'")
        .replace(/^"(.*)"$/, "'$1'"),
    )
    .join(' +\n  ')};
`;
writeFileSync(new URL('../lib/mapping/legal-forms-data.ts', import.meta.url), text);
process.stdout.write(`${forms.size} forms, ${lines.join('\n').length} characters\n`);
