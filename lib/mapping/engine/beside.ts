/** What tools and people write in front of a name and behind it: codes, notes of what has become of the customer, telephone numbers. */
import { legalFormAt } from '../legal-forms.ts';
import { part, type Piece } from './piece.ts';
import { isToolWord } from './tool-words.ts';

/** "old", "backup"; "cot80", "0423": a note or a code that a tool or a person put in front. */
const isCode = (word: string): boolean => isToolWord(word) || /^(?=.*\d.*\d)[a-z]{0,5}\d+[a-z]?$/u.test(word);
/** A number at the very beginning that is neither a year nor a part of a name ("3663 Foods" is spared by its length), and a code of letters and figures. */
const clearCode = /^(?:\d{5,}|[a-z]{1,5}\d{3,})$/u;
/** "acm01" in front of "Acme": what it numbers it has to stand for. */
const shortCode = /^([a-z]{2,4})\d{1,2}$/u;
/** "SR-4411", "T20240312.0043" */
const ticket = /^[a-z]{0,3}\d{4,}$/u;
/** Letters of what stands for a name in front of it. */
const shortest = 2;
const longest = 4;

const digitsOnly = /^\d+$/u;
/** Figures from which on numbers side by side are one to call. */
const telephone = 7;
const callMarks = new Set(['tel', 'phone', 'ph', 'fax', 'mob', 'mobile']);

/** Is there a name in these words, and not only a legal form? */
function holdsName(words: readonly string[]): boolean {
  const found = legalFormAt(['', ...words]);
  return words.length > 0 && !(found?.from === 1 && found.to === words.length + 1);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Most names hold no figure: a look at one letter spares them the patterns. */
const endsInDigit = (word: string): boolean => isDigit(word.charCodeAt(word.length - 1));

/** How many words at the end are a telephone number or a date: several numbers, or one long one, with the word that announces it. */
function numbersBehind(words: readonly string[]): number {
  let at = words.length;
  let figures = 0;
  while (at > 0 && endsInDigit(words[at - 1] ?? '') && digitsOnly.test(words[at - 1] ?? ''))
    figures += (words[--at] ?? '').length;
  if (figures < telephone) return 0;
  if (callMarks.has(words[at - 1] ?? '')) at--;
  return words.length - at;
}

/** How many words in front are a code or a number of a ticket. */
function codesInFront(words: readonly string[]): number {
  const first = words[0] ?? '';
  const second = words[1] ?? '';
  const numbered = endsInDigit(first) ? shortCode.exec(first)?.[1] : undefined;
  const clear =
    endsInDigit(first) && (clearCode.test(first) || (numbered !== undefined && standsFor(numbered, words.slice(1))));
  const two = endsInDigit(second) && second.length > 2 && (clear || first.length < 4);
  if (two && digitsOnly.test(second) && ticket.test(first + second)) return 2;
  return clear ? 1 : 0;
}

/** Is it what a tool calls the name that follows for short, its beginning or its initials: "HAL - Hald Transport"? */
function standsFor(word: string, name: readonly string[]): boolean {
  if (word.length < shortest || word.length > longest || name.length === 0) return false;
  const initialsOf = (words: readonly string[]): string => words.map((each) => each.charAt(0)).join('');
  return (
    name.join('').startsWith(word) ||
    initialsOf(name).startsWith(word) ||
    initialsOf(name.filter((each) => each.length > 3)).startsWith(word)
  );
}

/** Is what stands in front of the name a code or a note? */
function isNote({ words }: Piece, name: readonly string[]): boolean {
  if (words.every(isCode)) return true;
  return words.length === 1 ? standsFor(words[0] ?? '', name) : codesInFront(words) === words.length;
}

/** Puts codes, notes and telephone numbers beside the name: "COT80 - Coty", "OLD - Coty", "41642 Coty", "COT080 Coty", "Coty 555 201 3344". */
export function besideName(pieces: Piece[]): Piece[] {
  const first = pieces[0];
  const second = pieces[1];
  if (!first) return pieces;
  const alone = first.part === part.main || !pieces.some((each) => each.part === part.main);
  if (second?.part === part.aside && alone && isNote(first, second.words))
    return [{ part: part.aside, words: first.words }, { part: part.main, words: second.words }, ...pieces.slice(2)];
  if (first.part !== part.main) return pieces;
  const codes = codesInFront(first.words);
  if (codes === 0 && numbersBehind(first.words) === 0) return pieces;
  const front = holdsName(first.words.slice(codes)) ? codes : 0;
  const rest = first.words.slice(front);
  const behind = numbersBehind(rest);
  const until = holdsName(rest.slice(0, rest.length - behind)) ? rest.length - behind : rest.length;
  if (front === 0 && until === rest.length) return pieces;
  return [
    { part: part.aside, words: first.words.slice(0, front) },
    { part: part.main, words: rest.slice(0, until) },
    { part: part.aside, words: rest.slice(until) },
    ...pieces.slice(1),
  ].filter(({ words }) => words.length > 0);
}
