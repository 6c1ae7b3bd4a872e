/** A name cut into words by the part of the name that each belongs to. */
import { withoutEmail } from '../names.ts';
import { apostrophes, fold } from '../words.ts';

/** Parts of a name: the name itself; what it also trades as; what stands in brackets, after a dash or behind the legal form; what follows a comma. */
export const part = { main: 0, alias: 1, aside: 2, list: 3 } as const;

export interface Piece {
  part: number;
  words: string[];
}

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

/** Initials that stand alone are one word: "p d m" → "pdm". */
function glueInitials(words: string[]): string[] {
  let initials = 0;
  for (const word of words) if (word.length < 3 && single.test(word)) initials++;
  if (initials === 0) return words;
  const glued: string[] = [];
  let run = '';
  for (const word of words) {
    if (word.length < 3 && single.test(word)) {
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

/** Cuts folded text into words and marks; marks are the control characters put in by `marked`. */
function cut(text: string): string[] {
  return text
    .split(splitter)
    .flatMap((piece) => (piece.length > 1 ? piece.split(/([\u0001-\u0005])/u) : [piece]))
    .filter((piece) => piece !== '');
}

function marked(name: string): Piece[] {
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
  return pieces;
}

/** Words of which an alias may begin, or of which the long way has to decide. */
const asks = new Set([
  'trading',
  'doing',
  'formerly',
  'previously',
  'known',
  'subsidiary',
  'division',
  'member',
  'part',
  'unit',
  'www',
]);
const aliasWords = new Set(['dba', 'fka', 'aka']);

/**
 * The same as `marked` for the plain names that most are: ASCII letters, digits, blanks, "&", ".", commas, apostrophes,
 * hyphens within words. Undefined where there is anything else.
 */
function plain(name: string): Piece[] | undefined {
  if (name.length > longest) return undefined;
  const pieces: Piece[] = [{ part: part.main, words: [] }];
  let words = pieces[0]?.words ?? [];
  let outside: number = part.main;
  let begin = -1;
  let lone = '';
  const lower = name.toLowerCase();
  const text = lower.includes("'") ? lower.replaceAll("'", '') : lower;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 32 : text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      if (begin < 0) begin = at;
      continue;
    }
    if (begin >= 0) {
      const word = text.slice(begin, at);
      if (word.length === 1) {
        // "d b a" and "a k a" in letters of their own.
        if (lone !== '') {
          lone += word;
          if (/dba|fka|aka/.test(lone)) return undefined;
        } else lone = word;
      } else {
        lone = '';
        if (asks.has(word)) return undefined;
      }
      if (aliasWords.has(word)) {
        outside = part.alias;
        words = [];
        pieces.push({ part: outside, words });
      } else words.push(word);
      // "acme.com"
      if (code === 46 && word.length > 2) {
        const next = text.charCodeAt(at + 1);
        if (next >= 97 && next <= 122) return undefined;
      }
      begin = -1;
    }
    if (code === 32 || code === 46) continue;
    if (code === 38 || code === 43) {
      words.push('and');
      lone = '';
    } else if (code === 44) {
      words = [];
      pieces.push({ part: outside === part.main ? part.list : outside, words });
    } else if (code === 45) {
      if (at === 0 || at + 1 >= text.length) continue;
      const before = text.charCodeAt(at - 1);
      const after = text.charCodeAt(at + 1);
      if (before === 32 || after === 32 || before === 45 || after === 45) return undefined;
    } else return undefined;
  }
  return pieces;
}

/** The pieces of a name that hold words, in their order. */
export function piecesOf(name: string): Piece[] {
  const pieces = plain(name) ?? marked(name);
  const full = pieces.filter(({ words }) => words.length > 0);
  for (const piece of full) piece.words = glueInitials(piece.words);
  return full;
}
