/** Text folded and cut into words, the same way for names, legal forms and searches. */
const marks = /\p{M}+/gu;
export const apostrophes = /['’‘`´ʼ＇]/g;
const separators = /[^\p{L}\p{N}]+/gu;
/** Letters that NFKD leaves whole. */
const folded: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Lower case, no accents, compatibility forms unified: "Größe" → "grosse". */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(marks, '').toLowerCase();
  return /^[\x20-\x7e]*$/.test(plain) ? plain : plain.replace(/[ßæœøłđðþı]/g, (letter) => folded[letter] ?? letter);
}

/**
 * Words of a name, folded: "&" and "+" read as "and", apostrophes dropped ("Joe's" → "joes"), initials glued
 * ("P. D. M." and "P D M" → "pdm"), a leading "The" kept (it is dropped from the key only).
 */
export function wordsOf(name: string): string[] {
  const raw = fold(name).replace(apostrophes, '').replace(/[&+]/g, ' and ').replace(separators, ' ').trim();
  if (raw === '') return [];
  const words: string[] = [];
  let initials = '';
  for (const word of raw.split(' ')) {
    if (word.length === 1 && /[\p{Ll}\p{Lo}]/u.test(word)) {
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
