import { tidy } from '../dom.ts';

/** An entry of a list as somebody wants it: its text, and the number by which the page may tell namesakes apart. */
export interface Wanted {
  text: string;
  id?: string | undefined;
  /** How many are called so, where it is more than one: then only its number tells which. */
  namesakes?: number | undefined;
}

/** One line, blanks and the two ways of writing an accent evened out. */
export const plain = (text: string | null | undefined): string => tidy(text).normalize('NFC');

export const wantedOf = (given: string | Wanted): Wanted => {
  const { text, id, namesakes } = typeof given === 'string' ? { text: given } : given;
  return {
    text: plain(text),
    ...(id === undefined ? {} : { id }),
    ...(namesakes === undefined ? {} : { namesakes }),
  };
};

/** The longest word of a text that every way of writing it has: what does not hold it needs no closer look. */
export const wordOf = (text: string): string =>
  (text.match(/[a-z0-9]+/gi) ?? []).toSorted((a, b) => b.length - a.length)[0] ?? '';

/** Is `shown` exactly the wanted text, or that text with its own number beside it ("Acme (12)", "12 - Acme")? */
export function fits(shown: string, { text, id }: Wanted): boolean {
  const given = plain(shown);
  if (given === text) return true;
  if (id === undefined || text === '') return false;
  const rest = given.startsWith(text)
    ? given.slice(text.length)
    : given.endsWith(text)
      ? given.slice(0, -text.length)
      : '';
  return numberAlone.exec(rest)?.[1] === id;
}
/** Does a text say a number and nothing else ("ID 12")? */
export const isNumber = (text: string): boolean => numberAlone.test(text);
const numberAlone = /^[\s\-–—·:,|#([]*(?:id)?[\s:#]*(\d+)[\s\-–—·:,|#)\]]*$/iu;
