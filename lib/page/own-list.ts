import { focusIn } from './focus.ts';
import { byId, holds, isVisible, queryAll } from './dom.ts';
import type { Candidate } from './candidate.ts';

const expanded = '[aria-expanded=true]:is([role=combobox],[aria-haspopup],input)';
const lists = '[role=listbox],[role=menu],[role=option]';
/** A list stands at its control, or over it. */
const near = 16;

/**
 * Whether the list that is open is the control's own: it says that it is expanded, names the list, or has the focus, or nobody else has, and the
 * list stands at it. Its own list, and the veil that some libraries draw behind that, lie over nothing that is to be done first.
 */
export function hasOpenList({ element, control = element }: Candidate): boolean {
  if ([control, element].some((el) => el.matches(expanded) || el.querySelector(expanded) !== null)) return true;
  if ([control, ...element.querySelectorAll('[aria-controls],[aria-owns]')].some(namesOpenList)) return true;
  const { ownerDocument } = element;
  const active = focusIn(ownerDocument);
  const open = queryAll(ownerDocument, lists).filter(isVisible);
  const isFocused = active !== null && active !== ownerDocument.body && holds(element, active);
  const isNobodys = active === null || active === ownerDocument.body || open.some((list) => holds(list, active));
  return (isFocused || isNobodys) && open.some((list) => standsAt(list, control));
}

const namesOpenList = (el: Element): boolean =>
  ['aria-controls', 'aria-owns']
    .flatMap((name) => (el.getAttribute(name) ?? '').split(/\s+/u))
    .map((id) => (id === '' ? null : byId(el, id)))
    .some(
      (named) => named !== null && (named.matches(lists) || named.querySelector(lists) !== null) && isVisible(named),
    );

function standsAt(list: Element, control: Element): boolean {
  const a = list.getBoundingClientRect();
  const b = control.getBoundingClientRect();
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  if (shared < Math.min(a.width, b.width) / 2) return false;
  return a.top - b.bottom < near && b.top - a.bottom < near;
}
