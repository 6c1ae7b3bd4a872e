import { fold } from '../../consoles/fold.ts';
import { say } from '../../domain/say.ts';
import { activeIn, isInput, isVisible, textOf, tidy } from '../dom.ts';
import { setText } from './events.ts';
import { asksToType, saysEmpty, saysLoading } from './list-says.ts';
import { exactOptions, isWhole, optionsIn, scrollerOf } from './popup.ts';
import { until } from './wait.ts';
import type { Wanted } from './wanted.ts';

export type FoundOption =
  /** `typed`: the box in which its text was typed as a filter. */
  | { ok: true; option: Element; list: Element; typed?: Element }
  /** `gone`: the page took the list away while it was looked at. */
  | { ok: false; reason: string; list: Element; gone?: true };

interface Limits {
  signal?: AbortSignal | undefined;
  patience?: number;
}

/** Milliseconds that a list may take to bring its entries, from a server as well. */
const usualPatience = 6000;

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
  const away: FoundOption = { ok: false, reason: say('the page took its list away'), list, gone: true };
  if (!list.isConnected) return away;
  const drawn = optionsIn(list);
  const exact = exactOptions(drawn, wanted);
  const whole = isWhole(list, drawn);
  const [only] = exact;
  if (exact.length > 1) return several(exact.length);
  if (only && (whole || standsAlone(drawn, only))) return { ok: true, option: only, list };
  const input = filterInput(control, list);
  if (input) {
    // What stands in it may be the present choice, which goes with it when it is emptied (MUI, DevExtreme).
    const before = input.value;
    const typed = [text, ...otherWords(text)];
    let took = false;
    for (const [i, words] of typed.entries()) {
      const filtered = await filter(list, input, { words, wanted }, drawn, limits);
      if (filtered.exact.length > 1) return several(filtered.exact.length);
      const [option] = filtered.exact;
      if (option) return { ok: true, option, list, ...(i === 0 ? { typed: input } : {}) };
      if (!list.isConnected) return away;
      // A list that does not follow what is typed will not follow other words either.
      if (!filtered.took) break;
      took ||= i === 0;
    }
    setText(input, before);
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
function standsAlone(options: readonly Element[], option: Element): boolean {
  const index = options.indexOf(option);
  const next = options[index + 1];
  if (!next) return false;
  const texts = options.map((each) => tidy(each.textContent)).filter(Boolean);
  const compare = new Intl.Collator(undefined, { sensitivity: 'base' }).compare;
  return texts.every(
    (text, i) => i === 0 || compare(texts[i - 1] ?? '', text) <= 0 || fold(texts[i - 1] ?? '') <= fold(text),
  );
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
    up && level < 4 && up.localName !== 'body';
    up = up.parentElement, level += 1
  ) {
    const search = [
      ...up.querySelectorAll<HTMLInputElement>('input[type=search],input[type=text],input:not([type])'),
    ].find((el) => isVisible(el) && !el.readOnly);
    if (search) return search;
  }
  return null;
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
  const answered = () => exactOptions(optionsIn(list), wanted).length > 0 || optionsIn(list).length === 0;
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
  if (exactOptions(optionsIn(list), wanted).length === 0)
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

/** Walks a list that draws only a part of itself. Stops at the end, or when scrolling brings nothing new. */
async function walk(list: Element, wanted: Wanted, { signal }: Limits): Promise<FoundOption> {
  const { text } = wanted;
  const scroller = scrollerOf(list);
  const no = (reason: string): FoundOption => ({ ok: false, reason, list });
  if (!scroller) return no(say('the list has no “{text}”', { text }));
  scroller.scrollTop = 0;
  for (let step = 0; step < 2000 && !signal?.aborted; step += 1) {
    const drawn = optionsIn(list);
    const exact = exactOptions(drawn, wanted);
    if (exact.length > 1) return no(say('the list has {count} entries “{text}”', { count: exact.length, text }));
    const [option] = exact;
    // The last one drawn may have a namesake right below: look one screen further first.
    if (option && (drawn.indexOf(option) < drawn.length - 1 || atEnd(scroller))) return { ok: true, option, list };
    if (atEnd(scroller)) {
      const height = scroller.scrollHeight;
      const grown = await until(() => scroller.scrollHeight > height, { within: 400, signal });
      if (!grown) break;
    }
    const last = drawn.at(-1);
    scroller.scrollTop += Math.max(20, scroller.clientHeight * 0.7);
    await until(() => optionsIn(list).at(-1) !== last || atEnd(scroller), { within: 120, signal });
  }
  return no(say('the list has no “{text}”', { text }));
}

const atEnd = (el: Element): boolean => el.scrollTop + el.clientHeight >= el.scrollHeight - 2;
