import { count, loadMore, nextPage, pageOf, range } from '../paging.ts';
import { find, words } from './look.ts';

/** Says so by itself only where it stands in a pager: a wizard has a button "Next" of its own. */
const sign = /^(?:next|weiter|volgende|suivante?|[›»>])$|(?:^|[-_ ])next(?:$|[-_ ])/iu;
const search = /search|filter|such|zoek|recherche/iu;
/** A box that is filled in and leaves rows out. */
const narrows = (el: Element): boolean =>
  'value' in el &&
  el.value !== '' &&
  (el.matches('[type=search],[role=searchbox]') ||
    ['placeholder', 'aria-label', 'class'].some((name) => search.test(el.getAttribute(name) ?? '')));

/** A way to further rows that can be gone. */
function leadsOn(el: Element): boolean {
  if (el.matches(':disabled,[disabled],[aria-disabled=true],[class*=disabled]')) return false;
  const names = [el.getAttribute('aria-label') ?? '', el.getAttribute('title') ?? '', words(el)];
  if (names.some((name) => nextPage.test(name) || loadMore.test(name))) return true;
  return el.closest('[class*=pag]') !== null && [...names, el.className].some((name) => sign.test(name));
}

/** Rows stand in a box that scrolls over more than they fill: only those in view are drawn. */
function isWindow(row: Element): boolean {
  for (let box = row.parentElement; box; box = box.parentElement) {
    if (box.scrollHeight <= box.clientHeight + 1 || !/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
    const drawn = [...(row.parentElement?.children ?? [])].reduce(
      (sum, el) => sum + el.getBoundingClientRect().height,
      0,
    );
    return box.scrollHeight > drawn * 1.5 + 200;
  }
  return false;
}

/**
 * Whether a list may hold more than it shows: other pages, rows that are drawn when they are scrolled to, a search that is filled
 * in. Then nothing can be said of what is not there.
 */
export function mayHoldMore(roots: readonly ParentNode[], lines: readonly string[], rows: readonly Element[]): boolean {
  const told = lines.some((line) => {
    const [, from, to, all] = range.exec(line) ?? [];
    return (from !== undefined && (count(from) > 1 || count(to) < count(all))) || count(pageOf.exec(line)?.[2]) > 1;
  });
  const [first] = rows;
  const counted = Number(first?.closest('[aria-rowcount]')?.getAttribute('aria-rowcount') ?? 0);
  return (
    told ||
    counted > rows.length + 1 ||
    find(roots, 'input').some(narrows) ||
    find(roots, '[class*=page]:not([class*=size]),[class*=pagin] *,[class*=pager] *').filter(
      (el) => /^\d+$/.test(words(el)) && el.childElementCount === 0,
    ).length > 1 ||
    find(roots, 'button,a,li,[role=button]').some(leadsOn) ||
    (first !== undefined && isWindow(first))
  );
}
