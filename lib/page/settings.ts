import { bare } from '../consoles/fold.ts';
import { byId, holds, isVisible, linesOf, parentOf, precedes, textElements, textOf, viewOf } from './dom.ts';
import { bestName, worth, type Candidate } from './candidate.ts';
import { isHeading } from './headings.ts';
import { controlSelector, fold, nameIndex, namesOf, tickSelector } from './names.ts';
import { boxOf, isUsable } from './shown.ts';
import { controlsCalled, spoken } from './spoken.ts';

/** A label with its value: by its own label text first, then by what controls are called. */
export function settings(start: Document | Element, names: readonly string[]): Candidate[] {
  const found: Candidate[] = [];
  for (const label of spoken(start, names)) {
    const text = bare(textOf(label));
    const index = nameIndex(text, names);
    if (index < 0 || label.closest('[role=tab],[role=option],nav,option')) continue;
    const legend = label.closest('legend');
    // The gap in a drawn border (MUI) is a legend for the eye only.
    if (legend?.closest('[aria-hidden=true]')) continue;
    const group = legend?.parentElement;
    // Words that nobody sees are not read as the label of what stands near them.
    const seen = isVisible(label);
    const control = group ? null : seen ? controlOf(label) : tiedTo(label);
    const field = group ?? (control ? choiceOf(control) : seen ? fieldOf(label) : label);
    const isTitle =
      !control && (label.closest('button,a,h1,h2,h3,th') || (linesOf(field).length < 2 && isHeading(label)));
    found.push({
      element: field,
      ...(control ? { control } : {}),
      score: worth(index) * (control ? 0.97 : isTitle ? 0.6 : 0.92),
      clues: [`label: ${text}`],
    });
  }
  for (const control of controlsCalled(start, names)) {
    const candidate = bestName(control, names);
    const isTaken = (other: Candidate): boolean =>
      other.control === control ||
      ((other.control !== undefined || other.element.matches('fieldset,[role=group],[role=radiogroup]')) &&
        other.element.contains(control));
    if (candidate && !found.some(isTaken)) found.push({ ...candidate, element: boxOf(control), control });
  }
  // Words beside a control that says the same name itself are its label, however the two are tied.
  return found.filter(
    ({ element, control: own }) => own !== undefined || !found.some((other) => labels(element, other.control)),
  );
}

function labels(label: Element, control: Element | undefined): boolean {
  if (!control || !isUsable(control)) return false;
  let up = parentOf(label);
  for (let level = 0; up && level < 3; up = parentOf(up), level += 1) if (holds(up, control)) return true;
  return false;
}

const radios = '[type=radio],[role=radio]';
const isRadio = (el: Element): boolean => el.matches(radios);

const segment = '[role=button][aria-pressed]';

/** What a person looks at to choose: the control's box; of radio buttons, or buttons of which one is pressed, all of them together. */
function choiceOf(control: Element): Element {
  if (control.matches(segment)) {
    for (let up = parentOf(control), level = 0; up && level < 3; up = parentOf(up), level += 1)
      if (up.querySelectorAll(segment).length > 1)
        return linesOf(up, (el) => el.matches(segment)).length > 0 ? control : up;
    return control;
  }
  if (!isRadio(control)) return boxOf(control);
  for (let up = parentOf(control), level = 0; up && level < 5; up = parentOf(up), level += 1)
    if (up.querySelectorAll(radios).length > 1) return up;
  return boxOf(control);
}

/** The control that markup ties to a label, or that stands in it. */
function tiedTo(label: Element): Element | null {
  const tied = label.closest('label');
  const target = tied?.getAttribute('for');
  const byTarget = target ? byId(label, target) : null;
  // A library may hide the control a label is tied to behind its own: then that one, further down, is meant.
  for (const owner of [byTarget, tied]) {
    const control = owner?.matches(controlSelector) ? owner : owner?.querySelector(controlSelector);
    if (control && isUsable(control)) return control;
  }
  return null;
}

/** The control that a label names: tied to it, around it, or the first one after it in its own field. */
function controlOf(label: Element): Element | null {
  const tied = tiedTo(label);
  if (tied) return tied;

  for (let up = parentOf(label), level = 0; up && level < 4; up = parentOf(up), level += 1) {
    const controls = apart([...up.querySelectorAll(controlSelector)].filter(isUsable));
    const after = controls.filter((el) => precedes(label, el));
    const [next] = after;
    // What stands before its words is a tick box, and these words are the ones beside it.
    const [before] = controls;
    if (before && !next) return before.matches(tickSelector) && isNamedBy(before, label, null) ? before : null;
    // Several: only the first one may be this label's, and only when this label is the last text before it.
    if (next) return isNamedBy(next, label, after.length === 1 || after.every(isRadio) ? up : null) ? next : null;
  }
  return null;
}

/**
 * Of controls inside one another, the one that a person uses: the inner one where it takes typing by itself, else the
 * outer one (some libraries call the text inside a select box a text box of its own).
 */
function apart(controls: readonly Element[]): Element[] {
  const typed = (el: Element): boolean => el.matches('input,textarea,select');
  return controls.filter(
    (el) =>
      !controls.some(
        (other) => other !== el && ((el.contains(other) && typed(other)) || (other.contains(el) && !typed(el))),
      ),
  );
}

/** A control that says a name of its own has that name; else it is the label's, when no other words stand between them. */
function isNamedBy(control: Element, label: Element, within: Element | null): boolean {
  const key = fold(textOf(label));
  if (namesOf(control).some((clue) => fold(clue.text) === key)) return true;
  if (!within || (control.matches(tickSelector) && !isRadio(control) && namesOf(control).length > 0)) return false;
  const box = boxOf(control);
  return !textElements(within).some(
    (el) =>
      !label.contains(el) &&
      !box.contains(el) &&
      !el.contains(box) &&
      precedes(label, el) &&
      precedes(el, box) &&
      !el.matches('small,[class*=hint],[class*=help],[class*=description]') &&
      isVisible(el),
  );
}

/** Label and value together: the smallest box around the label that holds more words than it, and reads as one line of a form. */
export function fieldOf(label: Element): Element {
  let field = label;
  let former = 1;
  for (let up = parentOf(label), level = 0; up && level < 4; up = parentOf(up), level += 1) {
    const lines = linesOf(up).length;
    if (
      lines > 3 ||
      up.querySelectorAll('label,dt').length > 1 ||
      up.getBoundingClientRect().height === 0 ||
      up.matches('body,main,form,section,ul,ol,table,[role=list]') ||
      // An empty value adds no words: what is much larger holds more than this field.
      (field !== label && lines === former && isMuchLarger(up, field)) ||
      isListed(field, up)
    )
      break;
    field = up;
    former = lines;
    if (lines > 1) break;
  }
  return field;
}

/** One of several lines that are drawn alike under one another: an entry of a list, not a label over its value. */
function isListed(entry: Element, list: Element): boolean {
  const others = [...list.children].filter((el) => el !== entry && textOf(el) !== '');
  if (others.length === 0) return false;
  const box = entry.getBoundingClientRect();
  const style = viewOf(entry).getComputedStyle(entry);
  return others.every((el) => {
    const other = el.getBoundingClientRect();
    const drawn = viewOf(el).getComputedStyle(el);
    return (
      el.localName === entry.localName &&
      Math.abs(other.left - box.left) < 2 &&
      Math.abs(other.height - box.height) < 2 &&
      other.top !== box.top &&
      (['color', 'fontWeight', 'fontSize'] as const).every((name) => drawn[name] === style[name])
    );
  });
}

function isMuchLarger(outer: Element, inner: Element): boolean {
  const a = outer.getBoundingClientRect();
  const b = inner.getBoundingClientRect();
  return a.width * a.height > 2 * b.width * b.height + 2000;
}
