/** A name cut into words by the part of the name that each belongs to. */
import { withoutEmail } from '../names.ts';
import { besideName } from './beside.ts';
import { part, type Piece } from './piece.ts';
import { isStrongForm } from '../legal-forms.ts';
import { apostrophes, fold, isAscii } from '../words.ts';

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

/** What web pages leave in names that were copied out of them. */
const entity = /&(amp|#0?39|apos|rsquo|quot|nbsp|lt|gt);/g;
const entities: Record<string, string> = { amp: '&', '#39': "'", '#039': "'", apos: "'", rsquo: "'" };
/** UTF-8 that was read as Latin letters: "MÃ¼ller". */
const misread = /[\u00c2-\u00df][\u0080-\u00bf]/g;
const reread = (pair: string): string =>
  String.fromCharCode(((pair.charCodeAt(0) & 31) << 6) | (pair.charCodeAt(1) & 63));
/** "(020) 7946 0018", "+49 30 123456" */
const telephone = /[(+]\d[\d ()./-]{5,}\d/g;
/** Legal forms in brackets, and what is written in signs that part words: "Acme (Pty) Ltd", "M/s Acme", "F.lli Rossi", "St Mary's C of E School". */
const bracketed = /\((pty|pvt|private|proprietary)\.?\)/g;
const messrs = /^m\/s\.?\s/;
const brothers = /\bf\.\s?lli\b/g;
const anglican = /\bc of e\b/g;
/** What stands between a name and a site, a person or a note. "_" is one only where there are blanks as well. */
const between = /\s[-/\\>~•·»;]+\s|\s*[|:]\s*|\s(?:attn|fao|c\/o)\b/gu;

const withoutDots = (letters: string): string => letters.replaceAll('.', '');

function marked(name: string): Piece[] {
  const read = name
    .slice(0, longest)
    .replace(misread, reread)
    .replace(control, ' ')
    .replace(entity, (_, sign: string) => entities[sign] ?? ' ');
  let text = fold(withoutEmail(read).replace(psaSuffix, ''))
    .replace(apostrophes, '')
    .replace(/[–—]/g, ' - ')
    .replace(/\bdo not use\b/g, ' dnu ')
    .replace(bracketed, ' $1 ')
    .replace(messrs, '')
    .replace(brothers, 'fratelli')
    .replace(anglican, 'ce')
    .replace(telephone, (number) => ` \u0002${number.replace(/\D+/g, '')}\u0003 `)
    .replace(/[&+]/g, ' and ');
  const { dotted, domain, splitter } = patternsOf(text);
  if (text.includes('.')) text = text.replace(dotted, withoutDots).replace(domain, ' $1 ');
  text = text
    .replace(aliasMark, ' \u0001 ')
    .replace(between, ' \u0004 ')
    .replace(/,/gu, ' \u0005 ')
    .replace(/[([{<]/gu, ' \u0002 ')
    .replace(/[)\]}>]/gu, ' \u0003 ');
  if (/\S\s+\S/.test(text)) text = text.replace(/_/g, ' \u0004 ');
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
  'use',
  'attn',
  'fao',
  'lli',
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
      // "St Mary's C of E School"
      if (word === 'of' && text.charAt(begin - 2) === 'c') return undefined;
      // "acme.com"
      if (code === 46 && word.length > 2) {
        const next = text.charCodeAt(at + 1);
        if (next >= 97 && next <= 122) return undefined;
      }
      begin = -1;
    }
    if (code === 32 || code === 46) continue;
    if (code === 38 || code === 43) {
      // A telephone number may begin so.
      if (code === 43 && text.charCodeAt(at + 1) < 58) return undefined;
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
  return besideName(full);
}
