import { say } from '../../domain/say.ts';
import type { Habit } from './habit.ts';
import { exactOptions } from './exact-options.ts';
import { optionsIn, scrollerOf } from './popup.ts';
import { until } from './wait.ts';
import type { Wanted } from './wanted.ts';
import { ownBar, turned } from './wheel.ts';

export type FoundOption =
  /** `typed`: the box in which its text was typed as a filter. */
  | { ok: true; option: Element; list: Element; typed?: Element }
  /** `gone`: the page took the list away while it was looked at; `several`: it has more than one; `typed`: after something was typed in this box. */
  | { ok: false; reason: string; list: Element; gone?: true; several?: true; typed?: Element };

export interface Limits {
  signal?: AbortSignal | undefined;
  patience?: number;
  /** Milliseconds after which a list is not looked through any further; absent: to its end. */
  within?: number;
  /** What a list offers at once is written here. */
  habit?: Habit | undefined;
}

/** Walks a list that draws only a part of itself. Stops at the end, or when scrolling brings nothing new. */
export async function walk(list: Element, wanted: Wanted, { signal, within }: Limits): Promise<FoundOption> {
  const { text } = wanted;
  const scroller = scrollerOf(list);
  const no = (reason: string): FoundOption & { ok: false } => ({ ok: false, reason, list });
  if (!scroller && ownBar(list)) return walkByWheel(list, wanted, signal);
  if (!scroller) return no(say('the list has no “{text}”', { text }));
  scroller.scrollTop = 0;
  const begun = performance.now();
  for (let step = 0; step < 2000 && !signal?.aborted; step += 1) {
    if (within !== undefined && performance.now() - begun > within)
      return no(say('not all of the list could be looked through'));
    const drawn = optionsIn(list);
    const exact = exactOptions(drawn, wanted);
    if (exact.length > 1)
      return { ...no(say('the list has {count} entries “{text}”', { count: exact.length, text })), several: true };
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

/** The same where the list moves its entries by itself: it is turned by the wheel. */
async function walkByWheel(list: Element, wanted: Wanted, signal?: AbortSignal): Promise<FoundOption> {
  const { text } = wanted;
  const no = (reason: string): FoundOption => ({ ok: false, reason, list });
  const shown = () =>
    optionsIn(list)
      .map((each) => each.textContent)
      .join('\n');
  const over = () => optionsIn(list)[1] ?? optionsIn(list)[0];
  const begun = performance.now();
  while (!signal?.aborted && (await turned(over, -20, shown, signal)));
  /** Notches that leave some entries in view, so that none is passed over; learnt from the first one. */
  let notches = 1;
  while (!signal?.aborted && performance.now() - begun < 60_000) {
    const drawn = optionsIn(list);
    const exact = exactOptions(drawn, wanted);
    if (exact.length > 1) return no(say('the list has {count} entries “{text}”', { count: exact.length, text }));
    const [option] = exact;
    if (option && drawn.indexOf(option) < drawn.length - 1) return { ok: true, option, list };
    const texts = drawn.map((each) => each.textContent);
    if (!(await turned(over, notches, shown, signal)))
      return option ? { ok: true, option, list } : no(say('the list has no “{text}”', { text }));
    const first = optionsIn(list)[0]?.textContent;
    const passed = first === undefined ? -1 : texts.indexOf(first);
    if (passed > 0) notches = Math.min(40, Math.max(1, Math.floor((notches * (texts.length - 2)) / passed)));
    else if (passed < 0 && notches > 1) {
      await turned(over, -notches, shown, signal);
      notches = Math.max(1, Math.floor(notches / 2));
    }
  }
  return no(say('not all of the list could be looked through'));
}

const atEnd = (el: Element): boolean => el.scrollTop + el.clientHeight >= el.scrollHeight - 2;
