import type { Landmark, LandmarkRole } from '../consoles/landmark.ts';
import { byId, linesOf, parentOf, precedes, queryAll, textElements, textOf } from './dom.ts';
import {
  cellSelector,
  controlSelector,
  fold,
  headingsAbove,
  nameIndex,
  namesOf,
  rowSelector,
  tabsOf,
} from './names.ts';
import { boxOf, isCombobox, isUsable } from './shown.ts';

/** Something that could be the landmark, before headings and tabs are weighed. */
export interface Candidate {
  element: Element;
  control?: Element;
  score: number;
  clues: string[];
}

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
      return textElements(start).flatMap((el) => named(el, textOf(el), landmark.names, 'text', 0.9));
    case 'row':
      return queryAll(start, `${rowSelector},li,[role=option]`).flatMap((row) =>
        [...row.querySelectorAll(`${cellSelector},span,a,div`)]
          .slice(0, 40)
          .some((cell) => nameIndex(textOf(cell), landmark.names) >= 0) || nameIndex(textOf(row), landmark.names) >= 0
          ? [{ element: row, score: 0.9, clues: ['cell text'] }]
          : [],
      );
    case 'table':
      return tables(start, landmark.names);
    default: {
      const { role } = landmark;
      const keys = landmark.names.map(fold);
      const tabs = role === 'tab' ? new Set(tabsOf(start).map((tab) => tab.element)) : new Set<Element>();
      const found = queryAll(start, selectors[role]).flatMap((el) => {
        if (!el.matches(controlSelector) && !mentions(el, keys)) return [];
        const candidate = bestName(el, landmark.names);
        if (!candidate) return [];
        candidate.score += fit(el, role, tabs);
        return [el.matches(controlSelector) ? { ...candidate, element: boxOf(el), control: el } : candidate];
      });
      return found.length === 0 && pressable.has(role) ? clickable(start, landmark) : found;
    }
  }
}

/** Roles that something without any role may still play: it only has to react to a press. */
const pressable: ReadonlySet<LandmarkRole> = new Set(['button', 'link', 'tab', 'menuitem']);

/** Cheap look before names are worked out: does it say any of them at all? */
function mentions(el: Element, keys: readonly string[]): boolean {
  const text = el.textContent ?? '';
  if (text.length > 400) return false;
  const said = ['aria-label', 'title', 'value', 'alt', 'aria-labelledby']
    .map((name) => el.getAttribute(name) ?? '')
    .join(' ');
  if (el.hasAttribute('aria-labelledby') || el.querySelector('[title],[aria-label],[alt]')) return true;
  const key = fold(`${text} ${said}`);
  return keys.some((each) => key.includes(each));
}

/** How well an element's role fits the landmark's. */
function fit(el: Element, role: LandmarkRole, tabs: ReadonlySet<Element>): number {
  const own = el.getAttribute('role');
  switch (role) {
    case 'tab':
      return own === 'tab' || tabs.has(el) ? 0.06 : [...tabs].some((tab) => tab.contains(el)) ? 0.04 : -0.25;
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

/** A name's worth: the usual name 1, its variants a little less. */
const worth = (index: number): number => 1 - Math.min(index, 6) * 0.02;

function named(el: Element, text: string, names: readonly string[], clue: string, weight: number): Candidate[] {
  const index = nameIndex(text, names);
  return index < 0 ? [] : [{ element: el, score: worth(index) * weight, clues: [`${clue}: ${text}`] }];
}

function bestName(el: Element, names: readonly string[]): Candidate | null {
  let best: Candidate | null = null;
  for (const clue of namesOf(el)) {
    const [candidate] = named(el, clue.text, names, clue.how, clue.weight);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
  }
  return best;
}

/** Things without a role that behave like buttons: text with a hand cursor or a tab stop. */
function clickable(start: Document | Element, landmark: Landmark): Candidate[] {
  return textElements(start, 60).flatMap((el) => {
    if (nameIndex(textOf(el), landmark.names) < 0) return [];
    const target = el.closest('[tabindex],[onclick]') ?? (getComputedStyle(el).cursor === 'pointer' ? el : null);
    return target ? named(target, textOf(el), landmark.names, 'pressable text', 0.8) : [];
  });
}

/** A label with its value: by its own label text first, then by what controls are called. */
function settings(start: Document | Element, names: readonly string[]): Candidate[] {
  const found: Candidate[] = [];
  for (const label of textElements(start, 160)) {
    const text = textOf(label).replace(/[\s*:]+$/, '');
    const index = nameIndex(text, names);
    if (index < 0 || label.closest('[role=tab],[role=option],nav,option')) continue;
    const control = controlOf(label);
    const field = control ? boxOf(control) : fieldOf(label);
    found.push({
      element: field,
      ...(control ? { control } : {}),
      score: worth(index) * (control ? 0.97 : label.closest('button,a,h1,h2,h3,th') ? 0.6 : 0.92),
      clues: [`label: ${text}`],
    });
  }
  for (const control of queryAll(start, controlSelector)) {
    const candidate = bestName(control, names);
    if (candidate && !found.some((other) => other.control === control || other.element.contains(control)))
      found.push({ ...candidate, element: boxOf(control), control });
  }
  return found;
}

/** The control that a label names: tied to it, around it, or the first one after it in its own field. */
function controlOf(label: Element): Element | null {
  const tied = label.closest('label');
  const target = tied?.getAttribute('for');
  const byTarget = target ? byId(label, target) : null;
  // A library may hide the control a label is tied to behind its own: then that one, further down, is meant.
  for (const owner of [byTarget, tied]) {
    const control = owner?.matches(controlSelector) ? owner : owner?.querySelector(controlSelector);
    if (control && isUsable(control)) return control;
  }
  for (let up = parentOf(label), level = 0; up && level < 4; up = parentOf(up), level += 1) {
    const controls = [...up.querySelectorAll(controlSelector)].filter(isUsable);
    const after = controls.filter((el) => precedes(label, el));
    const [next] = after;
    if (controls.length && !next)
      return controls.length === 1 && (controls[0]?.matches('[type=checkbox],[role=switch],[role=checkbox]') ?? false)
        ? (controls[0] ?? null)
        : null;
    // Several: only the first one may be this label's, and only when this label is the last text before it.
    if (next)
      return after.length === 1 || namesOf(next).some((clue) => fold(clue.text) === fold(textOf(label))) ? next : null;
  }
  return null;
}

/** Label and value together: the largest box around the label that still reads as one line of a form. */
function fieldOf(label: Element): Element {
  let field = label;
  for (let up = parentOf(label), level = 0; up && level < 3; up = parentOf(up), level += 1) {
    if (
      linesOf(up).length > 3 ||
      up.querySelectorAll('label,dt').length > 1 ||
      up.getBoundingClientRect().height === 0 ||
      up.matches('body,main,form,section')
    )
      break;
    field = up;
  }
  return field;
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
  return textElements(start, 60).flatMap((el) =>
    named(fieldOf(el), textOf(el), names, 'section', el.closest('nav,aside') ? 0.3 : 0.7),
  );
}
