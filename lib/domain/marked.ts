/** Texts in which `**` marks what a console calls something. */

/** Splits "Set **Active** to **Yes**" into text and labels; a lone `**` stays as it is. */
export function marked(text: string): { text: string; label: boolean }[] {
  return text
    .split(/\*\*(.+?)\*\*/su)
    .map((part, index) => ({ text: part, label: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

/** The same as it is read aloud or written down. */
export const plain = (text: string): string =>
  marked(text)
    .map((part) => part.text)
    .join('');
