import { find, words } from './look.ts';
import { fieldNames, folded as key } from './words.ts';

export const boxes =
  'input:not([type=hidden],[type=checkbox],[type=radio],[type=button],[type=submit],[type=search]),textarea';
type Field = keyof typeof fieldNames;

/** The wizard's text boxes by what they are called: tied label, else the text before them, else the placeholder. */
export function fieldsIn(roots: readonly ParentNode[]): Partial<Record<Field, Element>> {
  const found: Partial<Record<Field, Element>> = {};
  for (const box of find(roots, boxes)) {
    const names = namesFor(box).map(key);
    for (const field of Object.keys(fieldNames) as Field[])
      if (!found[field] && names.some((name) => fieldNames[field].test(name) && name.length < 60)) found[field] = box;
  }
  return found;
}

function namesFor(box: Element): string[] {
  const names = [box.getAttribute('aria-label') ?? '', box.getAttribute('placeholder') ?? ''];
  for (const id of (box.getAttribute('aria-labelledby') ?? '').split(/\s+/)) {
    const label = id && (box.getRootNode() as Document).getElementById?.(id);
    if (label) names.push(words(label));
  }
  if ('labels' in box) for (const label of (box as HTMLInputElement).labels ?? []) names.push(words(label));
  let node: Element = box;
  for (let up = box.parentElement, level = 0; up && level < 6; node = up, up = up.parentElement, level += 1) {
    const before = node.previousElementSibling;
    if (before && !before.querySelector(boxes)) names.push(words(before));
    if (up.querySelectorAll(boxes).length > 1) break;
    if (words(up)) names.push(words(up));
  }
  return names;
}
