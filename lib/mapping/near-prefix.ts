/** Typed beginnings with one slip in them. */

/** Letters from which on a slip is forgiven. */
export const fewest = 4;

/** The same from `at` on, `t` letters of what was typed and `w` letters of the word left out? */
function goesOn(typed: string, word: string, at: number, t: number, w: number): boolean {
  for (let n = at + t; n < typed.length; n++) if (typed.charCodeAt(n) !== word.charCodeAt(n - t + w)) return false;
  return true;
}

/** Is `typed` a beginning of `word` with at most one letter wrong, missing, extra or swapped? */
export function nearPrefix(typed: string, word: string): boolean {
  let at = 0;
  while (at < typed.length && typed.charCodeAt(at) === word.charCodeAt(at)) at++;
  if (at >= typed.length) return true;
  return (
    goesOn(typed, word, at, 1, 1) ||
    goesOn(typed, word, at, 1, 0) ||
    goesOn(typed, word, at, 0, 1) ||
    (typed.charCodeAt(at) === word.charCodeAt(at + 1) &&
      typed.charCodeAt(at + 1) === word.charCodeAt(at) &&
      goesOn(typed, word, at, 2, 2))
  );
}
