/** A company name taken apart: its words, which part of the name each belongs to, and the legal form. */
import { isStrongForm, legalFormAt } from '../legal-forms.ts';
import { withoutEmail } from '../names.ts';
import { apostrophes, fold } from '../words.ts';

/** Parts of a name: the name itself; what it also trades as; what stands in brackets, after a dash or behind the legal form; what follows a comma. */
export const part = { main: 0, alias: 1, aside: 2, list: 3 } as const;

export interface ParsedName {
  /** Canonical words without legal form; "&" is "and". */
  words: string[];
  /** For each word its `part`. */
  parts: number[];
  /** Key and kind of the legal form, and how people write it; '' when there is none. */
  legal: string;
  kind: string;
  display: string;
  /** What names are called the same by: the words in order without "and" and "the". */
  key: string;
}

/** Spellings that mean one word everywhere. Others are told by their letters (mgmt, svcs), see alike.ts. */
const canonical = new Map(
  (
    'saint st|sainte st|mount mt|fort ft|bros brothers|bro brothers|intl international|natl national|' +
    'univ university|dept department|govt government|ctr center|centre center|assn association|assocs associates|' +
    'bldg building|svc services|svcs services|serv services|sys systems|syss systems|tech technologies|techs technologies|' +
    'mfg manufacturing|mgt management|mgmt management|grp group|hldgs holdings|hlth health|hosp hospital|inst institute|lab laboratories|labs laboratories|' +
    'soln solutions|engrg engineering|ii 2|iii 3|colour color|organisation organization|theatre theater|usa us'
  )
    .split('|')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);

const aliasMark =
  /\b(?:d ?[/.]? ?b ?[/.]? ?a\b\.?|t ?\/ ?as?\b|trading as\b|doing business as\b|formerly(?: known as)?\b|previously\b|f ?\/? ?k ?\/? ?a\b|a ?\/? ?k ?\/? ?a\b|now known as\b|\ban? (?:subsidiary|division|member|part|unit) of\b)/gu;
const domain =
  /(?:https?:\/\/)?(?:\bwww\.)?\b([\p{L}\p{N}][\p{L}\p{N}-]{2,})\.(?:(?:co|org|ltd|plc|ac|gov|com|me|net|sch|nhs)\.)?(?:com|net|org|info|biz|io|co|uk|eu|de|fr|nl|us|ca|au|ie|nz|za|ch|at|be|es|it|se|dk|fi|pl|edu|gov|group)\b(?!\.\p{L})/gu;
/** Letters of a name that are looked at. */
const longest = 300;
const control = /\p{Cc}+/gu;
/** An id that BackupNerd/Backup-Scripts hangs on a name: "Acme Inc | Acme Corporation ~ 1234". */
const psaSuffix = /~\s*\d+\s*$/u;
const splitter = /[^\p{L}\p{N}\u0001-\u0005]+/u;
const single = /^[\p{Ll}\p{Lo}]$/u;

/** Cuts folded text into words and marks; marks are the control characters put in by `parse`. */
function cut(text: string): string[] {
  return text
    .split(splitter)
    .flatMap((piece) => piece.split(/([\u0001-\u0005])/u))
    .filter((piece) => piece !== '');
}

/** Initials that stand alone are one word: "p d m" → "pdm". */
function glueInitials(words: string[]): string[] {
  const glued: string[] = [];
  let run = '';
  for (const word of words) {
    if (single.test(word)) {
      run += word;
      continue;
    }
    if (run !== '') glued.push(run);
    run = '';
    glued.push(word);
  }
  if (run !== '') glued.push(run);
  return glued;
}

interface Piece {
  part: number;
  words: string[];
}

function piecesOf(name: string): Piece[] {
  const text = fold(withoutEmail(name.slice(0, longest).replace(control, ' ')).replace(psaSuffix, ''))
    .replace(apostrophes, '')
    .replace(/[&+]/g, ' and ')
    .replace(domain, ' $1 ')
    .replace(aliasMark, ' \u0001 ')
    .replace(/,/gu, ' \u0005 ')
    .replace(/[([{<]/gu, ' \u0002 ')
    .replace(/[)\]}>]/gu, ' \u0003 ')
    .replace(/\s[-–—]+\s|\s*[|:]\s*|[–—]/gu, ' \u0004 ');
  const pieces: Piece[] = [{ part: part.main, words: [] }];
  let outside: number = part.main;
  const open = (as: number): void => void pieces.push({ part: as, words: [] });
  for (const piece of cut(text)) {
    if (piece === '\u0001') open((outside = part.alias));
    else if (piece === '\u0002') open(part.aside);
    else if (piece === '\u0003') open(outside);
    else if (piece === '\u0004') open((outside = part.aside));
    else if (piece === '\u0005') open(outside === part.main ? part.list : outside);
    else pieces.at(-1)?.words.push(piece);
  }
  return pieces.filter(({ words }) => words.length > 0);
}

/** Takes a name apart. A name without letters or digits has no words. */
export function parse(name: string): ParsedName {
  const result: ParsedName = { words: [], parts: [], legal: '', kind: '', display: '', key: '' };
  const pieces = piecesOf(name);
  const first = pieces.findIndex(({ part: each }) => each === part.main);
  for (const [at, piece] of pieces.entries()) {
    let words = glueInitials(piece.words);
    let behind: string[] = [];
    // "Acme Limited, Station Road": what stands behind a form that cannot be a plain word is not the name.
    if (piece.part !== part.aside)
      for (let index = 1; index < words.length - 1; index++)
        if (isStrongForm(words[index] ?? '') && !legalFormAt(words)) {
          behind = words.slice(index + 1);
          words = words.slice(0, index + 1);
          break;
        }
    for (let round = 0; round < 3; round++) {
      const found = legalFormAt(words);
      if (!found) break;
      words = [...words.slice(0, found.from), ...words.slice(found.to)];
      if (result.legal === '' && (at === first || first < 0)) {
        result.legal = found.form.key;
        result.kind = found.form.kind;
        result.display = found.form.display;
      }
    }
    // A later piece that is nothing but a form: "Acme (Group) Co., Ltd".
    const whole = at === first || words.length === 0 ? undefined : legalFormAt(['', ...words]);
    if (whole?.from === 1) {
      if (result.legal === '' && (piece.part === part.main || piece.part === part.list)) {
        result.legal = whole.form.key;
        result.kind = whole.form.kind;
        result.display = whole.form.display;
      }
      words = [];
    }
    for (const [list, as] of [
      [words, piece.part],
      [behind, part.aside],
    ] as const)
      for (const word of list) {
        result.words.push(canonical.get(word) ?? word);
        result.parts.push(as);
      }
  }
  // A name that is nothing but a form keeps it.
  if (result.words.length === 0 && pieces.length > 0) {
    result.words = pieces.flatMap(({ words }) => words);
    result.parts = result.words.map(() => part.main);
  }
  // The name may stand behind the mark only ("- Acme"): then that is the name.
  if (!result.parts.includes(part.main)) result.parts = result.parts.map(() => part.main);
  result.key = result.words.filter((word) => word !== 'and' && word !== 'the').join(' ') || result.words.join(' ');
  return result;
}
