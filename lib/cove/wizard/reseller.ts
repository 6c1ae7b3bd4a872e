import { coveLandmarks } from '../../consoles/cove.ts';
import { fold } from '../../consoles/fold.ts';
import { say } from '../../domain/say.ts';
import { isVisible, queryAll } from '../../page/dom.ts';
import { chooseOption } from '../../page/drive/choose.ts';
import { refuse, type Deed } from '../../page/drive/deed.ts';
import { wantedOf } from '../../page/drive/wanted.ts';
import { controlSelector, namesOf } from '../../page/names.ts';
import { boxOf, isCombobox, shownBy } from '../../page/shown.ts';
import { setCell, shownIn, type Manner } from './cell.ts';
import { beginsWithPsa, isPsa } from './columns.ts';
import { isInvitation } from './invitation.ts';
import type { Walker } from './walk.ts';

/** In German, Dutch and French too, as folded. */
const resellerWord = /reseller|wiederverkauf|wederverkop|revendeur/;
const resellerKeys = coveLandmarks['cove-reseller-customer'].names.map(fold);

/**
 * The select box for the Cove reseller account's own PSA customer: outside of the table, named for the
 * reseller, else the only one there that is called "PSA customer".
 */
function outside(document: Document, walker: Walker): Element | null {
  const grid = walker.grid();
  const rows = new Set(walker.rows().map((each) => each.row.element));
  const boxes = queryAll(document, controlSelector).filter(
    (el) => isCombobox(el) && isVisible(boxOf(el)) && ![...rows].some((row) => row.contains(el)),
  );
  const free = boxes.filter(
    (el) =>
      // Libraries keep the select box that they replace inside of theirs.
      !boxes.some((other) => other !== el && (other.contains(el) || (boxOf(other).contains(el) && boxOf(el) === el))) &&
      !(grid?.root.contains(el) && el.closest('tr,[role=row],thead')),
  );
  const called = free.map((el) => {
    const texts = namesOf(el).map((clue) => clue.text);
    return { el, texts, keys: texts.map(fold) };
  });
  const forReseller = called.filter(({ keys }) => keys.some((key) => resellerWord.test(key) && key.length < 120));
  if (forReseller.length === 1) return forReseller[0]?.el ?? null;
  if (forReseller.length > 1) {
    const psa = forReseller.filter(({ keys }) => keys.some((key) => key.includes('psa') || resellerKeys.includes(key)));
    return psa.length === 1 ? (psa[0]?.el ?? null) : null;
  }
  // "PSA customer", or with the account's own name behind it: "PSA customer for Northbridge IT".
  const plain = called.filter(({ texts }) => texts.some(isPsa));
  if (plain.length > 0) return plain.length === 1 ? (plain[0]?.el ?? null) : null;
  const named = called.filter(({ texts }) => texts.some((text) => text.length < 120 && beginsWithPsa(text)));
  return named.length === 1 ? (named[0]?.el ?? null) : null;
}

/** Does a row of the table say itself that it is the reseller's? */
export const isReseller = (texts: readonly string[]): boolean =>
  texts.some(
    (text) => /(?:^|\W)(?:reseller|wiederverkäufer|wederverkoper|revendeur)(?:\W|$)/i.test(text) && text.length < 80,
  );

/**
 * The reseller's own PSA customer as the page shows it now; '' for none, undefined where its place is not in sight. Nothing is
 * touched or scrolled for it.
 */
export function resellerShown(document: Document, walker: Walker): string | undefined {
  const control = outside(document, walker);
  if (control) {
    const { text } = shownBy(control);
    return isInvitation(text) ? '' : text.trim();
  }
  const first = walker.rows()[0]?.row;
  return first?.cell && isReseller([first.name, ...first.ids()]) ? shownIn(first.cell) : undefined;
}

/** Chooses the reseller's own PSA customer and reads it back. */
export async function setReseller(
  document: Document,
  walker: Walker,
  { psa, psaId, namesakes }: { psa: string; psaId?: string | undefined; namesakes?: number | undefined },
  manner: Manner,
): Promise<Deed> {
  const wanted = wantedOf({ text: psa, id: psaId, namesakes });
  const control = outside(document, walker);
  if (control) {
    boxOf(control).scrollIntoView({ block: 'nearest' });
    return chooseOption(control, wanted);
  }
  await walker.top();
  const first = walker.rows()[0];
  if (!first || !isReseller([first.row.name, ...first.row.ids()]))
    return refuse(say('the select box for the reseller’s own PSA customer was not found'));
  const again = () => walker.rows().find(({ row }) => row.name === first.row.name && row.key === first.row.key)?.row;
  return setCell(
    () => again()?.cell ?? null,
    wanted,
    () => again()?.element ?? null,
    manner,
  );
}
