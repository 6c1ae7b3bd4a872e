import { bare } from '../consoles/fold.ts';
import type { Landmark, LandmarkRole } from '../consoles/landmark.ts';
import { say } from '../domain/say.ts';
import type { Taught, TaughtKind } from '../domain/taught.ts';
import { isElement, linesOf, parentOf, textOf } from './dom.ts';
import { glimpse } from './glimpse.ts';
import { headingsAbove } from './headings.ts';
import { locate, type Located } from './locate.ts';
import { isInMenu } from './menus.ts';
import { cellSelector, controlSelector, nameIndex, namesOf, rowSelector, tickSelector } from './names.ts';
import { fieldOf } from './settings.ts';
import { isCombobox } from './shown.ts';
import { tabsOf } from './tabs.ts';

/**
 * What a person pointed at, as a description. It holds what things are called and never what they hold: of a setting that is
 * only shown, the label; of a row, its first cell.
 */
export type Described = Omit<Taught, 'landmark' | 'at'>;

const pressable = 'button,[role=button],input[type=button],input[type=submit],a,[role=link],[role=tab],[role=menuitem]';
const labels = 'label,dt,legend,[class*=label]';
/** Mail addresses, GUIDs and other things that name somebody or open something. */
const personal = /@|[0-9a-f]{8}-[0-9a-f]{4}-|\d{5,}|[A-Za-z0-9+/_-]{24,}/u;

const fit = (names: readonly string[]): string[] =>
  [...new Set(names.map((name) => bare(name)))]
    .filter((name) => name !== '' && name.length <= 60 && !personal.test(name))
    .slice(0, 6);

/** @returns null where nothing there has a name that could be found again. */
export const describe = (pointed: Element, path: string): Described | null => glimpse(() => look(pointed, path));

function look(pointed: Element, path: string): Described | null {
  const { body } = pointed.ownerDocument;
  const { kind, names, element } = whatIs(pointed);
  const fitting = fit(names);
  if (fitting.length === 0) return null;
  const [heading] = fit(headingsAbove(element, body).slice(0, 1));
  const [tab] = fit(tabsOf(pointed.ownerDocument).flatMap(({ open, text }) => (open ? [text] : [])));
  return {
    kind,
    names: fitting,
    ...(heading === undefined ? {} : { heading }),
    ...(tab === undefined ? {} : { tab }),
    route: path.replaceAll(/\/(?:\d+|[0-9a-f-]{16,})(?=\/|$)/giu, '/…').slice(0, 200),
  };
}

function whatIs(pointed: Element): { kind: TaughtKind; names: string[]; element: Element } {
  const control = controlAt(pointed);
  if (control) {
    const kind = control.matches(tickSelector) ? 'tick' : isCombobox(control) ? 'choice' : 'field';
    return { kind, names: namesOf(control).map(({ text }) => text), element: control };
  }
  const tab = tabsOf(pointed.ownerDocument).find(
    ({ element }) => element.contains(pointed) || pointed.contains(element),
  );
  if (tab) return { kind: 'tab', names: [tab.text], element: tab.element };
  const pressed = pointed.closest(pressable) ?? (getComputedStyle(pointed).cursor === 'pointer' ? pointed : null);
  if (pressed && !pressed.closest(rowSelector)) {
    const kind = isInMenu(pressed) ? 'menu entry' : pressed.matches('a[href],[role=link]') ? 'link' : 'button';
    return { kind, names: namesOf(pressed).map(({ text }) => text), element: pressed };
  }
  const row = pointed.closest(rowSelector);
  if (row) {
    const first = row.querySelector(cellSelector);
    return { kind: 'row', names: first ? [textOf(first)] : [], element: row };
  }
  const table = pointed.closest('table,[role=grid],[role=table],[role=treegrid]');
  if (table) return { kind: 'table', names: headingsAbove(table).slice(0, 1), element: table };
  if (pointed.matches('h1,h2,h3,h4,h5,h6,[role=heading]'))
    return { kind: 'heading', names: [textOf(pointed)], element: pointed };
  return { kind: 'text', names: [labelAt(pointed)], element: pointed };
}

/** The control pointed at: itself, within a box that holds one alone, or the one that a label is tied to. */
function controlAt(pointed: Element): Element | null {
  const own = pointed.closest(controlSelector);
  if (own) return own;
  for (let up: Element | null = pointed, level = 0; up && level < 3; up = parentOf(up), level += 1) {
    const all = [...up.querySelectorAll(controlSelector)].filter(
      (el) => !el.matches('[tabindex="-1"][aria-hidden=true]'),
    );
    if (all.length === 1) return all[0] ?? null;
    if (all.length > 1) return null;
  }
  return null;
}

/** Of a setting that is only shown: its label, whether label or value was pointed at. '' when that is not to be told. */
function labelAt(pointed: Element): string {
  for (let up: Element | null = pointed, level = 0; up && level < 4; up = parentOf(up), level += 1) {
    const label = up.matches(labels) ? up : up.querySelector(labels);
    if (isElement(label)) return textOf(label);
  }
  const [first, second] = linesOf(fieldOf(pointed));
  return second === undefined ? '' : (first ?? '');
}

/** The landmark with what this tenant was taught about it: one more way to be called, never less strictly looked for. */
function withTaught(landmark: Landmark, taught: Taught | undefined): Landmark {
  if (!taught) return landmark;
  const near = taught.heading === undefined ? landmark.near : [...(landmark.near ?? []), taught.heading];
  const tab = landmark.tab && taught.tab !== undefined ? [...landmark.tab, taught.tab] : landmark.tab;
  return {
    ...landmark,
    names: [...landmark.names, ...taught.names],
    ...(near ? { near } : {}),
    ...(tab ? { tab } : {}),
  };
}

const rolesOf: Readonly<Record<TaughtKind, LandmarkRole>> = {
  field: 'setting',
  choice: 'setting',
  tick: 'setting',
  button: 'button',
  link: 'link',
  tab: 'tab',
  'menu entry': 'menuitem',
  row: 'row',
  table: 'table',
  heading: 'heading',
  text: 'setting',
};

/** `locate` with what was taught. Where the console has made another kind of thing of it, that kind is looked for as well. */
export function locateTaught(start: Document, landmark: Landmark, taught: Taught | undefined): Located {
  const seen = locate(start, withTaught(landmark, taught));
  if (!taught || seen.kind === 'found' || seen.kind === 'several') return seen;
  const role = rolesOf[taught.kind];
  const other =
    role === landmark.role ? seen : locate(start, { ...withTaught(landmark, taught), names: taught.names, role });
  return other.kind === 'found' ? other : seen;
}

const pressed: ReadonlySet<TaughtKind> = new Set(['button', 'link', 'tab', 'menu entry']);
const shownAs: Readonly<Record<'pressed' | 'set' | 'other', string>> = {
  pressed: say('something to press'),
  set: say('a setting'),
  other: say('a list or heading'),
};
const groupOf = (kind: TaughtKind): keyof typeof shownAs =>
  pressed.has(kind) ? 'pressed' : kind === 'row' || kind === 'table' || kind === 'heading' ? 'other' : 'set';
const groupWanted = (role: LandmarkRole): keyof typeof shownAs =>
  ['button', 'link', 'tab', 'menuitem'].includes(role)
    ? 'pressed'
    : ['row', 'table', 'heading', 'dialog'].includes(role)
      ? 'other'
      : 'set';

/** What speaks against it, as a question to the person; null: nothing does. */
export function objectionTo(landmark: Landmark, what: Described, others: readonly Landmark[]): string | null {
  const [name = ''] = what.names;
  const other = others.find(
    ({ id, names, role }) =>
      id !== landmark.id &&
      groupWanted(role) === groupOf(what.kind) &&
      what.names.some((each) => nameIndex(each, names) === 0),
  );
  if (other && !what.names.some((each) => nameIndex(each, landmark.names) >= 0))
    return say('This is “{name}”, which Alcove knows as another thing than “{wanted}”. Is it meant all the same?', {
      name,
      wanted: landmark.names[0] ?? '',
    });
  const [is, should] = [groupOf(what.kind), groupWanted(landmark.role)];
  if (is === should || (should === 'other' && is === 'pressed')) return null;
  return say('“{name}” looks like {is}, and “{wanted}” should be {should}. Is it meant all the same?', {
    name,
    is: shownAs[is],
    wanted: landmark.names[0] ?? '',
    should: shownAs[should],
  });
}
