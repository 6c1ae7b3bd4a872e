import { fold } from '../../consoles/fold.ts';
import { say } from '../../domain/say.ts';
import { activeIn, ancestors, isInput, isVisible, textOf, tidy } from '../dom.ts';
import { setText } from './events.ts';
import { filter, usualPatience } from './filter.ts';
import { asksToType, saysEmpty, saysLoading } from './list-says.ts';
import { exactOptions } from './exact-options.ts';
import { lessThan, makesEntries, otherWords } from './made-up.ts';
import { isWhole, optionsIn, optionText, scrollerOf } from './popup.ts';
import { until } from './wait.ts';
import { walk, type FoundOption, type Limits } from './walk-list.ts';
import { plain, type Wanted } from './wanted.ts';

/** How long an answer is looked through that is too long to be drawn whole. */
const furtherPatience = 10_000;

/**
 * Finds the one option with exactly this text: among those drawn, else by typing it as a filter, else by
 * scrolling through the list. A text that occurs twice is refused: which one is meant, nobody can tell.
 */
export async function findOption(
  list: Element,
  control: Element,
  wanted: Wanted,
  limits: Limits,
): Promise<FoundOption> {
  const { text } = wanted;
  const no = (reason: string): FoundOption => ({ ok: false, reason, list });
  const several = (count: number) => no(say('the list has {count} entries “{text}”', { count, text }));
  const begun = performance.now();
  /** A search that shows nothing until something is typed says so, or says nothing at all. */
  const waitsForWords = (): boolean =>
    asksToType(list) || (performance.now() - begun > 600 && optionsIn(list).length === 0 && textOf(list) === '');
  await until(
    () =>
      !list.isConnected ||
      (!saysLoading(list) &&
        (optionsIn(list).length > 0 || saysEmpty(list) || (waitsForWords() && filterInput(control, list) !== null))),
    { within: limits.patience ?? usualPatience, signal: limits.signal },
  );
  const away = { ok: false as const, reason: say('the page took its list away'), list, gone: true as const };
  if (!list.isConnected) return away;
  const drawn = optionsIn(list);
  const exact = exactOptions(drawn, wanted);
  const whole = isWhole(list, drawn);
  const [only] = exact;
  if (limits.habit) limits.habit.offered ??= textsAlone(drawn, whole);
  if (exact.length > 1) return several(exact.length);
  if (only && (whole || standsAlone(drawn, only))) return { ok: true, option: only, list };
  const input = filterInput(control, list);
  if (input) {
    // What stands in it may be the present choice, which goes with it when it is emptied (MUI, DevExtreme).
    const stood = input.value;
    const putBack = (): void => {
      if (input.isConnected) setText(input, stood);
    };
    let makes = only ? false : limits.habit?.makes;
    const queue = makes === true ? lessThan(text) : [text, ...otherWords(text)];
    let [took, before] = [false, drawn];
    for (let words = queue.shift(); words !== undefined; words = queue.shift()) {
      const typed = words === text ? { typed: input } : {};
      const since = performance.now();
      const filtered = await filter(list, input, { words, wanted }, before, limits);
      let fitting = filtered.exact;
      // A list that does not follow what is typed will not follow other words either.
      if (fitting.length === 0 && list.isConnected && !filtered.took) break;
      took ||= words === text;
      before = drawn;
      // Many names hold a short one: its own may stand further down in the answer, or on the server's next page.
      const answer = optionsIn(list);
      if (fitting.length === 0 && answer.length > 1 && !isWhole(list, answer)) {
        const further = await walk(list, wanted, { ...limits, within: furtherPatience });
        if (!further.ok && further.gone) return { ...further, ...typed };
        fitting = further.ok ? [further.option] : further.several ? exactOptions(optionsIn(list), wanted) : [];
      }
      if (fitting.length > 0 && words === text && makes === undefined) {
        // Of what a list makes up by itself nothing is taken: that has to be there though something else was typed.
        makes = await makesEntries(list, input, limits, since);
        if (limits.habit && !limits.signal?.aborted) limits.habit.makes = makes;
        before = optionsIn(list);
        queue.splice(0, queue.length, ...(makes ? lessThan(text) : [text]));
        took = false;
        if (list.isConnected && !limits.signal?.aborted) continue;
        putBack();
        return { ...away, typed: input };
      }
      const [option, another] = fitting;
      if (option && !another) return { ok: true, option, list, ...typed };
      if (another || !list.isConnected) putBack();
      if (another) return several(fitting.length);
      if (!list.isConnected) return { ...away, typed: input };
    }
    if (input.value !== stood) putBack();
    if (only?.isConnected) return { ok: true, option: only, list };
    if (took && !only) return no(say('the list has no “{text}”', { text }));
  }
  const makes = limits.habit?.makes === true;
  if (!whole || (makes && !only)) {
    // Where something was typed, the whole list comes back first.
    await until(() => !list.isConnected || optionsIn(list).length > 0, { within: 2000, signal: limits.signal });
    return walk(list, wanted, makes ? { ...limits, within: furtherPatience } : limits);
  }
  if (!only) {
    // Entries may still be on their way without the list saying so.
    const late = await until(() => exactOptions(optionsIn(list), wanted)[0], { within: 1200, signal: limits.signal });
    const all = exactOptions(optionsIn(list), wanted);
    if (all.length > 1) return several(all.length);
    if (late) return { ok: true, option: late, list };
  }
  return only ? { ok: true, option: only, list } : no(say('the list has no “{text}”', { text }));
}

/** The one entry with exactly this text in a list that is drawn whole, or sorted so that a namesake would stand beside it. */
export function beyondDoubt(list: Element, wanted: Wanted): Element | null {
  const drawn = optionsIn(list);
  const [only, another] = exactOptions(drawn, wanted);
  return only && !another && (isWhole(list, drawn) || standsAlone(drawn, only)) ? only : null;
}

/** In a sorted list a namesake would be the neighbour; both neighbours drawn and different means that there is none. */
const standsAlone = (options: readonly Element[], option: Element): boolean =>
  options.indexOf(option) < options.length - 1 && isSorted(options);

function isSorted(options: readonly Element[]): boolean {
  const texts = options.map((each) => tidy(each.textContent)).filter(Boolean);
  const compare = new Intl.Collator(undefined, { sensitivity: 'base' }).compare;
  return texts.every(
    (text, i) => i === 0 || compare(texts[i - 1] ?? '', text) <= 0 || fold(texts[i - 1] ?? '') <= fold(text),
  );
}

/** Texts that stand in a list once, as far as it shows: of a sorted part not the last one, after which a namesake may come. */
function textsAlone(options: readonly Element[], whole: boolean): ReadonlySet<string> {
  const texts = options.map((option) => plain(optionText(option)));
  const sure = whole ? texts : isSorted(options) ? texts.slice(0, -1) : [];
  const counts = Map.groupBy(texts, (text) => text);
  return new Set(sure.filter((text) => text !== '' && counts.get(text)?.length === 1));
}

/** Where a filter is typed: the box's own input, or a search field inside the opened list's popup. */
function filterInput(control: Element, list: Element): HTMLInputElement | null {
  const own = isInput(control) ? control : control.querySelector<HTMLInputElement>('input:not([type=hidden])');
  if (own && isVisible(own) && !own.readOnly && !own.disabled && own.type !== 'checkbox') return own;
  // What has the focus since the list was opened, and says that the list is its own.
  const active = activeIn(list);
  if (
    active &&
    isInput(active) &&
    list.id !== '' &&
    (active.getAttribute('aria-controls') ?? active.getAttribute('aria-owns'))?.split(/\s+/).includes(list.id) &&
    isVisible(active) &&
    !active.readOnly
  )
    return active;
  for (
    let up: Element | null = list, level = 0;
    up && level < 9 && up.localName !== 'body' && !(level > 0 && up.contains(control));
    up = up.parentElement, level += 1
  ) {
    const search = [
      ...up.querySelectorAll<HTMLInputElement>('input[type=search],input[type=text],input:not([type])'),
    ].find((el) => (isVisible(el) || fadesIn(el)) && !el.readOnly && (level < 4 || standsOver(el, list)));
    if (search) return search;
  }
  return null;
}

/** Not to be seen yet, in a pane that is coming up. */
const fadesIn = (el: Element): boolean =>
  el.getClientRects().length > 0 && [...ancestors(el)].slice(0, 8).some((up) => up.getAnimations().length > 0);

/** Right above what shows the list: further up a pane may hold fields that have nothing to do with it. */
function standsOver(field: Element, list: Element): boolean {
  const { bottom, left, right } = field.getBoundingClientRect();
  const frame = (scrollerOf(list) ?? list).getBoundingClientRect();
  return Math.abs(frame.top - bottom) < 40 && left >= frame.left - 24 && right <= frame.right + 24;
}
