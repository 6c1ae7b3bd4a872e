import type { CoveFrameView } from '../domain/cove-view.ts';
import { whoIn } from './account.ts';
import {
  bad,
  called,
  connecting,
  emptyList,
  fieldNames,
  folded as key,
  good,
  hint,
  off,
  on,
  refusal,
  says,
  supposed,
} from './frame-words.ts';

/**
 * What one frame of Cove's console shows, from its visible text alone: no public source names the
 * addresses or the markup of Integrations, wizard and Notifications (N-able: "Connect Cove to HaloPSA").
 * Light: runs in every frame, so it depends on nothing.
 */
const words = (el: Element): string =>
  ('innerText' in el ? String(el.innerText) : (el.textContent ?? '')).replace(/[\s\u00a0]+/g, ' ').trim();
const seen = (el: Element): boolean =>
  typeof el.checkVisibility !== 'function' || el.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** Elements matching `selector` in the document and its open shadow roots, visible ones only. */
function find(roots: readonly ParentNode[], selector: string): Element[] {
  return roots.flatMap((root) => [...root.querySelectorAll(selector)]).filter(seen);
}

function rootsIn(document: Document): ParentNode[] {
  const roots: ParentNode[] = [document];
  for (let i = 0; i < roots.length; i += 1)
    for (const el of roots[i]?.querySelectorAll('*') ?? []) if (el.shadowRoot) roots.push(el.shadowRoot);
  return roots;
}

const buttons = 'button,[role=button],a[class*=btn],a[class*=button],input[type=button],input[type=submit]';
const boxes =
  'input:not([type=hidden],[type=checkbox],[type=radio],[type=button],[type=submit],[type=search]),textarea';
type Field = keyof typeof fieldNames;

/** Reads the frame; absent properties mean "not visible here". Never reads a field's value, only whether it holds text. */
export function recogniseFrame(document: Document): CoveFrameView {
  const body = document.body as HTMLElement | null;
  // A frame that its page does not draw shows nothing, whatever its text is.
  if (!body || body.checkVisibility?.() === false) return { place: 'elsewhere' };
  const roots = rootsIn(document);
  const lines = roots
    .flatMap((root) => (root === document ? [body] : [...root.children]))
    .flatMap((el) => ('innerText' in el ? String(el.innerText) : (el.textContent ?? '')).split('\n'))
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter(Boolean);
  const text = key(lines.join(' '));
  const has = (said: RegExp) => said.test(text);
  const labels = find(roots, buttons).map((el) => ({
    el,
    name: key(words(el) || el.getAttribute('value') || el.getAttribute('aria-label') || ''),
  }));
  const button = (name: RegExp) => labels.find((label) => name.test(label.name))?.el;
  const view: CoveFrameView = { place: 'elsewhere', ...whoIn(roots) };

  const inputs = fieldsIn(roots);
  if (has(says.active)) Object.assign(view, { place: 'wizard-done', active: true });
  else if (Object.keys(inputs).length >= 3) {
    view.place = 'wizard-connect';
    view.filled = {
      name: full(inputs.name),
      clientId: full(inputs.clientId),
      clientSecret: full(inputs.clientSecret),
      host: full(inputs.host),
    };
    Object.assign(view, connectIn(roots, button(called.connect), button(called.next)));
  } else if (has(says.psaCustomer) && !button(called.confirm) && (has(says.applyToAll) || has(says.clearAll))) {
    view.place = 'wizard-map';
    view.connect = 'succeeded';
  } else if (button(called.confirm) && (has(says.psaCustomer) || has(says.review))) {
    view.place = 'wizard-review';
    view.connect = 'succeeded';
  } else if (has(says.notificationName) && has(says.activeStatus)) {
    view.place = 'notifications';
    const state = notificationIn(roots, lines);
    if (state) view.psaNotification = state;
  } else {
    const tile = tileIn(labels);
    const heading = find(roots, 'h1,h2,h3,[role=heading],[class*=title]').some((el) =>
      called.integrations.test(key(words(el))),
    );
    if (tile || heading) {
      view.place = 'integrations';
      // A page that is still drawing shows no tile yet: "absent" needs other content under the heading.
      if (tile) view.tile = tile;
      else if (labels.some(({ name }) => deedOf(name))) view.tile = 'absent';
    } else if (has(says.apiUsers) && has(says.userForm)) view.place = 'users';
  }
  return view;
}

const full = (el: Element | undefined): boolean => el !== undefined && 'value' in el && String(el.value) !== '';

/** The wizard's text boxes by what they are called: tied label, else the text before them, else the placeholder. */
function fieldsIn(roots: readonly ParentNode[]): Partial<Record<Field, Element>> {
  const found: Partial<Record<Field, Element>> = {};
  for (const box of find(roots, boxes)) {
    const names = namesFor(box).map(key);
    for (const field of Object.keys(fieldNames) as Field[])
      if (!found[field] && names.some((name) => fieldNames[field].test(name) && name.length < 60)) found[field] = box;
  }
  return found;
}

function namesFor(box: Element): string[] {
  const names = [box.getAttribute('aria-label') ?? '', box.getAttribute('placeholder') ?? ''];
  for (const id of (box.getAttribute('aria-labelledby') ?? '').split(/\s+/)) {
    const label = id && (box.getRootNode() as Document).getElementById?.(id);
    if (label) names.push(words(label));
  }
  if ('labels' in box) for (const label of (box as HTMLInputElement).labels ?? []) names.push(words(label));
  let node: Element = box;
  for (let up = box.parentElement, level = 0; up && level < 6; node = up, up = up.parentElement, level += 1) {
    if (up.querySelectorAll(boxes).length > 1) {
      const before = node.previousElementSibling;
      if (before && !before.querySelector(boxes)) names.push(words(before));
      break;
    }
    if (words(up)) names.push(words(up));
  }
  return names;
}

/** What the wizard says in plain text, which nothing marks as a message, by sentences of a few words at least. */
function sentencesAround(connect: Element | undefined): string[] {
  let box = connect?.parentElement;
  while (box && box.querySelectorAll(boxes).length < 3) box = box.parentElement;
  return (box?.innerText ?? '')
    .split(/\n|(?<=[.!])\s+/)
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line.length < 300 && line.split(' ').length >= 3);
}

/**
 * Success and failure wordings are not public: a message that says neither is handed on as text only. Words in plain text
 * report a success only while the wizard lets the person go on, for they may have stood there before.
 */
function connectIn(
  roots: readonly ParentNode[],
  connect: Element | undefined,
  next: Element | undefined,
): Partial<CoveFrameView> {
  const messages = find(
    roots,
    '[role=alert],[role=status],[aria-live],[class*=alert],[class*=message],[class*=error],[class*=success],[class*=toast],[class*=notif],[class*=banner]',
  )
    .filter((el) => !el.querySelector('input,button[type=submit]') && words(el).length > 3 && words(el).length < 400)
    .map(words);
  const message = messages.find((m) => bad.test(m)) ?? messages.find(good) ?? messages[0];
  if (message && bad.test(message)) return { connect: 'failed', connectMessage: message.slice(0, 300) };
  if (message && good(message)) return { connect: 'succeeded', connectMessage: message.slice(0, 300) };
  const busy = connect && (connect.getAttribute('aria-busy') === 'true' || connecting.test(words(connect)));
  if (busy || messages.some((m) => connecting.test(m))) return { connect: 'waiting' };
  const told = sentencesAround(connect);
  const failed = told.find((line) => refusal.test(line) && !supposed.test(line));
  if (failed) return { connect: 'failed', connectMessage: failed };
  const done = told.find((line) => good(line) && !hint.test(line));
  if (done && next && !next.matches(':disabled,[aria-disabled=true]'))
    return { connect: 'succeeded', connectMessage: done };
  return message ? { connectMessage: message.slice(0, 300) } : {};
}

/** "Configure", "Manage HaloPSA", "HaloPSA verwalten". */
function deedOf(name: string): 'configure' | 'manage' | undefined {
  const bare = name.replace('halopsa', '');
  return called.configure.test(bare) ? 'configure' : called.manage.test(bare) ? 'manage' : undefined;
}

/** The button in the smallest box that holds the name HaloPSA and exactly one of Configure and Manage. */
function tileIn(labels: readonly { el: Element; name: string }[]): 'configure' | 'manage' | undefined {
  const actions = labels.flatMap(({ el, name }) => {
    const deed = deedOf(name);
    return deed ? [{ el, deed }] : [];
  });
  const found = new Set<'configure' | 'manage'>();
  for (const { el, deed } of actions) {
    for (let up = el.parentElement, level = 0; up && level < 8; up = up.parentElement, level += 1) {
      const box = up;
      if (actions.some((other) => other.el !== el && box.contains(other.el))) break;
      const named =
        /halopsa/.test(key(words(box))) ||
        [...box.querySelectorAll('img[alt],[aria-label],[title]')].some((i) =>
          /halopsa/.test(
            key(
              `${i.getAttribute('alt') ?? ''} ${i.getAttribute('aria-label') ?? ''} ${i.getAttribute('title') ?? ''}`,
            ),
          ),
        );
      if (named || /halopsa/.test(key(el.getAttribute('aria-label') ?? ''))) {
        found.add(deed);
        break;
      }
    }
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

const said = (text: string): boolean | undefined => (off.test(text) === on.test(text) ? undefined : on.test(text));

/** A row that is switched on or off; a switch may hold both words and show one of them only, so it is asked itself first. */
function switchedOn(row: Element): boolean | undefined {
  const toggles = [
    ...row.querySelectorAll('[role=switch],[role=checkbox],input[type=checkbox],[aria-checked],[aria-pressed]'),
  ];
  const named = [...row.querySelectorAll('[aria-label]')].map((el) => el.getAttribute('aria-label') ?? '');
  const short = named.filter((name) => name.length < 20 && said(name) !== undefined).map(said);
  if (short.length > 0) return short.every((state) => state === short[0]) ? short[0] : undefined;
  // A box to select the row stands beside the switch: which is which is then told by the words beside it.
  const [toggle] = toggles.length === 1 ? toggles : toggles.filter((el) => el.matches('[role=switch],[aria-pressed]'));
  if (toggle)
    return (
      (toggle.getAttribute('aria-checked') ?? toggle.getAttribute('aria-pressed')) === 'true' ||
      ('checked' in toggle && toggle.checked === true)
    );
  return said(words(row));
}

/** Absent only where the list says so itself: the two documented columns do not tell the kind of a notification. */
function notificationIn(roots: readonly ParentNode[], lines: readonly string[]): CoveFrameView['psaNotification'] {
  const rows = find(roots, 'tr,[role=row],li,[class*=list-item]').filter(
    (row) => row.querySelector('td,[role=gridcell],[role=switch],input') && words(row),
  );
  const psa = rows.filter((row) => /\bpsa\b/i.test(words(row)));
  if (psa.length) {
    const states = psa.map(switchedOn);
    return states.includes(true) ? 'active' : states.every((state) => state === false) ? 'inactive' : undefined;
  }
  const empty = lines.some((line) => emptyList.test(line));
  const kinds = find(roots, 'th,[role=columnheader]').some((el) => called.kind.test(key(words(el))));
  return empty || (kinds && rows.length > 0) ? 'absent' : undefined;
}
