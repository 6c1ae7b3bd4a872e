import { isElement, isVisible, textOf, tidy } from '../../page/dom.ts';
import { drawnWithin } from '../../page/drawn.ts';

/** Drawn as a sign or an icon, without any word. */
export const isSign = (el: Element): boolean => !/\p{L}{2}/u.test(textOf(el)) && small(el);

const crossText = /^[×✕✖✗xX⨯]$/;
/** In German and Dutch the verb comes last: "Auswahl löschen". What clears everything, or a whole row, is no X of a name. */
const crossName =
  /^(?:clear|remove|delete|unmap|unlink|effacer|supprimer|retirer|vider)\b(?!.*\b(?:all|rows?|lines?|tou[ts]|toutes?|lignes?)\b)|^(?!all|zeile|rij|regel)(?:\p{L}+\s+)?(?:löschen|entfernen|leeren|zurücksetzen|wissen|verwijderen|leegmaken)$/iu;

/**
 * The X beside a name: by what it is called, by its sign, by the hooks of widget libraries. `hidden`: also one that is
 * only drawn while the pointer is over its row.
 */
export function crossIn(cell: Element, { hidden = false } = {}): Element | null {
  const shown = hidden ? () => true : isVisible;
  const scope = [cell, ...drawnWithin(cell, '*', { deep: true })].filter(isElement);
  const called = scope.find(
    (el) =>
      el !== cell &&
      (crossName.test(tidy(el.getAttribute('aria-label'))) || crossName.test(tidy(el.getAttribute('title')))) &&
      shown(el),
  );
  if (called) return called;
  const signed = scope.find(
    (el) =>
      el !== cell &&
      el.children.length === 0 &&
      crossText.test(hidden ? tidy(el.textContent) : textOf(el)) &&
      shown(el) &&
      !isNamedSo(el, cell),
  );
  if (signed) return signed.closest('button,[role=button]') ?? signed;
  // Boxes carry such class names too ("show-clear-button"): only something small that holds no input is an X.
  return (
    scope.find((el) => el !== cell && crossHook.test(el.getAttribute('class') ?? '') && small(el) && onHover(el)) ??
    null
  );
}
/** A customer may be called "X": an entry of a list that is drawn in the cell, or all that the cell shows. */
function isNamedSo(el: Element, cell: Element): boolean {
  if (!/^x$/i.test(tidy(el.textContent)) || el.closest('button,[role=button],a') !== null) return false;
  const alike = [...(el.parentElement?.children ?? [])].filter((other) => other.className === el.className);
  return el.closest('[role=option],option') !== null || alike.length > 2 || /^x$/i.test(textOf(cell));
}
const crossHook = /(?:^|[\s_-])(?:clear|clearindicator|remove)(?:$|[\s_-])|clear-?(?:button|icon|indicator)|-clear\b/i;
/** Seen, or shown as soon as the pointer comes. */
const onHover = (el: Element): boolean =>
  isVisible(el) || (typeof el.checkVisibility === 'function' && el.checkVisibility() && el.getClientRects().length > 0);
const small = (el: Element): boolean => {
  const box = el.getBoundingClientRect();
  return (
    box.width > 4 && box.width <= 60 && !el.querySelector('input,select,[class*=arrow],[class*=chevron],[class*=caret]')
  );
};

/** Small drawings without text at the end of a box, from left to right: the X, then the arrow. */
export function iconsIn(box: Element): Element[] {
  const frame = box.getBoundingClientRect();
  return [...box.querySelectorAll('svg,i')].filter((el) => {
    const icon = el.getBoundingClientRect();
    return icon.width > 6 && icon.width < 40 && icon.left > frame.left + frame.width / 2 && isVisible(el);
  });
}
