import { fold } from '../../consoles/fold.ts';
import { say } from '../../domain/say.ts';
import { activeIn, ancestors, isInput, isVisible, textOf, tidy } from '../dom.ts';
import { setText } from './events.ts';
import { asksToType, saysEmpty, saysLoading } from './list-says.ts';
import { exactOptions } from './exact-options.ts';
import { isWhole, optionsIn, optionText, scrollerOf } from './popup.ts';
import { until } from './wait.ts';
import { walk, type FoundOption, type Limits } from './walk-list.ts';
import { plain, type Wanted } from './wanted.ts';

/** Milliseconds that a list may take to bring its entries, from a server as well. */
const usualPatience = 6000;

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
    const before = input.value;
    const putBack = (): void => {
      if (input.isConnected) setText(input, before);
    };
    const typed = [text, ...otherWords(text)];
    let took = false;
    for (const [i, words] of typed.entries()) {
      const filtered = await filter(list, input, { words, wanted }, drawn, limits);
      const [option, another] = filtered.exact;
      if (option && !another) return { ok: true, option, list, ...(i === 0 ? { typed: input } : {}) };
      // Words that were only looked for would pass for what was chosen.
      if (another || !list.isConnected) putBack();
      if (another) return several(filtered.exact.length);
      if (!list.isConnected) return { ...away, typed: input };
      // A list that does not follow what is typed will not follow other words either.
      if (!filtered.took) break;
      took ||= i === 0;
      // Many names hold a short one: its own may stand further down in the answer, or on the server's next page.
      const answer = optionsIn(list);
      if (answer.length > 1 && !isWhole(list, answer)) {
        const further = await walk(list, wanted, { ...limits, within: furtherPatience });
        if (further.ok || further.gone) return i === 0 ? { ...further, typed: input } : further;
        if (further.several === true) {
          putBack();
          return further;
        }
      }
    }
    putBack();
    if (only?.isConnected) return { ok: true, option: only, list };
    if (took && !only) return no(say('the list has no “{text}”', { text }));
  }
  if (!whole) return walk(list, wanted, limits);
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

/** Types the filter. `took`: the list changed because of it, so that what it shows is its answer. */
async function filter(
  list: Element,
  input: HTMLInputElement,
  { words, wanted }: { words: string; wanted: Wanted },
  before: readonly Element[],
  limits: Limits,
): Promise<{ exact: Element[]; took: boolean }> {
  const shown = () =>
    optionsIn(list)
      .map((each) => each.textContent)
      .join('\n');
  const unfiltered = before.map((each) => each.textContent).join('\n');
  setText(input, words);
  const took = () => shown() !== unfiltered && !saysLoading(list);
  let [was, since] = [unfiltered, performance.now()];
  /** A part of a long answer, that stands there: what is wanted is looked for in the rest of it. */
  const isPart = (): boolean => {
    const now = shown();
    if (now !== was) [was, since] = [now, performance.now()];
    return performance.now() - since > 600 && !isWhole(list, optionsIn(list));
  };
  const answered = () => exactOptions(optionsIn(list), wanted).length > 0 || optionsIn(list).length === 0 || isPart();
  const patience = limits.patience ?? usualPatience;
  // Filters are debounced (half a second is usual) and may ask a server: an answer is an option that fits or none.
  await until(() => !list.isConnected || (took() && answered()), {
    within: Math.min(patience, 2500),
    signal: limits.signal,
  });
  // A server that takes its time: as long as the list says that it loads, or shows nothing and does not say why.
  if (!took() || optionsIn(list).length === 0)
    await until(
      () =>
        !list.isConnected ||
        (saysEmpty(list) && !saysLoading(list)) ||
        (took() && optionsIn(list).length > 0 && answered()),
      {
        within: saysLoading(list) || optionsIn(list).length === 0 ? patience : 0,
        signal: limits.signal,
      },
    );
  // "No results" may stand there before the answer does.
  if (exactOptions(optionsIn(list), wanted).length === 0 && !(took() && isPart()))
    await until(() => !list.isConnected || exactOptions(optionsIn(list), wanted).length > 0, {
      within: 700,
      signal: limits.signal,
    });
  return { exact: exactOptions(optionsIn(list), wanted), took: took() };
}

/** What else finds the entry where the whole text does not: its longest word, as lists may write blanks and signs otherwise. */
function otherWords(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).toSorted((a, b) => b.length - a.length);
  const [longest] = words;
  return longest !== undefined && longest.length > 1 && longest !== text ? [longest] : [];
}
