import type { CoveFrameView } from '../../domain/cove-view.ts';
import { find, within, words } from './look.ts';
import { mayHoldMore } from './more.ts';
import { called, emptyList, folded as key, off, on } from './words.ts';

const said = (text: string): boolean | undefined => (off.test(text) === on.test(text) ? undefined : on.test(text));

const rowsLike = 'tr,[role=row],li,[class*=list-item]';
const cellsLike = 'td,[role=gridcell],[role=cell],[role=switch],input';
/** Cells that only look apart would run into one another. */
const textOf = (row: Element): string => within(row, cellsLike).map(words).join(' ').trim() || words(row);

const isOn = (el: Element): boolean =>
  (el.getAttribute('aria-checked') ?? el.getAttribute('aria-pressed')) === 'true' ||
  ('checked' in el && el.checked === true);

/** A row that is switched on or off; a switch may hold both words and show one of them only, so it is asked itself first. */
function switchedOn(row: Element): boolean | undefined {
  const toggles = within(row, '[role=switch],[role=checkbox],input[type=checkbox],[aria-checked],[aria-pressed]');
  const named = within(row, '[aria-label],[title]').map(
    (el) => el.getAttribute('aria-label') ?? el.getAttribute('title') ?? '',
  );
  const short = named.filter((name) => name.length < 20 && said(name) !== undefined).map(said);
  if (short.length > 0) return short.every((state) => state === short[0]) ? short[0] : undefined;
  // A box to select the row may stand beside the switch: where both say the same, it does not matter which is which.
  const switches = toggles.filter((el) => el.matches('[role=switch],[aria-pressed]'));
  const states = new Set((switches.length > 0 ? switches : toggles).map(isOn));
  const [state] = states;
  if (state !== undefined) return states.size === 1 ? state : undefined;
  return said(textOf(row));
}

/** Absent only where the list says so itself: the two documented columns do not tell the kind of a notification. */
export function notificationIn(
  roots: readonly ParentNode[],
  lines: readonly string[],
): CoveFrameView['psaNotification'] {
  const rows = find(roots, rowsLike).filter((row) => within(row, cellsLike).length > 0 && words(row));
  const psa = rows.filter((row) => /\bpsa\b/i.test(textOf(row)));
  const states = psa.map(switchedOn);
  if (states.includes(true)) return 'active';
  if (psa.length > 0 && states.includes(undefined)) return undefined;
  const empty = lines.some((line) => emptyList.test(line));
  const kinds = find(roots, 'th,[role=columnheader]').some((el) => called.kind.test(key(words(el))));
  if (psa.length === 0 && !empty && !(kinds && rows.length > 0)) return undefined;
  // What is on another page may be one that is active.
  return mayHoldMore(roots, lines, rows) ? undefined : psa.length > 0 ? 'inactive' : 'absent';
}
