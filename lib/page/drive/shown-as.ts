import { linesOf } from '../dom.ts';
import { plain, type Wanted } from './wanted.ts';

/** By the text that a page shows for a chosen entry, its name: some draw the whole entry, its domain or number beside the name. */
const names = new WeakMap<Document, Map<string, string>>();

/** Notes how this entry, which is about to be chosen, is written, where that is more than its name. */
export function noteShownAs(option: Element, { text }: Wanted): void {
  const lines = linesOf(option);
  if (lines.length < 2) return;
  const known = names.get(option.ownerDocument) ?? new Map<string, string>();
  names.set(option.ownerDocument, known);
  for (const between of [' ', ', ']) known.set(plain(lines.join(between)), text);
}

/** The name of the entry that is written so; `null` where none was chosen that is. */
export const nameShownAs = ({ ownerDocument }: Element, text: string): string | null =>
  names.get(ownerDocument)?.get(plain(text)) ?? null;
