import type { Landmark } from '../consoles/landmark.ts';
import { say } from '../domain/say.ts';
import type { Candidate } from './candidate.ts';
import { candidatesFor } from './candidates.ts';
import { closedAround, closedNamed, headName } from './closed.ts';
import { holds, isVisible } from './dom.ts';
import { glimpse } from './glimpse.ts';
import { headingsAbove } from './headings.ts';
import { isInMenu } from './menus.ts';
import { fold, inOtherWords, nameIndex } from './names.ts';
import { hasOpenList } from './own-list.ts';
import { isUnderDialog, liesOver, type Over } from './sight.ts';
import { tabsOf } from './tabs.ts';

/** Where a landmark is. Only `found` may be pointed at or touched. */
export type Located =
  | {
      kind: 'found';
      /** What a person would look at: the control's box, the button, the row. */
      element: Element;
      /** The control itself, for settings and fields in edit mode. */
      control?: Element;
      /** 0..1: how well name, role, heading and tab agree. */
      confidence: number;
      /** Which clues spoke for it, for diagnostics. */
      clues: string[];
    }
  | { kind: 'several'; elements: Element[] }
  /**
   * It exists or must be behind this; pressing `reveal` (a tab or a closed section), or answering it (a dialog), shows it.
   * `passing`: it may go by itself. `pointless`: `how` says what to do, and there is nothing to point at.
   */
  | { kind: 'hidden'; reveal: Element | null; how: string; passing?: true; pointless?: true }
  | { kind: 'absent' };

/** A candidate below this is not it; two closer together than the margin are "several". */
const enough = 0.6;
const margin = 0.08;

/**
 * Finds a landmark by what it is called: role, accessible and visual names, the heading it stands under,
 * the tab it is on. Visible and unique, or it says why not. Looks into open shadow roots and same-origin
 * frames; never into another origin's frame (an agent of that frame does that).
 */
export const locate = (start: Document | Element, landmark: Landmark): Located => glimpse(() => look(start, landmark));

/** All that it could be and a person sees, the likeliest first: for who can tell them apart by more than `locate` asks. */
export const likely = (start: Document | Element, landmark: Landmark): Element[] =>
  glimpse(() => onTop(outermost(ranked(start, landmark).filter(({ element }) => isVisible(element))))).map(
    ({ element }) => element,
  );

const ranked = (start: Document | Element, landmark: Landmark): Candidate[] =>
  candidatesFor(start, landmark)
    .map((candidate) => weigh(candidate, landmark, start))
    .filter((candidate) => candidate.score >= enough)
    .toSorted((a, b) => b.score - a.score);

function look(start: Document | Element, landmark: Landmark): Located {
  const all = ranked(start, landmark);
  const visible = all.filter((candidate) => isVisible(candidate.element));
  const rivals = outermost(visible);
  const [best, second] = rivals;
  if (!best) return behind(start, landmark, all);
  if (second && best.score - second.score < margin) {
    const [top, more] = onTop(rivals.filter(({ score }) => best.score - score < margin));
    if (!top || more) return { kind: 'several', elements: visible.map((candidate) => candidate.element) };
    return found({ ...top, score: top.score - margin, clues: [...top.clues, 'the only one not covered'] });
  }
  // Pointing under a dialog would point at the dialog.
  const over = liesOver(best.element);
  return over && !hasOpenList(best) ? beneath(over) : found(best);
}

function beneath({ box, list }: Over): Located {
  if (list) {
    const close = say('Click beside the open list to close it');
    return { kind: 'hidden', reveal: null, how: close, passing: true, pointless: true };
  }
  const how = box ? say('Answer what lies over it') : say('Something lies over it');
  return { kind: 'hidden', reveal: box, how, passing: true };
}

function found({ element, control, score, clues }: Candidate): Located {
  const seen: Located = { kind: 'found', element, confidence: Math.min(1, score), clues };
  return control ? { ...seen, control } : seen;
}

/** Those that nothing of the page lies over: under an open dialog is what was there before it. */
const onTop = (rivals: readonly Candidate[]): Candidate[] => rivals.filter(({ element }) => !isUnderDialog(element));

/** Candidates of which one holds the other are one thing: the better scored, else the inner one, stays. */
function outermost(sorted: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of sorted) {
    const rival = kept.findIndex(
      (other) => holds(other.element, candidate.element) || holds(candidate.element, other.element),
    );
    if (rival < 0) kept.push(candidate);
  }
  return kept;
}

/** Adds what heading and tab say; takes away what stands in navigation, in other dialogs or is disabled. */
function weigh(candidate: Candidate, landmark: Landmark, start: Document | Element): Candidate {
  let { score } = candidate;
  const clues = [...candidate.clues];
  if (landmark.near) {
    const above = headingsAbove(candidate.element, 'body' in start ? start.body : start).slice(0, 6);
    const best = above
      .map((text, distance) => ({ text, distance, index: nearIndex(text, landmark.near ?? []) }))
      .filter(({ index }) => index >= 0)
      .toSorted((a, b) => a.distance + a.index - b.distance - b.index)[0];
    if (best) {
      // The nearest heading with the first name speaks loudest: tables of one kind differ in nothing else.
      score += Math.max(0.02, 0.15 - 0.045 * (best.distance + best.index));
      clues.push(`under: ${best.text}`);
    } else score -= 0.08;
  }
  if (landmark.role !== 'menuitem' && landmark.role !== 'link' && isInMenu(candidate.element)) score -= 0.25;
  if (candidate.element.getAttribute('aria-disabled') === 'true') score -= 0.02;
  return { ...candidate, score, clues };
}

const nearIndex = (text: string, near: readonly string[]): number => {
  const exact = nameIndex(text, near);
  return exact >= 0
    ? exact % inOtherWords
    : near.findIndex((name) => fold(name).length > 4 && fold(text).includes(fold(name)));
};

/** Nothing visible: is it on a tab that is not open, or drawn but folded away? */
function behind(start: Document | Element, landmark: Landmark, hidden: readonly Candidate[]): Located {
  const tabs = tabsOf(start);
  const tab = landmark.tab ? tabs.find((each) => nameIndex(each.text, landmark.tab ?? []) >= 0) : undefined;
  if (tab && !tab.open)
    return { kind: 'hidden', reveal: tab.element, how: say('Open the tab {name}', { name: tab.text }) };
  const [first] = hidden;
  const section = (first && closedAround(first.element)) ?? closedNamed(start, landmark.near ?? []);
  if (section) {
    const name = headName(section);
    const how = name ? say('Open {name}', { name }) : say('Open the closed section');
    return { kind: 'hidden', reveal: section, how };
  }
  if (!first) {
    // Long forms draw their sections while they are scrolled (HaloPSA's role page does).
    if (tab && unread(start))
      return { kind: 'hidden', reveal: null, how: say('Scroll down on the tab {name}', { name: tab.text }) };
    return { kind: 'absent' };
  }
  const panel = first.element.closest('[role=tabpanel]');
  const owner = panel?.id ? tabs.find((each) => each.element.getAttribute('aria-controls') === panel.id) : undefined;
  if (owner) return { kind: 'hidden', reveal: owner.element, how: say('Open the tab {name}', { name: owner.text }) };
  return { kind: 'hidden', reveal: null, how: say('It is on this page but not shown now') };
}

/** Is there more of the page below what is in view? */
function unread(start: Document | Element): boolean {
  const scope = 'body' in start ? start : start.ownerDocument;
  const boxes = [scope.scrollingElement, ...scope.querySelectorAll('main,[role=main],main *')];
  return boxes.some(
    (el) =>
      el !== null &&
      el.clientHeight > 200 &&
      el.scrollHeight > el.clientHeight + 40 &&
      el.scrollTop + el.clientHeight < el.scrollHeight - 40,
  );
}
