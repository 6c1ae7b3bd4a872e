import { haloLandmarks } from '../consoles/halo-landmarks.ts';
import { fold } from '../consoles/fold.ts';
import { meaningOf } from '../consoles/glossary.ts';
import { remembered } from './glimpse.ts';
import { holds, isVisible, parentOf, queryAll, textElements, textOf, viewOf } from './dom.ts';
import { drawnIn } from './drawn.ts';

export interface Tab {
  element: Element;
  text: string;
  open: boolean;
}

/**
 * Visible tabs and which of them is open. Tabs are told by role, else by class on list items and links, else by the words
 * that HaloPSA's tabs carry: things to press that stand in one row. Which one is open is what they say themselves, else
 * the one that is drawn unlike all others.
 */
export const tabsOf = (start: Document | ShadowRoot | Element): readonly Tab[] => remembered('tabs', start, findTabs);

function findTabs(start: Document | ShadowRoot | Element): Tab[] {
  const byRole = queryAll(start, '[role=tab]').filter(isVisible);
  const tabs = byRole.length > 0 ? byRole : byClass(start);
  const row = tabs.length > 0 ? tabs : byWords(start);
  const says = row.map(saysOpen);
  const odd = says.includes(true) ? null : oddOne(row);
  return row.map((element, index) => ({
    element,
    text: textOf(element),
    open: says[index] ?? element === odd,
  }));
}

/** Whether words are those of a tab; a component's tab is drawn within what holds its words. */
export const isOfTab = (el: Element, tabs: readonly Tab[]): boolean =>
  tabs.some(({ element, text }) => drawnIn(element, el) || (holds(el, element) && textOf(el) === text));

const byClass = (start: Document | ShadowRoot | Element): Element[] =>
  queryAll(start, '[class*=tab]:not([class*=table]) > *, .tabs li, .nav-tabs li').filter(
    (el) =>
      isVisible(el) && el.children.length <= 2 && /pointer|not-allowed/.test(viewOf(el).getComputedStyle(el).cursor),
  );

/** What a tab says of itself by attribute or class; `undefined`: nothing. */
function saysOpen(tab: Element): boolean | undefined {
  for (const name of ['aria-selected', 'aria-current', 'aria-pressed']) {
    const value = tab.getAttribute(name);
    if (value !== null) return value !== 'false';
  }
  return /(?:^|[\s_-])(?:active|selected|current|open)(?:$|[\s_-])/i.test(tab.getAttribute('class') ?? '') || undefined;
}

/** Words on tabs, folded: those of the landmarks' tabs, and lists that a console may show on one tab each. */
const tabWords: ReadonlySet<string> = new Set(
  Object.values(haloLandmarks)
    .flatMap(({ id, role, names, tab }) => [
      ...(role === 'tab' || id === 'category-1-table' ? names : []),
      ...(tab ?? []),
    ])
    .flatMap((name) => [fold(name), meaningOf(name)]),
);
const isTabWord = (text: string): boolean => tabWords.has(fold(text)) || tabWords.has(meaningOf(text));
const pressable = 'a,button,[role=button],[role=link],[tabindex]';
/** More things in a row than this are a menu or a list. */
const most = 12;

/** The row of things to press around a word that a tab carries: at least two of about one height, without a second line. */
function byWords(start: Document | ShadowRoot | Element): Element[] {
  for (const el of textElements(start, 40)) {
    if (!isTabWord(textOf(el)) || el.closest('nav,aside,td,th,[role=gridcell],label,option')) continue;
    if (!isVisible(el) || !(el.closest(pressable) || viewOf(el).getComputedStyle(el).cursor === 'pointer')) continue;
    for (let at: Element = el, up = parentOf(el); up && !up.matches('body'); at = up, up = parentOf(up)) {
      const row = [...up.children].filter((child) => isVisible(child) && textOf(child) !== '');
      if (row.length < 2) continue;
      const box = at.getBoundingClientRect();
      const alike = row.filter((child) => {
        const other = child.getBoundingClientRect();
        return child.localName === at.localName && Math.abs(other.top - box.top) < 8 && textOf(child).length <= 40;
      });
      if (alike.length < 2 || alike.length > most || alike.length < row.length) break;
      return alike.map((child) => [...child.querySelectorAll(pressable)].find(isVisible) ?? child);
    }
  }
  return [];
}

/** How something is drawn, with the item around and the words within it, and its underline when that is drawn apart. */
function look(tab: Element): string {
  const view = viewOf(tab);
  const parent = parentOf(tab);
  const around = parent && parent.children.length === 1 ? [parent] : [];
  return [tab, ...around, ...tab.children]
    .flatMap((el) => [view.getComputedStyle(el), view.getComputedStyle(el, '::after')])
    .map((style) =>
      [
        style.fontWeight,
        style.color,
        style.backgroundColor,
        style.borderTopColor,
        style.borderBottomColor,
        style.borderBottomWidth,
        style.boxShadow,
        style.opacity,
        style.transform,
      ].join(),
    )
    .join(';');
}

/** The one drawn unlike all others; of two, nobody can tell. */
function oddOne(tabs: readonly Element[]): Element | null {
  if (tabs.length < 3) return null;
  const looks = tabs.map(look);
  const alone = tabs.filter((_, index) => looks.filter((each) => each === looks[index]).length === 1);
  const [only] = alone;
  return alone.length === 1 && new Set(looks).size === 2 && only ? only : null;
}
