/** A company name taken apart: its words, which part of the name each belongs to, and the legal form. */
import { isStrongForm, legalFormAt } from '../legal-forms.ts';
import { latin } from './latin.ts';
import { part, type Piece } from './piece.ts';
import { piecesOf } from './pieces.ts';

export interface ParsedName {
  /** Canonical words without legal form; "&" is "and". */
  words: string[];
  /** For each word its `part`. */
  parts: number[];
  /** Key and kind of the legal form, and how people write it; '' when there is none. */
  legal: string;
  kind: string;
  display: string;
}

/** Spellings that mean one word everywhere. Others are told by their letters (mgmt, svcs), see alike.ts. */
const canonical = new Map(
  (
    'saint st|sainte st|sankt st|sint st|mount mt|gebr brothers|gebruder brothers|gebroeders brothers|hermanos brothers|hnos brothers|fratelli brothers|freres brothers|cofe ce|ayto ayuntamiento|fort ft|bros brothers|bro brothers|intl international|natl national|' +
    'univ university|dept department|govt government|ctr center|centre center|assn association|assocs associates|' +
    'bldg building|svc services|svcs services|serv services|sys systems|syss systems|tech technologies|techs technologies|' +
    'mfg manufacturing|mgt management|mgmt management|grp group|hldgs holdings|hlth health|hosp hospital|inst institute|lab laboratories|labs laboratories|' +
    'soln solutions|engrg engineering|ii 2|iii 3|und and|et and|και and|та and|og and|och and|colour color|organisation organization|theatre theater|hoa homeowners association|usa us|ny new york|nyc new york city|nj new jersey|nc north carolina|wv west virginia|nh new hampshire|nm new mexico|ri rhode island'
  )
    .split('|')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);

/** Numerals that are letters or words elsewhere: read as numbers at the end of a name only. A lone "I" there is rather what is left of "Inc". */
const numerals = new Map(
  'ii iii iv v vi vii viii ix x'.split(' ').map((word, at): [string, string] => [word, String(at + 2)]),
);

/** May this form stand before another one? "Acme Co Ltd", "Acme GmbH Ltd"; but the CA and the OPS of "Acme CA LLC", "Acme OPS Inc" are names. */
const behindForm = (words: readonly string[], from: number, to: number): boolean =>
  to - from > 1 || isStrongForm(words[from] ?? '') || words[from] === 'co' || words[from] === 'company';

/** A piece of the name proper that is nothing but a legal form, or begins with one that cannot be a plain word. */
function isForm(piece: Piece | undefined): boolean {
  if (!piece || piece.part === part.aside) return false;
  if (isStrongForm(piece.words[0] ?? '')) return true;
  const found = legalFormAt(['', ...piece.words]);
  return found?.from === 1 && found.to === piece.words.length + 1;
}

const articles = new Set(['a', 'an']);

/** Adds a word in its usual spelling, or the words that it stands for ("ny"). */
function put({ words, parts }: ParsedName, own: string, as: number): void {
  const text = canonical.get(own) ?? latin(own);
  if (text !== own && text.includes(' ')) {
    for (const word of text.split(' ')) {
      words.push(word);
      parts.push(as);
    }
    return;
  }
  words.push(text);
  parts.push(as);
}

/** Takes a name apart. A name without letters or digits has no words. */
export function parse(name: string): ParsedName {
  const result: ParsedName = { words: [], parts: [], legal: '', kind: '', display: '' };
  const pieces = piecesOf(name);
  let first = 0;
  while (first < pieces.length && pieces[first]?.part !== part.main) first++;
  if (first === pieces.length) first = -1;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece) continue;
    let { words } = piece;
    // "Acme (Nursing Homes) Ltd": what stands in brackets before the form belongs to the name that is registered.
    const as = piece.part === part.aside && at > 0 && isForm(pieces[at + 1]) ? part.main : piece.part;
    let behind: string[] = [];
    // "Acme Limited, Station Road", "Acme Inc A Quill Company": what stands behind a form that cannot be a plain word is not the name.
    if (as !== part.aside)
      for (let index = at === first || first < 0 ? 1 : 0; index < words.length - 1; index++)
        if (isStrongForm(words[index] ?? '') && (articles.has(words[index + 1] ?? '') || !legalFormAt(words))) {
          behind = words.slice(index + 1);
          words = words.slice(0, index + 1);
          break;
        }
    for (let round = 0; round < 3; round++) {
      const found = legalFormAt(words);
      // "Blue Cross of SC": what follows "of" is a place.
      if (!found || words[found.from - 1] === 'of' || (round > 0 && !behindForm(words, found.from, found.to))) break;
      words =
        found.to === words.length ? words.slice(0, found.from) : words.toSpliced(found.from, found.to - found.from);
      if (result.legal === '' && (at === first || first < 0)) {
        result.legal = found.form.key;
        result.kind = found.form.kind;
        result.display = found.form.display;
      }
    }
    // A later piece that is nothing but a form: "Acme (Group) Co., Ltd".
    const all = ['', ...piece.words];
    const whole = at === first || words.length === 0 ? undefined : [legalFormAt(['', ...words]), legalFormAt(all)];
    const full = whole?.find((each, which) => each?.from === 1 && (which === 0 || each.to === all.length));
    if (full) {
      if (result.legal === '' && (piece.part === part.main || piece.part === part.list)) {
        result.legal = full.form.key;
        result.kind = full.form.kind;
        result.display = full.form.display;
      }
      words = [];
    }
    const last = words.length - 1;
    for (let index = 0; index <= last; index++) {
      const word = words[index] ?? '';
      put(result, (index === last && index > 0 ? numerals.get(word) : undefined) ?? word, as);
    }
    for (const word of behind) put(result, word, part.aside);
  }
  // A name that is nothing but a form keeps it.
  if (result.words.length === 0 && pieces.length > 0) {
    result.words = pieces.flatMap(({ words }) => words);
    result.parts = result.words.map(() => part.main);
  }
  // The name may stand behind the mark only ("- Acme"): then that is the name.
  if (!result.parts.includes(part.main)) result.parts = result.parts.map(() => part.main);
  return result;
}
