/** Does a badge of one or two letters stand for this name: its beginning, or initials of its words ("AD" for "Acme West Dental")? */
function standsFor(badge: string, name: string): boolean {
  if (address.test(name)) return false;
  const letters = badge.toLowerCase();
  const text = name.toLowerCase();
  const initials = text
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0))
    .join('');
  return (
    text.startsWith(letters) || (initials.startsWith(letters.charAt(0)) && initials.includes(letters.charAt(1), 1))
  );
}

/** A domain, an e-mail or a number below it: of a short name its beginning is that name, and no badge ("HP" over "hp.com"). */
const address = /^(?:\S+\.[a-z]{2,}(?:[/:]\S*)?|\S+@\S+|(?:\p{L}+\W+)?\d[\d\s().,-]*)$/iu;

/** The line with the name: the first one, unless that is a badge of letters which is drawn before the name. */
export function nameLine([first = '', second]: readonly string[]): string {
  return second !== undefined && first.length <= 2 && standsFor(first, second) ? second : first;
}
