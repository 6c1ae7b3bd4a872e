import { haloLandmarks } from '../consoles/halo-landmarks.ts';
import type { Reading } from '../domain/tenant.ts';
import { holds, isVisible, linesOf, parentOf, precedes, textElements, textOf, viewOf } from './dom.ts';
import { isDrawnBefore } from './drawn.ts';
import { cellSelector, controlSelector, nameIndex, rowSelector } from './names.ts';
import { isUsable, shownBy } from './shown.ts';
import { isOfTab, tabsOf } from './tabs.ts';

/** More rows than this are a customer list, not a setting. */
const mostRows = 400;

/**
 * What stands under a heading without labels: a table gives one reading per row (its first cell) under the
 * heading's text, plain text gives one reading with its lines joined by ", " (a list of permissions in view
 * mode).
 */
export function readLists(scope: Element, marked: readonly Element[], tab: string | undefined): Reading[] {
  const readings: Reading[] = [];
  const headings = withListNames(scope, marked);
  const say = (heading: Element, value: string) => {
    const label = wordsOf(heading);
    if (value) readings.push({ label, value, section: label, ...(tab ? { tab } : {}) });
  };
  for (const [i, heading] of headings.entries()) {
    if (heading.matches('h1,caption') || heading.closest('label') || isInData(heading, 'table')) continue;
    if (unfolder(heading)?.getAttribute('aria-expanded') === 'false') continue;
    const under = between(heading, headings[i + 1], scope, headings[i - 1]);
    const rows = under.flatMap((el) => [...el.querySelectorAll(rowSelector)].filter(isVisible));
    if (rows.length > 0) {
      if (rows.length <= mostRows) for (const row of rows) say(heading, firstCell(row));
      continue;
    }
    const form = `label,dt,${controlSelector}`;
    if (under.some((el) => el.matches(form) || el.querySelector(form))) continue;
    const lines = under.flatMap((el) => linesOf(el, isPressed));
    if (isListName(wordsOf(heading))) {
      if (lines.length <= mostRows) for (const line of lines) say(heading, line);
    } else if (lines.length > 0 && lines.length <= 60 && lines.every((line) => line.length <= 80) && areAlike(under))
      say(heading, lines.join(', '));
  }
  return readings;
}

/** The button that shows and hides what a heading is about. */
const unfolder = (heading: Element): Element | null =>
  heading.closest('button[aria-expanded],[role=button][aria-expanded]');
/** What a heading says, without the words of buttons that stand in it ("Category 1 [Add]"). */
const wordsOf = (heading: Element): string =>
  heading.querySelector('button,[role=button]') && !isPressed(heading)
    ? textOf(heading, isPressed) || textOf(heading)
    : textOf(heading);
const isPressed = (el: Element): boolean => el.matches('button,[role=button],[role=tablist],nav');

/**
 * Whether every text is drawn like the others and none has a picture beside it. In a list of what could be ticked the
 * ticks may be drawn in a way that cannot be seen from here; then it says nothing of what is ticked.
 */
function areAlike(boxes: readonly Element[]): boolean {
  const parts = boxes.flatMap((box) => [box, ...box.querySelectorAll('*')]);
  if (parts.some(isPicture)) return false;
  const looks = boxes
    .flatMap((box) => textElements(box, 80))
    .map((el) => viewOf(el).getComputedStyle(el))
    .map(({ color, backgroundColor, opacity, textDecorationLine }) =>
      [color, backgroundColor, opacity, textDecorationLine].join(),
    );
  return new Set(looks).size <= 1;
}
const isPicture = (el: Element): boolean =>
  (el.localName.includes('-') && /check|switch|toggle|radio|tick|option/.test(el.localName)) ||
  (el.matches('svg,img,i,[role=img],[class*=check],[class*=tick],[class*=switch],[class*=toggle]') && isVisible(el)) ||
  ['::before', '::after'].some((part) => {
    const { content } = viewOf(el).getComputedStyle(el, part);
    return content !== '' && !/^(?:none|normal|""|\s*)$/.test(content);
  });

/** A table around headings or other tables only places them, as pages of the old kind do. */
const isPlacing = (table: Element): boolean =>
  table.matches('[role=presentation],[role=none]') || table.querySelector('table,h1,h2,h3,h4,fieldset') !== null;

/** Within a table that holds data, or a part of one that `selector` names. */
function isInData(el: Element, selector: string): boolean {
  for (let at = el.closest(selector); at; at = at.parentElement?.closest(selector) ?? null) {
    const table = at.closest('table');
    if (!table || !isPlacing(table)) return true;
  }
  return false;
}

const lists = haloLandmarks['category-1-table'].names.flatMap((name) =>
  ['1', '2', '3', '4'].map((number) => name.replace('1', number)),
);
/** What the lists are called whose every entry is looked at. */
export const isListName = (text: string): boolean => nameIndex(text, lists) >= 0;

/** The names of such lists head them, whatever element they stand in. */
function withListNames(scope: Element, headings: readonly Element[]): readonly Element[] {
  const tabs = tabsOf(scope);
  const named = textElements(scope, 40).filter(
    (el) =>
      (isListName(wordsOf(el)) || nameIndex(wordsOf(el), haloLandmarks['application-permissions-tab'].names) >= 0) &&
      isVisible(el) &&
      !isOfTab(el, tabs) &&
      (unfolder(el) !== null || !el.closest('button,[role=button]')) &&
      !el.closest('a,[role=tab],option,[role=option],label,nav,thead,th,[role=columnheader]') &&
      !isInData(el, cellSelector) &&
      !headings.some((heading) => heading.contains(el)),
  );
  return named.length === 0 ? headings : [...headings, ...named].toSorted((a, b) => (isDrawnBefore(a, b) ? -1 : 1));
}

/** What follows a heading in its own group, up to the next heading; a group that holds the one before as well is not its own. */
function between(heading: Element, next: Element | undefined, scope: Element, before?: Element): Element[] {
  let group: Element = heading;
  // Words on a button are not counted among the lines.
  const own = unfolder(heading) ? 0 : 1;
  for (let up = parentOf(heading); up && holds(scope, up); up = parentOf(up)) {
    if ([before, next].some((other) => other && holds(up, other))) break;
    group = up;
    if (linesOf(up, isPressed).length > own || up.querySelector('table,input')) break;
  }
  const found = [...group.children].filter(
    (child) => !holds(child, heading) && (child.getRootNode() !== heading.getRootNode() || precedes(heading, child)),
  );
  for (let sibling = found.length ? null : group.nextElementSibling; sibling; sibling = sibling.nextElementSibling) {
    if (next && (sibling === next || sibling.contains(next))) break;
    found.push(sibling);
  }
  return found.filter(isVisible);
}

function firstCell(row: Element): string {
  if (row.closest('thead') || row.querySelector('th[scope=col],[role=columnheader],.rt-th')) return '';
  for (const cell of row.querySelectorAll(cellSelector)) {
    const control = [...cell.querySelectorAll(controlSelector)].find(isUsable);
    const text = control && !control.matches('[type=checkbox],[type=radio]') ? shownBy(control).text : textOf(cell);
    if (text) return text;
  }
  return '';
}

const listTabs = haloLandmarks['category-1-table'].names;

/**
 * What stands under the tab of a list where there are neither labels nor rows: each text of its own, under the tab's name;
 * of any other tab the texts together, when they are drawn alike.
 */
export function underTab(scope: Element): Reading[] {
  const tabs = tabsOf(scope);
  const open = tabs.find((tab) => tab.open);
  const last = tabs.at(-1);
  if (!open || !last) return [];
  const texts = textElements(scope, 80).filter(
    (el) =>
      isDrawnBefore(last.element, el) &&
      !isOfTab(el, tabs) &&
      !el.closest('button,[role=button],nav,aside,[role=navigation],[role=tab]') &&
      isVisible(el),
  );
  if (nameIndex(open.text, listTabs) >= 0)
    return texts.length > mostRows ? [] : texts.map((el) => ({ label: open.text, value: textOf(el), tab: open.text }));
  return texts.length === 0 || texts.length > 20 || !areAlike(texts)
    ? []
    : [{ label: open.text, value: texts.map((el) => textOf(el)).join(', '), tab: open.text }];
}
