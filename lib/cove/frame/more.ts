import { find, words } from './look.ts';

const span = /(\d+)\s*(?:[-–—]|to|bis|tot|à)\s*(\d+)\s*(?:\/|of|von|van|sur|de)\s*(\d+)/iu;
const pages = /(?:page|seite|pagina)\s*\d+\s*(?:\/|of|von|van|sur|de)\s*(\d+)/iu;
const next = /^(?:next|nächste|weiter|volgende|suivant)|^[›»>]$|(?:^|[-_ ])next(?:$|[-_ ])/iu;
const search = /search|filter|such|zoek|recherche/iu;
/** A box that is filled in and leaves rows out. */
const narrows = (el: Element): boolean =>
  'value' in el &&
  el.value !== '' &&
  (el.matches('[type=search],[role=searchbox]') ||
    ['placeholder', 'aria-label', 'class'].some((name) => search.test(el.getAttribute(name) ?? '')));

const nameOf = (el: Element): string =>
  ['aria-label', 'title', 'class'].map((name) => el.getAttribute(name) ?? '').find((name) => next.test(name)) ??
  words(el);

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
    const [, from, to, all] = span.exec(line) ?? [];
    return (from !== undefined && (Number(from) > 1 || Number(to) < Number(all))) || Number(pages.exec(line)?.[1]) > 1;
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
    find(roots, 'button,a,li,[role=button]').some(
      (el) => next.test(nameOf(el)) && !el.matches(':disabled,[disabled],[aria-disabled=true],[class*=disabled]'),
    ) ||
    (first !== undefined && isWindow(first))
  );
}
