import { bare } from '../consoles/fold.ts';
import type { Reading } from '../domain/tenant.ts';
import { byId, holds, isVisible, parentOf, precedes, queryAll, textOf, tidy } from './dom.ts';
import { drawnWithin, isDrawnBefore } from './drawn.ts';
import { glimpse } from './glimpse.ts';
import { headingSelector } from './headings.ts';
import { controlSelector, fold, tickSelector, wordsBesideTick } from './names.ts';
import { isOfTab, tabsOf } from './tabs.ts';
import { isListName, readLists, underTab } from './read-lists.ts';
import { besideWords, drawnUnder, namesChoice, tickedGroups, valueOf, wordLabels, wordsIn } from './read-words.ts';
import { boxOf, isUsable, shownBy, valueText } from './shown.ts';

/**
 * Settings of a console page as label and value, in view mode (text) and edit mode (controls). Label and
 * value are joined through the element tree, never by neighbouring lines of text: on HaloPSA's role page
 * (113 settings) adjacent lines gave wrong pairs.
 */
const labelSelector =
  'label,dt,th[scope=row],[class~=label],[class$=-label],[class*=field-label],[class*=field__label],[class*=control__label],[class*=fieldlabel],[class*=form-label],[class*=info-label]';
const chrome =
  'nav,aside,header[role=banner],[class*=breadcrumb],[role=navigation],[role=menu],[role=menubar],[role=tablist],[role=listbox],[role=toolbar],script,style,template';

/** Between the entries of a value, where one is no part of another's text. */
const entryEnd = '\n';

/**
 * All settings visible under `root`. What is or may be a secret gives "•" when there is text and '' when not.
 * `section`: the heading it stands under; `tab`: the tab that is open.
 */
export const readSettings = (root: Document | Element): Reading[] => glimpse(() => readAll(root));

function readAll(root: Document | Element): Reading[] {
  const scope = 'body' in root ? root.body : root;
  const worded = wordLabels(scope, chrome);
  const labels = labelsIn(scope, worded);
  const all = new Set(labels);
  const tabs = tabsOf(scope);
  const headings = queryAll(scope, headingSelector).filter(
    (el) => isVisible(el) && !el.closest(chrome) && !all.has(el) && !isOfTab(el, tabs),
  );
  const tab = tabs.find(({ open }) => open)?.text || undefined;
  const readings: Reading[] = [];
  const taken = new Set<Element>();
  const groups = tickedGroups(scope);
  for (const { ticks } of groups) for (const tick of ticks) taken.add(tick);
  const inGroup = (el: Element): boolean => groups.some(({ legend }) => legend.parentElement?.contains(el) === true);
  const byWords = worded.filter((el) => !inGroup(el) && !labels.some((label) => label.contains(el)));
  const isLabel = (el: Element): boolean => all.has(el) || byWords.includes(el);
  const valueAt = (label: Element): string | null => {
    const group = groups.find(({ legend }) => legend === label);
    if (group) return group.value;
    const beside = (words: Element) => besideWords(words, isLabel, (control) => taken.add(control));
    if (!all.has(label)) return beside(label);
    const own = wordsOfLabel(label, worded);
    // A component may draw all of its field inside of a label.
    return valueFor(label, all, scope, taken) ?? (own && own !== label ? beside(own) : null);
  };
  for (const label of [...labels.filter((el) => !inGroup(el)), ...groups.map(({ legend }) => legend), ...byWords]) {
    const name = labelText(wordsOfLabel(label, worded) ?? label);
    if (!name) continue;
    const value = valueAt(label);
    if (value === null) continue;
    const section = headings.filter((heading) => isDrawnBefore(heading, label)).at(-1);
    // Of a list of categories each entry is a reading.
    for (const each of isListName(name) ? value.split(entryEnd) : [value.replaceAll(entryEnd, ', ')]) {
      const reading: Reading = { label: name, value: each };
      if (section) reading.section = textOf(section);
      if (tab) reading.tab = tab;
      readings.push(reading);
    }
  }
  const found = [...readings, ...unlabelled(scope, taken, headings, tab), ...readLists(scope, headings, tab)];
  return (found.length > 0 ? found : underTab(scope)).map(masked);
}

/** Client secrets, passwords and tokens never leave the page, whatever shows them; a secret looks like two GUIDs. */
const secretValue = /[0-9a-f]{12}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const masked = (reading: Reading): Reading =>
  reading.value !== '' && (/secret|password|token|api ?key/i.test(reading.label) || secretValue.test(reading.value))
    ? { ...reading, value: '•' }
    : reading;

/** Class names of what libraries call the label of a chosen value. */
const ofChoice = /(?:select|chip|tag|token|dropdown)\S*-label(?:\s|$)/i;
/** Elements that are labels by what they are; others are by what they are called alone. */
const isOwnLabel = (el: Element): boolean => el.matches('label,dt,th');

/** The one text inside of a label that is what a setting is called, where the label says more than that. */
function wordsOfLabel(label: Element, worded: readonly Element[]): Element | undefined {
  const [words, second] = worded.filter((el) => label.contains(el));
  return words && !second ? words : undefined;
}

function labelsIn(scope: Element, worded: readonly Element[]): Element[] {
  const choosing = queryAll(scope, '[role=combobox]');
  const candidates = queryAll(scope, labelSelector).filter((el) => {
    if (!isVisible(el)) return false;
    // A chosen value may be drawn as a "label" within its box (Semantic UI), unlike a label that is tied to what is in it.
    if (el.closest(chrome) || (el.closest('[role=combobox]') && !el.matches('label[for]'))) return false;
    if (!isOwnLabel(el)) {
      // A box around label and value may be called after its label (Ionic: "item-label").
      const words = wordsOfLabel(el, worded);
      if (words && textOf(words) !== textOf(el)) return false;
      const named = ofChoice.test(el.getAttribute('class') ?? '');
      if (named && choosing.some((control) => precedes(control, el) && boxOf(control).contains(el))) return false;
    }
    if (el.localName !== 'label' && el.querySelector('label')) return false;
    // The words of one choice among several name no setting.
    if (el.querySelector('[type=radio],[role=radio]') || (namesChoice(el) && !worded.includes(el))) return false;
    return labelText(el) !== '' && labelText(el).length <= 160;
  });
  // Of nested candidates the innermost is the label.
  return candidates.filter((el) => !candidates.some((other) => other !== el && el.contains(other)));
}

const labelText = (label: Element): string =>
  bare(textOf(label, (el) => el.matches(`${controlSelector},[role=tooltip],[class*=tooltip],button,[role=button]`)));

/** The tied control, else what follows the label inside its own field. `null`: a label without any value. */
function valueFor(label: Element, labels: ReadonlySet<Element>, scope: Element, taken: Set<Element>): string | null {
  const tied = tiedControl(label, scope);
  if (tied) {
    taken.add(tied);
    // A name may be tied to the first of several choices.
    return tied.matches('[type=radio],[role=radio]')
      ? (valueOf(tied, [tied], (each) => taken.add(each)) ?? null)
      : shownBy(tied, entryEnd).text;
  }
  const field = fieldOf(label, labels, scope);
  const after = valueNodes(label, field);
  for (const node of after) {
    const controls = [...(node.matches(controlSelector) ? [node] : []), ...drawnWithin(node, controlSelector)].filter(
      isUsable,
    );
    const value = valueOf(node, controls, (each) => taken.add(each));
    if (value !== undefined) return value;
  }
  const value = after
    .map((node) => valueText(node, entryEnd))
    .filter(Boolean)
    .join(entryEnd);
  if (value) return value;
  // An empty value element ("div.noedit-value" without text) is an empty value, not a missing one.
  return after.some(
    (node) =>
      /value|noedit/i.test(node.getAttribute('class') ?? '') || node.localName === 'dd' || node.localName === 'td',
  )
    ? ''
    : null;
}

function tiedControl(label: Element, scope: Element): Element | null {
  // Words called a label may themselves stand in the label that is around words and control (Quasar).
  const within = (label.closest('label') ?? label).querySelector(controlSelector);
  if (within) return within;
  const target = label.getAttribute('for');
  if (target) {
    const control = byId(label, target);
    if (control && holds(scope, control))
      return control.matches(controlSelector) ? control : control.querySelector(controlSelector);
  }
  if (!label.id) return null;
  // An id means something in its own tree alone: each of a library's shadow roots may call its label "label".
  const root = label.getRootNode();
  const named = queryAll(scope, `[aria-labelledby~="${CSS.escape(label.id)}"]`);
  return named.find((el) => el.getRootNode() === root && el.matches(controlSelector)) ?? null;
}

/** The largest box around a label that holds no second label. */
function fieldOf(label: Element, labels: ReadonlySet<Element>, scope: Element): Element {
  let field = label;
  for (let up = parentOf(label); up && up !== scope.parentElement; up = parentOf(up)) {
    const box = up;
    // What a component draws around its label is all of the field.
    if (box.getRootNode() !== label.getRootNode()) break;
    if ([...labels].some((other) => other !== label && box.contains(other)) || box.querySelector(headingSelector))
      break;
    field = up;
    if (up === scope) break;
  }
  return field;
}

/** What follows a label: inside its field, or (flat markup) its siblings up to the next label. */
function valueNodes(label: Element, field: Element): Element[] {
  const nodes: Element[] = [];
  if (label.localName === 'dt') {
    for (let next = label.nextElementSibling; next?.localName === 'dd'; next = next.nextElementSibling)
      nodes.push(next);
    if (nodes.length > 0) return nodes;
  }
  let from = label;
  while (from !== field) {
    for (let next = from.nextElementSibling; next; next = next.nextElementSibling) nodes.push(next);
    const parent = parentOf(from);
    if (!parent) break;
    from = parent;
  }
  if (nodes.some((node) => isVisible(node)))
    return nodes.filter((node) => isVisible(node) || node.querySelector('select,input'));
  const under = drawnUnder(label, field);
  if (under) return [under];
  for (let next = field.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches(labelSelector) || next.querySelector(labelSelector) || next.matches(headingSelector)) break;
    nodes.push(next);
  }
  return nodes.filter((node) => isVisible(node));
}

/** Controls that only say their own name (aria-label, text beside a tick box), and rows of a list of permissions. */
function unlabelled(
  scope: Element,
  taken: Set<Element>,
  headings: readonly Element[],
  tab: string | undefined,
): Reading[] {
  const readings: Reading[] = [];
  for (const control of queryAll(scope, controlSelector)) {
    if (
      taken.has(control) ||
      control.closest(chrome) ||
      [...taken].some((other) => holds(other, control) || holds(control, other))
    )
      continue;
    if (!isUsable(control)) continue;
    const name =
      tidy(control.getAttribute('aria-label')) ||
      (control.matches(tickSelector) ? wordsIn(control) || wordsBesideTick(control) : '');
    const value = shownBy(control).text;
    // A control that only says what it shows says no name (PrimeVue).
    if (!name || (fold(name) === fold(value) && !control.matches(tickSelector))) continue;
    taken.add(control);
    const reading: Reading = { label: name, value };
    const section = headings.filter((heading) => isDrawnBefore(heading, control)).at(-1);
    if (section) reading.section = textOf(section);
    if (tab) reading.tab = tab;
    readings.push(reading);
  }
  return readings;
}
