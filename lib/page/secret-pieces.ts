import { secretLabel } from '../consoles/halo-secret.ts';
import { parentOf, viewOf } from './tree.ts';
import { tidy } from './dom.ts';

/** Words of a page, with the element that they stand in. */
interface Words {
  text: string;
  el: Element;
}

/**
 * Texts in reading order; what touches for the eye is one text. A value may be drawn in pieces (one for each group of its
 * digits), and each of them looks like a value of its own.
 */
export function joined(pieces: readonly Text[]): Words[] {
  const all: (Words & { last: Text })[] = [];
  for (const piece of pieces) {
    const former = all.at(-1);
    const el = piece.parentElement;
    if (!el) continue;
    if (former && touches(former.last, former.text, piece)) {
      former.text += piece.data;
      former.last = piece;
    } else all.push({ text: piece.data, el, last: piece });
  }
  return all.map(({ text, el }) => ({ text: tidy(text), el }));
}

function touches(a: Text, before: string, b: Text): boolean {
  const [end, start] = [/\S+$/.exec(before)?.[0], /^\S+/.exec(b.data)?.[0]];
  if (!end || !start || isWord(end) || isWord(start) || secretLabel(tidy(before))) return false;
  return a.nextSibling === b || isDrawnOn(a, b);
}

/** A word of a language, or what ends a sentence, and no piece of a value. */
const isWord = (text: string): boolean =>
  /[:：,;!?)”"]$/.test(text) || (/^\p{L}\p{Ll}{2,}\.?$|^\p{Lu}{2,4}$/u.test(text) && !/^[0-9a-f]+$/.test(text));

/** Does `b` go on where `a` ends: right of it, or in the next line of the same paragraph. */
function isDrawnOn(a: Text, b: Text): boolean {
  const [from, to] = [rectsOf(a).at(-1), rectsOf(b)[0]];
  if (!from || !to || from.width === 0) return false;
  if (from.top < to.bottom && to.top < from.bottom) return Math.abs(to.left - from.right) < 2;
  const hyphen = a.data.endsWith('-') || b.data.startsWith('-');
  return to.top >= from.bottom - 4 && blockOf(a) === blockOf(b) && (hyphen || !isBroken(a, b));
}

function rectsOf(text: Text): DOMRect[] {
  const range = text.ownerDocument.createRange();
  range.selectNode(text);
  return [...range.getClientRects()];
}

function blockOf(text: Text): Element | null {
  let up = parentOf(text);
  while (up && /^(?:inline|contents)/.test(viewOf(up).getComputedStyle(up).display)) up = parentOf(up);
  return up;
}

/** Is there a line break that somebody wrote between the two. */
function isBroken(a: Text, b: Text): boolean {
  const range = a.ownerDocument.createRange();
  range.setStartAfter(a);
  range.setEndBefore(b);
  return range.cloneContents().querySelector('br') !== null;
}
