import { setText } from './events.ts';
import { exactOptions } from './exact-options.ts';
import { saysEmpty, saysLoading } from './list-says.ts';
import { isWhole, optionsIn } from './popup.ts';
import { until } from './wait.ts';
import type { Limits } from './walk-list.ts';
import type { Wanted } from './wanted.ts';

/** Milliseconds that a list may take to bring its entries, from a server as well. */
export const usualPatience = 6000;

/** Types the filter. `took`: the list changed because of it, so that what it shows is its answer. */
export async function filter(
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
