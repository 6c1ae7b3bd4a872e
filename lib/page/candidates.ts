import { bare } from '../consoles/fold.ts';
import type { Landmark, LandmarkRole } from '../consoles/landmark.ts';
import { bestName, named, worth, type Candidate } from './candidate.ts';
import { linesOf, parentOf, queryAll, textOf, viewOf } from './dom.ts';
import { headingsAbove } from './headings.ts';
import { cellSelector, controlSelector, fold, nameIndex, rowSelector, tickSelector } from './names.ts';
import { fieldOf, settings } from './settings.ts';
import { boxOf, isCombobox, isUsable } from './shown.ts';
import { controlsCalled, spoken, wordsFor } from './spoken.ts';
import { tabsOf } from './tabs.ts';

const selectors: Record<Exclude<LandmarkRole, 'setting' | 'text' | 'table' | 'row'>, string> = {
  button: 'button,[role=button],input[type=button],input[type=submit],a,[class*=btn],[class*=button],[role=link]',
  link: 'a,[role=link],button,[role=button]',
  tab: '[role=tab],[class*=tab] > *,a,button',
  menuitem:
    '[role=menuitem],nav a,nav button,aside a,aside button,[role=navigation] a,[class*=menu] a,[class*=side] a,nav li,[role=treeitem],a',
  textbox: controlSelector,
  combobox: `${controlSelector},[aria-haspopup=listbox]`,
  checkbox: '[type=checkbox],[role=checkbox],[role=switch]',
  heading: 'h1,h2,h3,h4,h5,h6,[role=heading],legend,caption,[class*=title],[class*=header],[class*=name]',
  dialog: '[role=dialog],[role=alertdialog],dialog[open]',
};

/** Everything on the page that carries one of the landmark's names in a role that fits. */
export function candidatesFor(start: Document | Element, landmark: Landmark): Candidate[] {
  switch (landmark.role) {
    case 'setting':
      return settings(start, landmark.names);
    case 'text':
      return spoken(start, landmark.names, 120).flatMap((el) => named(el, textOf(el), landmark.names, 'text', 0.9));
    case 'row':
      return rows(start, landmark.names);
    case 'table':
      return tables(start, landmark.names);
    default: {
      const { role } = landmark;
      const keys = landmark.names.map(fold);
      const tabs = role === 'tab' ? new Set(tabsOf(start).map((tab) => tab.element)) : new Set<Element>();
      const isTyped = role === 'textbox' || role === 'combobox' || role === 'checkbox';
      const told = isTyped
        ? controlsCalled(start, landmark.names, selectors[role])
        : new Set([...queryAll(start, selectors[role]), ...tabs]);
      const found = [...told].flatMap((el) => {
        if (!el.matches(controlSelector) && !mentions(el, keys, landmark.names)) return [];
        const candidate = bestName(el, landmark.names);
        if (!candidate) return [];
        candidate.score += fit(el, role, tabs);
        return [el.matches(controlSelector) ? { ...candidate, element: boxOf(el), control: el } : candidate];
      });
      if (role === 'heading' && found.length === 0)
        return spoken(start, landmark.names, 60).flatMap((el) => named(el, textOf(el), landmark.names, 'text', 0.75));
      // Where there are tabs, nothing else is one.
      if (!pressable.has(role) || tabs.size > 0) return found;
      const all = [...found, ...clickable(start, landmark)];
      // Where nothing is pressed to add an entry, one is typed into a field of that name.
      return all.length > 0 || role !== 'button' ? all : fieldsNamed(start, landmark.names);
    }
  }
}

/** Roles that something without any role may still play: it only has to react to a press. */
const pressable: ReadonlySet<LandmarkRole> = new Set(['button', 'link', 'tab', 'menuitem']);

/** Cheap look before names are worked out: does it say any of them at all, or mean one? */
function mentions(el: Element, keys: readonly string[], names: readonly string[]): boolean {
  const text = el.textContent ?? '';
  if (text.length > 400) return false;
  const said = ['aria-label', 'title', 'value', 'alt'].map((name) => el.getAttribute(name) ?? '');
  if (el.hasAttribute('aria-labelledby') || el.querySelector('[title],[aria-label],[alt],slot')) return true;
  const key = fold([text, ...said].join(' '));
  return keys.some((each) => key.includes(each)) || [text, ...said].some((each) => nameIndex(each, names) >= 0);
}

/** How well an element's role fits the landmark's. */
function fit(el: Element, role: LandmarkRole, tabs: ReadonlySet<Element>): number {
  const own = el.getAttribute('role');
  switch (role) {
    case 'tab':
      if (tabs.size === 0) return -0.25;
      return tabs.has(el) ? 0.06 : [...tabs].some((tab) => tab.contains(el)) ? 0.04 : -1;
    case 'button':
      return own === 'button' || el.matches('button,input') ? 0.06 : -0.04;
    case 'heading':
      return own === 'heading' || /^h\d$/.test(el.localName) ? 0.06 : -0.04;
    case 'textbox':
      return isCombobox(el) ? -0.15 : el.matches('input,textarea') ? 0.06 : 0;
    case 'combobox':
      return isCombobox(el) ? 0.06 : -0.2;
    default:
      return own === role ? 0.06 : 0;
  }
}

const hasHand = (el: Element): boolean => viewOf(el).getComputedStyle(el).cursor === 'pointer';
/** What is pressed as one has so many lines at most. */
const most = 12;

/** Things without a role that behave like buttons: text, or a sign with a title, with a hand cursor or a tab stop. */
function clickable(start: Document | Element, landmark: Landmark): Candidate[] {
  const pressed = (el: Element): Element | null => {
    const reacts = hasHand(el) ? el : null;
    const stop = el.closest('[tabindex],[onclick]');
    // Whole pages take the focus, too: a press is meant for what says so nearer by.
    const own = stop && (reacts ? hasHand(stop) : true) && linesOf(stop).length <= most ? stop : reacts;
    return own ?? headed(el);
  };
  // A button or link without a hand that is called more than the name: a tile whose first line that is.
  const headed = (el: Element): Element | null => {
    const tile = el.closest('button,[role=button],a[href],[role=link]');
    const [first = ''] = tile ? linesOf(tile) : [];
    return nameIndex(bare(first), landmark.names) >= 0 ? tile : null;
  };
  const signs = queryAll(start, '[title],[aria-label]').flatMap((el) => {
    const text = el.getAttribute('aria-label') ?? el.getAttribute('title') ?? '';
    if (nameIndex(text, landmark.names) < 0 || el.matches(controlSelector)) return [];
    const target = pressed(el);
    return target ? named(target, text, landmark.names, 'pressable sign', 0.8) : [];
  });
  const words = spoken(start, landmark.names, 60).flatMap((el) => {
    const target = pressed(el);
    const text = bare(wordsFor(el, landmark.names) ?? '');
    return target ? named(target, text, landmark.names, 'pressable text', 0.8) : [];
  });
  return [...words, ...signs];
}

function fieldsNamed(start: Document | Element, names: readonly string[]): Candidate[] {
  return controlsCalled(start, names, 'input:not([type=hidden]),textarea,[role=textbox]').flatMap((el) => {
    const candidate = el.matches(tickSelector) || !isUsable(el) ? null : bestName(el, names);
    return candidate ? [{ ...candidate, score: candidate.score * 0.8, element: boxOf(el), control: el }] : [];
  });
}

/** Rows by a cell's text; where nothing says that it is a row, the whole of what is pressed around such a text. */
function rows(start: Document | Element, names: readonly string[]): Candidate[] {
  const told = queryAll(start, `${rowSelector},li,[role=option]`).filter(
    (row) =>
      [...row.querySelectorAll(`${cellSelector},span,a,div`)]
        .slice(0, 40)
        .some((cell) => nameIndex(textOf(cell), names) >= 0) || nameIndex(textOf(row), names) >= 0,
  );
  if (told.length > 0) return told.map((element) => ({ element, score: 0.9, clues: ['cell text'] }));
  return spoken(start, names, 60).flatMap((el) => {
    if (el.closest('nav,aside,header')) return [];
    let row = el.closest('a') ?? el;
    if (!hasHand(row)) return [];
    for (let up = parentOf(row); up && hasHand(up) && linesOf(up).length <= most; up = parentOf(up)) row = up;
    return [{ element: row, score: 0.85, clues: ['pressable text'] }];
  });
}

/** A table, list or group by its caption, its heading or one of its column headers. */
function tables(start: Document | Element, names: readonly string[]): Candidate[] {
  const found = queryAll(
    start,
    'table,[role=grid],[role=treegrid],[role=table],.ReactTable,ul,[role=list],fieldset,[class*=list],[class*=table]',
  ).flatMap((el) => {
    const caption = el.querySelector('caption,legend');
    const texts = [
      el.getAttribute('aria-label') ?? '',
      caption ? textOf(caption) : '',
      ...headingsAbove(el).slice(0, 1),
    ];
    const best = texts
      .map((text) => nameIndex(text, names))
      .filter((index) => index >= 0)
      .toSorted((a, b) => a - b)[0];
    if (best !== undefined)
      return [
        {
          element: el,
          score: worth(best) * (el.matches('table,[role=grid],[role=table],.ReactTable') ? 0.97 : 0.8),
          clues: ['caption or heading'],
        },
      ];
    const header = [...el.querySelectorAll('th,[role=columnheader],.rt-th')]
      .map((th) => nameIndex(textOf(th), names))
      .filter((index) => index >= 0)
      .toSorted((a, b) => a - b)[0];
    return header === undefined ? [] : [{ element: el, score: worth(header) * 0.9, clues: ['column header'] }];
  });
  if (found.length) return found;
  // No table is drawn yet (an empty list): the section that carries the name.
  return spoken(start, names, 60).flatMap((el) => {
    const section = fieldOf(el);
    // Words that stand at a control are its label.
    const isLabel = section.querySelector(controlSelector) !== null || el.closest('label') !== null;
    return isLabel ? [] : named(section, textOf(el), names, 'section', el.closest('nav,aside') ? 0.3 : 0.7);
  });
}
