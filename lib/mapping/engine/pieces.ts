/** A name cut into words by the part of the name that each belongs to. */
import { withoutEmail } from '../names.ts';
import { isStrongForm } from '../legal-forms.ts';
import { apostrophes, fold, isAscii } from '../words.ts';

/** Parts of a name: the name itself; what it also trades as; what stands in brackets, after a dash or behind the legal form; what follows a comma. */
export const part = { main: 0, alias: 1, aside: 2, list: 3 } as const;

export interface Piece {
  part: number;
  words: string[];
}

const aliasMark =
  /\b(?:d ?[/.]? ?b ?[/.]? ?a\b\.?|t ?\/ ?as?\b|trading as\b|doing business as\b|formerly(?: known as)?\b|previously\b|f ?\/? ?k ?\/? ?a\b|a ?\/? ?k ?\/? ?a\b|now known as\b|\ban? (?:subsidiary|division|member|part|unit) of\b)/gu;
/** Patterns over folded text: `\p{L}` and `\p{N}` cost milliseconds at the first use, and hardly a name needs them. */
function patterns(letter: string, digit: string, flags: string) {
  const sign = `[${letter}${digit}]`;
  return {
    domain: new RegExp(
      `(?:https?:\\/\\/)?(?:\\bwww\\.)?\\b(${sign}[${letter}${digit}-]{2,})\\.(?:(?:co|org|ltd|plc|ac|gov|com|me|net|sch|nhs)\\.)?(?:com|net|org|info|biz|io|co|uk|eu|de|fr|nl|us|ca|au|ie|nz|za|ch|at|be|es|it|se|dk|fi|pl|edu|gov|group)\\b(?!\\.[${letter}])`,
      flags,
    ),
    /** Letters with dots between: "s.à r.l." is read as letters, "v.o.f." as one word whatever stands before it. */
    dotted: new RegExp(`(?<!${sign})[${letter}](?:\\.[${letter}])+(?!${sign})\\.?`, flags),
    splitter: new RegExp(`[^${letter}${digit}\\u0001-\\u0005]+`, flags),
  };
}
let plainPatterns: ReturnType<typeof patterns> | undefined;
let anyPatterns: ReturnType<typeof patterns> | undefined;
const patternsOf = (text: string): ReturnType<typeof patterns> =>
  isAscii(text)
    ? (plainPatterns ??= patterns('a-z', '0-9', 'g'))
    : (anyPatterns ??= patterns('\\p{L}', '\\p{N}', 'gu'));
/** Letters of a name that are looked at. */
const longest = 300;
const control = /[\0-\u001f\u007f-\u009f]+/g;
/** An id that BackupNerd/Backup-Scripts hangs on a name: "Acme Inc | Acme Corporation ~ 1234". */
const psaSuffix = /~\s*\d+\s*$/u;
const single = /^[\p{Ll}\p{Lo}]$/u;

function isLetter(word: string | undefined): boolean {
  if (word === undefined || word.length > 2) return false;
  const code = word.charCodeAt(0);
  return code < 128 ? word.length === 1 && code >= 97 && code <= 122 : single.test(word);
}
/** Single letters that are "and" somewhere, between words that are none. */
const andLetters = new Set(['y', 'e', 'u', 'и']);

/** Initials that stand alone are one word, also with "&" between: "p d m" → "pdm", "j and b" → "jb". */
function glueInitials(words: string[]): string[] {
  let initials = 0;
  for (const word of words) if (isLetter(word)) initials++;
  if (initials === 0) return words;
  const glued: string[] = [];
  let run = '';
  for (const [at, word] of words.entries()) {
    if (isLetter(word)) {
      // "Garcia y Ruiz"
      const alone = run === '' && at > 0 && at + 1 < words.length && !isLetter(words[at + 1]);
      if (alone && andLetters.has(word) && !isStrongForm(words[at + 1] ?? '')) glued.push('and');
      else run += word;
      continue;
    }
    if (word === 'and' && run !== '' && isLetter(words[at + 1])) continue;
    if (run !== '') glued.push(run);
    run = '';
    glued.push(word);
  }
  if (run !== '') glued.push(run);
  return glued;
}

/** Where Chinese, Japanese or Korean signs meet others, and around their legal forms, words end though there is no blank. */
const dense = /[\u2e80-\uffdc]/u;
const denseEdge = /(?<=[\u2e80-\uffdc])(?=[a-z\d])|(?<=[a-z\d])(?=[\u2e80-\uffdc])/gu;
const denseForm = /株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限公司|주식회사/gu;

/** Cuts folded text into words and marks; marks are the control characters put in by `marked`. */
function cut(text: string, splitter: RegExp): string[] {
  return text
    .split(splitter)
    .flatMap((piece) => (piece.length > 1 ? piece.split(/([\u0001-\u0005])/u) : [piece]))
    .filter((piece) => piece !== '');
}

const withoutDots = (letters: string): string => letters.replaceAll('.', '');

function marked(name: string): Piece[] {
  let text = fold(withoutEmail(name.slice(0, longest).replace(control, ' ')).replace(psaSuffix, ''))
    .replace(apostrophes, '')
    .replace(/[–—]/g, ' - ')
    .replace(/[&+]/g, ' and ');
  const { dotted, domain, splitter } = patternsOf(text);
  if (text.includes('.')) text = text.replace(dotted, withoutDots).replace(domain, ' $1 ');
  text = text
    .replace(aliasMark, ' \u0001 ')
    .replace(/,/gu, ' \u0005 ')
    .replace(/[([{<]/gu, ' \u0002 ')
    .replace(/[)\]}>]/gu, ' \u0003 ')
    .replace(/\s-+\s|\s*[|:]\s*/gu, ' \u0004 ');
  if (dense.test(text)) text = text.replace(denseForm, ' $& ').replace(denseEdge, ' ');
  const pieces: Piece[] = [{ part: part.main, words: [] }];
  let outside: number = part.main;
  const open = (as: number): void => void pieces.push({ part: as, words: [] });
  for (const piece of cut(text, splitter)) {
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
  let text = name.toLowerCase();
  if (text.includes("'")) text = text.replaceAll("'", '');
  if (text.includes('.')) text = text.replace(patternsOf('').dotted, withoutDots);
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

/** Words that stand in front of a name and say only what has become of the customer. */
const states = new Set(
  'old archived archive inactive closed left ended expired disabled deleted delete test demo trial new dup duplicate zz zzz x xx xxx'.split(
    ' ',
  ),
);
/** "cot80", "0423": a code that a tool or a person put in front. */
const isCode = (word: string): boolean => states.has(word) || /^(?=.*\d.*\d)[a-z]{0,5}\d+[a-z]?$/u.test(word);
/** A number at the very beginning that is neither a year nor a part of a name ("3663 Foods" is spared by its length). */
const longNumber = /^\d{5,}$/u;

/** Puts what stands in front of the name as a code or a note beside it: "COT80 - Coty", "OLD - Coty", "41642 Coty". */
function withoutPrefix(pieces: Piece[]): Piece[] {
  const [first, second] = pieces;
  if (!first || first.part !== part.main) return pieces;
  if (second?.part === part.aside && first.words.every(isCode))
    return [{ part: part.aside, words: first.words }, { part: part.main, words: second.words }, ...pieces.slice(2)];
  const [code = ''] = first.words;
  if (first.words.length > 1 && longNumber.test(code))
    return [{ part: part.aside, words: [code] }, { part: part.main, words: first.words.slice(1) }, ...pieces.slice(1)];
  return pieces;
}

/** The pieces of a name that hold words, in their order. */
export function piecesOf(name: string): Piece[] {
  const pieces = plain(name) ?? marked(name);
  const full = pieces.filter(({ words }) => words.length > 0);
  for (const piece of full) piece.words = glueInitials(piece.words);
  return withoutPrefix(full);
}
