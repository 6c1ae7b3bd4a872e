import { isVisible, textOf, viewOf } from '../dom.ts';

/** Where the entries of a list lay that was known by several of them: one that is left alone by a filter is one still. */
const homes = new WeakMap<Element, Home>();
interface Home {
  parent: Element | null;
  name: string;
}
const isHome = ({ parent, name }: Home, el: Element): boolean => el.parentElement === parent && el.localName === name;

/** Entries with neither roles nor class names: what lies side by side under a pointer that says that it can be pressed. */
export function bareOptions(list: Element): Element[] {
  const all = list.getElementsByTagName('*');
  if (all.length > 1500 || list.localName === 'body') return [];
  const points = (el: Element) => viewOf(el).getComputedStyle(el).cursor === 'pointer';
  const found: Element[] = [];
  for (const el of all) {
    // The list itself may be drawn in a cell of a table.
    const other = el.closest('button,[role=button],a[href],label,input,select,textarea,table');
    if (other && list.contains(other)) continue;
    if (found.at(-1)?.contains(el) === true || !points(el) || !isVisible(el) || textOf(el) === '') continue;
    found.push(el);
  }
  const [first] = found;
  if (!first) return [];
  const home: Home = { parent: first.parentElement, name: first.localName };
  if (!found.every((el) => isHome(home, el)) || home.parent === list.parentElement || points(list)) return [];
  const known = homes.get(list);
  if (found.length === 1 && !list.querySelector('input') && !(known && isHome(known, first))) return [];
  if (found.length > 1) homes.set(list, home);
  return found;
}
