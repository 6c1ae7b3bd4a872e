import { allIn } from '../all-in.ts';
import { activeIn, byId, holds, isInput, isVisible, parentOf, recentRootsOf, textOf, tidy, viewOf } from '../dom.ts';
import { drawnWithin } from '../drawn.ts';
import { rowSelector } from '../names.ts';
import { bareOptions } from './bare-options.ts';
import { isOthers } from './others-list.ts';
import { ownBar } from './wheel.ts';

/**
 * The list that belongs to a box. Lists are drawn wherever a library likes (under the box, at the end of
 * the body, in the top layer): found by what the box says that it controls, else by what appeared since.
 */
const listSelector = '[role=listbox],[role=menu],[role=tree],datalist';
const optionSelector = '[role=option],[role=menuitem],[role=menuitemradio],[role=treeitem]';
const plainOptions = 'li,.dx-list-item,[class*=option]:not([class*=options]):not([class*=optionslist])';
const plainItems = '[class*=list-item],[class*=menu-item],[class*=dropdown-item],[class*=listitem],[class*=menuitem]';

const idsOf = (el: Element): string[] =>
  ['aria-controls', 'aria-owns'].flatMap((name) => (el.getAttribute(name) ?? '').split(/\s+/)).filter(Boolean);

/** Everything that could be an open list now; taken before opening so that afterwards only news counts. */
const listsNow = (document: Document): Set<Element> =>
  new Set(recentRootsOf(document).flatMap((root) => allIn(root, listSelector).filter(isVisible)));

/** Elements added to the end of the page since `before` was taken; where libraries without roles draw their lists. */
const topLevel = (document: Document): Set<Element> =>
  new Set(
    [...document.body.children, ...[...document.body.children].flatMap((el) => [...el.children])].filter(isVisible),
  );

/** What was there before something was opened. */
export interface Before {
  lists: ReadonlySet<Element>;
  top: ReadonlySet<Element>;
}
export const before = (document: Document): Before => ({ lists: listsNow(document), top: topLevel(document) });

/** Without what went out of sight meanwhile: a list that was still fading away may be the very one that opens again. */
export const stillThere = ({ lists, top }: Before): Before => ({
  lists: new Set([...lists].filter(isVisible)),
  top: new Set([...top].filter(isVisible)),
});

/**
 * The open list of `box`, or `null` while there is none. `since`: what was there before it was opened.
 * `patient`: while the box names a list that is not drawn yet, nothing else is taken for it.
 */
export function listOf(box: Element, { lists, top }: Before, patient = false): Element | null {
  const document = box.ownerDocument;
  const speakers = [box, ...box.querySelectorAll('[aria-controls],[aria-owns],[aria-activedescendant]')];
  for (const speaker of speakers) {
    for (const id of idsOf(speaker)) {
      const named = byId(speaker, id);
      if (
        named &&
        (isVisible(named) || fadesIn(named, speaker)) &&
        (named.matches(listSelector) || named.querySelector(optionSelector) || optionsIn(named).length > 0)
      )
        return named;
    }
    // One that is there without any size is for screen readers only: what a person sees stands elsewhere.
    const waits = idsOf(speaker).some((id) => !byId(speaker, id)?.getClientRects().length);
    if (patient && waits && speaker.getAttribute('aria-expanded') === 'true') return null;
    const active = speaker.getAttribute('aria-activedescendant');
    const option = active ? byId(speaker, active) : null;
    const list = option?.closest(listSelector) ?? option?.parentElement;
    if (list && isVisible(list)) return list;
  }
  // Some boxes say of the part that shows the present choice that it is a list, too (Choices.js): that one was there before.
  const within = [...box.querySelectorAll(listSelector)].find((el) => !lists.has(el) && isVisible(el));
  if (within) return within;
  const fresh = [...listsNow(document)].filter((el) => !lists.has(el) && !isOthers(el, box));
  const nearest = fresh.find(
    (el) => !fresh.some((other) => other !== el && holds(el, other) && other.querySelector(optionSelector)),
  );
  if (nearest) return nearest;
  // No roles at all: a newly added or newly shown block with a list of items in it.
  const added = [...topLevel(document)]
    .filter(
      (el) =>
        !top.has(el) &&
        isVisible(el) &&
        (optionsIn(el).length > 0 || (asksForWords(el) && !holds(el, box))) &&
        !isOthers(el, box),
    )
    .at(-1);
  if (added) {
    const inner = [...added.querySelectorAll(listSelector)].find((el) => isVisible(el) && optionsIn(el).length > 0);
    return inner ?? added;
  }
  const shell = parentOf(box);
  const beside = shell
    ? [...shell.querySelectorAll('ul,[class*=menu],[class*=dropdown],[class*=options]')].find(
        (el) => !holds(el, box) && isVisible(el) && optionsIn(el).length > 0,
      )
    : undefined;
  return beside ?? hanging(shell ?? box, box) ?? null;
}

/** Laid over the page from inside of the box or beside it, by whatever name: a list that is closed is not drawn there. */
const hanging = (shell: Element, box: Element): Element | undefined =>
  [...shell.querySelectorAll('[class*=list],[class*=popup],[class*=panel],[class*=results]')].find(
    (el) =>
      !holds(el, box) &&
      /absolute|fixed/.test(viewOf(el).getComputedStyle(el).position) &&
      el.getBoundingClientRect().height > 20 &&
      isVisible(el) &&
      optionsIn(el).length > 0,
  );

/** A pane that came up with a box to type in, and took the focus for it: its list comes with what is typed. */
const asksForWords = (pane: Element): boolean => {
  const active = activeIn(pane);
  return (
    active !== null &&
    active !== pane &&
    pane.contains(active) &&
    isInput(active) &&
    /^(?:text|search)$/.test(active.type) &&
    !active.readOnly &&
    isVisible(active)
  );
};

/** Lists fade in, and begin with an opacity of 0: one that its box names and says to be open has not to be waited for. */
const fadesIn = (list: Element, speaker: Element): boolean =>
  speaker.getAttribute('aria-expanded') === 'true' &&
  typeof list.checkVisibility === 'function' &&
  list.checkVisibility({ visibilityProperty: true }) &&
  list.getBoundingClientRect().height > 8;

/** The options of a list that are drawn now, in order; disabled ones and headings are left out. */
export function optionsIn(list: Element): Element[] {
  for (const selector of [optionSelector, plainOptions, plainItems]) {
    const all = drawnWithin(list, selector);
    // In document order what an element holds comes right after it: only the innermost are options.
    const inner = all.filter((el, i) => !(all[i + 1] !== undefined && el.contains(all[i + 1] ?? null)) && usable(el));
    if (inner.length) return inner;
  }
  return bareOptions(list).filter(usable);
}

/** Entries that stand in an open list's pane apart from the others, as the one for none does (Kendo). */
export function optionsOver(list: Element, box: Element): Element[] {
  let pane = list;
  for (let up = list.parentElement, level = 0; up && level < 3; up = up.parentElement, level += 1) {
    if (up.localName === 'body' || up.contains(box) || up.matches(rowSelector)) break;
    pane = up;
  }
  return [...pane.querySelectorAll('[role=option]')].filter((el) => !list.contains(el) && isVisible(el) && usable(el));
}

const usable = (el: Element): boolean =>
  el.getAttribute('aria-disabled') !== 'true' &&
  !el.hasAttribute('disabled') &&
  !/(?:^|[\s_-])disabled(?:$|\s)/.test(el.getAttribute('class') ?? '') &&
  (typeof el.checkVisibility === 'function'
    ? el.checkVisibility({ visibilityProperty: true }) && el.getClientRects().length > 0
    : isVisible(el)) &&
  !forReadersOnly(el);

/** Some libraries tell screen readers of a few options in a box without any size; what a person sees stands elsewhere. */
const forReadersOnly = (el: Element): boolean => {
  const box = el.closest('[role=listbox]')?.getBoundingClientRect();
  return box !== undefined && box.width < 2 && box.height < 2 && el.getBoundingClientRect().width < 2;
};

/** An option's text as one line. */
export const optionText = (option: Element): string =>
  textOf(option).replace(tick, '') || tidy(option.getAttribute('aria-label'));
/** The mark of the present choice, drawn as a letter. */
const tick = /^[✓✔☑☐●○◉]\s*/u;

/** The element that scrolls the options, or `null` when the whole list is drawn. */
export function scrollerOf(list: Element): Element | null {
  const [first] = optionsIn(list);
  let beyond = 0;
  for (let up = first ? parentOf(first) : list; up && up.localName !== 'body' && beyond < 4; up = parentOf(up)) {
    if (
      up.scrollHeight > up.clientHeight + 2 &&
      up.clientHeight > 20 &&
      !/visible/.test(viewOf(up).getComputedStyle(up).overflowY)
    )
      return up;
    if (!list.contains(up) || up === list) beyond += 1;
  }
  return null;
}

/** Can it be that more options exist than are drawn? By `aria-setsize`, else by the room under the last one, or by a bar of its own. */
export function isWhole(list: Element, options: readonly Element[]): boolean {
  const size = Number(options[0]?.getAttribute('aria-setsize'));
  if (size > 0) return options.length >= size;
  const scroller = scrollerOf(list);
  if (!scroller) return ownBar(list) === null;
  const firstBox = options[0]?.getBoundingClientRect();
  const lastBox = options.at(-1)?.getBoundingClientRect();
  if (!firstBox || !lastBox) return false;
  const frame = scroller.getBoundingClientRect();
  const above = firstBox.top - frame.top + scroller.scrollTop;
  const below = scroller.scrollHeight - (lastBox.bottom - frame.top + scroller.scrollTop);
  return above < firstBox.height * 2 + 40 && below < lastBox.height + 40;
}
