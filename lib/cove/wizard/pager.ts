import { fold } from '../../consoles/fold.ts';
import { allIn } from '../../page/all-in.ts';
import { isVisible, parentOf, textOf, tidy } from '../../page/dom.ts';
import { count, loadMore, nextPage, pageOf, range } from '../paging.ts';
import type { MappingGrid } from './row.ts';

/** The pages of a table, as its pager offers them. */
export interface Pager {
  /** Page shown now, from 1, where it says so. */
  readonly current: number | null;
  /** Number of rows of all pages where it says so ("1–20 of 130"). */
  readonly total: number | null;
  readonly next: Element | null;
  readonly previous: Element | null;
  readonly first: Element | null;
  /** The control of the page with that number, where it is drawn. */
  numbered(page: number): Element | null;
}

const clickable = 'button,a,[role=button],[role=link],li,[data-ref^=bt],[class*=page],[class*=nav]';
/** What belongs to the wizard's own steps and never to a table. Not "Zurück": tables in German turn back by it as well. */
const ofWizard = new Set(
  `Back, Cancel, Confirm, Finish, Connect, Submit, Close, Skip, Done, Save,
  Abbrechen, Bestätigen, Fertigstellen, Fertig, Verbinden, Schließen, Überspringen, Speichern,
  Terug, Annuleren, Bevestigen, Voltooien, Gereed, Sluiten, Overslaan, Opslaan,
  Retour, Annuler, Confirmer, Terminer, Connecter, Fermer, Ignorer, Enregistrer`
    .split(',')
    .map(fold),
);
type Way = 'next' | 'previous' | 'first';
const named: Record<Way, RegExp> = {
  next: nextPage,
  previous:
    /^(?:go to |show )?(?:the )?prev(?:ious)? page$|^(?:aller à la )?page précédente$|^(?:zur )?(?:vorherigen?|vorigen?) seite$|^(?:naar )?(?:de )?vorige pagina$/i,
  first:
    /^(?:go to |show )?(?:the )?first page$|^(?:aller à la )?première page$|^(?:zur )?ersten? seite$|^(?:naar )?(?:de )?eerste pagina$/i,
};
/** Says so only inside of what is a pager anyway: the wizard has a button "Next" of its own. */
const signed: Record<Way, RegExp> = {
  next: /^(?:next|older|[›>→]|chevron_right|navigate_next|keyboard_arrow_right)\s*[›»>→]?$/i,
  previous: /^[‹«<←]?\s*(?:prev|previous|newer|[‹<←]|chevron_left|navigate_before|keyboard_arrow_left)$/i,
  first: /^(?:first|[«⟪]|first_page|\|<)$/i,
};
const hooked: Record<Way, RegExp> = {
  next: /(?:^|[\s_-])next(?:$|[\s_-])|btnext/i,
  previous: /(?:^|[\s_-])(?:prev|previous)(?:$|[\s_-])|btprevious/i,
  first: /(?:^|[\s_-])first(?:$|[\s_-])|btfirst/i,
};
const pagerHook = /pagin|pager|paging|page-nav|pagenav/i;
const stepHook = /step|wizard|progress|breadcrumb|tablist/i;

const wordsOf = (el: Element): string[] =>
  [el.getAttribute('aria-label'), el.getAttribute('title'), textOf(el)].map(tidy).filter(Boolean);
const hookOf = (el: Element): string =>
  `${el.getAttribute('class') ?? ''} ${el.getAttribute('data-ref') ?? ''} ${el.getAttribute('rel') ?? ''}`;

/**
 * The pager that belongs to the table: inside it, or beside it closer than the wizard's own buttons. `null` where the
 * table has one page only or turns none. A control counts when it is called "next page", or stands in a box that
 * is a pager by its role, its class, its page numbers or its "1–20 of 130"; the wizard's own Next never does.
 */
export function findPager(grid: MappingGrid): Pager | null {
  const body = new Set(grid.rows().map(({ element }) => element));
  for (let up: Element | null = grid.root, level = 0; up && level < 6; up = parentOf(up), level += 1) {
    const box = up;
    const inRow = (el: Element): boolean => {
      for (let at: Element | null = el; at && at !== box; at = at.parentElement) if (body.has(at)) return true;
      return false;
    };
    const controls = allIn(box, clickable).filter((el) => !inRow(el) && isVisible(el));
    const strong = controls.find((el) => wordsOf(el).some((text) => named.next.test(text)));
    // Where the wizard's own buttons are about, only what is called a pager is one.
    const holder = strong ? pagerAround(strong, box) : pagerIn(controls, box, grid, ofTheWizard(box));
    if (holder) return read(holder);
    if (up.localName === 'body') return null;
  }
  return null;
}

/** A button beside the table that adds further rows to it ("Load more"), while there is one. */
export function findMore(grid: MappingGrid): Element | null {
  const body = new Set(grid.rows().map(({ element }) => element));
  for (let up: Element | null = grid.root, level = 0; up && level < 4; up = parentOf(up), level += 1) {
    if (level > 0 && ofTheWizard(up)) return null;
    const found = allIn(up, 'button,[role=button],a').find(
      (el) =>
        wordsOf(el).some((text) => loadMore.test(text)) &&
        !isOff(el) &&
        isVisible(el) &&
        !body.has(el.closest('tr') ?? el),
    );
    if (found) return found;
  }
  return null;
}

/** The smallest box around a control that also has what else a pager has; the control's own parent at least. */
function pagerAround(control: Element, limit: Element): Element {
  let best = parentOf(control) ?? control;
  for (let up: Element | null = best, level = 0; up && up !== limit && level < 5; up = parentOf(up), level += 1) {
    if (ofTheWizard(up)) break;
    if (isPager(up)) best = up;
  }
  return best;
}

function pagerIn(controls: readonly Element[], limit: Element, grid: MappingGrid, strict: boolean): Element | null {
  for (const control of controls) {
    if (!sayingWay(control, 'next') && !isNumber(control)) continue;
    for (let up = parentOf(control), level = 0; up && up !== limit && level < 5; up = parentOf(up), level += 1) {
      if (ofTheWizard(up) || up.contains(grid.root)) break;
      if (isNamedPager(up) || (!strict && follows(grid.root, up) && isPager(up))) return up;
    }
  }
  return null;
}

/** Page numbers stand inside of their table or after it; the numbers of the wizard's steps stand before. */
const follows = (root: Element, box: Element): boolean =>
  root.contains(box) || (root.compareDocumentPosition(box) & 4) !== 0;

const ofTheWizard = (box: Element): boolean =>
  allIn(box, 'button,[role=button],a').some((el) => wordsOf(el).some((text) => ofWizard.has(fold(text))));

const sayingWay = (el: Element, way: Way): boolean =>
  wordsOf(el).some((text) => named[way].test(text) || signed[way].test(text)) ||
  (hooked[way].test(hookOf(el)) && textOf(el).length < 12);
const isNumber = (el: Element): boolean => /^\d{1,4}$/.test(textOf(el));

const labelOf = (box: Element): string =>
  `${box.getAttribute('aria-label') ?? ''} ${box.getAttribute('class') ?? ''} ${box.localName}`;
const isNamedPager = (box: Element): boolean => pagerHook.test(labelOf(box)) && !stepHook.test(labelOf(box));

/** By name or class, by its range of rows, or by at least two page numbers in a row that start or go on. */
function isPager(box: Element): boolean {
  if (isNamedPager(box)) return true;
  if (stepHook.test(labelOf(box))) return false;
  const text = textOf(box);
  if (text.length > 200 || /\bstep\b/i.test(text)) return false;
  if (range.test(text) || pageOf.test(text)) return true;
  const numbers = [...new Set([...box.querySelectorAll(clickable)].filter(isNumber).map((el) => Number(textOf(el))))];
  const words = text.replace(/\d+/g, '').replace(/next|prev(?:ious)?|first|last|page|[\s.…‹›«»<>|→←-]/gi, '');
  return numbers.length >= 2 && numbers.some((n) => numbers.includes(n + 1)) && words === '';
}

function read(box: Element): Pager {
  const controls = [...box.querySelectorAll(clickable)].filter((el) => isVisible(el));
  const innerOf = (el: Element): Element => el.querySelector('button,a,[role=button]') ?? el;
  const at = (way: Way): Element | null => {
    const found = controls.find((el) => sayingWay(el, way) && !isOff(el));
    return found ? innerOf(found) : null;
  };
  const text = textOf(box);
  const numbers = controls.filter(isNumber);
  const shown = numbers.find((el) =>
    [el, ...el.querySelectorAll('*'), ...(parentOf(el) ? [parentOf(el) as Element] : [])].some(
      (each) =>
        each !== box &&
        isNumber(each) &&
        (/^(?:page|true)$/.test(each.getAttribute('aria-current') ?? '') ||
          each.getAttribute('aria-selected') === 'true' ||
          /(?:^|[\s_-])(?:selected|selection|active|current|highlight)(?:$|[\s_-])/i.test(
            each.getAttribute('class') ?? '',
          )),
    ),
  );
  const [, from, to, of] = range.exec(text) ?? [];
  const size = count(to) - count(from) + 1;
  const said = Number(pageOf.exec(text)?.[1] ?? '');
  const current = shown
    ? Number(textOf(shown))
    : said || (from !== undefined && size > 0 && (count(from) - 1) % size === 0 ? (count(from) - 1) / size + 1 : null);
  const numbered = (page: number): Element | null => {
    const found = numbers.filter((el) => Number(textOf(el)) === page && !isOff(el)).at(-1);
    return found ? innerOf(found) : null;
  };
  return {
    current,
    total: of === undefined ? null : count(of) || null,
    next: at('next') ?? (current === null ? null : numbered(current + 1)),
    previous: at('previous') ?? (current === null || current < 2 ? null : numbered(current - 1)),
    first: at('first') ?? (current !== null && current > 1 ? numbered(1) : null),
    numbered,
  };
}

/**
 * Switched off: by its state, by the class of it or of the list item around it. Angular Material calls a button
 * "disabled-interactive" that only could be pressed in spite of that.
 */
function isOff(el: Element): boolean {
  const around = [el, el.closest('li'), el.querySelector('button,a,[role=button]')];
  return around.some(
    (each) =>
      each !== null &&
      (each.hasAttribute('disabled') ||
        each.getAttribute('aria-disabled') === 'true' ||
        /(?:^|[\s_-])disabled?(?!-interactive)(?:$|[\s_-])/i.test(each.getAttribute('class') ?? '')),
  );
}
