import { fold } from '../../consoles/fold.ts';
import { isInput, isVisible, tidy } from '../dom.ts';
import { setText } from './events.ts';
import { exactOptions, isWhole, optionsIn, saysEmpty, saysLoading, scrollerOf } from './popup.ts';
import { until } from './wait.ts';

export type FoundOption = { ok: true; option: Element; list: Element } | { ok: false; reason: string; list: Element };

interface Limits {
  signal?: AbortSignal | undefined;
  patience?: number;
}

/**
 * Finds the one option with exactly this text: among those drawn, else by typing it as a filter, else by
 * scrolling through the list. A text that occurs twice is refused: which one is meant, nobody can tell.
 */
export async function findOption(list: Element, control: Element, text: string, limits: Limits): Promise<FoundOption> {
  const no = (reason: string): FoundOption => ({ ok: false, reason, list });
  const several = (count: number) => no(`the list has ${count} entries “${text}”`);
  await until(() => optionsIn(list).length > 0 || (saysEmpty(list) && !saysLoading(list)), {
    within: limits.patience ?? 4000,
    signal: limits.signal,
  });
  const drawn = optionsIn(list);
  const exact = exactOptions(drawn, text);
  const whole = isWhole(list, drawn);
  const [only] = exact;
  if (exact.length > 1) return several(exact.length);
  if (only && (whole || standsAlone(drawn, only))) return { ok: true, option: only, list };
  const input = filterInput(control, list);
  if (input) {
    const filtered = await filter(list, input, text, drawn, limits);
    if (filtered.exact.length > 1) return several(filtered.exact.length);
    const [option] = filtered.exact;
    if (option) return { ok: true, option, list };
    setText(input, '');
    if (filtered.took && !only) return no(`the list has no “${text}”`);
    if (only?.isConnected) return { ok: true, option: only, list };
  }
  if (!whole) return walk(list, text, limits);
  return only ? { ok: true, option: only, list } : no(`the list has no “${text}”`);
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
  text: string,
  before: readonly Element[],
  limits: Limits,
): Promise<{ exact: Element[]; took: boolean }> {
  const shown = () =>
    optionsIn(list)
      .map((each) => each.textContent)
      .join('\n');
  const unfiltered = before.map((each) => each.textContent).join('\n');
  setText(input, text);
  const took = () => shown() !== unfiltered && !saysLoading(list);
  // Filters are debounced (half a second is usual) and may ask a server: an answer is an option that fits or none.
  await until(() => took() && (exactOptions(optionsIn(list), text).length > 0 || optionsIn(list).length === 0), {
    within: Math.min(limits.patience ?? 4000, 2500),
    signal: limits.signal,
  });
  if (optionsIn(list).length === 0)
    await until(() => saysEmpty(list) || optionsIn(list).length > 0, { within: 300, signal: limits.signal });
  return { exact: exactOptions(optionsIn(list), text), took: took() };
}

/** Walks a list that draws only a part of itself. Stops at the end, or when scrolling brings nothing new. */
async function walk(list: Element, text: string, { signal }: Limits): Promise<FoundOption> {
  const scroller = scrollerOf(list);
  const no = (reason: string): FoundOption => ({ ok: false, reason, list });
  if (!scroller) return no(`the list has no “${text}”`);
  scroller.scrollTop = 0;
  for (let step = 0; step < 2000 && !signal?.aborted; step += 1) {
    const drawn = optionsIn(list);
    const exact = exactOptions(drawn, text);
    if (exact.length > 1) return no(`the list has ${exact.length} entries “${text}”`);
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
  return no(`the list has no “${text}”`);
}

const atEnd = (el: Element): boolean => el.scrollTop + el.clientHeight >= el.scrollHeight - 2;
