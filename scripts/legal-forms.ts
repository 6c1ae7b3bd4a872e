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
import { spellingOf } from '../lib/mapping/legal-forms.ts';
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
/** Too seldom, or too often something else in a name, to be worth their room. */
const seldom = new Set(
  (
    'gm besch haftung|mit beschr haftung|sociedada limitada|pub lt co|public lt co|ag und co kg|stiftung und co kg|dabracynny fond|part g mbb|unternehmerg|plc ltd|fz establishment|fz enterprise|free zone entity|fz entity|fz llc|fzllc|free zone co|freezone company|free zone llc|llc fz|fz co|dmcc company|dmcc co|dmcc llc|dmcc free zone|' +
    'scei|sgr|s par as|saica|saciyf|sacifi|sacifiya|sacv|sadecv|sapi de cv|有限責任事業組合|ilp|nt and sa|no liability|іп|пуп|dionicko drustvo|dno|komanditno drustvo|private enterprise|' +
    'oilaviy korxona|statni podnik|egyeni vallalkozo|egyeni ceg|лп|兩合公司|sociedad colectiva|c por a|gesellschaft mbh|gmb h|gm beschr haftung|mit besch haftung|gmbhs|gesellsch mbh|гмбх|' +
    'aktienges|aktg|akt ges|ags|ag societe anonyme|eingetr kaufmann|e kfm|ekfm|e kfr|ekfr|kfr|gug|gemeinnutzige ug|ug and co kg|ag and co kg|se and co kg|stiftung and co kg|gmbh and co ohg|ug and co ohg|' +
    'eg and co kg|se and co kgaa|gmbh and co kgaa|limited and co kg|mbh u co kg|bv and co kg|ag and co kgaa|gag|gemeinnutzige ag|egbr|e gbr|eingetragene gbr|partg mbb|partgmbb|partnerschaft mbb|part mbb|partmbb|' +
    'part g|rechtsf stiftung|vvag|sp zoo sp k|sp z ogr odp|spolka z ogr odpow|spolka zoo sp k|3at|аат|aat|abp|aktiebol|a bolag|publikt aktiebolag|abv|adsic|adsitz|адсиц|anonimi eteria|anl|andelslag|anpo|' +
    'jsc company|j stock company|public jsc|open jnt stock co|o joint stock co|open jsc|кб|akciova spolecnost|akc spolecnost|anonim ortaklik|akciju sabiedriba|avoin yhtio|besl vennootschap|b vennootschap|' +
    'asc|coltd|compania limitada|cooperatif|kooperatsia|spoldzielni|gensidigt selskab|fond de placement|nini kumiai|任意組合|cong ty co phan|cty tnhh mtv|cvoa|dis tic ltd|dntn|дп|dtnn|дззд|eenpersoons bvba|' +
    'ewiv|еоии|einkahlutafelag|ekd|екд|esv|eingetr verein|verein|f ma|fie|fmba|bgb gesellschaft|gesbr|ges bur rechts|合名会社|合資会社|limited ortaklik|tokumei kumiai|匿名組合|haao|hlutafelag|htx|hop tac xa|' +
    'incorporee|incs|jdoo|joint stock bank|pjscb|jscb|акб|jtd|kda|кда|keg|kolektif sirket|komandit sirket|kooperatif sirket|komanditsabiedriba|kommandiittiyhtio|тзов|спд|ltd liability comp|llcs|limited liab co|ltd liab company|' +
    'limitd|limite|lmtd|ltds|лтд|лимитед|лімітед|limited sirket|limited sti|mchj|мчж|mittetulundusuhing|нп|n vennootschap|naaml vennootschap|oaj|ortacko drustvo|одо|oeg|og|نمم|charity|charitable fund|charity fund|' +
    'opg|ops|obcanske sdruzeni|oscip|osk|owm|ab company oy|oy company ab|company oy ab|osauhing|ኮርፖሬሽን|pe|preduzetnik|пр|partnerselskab|pilnsabiedriba|pse|psu|pt tbk|proprietary ltd|qk|qoshma korxona|qmj|rp|rs|saatio|' +
    'rf|reykjavikurfelag|s cra|sarf|saoc|saog|sapa|s ie|sd s ie|с ие|сд|sendirian berhad|societas europaea|sem|sf|sameignarfelag|сиа|sicaf|smba|snt|spf|soc resp limitada|rt|beteti tarsasag|kkt|szov|szovetkezet|egyes|egyesulet|' +
    'alap|alapitvany|kht|kozhasznu tarsasag|ege|kft fioktelep|egyszeru tarsasag|kv|kozos vallalat|erdeszeti tarsulas|sociedade limitada|stg|suarl|t mi|oiminimi|taisuhing|unlimited|unltd|無限公司|uu|usaldusuhing|ivzw|vog|' +
    'xk|xususiy korxona|xt|yk|yoaj|yu|유|yuhanhoesa|유한회사|closed jsc|zs|zapsany spolek|sb|sube|тда|таа|тбб|тсж|хк|ххк|дс|мро|цро|ро|поп обгуз|попрз|моо|моо ппо|оо|ноу дпо|сак|otkr akts obshch|ват|ваt|спк|кфх|ооп|пт|доу|пкооп|пк|нц|оюл|' +
    'ноудо|оносс|но|обо|бф|blahodiynyy fond|бо|го|во|нда|да|дф|dabrachynny fond|оф|obscestvennyj fond|га|ндо|нуо|oсoo|ед|jusikhoesa|주|avatud aktsiaselts|avoin osakeyhtio|public limited co|public ltd co|public limited|plc company|pl co|' +
    'pub limited co|pub ltd co|public lt company|pub limited|plcs|ltd liability co|ltd liability company|soc a resp limitee|ug haftungsbeschr|ug hb|unternehmerges|shoqeri aksionere|shoqeri anonime|shoqeri komandite|sh k|shk|კ|სს|შპს|' +
    'თ|gie|sce|ivs|kfm|genossenschaft|partnerschaft|stiftung|scop|sicav|sad|sau|tu|pr|ks|tov|vos|ultd|unlimited company|سس|有限|المحدودة|slne|qsc|comm v|comm va|societe par actions|non profit|ps|ai'
  ).split('|'),
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
  ['HB', 'hb', 'GP', ['hb', 'handelsbolag']],
  ['Stichting', 'stichting', 'NGO', ['stichting']],
  ['S.L.', 'sl', 'LLC', ['sl', 'sociedad limitada', 'slu', 'sl u']],
  ['S. Coop.', 'scoop', 'COOP', ['s coop', 'scoop', 'sociedad cooperativa']],
  ['SA', 'SA', 'JSC', ['sau']],
  ['C.B.', 'cb', 'GP', ['cb', 'comunidad de bienes']],
  ['A/S', 'as', 'JSC', ['as', 'aksjeselskap', 'a s']],
  ['SARL', 'sarl', 'LLC', ['sa rl']],
  ['SAS', 'sas', 'JSC', ['sasu']],
  ['SCI', 'sci', 'LP', ['sci']],
  ['SCP', 'scp', 'LP', ['scp']],
  ['CIO', 'cio', 'NGO', ['cio', 'scio']],
  ['Ltd', 'Ltd', 'LLC', ['pvt ltd', 'pvt limited', 'private limited', 'teo', 'teoranta', 'cyf', 'cyfyngedig']],
  ['Sp. k.', 'spk', 'LP', ['sp k', 'spk', 'spolka komandytowa']],
  ['K.K.', 'kk', 'JSC', ['kk', 'kabushiki kaisha']],
  ['Ky', 'ky', 'LP', ['ky']],
  ['UG', 'ug', 'LLC', ['haftungsbeschrankt', 'ug haftungsbeschrankt']],
  ['Coöperatie', 'coop', 'COOP', ['cooperatie']],
  ['Eenmanszaak', 'ek', 'SP', ['eenmanszaak']],
  ['Α.Ε.', 'αε', 'JSC', ['αε']],
  ['P.A.', 'pa', 'LLC', ['pa', 'professional association']],
  ['PC', 'PC', 'LLC', ['pc', 'professional corporation']],
  ['NA', 'NA', 'FIN', ['na', 'national association']],
  ['SELARL', 'selarl', 'LLC', ['selarl']],
  ['CLG', 'clg', 'NGO', ['clg']],
  ['DAC', 'dac', 'LLC', ['dac']],
  ['S.L.L.', 'sll', 'LLC', ['sll']],
  ['eGen', 'eg', 'COOP', ['egen']],
  ['ETS', 'ets', 'NGO', ['ets', 'onlus']],
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
    ordinary.has(key) ||
    seldom.has(key)
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

/** By kind: the forms of each, as the product reads them. */
const kinds = new Map<string, string[]>();
for (const { display, compare, generic, aliases } of forms.values()) {
  const kept = aliases.filter(
    (alias, at) =>
      alias.length < 9 ||
      !aliases.some((other, index) => index < at && other.length >= 9 && distance(alias, other) <= 2),
  );
  const short = fold(display).replaceAll(/[^\p{L}\p{N}]/gu, '');
  const spelling = spellingOf(display);
  const others = kept.filter((alias) => alias !== spelling);
  const shown = `${others.length === kept.length ? '!' : ''}${display}`;
  const entry = [compare.toLowerCase() === short ? shown : `${shown}=${compare}`, ...others].join('|');
  kinds.set(generic, [...(kinds.get(generic) ?? []), entry]);
}
const lines = [...kinds].map(([kind, entries]) => `${kind}:${entries.join(';')}`);
/** Pieces of source of a readable length. */
const packed = lines.join('\n').match(/[^]{1,400}(?:[;|\n]|$)/g) ?? [];
const text = `/*!
 * Legal forms of the world: one kind a line, "kind:form;form"; a form is "as written=key|spelling|spelling": without a key it is the
 * first field folded; that one is a spelling as well, unless "!" stands before it.
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
