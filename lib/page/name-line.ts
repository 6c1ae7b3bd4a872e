/** Does a badge of one or two letters stand for this name: its beginning, or initials of its words ("AD" for "Acme West Dental")? */
function standsFor(badge: string, name: string): boolean {
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

/** The line with the name: the first one, unless that is a badge of letters which is drawn before the name. */
export function nameLine([first = '', second]: readonly string[]): string {
  return second !== undefined && first.length <= 2 && standsFor(first, second) ? second : first;
}
