/** Text folded and cut into words, the same way for names, legal forms and searches. */
const marks = /\p{M}+/gu;
export const apostrophes = /['’‘`´ʼ＇]/g;
const separators = /[^\p{L}\p{N}]+/gu;
const ascii = /^[\x00-\x7f]*$/;
/** Is the text plain letters, digits and signs of English? */
export const isAscii = (text: string): boolean => ascii.test(text);
const initial = /[\p{Ll}\p{Lo}]/u;
/** Letters that NFKD leaves whole. */
const folded: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Lower case, no accents, compatibility forms unified: "Größe" → "grosse". */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  // Most accents are of one block; the others cost a look at what Unicode calls a mark.
  let plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase();
  if (ascii.test(plain)) return plain;
  plain = plain.replace(marks, '');
  return ascii.test(plain) ? plain : plain.replace(/[ßæœøłđðþı]/g, (letter) => folded[letter] ?? letter);
}

/** Letters and digits of ASCII text cut into words, the text in lower case. */
function plainWords(text: string): string[] {
  const words: string[] = [];
  let begin = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 32 : text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      if (begin < 0) begin = at;
      continue;
    }
    if (begin >= 0) words.push(text.slice(begin, at));
    begin = -1;
    if (code === 38 || code === 43) words.push('and');
  }
  return words;
}

function anyWords(text: string): string[] {
  const raw = text.replace(/[&+]/g, ' and ').replace(separators, ' ').trim();
  return raw === '' ? [] : raw.split(' ');
}

/**
 * Words of a name, folded: "&" and "+" read as "and", apostrophes dropped ("Joe's" → "joes"), initials glued
 * ("P. D. M." and "P D M" → "pdm"), a leading "The" kept (it is dropped from the key only).
 */
export function wordsOf(name: string): string[] {
  let text = fold(name);
  // Most names are plain: they are spared two looks at every letter.
  const plain = text.length === name.length && ascii.test(text);
  if (!plain || text.includes("'") || text.includes('`')) text = text.replace(apostrophes, '');
  const all = plain || ascii.test(text) ? plainWords(text) : anyWords(text);
  const words: string[] = [];
  let initials = '';
  for (const word of all) {
    if (word.length === 1 && initial.test(word)) {
      initials += word;
      continue;
    }
    if (initials !== '') words.push(initials);
    initials = '';
    words.push(word);
  }
  if (initials !== '') words.push(initials);
  return words;
}
