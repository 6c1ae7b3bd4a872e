import { isVisible, parentOf } from '../dom.ts';
import { rowSelector } from '../names.ts';
import { optionsIn } from './popup.ts';

/**
 * The list that an editor holds itself, below the box in which its entries are searched: some tables open one over the cell
 * that says by no role what it is, and opens nothing further. Only for a box that was not there before its cell was pressed.
 */
export function listInEditor(box: Element): Element | null {
  let inner: Element = box;
  for (let level = 0; level < 4; level += 1) {
    const up = parentOf(inner);
    if (!up || up.matches(`${rowSelector},form,body`)) return null;
    for (const beside of up.children)
      if (beside !== inner && isVisible(beside) && !beside.matches(rowSelector) && optionsIn(beside).length > 1)
        return beside;
    inner = up;
  }
  return null;
}
