import { haloLandmarks } from '../consoles/halo-landmarks.ts';
import type { Reading } from '../domain/tenant.ts';
import { isVisible, linesOf, parentOf, precedes, textElements, textOf } from './dom.ts';
import { cellSelector, controlSelector, nameIndex, rowSelector } from './names.ts';
import { isUsable, shownBy } from './shown.ts';
import { tabsOf } from './tabs.ts';

/** More rows than this are a customer list, not a setting. */
const mostRows = 400;

/**
 * What stands under a heading without labels: a table gives one reading per row (its first cell) under the
 * heading's text, plain text gives one reading with its lines joined by ", " (a list of permissions in view
 * mode).
 */
export function readLists(scope: Element, headings: readonly Element[], tab: string | undefined): Reading[] {
  const readings: Reading[] = [];
  const say = (heading: Element, value: string) => {
    if (value) readings.push({ label: textOf(heading), value, section: textOf(heading), ...(tab ? { tab } : {}) });
  };
  for (const [i, heading] of headings.entries()) {
    if (heading.matches('h1,caption') || heading.closest('table,label')) continue;
    const under = between(heading, headings[i + 1], scope);
    const rows = under.flatMap((el) => [...el.querySelectorAll(rowSelector)].filter(isVisible));
    if (rows.length > 0) {
      if (rows.length <= mostRows) for (const row of rows) say(heading, firstCell(row));
      continue;
    }
    const form = `label,dt,${controlSelector}`;
    if (under.some((el) => el.matches(form) || el.querySelector(form))) continue;
    const lines = under.flatMap((el) => linesOf(el, (part) => part.matches('button,[role=button],[role=tablist],nav')));
    if (lines.length > 0 && lines.length <= 60 && lines.every((line) => line.length <= 80))
      say(heading, lines.join(', '));
  }
  return readings;
}

/** What follows a heading in its own group, up to the next heading. */
function between(heading: Element, next: Element | undefined, scope: Element): Element[] {
  let group: Element = heading;
  for (let up = parentOf(heading); up && scope.contains(up) && !(next && up.contains(next)); up = parentOf(up)) {
    group = up;
    if (linesOf(up).length > 1 || up.querySelector('table,input')) break;
  }
  const found = [...group.children].filter((child) => !child.contains(heading) && precedes(heading, child));
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

/** What stands under the tab of a list where there are neither labels nor rows: each text of its own, under the tab's name. */
export function underTab(scope: Element): Reading[] {
  const tabs = tabsOf(scope);
  const open = tabs.find((tab) => tab.open);
  const last = tabs.at(-1);
  if (!open || !last || nameIndex(open.text, listTabs) < 0) return [];
  const texts = textElements(scope, 80).filter(
    (el) =>
      precedes(last.element, el) &&
      !last.element.contains(el) &&
      !el.closest('button,[role=button],nav,aside,[role=navigation],[role=tab]') &&
      isVisible(el),
  );
  if (texts.length > mostRows) return [];
  return texts.map((el) => ({ label: open.text, value: textOf(el), tab: open.text }));
}
